package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.core.Language;
import org.gainsay.matching.reuse.Published;
import org.jspecify.annotations.Nullable;

/**
 * A folder of reports of one affair: {@code NN.txt} in it or in its folder {@code reports}, each with a header ({@code url:},
 * {@code outlet:}, {@code date:}, {@code language:}), an empty line, the headline, an empty line, the text; and {@code
 * groups.txt}, on each line the names of the reports that carry one copy.
 *
 * @param documents the reports, by name
 * @param pairs the pairs that carry the same copy, as {@code 01 02}
 */
record CaseFolder(List<Published> documents, Set<String> pairs) {
    /** Whether a folder is labelled so. */
    static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve("groups.txt"));
    }

    static CaseFolder of(Path folder) throws IOException {
        Path reports = folder.resolve("reports");
        List<Published> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Files.isDirectory(reports) ? reports : folder)) {
            for (Path file : files.sorted().toList()) {
                if (String.valueOf(file.getFileName()).matches("\\d+\\.txt")) {
                    documents.add(document(file));
                }
            }
        }
        Set<String> pairs = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("groups.txt"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                pairs.addAll(pairs(List.of(line.strip().split("\\s+", -1))));
            }
        }
        return new CaseFolder(documents, pairs);
    }

    /** All pairs of some names. */
    static Set<String> pairs(List<String> ids) {
        Set<String> pairs = new TreeSet<>();
        for (String a : ids) {
            for (String b : ids) {
                if (a.compareTo(b) < 0) {
                    pairs.add(a + " " + b);
                }
            }
        }
        return pairs;
    }

    private static Published document(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n\n", 3);
        if (parts.length < 3) {
            throw new IOException(file + ": wants a header, a headline and a text with empty lines between");
        }
        Map<String, String> head = new HashMap<>();
        for (String line : parts[0].split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                head.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return new Published(
                String.valueOf(file.getFileName()).replace(".txt", ""),
                head.get("outlet"),
                day(head.getOrDefault("date", "")),
                null,
                Language.of(head.getOrDefault("language", "und")),
                parts[1],
                parts[2]);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null; // only the month, or nothing
        }
    }
}
