package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gainsay.reading.worth.WorthFeatures;
import org.gainsay.reading.worth.WorthWeights;

/**
 * A linear support vector machine with squared hinge loss, learnt by dual coordinate descent (Hsieh et al., "A Dual
 * Coordinate Descent Method for Large-scale Linear SVM", ICML 2008), over the features of check-worthiness.
 */
final class LinearLearner {
    private static final long SEED = 20240728;
    private static final int MOST_ROUNDS = 30;
    /** Learning stops when no example is further than this from its optimum. */
    private static final double CLOSE_ENOUGH = 0.01;
    /** A gram of a single sentence says nothing of others. */
    private static final int SEEN_AT_LEAST = 2;

    private final WorthRecipe recipe;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final List<Double> rarities = new ArrayList<>();
    private double[] weights = new double[0];
    private double bias;

    LinearLearner(WorthRecipe recipe) {
        this.recipe = recipe;
    }

    /** Learns from {@code examples}, from scratch. */
    void learn(List<WorthExample> examples) {
        nameColumns(examples);
        int size = examples.size();
        int[][] at = new int[size][];
        double[][] values = new double[size][];
        double[] curvature = new double[size];
        double[] slack = new double[size];
        for (int i = 0; i < size; i++) {
            List<Integer> columnsHere = new ArrayList<>();
            values[i] = vector(examples.get(i).features(), columnsHere);
            at[i] = columnsHere.stream().mapToInt(Integer::intValue).toArray();
            double cost = recipe.cost() * (examples.get(i).worth() ? recipe.weightOfWorth() : 1);
            slack[i] = 1 / (2 * cost);
            curvature[i] = 1 + Arrays.stream(values[i]).map(v -> v * v).sum() + slack[i];
        }
        weights = new double[columns.size()];
        bias = 0;
        double[] alpha = new double[size];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Random random = new Random(SEED);
        double furthest = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && furthest > CLOSE_ENOUGH; round++) {
            Collections.shuffle(order, random);
            furthest = 0;
            for (int i : order) {
                double sign = examples.get(i).worth() ? 1 : -1;
                double gradient = sign * (dot(at[i], values[i]) + bias) - 1 + alpha[i] * slack[i];
                double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                furthest = Math.max(furthest, Math.abs(projected));
                double before = alpha[i];
                alpha[i] = Math.max(0, before - gradient / curvature[i]);
                double step = (alpha[i] - before) * sign;
                for (int j = 0; j < at[i].length; j++) {
                    weights[at[i][j]] += step * values[i][j];
                }
                bias += step;
            }
        }
    }

    private double dot(int[] at, double[] values) {
        double sum = 0;
        for (int j = 0; j < at.length; j++) {
            sum += weights[at[j]] * values[j];
        }
        return sum;
    }

    private void nameColumns(List<WorthExample> examples) {
        columns.clear();
        rarities.clear();
        Map<Integer, Integer> seen = new HashMap<>();
        Set<Integer> traits = new HashSet<>();
        for (WorthExample example : examples) {
            int[] grams = example.features().grams();
            for (int i = 0; i < grams.length; i++) {
                if (i == 0 || grams[i] != grams[i - 1]) {
                    seen.merge(grams[i], 1, Integer::sum);
                }
            }
            if (recipe.traits()) {
                for (int trait : example.features().traits()) {
                    traits.add(trait);
                }
            }
        }
        seen.entrySet().stream()
                .filter(e -> e.getValue() >= SEEN_AT_LEAST)
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> {
                    columns.put(e.getKey(), columns.size());
                    rarities.add(
                            WorthWeights.Builder.kept(StrictMath.log(1 + (double) examples.size() / e.getValue())));
                });
        traits.stream().sorted().forEach(trait -> {
            if (columns.putIfAbsent(trait, columns.size()) == null) {
                rarities.add(0.0);
            }
        });
    }

    private double[] vector(WorthFeatures features, List<Integer> at) {
        List<Double> values = new ArrayList<>();
        int[] grams = features.grams();
        double squares = 0;
        for (int i = 0; i < grams.length; ) {
            int end = i + 1;
            while (end < grams.length && grams[end] == grams[i]) {
                end++;
            }
            Integer column = columns.get(grams[i]);
            if (column != null) {
                double value = (1 + StrictMath.log(end - i)) * rarities.get(column);
                squares += value * value;
                at.add(column);
                values.add(value);
            }
            i = end;
        }
        double length = squares > 0 ? Math.sqrt(squares) : 1;
        double[] scaled = new double[values.size() + features.traits().length];
        for (int j = 0; j < values.size(); j++) {
            scaled[j] = values.get(j) / length;
        }
        int count = values.size();
        for (int trait : features.traits()) {
            Integer column = columns.get(trait);
            if (column != null) {
                at.add(column);
                scaled[count++] = WorthWeights.TRAIT_VALUE;
            }
        }
        return Arrays.copyOf(scaled, count);
    }

    /** The distance from the boundary, positive on the side of worth checking. */
    double score(WorthFeatures features) {
        List<Integer> at = new ArrayList<>();
        double[] values = vector(features, at);
        return dot(at.stream().mapToInt(Integer::intValue).toArray(), values) + bias;
    }

    /** What was learnt, with the curve and threshold that cross-validation gave. */
    WorthWeights weights(WorthCurve curve) {
        WorthWeights.Builder builder = new WorthWeights.Builder(recipe.kinds());
        columns.forEach((hash, column) -> {
            if (rarities.get(column) > 0) {
                builder.gram(hash, rarities.get(column), weights[column]);
            } else {
                builder.trait(hash, weights[column]);
            }
        });
        return builder.build(bias, curve.slope(), curve.intercept(), curve.threshold());
    }
}
