/**
 * Which documents carry the same copy: who was likely first, what the others cut, added and changed; and which only
 * quote the same words.
 *
 * <p>{@link org.gainsay.matching.reuse.Reuse} is the front door. Its way:
 *
 * <ol>
 *   <li>{@code Words} cuts a text into folded words and knows which stand in quotation marks; {@code Facts} takes from each
 *       sentence its numbers, names and plain words in a form that other languages share.
 *   <li>{@code Print} keeps of a document what is needed to find its likes: winnowed fingerprints (Schleimer, Wilkerson and
 *       Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003) and hashes of its facts.
 *   <li>{@code Proposals} names the pairs worth a look by what is rare, without comparing all with all.
 *   <li>{@code Tiling} aligns the words of a pair exactly (after Wise, "String similarity via greedy string tiling and
 *       running Karp-Rabin matching", 1993, with runs that must stand in line); {@code FactAlignment} aligns sentences by
 *       the facts they hold, which carries over paraphrase and translation.
 *   <li>{@code Likeness} decides, {@code Grouping} makes groups, {@code Account} says who was first and what changed.
 * </ol>
 *
 * <p><b>What does not count.</b> Words in quotation marks are no sign of copying, for whoever was in the room has them too.
 * Nor are paragraphs that an outlet puts under all its articles.
 *
 * <p><b>What a roundup is.</b> A document that takes parts of two dispatches is a member of both groups by those parts and
 * does not join them. One whose parts others took over later is their common source, and does.
 *
 * <p>Nothing depends on the order in which documents come. A document that shares nothing with the others changes nothing.
 */
@NullMarked
package org.gainsay.matching.reuse;

import org.jspecify.annotations.NullMarked;
