package org.gainsay.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/** The ledger in one SQLite file: one connection that writes, a few that read (write-ahead log). */
final class SqliteLedger implements ReadableLedger {
    static final String FILE = "ledger.db";

    private static final String MOVE_HEAD = "UPDATE head SET sequence = ?, hash = ? WHERE sequence = ? AND hash = ?";
    private static final String INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Path dataFolder;
    private final FolderLock folder;
    private final SqliteFile file;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Statements writer;
    private final Referee referee;
    private final Projector projector;
    private final LedgerReading reading;
    private final Receipts receipts = new Receipts();

    /** Where the tree over the entries ends. Guarded by the lock. */
    private Tiles tiles;

    /** Where the ledger ends, and when its last entry was filed. Written under the lock, after the commit. */
    private volatile End end;

    /** Guarded by the lock. */
    private boolean closed;

    /**
     * The end of the entries.
     *
     * @param damage why nothing can be appended after it; null if something can
     */
    private record End(Head head, Instant time, @Nullable String damage) {}

    private SqliteLedger(
            Path dataFolder, FolderLock folder, SqliteFile file, InstantSource clock, Connection connection)
            throws SQLException {
        this.dataFolder = dataFolder;
        this.folder = folder;
        this.file = file;
        this.clock = clock;
        writer = new Statements(connection);
        referee = new Referee(writer);
        projector = new Projector(writer);
        reading = new LedgerReading(file);
        tiles = Tiles.empty(writer);
        end = readEnd();
    }

