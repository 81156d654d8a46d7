package org.gainsay.matching.candidate;

import java.util.List;

/**
 * A tracked claim that is worth comparing with a text, and why.
 *
 * @param claim the claim
 * @param score how likely the text repeats or answers this claim, 0 to 1, as learnt from posts and the claims that were
 *     checked for them; it ranks, and decides nothing
 * @param signals what the score was made from
 */
public record Candidate(TrackedClaim claim, double score, Signals signals) {
    /**
     * What speaks for a candidate, for the reasons that are shown.
     *
     * @param words BM25 of the text's words in statement and title, not bounded
     * @param meaning the inner product of the vectors of text and statement, -1 to 1
     * @param closestSentence the same of the sentence of the text that comes closest to statement or title
     * @param byWords whether it is among the first by words alone
     * @param byMeaning whether it is among the first by meaning alone
     * @param shared the words that text and claim share, the rarest first, at most {@value #MOST_SHARED}, as they stand
     *     in the text
     */
    public record Signals(
            double words,
            double meaning,
            double closestSentence,
            boolean byWords,
            boolean byMeaning,
            List<String> shared) {
        /** As many as fit into a line. */
        public static final int MOST_SHARED = 6;

        public Signals {
            shared = List.copyOf(shared);
        }
    }
}
