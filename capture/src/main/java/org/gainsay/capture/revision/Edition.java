package org.gainsay.capture.revision;

import org.gainsay.core.ClaimSheet;

/**
 * One text of a document, with what was read in it.
 *
 * @param text the extracted text of one capture
 * @param sheet what a reader found in it; all its spans are into {@code text}
 */
public record Edition(String text, ClaimSheet sheet) {}
