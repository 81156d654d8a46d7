package org.gainsay.matching.candidate;

import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a desk follows, as far as it has to be known to be found again.
 *
 * @param id what the desk calls it; at most {@value #LONGEST_ID} UTF-16 units
 * @param statement the claim in one sentence; at most {@value #LONGEST_TEXT} UTF-16 units
 * @param title how it was headed, or null; at most {@value #LONGEST_TEXT} UTF-16 units
 * @param language of statement and title
 */
public record TrackedClaim(
        String id, String statement, @Nullable String title, Language language) {
    /** Longest id: Lucene takes terms of some 32,000 bytes, and no desk needs more than an address has. */
    public static final int LONGEST_ID = 1_000;

    /** Longest statement or title: a statement is a sentence, and the longest sentences of laws have some 5,000 units. */
    public static final int LONGEST_TEXT = 10_000;

    public TrackedClaim {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "id of a claim: wants 1 to " + LONGEST_ID + " characters, not " + id.length());
        }
        limit(id, "statement", statement);
        if (title != null) {
            limit(id, "title", title);
        }
    }

    private static void limit(String id, String part, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("claim '" + id + "': " + part + " of " + text.length()
                    + " characters; wants at most " + LONGEST_TEXT);
        }
    }
}
