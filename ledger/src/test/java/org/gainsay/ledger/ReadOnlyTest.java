package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is read where it may not, or must not, be written. */
class ReadOnlyTest {
    @TempDir
    private Path folder;

    @Test
    void a_copied_folder_is_read_and_verified_and_not_one_byte_of_it_is_changed() throws IOException {
        Path data = filled();
        Map<String, Integer> before = contents(data);
        try (Ledger ledger = Ledger.openToRead(data)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
            assertEquals(9, ledger.head().sequence());
            assertTrue(ledger.checkpoint().isSignedBy(ledger.key().orElseThrow()));
            assertEquals(1, ledger.asOf(4).cases(Page.FIRST).size());
            LedgerFailure failure = assertThrows(LedgerFailure.class, () -> ledger.append(Harbour.INES, Harbour.won()));
            assertEquals(LedgerFailure.Code.READ_ONLY, failure.code());
            assertThrows(LedgerFailure.class, ledger::rebuild);
        }
        assertEquals(before, contents(data));
    }

    @Test
    void a_write_protected_folder_is_read() throws IOException {
        Path data = filled();
        assertTrue(data.toFile().setWritable(false));
        try (Ledger ledger = Ledger.openToRead(data)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        } finally {
            assertTrue(data.toFile().setWritable(true));
        }
    }

    @Test
    void the_ledger_of_a_desk_that_is_running_is_read_up_to_its_last_entry() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            try (Ledger reader = Ledger.openToRead(folder)) {
                assertEquals(ledger.head(), reader.head());
                ledger.append(Harbour.INES, Harbour.won());
                assertEquals(ledger.head(), reader.head());
                assertEquals(new Verification.Intact(ledger.head()), reader.verify());
                assertEquals(ledger.checkpoint(), reader.checkpoint());
            }
            ledger.append(Harbour.OTTO, Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));
        }
    }

    @Test
    void the_ledger_of_another_process_that_files_is_read() throws IOException {
        filled();
        Path data = folder.resolve("data");
        try (Child child = Child.start(data, true)) {
            assertEquals("open", child.says().readLine());
            long acknowledged = Long.parseLong(child.says().readLine());
            try (Ledger reader = Ledger.openToRead(data)) {
                assertTrue(reader.head().sequence() >= acknowledged);
                assertTrue(reader.verify() instanceof Verification.Intact);
            }
        }
    }

    @Test
    void a_folder_copied_from_under_a_running_desk_is_read_with_its_log() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            for (String name : List.of(SqliteLedger.FILE, SqliteLedger.FILE + "-wal")) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        Map<String, Integer> before = contents(copy);
        try (Ledger ledger = ReadOnlyLedger.copied(copy)) {
            assertEquals(9, ledger.head().sequence());
            assertTrue(ledger.key().isEmpty());
        }
        assertEquals(before, contents(copy));
    }

    @Test
    void a_ledger_of_an_older_version_is_read_without_being_changed() throws IOException, SQLException {
        Path data = filled();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteLedger.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE tiles");
            statement.execute("PRAGMA user_version = 2");
        }
        Map<String, Integer> before = contents(data);
        try (Ledger ledger = Ledger.openToRead(data)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
        assertEquals(before, contents(data));
    }

    @Test
    void a_snapshot_of_a_running_ledger_is_a_ledger() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            ledger.snapshot(copy.resolve(SqliteLedger.FILE));
            ledger.append(Harbour.INES, Harbour.won());
        }
        try (Ledger ledger = Ledger.openToRead(copy)) {
            assertEquals(9, ledger.head().sequence());
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        }
    }

    @Test
    void a_folder_without_a_ledger_is_refused() {
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Ledger.openToRead(folder));
        assertEquals(LedgerFailure.Code.NOT_A_LEDGER, failure.code());
    }

    private Path filled() {
        Path data = folder.resolve("data");
        try (Ledger ledger = Ledger.open(data)) {
            ledger.append(Harbour.INES, Harbour.filed());
        }
        return data;
    }

    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
