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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.PageFiles;
import org.gainsay.benchmarks.quality.PageLabels;
import org.gainsay.capture.page.BylineLessons;
import org.gainsay.capture.page.TextTrees;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Trains the choice among the candidates for a byline and says how good it is by cross-validation: two-fold over the
 * halves of the set, and ten-fold over its sites.
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

        /** Whether the right one is among the candidates. */
        boolean possible() {
            return lessons.lessons().stream().anyMatch(lesson -> right(lesson.byline()));
        }

        String site() {
            return SiteFolds.site(labelled);
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
        report("among the candidates", shares(pages, Page::possible));
        report("two-fold, learnt on the other half", crossValidated(pages));
        report("ten-fold, learnt on nine tenths of the sites", overSites(pages));
        TextTrees trees = learnt(pages);
        Path file = Path.of(args[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            trees.write(out);
        }
        System.out.printf(Locale.ROOT, "%d bytes%n", Files.size(file));
    }

    private static void report(String what, double[] shares) {
        System.out.printf(
                Locale.ROOT,
                "authors, %s: half A %.4f, half B %.4f, both %.4f%n",
                what,
                shares[0],
                shares[1],
                shares[2]);
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
        return judged(pages, page -> page.labelled().unseen() ? 1 : 0);
    }

    /** The same, each tenth of the sites chosen by trees that learnt on the others. */
    private static double[] overSites(List<Page> pages) {
        SiteFolds folds = new SiteFolds(pages.stream().map(Page::site).toList());
        return judged(pages, page -> folds.of(page.site()));
    }

    private static double[] judged(List<Page> pages, ToIntFunction<Page> fold) {
        Function<Page, TextTrees> judges = SiteFolds.learnt(pages, fold, BylineTrainer::learnt);
        return shares(pages, page -> page.right(page.lessons().byline(judges.apply(page))));
    }

    /** The share of the labelled pages of half A, half B and both of which something is true. */
    private static double[] shares(List<Page> pages, Predicate<Page> right) {
        int[] hits = new int[3];
        int[] all = new int[3];
        for (Page page : pages) {
            if (page.named()) {
                int half = page.labelled().unseen() ? 1 : 0;
                int hit = right.test(page) ? 1 : 0;
                hits[half] += hit;
                hits[2] += hit;
                all[half]++;
                all[2]++;
            }
        }
        return new double[] {hits[0] / (double) all[0], hits[1] / (double) all[1], hits[2] / (double) all[2]};
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
