package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gainsay.capture.page.TextTrees;

/**
 * Gradient boosting of small full trees with logistic loss and second-order leaves (Friedman 2001; Chen and Guestrin,
 * "XGBoost: A Scalable Tree Boosting System", KDD 2016), over dense features cut into bins.
 */
final class TreeLearner {
    private static final long SEED = 20240728;
    private static final int DEPTH = 4;
    private static final int TREES = 160;
    private static final double RATE = 0.07;
    /** Half of the examples for each tree, so that no tree knows all of them. */
    private static final double SAMPLE = 0.6;
    /** Half of the features for each tree. */
    private static final double FEATURES = 0.5;

    private static final int BINS = 48;
    /** A leaf of fewer examples (by their second derivative) says nothing of others. */
    private static final double LEAST = 4;

    private static final double SHRINK = 2;

    private final float[][] examples;
    private final boolean[] wanted;
    private final double[] weights;
    private final float[][] cuts;
    private final byte[][] bins;

    TreeLearner(List<float[]> examples, List<Boolean> wanted, List<Double> weights) {
        this.examples = examples.toArray(float[][]::new);
        this.wanted = new boolean[wanted.size()];
        this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < this.wanted.length; i++) {
            this.wanted[i] = wanted.get(i);
        }
        int count = this.examples[0].length;
        this.cuts = new float[count][];
        this.bins = new byte[count][this.examples.length];
        for (int f = 0; f < count; f++) {
            cut(f);
        }
    }

    private void cut(int feature) {
        float[] sorted = new float[examples.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = examples[i][feature];
        }
        Arrays.sort(sorted);
        List<Float> places = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            float here = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
            if (here < sorted[sorted.length - 1] && (places.isEmpty() || places.getLast() < here)) {
                places.add(here);
            }
        }
        cuts[feature] = new float[places.size()];
        for (int b = 0; b < places.size(); b++) {
            cuts[feature][b] = places.get(b);
        }
        for (int i = 0; i < examples.length; i++) {
            int bin = 0;
            while (bin < cuts[feature].length && examples[i][feature] > cuts[feature][bin]) {
                bin++;
            }
            bins[feature][i] = (byte) bin;
        }
    }

    TextTrees learn() {
        Random random = new Random(SEED);
        double good = 0;
        double all = 0;
        for (int i = 0; i < wanted.length; i++) {
            good += wanted[i] ? weights[i] : 0;
            all += weights[i];
        }
        float start = (float) Math.log(good / (all - good));
        double[] scores = new double[wanted.length];
        Arrays.fill(scores, start);
        byte[][] features = new byte[TREES][];
        float[][] thresholds = new float[TREES][];
        float[][] leaves = new float[TREES][];
        for (int t = 0; t < TREES; t++) {
            Tree tree = new Tree(scores, random);
            features[t] = tree.features;
            thresholds[t] = tree.thresholds;
            leaves[t] = tree.leaves;
            for (int i = 0; i < scores.length; i++) {
                scores[i] += tree.leaves[tree.leafOf(i)];
            }
        }
        return new TextTrees(DEPTH, start, features, thresholds, leaves);
    }

    /** One tree, grown level by level on the gradients of the scores so far. */
    private final class Tree {
        private final int nodes = (1 << DEPTH) - 1;
        private final byte[] features = new byte[nodes];
        private final float[] thresholds = new float[nodes];
        private final int[] binsAt = new int[nodes];
        private final float[] leaves = new float[nodes + 1];

        Tree(double[] scores, Random random) {
            Arrays.fill(thresholds, Float.MAX_VALUE);
            Arrays.fill(binsAt, Integer.MAX_VALUE);
            int size = scores.length;
            double[] gradient = new double[size];
            double[] curvature = new double[size];
            for (int i = 0; i < size; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                boolean in = random.nextDouble() < SAMPLE;
                gradient[i] = in ? weights[i] * ((wanted[i] ? 1 : 0) - p) : 0;
                curvature[i] = in ? weights[i] * p * (1 - p) : 0;
            }
            boolean[] used = new boolean[cuts.length];
            for (int f = 0; f < used.length; f++) {
                used[f] = random.nextDouble() < FEATURES;
            }
            int[] at = new int[size];
            for (int level = 0; level < DEPTH; level++) {
                int first = (1 << level) - 1;
                int count = 1 << level;
                double[] bestGain = new double[count];
                for (int f = 0; f < cuts.length; f++) {
                    if (used[f] && cuts[f].length > 0) {
                        split(f, first, count, at, gradient, curvature, bestGain);
                    }
                }
                for (int i = 0; i < size; i++) {
                    int node = at[i];
                    at[i] = 2 * node + (bins[features[node]][i] > binsAt[node] ? 2 : 1);
                }
            }
            double[] sums = new double[nodes + 1];
            double[] curves = new double[nodes + 1];
            for (int i = 0; i < size; i++) {
                sums[at[i] - nodes] += gradient[i];
                curves[at[i] - nodes] += curvature[i];
            }
            for (int leaf = 0; leaf <= nodes; leaf++) {
                leaves[leaf] = (float) (RATE * sums[leaf] / (curves[leaf] + SHRINK));
            }
        }

        private void split(
                int f, int first, int count, int[] at, double[] gradient, double[] curvature, double[] bestGain) {
            int width = cuts[f].length + 1;
            double[][] sums = new double[count][width];
            double[][] curves = new double[count][width];
            for (int i = 0; i < at.length; i++) {
                sums[at[i] - first][bins[f][i]] += gradient[i];
                curves[at[i] - first][bins[f][i]] += curvature[i];
            }
            for (int node = 0; node < count; node++) {
                double sum = Arrays.stream(sums[node]).sum();
                double curve = Arrays.stream(curves[node]).sum();
                double left = 0;
                double leftCurve = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    left += sums[node][b];
                    leftCurve += curves[node][b];
                    double right = sum - left;
                    double rightCurve = curve - leftCurve;
                    if (leftCurve < LEAST || rightCurve < LEAST) {
                        continue;
                    }
                    double gain = left * left / (leftCurve + SHRINK)
                            + right * right / (rightCurve + SHRINK)
                            - sum * sum / (curve + SHRINK);
                    if (gain > bestGain[node] + 1e-9) {
                        bestGain[node] = gain;
                        features[first + node] = (byte) f;
                        thresholds[first + node] = cuts[f][b];
                        binsAt[first + node] = b;
                    }
                }
            }
        }

        int leafOf(int example) {
            int node = 0;
            for (int level = 0; level < DEPTH; level++) {
                node = 2 * node + (bins[features[node]][example] > binsAt[node] ? 2 : 1);
            }
            return node - nodes;
        }
    }
}
