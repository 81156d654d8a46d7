package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Verification.EntryDamaged;
import org.gainsay.ledger.Verification.FileDamaged;
import org.gainsay.ledger.Verification.Intact;
import org.gainsay.ledger.Verification.ViewDiffers;
import org.jspecify.annotations.Nullable;

/** One walk over the raw rows of a ledger that believes nothing but the hashes it computes itself. */
final class Audit {
    /** How many entries lie between two tellings of progress. */
    private static final long PROGRESS_STEP = 1_000;

    /** Views whose rows are named by their first two columns. */
    private static final Set<String> TWO_KEYS = Set.of("concerns", "stamped", "tiles", "ratings", "relied");

    private final Connection ledger;
    private final LongConsumer progress;

    /** @param ledger the connection to read the rows from */
    Audit(Connection ledger, LongConsumer progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Verifies everything at one moment of the ledger, while others may go on appending. */
    Verification verify() throws SQLException {
        Path scratch = scratchFile();
        try (Statement transaction = ledger.createStatement()) {
            transaction.execute("BEGIN");
            try (Connection replayed = SqliteFile.scratch(scratch)) {
                Verification entries = replayInto(replayed);
                if (!(entries instanceof Intact)) {
                    return entries;
                }
                return difference(replayed).or(this::fileDamage).orElse(entries);
            } finally {
                transaction.execute("ROLLBACK");
            }
        } finally {
            delete(scratch);
        }
    }

    private Verification replayInto(Connection replayed) throws SQLException {
        try (Statements views = new Statements(replayed);
                Statement statement = replayed.createStatement()) {
            statement.execute("BEGIN");
            Verification verification = replayInto(views);
            statement.execute("COMMIT");
            return verification;
        }
    }

    /** Verifies every entry and carries it into {@code views}, which are empty; says what it found. */
    Verification replayInto(Statements views) {
        Referee referee = new Referee(views);
        Projector projector = new Projector(views);
        Tiles tiles = Tiles.empty(views);
        Head before = Head.EMPTY;
        Instant time = Instant.MIN;
        try (Statement statement = ledger.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + RawEntry.COLUMNS + " FROM entries e ORDER BY e.sequence")) {
            while (rows.next()) {
                Entry entry = RawEntry.of(rows).intact(before, time);
                Change change = Bodies.read(entry.kind(), entry.body());
                String subject = referee.admit(entry.actor(), change).key();
                if (!subject.equals(entry.subject())) {
                    throw new IllegalArgumentException("its subject is " + entry.subject() + ", not " + subject);
                }
                projector.apply(entry.sequence(), entry.actor(), change);
                tiles.add(entry.hash().bytes());
                before = new Head(entry.sequence(), entry.hash());
                time = entry.time();
                if (entry.sequence() % PROGRESS_STEP == 0) {
                    progress.accept(entry.sequence());
                }
            }
            progress.accept(before.sequence());
            return atHead(before);
        } catch (Refused e) {
            return new EntryDamaged(before.sequence() + 1, "does not fit what was filed before: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new EntryDamaged(before.sequence() + 1, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return new EntryDamaged(before.sequence() + 1, "cannot be read: " + e.getMessage());
        }
    }

    /** Whether the entries end where the head says. */
    private Verification atHead(Head last) throws SQLException {
        try (Statement statement = ledger.createStatement();
                ResultSet row = statement.executeQuery("SELECT sequence, hash FROM head")) {
            if (!row.next()) {
                return new EntryDamaged(last.sequence(), "no head says that it is the last one");
            }
            Head head = new Head(row.getLong(1), new Digest(HexFormat.of().formatHex(row.getBytes(2))));
            if (head.sequence() > last.sequence()) {
                return new EntryDamaged(
                        last.sequence() + 1, "is missing; the head says that the last one is entry " + head.sequence());
            }
            if (head.sequence() < last.sequence()) {
                return new EntryDamaged(head.sequence() + 1, "stands after the last one that the head knows");
            }
            if (!head.hash().equals(last.hash())) {
                return new EntryDamaged(last.sequence(), "has hash " + last.hash() + "; the head says " + head.hash());
            }
            return new Intact(last);
        }
    }

    /** The first row in which the views of the ledger differ from those replayed. */
    private Optional<Verification> difference(Connection replayed) {
        for (String table : SqliteFile.viewTables()) {
            try (Statement one = ledger.createStatement();
                    Statement other = replayed.createStatement();
                    ResultSet live = one.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2");
                    ResultSet derived = other.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                Optional<Verification> difference = difference(table, live, derived);
                if (difference.isPresent()) {
                    return difference;
                }
            } catch (SQLException e) {
                return Optional.of(new ViewDiffers(table, "?", "cannot be read: " + e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verification> difference(String table, ResultSet live, ResultSet derived)
            throws SQLException {
        int columns = derived.getMetaData().getColumnCount();
        if (live.getMetaData().getColumnCount() != columns) {
            return Optional.of(new ViewDiffers(table, "?", "has other columns"));
        }
        int keys = keys(table);
        while (true) {
            boolean more = live.next();
            boolean moreDerived = derived.next();
            if (!more && !moreDerived) {
                return Optional.empty();
            }
            int order = !more ? 1 : !moreDerived ? -1 : order(live, derived, keys);
            if (order != 0) {
                String row = key(order > 0 ? derived : live, keys);
                return Optional.of(new ViewDiffers(table, row, order > 0 ? "is missing" : "should not be there"));
            }
            for (int column = keys + 1; column <= columns; column++) {
                String is = value(live, column);
                String ought = value(derived, column);
                if (!Objects.equals(is, ought)) {
                    String name = derived.getMetaData().getColumnName(column);
                    return Optional.of(new ViewDiffers(
                            table, key(derived, keys), name + " is '" + is + "'; the entries lead to '" + ought + "'"));
                }
            }
        }
    }

    private static @Nullable String value(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(column);
    }

    /** How many columns, from the first, name a row of a view. */
    private static int keys(String table) {
        return TWO_KEYS.contains(table) ? 2 : 1;
    }

    /** Which of two rows comes first: names are ASCII, sequences are numbers. */
    private static int order(ResultSet one, ResultSet other, int keys) throws SQLException {
        for (int column = 1; column <= keys; column++) {
            int order = one.getObject(column) instanceof Number && other.getObject(column) instanceof Number
                    ? Long.compare(one.getLong(column), other.getLong(column))
                    : String.valueOf(one.getString(column)).compareTo(String.valueOf(other.getString(column)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String key(ResultSet row, int keys) throws SQLException {
        return keys == 1 ? row.getString(1) : row.getString(1) + " " + row.getString(2);
    }

    /** What SQLite itself finds wrong with the file: damage in an index, for example, that no row shows. */
    private Optional<Verification> fileDamage() {
        try (Statement statement = ledger.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String answer = rows.next() ? rows.getString(1) : "no answer";
            return answer.equals("ok") ? Optional.empty() : Optional.of(new FileDamaged(answer.replace('\n', ' ')));
        } catch (SQLException e) {
            return Optional.of(new FileDamaged("cannot be checked: " + e.getMessage()));
        }
    }

    private static Path scratchFile() {
        try {
            return Files.createTempFile("gainsay-verify", ".db");
        } catch (IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE,
                    Path.of(System.getProperty("java.io.tmpdir")),
                    "verify needs room there for temporary views: " + e.getMessage(),
                    e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
