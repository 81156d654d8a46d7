package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;
import org.gainsay.benchmarks.training.BylineTrainer;
import org.gainsay.benchmarks.training.HeadlineAndDayTrainer;
import org.gainsay.benchmarks.training.MainTextTrainer;
import org.gainsay.capture.Extracted;
import org.gainsay.core.Article;
import org.jspecify.annotations.Nullable;

/**
 * Main text and metadata of pages.
 *
 * <p>The main text is measured as trafilatura's authors do (Barbaresi, "Trafilatura: A Web Scraping Library and
 * Command-Line Tool for Text Discovery and Extraction", ACL 2021): each page is labelled with segments that belong to
 * its main text and with segments that do not. A wanted segment that the text contains is a hit, one that it lacks a
 * miss, an unwanted one that it contains a false alarm; precision, recall and F1 are taken over the segments of all
 * pages. White space of any length counts as one blank. Two other extractors are given the same pages and scored in
 * the same way.
 *
 * <p>Title, author and date are right or wrong for each page that is labelled with one; {@link PageLabels} says when a
 * title or a byline is, and the figures called strict are those before that was written down. The names of several
 * authors may come in any order, and all must be there and no other. A date is right if it is that day.
 *
 * <p>The pages are parted in two halves by a checksum of their names; rules were made with a view of half A only. The
 * learnt parts, of the main text, the title, the author and the date, are measured in two folds, each half judged by what was learnt on
 * the other.
 */
record PagesTextTask() implements Task {
    private static final String SET = "pages-text-dev";

    /** What the shipped weights learnt from tells nothing of other pages. */
    private static final String SEEN = "seen in training, see 2-fold";

    /** Whose main text it is. */
    private enum Hand {
        GAINSAY("main text"),
        READABILITY("Readability4J main text"),
        BOILERPIPE("Boilerpipe main text");

        private final String words;

        Hand(String words) {
            this.words = words;
        }

        /** Its main text of a page; empty where it finds none. */
        String text(PageFiles.Labelled page, @Nullable Article article) throws IOException {
            return switch (this) {
                case GAINSAY -> article == null ? "" : article.text();
                case READABILITY -> {
                    try {
                        Readability4J readability = new Readability4J(String.valueOf(page.address()), page.html());
                        yield Objects.requireNonNullElse(readability.parse().getTextContent(), "");
                    } catch (IllegalStateException e) {
                        // It breaks on pages whose text stands in the body itself.
                        yield "";
                    }
                }
                case BOILERPIPE -> {
                    try {
                        yield ArticleExtractor.INSTANCE.getText(page.html());
                    } catch (BoilerpipeProcessingException e) {
                        yield "";
                    }
                }
            };
        }
    }

    /** The counts of one part of the set. */
    private static final class Counts {
        private final Map<Hand, Segments> segments = new EnumMap<>(Hand.class);
        private final Share title = new Share();
        private final Share strictTitle = new Share();
        private final Share author = new Share();
        private final Share strictAuthor = new Share();
        private final Share date = new Share();

        Segments of(Hand hand) {
            return segments.computeIfAbsent(hand, key -> new Segments());
        }
    }

    private static final class Segments {
        private int hits;
        private int misses;
        private int falseAlarms;
    }

    private static final class Share {
        private int right;
        private int all;
    }

