/**
 * The cheap stage before the full comparison: which sentences of a flood are worth comparing with which tracked claims.
 *
 * <p>{@link org.gainsay.matching.screen.Screen} turns the search around, in the manner of Lucene's monitor: the tracked
 * claims are what is stored, and the sentences that arrive are the queries. It knows words only, no vectors and no
 * slots: it names for a sentence the few claims that share most with it, whatever it says of them. It must miss next to
 * nothing that the full comparison would accept, and names much that this then refuses; how much of each is measured in
 * {@code docs/benchmarks.md}.
 */
@NullMarked
package org.gainsay.matching.screen;

import org.jspecify.annotations.NullMarked;
