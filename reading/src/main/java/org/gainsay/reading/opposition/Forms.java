package org.gainsay.reading.opposition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Language;
import org.gainsay.reading.text.WordLists;

/**
 * The forms of words: takes an inflected word to a base that all its forms share.
 *
 * <p>The base is a key and not always a word ("closing", "closed" and "close" all become "clos"). Irregular forms are a
 * list, regular ones are told by their endings.
 */
final class Forms {
    /** A base is not cut below this many letters, or every short word would be one of every other. */
    private static final int SHORTEST = 3;

    /** Endings of Spanish verbs, nouns and adjectives, the longest first. */
    private static final List<String> SPANISH_ENDINGS = List.of(
            "ieron", "iendo", "arían", "erían", "irían", "aron", "ando", "aban", "arán", "erán", "irán", "aría", "ería",
            "iría", "ados", "adas", "idos", "idas", "aba", "ará", "erá", "irá", "ado", "ada", "ido", "ida", "ían", "ía",
            "ió", "ar", "er", "ir", "ó", "an", "en", "a", "o", "e");

    private final Map<String, String> irregular = new HashMap<>();
    private final boolean spanish;

    Forms(Language language) {
        spanish = language.equals(Language.SPANISH);
        irregular.putAll(WordLists.read(Forms.class, "forms-" + (spanish ? "es" : "en") + ".txt")
                .values("irregular"));
    }

    /** The base of a phrase in lower case: the bases of its words. */
    String base(String phrase) {
        if (phrase.indexOf(' ') < 0) {
            return ofWord(phrase);
        }
        StringBuilder base = new StringBuilder();
        for (String word : phrase.split(" ")) {
            base.append(base.isEmpty() ? "" : " ").append(ofWord(word));
        }
        return base.toString();
    }

    private String ofWord(String lower) {
        String known = irregular.getOrDefault(lower, lower);
        return spanish ? spanish(known) : english(known);
    }

    private static String english(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > SHORTEST + 1) {
            stem = cut(stem, 3) + "y";
        } else if (stem.endsWith("sses") || stem.endsWith("shes") || stem.endsWith("ches") || stem.endsWith("xes")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")
                && stem.length() > SHORTEST) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ied") && stem.length() > SHORTEST + 1) {
            stem = cut(stem, 3) + "y";
        } else if (stem.endsWith("ed") && !stem.endsWith("eed")) {
            stem = verb(stem, 2);
        } else if (stem.endsWith("ing")) {
            stem = verb(stem, 3);
        }
        return stem.endsWith("e") && stem.length() > SHORTEST ? cut(stem, 1) : stem;
    }

    private static String verb(String word, int ending) {
        String stem = cut(word, ending);
        if (stem.length() < SHORTEST || stem.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
            return word;
        }
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = last == stem.charAt(stem.length() - 2) && "bdgmnprt".indexOf(last) >= 0;
        return doubled ? cut(stem, 1) : stem;
    }

    private static String spanish(String word) {
        String stem = word;
        if (stem.endsWith("ces")) {
            stem = cut(stem, 3) + "z";
        } else if (stem.endsWith("s") && stem.length() > SHORTEST) {
            stem = cut(stem, 1);
        }
        for (String ending : SPANISH_ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
                return cut(stem, ending.length());
            }
        }
        return stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
