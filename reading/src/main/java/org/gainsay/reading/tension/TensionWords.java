package org.gainsay.reading.tension;

import java.util.HashSet;
import java.util.Set;
import org.gainsay.reading.text.WordLists;

/** The words by which tensions are told, read once from the resource beside this class. */
final class TensionWords {
    private static final WordLists LEXICON = WordLists.read(TensionWords.class, "words.txt");

    static final Set<String> LENGTHS = words("length");
    static final Set<String> LOOSE = words("loose");
    static final Set<String> REPORTING = stems("reporting");
    static final Set<String> ISSUED = stems("issued");
    static final Set<String> DETERMINERS = words("determiner");
    static final Set<String> LIGHT = words("light");
    static final Set<String> CHANGE = words("change");
    static final Set<String> OTHER = words("other");
    static final Set<String> CONDITION = words("condition");
    static final Set<String> SUPPOSED = words("supposed");
    static final Set<String> DENIES = words("denies");
    static final Set<String> BEFORE = words("before");
    static final Set<String> AFTER = words("after");
    static final Set<String> WHOLES = stems("whole");
    static final Set<String> EXAMPLES = words("examples");

    private TensionWords() {}

    private static Set<String> words(String section) {
        Set<String> words = new HashSet<>();
        LEXICON.section(section).forEach(entry -> words.addAll(entry.phrases()));
        return Set.copyOf(words);
    }

    private static Set<String> stems(String section) {
        Set<String> stems = new HashSet<>();
        words(section).forEach(word -> stems.add(Topic.stem(word)));
        return Set.copyOf(stems);
    }
}
