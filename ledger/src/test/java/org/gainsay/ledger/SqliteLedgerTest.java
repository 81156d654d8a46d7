package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import org.gainsay.ledger.contract.LedgerContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
    @TempDir
    private Path folder;

    @Override
    protected Ledger begin(InstantSource clock) {
        return Ledger.open(folder, clock);
    }

    @Override
    protected Ledger reopen(InstantSource clock) {
        return Ledger.open(folder, clock);
    }
}
