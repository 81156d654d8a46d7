/**
 * Whether two statements can both hold: where their words differ, of what kind the difference is, and why.
 *
 * <p>{@link org.gainsay.reading.opposition.Oppositions#compare} is the front door. It cuts two
 * {@link org.gainsay.reading.opposition.Wording wordings} into pieces (a number, an ordinal, a country, a negation, a
 * word or a set phrase), lays them side by side, and judges each place in which they differ. Numbers agree where their
 * bounds meet ("at least 3" and "five"), a country agrees with its adjective, words agree that the lists call the same;
 * two different numbers, countries, members of a kind of which one place holds one (colours, months, rooms), a word and
 * its opposite, and a denial beside its affirmation do not agree. What the lists do not know stays open: the
 * comparison says so, with a strength below that of any conflict, and whoever shows it to a person decides what to do
 * with it.
 *
 * <p>A language is four resource files: {@code opposites-xx.txt} (opposites, negations, words that carry nothing),
 * {@code synonyms-xx.txt}, {@code kinds-xx.txt} and {@code forms-xx.txt} (irregular forms), and the endings in
 * {@code Forms}. The lists are written for the project from general knowledge of the languages.
 */
@NullMarked
package org.gainsay.reading.opposition;

import org.jspecify.annotations.NullMarked;
