package org.gainsay.reading.attribution;

import java.util.Arrays;

/**
 * The choice that agrees most with all choices, each weighed by its probability: minimum Bayes risk (Goel and Byrne,
 * 2000). Where two long spans differ by a word, it does not matter which is the likelier by a hair.
 */
final class MostAgreed {
    /** A choice this much below the best one (e to the fourth: one fiftieth) has no say. */
    private static final float SAY_WITHIN = 4;

    /** Only the best so many have a say, so that a thousand equal choices do not cost a million comparisons. */
    private static final int MOST_HEARD = 24;

    private MostAgreed() {}

    /** How much choosing one is worth where another is right. */
    interface Worth {
        double of(int chosen, int right);
    }

    private static float leastOfBest(float[] scores) {
        if (scores.length <= MOST_HEARD) {
            return Float.NEGATIVE_INFINITY;
        }
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - MOST_HEARD];
    }

    /** The index of the choice; {@code scores} are the logarithms of the choices' weights. */
    static int of(float[] scores, Worth worth) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float least = Math.max(most - SAY_WITHIN, leastOfBest(scores));
        int[] heard = new int[scores.length];
        double[] weights = new double[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least && size < MOST_HEARD) {
                weights[size] = Math.exp(scores[i] - most);
                heard[size++] = i;
            }
        }
        int best = 0;
        double bestWorth = -1;
        for (int a = 0; a < size; a++) {
            double sum = 0;
            for (int b = 0; b < size; b++) {
                sum += weights[b] * worth.of(heard[a], heard[b]);
            }
            if (sum > bestWorth) {
                bestWorth = sum;
                best = heard[a];
            }
        }
        return best;
    }
}
