package org.gainsay.capture.revision;

import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that both editions of a sentence share, or that one has in place of the other.
 *
 * @param before the words in the older edition; null if they were put in
 * @param after the words in the newer edition; null if they were taken out
 * @param same whether both are the same words
 */
public record Edit(@Nullable Span before, @Nullable Span after, boolean same) {
    public Edit {
        if (before == null && after == null) {
            throw new IllegalArgumentException("an edit of nothing");
        }
        if (same && (before == null || after == null)) {
            throw new IllegalArgumentException("the same words in one edition only: " + before + ", " + after);
        }
    }
}
