package org.gainsay.benchmarks.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.core.Language;
import org.gainsay.reading.worth.CheckWorthiness;
import org.gainsay.reading.worth.Reason;
import org.gainsay.reading.worth.WorthWeights;

/**
 * Trains the judges of check-worthiness and says how good they are by five-fold cross-validation.
 *
 * <p>Arguments: the folder of the labelled sets, {@code en} or {@code es}, the file to write. The same sets give the
 * same bytes. Prints the cross-validated F1 and the weight of every reason as {@link Reason} documents it.
 */
public final class WorthTrainer {
    private static final long SEED = 20240728;
    private static final int FOLDS = 5;

    private WorthTrainer() {}

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !List.of("en", "es").contains(args[1])) {
            System.err.println("wants the folder of the labelled sets, en or es, and the file to write");
            System.exit(2);
        }
        WorthRecipe recipe = args[1].equals("es") ? WorthRecipe.SPANISH : WorthRecipe.ENGLISH;
        List<WorthExample> examples =
                WorthExample.all(new DataSets(Path.of(args[0])), recipe.set(), recipe.language(), recipe.kinds());
        Collections.shuffle(examples, new Random(SEED));
        double[] scores = crossScores(recipe, examples);
        WorthCurve curve = WorthCurve.fit(scores, examples);
        LinearLearner learner = new LinearLearner(recipe);
        learner.learn(examples);
        WorthWeights weights = learner.weights(curve);
        Path file = Path.of(args[2]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            weights.write(out);
        }
        System.out.printf(
                Locale.ROOT,
                "%d features, %d bytes; F1 in cross-validation %.4f; worth checking from %.3f%n",
                weights.size(),
                Files.size(file),
                f1(scores, examples),
                curve.threshold());
        printCalibration(scores, examples, curve);
        printReasons(CheckWorthiness.of(recipe.language(), weights), examples);
    }

    /**
     * The F1 of sentences worth checking in five-fold cross-validation; the threshold for a fold comes from the others.
     *
     * @throws IOException naming the file of the set that cannot be read
     */
    public static double crossValidated(DataSets data, Language language) throws IOException {
        WorthRecipe recipe = language.equals(Language.SPANISH) ? WorthRecipe.SPANISH : WorthRecipe.ENGLISH;
        List<WorthExample> examples = WorthExample.all(data, recipe.set(), language, recipe.kinds());
        Collections.shuffle(examples, new Random(SEED));
        return f1(crossScores(recipe, examples), examples);
    }

    private static double[] crossScores(WorthRecipe recipe, List<WorthExample> examples) {
        double[] scores = new double[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<WorthExample> others = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(examples.get(i));
                }
            }
            LinearLearner learner = new LinearLearner(recipe);
            learner.learn(others);
            for (int i = fold; i < examples.size(); i += FOLDS) {
                scores[i] = learner.score(examples.get(i).features());
            }
        }
        return scores;
    }

    private static double f1(double[] scores, List<WorthExample> examples) {
        int right = 0;
        int said = 0;
        int worth = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<WorthExample> others = new ArrayList<>();
            double[] theirs = new double[scores.length];
            for (int i = 0; i < scores.length; i++) {
                if (i % FOLDS != fold) {
                    theirs[others.size()] = scores[i];
                    others.add(examples.get(i));
                }
            }
            double threshold = WorthCurve.bestThreshold(Arrays.copyOf(theirs, others.size()), others);
            for (int i = fold; i < scores.length; i += FOLDS) {
                boolean says = scores[i] >= threshold;
                said += says ? 1 : 0;
                worth += examples.get(i).worth() ? 1 : 0;
                right += says && examples.get(i).worth() ? 1 : 0;
            }
        }
        return 2.0 * right / (said + worth);
    }

    private static void printCalibration(double[] scores, List<WorthExample> examples, WorthCurve curve) {
        int[] all = new int[10];
        int[] worth = new int[10];
        for (int i = 0; i < scores.length; i++) {
            double p = 1 / (1 + Math.exp(-(curve.slope() * scores[i] + curve.intercept())));
            int tenth = Math.min(9, (int) (p * 10));
            all[tenth]++;
            worth[tenth] += examples.get(i).worth() ? 1 : 0;
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            System.out.printf(
                    Locale.ROOT,
                    "  said %.1f to %.1f: %6d sentences, %.2f of them worth checking%n",
                    tenth / 10.0,
                    (tenth + 1) / 10.0,
                    all[tenth],
                    (double) worth[tenth] / Math.max(1, all[tenth]));
        }
    }

    private static void printReasons(CheckWorthiness judge, List<WorthExample> examples) {
        for (Reason reason : Reason.values()) {
            // One is added to each count, so that a reason never seen has weight 0.
            double[][] counts = {{1, 1}, {1, 1}};
            for (WorthExample example : examples) {
                boolean shown = judge.judge(
                                example.tokens(),
                                example.tags(),
                                0,
                                example.tokens().size())
                        .reasons()
                        .contains(reason);
                counts[shown ? 1 : 0][example.worth() ? 1 : 0]++;
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %-12s %6.2f  in %.0f%n",
                    reason,
                    Math.log(counts[1][1] / counts[1][0] * counts[0][0] / counts[0][1]),
                    counts[1][0] + counts[1][1] - 2);
        }
    }
}
