package org.gainsay.benchmarks.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.PageFiles;
import org.gainsay.benchmarks.quality.PageLabels;
import org.gainsay.capture.page.BylineLessons;
import org.gainsay.capture.page.TextTrees;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Trains the choice among the candidates for a byline and says how good it is by two-fold cross-validation over the
 * halves of the set.
 *
 * <p>Arguments: the folder of the labelled sets, the file to write. The same set gives the same bytes.
 */
public final class BylineTrainer {
    private static final String SET = "pages-text-dev";

    /** A page that names nobody to the labeller and to the rules counts less: some were not labelled at all. */
    private static final double UNLABELLED = 0.05;

    private BylineTrainer() {}

    /** A page with its labels. */
    private record Page(PageFiles.Labelled labelled, BylineLessons lessons) {
        boolean named() {
            return PageLabels.labelled(labelled.labels().path("author"));
        }

        /** Whether a byline is the right one; of a page without a label, none is, where the rules find none either. */
        boolean right(@Nullable String byline) {
            return named() ? labelled(byline) : byline == null && lessons.unruled();
        }

        private boolean labelled(@Nullable String byline) {
            Article article = new Article("-", null, byline, lessons.outlet(), null, Language.UNDETERMINED, Map.of());
            return PageLabels.author(labelled.labels().path("author"), article, labelled.address());
        }
    }

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("wants the folder of the labelled sets and the file to write");
            System.exit(2);
        }
        List<Page> pages = pages(new DataSets(Path.of(args[0])));
        double[] scores = crossValidated(pages);
        System.out.printf(
                Locale.ROOT,
                "authors, learnt on the other half: half A %.4f, half B %.4f, both %.4f%n",
                scores[0],
                scores[1],
                scores[2]);
        TextTrees trees = learnt(pages);
        Path file = Path.of(args[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            trees.write(out);
        }
        System.out.printf(Locale.ROOT, "%d bytes%n", Files.size(file));
    }

    /** The share of right authors on half A, half B and both, each half chosen by trees that learnt on the other. */
    public static double[] crossValidated(DataSets data) throws IOException {
        return crossValidated(pages(data));
    }

    private static List<Page> pages(DataSets data) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (PageFiles.Labelled page : PageFiles.of(data, SET)) {
            if (page.labels().has("author")) {
                pages.add(new Page(page, BylineLessons.of(page.html(), page.address())));
            }
        }
        return pages;
    }

    private static double[] crossValidated(List<Page> pages) {
        int[] right = new int[3];
        int[] all = new int[3];
        for (boolean unseen : new boolean[] {false, true}) {
            TextTrees trees = learnt(pages.stream()
                    .filter(page -> page.labelled().unseen() != unseen)
                    .toList());
            for (Page page : pages) {
                if (page.labelled().unseen() == unseen && page.named()) {
                    int hit = page.right(page.lessons().byline(trees)) ? 1 : 0;
                    right[unseen ? 1 : 0] += hit;
                    right[2] += hit;
                    all[unseen ? 1 : 0]++;
                    all[2]++;
                }
            }
        }
        double[] scores = new double[all.length];
        for (int part = 0; part < scores.length; part++) {
            scores[part] = right[part] / (double) all[part];
        }
        return scores;
    }

    private static TextTrees learnt(List<Page> pages) {
        List<RankLearner.Page> lessons = new ArrayList<>();
        for (Page page : pages) {
            List<BylineLessons.Lesson> candidates = page.lessons().lessons();
            float[][] features = new float[candidates.size()][];
            boolean[] right = new boolean[features.length];
            boolean any = false;
            for (int i = 0; i < features.length; i++) {
                features[i] = candidates.get(i).features();
                right[i] = page.right(candidates.get(i).byline());
                any |= right[i];
            }
            if (any) {
                lessons.add(new RankLearner.Page(features, right, page.named() ? 1 : UNLABELLED));
            }
        }
        return new RankLearner(lessons).learn();
    }
}
