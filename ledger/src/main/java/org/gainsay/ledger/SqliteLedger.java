package org.gainsay.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The ledger in one SQLite file. */
final class SqliteLedger {
    private SqliteLedger() {}

    static Ledger open(Path folder, InstantSource clock) {
        if (Files.isRegularFile(folder)) {
            throw new LedgerFailure(LedgerFailure.Code.INACCESSIBLE, folder, "is a file, not a folder", null);
        }
        throw new UnsupportedOperationException("not yet at " + clock.instant());
    }
}
