package org.gainsay.matching.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.core.Language;

/** The invented affair of the Brannick dam: 44 reports, and which of them carry the same copy. */
final class Karsk {
    private Karsk() {}

    static List<Published> documents() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> f.getFileName().toString().matches("\\d+\\.txt"))
                    .sorted()
                    .map(Karsk::document)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Published document(String id) {
        return document(folder().resolve(id + ".txt"));
    }

    /** The pairs that carry the same copy, as {@code 01 02}. */
    static Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(folder().resolve("groups.txt"))) {
                if (!line.startsWith("#")) {
                    pairs.addAll(pairs(List.of(line.split(" "))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    static Set<String> pairs(Reused reused) {
        Set<String> pairs = new TreeSet<>();
        for (CopyGroup group : reused.groups()) {
            pairs.addAll(pairs(group.members().stream().map(CopyMember::id).toList()));
        }
        return pairs;
    }

    private static Set<String> pairs(List<String> ids) {
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

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Karsk.class.getResource("karsk")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Published document(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n\n", 3);
            Map<String, String> head = new HashMap<>();
            for (String line : new ArrayList<>(List.of(parts[0].split("\n")))) {
                int colon = line.indexOf(": ");
                head.put(line.substring(0, colon), line.substring(colon + 2));
            }
            return new Published(
                    file.getFileName().toString().replace(".txt", ""),
                    head.get("outlet"),
                    LocalDate.parse(Objects.requireNonNull(head.get("date"))),
                    null,
                    Language.of(Objects.requireNonNull(head.get("language"))),
                    parts[1],
                    parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
