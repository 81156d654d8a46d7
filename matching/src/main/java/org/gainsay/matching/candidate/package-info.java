/**
 * The tracked claims that are worth comparing with a text: {@link org.gainsay.matching.candidate.ClaimIndex}.
 *
 * <p>A question goes through four steps. {@code PostText} takes away what only the place adds where a text was posted.
 * {@code WordForms} brings its words to the forms of each language in which claims are tracked, and a {@link
 * org.gainsay.matching.encoding.SentenceEncoder} turns the text and its sentences into vectors. The index brings up the
 * claims that are first by words (BM25) and those that are first by meaning (vectors). {@code Ranking} puts both into one
 * order, by {@code Features} that {@code RankWeights} weigh; the model card is {@code docs/models/candidate-rank.md}.
 *
 * <p>There are two adapters: {@code LuceneClaimIndex}, on the disk for a desk and in memory for filters, and {@code
 * ExhaustiveClaimIndex}, which compares a question with every claim and says what the first one misses. Both are held to
 * one contract.
 *
 * <p>A candidate is a proposal. Whether it is the same claim is decided slot by slot in {@code comparison}.
 */
@NullMarked
package org.gainsay.matching.candidate;

import org.jspecify.annotations.NullMarked;
