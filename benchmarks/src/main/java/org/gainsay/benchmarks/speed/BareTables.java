package org.gainsay.benchmarks.speed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.gainsay.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What bare SQLite does with the rows of an entry: prepared inserts and a commit, as durable as the ledger's
 * (write-ahead log, synchronous FULL). Nothing is checked, hashed, written as JSON or indexed beside the primary keys.
 */
final class BareTables implements AutoCloseable {
    private static final String TABLES = """
            CREATE TABLE entries (sequence INTEGER PRIMARY KEY, time TEXT, actor TEXT, kind TEXT, subject TEXT, body TEXT,
              previous BLOB, hash BLOB);
            CREATE TABLE head (id INTEGER PRIMARY KEY, sequence INTEGER, hash BLOB);
            CREATE TABLE decisions (sequence INTEGER PRIMARY KEY, document_id TEXT, text TEXT, span_start INTEGER,
              span_end INTEGER, statement TEXT, claim_id TEXT);
            CREATE TABLE concerns (subject TEXT, sequence INTEGER, PRIMARY KEY (subject, sequence)) WITHOUT ROWID;
            INSERT INTO head VALUES (1, 0, zeroblob(32))""";

    private final Connection connection;
    private final PreparedStatement entry;
    private final @Nullable Views views;

    /** The statements that the views of one entry take. */
    private record Views(PreparedStatement head, PreparedStatement decision, PreparedStatement concern) {}

    private BareTables(Connection connection, boolean allRows) throws SQLException {
        this.connection = connection;
        entry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        views = allRows
                ? new Views(
                        connection.prepareStatement("UPDATE head SET sequence = ?, hash = ? WHERE id = 1"),
                        connection.prepareStatement("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)"),
                        connection.prepareStatement("INSERT INTO concerns VALUES (?, ?)"))
                : null;
    }

    /**
     * New tables in a new file.
     *
     * @param allRows whether the rows of the views are written too, or the entry alone
     */
    static BareTables in(Path file, boolean allRows) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            for (String table : TABLES.split(";")) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        return new BareTables(connection, allRows);
    }

    /** Writes the rows of one filed mention and commits. */
    void insert(Entry filed, String document, String statement, String claim) throws SQLException {
        byte[] hash = HexFormat.of().parseHex(filed.hash().hex());
        run(
                entry,
                filed.sequence(),
                filed.time().toString(),
                filed.actor().name(),
                filed.kind(),
                filed.subject(),
                filed.body(),
                HexFormat.of().parseHex(filed.previous().hex()),
                hash);
        if (views != null) {
            int start = (int) filed.sequence();
            run(
                    views.decision,
                    filed.sequence(),
                    document,
                    filed.hash().toString(),
                    start,
                    start + statement.length(),
                    statement,
                    claim);
            run(views.concern, filed.subject(), filed.sequence());
            run(views.concern, document, filed.sequence());
            run(views.head, filed.sequence(), hash);
        }
        connection.commit();
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
