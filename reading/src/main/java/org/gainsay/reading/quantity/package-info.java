/**
 * Amounts: numbers in words and figures, and the quantities of a text with comparator, range, unit and whole.
 *
 * <p>{@link org.gainsay.reading.quantity.Quantities} is the front door; {@link org.gainsay.reading.quantity.Numerals}
 * reads one number and serves the finder of times too. A language is two resource files here ({@code numerals-xx.txt},
 * {@code quantities-xx.txt}) and the plural rules in {@code Nouns}; the engine is shared.
 *
 * <p>What is decided: a vague plural is the range that its word spans ("thousands of people" is 1000 to 10000, "tens of
 * thousands" 10000 to 100000, "dozens" 12 to 120), "several dozen" starts at two of them; "almost" and "nearly" are about;
 * "from A to B" is the range; "A of B things" is the value A, of "B things", and B is a quantity of its own. "Three in ten
 * voters" and "tres de cada diez" are the share 0.3; "twice as many" is 2 times; "12 per 100,000 inhabitants" has the unit
 * {@code per 100000 inhabitant}. Numbers in words below a hundred count only with what they count; the identifiers, labels
 * and telephone numbers of a text do not count.
 */
@NullMarked
package org.gainsay.reading.quantity;

import org.jspecify.annotations.NullMarked;
