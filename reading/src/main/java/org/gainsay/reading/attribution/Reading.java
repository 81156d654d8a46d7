package org.gainsay.reading.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a cue: who said it, and what.
 *
 * @param source who; null if left out
 * @param content what, in order; never empty
 * @param ofSource how likely the source is among all, as a logarithm
 * @param ofContent how likely the content is, given the source, as a logarithm
 */
record Reading(@Nullable TokenRange source, List<TokenRange> content, float ofSource, float ofContent) {
    /** Contents that share this much (F1 of tokens) say the same. */
    private static final double SAME_CONTENT = 0.8;
    /** Sources that share this much (F1 of tokens) are the same. */
    private static final double SAME_SOURCE = 0.5;

    float likelihood() {
        return ofSource + ofContent;
    }

    /** The number of tokens of the content. */
    int size() {
        return size(content);
    }

    int first() {
        return content.get(0).first();
    }

    int last() {
        return content.get(content.size() - 1).last();
    }

    /** Whether token {@code i} stands in the content. */
    boolean says(int i) {
        for (TokenRange range : content) {
            if (range.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two give the same claim to the same speaker. */
    boolean agrees(Reading other) {
        return overlap(content, other.content) >= SAME_CONTENT && overlap(source, other.source) >= SAME_SOURCE;
    }

    /** How much the other one has of what this one says, and of who says it: 0 to 2. */
    double shared(Reading other) {
        return overlap(content, other.content) + overlap(source, other.source);
    }

    static double overlap(@Nullable TokenRange a, @Nullable TokenRange b) {
        if (a == null || b == null) {
            return a == null && b == null ? 1 : 0;
        }
        int shared = shared(a, b);
        return shared <= 0 ? 0 : 2.0 * shared / (a.size() + b.size());
    }

    static double overlap(List<TokenRange> a, List<TokenRange> b) {
        int shared = 0;
        for (TokenRange one : a) {
            for (TokenRange other : b) {
                shared += Math.max(0, shared(one, other));
            }
        }
        return 2.0 * shared / (size(a) + size(b));
    }

    private static int shared(TokenRange a, TokenRange b) {
        return Math.min(a.last(), b.last()) - Math.max(a.first(), b.first()) + 1;
    }

    private static int size(List<TokenRange> ranges) {
        int size = 0;
        for (TokenRange range : ranges) {
            size += range.size();
        }
        return size;
    }
}
