package org.gainsay.benchmarks.training;

import java.util.List;

/**
 * Learns to put the wanted one of a list first: a linear sum whose softmax over each list is fitted to the wanted ones (Cao
 * et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007), held small by a penalty, by Newton's
 * method; and the logistic curve that makes a probability of the sum.
 */
final class ListLearner {
    /** How small the weights are held, for numbers that are brought to one spread; the best of five tried by cross-validation. */
    private static final double PENALTY = 10;

    /** The sum is convex, so that this many steps are far more than enough. */
    private static final int STEPS = 30;

    private static final double SMALL = 1e-9;

    /** A step that has to be cut below this share of itself leads nowhere. */
    private static final double LEAST_SHARE = 1e-4;

    /** One list: the numbers of its members, and which are wanted. */
    record Lesson(List<double[]> members, List<Boolean> wanted) {
        boolean teaches() {
            return wanted.contains(true);
        }
    }

    /** The learnt sum: a constant, then a weight for each number as it comes. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    record Learnt(double[] weights) {
        double sum(double[] x) {
            double sum = weights[0];
            for (int i = 0; i < x.length; i++) {
                sum += weights[i + 1] * x[i];
            }
            return sum;
        }
    }

    private ListLearner() {}

    static Learnt learn(List<Lesson> lessons) {
        int size = lessons.getFirst().members().getFirst().length;
        double[] mean = new double[size];
        double[] spread = new double[size];
        long count = 0;
        for (Lesson lesson : lessons) {
            for (double[] x : lesson.members()) {
                for (int i = 0; i < size; i++) {
                    mean[i] += x[i];
                    spread[i] += x[i] * x[i];
                }
                count++;
            }
        }
        for (int i = 0; i < size; i++) {
            mean[i] /= count;
            spread[i] = Math.sqrt(Math.max(spread[i] / count - mean[i] * mean[i], 0)) + SMALL;
        }
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = PENALTY * weights[i];
                curvature[i][i] = PENALTY;
            }
            for (Lesson lesson : lessons) {
                if (lesson.teaches()) {
                    add(lesson, mean, spread, weights, gradient, curvature);
                }
            }
            double[] move = solved(curvature, gradient);
            double loss = loss(lessons, mean, spread, weights);
            double share = 1;
            while (share > LEAST_SHARE && loss(lessons, mean, spread, moved(weights, move, share)) > loss) {
                share /= 2;
            }
            if (share <= LEAST_SHARE) {
                break;
            }
            weights = moved(weights, move, share);
        }
        double[] plain = new double[size + 1];
        for (int i = 0; i < size; i++) {
            plain[i + 1] = weights[i] / spread[i];
            plain[0] -= weights[i] * mean[i] / spread[i];
        }
        return calibrated(new Learnt(plain), lessons);
    }

    private static double[] moved(double[] weights, double[] move, double share) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= share * move[i];
        }
        return moved;
    }

    /** What is made small: the penalty, and how little the wanted ones are expected. */
    private static double loss(List<Lesson> lessons, double[] mean, double[] spread, double[] weights) {
        double loss = 0;
        for (double weight : weights) {
            loss += PENALTY * weight * weight / 2;
        }
        for (Lesson lesson : lessons) {
            if (!lesson.teaches()) {
                continue;
            }
            double[] sums = new double[lesson.members().size()];
            double most = Double.NEGATIVE_INFINITY;
            double wantedSum = 0;
            int wanted = 0;
            for (int m = 0; m < sums.length; m++) {
                for (int i = 0; i < weights.length; i++) {
                    sums[m] += weights[i] * (lesson.members().get(m)[i] - mean[i]) / spread[i];
                }
                most = Math.max(most, sums[m]);
                wantedSum += lesson.wanted().get(m) ? sums[m] : 0;
                wanted += lesson.wanted().get(m) ? 1 : 0;
            }
            double total = 0;
            for (double sum : sums) {
                total += Math.exp(sum - most);
            }
            loss += most + Math.log(total) - wantedSum / wanted;
        }
        return loss;
    }

    private static void add(
            Lesson lesson, double[] mean, double[] spread, double[] weights, double[] gradient, double[][] curvature) {
        int size = weights.length;
        int members = lesson.members().size();
        double[][] x = new double[members][size];
        double[] p = new double[members];
        double most = Double.NEGATIVE_INFINITY;
        long wanted = lesson.wanted().stream().filter(Boolean::booleanValue).count();
        for (int m = 0; m < members; m++) {
            for (int i = 0; i < size; i++) {
                x[m][i] = (lesson.members().get(m)[i] - mean[i]) / spread[i];
                p[m] += weights[i] * x[m][i];
            }
            most = Math.max(most, p[m]);
        }
        double total = 0;
        for (int m = 0; m < members; m++) {
            p[m] = Math.exp(p[m] - most);
            total += p[m];
        }
        double[] expected = new double[size];
        for (int m = 0; m < members; m++) {
            p[m] /= total;
            double target = lesson.wanted().get(m) ? 1.0 / wanted : 0;
            for (int i = 0; i < size; i++) {
                gradient[i] += (p[m] - target) * x[m][i];
                expected[i] += p[m] * x[m][i];
                if (p[m] > SMALL) {
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += p[m] * x[m][i] * x[m][j];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                curvature[i][j] -= expected[i] * expected[j];
            }
        }
    }

    /** Solves for a symmetric matrix of which the lower half is given (Cholesky). */
    private static double[] solved(double[][] lower, double[] right) {
        int size = right.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, SMALL)) : sum / root[j][j];
            }
        }
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= root[i][k] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= root[k][i] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }

    /** The same sum, stretched and moved so that its logistic curve says how often a member is wanted (Platt 1999). */
    private static Learnt calibrated(Learnt learnt, List<Lesson> lessons) {
        double[] curve = {1, 0};
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[2];
            double[][] curvature = {{SMALL, 0}, {0, SMALL}};
            for (Lesson lesson : lessons) {
                for (int m = 0; m < lesson.members().size(); m++) {
                    double sum = learnt.sum(lesson.members().get(m));
                    double p = 1 / (1 + Math.exp(-(curve[0] * sum + curve[1])));
                    double off = p - (lesson.wanted().get(m) ? 1 : 0);
                    gradient[0] += off * sum;
                    gradient[1] += off;
                    curvature[0][0] += p * (1 - p) * sum * sum;
                    curvature[1][0] += p * (1 - p) * sum;
                    curvature[1][1] += p * (1 - p);
                }
            }
            double[] move = solved(curvature, gradient);
            double loss = loss(learnt, lessons, curve);
            double share = 1;
            while (share > LEAST_SHARE && loss(learnt, lessons, moved(curve, move, share)) > loss) {
                share /= 2;
            }
            if (share <= LEAST_SHARE) {
                break;
            }
            curve = moved(curve, move, share);
        }
        double[] weights = learnt.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = curve[0] * weights[i] + (i == 0 ? curve[1] : 0);
        }
        return new Learnt(weights);
    }

    private static double loss(Learnt learnt, List<Lesson> lessons, double[] curve) {
        double loss = 0;
        for (Lesson lesson : lessons) {
            for (int m = 0; m < lesson.members().size(); m++) {
                double sum = curve[0] * learnt.sum(lesson.members().get(m)) + curve[1];
                double signed = lesson.wanted().get(m) ? sum : -sum;
                // The logarithm of the logistic curve, without overflow.
                loss += signed > 0 ? Math.log1p(Math.exp(-signed)) : -signed + Math.log1p(Math.exp(signed));
            }
        }
        return loss;
    }
}