    @Override
    public String name() {
        return "pages-text";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        boolean alone = Boolean.getBoolean("gainsay.alone");
        Counts seen = new Counts();
        Counts unseen = new Counts();
        Counts all = new Counts();
        for (PageFiles.Labelled page : PageFiles.of(data, SET)) {
            Extracted extracted = page.extracted();
            Article article = extracted == null ? null : extracted.article();
            for (Counts counts : List.of(page.unseen() ? unseen : seen, all)) {
                boolean show = Boolean.getBoolean("gainsay.show") && counts == seen;
                for (Hand hand : Hand.values()) {
                    if (!alone || hand == Hand.GAINSAY) {
                        count(counts.of(hand), page, hand.text(page, article), show && hand == Hand.GAINSAY);
                    }
                }
                metadata(counts, page, article, show);
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures(figures, "dev, half A", seen);
        figures(figures, "dev, half B", unseen);
        figures(figures, "dev", all);
        if (!alone) {
            // The shipped trees learnt from all of these pages, so only this says how they do on others.
            double[] folds = MainTextTrainer.crossValidated(data);
            String beside = "trafilatura .924";
            figures.add(new Figure(name(), "dev, half A, learnt on B", "main text F1", folds[0], beside));
            figures.add(new Figure(name(), "dev, half B, learnt on A", "main text F1", folds[1], beside));
            figures.add(new Figure(name(), "dev, 2-fold", "main text F1", folds[2], beside));
            double[] authors = BylineTrainer.crossValidated(data);
            figures.add(new Figure(name(), "dev, half A, learnt on B", "author", authors[0], ""));
            figures.add(new Figure(name(), "dev, half B, learnt on A", "author", authors[1], ""));
            figures.add(new Figure(name(), "dev, 2-fold", "author", authors[2], ""));
            folds(figures, "title", HeadlineAndDayTrainer.titlesCrossValidated(data));
            folds(figures, "date", HeadlineAndDayTrainer.daysCrossValidated(data, SET));
        }
        return figures;
    }

    private static void count(Segments counts, PageFiles.Labelled page, String text, boolean show) {
        String plain = spaced(text);
        for (JsonNode segment : page.labels().get("with")) {
            boolean there = plain.contains(spaced(segment.asText()));
            counts.hits += there ? 1 : 0;
            counts.misses += there ? 0 : 1;
            show(show && !there, "lacks", page, segment.asText());
        }
        for (JsonNode segment : page.labels().get("without")) {
            boolean there = plain.contains(spaced(segment.asText()));
            counts.falseAlarms += there ? 1 : 0;
            show(show && there, "has", page, segment.asText());
        }
    }

    private static void metadata(Counts counts, PageFiles.Labelled page, @Nullable Article article, boolean show) {
        JsonNode labels = page.labels();
        String title = labels.path("title").asText("");
        if (!title.isBlank()) {
            String said = article == null ? null : article.title();
            judged(counts.strictTitle, PageLabels.strictTitle(title, said), page, "", false, "title");
            judged(counts.title, PageLabels.title(title, said), page, title + " <> " + said, show, "title");
        }
        JsonNode author = labels.path("author");
        if (PageLabels.labelled(author)) {
            String said = article == null ? null : article.byline();
            boolean right = PageLabels.author(author, article, page.address());
            String place = article == null ? "" : article.foundIn().get("byline");
            judged(counts.strictAuthor, PageLabels.strictAuthor(author, said), page, "", false, "author");
            judged(counts.author, right, page, author + " <> " + said + " " + place, show, "author");
        } else if (show && labels.has("author") && article != null && article.byline() != null) {
            System.out.println("invented | " + page.file() + " | " + article.byline());
        }
        String date = labels.path("date").asText("");
        if (PageLabels.day(date)) {
            String said = article == null ? "" : String.valueOf(article.published());
            String place = article == null ? "" : article.foundIn().get("published");
            judged(counts.date, date.equals(said), page, date + " <> " + said + " " + place, show, "date");
        }
    }

    private static void judged(
            Share share, boolean right, PageFiles.Labelled page, String what, boolean show, String kind) {
        share.all++;
        share.right += right ? 1 : 0;
        show(show && !right, kind, page, what);
    }

    private void figures(List<Figure> figures, String part, Counts counts) {
        counts.segments.forEach((hand, segments) -> {
            double found = segments.hits + segments.falseAlarms;
            double wanted = segments.hits + segments.misses;
            figures.add(new Figure(
                    name(),
                    part,
                    hand.words + " F1",
                    QuantityTask.f1(segments.hits, (int) found, (int) wanted),
                    hand == Hand.GAINSAY ? SEEN : ""));
            figures.add(new Figure(name(), part, hand.words + " precision", segments.hits / found, ""));
            figures.add(new Figure(name(), part, hand.words + " recall", segments.hits / wanted, ""));
        });
        figures.add(new Figure(name(), part, "title", share(counts.title), SEEN));
        figures.add(new Figure(name(), part, "title, strict", share(counts.strictTitle), SEEN));
        figures.add(new Figure(name(), part, "author", share(counts.author), SEEN));
        figures.add(new Figure(name(), part, "author, strict", share(counts.strictAuthor), SEEN));
        figures.add(new Figure(name(), part, "date", share(counts.date), SEEN));
    }

    private void folds(List<Figure> figures, String measure, double[] shares) {
        figures.add(new Figure(name(), "dev, half A, learnt on B", measure, shares[0], ""));
        figures.add(new Figure(name(), "dev, half B, learnt on A", measure, shares[1], ""));
        figures.add(new Figure(name(), "dev, 2-fold", measure, shares[2], ""));
    }

    private static double share(Share share) {
        return share.right / (double) share.all;
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\u00ad]+", " ").strip();
    }

    private static void show(boolean show, String kind, PageFiles.Labelled page, String what) {
        if (show) {
            System.out.println(kind + " | " + page.file() + " | " + what);
        }
    }
}
