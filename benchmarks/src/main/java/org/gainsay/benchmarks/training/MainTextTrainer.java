package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.benchmarks.quality.PageFiles;
import org.gainsay.capture.page.TextLessons;
import org.gainsay.capture.page.TextTrees;

/**
 * Trains the judge of the main text and says how good it is by two-fold cross-validation over the halves of the set.
 *
 * <p>Arguments: the folder of the labelled sets, the file to write. The same set gives the same bytes. A paragraph that
 * holds a wanted segment, or lies in one, is an example of main text; one with an unwanted segment is an example of
 * what is none; of the others nothing is known and nothing is learnt.
 */
public final class MainTextTrainer {
    private static final String SET = "pages-text-dev";

    /** Shorter paragraphs lie in too many segments by chance. */
    private static final int LEAST_CHARACTERS = 12;

    private MainTextTrainer() {}

    /** A page with its labels. */
    private record Page(TextLessons lessons, JsonNode labels, boolean unseen) {}

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
                "F1 of segments, learnt on the other half: half A %.4f, half B %.4f, both %.4f%n",
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

    /**
     * F1 of the segments on half A, half B and both, each half judged by trees that learnt on the other.
     *
     * @throws IOException naming the file of the set that cannot be read
     */
    public static double[] crossValidated(DataSets data) throws IOException {
        return crossValidated(pages(data));
    }

    private static List<Page> pages(DataSets data) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (PageFiles.Labelled page : PageFiles.of(data, SET)) {
            pages.add(new Page(TextLessons.of(page.html()), page.labels(), page.unseen()));
        }
        return pages;
    }

    private static double[] crossValidated(List<Page> pages) {
        int[][] counts = new int[3][3];
        for (boolean unseen : new boolean[] {false, true}) {
            TextTrees trees = learnt(
                    pages.stream().filter(page -> page.unseen() != unseen).toList());
            for (Page page : pages) {
                if (page.unseen() == unseen) {
                    int[] found = counted(page, trees);
                    for (int i = 0; i < found.length; i++) {
                        counts[unseen ? 1 : 0][i] += found[i];
                        counts[2][i] += found[i];
                    }
                }
            }
        }
        double[] scores = new double[counts.length];
        for (int part = 0; part < scores.length; part++) {
            scores[part] = 2.0 * counts[part][0] / (2 * counts[part][0] + counts[part][1] + counts[part][2]);
        }
        return scores;
    }

    private static int[] counted(Page page, TextTrees trees) {
        String text = spaced(page.lessons().text(trees));
        int[] counts = new int[3];
        for (JsonNode segment : page.labels().get("with")) {
            counts[text.contains(spaced(segment.asText())) ? 0 : 1]++;
        }
        for (JsonNode segment : page.labels().get("without")) {
            counts[2] += text.contains(spaced(segment.asText())) ? 1 : 0;
        }
        return counts;
    }

    private static TextTrees learnt(List<Page> pages) {
        List<float[]> examples = new ArrayList<>();
        List<Boolean> wanted = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Page page : pages) {
            for (TextLessons.Lesson lesson : page.lessons().lessons()) {
                String text = spaced(lesson.text());
                boolean with = holds(text, page.labels().get("with"));
                boolean without = holds(text, page.labels().get("without"));
                if (with != without) {
                    examples.add(lesson.features());
                    wanted.add(with);
                    weights.add(1.0);
                }
            }
        }
        return new TreeLearner(examples, wanted, weights).learn();
    }

    private static boolean holds(String text, JsonNode segments) {
        for (JsonNode segment : segments) {
            String wanted = spaced(segment.asText());
            if (text.contains(wanted) || (text.length() >= LEAST_CHARACTERS && wanted.contains(text))) {
                return true;
            }
        }
        return false;
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\u00ad]+", " ").strip();
    }
}
