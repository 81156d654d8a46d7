package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.benchmarks.training.HeadlineAndDayTrainer;
import org.gainsay.capture.Extracted;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication of pages, measured as htmldate's authors do (Barbaresi, "htmldate: A Python package to extract
 * publication dates from web pages", JOSS 2020): the share of the pages with a true date for which exactly that day is
 * given. Pages labelled without a date are left out.
 *
 * <p>The pages are parted in two halves by a checksum of their names; rules were made with a view of half A only. The
 * choice among the days is learnt and measured in two folds.
 */
record PagesDateTask() implements Task {
    private static final String SET = "pages-date-dev";

    /** What the shipped trees learnt from tells nothing of other pages. */
    private static final String SEEN = "seen in training, see 2-fold";

    @Override
    public String name() {
        return "pages-date";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        boolean show = Boolean.getBoolean("gainsay.show");
        int[] pages = new int[2];
        int[] right = new int[2];
        for (PageFiles.Labelled page : PageFiles.of(data, SET)) {
            String truth = page.labels().path("date").asText("");
            if (!PageLabels.day(truth)) {
                continue;
            }
            Extracted extracted = page.extracted();
            @Nullable
            LocalDate said = extracted == null ? null : extracted.article().published();
            int half = page.unseen() ? 1 : 0;
            pages[half]++;
            if (said != null && said.toString().equals(truth)) {
                right[half]++;
            } else if (show && !page.unseen()) {
                System.out.printf(
                        "date | %s | %s | %s | %s%n",
                        page.file(),
                        truth,
                        said,
                        extracted == null ? "" : extracted.article().foundIn().get("published"));
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(name(), "dev, half A", "accuracy", right[0] / (double) pages[0], SEEN));
        figures.add(new Figure(name(), "dev, half B", "accuracy", right[1] / (double) pages[1], SEEN));
        figures.add(
                new Figure(name(), "dev", "accuracy", (right[0] + right[1]) / (double) (pages[0] + pages[1]), SEEN));
        if (!Boolean.getBoolean("gainsay.alone")) {
            double[] folds = HeadlineAndDayTrainer.daysCrossValidated(data, SET);
            figures.add(new Figure(name(), "dev, half A, learnt on B", "accuracy", folds[0], ""));
            figures.add(new Figure(name(), "dev, half B, learnt on A", "accuracy", folds[1], ""));
            figures.add(new Figure(name(), "dev, 2-fold", "accuracy", folds[2], "htmldate .903"));
        }
        return figures;
    }
}
