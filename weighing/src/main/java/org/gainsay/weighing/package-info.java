/**
 * Evidence to standing: how many independent origins a claim's evidence goes back to, and what it amounts to.
 *
 * <pre>{@code
 * Weighed weighed = Scales.weigh(filed, LocalDate.now());
 * weighed.counts().words();   // 14 articles, 2 origins
 * weighed.standing();         // CONTESTED
 * weighed.steps();            // how it came about, a sentence each
 * }</pre>
 *
 * <h2>Origins</h2>
 *
 * What goes back to one place counts once. Pieces are joined by what they share: the same copy (text reuse says so), the
 * same word (one speaker, or one source in its own voice), related sources (one owns or republishes the other, and both
 * speak in their own voice), or an editor's link. An editor may speak against any link of the first three kinds, piece by
 * piece; the fourth is undone. Every link says why.
 *
 * <h2>Standing</h2>
 *
 * S is the number of origins that support the claim, R of those that refute it. An origin that does both is divided and
 * counts in neither; a piece that its source took back, or that a person graded improbable (5), counts in none. The first
 * rule that fits decides.
 *
 * <table>
 * <caption>The rules of standing</caption>
 * <tr><th>rule</th><th>where</th><th>standing</th><th>why</th></tr>
 * <tr><td>1</td><td>a person found what became of a promise</td><td>kept, broken</td>
 *     <td>whether a promise was kept is a judgement, and a machine makes none</td></tr>
 * <tr><td>2</td><td>it was said, and everyone who said it took it back</td><td>withdrawn</td>
 *     <td>what nobody stands by needs no refutation</td></tr>
 * <tr><td>3</td><td>it falls due: later, today, before today</td><td>pending, due, overdue</td>
 *     <td>before its day neither support nor refutation is about what it says; the first of several days counts, because
 *     to ask too early costs a look, too late a story</td></tr>
 * <tr><td>4</td><td>S = 0, R = 0</td><td>unexamined</td>
 *     <td>repetition is no evidence, and what qualifies it speaks neither way</td></tr>
 * <tr><td>5</td><td>S = 0, R ≥ 2</td><td>refuted</td>
 *     <td>to refute takes as many witnesses as to corroborate</td></tr>
 * <tr><td>6</td><td>R ≥ 1</td><td>contested</td>
 *     <td>one independent refutation is enough to doubt, and nothing else is: not the number of copies, not a grade, not
 *     an origin that contradicts itself</td></tr>
 * <tr><td>7</td><td>S ≥ 2</td><td>corroborated</td>
 *     <td>independent means another origin, not another outlet</td></tr>
 * <tr><td>8</td><td>S = 1</td><td>single-origin</td>
 *     <td>however many print it</td></tr>
 * </table>
 *
 * <p>Reliability (A to F) decides nothing here, because it is of the source and not of the item: an unreliable source may
 * be right this time. Of credibility only 5 counts, because who gave it said that the item is improbable. A standing is
 * not a verdict; that is an assessment, which a person makes.
 */
@NullMarked
package org.gainsay.weighing;

import org.jspecify.annotations.NullMarked;
