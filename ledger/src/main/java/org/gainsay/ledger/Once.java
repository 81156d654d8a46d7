package org.gainsay.ledger;

import java.time.Duration;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends along so that something which it sends twice, because it did not hear the answer, is filed once.
 *
 * @param actor who files; the keys of others are others
 * @param key what the program calls it, one line of at most {@value #LONGEST_KEY} characters
 * @param request the digest of what is sent: the same key with another one is a mistake
 * @param whole whether one append files all of it, so that it is done once that stands
 */
public record Once(Actor actor, String key, Digest request, boolean whole) {
    /** Characters of a key: several times a UUID. */
    public static final int LONGEST_KEY = 255;

    /** How long keys are known: whoever was cut off on a Friday asks again on Monday. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Keys that are known at most, the oldest are forgotten first: twenty people at one filing a second for an hour. */
    public static final int MOST = 72_000;

    public Once {
        Words.line("key", key);
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key of " + key.length() + " characters: wants at most " + LONGEST_KEY);
        }
    }

    /**
     * What was filed under a key.
     *
     * @param request the digest of what was sent
     * @param first the first entry that it filed; 0 if it filed none
     * @param last the last one
     * @param done whether all of it was filed; if not, the desk was stopped within it
     * @param answer what was kept with {@link Ledger#answered}; null if nothing
     */
    public record Noted(
            Digest request,
            long first,
            long last,
            boolean done,
            @Nullable String answer) {}
}
