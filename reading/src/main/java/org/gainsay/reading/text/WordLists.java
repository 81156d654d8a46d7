package org.gainsay.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists of one language: a resource of named sections that map phrases to values.
 *
 * <p>A section starts with {@code [name]}; each line of it is {@code value: phrase, phrase, …}; {@code #} starts a
 * comment line. Phrases are lower case, words divided by single spaces; a literal comma is written {@code \,}.
 * Immutable; safe to share.
 */
public final class WordLists {
    private final String resource;
    private final Map<String, List<Entry>> sections;

    private WordLists(String resource, Map<String, List<Entry>> sections) {
        this.resource = resource;
        this.sections = sections;
    }

    /**
     * One line of a section.
     *
     * @param value what stands before the colon
     * @param phrases what stands after it
     */
    public record Entry(String value, List<String> phrases) {
        public Entry {
            phrases = List.copyOf(phrases);
        }
    }

    /** Reads the resource {@code name} beside {@code owner}; a missing or malformed one is a broken build. */
    public static WordLists read(Class<?> owner, String name) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        List<Entry> section = new ArrayList<>();
        for (String line : lines(owner, name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(entry(name, line));
            }
        }
        return new WordLists(name, sections);
    }

    /** The lines of a resource without blank and comment lines, stripped. */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing beside " + owner.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("resource " + name, broken);
        }
    }

    /** The lines of a section, in order; empty if the language has none of that name. */
    public List<Entry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** Every phrase of a section with its value. */
    public Map<String, String> values(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : section(name)) {
            for (String phrase : entry.phrases()) {
                String before = values.put(phrase, entry.value());
                if (before != null && !before.equals(entry.value())) {
                    throw new IllegalStateException(
                            resource + " [" + name + "]: '" + phrase + "' is " + before + " and " + entry.value());
                }
            }
        }
        return values;
    }

    private static Entry entry(String name, String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalStateException(name + ": '" + line + "' wants 'value: phrase, …'");
        }
        List<String> phrases = new ArrayList<>();
        for (String phrase : line.substring(colon + 2).replace("\\,", "\u0000").split(",")) {
            phrases.add(phrase.strip().replace('\u0000', ','));
        }
        return new Entry(line.substring(0, colon), phrases);
    }
}
