/**
 * Who said what: every attribution of a text as spans of tokens.
 *
 * <p>An attribution has a <em>source</em> (who), a <em>cue</em> (the word that says so) and a <em>content</em> (what),
 * as in Pareti (2012) and Newell et al. (2018). {@link org.gainsay.reading.attribution.AttributionFinder} finds them;
 * {@link org.gainsay.reading.attribution.FoundAttribution} is what it hands out. It says where the words stand; who is
 * meant by "he" or "the expert" is followed elsewhere.
 *
 * <p>The steps: {@link org.gainsay.reading.attribution.Quotations} pairs the quotation marks, the cues are spotted,
 * each cue takes its source and its content, and what stands in quotation marks without a cue of its own goes to the
 * last speaker. A language is one file of cue words ({@code cues-en.txt}) behind {@code CueWords}.
 */
@NullMarked
package org.gainsay.reading.attribution;

import org.jspecify.annotations.NullMarked;
