package org.gainsay.matching.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What plain words mean alike in several languages: a list of some hundred meanings of the news in {@code concepts.txt}, and
 * for words that are not in it the beginning that related languages share ("cognates", Simard, Foster and Isabelle, "Using
 * cognates to align sentences in bilingual corpora", TMI 1992).
 */
final class Concepts {
    /** Shorter words are mostly grammar. */
    private static final int SHORTEST_COGNATE = 6;
    /** As many letters as words of one root share in the languages of Europe. */
    private static final int ROOT = 5;
    /** The shortest beginning in the list. */
    private static final int SHORTEST = 2;

    /** Hashes of cognates stand above the numbers of the list, and are odd like them. */
    private static final int FIRST_COGNATE = 0x20000001;

    private static final Concepts LISTED = read();

    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private int longest = SHORTEST;

    private Concepts() {}

    /** Whether the hash is of a meaning in the list. */
    static boolean listed(int concept) {
        return concept != 0 && concept < FIRST_COGNATE;
    }

    /** A hash of what the folded word means, or 0 where nothing is known of it. */
    static int of(String folded) {
        Integer exact = LISTED.whole.get(folded);
        if (exact != null) {
            return exact;
        }
        for (int n = Math.min(folded.length(), LISTED.longest); n >= SHORTEST; n--) {
            Integer found = LISTED.beginnings.get(folded.substring(0, n));
            if (found != null) {
                return found;
            }
        }
        return folded.length() < SHORTEST_COGNATE
                ? 0
                : (Words.mixed(root(folded).hashCode()) & 0x1fffffff) | FIRST_COGNATE;
    }

    private static String root(String folded) {
        StringBuilder root = new StringBuilder(ROOT);
        String plain = folded.replace("ph", "f").replace("th", "t").replace("qu", "c");
        for (int i = 0; i < plain.length() && root.length() < ROOT; i++) {
            char c = plain.charAt(i);
            char kin = c == 'y' ? 'i' : c == 'k' ? 'c' : c;
            if (root.length() == 0 || root.charAt(root.length() - 1) != kin) {
                root.append(kin);
            }
        }
        return root.toString();
    }

    private static Concepts read() {
        Concepts concepts = new Concepts();
        try (InputStream in = Concepts.class.getResourceAsStream("concepts.txt")) {
            if (in == null) {
                throw new IllegalStateException("concepts.txt is not beside " + Concepts.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                for (String word : line.strip().split(" +", -1)) {
                    concepts.put(word, number << 1 | 1);
                }
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return concepts;
    }

    private void put(String word, int concept) {
        if (word.startsWith("=")) {
            whole.putIfAbsent(word.substring(1), concept);
        } else {
            beginnings.putIfAbsent(word, concept);
            longest = Math.max(longest, word.length());
        }
    }
}
