package org.gainsay.reading.claim;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one sentence that states one thing in one voice.
 *
 * @param first the index of its first token
 * @param last the index of its last token, included
 * @param voice whose words it gives; null for the author's own
 * @param act the attribution whose saying is itself what is stated ("asked the court to …"); null for all others
 */
record Unit(int first, int last, Analysis.@Nullable Voiced voice, Analysis.@Nullable Voiced act) {
    Unit {
        if (last < first) {
            throw new IllegalArgumentException("unit " + first + ".." + last);
        }
    }

    boolean contains(int token) {
        return first <= token && token <= last;
    }
}
