package org.gainsay.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words around names that {@link Names} goes by, from {@code byline-words.txt}, and the common given names. */
final class BylineWords {
    static final Set<String> BEFORE = new HashSet<>();
    /** The openings by their first two letters. */
    static final Map<String, List<String>> BY_LETTERS = new HashMap<>();

    /** Which two letters in lower case an opening begins with, as bits; letters of one remainder share a bit. */
    static final long[] FIRST_LETTERS = new long[64];

    static final Set<String> AFTER = new HashSet<>();
    static final Set<String> NEVER = new HashSet<>();
    static final Set<String> WITHIN = new HashSet<>();
    static final Set<String> ORGANISATIONS = new HashSet<>();
    /** The words that are found inside others, by their first three letters. */
    static final Map<String, List<String>> COMPOUNDS = new HashMap<>();

    static final Set<String> GIVEN = new HashSet<>();

    static final long[] COMPOUND_LETTERS = new long[64];

    /** Longer words of organisations are found inside others as well, as German puts them together. */
    static final int COMPOUND = 6;

    static {
        read();
        readGiven();
    }

    private BylineWords() {}

    /** Whether two letters of a line, in lower case, may be those that a word begins with. */
    static boolean first(long[] letters, String line, int at) {
        return at + 1 < line.length()
                && (letters[Character.toLowerCase(line.charAt(at)) & 63]
                                        >>> (Character.toLowerCase(line.charAt(at + 1)) & 63)
                                & 1)
                        != 0;
    }

    private static void remember(long[] letters, String word) {
        letters[word.charAt(0) & 63] |= 1L << (word.charAt(1) & 63);
    }

    private static void readGiven() {
        try (InputStream in = Objects.requireNonNull(BylineWords.class.getResourceAsStream("given-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    GIVEN.addAll(Arrays.asList(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("given-names.txt cannot be read", e);
        }
    }

    private static void read() {
        try (InputStream in = Objects.requireNonNull(BylineWords.class.getResourceAsStream("byline-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon < 0 || line.startsWith("#")) {
                    continue;
                }
                String word = line.substring(colon + 2).strip();
                switch (line.substring(0, colon)) {
                    case "before" -> {
                        BEFORE.add(word);
                        BY_LETTERS
                                .computeIfAbsent(word.substring(0, 2), letters -> new ArrayList<>())
                                .add(word);
                        remember(FIRST_LETTERS, word);
                    }
                    case "after" -> AFTER.add(word);
                    case "never" -> NEVER.add(word);
                    case "within" -> WITHIN.add(word);
                    case "organisation" -> {
                        ORGANISATIONS.add(word);
                        if (word.length() > COMPOUND) {
                            COMPOUNDS
                                    .computeIfAbsent(word.substring(0, 3), letters -> new ArrayList<>())
                                    .add(word);
                            remember(COMPOUND_LETTERS, word);
                        }
                    }
                    default -> throw new IllegalStateException("byline-words.txt: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("byline-words.txt cannot be read", e);
        }
    }
}
