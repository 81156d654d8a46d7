package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.gainsay.core.Stance;
import org.gainsay.ledger.LedgerFailure.Code;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is opened by one process at a time, and only if it holds a ledger that this version knows. */
class FolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_process_is_refused_with_a_reason() throws IOException {
        try (Child holder = Child.start(folder, false)) {
            assertEquals("open", holder.says().readLine());
            assertFailure(Code.IN_USE, folder, "another process has this data folder open; close it first");
        }
        Ledger.open(folder).close();
    }

    @Test
    void a_second_opening_within_a_process_is_refused_and_does_not_let_other_processes_in() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            assertFailure(Code.IN_USE, folder, "is open already in this process");
            try (Child other = Child.start(folder, false)) {
                assertTrue(other.says().readLine().startsWith("IN_USE " + folder.toRealPath()));
            }
            ledger.append(Harbour.INES, Harbour.filed());
        }
    }

    @Test
    void a_folder_is_made_with_its_parents() {
        Path deep = folder.resolve("a/b/c");
        Ledger.open(deep).close();
        assertTrue(Files.exists(deep.resolve(SqliteLedger.FILE)));
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "mine");
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Ledger.open(file));
        assertEquals(Code.INACCESSIBLE, failure.code());
        assertEquals(file + ": is a file, not a folder", failure.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("blocked"));
        Files.createDirectory(blocked.resolve(FolderLock.FILE));
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Ledger.open(blocked));
        assertEquals(Code.INACCESSIBLE, failure.code());
        assertTrue(failure.getMessage().contains("cannot be locked for writing"), failure.getMessage());
    }

    @Test
    void a_read_only_folder_is_refused_unless_the_user_may_write_everywhere() throws IOException {
        Path sealed = Files.createDirectory(folder.resolve("sealed"));
        assertTrue(sealed.toFile().setWritable(false));
        try {
            if (Files.isWritable(sealed)) {
                Ledger.open(sealed).close();
                assertTrue(Files.exists(sealed.resolve(SqliteLedger.FILE)));
            } else {
                LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Ledger.open(sealed));
                assertEquals(Code.INACCESSIBLE, failure.code());
                assertFalse(Files.exists(sealed.resolve(SqliteLedger.FILE)));
            }
        } finally {
            assertTrue(sealed.toFile().setWritable(true));
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        byte[] text = "This is not a database, it is a letter. ".repeat(200).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve(SqliteLedger.FILE), text);
        assertFailure(Code.NOT_A_LEDGER, file, "file is not a database");
        assertTrue(Arrays.equals(text, Files.readAllBytes(file)));
    }

    @Test
    void a_damaged_header_is_refused_and_left_alone() throws IOException {
        Ledger.open(folder).close();
        Path file = folder.resolve(SqliteLedger.FILE);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 16, (byte) 0x55);
        Files.write(file, bytes);
        assertFailure(Code.NOT_A_LEDGER, file, "file is not a database");
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(file)));
    }

    @Test
    void another_database_is_refused() throws SQLException {
        change("CREATE TABLE recipes (name TEXT)");
        assertFailure(Code.NOT_A_LEDGER, folder.resolve(SqliteLedger.FILE), "is a SQLite database, but not a ledger");
    }

    @Test
    void a_ledger_of_an_unknown_version_is_refused() throws SQLException {
        Ledger.open(folder).close();
        change("PRAGMA user_version = 99");
        assertFailure(
                Code.UNKNOWN_VERSION,
                folder.resolve(SqliteLedger.FILE),
                "has version 99; this Gainsay knows version " + SqliteFile.VERSION);
    }

    @Test
    void a_ledger_of_the_first_version_is_carried_over_and_a_copy_of_it_kept() throws SQLException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            ledger.append(Harbour.INES, Harbour.won());
        }
        change("DROP TABLE placements");
        change("DROP TABLE revisions");
        change("DROP TABLE reviews");
        change("DROP TABLE seekings");
        change("PRAGMA user_version = 1");
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
            assertEquals(1, ledger.views().claims(Harbour.VOTE, Page.FIRST).size());
            ledger.append(Harbour.INES, Harbour.capturedAgain(Harbour.REPORT));
            ledger.append(Harbour.INES, Harbour.revised(Harbour.REPORT));
        }
        assertTrue(Files.exists(folder.resolve(SqliteLedger.FILE + ".version-1")));
    }

    @Test
    void a_ledger_of_the_second_version_is_carried_over_and_can_be_undone_as_before() throws SQLException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            ledger.append(Harbour.INES, Harbour.won());
        }
        change("DROP TABLE approvals");
        change("DROP TABLE relied");
        change("DROP TABLE assessments");
        change("DROP TABLE filings");
        change("DROP INDEX entries_by_actor");
        change("CREATE INDEX entries_by_actor ON entries (actor, time, sequence) WHERE kind IN ('claim-opened',"
                + " 'mention-filed', 'mention-rejected', 'mention-reviewed', 'alias-named')");
        change("PRAGMA user_version = 2");
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
            ledger.append(Harbour.INES, Harbour.marked(Harbour.REPORT, Harbour.WON_CLAIM, Stance.SUPPORTS));
            ledger.append(
                    Harbour.INES,
                    ledger.views().lastUndoable(Harbour.INES).orElseThrow().undoing());
            assertEquals(List.of(), ledger.views().evidence().on(Harbour.WON_CLAIM, Page.FIRST));
        }
        assertTrue(Files.exists(folder.resolve(SqliteLedger.FILE + ".version-2")));
    }

    @Test
    void a_damaged_ledger_of_the_first_version_is_left_as_it_is() throws SQLException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
        }
        change("DROP TRIGGER entries_are_never_changed");
        change("UPDATE entries SET actor = 'x' WHERE sequence = 2");
        change("PRAGMA user_version = 1");
        assertFailure(Code.DAMAGED, folder.resolve(SqliteLedger.FILE), "not carried over: ");
        assertFailure(Code.DAMAGED, folder.resolve(SqliteLedger.FILE), "not carried over: ");
    }

    @Test
    void a_failed_opening_can_be_tried_again() throws SQLException {
        Ledger.open(folder).close();
        change("PRAGMA user_version = 99");
        assertThrows(LedgerFailure.class, () -> Ledger.open(folder));
        change("PRAGMA user_version = " + SqliteFile.VERSION);
        Ledger.open(folder).close();
    }

    @Test
    void entries_cannot_be_changed_or_deleted_by_plain_statements() throws SQLException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
        }
        assertThrows(SQLException.class, () -> change("UPDATE entries SET actor = 'x' WHERE sequence = 1"));
        assertThrows(SQLException.class, () -> change("DELETE FROM entries WHERE sequence = 1"));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteLedger.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertFailure(Code code, Path place, String reason) {
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Ledger.open(folder));
        assertEquals(code, failure.code());
        String message = failure.getMessage();
        assertTrue(message.startsWith(place.toString()) && message.contains(reason), message);
        assertFalse(message.contains("\n"), message);
    }
}
