package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gainsay.core.MerkleTree;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, played by SQLite's own limit on the pages of a file, which fails in the same way and with the same
 * error as a write that finds no room.
 */
class FullDiskTest {
    /** Pages that are left: some appends fit, and not many. */
    private static final int LEFT = 20;

    private static final int MOST_APPENDS = 1_000;

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_refuses_what_does_not_fit_whole_and_what_fitted_stays() throws SQLException {
        try (SqliteLedger ledger = (SqliteLedger) Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            limit(ledger.writingConnection(), LEFT);
            long acknowledged = ledger.head().sequence();
            LedgerFailure failure = null;
            for (int append = 0; append < MOST_APPENDS && failure == null; append++) {
                try {
                    acknowledged = ledger.append(
                                    Harbour.OTTO,
                                    List.of(Harbour.captured(Harbour.REPORT), Harbour.captured(Harbour.REPLY)))
                            .getLast()
                            .sequence();
                } catch (LedgerFailure full) {
                    failure = full;
                }
            }
            assertTrue(acknowledged > Harbour.filed().size(), "nothing fitted");
            LedgerFailure first = failure;
            assertTrue(first != null && first.code() == LedgerFailure.Code.FULL, () -> String.valueOf(first));
            assertThrows(
                    LedgerFailure.class,
                    () -> ledger.append(Harbour.OTTO, Harbour.filed().subList(4, 5)));
            assertEquals(acknowledged, ledger.head().sequence());
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());

            // Room again: it goes on where it was.
            limit(ledger.writingConnection(), MOST_APPENDS);
            ledger.append(Harbour.OTTO, Harbour.captured(Harbour.REPORT));
            assertEquals(acknowledged + 1, ledger.head().sequence());
            assertEquals(
                    MerkleTree.over(ledger.entries(1).map(Entry::hash).toList()).root(), ledger.root(acknowledged + 1));
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    private static void limit(Connection connection, int more) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int now;
            try (ResultSet pages = statement.executeQuery("PRAGMA page_count")) {
                now = pages.getInt(1);
            }
            statement.execute("PRAGMA max_page_count = " + (now + more));
        }
    }
}
