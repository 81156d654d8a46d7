/**
 * Text as tokens, sentences and paragraphs: the ground that every other capability of {@code reading} stands on.
 *
 * <p>{@link org.gainsay.reading.text.Tokens} cuts a text into words, numbers, clitics and punctuation marks, and
 * {@link org.gainsay.reading.text.Sentences} groups them. Both are linear in the length of the text, immutable, and
 * speak in UTF-16 code units of the text they were given.
 */
@NullMarked
package org.gainsay.reading.text;

import org.jspecify.annotations.NullMarked;
