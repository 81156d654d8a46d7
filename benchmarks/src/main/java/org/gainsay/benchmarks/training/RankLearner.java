package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.gainsay.capture.page.TextTrees;

/**
 * Gradient boosting of small full trees that learn to put a right candidate before the wrong ones of the same page
 * (softmax over the candidates of one page as in Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
 * Approach", ICML 2007; leaves as in Chen and Guestrin, "XGBoost", KDD 2016). Several runs with other samples are
 * averaged, for the pages are few.
 */
final class RankLearner {
    private static final long SEED = 20240728;
    private static final int DEPTH = 3;
    private static final int TREES = 80;
    private static final int RUNS = 4;
    private static final double RATE = 0.1;
    /** The pages that each tree sees, so that no tree knows all of them. */
    private static final double SAMPLE = 0.7;
    /** Half of the features for each tree. */
    private static final double FEATURES = 0.5;

    private static final int BINS = 32;
    /** A leaf of less doubt (by the second derivative) says nothing of other pages. */
    private static final double LEAST = 2;

    private static final double SHRINK = 3;

    /** Keeps a sum above zero where a page is decided. */
    private static final double LITTLE = 1e-3;

    private final List<Page> pages;
    private final float[][] examples;
    private final boolean[] right;
    private final int[] pageOf;
    private final float[][] cuts;
    private final byte[][] bins;

    /**
     * The candidates of one page.
     *
     * @param features what is seen of each
     * @param right whether it is right; at least one is
     * @param weight how much the page counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(float[][] features, boolean[] right, double weight) {}

    RankLearner(List<Page> pages) {
        this.pages = pages;
        List<float[]> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(Arrays.asList(page.features())));
        this.examples = all.toArray(float[][]::new);
        this.right = new boolean[examples.length];
        this.pageOf = new int[examples.length];
        int at = 0;
        for (int page = 0; page < pages.size(); page++) {
            for (boolean one : pages.get(page).right()) {
                right[at] = one;
                pageOf[at++] = page;
            }
        }
        int count = examples[0].length;
        this.cuts = new float[count][];
        this.bins = new byte[count][examples.length];
        for (int f = 0; f < count; f++) {
            cut(f);
        }
    }

    private void cut(int feature) {
        TreeSet<Float> values = new TreeSet<>();
        for (float[] example : examples) {
            values.add(example[feature]);
        }
        Float[] sorted = values.toArray(Float[]::new);
        int count = Math.min(BINS, sorted.length - 1);
        cuts[feature] = new float[count];
        for (int b = 0; b < count; b++) {
            cuts[feature][b] = sorted[(int) ((long) b * (sorted.length - 1) / count)];
        }
        for (int i = 0; i < examples.length; i++) {
            int bin = 0;
            while (bin < count && examples[i][feature] > cuts[feature][bin]) {
                bin++;
            }
            bins[feature][i] = (byte) bin;
        }
    }

    TextTrees learn() {
        int all = RUNS * TREES;
        byte[][] features = new byte[all][];
        float[][] thresholds = new float[all][];
        float[][] leaves = new float[all][];
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED + run);
            double[] scores = new double[examples.length];
            for (int t = 0; t < TREES; t++) {
                Tree tree = new Tree(scores, random);
                int at = run * TREES + t;
                features[at] = tree.features;
                thresholds[at] = tree.thresholds;
                leaves[at] = new float[tree.leaves.length];
                for (int leaf = 0; leaf < tree.leaves.length; leaf++) {
                    leaves[at][leaf] = (float) (tree.leaves[leaf] / RUNS);
                }
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += tree.leaves[tree.nodeOf[i] - tree.nodes];
                }
            }
        }
        return new TextTrees(DEPTH, 0, features, thresholds, leaves);
    }

    /** One tree, grown level by level on the gradients of the scores so far. */
    private final class Tree {
        private final int nodes = (1 << DEPTH) - 1;
        private final byte[] features = new byte[nodes];
        private final float[] thresholds = new float[nodes];
        private final int[] binsAt = new int[nodes];
        private final double[] leaves = new double[nodes + 1];
        private final int[] nodeOf = new int[examples.length];
        private final double[] gradient = new double[examples.length];
        private final double[] curvature = new double[examples.length];

        Tree(double[] scores, Random random) {
            Arrays.fill(thresholds, Float.MAX_VALUE);
            Arrays.fill(binsAt, Integer.MAX_VALUE);
            derive(scores, random);
            boolean[] used = new boolean[cuts.length];
            for (int f = 0; f < used.length; f++) {
                used[f] = random.nextDouble() < FEATURES;
            }
            for (int level = 0; level < DEPTH; level++) {
                int first = (1 << level) - 1;
                double[] bestGain = new double[1 << level];
                for (int f = 0; f < cuts.length; f++) {
                    if (used[f] && cuts[f].length > 0) {
                        split(f, first, bestGain);
                    }
                }
                for (int i = 0; i < nodeOf.length; i++) {
                    int node = nodeOf[i];
                    nodeOf[i] = 2 * node + (bins[features[node]][i] > binsAt[node] ? 2 : 1);
                }
            }
            double[] sums = new double[nodes + 1];
            double[] curves = new double[nodes + 1];
            for (int i = 0; i < nodeOf.length; i++) {
                sums[nodeOf[i] - nodes] += gradient[i];
                curves[nodeOf[i] - nodes] += curvature[i];
            }
            for (int leaf = 0; leaf <= nodes; leaf++) {
                leaves[leaf] = RATE * sums[leaf] / (curves[leaf] + SHRINK);
            }
        }

        private void derive(double[] scores, Random random) {
            double[] whole = new double[pages.size()];
            double[] good = new double[pages.size()];
            for (int i = 0; i < scores.length; i++) {
                double odds = Math.exp(scores[i]);
                whole[pageOf[i]] += odds;
                good[pageOf[i]] += right[i] ? odds : 0;
            }
            double[] weights = new double[pages.size()];
            for (int page = 0; page < weights.length; page++) {
                weights[page] = random.nextDouble() < SAMPLE ? pages.get(page).weight() : 0;
            }
            for (int i = 0; i < scores.length; i++) {
                double odds = Math.exp(scores[i]);
                double p = odds / whole[pageOf[i]];
                double wanted = right[i] ? odds / good[pageOf[i]] : 0;
                gradient[i] = weights[pageOf[i]] * (wanted - p);
                curvature[i] = weights[pageOf[i]] * (p * (1 - p) + LITTLE);
            }
        }

        private void split(int f, int first, double[] bestGain) {
            int width = cuts[f].length + 1;
            double[][] sums = new double[bestGain.length][width];
            double[][] curves = new double[bestGain.length][width];
            for (int i = 0; i < nodeOf.length; i++) {
                sums[nodeOf[i] - first][bins[f][i]] += gradient[i];
                curves[nodeOf[i] - first][bins[f][i]] += curvature[i];
            }
            for (int node = 0; node < bestGain.length; node++) {
                double sum = Arrays.stream(sums[node]).sum();
                double curve = Arrays.stream(curves[node]).sum();
                double left = 0;
                double leftCurve = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    left += sums[node][b];
                    leftCurve += curves[node][b];
                    double rest = sum - left;
                    double restCurve = curve - leftCurve;
                    if (leftCurve < LEAST || restCurve < LEAST) {
                        continue;
                    }
                    double gain = left * left / (leftCurve + SHRINK)
                            + rest * rest / (restCurve + SHRINK)
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
    }
}
