/**
 * The claims of a document: which passages state something that could be checked, what sort of claim each is, and the
 * sentence that says it on its own.
 *
 * <p>{@link org.gainsay.reading.claim.Claims} takes an {@link org.gainsay.reading.claim.Analysis}, cuts each sentence
 * where the voice changes and where one statement is joined to another, and makes a mention of every part that states
 * something. {@code Units} cuts, {@code Reports} knows what an attribution is to a claim, {@code Clauses} and
 * {@code Edges} where statements begin and end, {@code Headings} which lines say nothing of their own, {@code Kinds} the
 * sort and {@code Statements} the sentence that stands alone, with {@code Pronouns} for "he" and "she" and {@code Subjects}
 * for those of whom a share or a "they" goes on. The words of a language are in
 * {@code claims-LANGUAGE.txt}.
 */
@NullMarked
package org.gainsay.reading.claim;

import org.jspecify.annotations.NullMarked;
