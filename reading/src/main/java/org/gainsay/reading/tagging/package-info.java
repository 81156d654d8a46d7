/**
 * The part of speech of every token, fast enough to run over everything that is read.
 *
 * <p>{@link org.gainsay.reading.tagging.Tagger#of} gives the tagger of a language;
 * {@link org.gainsay.reading.tagging.Tagger#tag(org.gainsay.reading.text.Tokens)} gives one
 * {@link org.gainsay.reading.tagging.PartOfSpeech} (the universal parts of speech) and one
 * {@link org.gainsay.reading.tagging.Form} (tense of a verb, degree of an adjective, number of a noun) per token. The
 * weights lie in the jar, one small file per language; {@code docs/models/tagger-en.md} says where they come from.
 */
@NullMarked
package org.gainsay.reading.tagging;

import org.jspecify.annotations.NullMarked;
