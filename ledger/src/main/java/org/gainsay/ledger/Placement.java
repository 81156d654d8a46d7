package org.gainsay.ledger;

import java.util.List;
import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the passage of a decided mention stands in a newer text of its document.
 *
 * @param decision the sequence of the entry that filed or rejected the mention
 * @param span where it stands now, or what comes nearest to it; null if nothing does
 * @param why what changed in its source, a phrase each; empty if it says the same
 */
public record Placement(long decision, @Nullable Span span, List<String> why) {
    public Placement {
        if (span == null && why.isEmpty()) {
            throw new IllegalArgumentException("decision " + decision + " is placed nowhere, for no reason");
        }
        why = List.copyOf(why);
    }

    /** Whether a person has to look at it. */
    public boolean changed() {
        return !why.isEmpty();
    }
}
