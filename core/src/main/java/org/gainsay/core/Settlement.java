package org.gainsay.core;

import java.util.Locale;

/**
 * What a person found became of a promise, a prediction or a deadline.
 *
 * @param outcome what became of it
 * @param reason how that is known, in words
 */
public record Settlement(Outcome outcome, String reason) {
    public Settlement {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("settled as " + outcome.word() + " without a reason");
        }
    }

    /** What became of it. */
    public enum Outcome {
        /** What was promised was done, what was predicted came, the deadline was met. */
        KEPT,
        /** It was not. */
        BROKEN;

        /** Its word in JSON, addresses and pages: {@code kept}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
