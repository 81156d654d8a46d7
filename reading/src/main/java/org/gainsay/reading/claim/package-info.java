/**
 * The claims of a document: which passages state something that could be checked, what sort of claim each is, and the
 * sentence that says it on its own.
 *
 * <p>{@link org.gainsay.reading.claim.Claims} takes an {@link org.gainsay.reading.claim.Analysis}, cuts each sentence
 * where the voice changes and where one statement is joined to another, and makes a mention of every part that states
 * something.
 */
@NullMarked
package org.gainsay.reading.claim;

import org.jspecify.annotations.NullMarked;
