package org.gainsay.reading.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.WordLists;

/** The number of nouns: which words are plural, and their singular. Rules per language, exceptions as data. */
final class Nouns {
    /** Where the head of a noun phrase stands, and how plurals end. */
    interface Rules {
        /** Whether the head comes before its modifiers. */
        boolean headFirst();

        /** Whether a word that is in no list ends as a plural does. */
        boolean plural(String word);

        /** The singular of a word that ends as a plural does. */
        String singular(String word);
    }

    /** The plurals of a language; those of English where the language has none here. */
    static Rules rules(Language language) {
        return language.equals(Language.SPANISH) ? SPANISH_RULES : ENGLISH_RULES;
    }

    private static final Rules ENGLISH_RULES = new Rules() {
        @Override
        public boolean headFirst() {
            return false;
        }

        @Override
        public boolean plural(String word) {
            return word.length() > 2
                    && word.endsWith("s")
                    && !word.endsWith("ss")
                    && !word.endsWith("us")
                    && !word.endsWith("is")
                    && !word.endsWith("'s")
                    && !word.endsWith("ous");
        }

        @Override
        public String singular(String word) {
            if (word.endsWith("ies") && word.length() > 4) {
                return word.substring(0, word.length() - 3) + "y";
            }
            boolean hissing = word.endsWith("sses")
                    || word.endsWith("shes")
                    || word.endsWith("ches")
                    || word.endsWith("xes")
                    || word.endsWith("uses")
                    || word.endsWith("oes")
                    || word.endsWith("zzes");
            boolean keepsE = word.endsWith("caches") || word.endsWith("houses") || word.endsWith("causes");
            return word.substring(0, word.length() - (hissing && !keepsE ? 2 : 1));
        }
    };

    private static final Rules SPANISH_RULES = new Rules() {
        @Override
        public boolean headFirst() {
            return true;
        }

        @Override
        public boolean plural(String word) {
            return word.length() > 3 && word.endsWith("s");
        }

        @Override
        public String singular(String word) {
            if (word.endsWith("iones")) {
                return word.substring(0, word.length() - 5) + "ión";
            }
            if (word.endsWith("ces")) {
                return word.substring(0, word.length() - 3) + "z";
            }
            boolean consonant =
                    word.length() > 3 && word.endsWith("es") && "lrndjs".indexOf(word.charAt(word.length() - 3)) >= 0;
            boolean keepsE = word.endsWith("tres")
                    || word.endsWith("bres")
                    || word.endsWith("ntes")
                    || word.endsWith("ndes")
                    || word.endsWith("rdes")
                    || word.endsWith("ases")
                    || word.endsWith("ses") && !word.endsWith("eses");
            return word.substring(0, word.length() - (consonant && !keepsE ? 2 : 1));
        }
    };

    private final Rules rules;
    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> notPlural;
    private final Set<String> adjectives;

    Nouns(WordLists lexicon, Rules rules) {
        this.rules = rules;
        for (WordLists.Entry entry : lexicon.section("irregular")) {
            entry.phrases().forEach(plural -> irregular.put(plural, entry.value()));
        }
        notPlural = lexicon.values("not plural").keySet();
        adjectives = lexicon.values("adjectives").keySet();
    }

    boolean headFirst() {
        return rules.headFirst();
    }

    boolean plural(String word) {
        return irregular.containsKey(word) || !notPlural.contains(word) && rules.plural(word);
    }

    String singular(String word) {
        String known = irregular.get(word);
        return known != null ? known : plural(word) ? rules.singular(word) : word;
    }

    boolean adjective(String word) {
        return adjectives.contains(word);
    }
}
