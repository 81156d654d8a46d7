package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads on one ledger: appends wait for each other, and a reader never sees half an append. */
class ConcurrencyTest {
    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final int APPENDS = 60;

    @TempDir
    private Path folder;

    @Test
    void readers_see_whole_appends_only_while_writers_file() throws Exception {
        try (Ledger ledger = Ledger.open(folder);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            ledger.append(Harbour.INES, Harbour.filed());
            AtomicInteger writing = new AtomicInteger(WRITERS);
            List<Future<Integer>> done = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int name = writer;
                done.add(threads.submit(() -> {
                    try {
                        return write(ledger, name);
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            for (int reader = 0; reader < READERS; reader++) {
                done.add(threads.submit(() -> read(ledger, writing)));
            }
            done.add(threads.submit(() -> {
                assertInstanceOf(Verification.Intact.class, ledger.verify());
                return 1;
            }));
            for (Future<Integer> each : done) {
                assertTrue(each.get() > 0);
            }
            assertEquals(
                    Harbour.filed().size() + 2L * WRITERS * APPENDS,
                    ledger.head().sequence());
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    private static int write(Ledger ledger, int writer) {
        for (int append = 1; append <= APPENDS; append++) {
            int number = writer * APPENDS + append;
            String statement = "Claim number " + number + ".";
            ClaimId claim = ClaimId.of(Harbour.VOTE, statement);
            List<Entry> entries = ledger.append(
                    new Actor("writer " + writer),
                    List.of(
                            new Change.ClaimOpened(claim, Harbour.VOTE, statement),
                            Harbour.filedAs(Harbour.REPORT, number, claim)));
            assertEquals(entries.getFirst().sequence() + 1, entries.getLast().sequence());
            assertEquals(1, ledger.views().claim(claim).orElseThrow().mentions(), "what was filed is there at once");
        }
        return APPENDS;
    }

    private static int read(Ledger ledger, AtomicInteger writing) {
        int reads = 0;
        int seen = 0;
        do {
            List<Views.ClaimView> claims = ledger.views().claims(Harbour.VOTE, Page.FIRST);
            claims.forEach(claim -> assertEquals(1, claim.mentions(), "half an append is visible"));
            assertTrue(claims.size() >= seen, "what was seen is gone");
            seen = claims.size();
            long head = ledger.head().sequence();
            assertTrue(ledger.entries(head).findFirst().isPresent(), "the head is not among the entries");
            reads++;
        } while (writing.get() > 0);
        return reads;
    }

    @Test
    void an_interrupted_reader_does_not_harm_the_ledger() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            Thread.currentThread().interrupt();
            assertThrows(LedgerFailure.class, () -> ledger.views().cases(Page.FIRST));
            assertTrue(Thread.interrupted(), "the interruption is kept for the caller");
            assertEquals(1, ledger.views().cases(Page.FIRST).size());
        }
    }

    @Test
    void too_many_questions_at_once_are_told_to_come_again() throws SQLException {
        Ledger.open(folder).close();
        SqliteFile file = new SqliteFile(folder.resolve(SqliteLedger.FILE));
        try (Readers readers = new Readers(file, Duration.ZERO)) {
            List<Connection> lent = new ArrayList<>();
            for (int reader = 0; reader < Readers.MOST; reader++) {
                lent.add(readers.openConnection());
            }
            LedgerFailure failure = assertThrows(LedgerFailure.class, readers::openConnection);
            assertEquals(LedgerFailure.Code.OVERLOADED, failure.code());
            readers.closeConnection(lent.removeLast());
            lent.add(readers.openConnection());
            for (Connection connection : lent) {
                readers.closeConnection(connection);
            }
        }
    }

    @Test
    void an_append_that_the_store_fails_leaves_nothing_and_can_be_tried_again() throws SQLException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            Head before = ledger.head();
            execute("CREATE TRIGGER broken BEFORE INSERT ON concerns WHEN NEW.sequence = 11"
                    + " BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END");
            List<Change> changes = List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));
            LedgerFailure failure = assertThrows(LedgerFailure.class, () -> ledger.append(Harbour.INES, changes));
            assertTrue(failure.getMessage().contains("the disk is gone"), failure.getMessage());
            assertEquals(before, ledger.head());
            assertEquals(0, ledger.views().caseOf(Harbour.VOTE).orElseThrow().claims());

            execute("DROP TRIGGER broken");
            ledger.append(Harbour.INES, changes);
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteLedger.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_closed_ledger_says_so() {
        Ledger ledger = Ledger.open(folder);
        Views views = ledger.views();
        views.cases(Page.FIRST);
        ledger.close();
        ledger.close();
        assertThrows(IllegalStateException.class, () -> views.cases(Page.FIRST));
        assertThrows(IllegalStateException.class, () -> ledger.append(Harbour.INES, Harbour.filed()));
        assertThrows(IllegalStateException.class, ledger::verify);
    }
}
