package org.gainsay.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of a {@code class} or {@code id} attribute name: a set of roles as bits.
 *
 * <p>The words stand in {@code class-words.txt}. Answers are remembered, for pages repeat their classes; an instance
 * serves one page and one thread.
 */
final class ClassWords {
    static final int AROUND = 1;
    static final int BYLINE = 2;
    static final int DATELINE = 4;
    static final int KICKER = 8;
    static final int CONTENT = 16;
    static final int COMMENT = 32;
    static final int TITLE = 64;

    /** Attributes longer than this are data that somebody stored there. */
    private static final int CHARACTERS = 400;

    /** Classes by which blogs say what an article is about, a "comment" among them. */
    private static final Pattern SUBJECT = Pattern.compile("(?:^|\\s)(?:category|tag)-\\S+");

    private static final Map<String, Integer> ROLES = Map.of(
            "around",
            AROUND,
            "byline",
            BYLINE,
            "dateline",
            DATELINE,
            "kicker",
            KICKER,
            "content",
            CONTENT,
            "comment",
            COMMENT | AROUND,
            "title",
            TITLE);

    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> BEGINNINGS = new HashMap<>();

    /** The first letters of all beginnings: most words have none of them. */
    private static final Set<String> OPENINGS = new HashSet<>();

    /** The shortest beginning that the file lists. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int LONGEST_BEGINNING = 14;

    static {
        read();
    }

    private final Map<String, Integer> known = new HashMap<>();

    /** The roles that an attribute names. */
    int roles(String attribute) {
        if (attribute.isEmpty() || attribute.length() > CHARACTERS) {
            return 0;
        }
        Integer before = known.get(attribute);
        if (before != null) {
            return before;
        }
        int roles = 0;
        String written =
                attribute.contains("category-") ? SUBJECT.matcher(attribute).replaceAll(" ") : attribute;
        for (String word : words(written)) {
            roles |= rolesOf(word);
        }
        known.put(attribute, roles);
        return roles;
    }

    private static int rolesOf(String word) {
        int roles = WORDS.getOrDefault(word, 0);
        if (word.length() < SHORTEST_BEGINNING || !OPENINGS.contains(word.substring(0, SHORTEST_BEGINNING))) {
            return roles;
        }
        int most = Math.min(word.length(), LONGEST_BEGINNING);
        for (int end = SHORTEST_BEGINNING; end <= most; end++) {
            roles |= BEGINNINGS.getOrDefault(word.substring(0, end), 0);
        }
        return roles;
    }

    /** The words of an attribute in lower case, and each two neighbours of one name together. */
    private static List<String> words(String attribute) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String before = "";
        char last = ' ';
        for (int i = 0; i <= attribute.length(); i++) {
            char c = i < attribute.length() ? attribute.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean camel = Character.isUpperCase(c) && Character.isLowerCase(last);
            if ((!letter || camel) && !word.isEmpty()) {
                String done = word.toString();
                words.add(done);
                if (!before.isEmpty()) {
                    words.add(before + done);
                }
                before = done;
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c)) {
                before = "";
            }
            last = c;
        }
        return words;
    }

    private static void read() {
        try (InputStream in = Objects.requireNonNull(ClassWords.class.getResourceAsStream("class-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (line.isBlank() || line.startsWith("#") || colon < 0) {
                    continue;
                }
                int role = Objects.requireNonNull(ROLES.get(line.substring(0, colon)), line);
                for (String word : line.substring(colon + 1).strip().split(" ")) {
                    if (word.endsWith("*")) {
                        OPENINGS.add(word.substring(0, SHORTEST_BEGINNING));
                        BEGINNINGS.merge(word.substring(0, word.length() - 1), role, (a, b) -> a | b);
                    } else {
                        WORDS.merge(word, role, (a, b) -> a | b);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("class-words.txt cannot be read", e);
        }
    }
}
