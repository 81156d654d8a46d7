package org.gainsay.capture.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that carry the truth of a sentence, of all languages together; loaded once.
 *
 * @param negations words that deny
 * @param numbers words for numbers, each with what it is compared as: "twelve" as "12"
 * @param bounds words that bound a number that follows them
 * @param hedges words that say how sure it is
 * @param plain words that stand at the head of a sentence without being a name
 */
record LoadWords(
        Set<String> negations, Map<String, String> numbers, Set<String> bounds, Set<String> hedges, Set<String> plain) {
    private static final String FILE = "load-words.txt";

    static final LoadWords ALL = read();

    private static LoadWords read() {
        Map<String, Map<String, String>> sections = new HashMap<>();
        Map<String, String> section = new HashMap<>();
        for (String line : text().lines().toList()) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (stripped.startsWith("[")) {
                section =
                        sections.computeIfAbsent(stripped.substring(1, stripped.length() - 1), name -> new HashMap<>());
                continue;
            }
            for (String entry : stripped.split("\\s+", -1)) {
                int equals = entry.indexOf('=');
                if (equals < 0) {
                    section.put(entry, entry);
                } else {
                    section.put(entry.substring(0, equals), entry.substring(equals + 1));
                }
            }
        }
        return new LoadWords(
                words(sections, "negation"),
                Map.copyOf(of(sections, "number")),
                words(sections, "bound"),
                words(sections, "hedge"),
                words(sections, "plain"));
    }

    private static Set<String> words(Map<String, Map<String, String>> sections, String name) {
        return Set.copyOf(new HashSet<>(of(sections, name).keySet()));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> sections, String name) {
        return Objects.requireNonNull(sections.get(name), () -> FILE + " has no section " + name);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LoadWords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
