package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Change.MentionRejected;
import org.gainsay.ledger.Verification.EntryDamaged;
import org.gainsay.ledger.Verification.Intact;
import org.gainsay.ledger.Verification.ViewDiffers;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed behind the ledger's back is found and named. */
class DamageTest {
    /** Reproducible, and as good as any. */
    private static final long SEED = 20310503;

    @TempDir
    private Path folder;

    private List<Entry> filed;

    @BeforeEach
    void fileTwelveEntries() {
        // A fixed clock, so that the file is the same byte for byte in every run.
        try (Ledger ledger = Ledger.open(folder, InstantSource.fixed(Instant.parse("2031-05-05T12:00:00Z")))) {
            ledger.append(Harbour.INES, Harbour.filed());
            ledger.append(
                    Harbour.OTTO,
                    List.of(
                            Harbour.won(),
                            Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM),
                            new MentionRejected(Harbour.REPLY, Harbour.excerpt(Harbour.REPLY, 2), "an opinion")));
            filed = ledger.entries(1).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    time     | '2031-05-03T00:00:00.000000Z'
                    actor    | 'Somebody Else'
                    kind     | 'case-opened'
                    subject  | 'document:other'
                    body     | replace(body, 'sha256:', 'sha256: ')
                    body     | body || ' '
                    body     | 'no json'
                    previous | zeroblob(32)
                    hash     | zeroblob(32)
                    hash     | zeroblob(31)
                    """)
    void a_changed_entry_is_named(String column, String value) {
        // The comma-separated source strips quotes around a whole value; a bare word is meant as text.
        String sql = value.contains("(") || value.contains("||") ? value : "'" + value + "'";
        for (long sequence : List.of(1L, 5L, 12L)) {
            Entry was = filed.get((int) sequence - 1);
            if (column.equals("previous") && sequence == 1) {
                continue; // it is zeros already
            }
            if (column.equals("kind") && was.kind().equals("case-opened")) {
                continue;
            }
            if (column.equals("body")
                    && value.startsWith("replace")
                    && !was.body().contains("sha256:")) {
                continue;
            }
            tamper(
                    backup -> backup.execute(
                            "UPDATE entries SET " + column + " = " + sql + " WHERE sequence = " + sequence),
                    () -> assertEquals(sequence, damaged().sequence(), column + " of " + sequence));
        }
    }

    @Test
    void the_one_byte_of_an_entry_that_was_changed_is_named() {
        String body = filed.get(4).body();
        int at = body.indexOf("text/html");
        tamper(
                backup -> backup.execute(
                        "UPDATE entries SET body = replace(body, 'text/html', 'text/htmk') WHERE sequence = 5"),
                () -> assertTrue(
                        damaged().what().endsWith("byte " + (at + 8) + " of its body is 0x6b and was 0x6c"),
                        damaged().what()));
        tamper(
                backup -> backup.execute("UPDATE entries SET subject = 'x' || substr(subject, 2) WHERE sequence = 5"),
                () -> assertTrue(
                        damaged().what().endsWith("byte 0 of its subject is 0x78 and was 0x64"),
                        damaged().what()));
        tamper(
                backup -> backup.execute("UPDATE entries SET actor = substr(actor, 1, 12) || 'x' WHERE sequence = 5"),
                () -> assertTrue(
                        damaged().what().contains(" of its actor is 0x78 and was 0x79"),
                        damaged().what()));
        tamper(
                backup ->
                        backup.execute("UPDATE entries SET body = replace(body, 'text/', 'tex__') WHERE sequence = 5"),
                () -> assertTrue(
                        damaged().what().matches(".*not to sha256:[0-9a-f]{64}"),
                        damaged().what()));
    }

    @Test
    void a_missing_entry_is_named() throws SQLException {
        change("DELETE FROM entries WHERE sequence = 6");
        assertEquals(new EntryDamaged(6, "is missing; the next one found is entry 7"), verify());
    }

    @Test
    void a_truncated_tail_is_named_and_nothing_is_filed_after_it() throws SQLException {
        change("DELETE FROM entries WHERE sequence > 10");
        assertEquals(new EntryDamaged(11, "is missing; the head says that the last one is entry 12"), verify());
        try (Ledger ledger = Ledger.open(folder)) {
            LedgerFailure failure = assertThrows(
                    LedgerFailure.class, () -> ledger.append(Harbour.INES, Harbour.captured(Harbour.REPLY)));
            assertEquals(LedgerFailure.Code.DAMAGED, failure.code());
        }
        assertEquals(11, damaged().sequence());
    }

    @Test
    void a_last_entry_that_cannot_be_read_is_named_and_nothing_is_filed_after_it() throws SQLException {
        change("UPDATE entries SET time = 'noon' WHERE sequence = 12");
        assertEquals(12, damaged().sequence());
        try (Ledger ledger = Ledger.open(folder)) {
            assertThrows(LedgerFailure.class, () -> ledger.append(Harbour.INES, Harbour.captured(Harbour.REPLY)));
        }
    }

    @Test
    void a_head_that_was_moved_or_lost_is_found() throws SQLException {
        change("UPDATE head SET sequence = 11");
        assertEquals(new EntryDamaged(12, "stands after the last one that the head knows"), verify());
        change("UPDATE head SET sequence = 12, hash = zeroblob(32)");
        assertEquals(12, damaged().sequence());
        change("DELETE FROM head");
        assertEquals(12, damaged().sequence());
    }

    @Test
    void an_entry_that_was_replaced_together_with_its_hash_breaks_the_chain_after_it() throws SQLException {
        rewrite(5);
        EntryDamaged damage = damaged();
        assertEquals(6, damage.sequence());
        assertTrue(damage.what().endsWith("this one or that one was replaced"), damage.what());
    }

    @Test
    void a_last_entry_that_was_replaced_together_with_its_hash_is_not_the_head() throws SQLException {
        rewrite(12);
        assertEquals(12, damaged().sequence());
    }

    @Test
    void a_chain_alone_does_not_show_that_it_was_cut_and_tied_off_but_a_head_kept_elsewhere_does() throws SQLException {
        String hash = filed.get(9).hash().hex();
        change("DELETE FROM entries WHERE sequence > 10", "UPDATE head SET sequence = 10, hash = x'" + hash + "'");
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.rebuild();
            assertInstanceOf(Intact.class, ledger.verify());
            Entry keptElsewhere = filed.getLast();
            assertNotEquals(keptElsewhere.hash(), ledger.head().hash());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cases, title, harbour-vote",
        "sources, name, tarn-courier",
        "documents, published, ?",
        "captures, origin, 8",
        "readings, mentions, 9",
        "claims, statement, 10",
        "decisions, span_end, 12"
    })
    void a_changed_view_is_named_and_mended_by_rebuild(String table, String column, String row) throws SQLException {
        String key = row.equals("?") ? Harbour.REPLY.slug() : row;
        String id = List.of("cases", "sources", "documents").contains(table) ? "id" : "sequence";
        change("UPDATE " + table + " SET " + column + " = 7777 WHERE " + id + " = '" + key + "'");
        ViewDiffers differs = assertInstanceOf(ViewDiffers.class, verify());
        assertEquals(List.of(table, key), List.of(differs.table(), differs.row()));
        assertTrue(differs.what().startsWith(column + " is '7777'; the entries lead to '"), differs.what());
        assertMendedByRebuild();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "concerns", "readings"})
    void a_missing_or_added_view_row_is_named_and_mended_by_rebuild(String table) throws SQLException {
        change("DELETE FROM " + table + " WHERE sequence = (SELECT max(sequence) FROM " + table + ")");
        ViewDiffers missing = assertInstanceOf(ViewDiffers.class, verify());
        assertEquals(List.of(table, "is missing"), List.of(missing.table(), missing.what()));
        assertMendedByRebuild();
        change("INSERT INTO concerns VALUES ('source:zz', 3)");
        assertEquals(new ViewDiffers("concerns", "source:zz 3", "should not be there"), verify());
        assertMendedByRebuild();
        change("DROP TABLE " + table);
        assertInstanceOf(ViewDiffers.class, verify());
        assertMendedByRebuild();
    }

    @Test
    void views_are_not_rebuilt_from_damaged_entries() throws SQLException {
        change("UPDATE entries SET actor = 'Somebody Else' WHERE sequence = 5");
        try (Ledger ledger = Ledger.open(folder)) {
            LedgerFailure failure = assertThrows(LedgerFailure.class, ledger::rebuild);
            assertEquals(LedgerFailure.Code.DAMAGED, failure.code());
            assertEquals(
                    12,
                    ledger.views()
                            .decisions(Harbour.REPLY)
                            .all()
                            .getFirst()
                            .filed()
                            .sequence());
        }
    }

    @Test
    void no_flipped_byte_of_the_file_passes_for_what_was_filed() throws IOException {
        try (Ledger ledger = Ledger.open(folder, InstantSource.fixed(Instant.parse("2031-05-06T12:00:00Z")))) {
            // So that most pages hold something.
            for (int number = 10; number < 60; number++) {
                ledger.append(Harbour.INES, Harbour.filedAs(Harbour.REPORT, number, Harbour.WON_CLAIM));
            }
            filed = ledger.entries(1).toList();
        }
        Path file = folder.resolve(SqliteLedger.FILE);
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(SEED);
        int found = 0;
        int flips = 120;
        for (int flip = 0; flip < flips; flip++) {
            byte[] flipped = sound.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            found += found("byte " + at) ? 1 : 0;
        }
        Files.write(file, sound);
        assertInstanceOf(Intact.class, verify());
        assertTrue(found > flips / 20, "only " + found + " of " + flips + " flipped bytes were found");
    }

    /** Whether the damage is reported; if it is not, everything must be as it was (the byte was not in use). */
    private boolean found(String what) {
        try (Ledger ledger = Ledger.open(folder)) {
            if (!(ledger.verify() instanceof Intact)) {
                return true;
            }
            assertEquals(filed, ledger.entries(1).toList(), what);
            assertEquals(2, ledger.views().caseOf(Harbour.VOTE).orElseThrow().documents(), what);
            return false;
        } catch (LedgerFailure refusedToOpen) {
            return true;
        }
    }

    private Verification verify() {
        try (Ledger ledger = Ledger.open(folder)) {
            return ledger.verify();
        }
    }

    private EntryDamaged damaged() {
        return assertInstanceOf(EntryDamaged.class, verify());
    }

    private void assertMendedByRebuild() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.rebuild();
            assertInstanceOf(Intact.class, ledger.verify());
        }
    }

    /** Gives an entry another actor and the hash that goes with it. */
    private void rewrite(int sequence) throws SQLException {
        Entry entry = filed.get(sequence - 1);
        Digest hash = Leaf.hash(
                sequence,
                Leaf.time(entry.time()),
                "Somebody Else",
                entry.kind(),
                entry.subject(),
                entry.body(),
                entry.previous());
        change("UPDATE entries SET actor = 'Somebody Else', hash = x'" + hash.hex() + "' WHERE sequence = " + sequence);
    }

    private interface Tampering {
        void with(Statement statement) throws SQLException;
    }

    /** Does something to the file, looks at what comes of it, and puts the file back. */
    private void tamper(Tampering tampering, Runnable look) {
        Path file = folder.resolve(SqliteLedger.FILE);
        try {
            byte[] sound = Files.readAllBytes(file);
            connect(tampering);
            look.run();
            Files.write(file, sound);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String... sql) throws SQLException {
        connect(statement -> {
            for (String one : sql) {
                statement.execute(one);
            }
        });
    }

    private void connect(Tampering tampering) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve(SqliteLedger.FILE);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS entries_are_never_changed");
            statement.execute("DROP TRIGGER IF EXISTS entries_are_never_deleted");
            tampering.with(statement);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }
}
