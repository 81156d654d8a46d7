package org.gainsay.capture;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a capture as a reader is to be shown them.
 *
 * @param body the bytes, with the content coding undone and taken out of a gzip file that they came in
 * @param charset the character set of the text in them; null where they are no plain text or HTML
 */
public record Display(Payload body, @Nullable Charset charset) {}
