package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;

/** The connections that read, lent to one question at a time and kept open between questions. */
final class Readers implements ConnectionFactory, AutoCloseable {
    /** More than the processors of a small server, so that a slow question does not hold up the quick ones. */
    static final int MOST = 8;

    /** How long a question waits for a connection before the ledger calls itself overloaded. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SqliteFile file;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(SqliteFile file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    @Override
    public Connection openConnection() throws SQLException {
        await();
        try {
            if (closed) {
                throw new IllegalStateException(file.path() + ": the ledger is closed");
            }
            Connection connection = idle.pollFirst();
            return connection == null ? file.openToRead() : connection;
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            if (closed) {
                connection.close();
            } else {
                idle.addFirst(connection);
            }
        } finally {
            free.release();
        }
    }

    /** Waits for the questions that are being answered, then closes all connections. */
    @Override
    public void close() throws SQLException {
        closed = true;
        free.acquireUninterruptibly(MOST);
        try {
            for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
                connection.close();
            }
        } finally {
            free.release(MOST);
        }
    }

    private void await() {
        boolean mine;
        try {
            mine = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mine = false;
        }
        if (!mine) {
            throw new LedgerFailure(
                    LedgerFailure.Code.OVERLOADED,
                    file.path(),
                    MOST + " questions are being answered; try again later",
                    null);
        }
    }
}
