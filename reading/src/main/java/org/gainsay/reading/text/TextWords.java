package org.gainsay.reading.text;

import java.util.HashSet;
import java.util.Set;
import org.gainsay.core.Language;

/**
 * The words by which text is cut, read from {@code words-LANGUAGE.txt}: those of all languages together, since a text is
 * cut before anybody knows its language, and quotes others in theirs.
 */
final class TextWords {
    /** Written with a full stop, given without it. */
    static final Set<String> ABBREVIATIONS = all("abbreviation");
    /** Abbreviations that a name or a number must follow, given with their full stop. */
    static final Set<String> BEFORE_NAMES = all("before-name");
    /** Words that are abbreviations before a number only, given without the full stop: "No. 5". */
    static final Set<String> BEFORE_NUMBERS = all("before-number");
    /** What says who spoke after a quotation. */
    static final Set<String> SPEECH_VERBS = all("speech-verb");
    /** Words that commonly open a sentence and hardly ever continue a name. */
    static final Set<String> OPENERS = all("opener");

    private TextWords() {}

    private static Set<String> all(String list) {
        Set<String> words = new HashSet<>();
        for (Language language : Languages.all()) {
            for (WordLists.Entry entry : WordLists.read(TextWords.class, "words-" + language.tag() + ".txt")
                    .section("words")) {
                if (entry.value().equals(list)) {
                    words.addAll(entry.phrases());
                }
            }
        }
        return Set.copyOf(words);
    }
}
