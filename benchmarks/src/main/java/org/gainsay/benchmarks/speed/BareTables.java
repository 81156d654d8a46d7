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
 * (write-ahead log, synchronous FULL). Nothing is checked, hashed or written as JSON.
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

    /** As many indexes as the ledger keeps over these tables, beside the primary keys. */
    private static final String INDEXES = """
            CREATE INDEX entries_by_actor ON entries (actor, time, sequence);
            CREATE INDEX decisions_by_document ON decisions (document_id, span_start, span_end);
            CREATE INDEX decisions_by_claim ON decisions (claim_id)""";

    private final Connection connection;
    private final PreparedStatement entry;
    private final @Nullable Views views;

    /** What is written for one entry. */
    enum Extent {
        ENTRY_ALONE,
        ROWS,
        ROWS_AND_INDEXES
    }

    /** The statements that the views of one entry take. */
    private record Views(PreparedStatement head, PreparedStatement decision, PreparedStatement concern) {}

    private BareTables(Connection connection, Extent extent) throws SQLException {
        this.connection = connection;
        entry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        views = extent != Extent.ENTRY_ALONE
                ? new Views(
                        connection.prepareStatement("UPDATE head SET sequence = ?, hash = ? WHERE id = 1"),
                        connection.prepareStatement("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)"),
                        connection.prepareStatement("INSERT INTO concerns VALUES (?, ?)"))
                : null;
    }

    /** New tables in a new file. */
    static BareTables in(Path file, Extent extent) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            for (String table : (extent == Extent.ROWS_AND_INDEXES ? TABLES + ";" + INDEXES : TABLES).split(";")) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        return new BareTables(connection, extent);
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
