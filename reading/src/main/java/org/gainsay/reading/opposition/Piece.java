package org.gainsay.reading.opposition;

import java.math.BigDecimal;
import org.gainsay.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a statement that is compared: a number, an ordinal, a country, a negation, a word or set phrase.
 *
 * @param meaning what it is
 * @param words its words in lower case, joined by single spaces
 * @param first the index of its first token
 * @param last the index of its last token, included
 * @param weight what it adds to a statement: a content word more than a preposition
 */
record Piece(Meaning meaning, String words, int first, int last, double weight) {
    /** What a piece is. */
    sealed interface Meaning {}

    /**
     * How much or how many.
     *
     * @param amount the amount
     * @param unit the unit that its own signs name, as in "$5"; null where the unit is a word beside it
     */
    record Amount(Quantity.Amount amount, @Nullable String unit) implements Meaning {}

    /**
     * A place in an order.
     *
     * @param place which place, from 1
     */
    record Ordinal(BigDecimal place) implements Meaning {}

    /**
     * A country, by its name or the adjective made from it.
     *
     * @param name its usual English name
     */
    record Country(String name) implements Meaning {}

    /** A denial. */
    record Negation() implements Meaning {}

    /**
     * Any other word or set phrase.
     *
     * @param name whether it is written like a name
     */
    record Word(boolean name) implements Meaning {}
}
