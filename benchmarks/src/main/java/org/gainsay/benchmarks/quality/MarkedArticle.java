package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gainsay.reading.text.Tokens;

/**
 * An invented Spanish news article whose attributions are marked in its text: {@code [3s …]} is the source of the third,
 * {@code [3c …]} its cue, {@code [3t …]} a piece of its content. Lines {@code 3: Name} at the end give the speaker that
 * the source stands for, {@code -} where nobody is named.
 *
 * <p>People, places and events do not exist. The articles whose names begin with {@code a} were there while rules were
 * written; those with {@code b} were looked at by nobody until the figures were taken.
 *
 * @param name the name of its file
 * @param text the text without the marks
 * @param attributions by number
 */
public record MarkedArticle(String name, String text, Map<Integer, Marked> attributions) {
    private static final int EACH_PART = 6;

    /** One marked attribution: pieces of text as ranges of UTF-16 code units, and the speaker. */
    public record Marked(List<int[]> source, List<int[]> content, String speaker) {}

    /** All articles, in order of their names. */
    public static List<MarkedArticle> all() throws IOException {
        List<MarkedArticle> articles = new ArrayList<>(part('a'));
        articles.addAll(part('b'));
        return articles;
    }

    /** The articles of one part: {@code 'a'} to develop on, {@code 'b'} kept aside. */
    static List<MarkedArticle> part(char part) throws IOException {
        List<MarkedArticle> articles = new ArrayList<>();
        for (int i = 1; i <= EACH_PART; i++) {
            String name = part + "0" + i;
            String resource = "attribution-es/" + name + ".txt";
            try (InputStream in = MarkedArticle.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("resource " + resource + " is missing");
                }
                articles.add(of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return articles;
    }

    static MarkedArticle of(String name, String marked) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Marked> all = new TreeMap<>();
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                int blank = marked.indexOf(' ', i);
                int number = Integer.parseInt(marked.substring(i + 1, blank - 1));
                open.push(new int[] {number, marked.charAt(blank - 1), text.length()});
                all.computeIfAbsent(number, n -> new Marked(new ArrayList<>(), new ArrayList<>(), ""));
                i = blank;
            } else if (c == ']') {
                int[] mark = open.pop();
                int[] range = {mark[2], text.length()};
                Marked attribution = Objects.requireNonNull(all.get(mark[0]), "opened above");
                if (mark[1] == 's') {
                    attribution.source().add(range);
                } else if (mark[1] == 't') {
                    attribution.content().add(range);
                }
            } else {
                text.append(c);
            }
        }
        int speakers = text.indexOf("\n1: ");
        for (String line : text.substring(speakers).strip().split("\n")) {
            int colon = line.indexOf(": ");
            all.computeIfPresent(
                    Integer.valueOf(line.substring(0, colon)),
                    (n, old) -> new Marked(old.source(), old.content(), line.substring(colon + 2)));
        }
        return new MarkedArticle(name, text.substring(0, speakers).strip(), Map.copyOf(all));
    }

    /** The marked attributions as sets of tokens, in order of their numbers. */
    List<AttributionTask.Sets> gold(Tokens tokens) {
        List<AttributionTask.Sets> gold = new ArrayList<>();
        for (Marked marked : new TreeMap<>(attributions).values()) {
            gold.add(new AttributionTask.Sets(set(marked.source(), tokens), set(marked.content(), tokens)));
        }
        return gold;
    }

    /** The tokens that share a code unit with {@code ranges}. */
    static BitSet set(List<int[]> ranges, Tokens tokens) {
        BitSet set = new BitSet();
        for (int[] range : ranges) {
            for (int i = tokens.firstEndingAfter(range[0]); i < tokens.size() && tokens.start(i) < range[1]; i++) {
                set.set(i);
            }
        }
        return set;
    }
}
