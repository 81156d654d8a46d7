package org.gainsay.reading.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;

/**
 * The table of the languages that are read: {@code languages.txt}, one line for each, with the function words by which a
 * text gives its language away.
 *
 * <p>The first of the table stands in for every language that is not in it. What each package holds for a language it
 * keeps in {@link ByLanguage}.
 */
public final class Languages {
    /** Tokens looked at: an article betrays its language in its first paragraphs. */
    private static final int LOOKED_AT = 600;

    private static final Map<Language, Set<String>> FUNCTION_WORDS = table();
    private static final List<Language> ALL = List.copyOf(FUNCTION_WORDS.keySet());

    private Languages() {}

    /** The languages that are read, in the order of the table. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language as which a text in {@code language} is read: itself, or the first of the table. */
    public static Language readAs(Language language) {
        return FUNCTION_WORDS.containsKey(language) ? language : ALL.get(0);
    }

    /** The language whose commonest words stand in a text most often. */
    public static Language of(Tokens tokens) {
        Language best = ALL.get(0);
        int most = 0;
        for (Language language : ALL) {
            Set<String> words = FUNCTION_WORDS.getOrDefault(language, Set.of());
            int found = 0;
            for (int i = 0; i < Math.min(LOOKED_AT, tokens.size()); i++) {
                found += words.contains(tokens.lower(i)) ? 1 : 0;
            }
            if (found > most) {
                best = language;
                most = found;
            }
        }
        return best;
    }

    private static Map<Language, Set<String>> table() {
        Map<Language, Set<String>> table = new LinkedHashMap<>();
        for (WordLists.Entry entry :
                WordLists.read(Languages.class, "languages.txt").section("function words")) {
            table.put(new Language(entry.value()), Set.copyOf(entry.phrases()));
        }
        return table;
    }
}
