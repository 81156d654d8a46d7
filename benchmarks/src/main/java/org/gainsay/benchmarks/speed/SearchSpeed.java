package org.gainsay.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.gainsay.capture.Archive;
import org.gainsay.core.Digest;
import org.gainsay.desk.search.Asked;
import org.gainsay.desk.search.Search;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;

/**
 * Full-text search over a large folder: how fast its index is made, and how long a question takes, beside a look through all
 * texts and statements for the same words.
 */
public final class SearchSpeed {
    /** Rare words, common ones, several, phrases, beginnings and exclusions, in turns. */
    private static final List<String> QUESTIONS = List.of(
            "ballot",
            "lighthouse",
            "fishing boats",
            "\"the chief auditor\"",
            "insulin -ferries",
            "parliament closed crowns",
            "commis*",
            "\"under a false name\" litres",
            "Lindqvist denied",
            "goats");

    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final double MEBIBYTE = 1 << 20;

    private SearchSpeed() {}

    /** Prints the figures of a data folder, which is only read: {@code SearchSpeed FOLDER QUESTIONS}. */
    public static void main(String[] args) throws IOException {
        for (Figure figure : measure(Path.of(args[0]), Integer.parseInt(args[1]))) {
            System.out.println(figure.row());
        }
    }

    static List<Figure> measure(Path data, int questions) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(".").toAbsolutePath(), "search-speed-");
        Archive archive = Archive.toRead(data.resolve("archive"));
        try (Ledger ledger = Ledger.openToRead(data)) {
            List<Figure> figures = new ArrayList<>();
            long begun = System.nanoTime();
            List<String> all = everything(ledger, archive);
            double reading = (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
            double[] looked = times(questions / 4, question -> lookThrough(all, question));
            try (Search search = Search.open(ledger, digest -> text(archive, digest), folder)) {
                long opened = System.nanoTime();
                search.followToTheEnd();
                double indexing = (System.nanoTime() - opened) / NANOS_OF_A_SECOND;
                figures.add(new Figure(
                        "index %,d documents and claims".formatted(all.size()),
                        all.size() / indexing,
                        "/s",
                        "read alone",
                        all.size() / reading));
                double[] found = times(
                        questions,
                        question -> search.find(Asked.of(question), 1).all());
                figures.add(figure("a question, with passages, median", found, looked, 0.5));
                figures.add(figure("19 of 20 within", found, looked, 0.95));
            }
            figures.add(Figure.alone("index on the disk", size(folder) / MEBIBYTE, "MiB"));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Figure figure(String what, double[] found, double[] looked, double share) {
        return new Figure(what, at(found, share), "ms", "all texts looked through in memory", at(looked, share));
    }

    /** Milliseconds of each question, sorted; each was asked before, so that the compilers have seen it. */
    private static double[] times(int count, ToIntFunction<String> asking) {
        double[] millis = new double[count];
        long found = 0;
        for (int at = -count; at < count; at++) {
            String question = QUESTIONS.get(Math.floorMod(at, QUESTIONS.size()));
            long begun = System.nanoTime();
            found += asking.applyAsInt(question);
            if (at >= 0) {
                millis[at] = (System.nanoTime() - begun) / NANOS_OF_A_MILLISECOND;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        Arrays.sort(millis);
        return millis;
    }

    /** The texts and statements, in lower case and without accents, as a person would keep them to look through. */
    private static List<String> everything(Ledger ledger, Archive archive) {
        List<String> all = new ArrayList<>();
        try (Stream<Entry> entries = ledger.entries(1)) {
            entries.map(Entry::change).forEach(change -> {
                if (change instanceof Change.DocumentRead read) {
                    all.add(folded(text(archive, read.text()).orElse("")));
                } else if (change instanceof Change.ClaimOpened opened) {
                    all.add(folded(opened.statement()));
                }
            });
        }
        return all;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How many have all the words somewhere, without order, forms or passages. */
    private static int lookThrough(List<String> all, String question) {
        boolean phrase = question.startsWith("\"");
        String[] words = phrase ? question.split("\" ?", -1) : question.split(" ", -1);
        String[] sought = Stream.of(words)
                .map(word -> folded(word.replaceAll("[-*\"]", "")))
                .toArray(String[]::new);
        int found = 0;
        for (String text : all) {
            boolean has = true;
            for (int at = 0; at < words.length && has; at++) {
                has = words[at].startsWith("-") != text.contains(sought[at]);
            }
            found += has ? 1 : 0;
        }
        return found;
    }

    private static Optional<String> text(Archive archive, Digest digest) {
        try (var in = archive.open(digest)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double size(Path folder) throws IOException {
        double size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
