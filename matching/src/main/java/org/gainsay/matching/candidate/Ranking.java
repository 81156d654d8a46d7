package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Puts the claims that words and meaning brought up into one order. */
final class Ranking {
    /** Claims that each of the two ways brings up; on posts, .99 of the wanted claims are among them. */
    static final int POOL = 50;

    /** How soon repetition stops counting in BM25, its usual value. */
    static final double K1 = 1.2;

    /** How much longer claims are held back: less than usual, for claims are of nearly one length. */
    static final double B = 0.5;

    /** Terms that are looked up: the rarest. The common ones of a long text cost time and say little. */
    static final int MOST_TERMS = 40;

    /** What a word counts that only the name of who posted the text holds: claims about posts often name them. */
    static final double AUTHOR = 0.5;

    private Ranking() {}

    static void check(int top) {
        if (top < 1 || top > ClaimIndex.MOST_CANDIDATES) {
            throw new IllegalArgumentException("top " + top + ": wants 1 to " + ClaimIndex.MOST_CANDIDATES);
        }
    }

    static long checked(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position + ": wants 0 or more");
        }
        return position;
    }

    /** The vector of a statement; null without one. */
    static float @Nullable [] vector(SentenceEncoder encoder, TrackedClaim claim) {
        if (encoder.dimensions() == 0) {
            return null;
        }
        float[] vector = encoder.encode(claim.statement());
        return Question.product(vector, vector) > 0 ? vector : null;
    }

    /** What the repetition of a term adds, in a claim of a length. */
    static double saturated(int times, int length, double usual) {
        return times / (times + K1 * (1 - B + B * length / usual));
    }

    /** The terms to look up, each with what it counts. */
    static Map<Integer, Double> weights(Question.Asked asked, Lexicon lexicon) {
        Map<Integer, Double> all = new LinkedHashMap<>();
        for (int term : asked.terms()) {
            all.put(term, 1.0);
        }
        for (int term : asked.author()) {
            all.putIfAbsent(term, AUTHOR);
        }
        all.keySet().removeIf(term -> lexicon.holding(term) == 0);
        if (all.size() <= MOST_TERMS) {
            return all;
        }
        List<Integer> rarest = new ArrayList<>(all.keySet());
        rarest.sort(Comparator.comparingInt(lexicon::holding).thenComparing(Comparator.naturalOrder()));
        all.keySet().retainAll(rarest.subList(0, MOST_TERMS));
        return all;
    }

    /** The found claims, the likeliest first. */
    static List<Candidate> ranked(Question question, List<Found> found, Lexicon lexicon, int top) {
        List<Candidate> candidates = new ArrayList<>(found.size());
        Map<WordForms, Features> features = new java.util.EnumMap<>(WordForms.class);
        for (Found one : found) {
            candidates.add(
                    features.computeIfAbsent(one.claim().forms(), forms -> new Features(question, forms, lexicon))
                            .candidate(one));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.claim().id()));
        return List.copyOf(candidates.subList(0, Math.min(top, candidates.size())));
    }
}
