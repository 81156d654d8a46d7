/**
 * The words of the desk as records.
 *
 * <p>Everything that passes from one module to another is one of these types. They know nothing of JSON, SQL or
 * HTTP; the modules at the edge convert. All of them are immutable and safe to share between threads, and all of
 * them check what they are given: a record that exists is well formed.
 *
 * <ul>
 *   <li>{@link org.gainsay.core.ClaimSheet}: what {@code reading} finds in one document.
 *   <li>{@link org.gainsay.core.Span}, {@link org.gainsay.core.Passage}: places in a text.
 *   <li>{@link org.gainsay.core.Digest}: the name of bytes by their content.
 *   <li>{@link org.gainsay.core.Evidence}, {@link org.gainsay.core.OriginLink}, {@link org.gainsay.core.Origin}, {@link
 *       org.gainsay.core.Standing}: what bears on a claim, where it goes back to, and what it amounts to.
 *   <li>{@link org.gainsay.core.RatingScale}, {@link org.gainsay.core.Likelihood}, {@link org.gainsay.core.Confidence}:
 *       the words of an assessment.
 *   <li>{@link org.gainsay.core.Article}: the main text and metadata that {@code capture} takes out of bytes.
 * </ul>
 *
 * <p>The words themselves are defined in {@code docs/glossary.md}.
 */
@NullMarked
package org.gainsay.core;

import org.jspecify.annotations.NullMarked;
