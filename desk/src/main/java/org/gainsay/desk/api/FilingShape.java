package org.gainsay.desk.api;

import java.time.Instant;
import org.gainsay.ledger.Views.Filing;
import org.jspecify.annotations.Nullable;

@Says("Which entry filed something, when, and by whom.")
record FilingShape(
        @Says("the sequence of the entry, by which it is taken back")
        long entry,

        @Says("when, UTC") Instant at,
        @Says("who") String by) {
    static FilingShape of(Filing filing) {
        return new FilingShape(filing.sequence(), filing.time(), filing.actor().name());
    }

    static @Nullable FilingShape ofNullable(@Nullable Filing filing) {
        return filing == null ? null : of(filing);
    }
}
