package org.gainsay.core;

import org.jspecify.annotations.Nullable;

/**
 * Words that say when, how long or how often, with their normalised value (TIMEX3 of ISO-TimeML, as in TempEval-3).
 *
 * @param id its name in this sheet
 * @param span the words
 * @param type what sort of time it is
 * @param value the TIMEX3 value: {@code 2024-07-31}, {@code 2024-W30}, {@code P30D}; unknown parts are X
 *     ({@code XXXX-07-31})
 * @param anchor what the value was resolved against
 */
public record TimeExpression(TimeId id, Span span, Type type, String value, Anchor anchor) {
    public TimeExpression {
        if (value.isBlank()) {
            throw new IllegalArgumentException("time " + id + " without a value");
        }
    }

    /** The TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** What a value was resolved against. */
    public enum Anchor {
        /** The words alone: "28 July 2024", "thirty days". */
        ITSELF,
        /** The publication date. */
        PUBLICATION,
        /** A date found elsewhere in the text. */
        TEXT,
        /** Nothing: the value has unknown parts. */
        OPEN
    }

    /** The value if it is a whole calendar day ({@code 2024-07-31}), else null. */
    public @Nullable String day() {
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? value : null;
    }
}
