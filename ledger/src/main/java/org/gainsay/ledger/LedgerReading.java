package org.gainsay.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleProof;
import org.gainsay.ledger.proof.ConsistencyProof;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** All questions to a ledger in a SQLite file, whether or not this process may also write it. */
final class LedgerReading implements AutoCloseable {
    /** Entries fetched at a time while they are streamed: a few hundred kilobytes. */
    private static final int CHUNK = 256;

    private final SqliteFile file;
    private final Readers readers;
    private final Jdbi jdbi;
    private final Views views;
    private final Past.Kept pasts = new Past.Kept();

    LedgerReading(SqliteFile file) {
        this.file = file;
        readers = new Readers(file, Readers.PATIENCE);
        jdbi = Jdbi.create(readers);
        views = new SqlViews(jdbi, file);
    }

    /** A question to one connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            Connection connection = readers.openConnection();
            try {
                return question.ask(connection);
            } finally {
                readers.closeConnection(connection);
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /** A question that needs several statements to see one moment. */
    private <T> T askAtOnce(Question<T> question) {
        return ask(connection -> {
            try (Statement transaction = connection.createStatement()) {
                transaction.execute("BEGIN");
                try {
                    return question.ask(connection);
                } catch (Tree.Unread e) {
                    throw e.failure();
                } catch (IllegalArgumentException e) {
                    throw new LedgerFailure(LedgerFailure.Code.DAMAGED, file.path(), String.valueOf(e.getMessage()), e);
                } finally {
                    transaction.execute("ROLLBACK");
                }
            }
        });
    }

    Views views() {
        return views;
    }

    /** The end of the ledger as its head says. */
    Head head() {
        return ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT sequence, hash FROM head")) {
                return row.next() ? new Head(row.getLong(1), SqliteFile.digest(row.getBytes(2))) : Head.EMPTY;
            } catch (IllegalArgumentException e) {
                throw new LedgerFailure(LedgerFailure.Code.DAMAGED, file.path(), "the head cannot be read", e);
            }
        });
    }

    Stream<Entry> entries(long from, long last) {
        Iterator<Entry> chunks = new Iterator<>() {
            private long next = Math.max(1, from);
            private Iterator<Entry> chunk = List.<Entry>of().iterator();

            @Override
            public boolean hasNext() {
                if (!chunk.hasNext() && next <= last) {
                    List<Entry> entries = chunk(next, last);
                    next = entries.isEmpty() ? last + 1 : entries.getLast().sequence() + 1;
                    chunk = entries.iterator();
                }
                return chunk.hasNext();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("no entry after " + last);
                }
                return chunk.next();
            }
        };
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chunks, traits), false);
    }

    private List<Entry> chunk(long from, long last) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("SELECT " + RawEntry.COLUMNS
                            + " FROM entries e WHERE e.sequence BETWEEN :from AND :last"
                            + " ORDER BY e.sequence LIMIT :chunk")
                    .bind("from", from)
                    .bind("last", last)
                    .bind("chunk", CHUNK)
                    .map((row, context) -> RawEntry.of(row).entry())
                    .list());
        } catch (JdbiException | IllegalArgumentException e) {
            throw SqlAnswers.failure(file, e);
        }
    }

    /** The views after the first {@code sequence} entries. */
    Views asOf(long sequence) {
        return pasts.at(file, sequence);
    }

    /** The last entry that was filed at {@code moment} or before; 0 if none was. Times never go back, so halving finds it. */
    long lastBy(Instant moment) {
        return askAtOnce(connection -> {
            String text = Leaf.time(moment);
            try (PreparedStatement time = connection.prepareStatement("SELECT time FROM entries WHERE sequence = ?");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT coalesce(max(sequence), 0) FROM entries")) {
                long by = 0;
                long after = row.getLong(1) + 1;
                while (after - by > 1) {
                    long middle = by + (after - by) / 2;
                    time.setLong(1, middle);
                    try (ResultSet found = time.executeQuery()) {
                        if (!found.next()) {
                            throw new IllegalArgumentException("entry " + middle + " is missing");
                        }
                        if (found.getString(1).compareTo(text) <= 0) {
                            by = middle;
                        } else {
                            after = middle;
                        }
                    }
                }
                return by;
            }
        });
    }

    Digest root(long size) {
        return askAtOnce(connection -> MerkleProof.root(size, new Tree(connection, size)));
    }

    List<Digest> inclusion(long sequence, long size) {
        return askAtOnce(connection -> MerkleProof.inclusion(sequence - 1, size, new Tree(connection, size)));
    }

    ConsistencyProof consistency(long from, long to) {
        return askAtOnce(connection -> {
            Tree tree = new Tree(connection, to);
            return new ConsistencyProof(
                    from,
                    to,
                    MerkleProof.root(from, tree),
                    MerkleProof.root(to, tree),
                    MerkleProof.consistency(from, to, tree));
        });
    }

    Optional<byte[]> tile(int level, long number, long size) {
        byte[] hashes = askAtOnce(connection -> new Tree(connection, size).tile(level, number));
        return hashes.length == 0 ? Optional.empty() : Optional.of(hashes);
    }

    Verification verify(LongConsumer progress) {
        return ask(connection -> new Audit(connection, progress).verify());
    }

    /** Writes the ledger of one moment into a new file; others may go on appending. */
    void snapshot(Path target) {
        ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = false");
                try {
                    statement.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
                } finally {
                    statement.execute("PRAGMA query_only = true");
                }
                return target;
            }
        });
    }

    @Override
    public void close() throws SQLException {
        pasts.close();
        readers.close();
    }
}
