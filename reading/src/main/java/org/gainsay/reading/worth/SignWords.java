package org.gainsay.reading.worth;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gainsay.reading.text.WordLists;

/**
 * The words of a language by which reasons are known, read from {@code signs-LANGUAGE.txt}: phrases of one to three
 * tokens, in lower case with straight apostrophes. A language is added by writing such a file. Immutable.
 */
final class SignWords {
    private final Map<Reason, Set<String>> reasons = new EnumMap<>(Reason.class);
    private final Map<String, Set<String>> words = new HashMap<>();

    /** Reads the word lists of the language with this tag. */
    SignWords(String language) {
        WordLists lexicon = WordLists.read(SignWords.class, "signs-" + language + ".txt");
        for (WordLists.Entry entry : lexicon.section("reasons")) {
            reasons.computeIfAbsent(Reason.valueOf(entry.value()), r -> new HashSet<>())
                    .addAll(entry.phrases());
        }
        for (WordLists.Entry entry : lexicon.section("words")) {
            words.computeIfAbsent(entry.value(), w -> new HashSet<>()).addAll(entry.phrases());
        }
    }

    /** The phrases that show a reason by themselves. */
    Map<Reason, Set<String>> reasons() {
        return reasons;
    }

    /** Month and weekday names. */
    Set<String> dates() {
        return list("date");
    }

    /** Whether {@link #dates()} are written with a capital, so that "may" and "march" are none. */
    boolean datesAreCapitalised() {
        return list("dates-capitalised").contains("yes");
    }

    /** Number words that are not figures: one, uno. */
    Set<String> notFigures() {
        return list("not-figure");
    }

    /** Words that name an amount without a number: half, double, majority, %. */
    Set<String> amounts() {
        return list("figure");
    }

    /** Words that compare or say that something rose or fell. */
    Set<String> comparisons() {
        return list("comparison");
    }

    /** Forms of the auxiliary of the perfect in the present. */
    Set<String> perfect() {
        return list("perfect");
    }

    /** Auxiliaries and phrases of the future. */
    Set<String> futures() {
        return list("future");
    }

    /** Pronouns and verb forms of the first person. */
    Set<String> firstPerson() {
        return list("first-person");
    }

    /** Endings of verbs whose subject is the speaker, in languages that show it there. */
    Set<String> firstEndings() {
        return list("first-ending");
    }

    /** Participles that make no perfect: "has got to". */
    Set<String> notPerfect() {
        return list("not-perfect");
    }

    /** Comparatives by form only: former, last. */
    Set<String> notComparisons() {
        return list("not-comparison");
    }

    /** Bare verbs that open a sentence and ask nobody for anything: "look, …". */
    Set<String> notImperatives() {
        return list("not-imperative");
    }

    /** Words after which a number only names: "number 3". */
    Set<String> numberLabels() {
        return list("number-label");
    }

    private Set<String> list(String name) {
        return words.getOrDefault(name, Set.of());
    }
}
