package org.gainsay.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a {@code class} or {@code id} attribute name: a set of roles as bits.
 *
 * <p>The words stand in {@code class-words.txt}. They are read letter by letter down one tree.
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

    /** A place in the tree of all words, one for each beginning of a word, in which {@link #DEAD} is none. */
    private static final int LETTERS = 26;

    private static final int ROOT = 0;

    private static final int DEAD = -1;

    private ClassWords() {}

    /** The roles that an attribute names, by its words in lower case and each two neighbours of one name together. */
    static int roles(String attribute) {
        if (attribute.isEmpty() || attribute.length() > CHARACTERS) {
            return 0;
        }
        String written =
                attribute.contains("category-") ? SUBJECT.matcher(attribute).replaceAll(" ") : attribute;
        int roles = 0;
        int word = ROOT;
        int both = DEAD;
        boolean inside = false;
        char last = ' ';
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            boolean letter = letter(c);
            if (inside && (!letter || Character.isLowerCase(last) && Character.isUpperCase(c))) {
                roles |= (word < 0 ? 0 : Words.whole[word]) | (both < 0 ? 0 : Words.whole[both]);
                both = word;
                word = ROOT;
                inside = false;
            }
            if (letter) {
                inside = true;
                word = Words.next(word, c);
                both = Words.next(both, c);
                roles |= (word < 0 ? 0 : Words.begun[word]) | (both < 0 ? 0 : Words.begun[both]);
            } else if (Character.isWhitespace(c)) {
                both = DEAD;
            }
            last = c;
        }
        return roles;
    }

    private static boolean letter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    /** The roles of the attributes of one page, of which most stand in it many times over. */
    static final class Memory {
        /** Attributes kept; a power of two. A page has some hundred different ones. */
        private static final int KEPT = 512;

        private final @Nullable String[] attributes = new String[KEPT];
        private final int[] roles = new int[KEPT];

        /** The roles that an attribute names. */
        int roles(String attribute) {
            if (attribute.isEmpty()) {
                return 0;
            }
            int hash = attribute.hashCode();
            int place = (hash ^ hash >>> 16) & KEPT - 1;
            if (!attribute.equals(attributes[place])) {
                attributes[place] = attribute;
                roles[place] = ClassWords.roles(attribute);
            }
            return roles[place];
        }
    }

    /** The words of the file as a tree by their letters, from a to z. */
    private static final class Words {
        private static int[] children = new int[LETTERS];
        private static int[] whole = new int[1];
        private static int[] begun = new int[1];
        private static int size = 1;

        static {
            Arrays.fill(children, DEAD);
            read();
        }

        private static int next(int at, char letter) {
            int lower = c(letter);
            return at < 0 || lower < 0 ? DEAD : children[at * LETTERS + lower];
        }

        private static int c(char letter) {
            char lower = letter < 0x80 ? (char) (letter | 0x20) : Character.toLowerCase(letter);
            return lower >= 'a' && lower <= 'z' ? lower - 'a' : DEAD;
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
                        boolean beginning = word.endsWith("*");
                        int node = added(beginning ? word.substring(0, word.length() - 1) : word);
                        (beginning ? begun : whole)[node] |= role;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("class-words.txt cannot be read", e);
            }
        }

        /** The place of a word, put into the tree where it is new. */
        private static int added(String word) {
            int at = ROOT;
            for (int i = 0; i < word.length(); i++) {
                int slot = at * LETTERS + word.charAt(i) - 'a';
                if (children[slot] < 0) {
                    children[slot] = size++;
                    if (size > whole.length) {
                        int before = children.length;
                        children = Arrays.copyOf(children, 2 * before);
                        Arrays.fill(children, before, children.length, DEAD);
                        whole = Arrays.copyOf(whole, 2 * whole.length);
                        begun = Arrays.copyOf(begun, 2 * begun.length);
                    }
                }
                at = children[slot];
            }
            return at;
        }
    }
}
