package org.gainsay.matching.candidate;

import org.jspecify.annotations.Nullable;

/**
 * A claim that one of the two ways brought up.
 *
 * @param claim with its terms
 * @param vector of its statement; null where it has none
 * @param wordsRank its place by words, from 0; {@link #NOT} when words did not bring it up
 * @param meaningRank its place by meaning, from 0; {@link #NOT} when meaning did not bring it up
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
record Found(IndexedClaim claim, float @Nullable [] vector, int wordsRank, int meaningRank) {
    /** A place behind all others. */
    static final int NOT = 99;
}
