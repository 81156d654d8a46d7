package org.gainsay.reading.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.reading.text.Tokens;

/** Phrases of one to four tokens that are looked for in a text. Immutable. */
final class PhraseSet {
    static final PhraseSet EMPTY = new PhraseSet(List.of());

    private final Set<String> phrases = new HashSet<>();
    /** The first word of each phrase, and how many tokens its longest phrase has. */
    private final Map<String, Integer> longest = new HashMap<>();

    PhraseSet(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split(" ", -1);
            this.phrases.add(phrase);
            longest.merge(words[0], words.length, Math::max);
        }
    }

    /** Whether {@code word}, in lower case, is one of the phrases. */
    boolean has(String word) {
        return phrases.contains(word);
    }

    /** How many tokens the longest phrase that starts at token {@code i} has; 0 if none does. */
    int lengthAt(Tokens tokens, int i) {
        Integer most = longest.get(tokens.lowerOrEmpty(i));
        if (most == null) {
            return 0;
        }
        StringBuilder here = new StringBuilder(tokens.lower(i));
        int found = phrases.contains(here.toString()) ? 1 : 0;
        for (int length = 2; length <= most; length++) {
            here.append(' ').append(tokens.lowerOrEmpty(i + length - 1));
            found = phrases.contains(here.toString()) ? length : found;
        }
        return found;
    }

    /** Whether one of the phrases starts at token {@code i}. */
    boolean at(Tokens tokens, int i) {
        return lengthAt(tokens, i) > 0;
    }

    /** Whether one of the phrases starts among the tokens from {@code first} to {@code last}. */
    boolean within(Tokens tokens, int first, int last) {
        for (int i = first; i <= last; i++) {
            int length = lengthAt(tokens, i);
            if (length > 0 && i + length - 1 <= last) {
                return true;
            }
        }
        return false;
    }
}
