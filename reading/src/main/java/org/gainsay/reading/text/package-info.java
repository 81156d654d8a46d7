/**
 * Text as tokens, sentences and paragraphs: the ground that every other capability of {@code reading} stands on.
 *
 * <p>{@link org.gainsay.reading.text.Tokens} cuts a text into words, numbers, clitics and punctuation marks, and
 * {@link org.gainsay.reading.text.Sentences} groups them. Both are linear in the length of the text, immutable, and
 * speak in UTF-16 code units of the text they were given.
 *
 * <p>{@link org.gainsay.reading.text.Languages} is the table of the languages that are read,
 * {@link org.gainsay.reading.text.ByLanguage} the seam behind which every package keeps what it holds for each of them,
 * and {@link org.gainsay.reading.text.WordLists} the form in which their words are written down.
 */
@NullMarked
package org.gainsay.reading.text;

import org.jspecify.annotations.NullMarked;
