package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import org.gainsay.ledger.contract.BoardContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerBoardTest extends BoardContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Ledger begin(InstantSource clock) {
        return Ledger.open(folder, clock);
    }
}
