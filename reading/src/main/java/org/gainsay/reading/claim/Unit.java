package org.gainsay.reading.claim;

import org.gainsay.reading.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one sentence that states one thing in one voice.
 *
 * @param first the index of its first token
 * @param last the index of its last token, included
 * @param voice whose words it gives; null for the author's own
 * @param act the attribution whose saying is itself what is stated ("asked the court to …"); null for all others
 * @param lead words of the same sentence, before it, that it goes on from and needs to stand alone: the subject that it
 *     shares, or "the union asked the court to"; null if it needs none
 */
record Unit(
        int first,
        int last,
        Analysis.@Nullable Voiced voice,
        Analysis.@Nullable Voiced act,
        @Nullable TokenRange lead) {
    Unit {
        if (last < first) {
            throw new IllegalArgumentException("unit " + first + ".." + last);
        }
    }

    boolean contains(int token) {
        return first <= token && token <= last;
    }

    /** The first token that it needs to stand alone. */
    int begin() {
        return lead == null ? first : lead.first();
    }

    Unit saidBy(Analysis.Voiced speaker) {
        return new Unit(first, last, speaker, null, lead);
    }
}
