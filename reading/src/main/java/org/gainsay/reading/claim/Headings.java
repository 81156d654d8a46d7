package org.gainsay.reading.claim;

import java.util.HashSet;
import java.util.Set;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * Which headings state nothing that the text does not: those that the sentences below say again, with a source and in
 * full, the titles of its parts, and the lines in which a document labels what it says of itself ("outlet: …").
 */
final class Headings {
    /** A line longer than this, in tokens, is no headline even where it is the first paragraph and ends with a full stop. */
    private static final int LONGEST = 22;
    /** How many sentences below a heading may say it again. */
    private static final int LOOKED_AT = 12;
    /** So much of a heading's words in one sentence below, or without figures in two in a row, says the same: leads reword. */
    private static final double SAID_AGAIN = 0.6;
    /** Words of fewer letters carry little. */
    private static final int SHORTEST = 4;
    /** Words that agree in so many letters are taken for forms of one: votes, voted. */
    private static final int BEGINNING = 5;

    private final Tokens tokens;
    private final Sentences sentences;
    /** The first sentence that is no headline; one past the last where there is none. */
    private final int body;

    Headings(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
        int first = 0;
        while (first < sentences.size() && headline(first)) {
            first++;
        }
        body = first;
    }

    boolean claimsNothing(int s) {
        return label(s) || headline(s) && (over(s) || saidAgain(s));
    }

    /** Whether it is the title of a part: alone between running text, without a figure that only it might name. */
    private boolean over(int s) {
        boolean between = s > body
                && s + 1 < sentences.size()
                && !sentences.heading(s - 1)
                && !sentences.heading(s + 1)
                && !tokens.lower(sentences.last(s - 1)).equals(":");
        return sentences.heading(s)
                && between
                && words(s).stream().noneMatch(word -> Character.isDigit(word.charAt(0)));
    }

    private boolean label(int s) {
        int first = sentences.first(s);
        return first < sentences.last(s)
                && !tokens.capitalised(first)
                && tokens.isWord(first)
                && tokens.word(first + 1).equals(":")
                && !tokens.spaceBefore(first + 1);
    }

    /** A heading, or the line that stands alone above the text, full stop or not. */
    private boolean headline(int s) {
        boolean firstLine = s == 0
                && sentences.size() > 1
                && sentences.paragraph(1) != sentences.paragraph(0)
                && sentences.last(0) - sentences.first(0) < LONGEST;
        return sentences.heading(s) || firstLine;
    }

    private boolean saidAgain(int s) {
        Set<String> wanted = words(s);
        boolean figures = wanted.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
        Set<String> before = Set.of();
        for (int below = s + 1; below < Math.min(sentences.size(), s + 1 + LOOKED_AT); below++) {
            Set<String> here = words(below);
            if (covers(wanted, here, before)) {
                return true;
            }
            before = figures ? Set.of() : here;
        }
        return false;
    }

    /** Whether two sentences hold all figures of the heading and most of its words. */
    private static boolean covers(Set<String> wanted, Set<String> here, Set<String> before) {
        int found = 0;
        for (String word : wanted) {
            boolean said = here.contains(word) || before.contains(word);
            if (!said && Character.isDigit(word.charAt(0))) {
                return false;
            }
            found += said ? 1 : 0;
        }
        return !wanted.isEmpty() && found >= SAID_AGAIN * wanted.size();
    }

    private Set<String> words(int s) {
        Set<String> words = new HashSet<>();
        for (int i = sentences.first(s); i <= sentences.last(s); i++) {
            String word = tokens.lower(i);
            if (tokens.isNumber(i)) {
                words.add(word);
            } else if (tokens.isWord(i) && word.length() >= SHORTEST) {
                words.add(word.substring(0, Math.min(word.length(), BEGINNING)));
            }
        }
        return words;
    }
}
