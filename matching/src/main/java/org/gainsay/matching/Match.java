package org.gainsay.matching;

import org.gainsay.core.Compared;
import org.gainsay.matching.candidate.Candidate;
import org.gainsay.matching.candidate.TrackedClaim;

/**
 * A tracked claim that a text may repeat, and how the two stand to each other.
 *
 * @param claim the tracked claim
 * @param score how likely the text is about it, 0 to 1: what the matches are ordered by
 * @param signals what the score was made from
 * @param passage the sentence of the text that comes nearest to the claim
 * @param compared that sentence, the first, set against the claim, the second
 */
public record Match(TrackedClaim claim, double score, Candidate.Signals signals, String passage, Compared compared) {
    /**
     * The score below which two statements that compare well are about two affairs: "two men arrested" here, "five men
     * arrested" there. Only the very same statement is taken at any score.
     */
    public static final double LEAST_SCORE = 0.1;

    /** Whether the truth of the text seems to bear on that of the claim; the full matcher's answer, which a person checks. */
    public boolean bears() {
        return switch (compared.relation()) {
            case SAME -> true;
            case NARROWER, BROADER, OTHER_VALUE, CONTRADICTS -> score >= LEAST_SCORE;
            case RELATED, UNRELATED -> false;
        };
    }
}
