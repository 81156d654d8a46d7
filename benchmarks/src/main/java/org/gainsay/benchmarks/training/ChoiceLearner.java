package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gainsay.reading.attribution.AttributionLessons.Lesson;
import org.gainsay.reading.attribution.AttributionWeights;
import org.gainsay.reading.attribution.AttributionWeights.Question;

/**
 * A learner of log-linear choices by AdaGrad (Duchi, Hazan and Singer, 2011): of the candidates of a lesson, the right
 * one is to be the likeliest. The same lessons give the same weights.
 */
final class ChoiceLearner {
    /** Any fixed number does: it only orders the lessons. */
    private static final long SEED = 20240728;

    /** Shrinks each weight a little at each use, against learning rare words by heart. */
    private static final float SHRINK = 2e-6f;
    /** A gradient smaller than this changes nothing worth the time. */
    private static final float NEGLIGIBLE = 0.002f;
    /** Before a feature was seen, so that its first step is not divided by nothing. */
    private static final float FIRST_SQUARE = 1e-6f;

    /**
     * How one question is learned; chosen by the likelihood of what was kept aside from the first fifth of the set.
     *
     * @param rounds how often all lessons are gone through
     * @param averagedFrom the weights kept are the mean over the rounds from this one on: steadier than the last ones
     * @param rate how long the steps are
     * @param seenAtLeast a feature seen less often is noise more often than not
     */
    private record Recipe(int rounds, int averagedFrom, float rate, int seenAtLeast) {
        static Recipe of(Question question) {
            return switch (question) {
                case CUE -> new Recipe(6, 2, 0.03f, 5);
                case SOURCE, LEFT, START -> new Recipe(10, 4, 0.06f, 3);
                case END -> new Recipe(6, 2, 0.03f, 5);
                // Few lessons with many features that say much the same: small steps, and no rare features.
                case WHOLE -> new Recipe(6, 2, 0.01f, 10);
            };
        }
    }

    private final Recipe recipe;
    /** The place in the array of weights of each feature that is learned. */
    private final int[] places;
    /** For each of them its weight and the sum of its squared gradients, side by side. */
    private final float[] state;

    private final float[] mean;
    private double[] scores = new double[64];

    private ChoiceLearner(Recipe recipe, int[] places) {
        this.recipe = recipe;
        this.places = places;
        state = new float[places.length * 2];
        mean = new float[places.length];
    }

    /** One weight for each of {@link AttributionWeights#FEATURES}, learned from {@code lessons} of {@code question}. */
    static float[] learn(Question question, List<Lesson> lessons) {
        Recipe recipe = Recipe.of(question);
        int[] numbers = numbers(lessons, recipe.seenAtLeast());
        int[] places = new int[1];
        int size = 0;
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] >= 0) {
                places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
                places[size++] = place;
            }
        }
        ChoiceLearner learner = new ChoiceLearner(recipe, Arrays.copyOf(places, size));
        List<int[][]> examples = new ArrayList<>(lessons.size());
        for (Lesson lesson : lessons) {
            examples.add(numbered(lesson, numbers));
        }
        return learner.learnFrom(examples);
    }

    /** For each place the number of the feature that is learned there, or -1 for one seen too seldom. */
    private static int[] numbers(List<Lesson> lessons, int seenAtLeast) {
        int[] numbers = new int[AttributionWeights.FEATURES];
        for (Lesson lesson : lessons) {
            for (int[] candidate : lesson.candidates()) {
                for (int feature : candidate) {
                    numbers[AttributionWeights.place(feature)]++;
                }
            }
        }
        int next = 0;
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = numbers[place] >= seenAtLeast ? next++ : -1;
        }
        return numbers;
    }

    /** The candidates of a lesson as numbers of learned features, the right one first. */
    private static int[][] numbered(Lesson lesson, int[] numbers) {
        int[][] candidates = new int[lesson.candidates().length][];
        for (int c = 0; c < candidates.length; c++) {
            int[] features = lesson.candidates()[c];
            int[] kept = new int[features.length];
            int size = 0;
            for (int feature : features) {
                int number = numbers[AttributionWeights.place(feature)];
                if (number >= 0) {
                    kept[size++] = number;
                }
            }
            candidates[c] = Arrays.copyOf(kept, size);
        }
        int[] right = candidates[lesson.right()];
        candidates[lesson.right()] = candidates[0];
        candidates[0] = right;
        return candidates;
    }

    private float[] learnFrom(List<int[][]> examples) {
        Random random = new Random(SEED);
        for (int round = 0; round < recipe.rounds(); round++) {
            Collections.shuffle(examples, random);
            for (int[][] candidates : examples) {
                step(candidates);
            }
            if (round >= recipe.averagedFrom()) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += state[2 * i] / (recipe.rounds() - recipe.averagedFrom());
                }
            }
        }
        float[] weights = new float[AttributionWeights.FEATURES];
        for (int i = 0; i < mean.length; i++) {
            weights[places[i]] = mean[i];
        }
        return weights;
    }

    private void step(int[][] candidates) {
        if (scores.length < candidates.length) {
            scores = new double[candidates.length * 2];
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < candidates.length; c++) {
            double sum = 0;
            for (int feature : candidates[c]) {
                sum += state[2 * feature];
            }
            scores[c] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int c = 0; c < candidates.length; c++) {
            scores[c] = StrictMath.exp(scores[c] - most);
            total += scores[c];
        }
        for (int c = 0; c < candidates.length; c++) {
            float gradient = (float) (scores[c] / total) - (c == 0 ? 1 : 0);
            if (Math.abs(gradient) >= NEGLIGIBLE) {
                for (int feature : candidates[c]) {
                    int at = 2 * feature;
                    state[at + 1] += gradient * gradient;
                    state[at] -= recipe.rate() * gradient / (float) Math.sqrt(state[at + 1] + FIRST_SQUARE)
                            + SHRINK * state[at];
                }
            }
        }
    }
}
