/**
 * How much a fact-checking desk would want to check a sentence, and why.
 *
 * <p>{@link org.gainsay.reading.worth.CheckWorthiness#of} gives the judge of a language; it answers with a
 * {@link org.gainsay.reading.worth.Judgement}: a probability that a fact-checker would pick the sentence, and the
 * {@link org.gainsay.reading.worth.Reason}s for and against, which a desk can filter on, since desks differ in what is
 * worth checking. The weights lie in the jar, hashes only; the model cards {@code docs/models/worth-en.md} and
 * {@code worth-es.md} say where they come from.
 */
@NullMarked
package org.gainsay.reading.worth;

import org.jspecify.annotations.NullMarked;
