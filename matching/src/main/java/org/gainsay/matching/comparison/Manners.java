package org.gainsay.matching.comparison;

import java.util.Map;
import org.gainsay.core.Language;
import org.gainsay.reading.text.ByLanguage;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that say in what manner something is claimed: as possible, as owed, as of a day. Immutable;
 * safe to share.
 */
final class Manners {
    private static final ByLanguage<Manners> ALL = new ByLanguage<>(Manners::new);

    /** Words of the longest phrase in the lists. */
    private static final int LONGEST = 4;

    private final Map<String, String> modality;
    private final Map<String, String> takenBack;
    private final Map<String, String> asOf;
    private final Map<String, String> counting;
    private final Map<String, String> places;
    private final Map<String, String> agent;
    private final Map<String, String> empty;

    private Manners(Language language) {
        WordLists lists = WordLists.read(Manners.class, "manner-" + language.tag() + ".txt");
        modality = lists.values("modality");
        takenBack = lists.values("taken back");
        asOf = lists.values("as of");
        counting = lists.values("counting");
        places = lists.values("places");
        agent = lists.values("agent");
        empty = lists.values("empty");
    }

    /** Those of a language; of English where the language has none here. */
    static Manners of(Language language) {
        return ALL.of(language);
    }

    /** The modality that the words from a token on name, the longest phrase first; null if none. */
    @Nullable
    Modality modalityAt(Tokens tokens, int first) {
        String name = value(modality, tokens, first);
        return name == null ? null : Modality.named(name);
    }

    /** Whether words that take back what follows them start at a token. */
    boolean takenBackAt(Tokens tokens, int first) {
        return value(takenBack, tokens, first) != null;
    }

    /** Whether a word of those who count starts at a token. */
    boolean countingAt(Tokens tokens, int first) {
        return value(counting, tokens, first) != null;
    }

    /** Whether the words that end before a token say "as of" what follows. */
    boolean asOfBefore(Tokens tokens, int first) {
        return endingBefore(asOf, tokens, first);
    }

    /** Whether the words that end before a token say that what follows is a place. */
    boolean placeBefore(Tokens tokens, int first) {
        return endingBefore(places, tokens, first);
    }

    /** Whether the word before a token says that what follows did it. */
    boolean agentBefore(Tokens tokens, int first) {
        return endingBefore(agent, tokens, first);
    }

    /** Whether a word in lower case joins an amount to what it is of and says nothing itself. */
    boolean empty(String word) {
        return empty.containsKey(word);
    }

    private static @Nullable String value(Map<String, String> list, Tokens tokens, int first) {
        for (int length = LONGEST; length > 0; length--) {
            String found = first + length <= tokens.size() ? list.get(phrase(tokens, first, length)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean endingBefore(Map<String, String> list, Tokens tokens, int first) {
        for (int length = Math.min(LONGEST, first); length > 0; length--) {
            if (list.containsKey(phrase(tokens, first - length, length))) {
                return true;
            }
        }
        return false;
    }

    private static String phrase(Tokens tokens, int first, int length) {
        if (length == 1) {
            return tokens.lower(first);
        }
        StringBuilder phrase = new StringBuilder(tokens.lower(first));
        for (int i = 1; i < length; i++) {
            phrase.append(' ').append(tokens.lower(first + i));
        }
        return phrase.toString();
    }
}
