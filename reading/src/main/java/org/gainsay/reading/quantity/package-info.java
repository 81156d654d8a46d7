/**
 * Amounts: numbers in words and figures, and the quantities of a text with comparator, range, unit and whole.
 *
 * <p>{@link org.gainsay.reading.quantity.Quantities} is the front door; {@link org.gainsay.reading.quantity.Numerals}
 * reads one number and serves the finder of times too. A language is two resource files here ({@code numerals-xx.txt},
 * {@code quantities-xx.txt}) and the plural rules in {@code Nouns}; the engine is shared.
 *
 * <p>What is decided: a vague plural is the range that its word spans ("thousands of people" is 1000 to 10000, "tens of
 * thousands" 10000 to 100000), except "dozens", which is at least 12; "almost" and "nearly" are about; "from A to B" is
 * the range; "A of B things" is the value A, of "B things", and B is a quantity of its own.
 */
@NullMarked
package org.gainsay.reading.quantity;

import org.jspecify.annotations.NullMarked;
