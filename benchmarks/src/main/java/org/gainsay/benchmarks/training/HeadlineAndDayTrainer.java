package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.PageFiles;
import org.gainsay.benchmarks.quality.PageLabels;
import org.gainsay.capture.page.DayLessons;
import org.gainsay.capture.page.TextTrees;
import org.gainsay.capture.page.TitleLessons;

/**
 * Trains the choice among the candidates for a headline and that for a day of publication, and says how good they are by
 * cross-validation: two-fold over the halves of the sets, and ten-fold over their sites.
 *
 * <p>Arguments: the folder of the labelled sets, the folder to write {@code title.trees} and {@code day.trees} to. The
 * same sets give the same bytes.
 */
public final class HeadlineAndDayTrainer {
    private static final String TEXT_SET = "pages-text-dev";
    private static final String DATE_SET = "pages-date-dev";

    private HeadlineAndDayTrainer() {}

    /**
     * A labelled page.
     *
     * @param set the set that it is of
     * @param labelled the page with its labels
     * @param candidates what there is to choose from
     * @param right whether each is right
     * @param rule which one the rules chose, -1 for none
     * @param chosen whether what these trees choose is right
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Page(
            String set,
            PageFiles.Labelled labelled,
            float[][] candidates,
            boolean[] right,
            int rule,
            Predicate<TextTrees> chosen) {
        boolean unseen() {
            return labelled.unseen();
        }

        String site() {
            return SiteFolds.site(labelled);
        }

        boolean possible() {
            for (boolean one : right) {
                if (one) {
                    return true;
                }
            }
            return false;
        }

        boolean ruled() {
            return rule >= 0 && right[rule];
        }
    }

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("wants the folder of the labelled sets and the folder to write to");
            System.exit(2);
        }
        DataSets data = new DataSets(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        List<Page> titles = titles(data);
        report("title", TEXT_SET, titles);
        write(learnt(titles), folder.resolve("title.trees"));
        List<Page> days = days(data);
        report("day", TEXT_SET, days);
        report("day", DATE_SET, days);
        write(learnt(days), folder.resolve("day.trees"));
    }

    /** The share of right titles on half A, half B and both, each half chosen by trees that learnt on the other. */
    public static double[] titlesCrossValidated(DataSets data) throws IOException {
        return crossValidated(titles(data), TEXT_SET);
    }

    /** The same of days, learnt on both sets and measured on one of them. */
    public static double[] daysCrossValidated(DataSets data, String set) throws IOException {
        return crossValidated(days(data), set);
    }

    private static void write(TextTrees trees, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            trees.write(out);
        }
        System.out.printf(Locale.ROOT, "%s: %d bytes%n", file.getFileName(), Files.size(file));
    }

    private static void report(String what, String set, List<Page> pages) {
        double[] learnt = crossValidated(pages, set);
        double[] sites = overSites(pages, set);
        double[] rules = shares(pages, set, Page::ruled);
        double[] possible = shares(pages, set, Page::possible);
        String[] parts = {"half A", "half B", "both"};
        for (int part = 0; part < parts.length; part++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s, %s: two-fold, learnt on the other half %.4f; ten-fold, learnt on nine tenths of the sites"
                            + " %.4f; rules %.4f; among the candidates %.4f%n",
                    what,
                    set,
                    parts[part],
                    learnt[part],
                    sites[part],
                    rules[part],
                    possible[part]);
        }
    }

    private static double[] crossValidated(List<Page> pages, String set) {
        return judged(pages, set, page -> page.unseen() ? 1 : 0);
    }

    /** Each tenth of the sites chosen by trees that learnt on the others. */
    private static double[] overSites(List<Page> pages, String set) {
        SiteFolds folds = new SiteFolds(pages.stream().map(Page::site).toList());
        return judged(pages, set, page -> folds.of(page.site()));
    }

    private static double[] judged(List<Page> pages, String set, ToIntFunction<Page> fold) {
        Function<Page, TextTrees> judges = SiteFolds.learnt(pages, fold, HeadlineAndDayTrainer::learnt);
        return shares(pages, set, page -> page.chosen().test(judges.apply(page)));
    }

    private static double[] shares(List<Page> pages, String set, Predicate<Page> right) {
        int[] hits = new int[3];
        int[] all = new int[3];
        for (Page page : pages) {
            if (page.set().equals(set)) {
                int half = page.unseen() ? 1 : 0;
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
            if (page.possible()) {
                lessons.add(new RankLearner.Page(page.candidates(), page.right(), 1));
            }
        }
        return new RankLearner(lessons).learn();
    }

    private static List<Page> titles(DataSets data) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (PageFiles.Labelled page : PageFiles.of(data, TEXT_SET)) {
            String label = page.labels().path("title").asText("");
            if (!label.isBlank()) {
                TitleLessons lessons = TitleLessons.of(page.html(), page.address());
                pages.add(page(
                        TEXT_SET,
                        page,
                        lessons.lessons().stream()
                                .map(TitleLessons.Lesson::features)
                                .toList(),
                        lessons.lessons().stream()
                                .map(lesson -> PageLabels.title(label, lesson.title()))
                                .toList(),
                        trees -> PageLabels.title(label, lessons.title(trees))));
            }
        }
        return pages;
    }

    private static List<Page> days(DataSets data) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String set : List.of(TEXT_SET, DATE_SET)) {
            for (PageFiles.Labelled page : PageFiles.of(data, set)) {
                JsonNode label = page.labels().path("date");
                if (PageLabels.day(label.asText(""))) {
                    LocalDate day = LocalDate.parse(label.asText());
                    DayLessons lessons = DayLessons.of(page.html(), page.address());
                    pages.add(page(
                            set,
                            page,
                            lessons.lessons().stream()
                                    .map(DayLessons.Lesson::features)
                                    .toList(),
                            lessons.lessons().stream()
                                    .map(lesson -> lesson.day().equals(day))
                                    .toList(),
                            trees -> day.equals(lessons.day(trees))));
                }
            }
        }
        return pages;
    }

    private static Page page(
            String set,
            PageFiles.Labelled labelled,
            List<float[]> features,
            List<Boolean> right,
            Predicate<TextTrees> chosen) {
        boolean[] hits = new boolean[right.size()];
        int rule = -1;
        for (int i = 0; i < hits.length; i++) {
            hits[i] = right.get(i);
            // The first number of each says whether the rules chose it.
            rule = features.get(i)[0] > 0 ? i : rule;
        }
        return new Page(set, labelled, features.toArray(float[][]::new), hits, rule, chosen);
    }
}
