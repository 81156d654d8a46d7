package org.gainsay.benchmarks.training;

import java.util.Arrays;
import java.util.List;

/**
 * The logistic curve from a score to a probability, fitted on scores of examples that were not learnt from (Platt,
 * "Probabilistic Outputs for Support Vector Machines", 1999), and the probability at which F1 is best.
 *
 * @param slope of the curve
 * @param intercept of the curve
 * @param threshold the probability from which on an example counts as worth checking
 */
record WorthCurve(double slope, double intercept, double threshold) {
    private static final int STEPS = 50;

    /** Fits by Newton's method. */
    static WorthCurve fit(double[] scores, List<WorthExample> examples) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (int i = 0; i < scores.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-(a * scores[i] + b)));
                double error = p - (examples.get(i).worth() ? 1 : 0);
                double spread = p * (1 - p);
                ga += error * scores[i];
                gb += error;
                haa += spread * scores[i] * scores[i];
                hab += spread * scores[i];
                hbb += spread;
            }
            double determinant = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / determinant;
            b -= (haa * gb - hab * ga) / determinant;
        }
        double best = bestThreshold(scores, examples);
        return new WorthCurve(a, b, 1 / (1 + StrictMath.exp(-(a * best + b))));
    }

    /** The score at which F1 is best. */
    static double bestThreshold(double[] scores, List<WorthExample> examples) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(scores[y], scores[x]));
        long worth = examples.stream().filter(WorthExample::worth).count();
        int right = 0;
        double best = 0;
        double threshold = 0;
        for (int i = 0; i < order.length; i++) {
            right += examples.get(order[i]).worth() ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + worth);
            if (f1 > best) {
                best = f1;
                threshold = scores[order[i]];
            }
        }
        return threshold;
    }
}
