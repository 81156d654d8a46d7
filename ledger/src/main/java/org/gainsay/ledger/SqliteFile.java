package org.gainsay.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of a ledger: how connections to it are set up, and what stands in its header.
 *
 * @param path the file
 * @param still whether nobody writes it while it is read, so that neither a lock nor a file beside it is needed
 */
record SqliteFile(Path path, boolean still) {
    /** "GSAY": {@code file} and other tools tell a ledger from another database by it. */
    static final int APPLICATION = 0x47534159;

    /** The version of the tables. A ledger with another one was written by another Gainsay. */
    static final int VERSION = 3;

    /** How long a statement waits for a lock. Only a checkpoint or a backup by other hands holds one that long. */
    private static final int BUSY_MILLIS = 10_000;

    /** The tables of the views, each script after those it refers to. */
    private static final List<String> VIEW_SCRIPTS = List.of("views.sql", "evidence.sql");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n");
    private static final Pattern CREATED_TABLE = Pattern.compile("CREATE TABLE (\\w+)");

    /** A file that may be written while it is read. */
    SqliteFile(Path path) {
        this(path, false);
    }

    /** A connection that writes; creates the tables in an empty file. */
    Connection openToWrite() {
        try {
            Connection connection = connect(false);
            try {
                checkOrCreate(connection);
                runScript(connection, "answers.sql");
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A connection that only reads. */
    Connection openToRead() throws SQLException {
        return connect(true);
    }

    /** The file as a SQL string literal names it to read along in another database. */
    String attachable() {
        return address().replace("'", "''");
    }

    /** A hash as it stands in a column; {@link IllegalArgumentException} if it is none. */
    static Digest digest(byte @Nullable [] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes == null ? new byte[0] : bytes));
    }

    private String address() {
        return path.toUri().toString().replaceFirst("^file:/+", "file:///") + (still ? "?immutable=1" : "");
    }

    /** The version of the tables of a ledger that is not opened to be written. */
    int version() throws SQLException {
        try (Connection connection = connect(true);
                Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != APPLICATION) {
                throw new LedgerFailure(LedgerFailure.Code.NOT_A_LEDGER, path, "is not a ledger", null);
            }
            int version = number(statement, "PRAGMA user_version");
            if (version < 1 || version > VERSION) {
                throw unknown(version);
            }
            return version;
        }
    }

    private LedgerFailure unknown(int version) {
        return new LedgerFailure(
                LedgerFailure.Code.UNKNOWN_VERSION,
                path,
                "has version " + version + "; this Gainsay knows version " + VERSION,
                null);
    }

    /** A throw-away database with empty views, in a file of its own that nobody else sees. */
    static Connection scratch(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        Connection connection = JDBC.createConnection(JDBC.PREFIX + file, config.toProperties());
        runViewScripts(connection);
        return connection;
    }

    /** The names of the views, each after those it refers to. */
    static List<String> viewTables() {
        return VIEW_SCRIPTS.stream()
                .flatMap(name -> CREATED_TABLE.matcher(script(name)).results())
                .map(match -> match.group(1))
                .toList();
    }

    /** Drops the views and makes them again, empty. */
    static void resetViews(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : viewTables().reversed()) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
        runViewScripts(connection);
    }

    private static void runViewScripts(Connection connection) throws SQLException {
        for (String name : VIEW_SCRIPTS) {
            runScript(connection, name);
        }
    }

    /** What went wrong, in the words of the ledger. */
    LedgerFailure failure(SQLException e) {
        SQLiteErrorCode error =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        LedgerFailure.Code code = switch (error.code & 0xff) {
            case 26 -> LedgerFailure.Code.NOT_A_LEDGER; // SQLITE_NOTADB
            case 11 -> LedgerFailure.Code.DAMAGED; // SQLITE_CORRUPT
            case 5, 6 -> LedgerFailure.Code.IN_USE; // SQLITE_BUSY, SQLITE_LOCKED
            case 13 -> LedgerFailure.Code.FULL; // SQLITE_FULL
            default -> LedgerFailure.Code.INACCESSIBLE;
        };
        return new LedgerFailure(code, path, String.valueOf(e.getMessage()).replace('\n', ' '), e);
    }

    private Connection connect(boolean reading) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        if (!reading) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        Connection connection = JDBC.createConnection(JDBC.PREFIX + (still ? address() : path), config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = " + reading);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void checkOrCreate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int written = number(statement, "PRAGMA user_version");
            boolean older =
                    written > 0 && written < VERSION && number(statement, "PRAGMA application_id") == APPLICATION;
            if (older) {
                keepCopy(statement, written);
            }
            statement.execute("BEGIN IMMEDIATE");
            int application = number(statement, "PRAGMA application_id");
            int version = number(statement, "PRAGMA user_version");
            int tables = number(statement, "SELECT count(*) FROM sqlite_schema");
            if (tables == 0 && application == 0 && version == 0) {
                runScript(connection, "ledger.sql");
                runViewScripts(connection);
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("PRAGMA user_version = " + VERSION);
            } else if (application != APPLICATION) {
                throw new LedgerFailure(
                        LedgerFailure.Code.NOT_A_LEDGER, path, "is a SQLite database, but not a ledger", null);
            } else if (version < VERSION) {
                carryOver(connection, version);
                statement.execute("PRAGMA user_version = " + VERSION);
            } else if (version != VERSION) {
                throw unknown(version);
            }
            statement.execute("COMMIT");
        }
    }

    /** Makes an empty file that nobody but its owner reads, where the file system knows owners. */
    static void createForOwner(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Keeps the file as the older Gainsay left it, beside the one that is about to be carried over. */
    void keepCopy(Statement statement, int version) throws SQLException {
        Path copy = path.resolveSibling(path.getFileName() + ".version-" + version);
        Path begun = path.resolveSibling(path.getFileName() + ".version-" + version + ".begun");
        try {
            Files.deleteIfExists(begun);
            createForOwner(begun);
            statement.execute("VACUUM INTO '" + begun.toString().replace("'", "''") + "'");
            Files.move(begun, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE, copy, "the copy before a change of version: " + e.getMessage(), e);
        }
    }

    /** Makes an older ledger one of this version: the entries stay, the views are derived again. */
    private void carryOver(Connection connection, int from) throws SQLException {
        for (int version = from; version < VERSION; version++) {
            runScript(connection, "from-version-" + version + ".sql");
        }
        resetViews(connection);
        try (Statements views = new Statements(connection)) {
            Verification replayed = new Audit(connection, sequence -> {}).replayInto(views);
            if (!(replayed instanceof Verification.Intact)) {
                throw new LedgerFailure(
                        LedgerFailure.Code.DAMAGED, path, "not carried over: " + replayed.summary(), null);
            }
        }
    }

    static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    static void runScript(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(script(name))) {
                statement.execute(sql);
            }
        }
    }

    /** Cuts at semicolons that end a line; the inner ones of a trigger are followed by END on the same line. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String part : script.split(";\n", -1)) {
            if (!part.isBlank()) {
                statements.add(part.strip());
            }
        }
        return statements;
    }

    private static String script(String name) {
        try (InputStream in = SqliteFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return COMMENT.matcher(text).replaceAll("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
