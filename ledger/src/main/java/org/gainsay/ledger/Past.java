package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The views as they were after an earlier entry: the entries up to it, projected again into a temporary database that
 * sees no later one. One question at a time is asked of it. It is derived when it is asked, and again when it had been
 * let go in between.
 */
final class Past implements ConnectionFactory {
    private static final String ENTRIES = "SELECT e.sequence, e.kind, e.body, e.actor FROM ledger.entries e"
            + " WHERE e.sequence <= ? ORDER BY e.sequence";

    private final SqliteFile file;
    private final long sequence;
    private final Kept kept;
    private final ReentrantLock asking = new ReentrantLock();

    /** Guarded by the lock, as is the file it stands in; null if it is not derived, or was let go. */
    private @Nullable Connection derived;

    private @Nullable Path place;

    private Past(SqliteFile file, long sequence, Kept kept) {
        this.file = file;
        this.sequence = sequence;
        this.kept = kept;
    }

    /** The pasts that are derived now. Those asked longest ago are let go first. */
    static final class Kept implements AutoCloseable {
        /** What a few people look at, each as large on the disk as the views are. */
        private static final int MOST = 4;

        private final Deque<Past> pasts = new ArrayDeque<>();
        private boolean closed;

        /** The views after the entry {@code sequence}, which is there. */
        synchronized Views at(SqliteFile file, long sequence) {
            Past past = pasts.stream()
                    .filter(one -> one.sequence == sequence)
                    .findFirst()
                    .orElseGet(() -> new Past(file, sequence, this));
            return new SqlViews(Jdbi.create(past), file);
        }

        /** Notes that a past was asked; lets go those over the number, except such as are being asked. */
        private synchronized void asked(Past past) {
            if (closed) {
                throw new IllegalStateException(past.file.path() + ": the ledger is closed");
            }
            pasts.remove(past);
            pasts.addFirst(past);
            Past oldest = pasts.getLast();
            if (pasts.size() > MOST && oldest.letGo()) {
                pasts.removeLast();
            }
        }

        @Override
        public void close() {
            List<Past> all;
            synchronized (this) {
                closed = true;
                all = List.copyOf(pasts);
                pasts.clear();
            }
            for (Past past : all) {
                past.asking.lock();
                try {
                    past.discard();
                } finally {
                    past.asking.unlock();
                }
            }
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        asking.lock();
        try {
            kept.asked(this);
            Connection connection = derived;
            if (connection == null) {
                connection = derive();
                derived = connection;
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            asking.unlock();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) {
        asking.unlock();
    }

    private Connection derive() throws SQLException {
        Path scratch = scratchFile();
        place = scratch;
        Connection connection = SqliteFile.scratch(scratch);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + file.attachable() + "' AS ledger");
            statement.execute("BEGIN");
            try (Statements views = new Statements(connection)) {
                project(connection, new Projector(views));
            }
            statement.execute("COMMIT");
            // What stands in the temporary schema is found first: no question sees a later entry.
            statement.execute("CREATE TEMP VIEW entries AS SELECT * FROM ledger.entries WHERE sequence <= " + sequence);
            statement.execute("PRAGMA query_only = true");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            discard();
            throw e;
        }
    }

    private void project(Connection connection, Projector projector) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, sequence);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    projector.apply(
                            rows.getLong(1),
                            new Actor(rows.getString(4)),
                            Bodies.read(rows.getString(2), rows.getString(3)));
                }
            }
        }
    }

    private Path scratchFile() {
        try {
            return Files.createTempFile("gainsay-as-of", ".db");
        } catch (IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE,
                    Path.of(System.getProperty("java.io.tmpdir")),
                    "a look back needs room there for temporary views: " + e.getMessage(),
                    e);
        }
    }

    /** Lets the derived views go, unless a question is being asked of them. */
    private boolean letGo() {
        if (!asking.tryLock()) {
            return false;
        }
        try {
            discard();
            return true;
        } finally {
            asking.unlock();
        }
    }

    private void discard() {
        try {
            if (derived != null) {
                derived.close();
            }
            if (place != null) {
                Files.deleteIfExists(place);
            }
        } catch (SQLException | IOException e) {
            Objects.requireNonNull(place).toFile().deleteOnExit();
        }
        derived = null;
        place = null;
    }
}
