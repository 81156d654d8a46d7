/**
 * Mention to claim: has this been said before, is it the same claim, and who copied whom.
 *
 * <p>Three questions with three answers, each in a package of its own with one front door:
 *
 * <ul>
 *   <li>{@code candidate}: the tracked claims that are worth comparing with a text ({@code ClaimIndex}).
 *   <li>{@code comparison}: whether two statements have the same truth conditions, slot by slot ({@code Comparer}).
 *   <li>{@code cluster}: which mentions are of one claim ({@code Clusters}).
 *   <li>{@code reuse}: which documents carry the same copy ({@code Reuse}).
 *   <li>{@code screen}: which sentences of a flood are worth the full comparison ({@code Screen}).
 *   <li>{@code encoding}: sentences as vectors ({@code SentenceEncoder}), which the others use.
 * </ul>
 *
 * <p>{@code Matcher} puts candidates and comparison together. Nothing here knows of SQL, HTTP or the ledger.
 */
@NullMarked
package org.gainsay.matching;

import org.jspecify.annotations.NullMarked;
