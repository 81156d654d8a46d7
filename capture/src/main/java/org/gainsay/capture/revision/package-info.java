/**
 * Revisions: what changed between two texts of one document, and where a passage stands now.
 *
 * <pre>{@code
 * Revision revision = Revision.between(new Edition(oldText, oldSheet), new Edition(newText, newSheet));
 * revision.material();                                  // the sentences that a person should look at
 * Anchored now = new Anchors(newText).find(passage);    // Found, or SourceChanged with its reasons
 * }</pre>
 *
 * <p>Both hold to one rule: wording may change, substance may not. Numbers, names and their order, negations, quoted
 * words, hedges and speakers are the substance of a sentence. A {@link org.gainsay.capture.revision.Change} that
 * touches none of them is folded away; a passage is only anchored anew by itself where all of them are equal. Words
 * of this kind stand in {@code load-words.txt}, all languages together.
 *
 * <p>Everything here is a pure function of texts and claim sheets, and safe to use from many threads.
 */
@NullMarked
package org.gainsay.capture.revision;

import org.jspecify.annotations.NullMarked;
