package org.gainsay.desk.search;

import java.util.List;
import org.gainsay.ledger.Views;

/** One thing that was found. */
public sealed interface Hit {
    /** How well it answers; higher is better, and only comparable within one answer. */
    float score();

    /**
     * A document.
     *
     * @param document the document
     * @param title its title; empty where it has none
     * @param passages up to {@value Passages#MOST} places of its text, in its order; the beginning of the text where the
     *     words stand in the title or are the name of the source; empty where it has no text
     * @param text the whole text; empty where it was never read
     */
    record OfDocument(Views.DocumentView document, Passage title, List<Passage> passages, String text, float score)
            implements Hit {
        public OfDocument {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A claim.
     *
     * @param claim the claim
     * @param statement its statement
     */
    record OfClaim(Views.ClaimView claim, Passage statement, float score) implements Hit {}
}
