/**
 * Who said what: every attribution of a text as spans of tokens.
 *
 * <p>An attribution has a <em>source</em> (who), a <em>cue</em> (the word that says so) and a <em>content</em> (what),
 * as in Pareti (2012) and Newell et al. (2018). {@link org.gainsay.reading.attribution.AttributionFinder} finds them;
 * {@link org.gainsay.reading.attribution.FoundAttribution} is what it hands out. It says where the words stand; who is
 * meant by "he" or "the expert" is followed elsewhere.
 *
 * <p>The steps: {@link org.gainsay.reading.attribution.Quotations} pairs the quotation marks; each token that may be a
 * cue gets its likely sources and contents ({@code Readings}); all possible cues of a sentence side by side, it is
 * chosen which are cues and which reading of each is right ({@code WholeChoice}); {@code Settled} tells what stands in
 * another one's content; rules then set right what the weights do not know (a row of names, a source in the middle of
 * its statement, reports within reports); and what stands in quotation marks without a cue of its own goes to the last
 * speaker. A language is one file of cue words ({@code cues-en.txt}) behind {@code CueWords}, and weights if there is a
 * labelled set; without them the same steps are taken by rules.
 */
@NullMarked
package org.gainsay.reading.attribution;

import org.jspecify.annotations.NullMarked;
