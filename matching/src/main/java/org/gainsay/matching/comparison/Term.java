package org.gainsay.matching.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A content word of a statement that is no name, number or time.
 *
 * @param words the words in lower case
 * @param key what it is compared by: its concept or the base of its forms
 * @param concept the name of its concept; null if it is in no list
 * @param sort what it does in the statement
 * @param denied whether it is denied
 * @param at the index of its first token
 */
record Term(String words, String key, @Nullable String concept, Sort sort, boolean denied, int at) {
    /** What a term does in a statement. */
    enum Sort {
        /** What is counted, measured or asserted: a measure of the lists. */
        MEASURE,
        VERB,
        NOUN,
        /** Adjectives, adverbs. */
        DETAIL
    }

    /** Measures and verbs tell what is claimed. */
    private static final double PREDICATE_WEIGHT = 1.2;

    private static final double NOUN_WEIGHT = 1;
    /** Details, and words that seldom tell two claims apart. */
    private static final double DETAIL_WEIGHT = 0.5;

    /** How much it adds to a statement. */
    double weight() {
        if (concept != null && Concepts.light(concept)) {
            return DETAIL_WEIGHT;
        }
        return switch (sort) {
            case MEASURE, VERB -> PREDICATE_WEIGHT;
            case NOUN -> NOUN_WEIGHT;
            case DETAIL -> DETAIL_WEIGHT;
        };
    }

    /** Whether it says what happens or is the case. */
    boolean predicate() {
        return sort == Sort.MEASURE || sort == Sort.VERB;
    }
}
