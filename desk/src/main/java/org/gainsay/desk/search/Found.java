package org.gainsay.desk.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits those of the page that was asked for, the best first
 * @param all how many there are in all; where there are more than {@value Search#DEEPEST}, that number
 * @param more whether there are more than that
 * @param behind how many entries of the ledger were not looked through yet
 */
public record Found(List<Hit> hits, int all, boolean more, long behind) {
    /** Nothing was looked for, or nothing was there. */
    static Found nothing(long behind) {
        return new Found(List.of(), 0, false, behind);
    }

    public Found {
        hits = List.copyOf(hits);
    }
}
