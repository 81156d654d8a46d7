/**
 * Whether two statements have the same truth conditions, slot by slot, and why.
 *
 * <p>{@link org.gainsay.matching.comparison.Comparer} is the front door. It reads a
 * {@link org.gainsay.matching.comparison.Statement} once into its
 * {@link org.gainsay.matching.comparison.Conditions}: what is denied, counts with what they count, names, places,
 * periods, in what manner it is put, and on whose word a count stands. Two of them are then set against each other. Each
 * slot says agree, differ or unknown with a reason; the relation follows from the slots and from how much of what each
 * says the other says too ({@code Overlap}). What is not known stays unknown: a slot that differs is never the same
 * claim, and words of which nothing is known never make a contradiction.
 *
 * <p>Statements in one language are also laid side by side word by word
 * ({@link org.gainsay.reading.opposition.Oppositions}). Across languages names, numbers, days and a list of concepts carry
 * the comparison. A language is two resources, {@code concepts-xx.txt} and {@code manner-xx.txt}; what is known of
 * concepts and units in every language is in {@code concepts.txt} and {@code units.txt}.
 */
@NullMarked
package org.gainsay.matching.comparison;

import org.jspecify.annotations.NullMarked;