    static Ledger open(Path folder, InstantSource clock) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LedgerFailure(LedgerFailure.Code.INACCESSIBLE, folder, "is a file, not a folder", null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LedgerFailure(LedgerFailure.Code.INACCESSIBLE, folder, "cannot be created: " + e.getMessage(), e);
        }
        FolderLock lock = FolderLock.take(folder);
        SqliteFile file = new SqliteFile(folder.resolve(FILE));
        try {
            Connection connection = file.openToWrite();
            try {
                KeyFile.begin(folder);
                return new SqliteLedger(folder, lock, file, clock, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw file.failure(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public List<Entry> append(Actor actor, List<? extends Change> changes) {
        if (changes.isEmpty() || changes.size() > LARGEST_APPEND) {
            throw new IllegalArgumentException(
                    "append of " + changes.size() + " changes: wants 1 to " + LARGEST_APPEND);
        }
        List<String> bodies = new ArrayList<>(changes.size());
        for (Change change : changes) {
            bodies.add(body(change));
        }
        lock();
        try {
            writer.run("BEGIN IMMEDIATE");
            try {
                List<Entry> entries = file(actor, changes, bodies);
                receipts.note(writer, entries);
                writer.run("COMMIT");
                receipts.committed(entries);
                Entry last = entries.getLast();
                end = new End(new Head(last.sequence(), last.hash()), last.time(), null);
                return entries;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<Entry> filing(@Nullable Once once, Runnable work) {
        return receipts.filing(once, work);
    }

    @Override
    public void answered(Once once, List<Entry> entries, String answer) {
        lock();
        try {
            receipts.write(writer, once, entries, true, answer);
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<Once.Noted> noted(Actor actor, String key) {
        lock();
        try {
            return Receipts.find(writer, actor, key);
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    private void lock() {
        writing.lock();
        if (closed) {
            writing.unlock();
            throw new IllegalStateException(file.path() + ": the ledger is closed");
        }
    }

    private static String body(Change change) {
        String body = Bodies.write(change);
        // A code unit is at most three bytes, so short bodies need no counting.
        if (body.length() > LARGEST_BODY / 3 && body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new IllegalArgumentException(Bodies.kind(change) + ": larger than " + LARGEST_BODY + " bytes");
        }
        return body;
    }

    private List<Entry> file(Actor actor, List<? extends Change> changes, List<String> bodies) throws SQLException {
        End before = end;
        if (before.damage() != null) {
            throw damaged(before.damage());
        }
        Head head = before.head();
        Instant time = nextTime();
        String timeText = Leaf.time(time);
        List<Entry> entries = new ArrayList<>(changes.size());
        for (int at = 0; at < changes.size(); at++) {
            Change change = changes.get(at);
            String body = bodies.get(at);
            String kind = Bodies.kind(change);
            String subject = referee.admit(actor, change).key();
            long sequence = head.sequence() + 1;
            Digest hash = Leaf.hash(sequence, timeText, actor.name(), kind, subject, body, head.hash());
            writer.run(INSERT, sequence, timeText, actor.name(), kind, subject, body, bytes(head.hash()), bytes(hash));
            projector.apply(sequence, actor, change);
            tiles.add(bytes(hash));
            entries.add(new Entry(sequence, time, actor, kind, subject, body, head.hash(), hash));
            head = new Head(sequence, hash);
        }
        int moved = writer.run(
                MOVE_HEAD,
                head.sequence(),
                bytes(head.hash()),
                before.head().sequence(),
                bytes(before.head().hash()));
        if (moved != 1) {
            throw damaged("the entries end with " + before.head().sequence() + ", but the head says otherwise");
        }
        return entries;
    }

    private LedgerFailure damaged(String reason) {
        return new LedgerFailure(
                LedgerFailure.Code.DAMAGED,
                file.path(),
                reason + "; nothing is filed until verify finds it intact",
                null);
    }

    /** Now, or the microsecond after the last append where the clock did not move or went back. */
    private Instant nextTime() {
        Instant now = Leaf.writable(clock.instant());
        Instant earliest = end.time().plus(1, ChronoUnit.MICROS);
        return now.isBefore(earliest) ? earliest : now;
    }

    /** Undoes the open transaction, and believes only the file about where the ledger ends. */
    private void rollBack(Exception cause) {
        try {
            // A statement that failed half-way would keep the transaction open.
            writer.close();
            endTransaction();
            end = readEnd();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            end = new End(end.head(), end.time(), "an append could not be undone: " + e.getMessage());
        }
    }

    /** SQLite undoes a transaction by itself where the disk is full, and then knows of none. */
    private void endTransaction() throws SQLException {
        try (Statement statement = writer.connection().createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** A damaged end is remembered, not thrown: a damaged ledger must still open, so that it can be verified. */
    private End readEnd() {
        try (Statement statement = writer.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT " + RawEntry.COLUMNS
                        + " FROM entries e WHERE e.sequence = (SELECT max(sequence) FROM entries)")) {
            if (!row.next()) {
                tiles = Tiles.empty(writer);
                return new End(Head.EMPTY, Instant.EPOCH, null);
            }
            Entry last = RawEntry.of(row).entry();
            tiles = Tiles.after(last.sequence(), writer);
            return new End(new Head(last.sequence(), last.hash()), last.time(), null);
        } catch (SQLException | IllegalArgumentException e) {
            return new End(Head.EMPTY, Instant.EPOCH, "the last entry cannot be read: " + e.getMessage());
        }
    }

    /** The connection that writes, for tests that take its room away. */
    Connection writingConnection() {
        return writer.connection();
    }

    @Override
    public Head head() {
        return end.head();
    }

    @Override
    public LedgerReading reading() {
        return reading;
    }

    @Override
    public void rebuild(LongConsumer progress) {
        lock();
        try {
            writer.close();
            writer.run("BEGIN IMMEDIATE");
            try {
                SqliteFile.resetViews(writer.connection());
                Verification replayed = new Audit(writer.connection(), progress).replayInto(writer);
                if (!(replayed instanceof Verification.Intact)) {
                    throw new LedgerFailure(
                            LedgerFailure.Code.DAMAGED, file.path(), "not rebuilt: " + replayed.summary(), null);
                }
                writer.run("COMMIT");
                end = readEnd();
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Path folder() {
        return dataFolder;
    }

    @Override
    public void close() {
        writing.lock();
        if (closed) {
            writing.unlock();
            return;
        }
        closed = true;
        try {
            reading.close();
            writer.close();
            writer.connection().close();
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            folder.close();
            writing.unlock();
        }
    }

    private static byte[] bytes(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }
}
