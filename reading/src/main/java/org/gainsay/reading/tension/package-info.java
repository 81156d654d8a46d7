/**
 * Passages of one document that cannot both hold, or that sit badly together.
 *
 * <p>{@link org.gainsay.reading.tension.Tensions} pairs the statements that share a rare word and asks one class for each
 * kind: {@code Counts} for two numbers of one measure, {@code Memberships} for a member of two opposed lists,
 * {@code Denials} for a statement and its contrary (by {@link org.gainsay.reading.opposition.Oppositions}, or by the word
 * of who denies it) and for the same statement with another day, rank or country in it, {@code Orders} for two days or two orders of the same events, and {@code Totals}, within one
 * statement, for more than the whole and for parts with another sum.
 *
 * <p>Precision comes first: what is as strong as one in two should be worth a look three times out of four. Numbers count as
 * of one measure only if they play the same part in their sentences ({@code Measure}) and nothing sets them apart: another
 * time, place, group or doer, a supposition, a change. What only shares a unit and a noun is weaker, for a page to fold
 * away. Two speakers who contradict each other are a tension too, and its reason names both voices.
 *
 * <p>The words that are looked for stand in {@code words.txt}, of all languages in one list.
 */
@NullMarked
package org.gainsay.reading.tension;

import org.jspecify.annotations.NullMarked;
