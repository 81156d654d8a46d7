package org.gainsay.reading.worth;

import java.util.Set;

/**
 * The words of a language by which reasons are known: single words, or phrases of two or three tokens, in lower case
 * with straight apostrophes. A language is added by filling one of these in.
 */
interface SignWords {
    /** Month and weekday names. */
    Set<String> dates();

    /** Whether {@link #dates()} are written with a capital, so that "may" and "march" are not dates. */
    boolean datesAreCapitalised();

    /** Number words that are not figures: one, uno. */
    Set<String> notFigures();

    /** Words that name an amount without a number: half, double, majority, %. */
    Set<String> amounts();

    /** Words that compare or say that something rose or fell. */
    Set<String> comparisons();

    /** Forms of the auxiliary of the perfect in the present. */
    Set<String> perfect();

    /** Auxiliaries and phrases of the future. */
    Set<String> futures();

    /** Pronouns and possessives of the first person. */
    Set<String> firstPerson();

    Set<String> promises();

    Set<String> laws();

    Set<String> causes();

    Set<String> attributions();

    Set<String> exhortations();

    Set<String> opinions();

    Set<String> courtesies();

    /** Splits a list written with commas. */
    static Set<String> words(String list) {
        return Set.of(list.split(",\\s*"));
    }
}
