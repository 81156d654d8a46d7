package org.gainsay.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Language;

/**
 * What a question asks for. Whatever is typed has a meaning: a quotation mark that nothing closes reaches to the end, and a
 * piece without a letter or a figure asks for nothing.
 *
 * @param pieces what has to be there, and what must not
 */
record Terms(List<Piece> pieces) {
    private static final String QUOTES = "\"“”„‟«»";
    private static final String MINUS = "-−";

    Terms {
        pieces = List.copyOf(pieces);
    }

    /** One thing that is asked for. */
    sealed interface Piece {
        /** Whether it must not be there. */
        boolean without();
    }

    /**
     * A word, or another form of it.
     *
     * @param exact the word
     * @param stems its stem in each language
     */
    record Word(String exact, Map<Language, String> stems, boolean without) implements Piece {
        Word {
            stems = Map.copyOf(stems);
        }
    }

    /** Words in this order, next to each other. */
    record Phrase(List<String> words, boolean without) implements Piece {
        Phrase {
            words = List.copyOf(words);
        }
    }

    /** Words that begin so. */
    record Prefix(String beginning, boolean without) implements Piece {}

    static Terms of(String question) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < question.length()) {
            char here = question.charAt(at);
            if (Character.isWhitespace(here) || Character.isSpaceChar(here)) {
                at++;
                continue;
            }
            boolean without = MINUS.indexOf(here) >= 0;
            at += without ? 1 : 0;
            boolean quoted = at < question.length() && QUOTES.indexOf(question.charAt(at)) >= 0;
            at += quoted ? 1 : 0;
            int end = at;
            while (end < question.length() && !ends(question.charAt(end), quoted)) {
                end++;
            }
            add(pieces, question.substring(at, end), quoted, without);
            at = quoted ? end + 1 : end;
        }
        return new Terms(pieces);
    }

    private static boolean ends(char here, boolean quoted) {
        return QUOTES.indexOf(here) >= 0 || !quoted && (Character.isWhitespace(here) || Character.isSpaceChar(here));
    }

    private static void add(List<Piece> pieces, String typed, boolean quoted, boolean without) {
        List<String> words = Analysis.words(Analysis.EXACT, typed);
        if (words.isEmpty()) {
            return;
        }
        if (!quoted && typed.endsWith("*")) {
            String beginning = words.getLast();
            if (words.size() > 1 && !without) {
                pieces.add(phrase(words.subList(0, words.size() - 1), typed, false));
            }
            pieces.add(new Prefix(beginning, without));
        } else {
            pieces.add(phrase(words, quoted ? "" : typed, without));
        }
    }

    /** A phrase; one word in it is that word, in all its forms where it was not quoted. */
    private static Piece phrase(List<String> words, String typed, boolean without) {
        if (words.size() > 1) {
            return new Phrase(words, without);
        }
        Map<Language, String> stems = new LinkedHashMap<>();
        if (!without && !typed.isEmpty()) {
            for (Language language : Analysis.STEMS.keySet()) {
                Analysis.stem(language, words.getFirst()).ifPresent(stem -> stems.put(language, stem));
            }
        }
        return new Word(words.getFirst(), stems, without);
    }

    /** Those that have to be there. */
    List<Piece> wanted() {
        return pieces.stream().filter(piece -> !piece.without()).toList();
    }
}
