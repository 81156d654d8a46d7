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
public record Match(TrackedClaim claim, double score, Candidate.Signals signals, String passage, Compared compared) {}
