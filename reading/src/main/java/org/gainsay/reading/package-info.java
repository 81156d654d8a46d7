/**
 * Text to claim sheet, offline: what is claimed in a document, by whom, on whose word, how much and when.
 *
 * <p>{@link org.gainsay.reading.Reader} is the front door. It runs one pass over the capabilities, each a sub-package:
 *
 * <ol>
 *   <li>{@code text}: tokens and sentences;
 *   <li>{@code tagging}: the part of speech of each token;
 *   <li>{@code naming}: names, who is who, and back from "the expert" to the name;
 *   <li>{@code time} and {@code quantity}: when and how much;
 *   <li>{@code attribution}: source, cue and content;
 *   <li>{@code worth}: how much a desk would want to check a sentence, and why;
 *   <li>{@code claim}: the mentions with their statements;
 *   <li>{@code tension}: where the document sits badly with itself.
 * </ol>
 *
 * <p>{@code json} writes and reads the claim sheet. The same text, options and version give the same sheet, byte for
 * byte.
 */
@NullMarked
package org.gainsay.reading;

import org.jspecify.annotations.NullMarked;
