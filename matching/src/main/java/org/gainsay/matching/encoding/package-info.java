/**
 * Sentences as vectors whose inner product says how near they are in meaning.
 *
 * <p>{@link org.gainsay.matching.encoding.SentenceEncoder} is the port, {@link
 * org.gainsay.matching.encoding.OnnxEncoder} the front door: the encoder that is shipped (all-MiniLM-L6-v2, English, with
 * 8-bit weights) or any other that stands in a folder as {@code model.onnx} and {@code tokenizer.json}, such as a
 * multilingual one. Texts are taken apart by a reader of our own for the two kinds of tokenizer that sentence encoders
 * use, WordPiece and Unigram; nothing is fetched, and nothing is written outside the system's folder for temporary files.
 */
@NullMarked
package org.gainsay.matching.encoding;

import org.jspecify.annotations.NullMarked;
