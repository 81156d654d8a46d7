package org.gainsay.reading.opposition;

import java.util.Objects;
import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two statements differ.
 *
 * @param kind of what kind it is
 * @param a the words of the first statement there, in its own text; null where only the second has words
 * @param b the words of the second statement there, in its own text; null where only the first has words
 * @param conflict how sure it is that because of this the two cannot both hold, 0 to 1
 * @param why the reason, in a sentence
 */
public record Difference(
        Kind kind, @Nullable Span a, @Nullable Span b, double conflict, String why) {
    public Difference {
        Bounds.share("conflict", conflict);
        Objects.requireNonNull(a == null ? b : a, "a difference is a difference of words");
    }

    /** Of what kind a difference is. */
    public enum Kind {
        /** Two amounts: "three" and "five". */
        NUMBER,
        /** Two places in an order: "first" and "third". */
        ORDINAL,
        /** Two countries, or the people or things of two countries. */
        COUNTRY,
        /** Two members of a kind of which one place holds one: "red" and "blue", "May" and "June". */
        MEMBER,
        /** A word and its opposite: "won" and "lost". */
        OPPOSITE,
        /** One side denies: "did not open" and "opened". */
        POLARITY,
        /** Two ways to say the same: "purchased" and "bought", "3" and "three". */
        SAME,
        /** One is a kind of the other: "guitar" and "instrument". */
        BROADER,
        /** Words that only one side has. */
        ADDED,
        /** Two names that nothing else is known of. */
        NAME,
        /** Words of which the lists know nothing. */
        UNKNOWN
    }

    /** Whether this is a place in which both cannot hold. */
    public boolean conflicts() {
        return switch (kind) {
            case NUMBER, ORDINAL, COUNTRY, MEMBER, OPPOSITE, POLARITY -> true;
            case SAME, BROADER, ADDED, NAME, UNKNOWN -> false;
        };
    }
}
