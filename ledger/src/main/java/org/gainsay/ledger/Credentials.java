package org.gainsay.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * What people sign in with: hashes of passwords, sessions, tokens and links, and who signed in. It stands in a file of
 * its own beside the ledger, {@code people.db}, because secrets have to be changed and forgotten and entries cannot be.
 * Who has an account and which role is in the ledger.
 *
 * <p>No secret is kept as it is. Opened by whoever has the ledger of the same folder open. Safe to use from many
 * threads; each question is one look by primary key. Methods throw {@link LedgerFailure} where the file cannot be read
 * or written.
 */
public final class Credentials implements AutoCloseable {
    /** Sign-ins that are kept; older ones are forgotten. A desk of twenty fills this in about a year. */
    static final int SIGN_INS = 10_000;

    /** Its name in a data folder. */
    public static final String FILE = "people.db";

    /** "GSPE": tells the file from a ledger. */
    private static final int APPLICATION = 0x47535045;

    private static final int VERSION = 2;

    private final ReentrantLock one = new ReentrantLock();
    private final SqliteFile file;
    private final Statements statements;

    /**
     * Somebody who is signed in.
     *
     * @param key the digest of the secret that the browser holds
     * @param person who
     * @param opened when they signed in
     * @param seen when they were here last, to some minutes
     * @param address from where they signed in
     * @param issuer the provider on whose word; null with a password or a link
     */
    public record Session(
            Digest key,
            PersonId person,
            Instant opened,
            Instant seen,
            String address,
            @Nullable String issuer) {
        /** A session that a password or a link opened. */
        public Session(Digest key, PersonId person, Instant opened, Instant seen, String address) {
            this(key, person, opened, seen, address, null);
        }
    }

    /**
     * A token that a program signs its requests with.
     *
     * @param key the digest of the token
     * @param person in whose name
     * @param name what it is for, one line
     * @param role the most that it may do
     * @param made when
     * @param expires from when on it is worth nothing
     * @param used when it was used last, to some minutes; null if never
     */
    public record Token(
            Digest key,
            PersonId person,
            String name,
            Role role,
            Instant made,
            Instant expires,
            @Nullable Instant used) {
        public Token {
            Words.line("token name", name);
        }
    }

    /**
     * A link by which a person chooses a password, once.
     *
     * @param key the digest of the secret in it
     * @param person whose password; null for the one who becomes the first administrator
     * @param expires from when on it leads nowhere
     */
    public record Link(Digest key, @Nullable PersonId person, Instant expires) {}

    /**
     * That somebody signed in, or tried to.
     *
     * @param at when
     * @param person who; null where the name was nobody's
     * @param address from where
     * @param outcome what came of it, in a word or two
     * @param issuer the provider on whose word; null with a password or a link
     * @param subject as whom the provider knows them; null where none was asked, or it did not say
     */
    public record SignIn(
            Instant at,
            @Nullable PersonId person,
            String address,
            String outcome,
            @Nullable String issuer,
            @Nullable String subject) {
        /** One with a password or a link. */
        public SignIn(Instant at, @Nullable PersonId person, String address, String outcome) {
            this(at, person, address, outcome, null, null);
        }
    }

    private Credentials(SqliteFile file, Connection connection) {
        this.file = file;
        this.statements = new Statements(connection);
    }

    /** Opens the file in a data folder, or makes it, readable by nobody else. */
    public static Credentials open(Path folder) {
        SqliteFile file = new SqliteFile(folder.resolve(FILE));
        try {
            boolean fresh = Files.notExists(file.path());
            if (fresh) {
                SqliteFile.createForOwner(file.path());
            }
            SQLiteConfig config = new SQLiteConfig();
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // What is deleted is a hash that somebody no longer wants to be known by.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
            Connection connection = JDBC.createConnection(JDBC.PREFIX + file.path(), config.toProperties());
            try {
                prepare(file, connection);
                return new Credentials(file, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw file.failure(e);
        } catch (java.io.IOException e) {
            throw new LedgerFailure(
                    LedgerFailure.Code.INACCESSIBLE, file.path(), "cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Writes what people sign in with into a file of its own, as it is at one moment; another process may have the folder
     * open.
     *
     * @return whether there was anything: a desk that nobody signs in at has no such file
     */
    public static boolean snapshot(Path folder, Path target) {
        SqliteFile file = new SqliteFile(folder.resolve(FILE));
        if (Files.notExists(file.path())) {
            return false;
        }
        try (Connection connection =
                        JDBC.createConnection(JDBC.PREFIX + file.path(), new SQLiteConfig().toProperties());
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
            return true;
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    private static void prepare(SqliteFile file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int written = SqliteFile.number(statement, "PRAGMA user_version");
            if (written > 0
                    && written < VERSION
                    && SqliteFile.number(statement, "PRAGMA application_id") == APPLICATION) {
                file.keepCopy(statement, written);
            }
            statement.execute("BEGIN IMMEDIATE");
            int application = SqliteFile.number(statement, "PRAGMA application_id");
            int version = SqliteFile.number(statement, "PRAGMA user_version");
            if (application == 0
                    && version == 0
                    && SqliteFile.number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
                SqliteFile.runScript(connection, "people.sql");
                statement.execute("PRAGMA application_id = " + APPLICATION);
                version = 1;
            } else if (application != APPLICATION || version < 1 || version > VERSION) {
                throw new LedgerFailure(
                        LedgerFailure.Code.UNKNOWN_VERSION,
                        file.path(),
                        "does not hold what people sign in with, in a version up to " + VERSION,
                        null);
            }
            for (int from = version; from < VERSION; from++) {
                SqliteFile.runScript(connection, "people-from-version-" + from + ".sql");
            }
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    /** The hash of a person's password; empty if they have chosen none yet. */
    public Optional<String> password(PersonId person) {
        return rows("SELECT hash FROM passwords WHERE person = ?", row -> row.getString(1), person.slug()).stream()
                .findFirst();
    }

    public void password(PersonId person, String hash, Instant at) {
        run("INSERT OR REPLACE INTO passwords VALUES (?, ?, ?)", person.slug(), hash, at.toString());
    }

    public void add(Session session) {
        run(
                "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)",
                session.key().hex(),
                session.person().slug(),
                session.opened().toString(),
                session.seen().toString(),
                session.address(),
                session.issuer());
    }

    public Optional<Session> session(Digest key) {
        return rows("SELECT * FROM sessions WHERE key = ?", Credentials::session, key.hex()).stream()
                .findFirst();
    }

    /** The sessions of a person, the last opened first. */
    public List<Session> sessions(PersonId person) {
        return rows(
                "SELECT * FROM sessions WHERE person = ? ORDER BY opened DESC", Credentials::session, person.slug());
    }

    public void seen(Digest session, Instant at) {
        run("UPDATE sessions SET seen = ? WHERE key = ?", at.toString(), session.hex());
    }

    /** Ends a session; nothing if there is none. */
    public void end(Digest session) {
        run("DELETE FROM sessions WHERE key = ?", session.hex());
    }

    /** Ends all sessions of a person but one. */
    public void endAll(PersonId person, @Nullable Digest but) {
        run("DELETE FROM sessions WHERE person = ? AND key <> ?", person.slug(), but == null ? "" : but.hex());
    }

    public void add(Token token) {
        run(
                "INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.key().hex(),
                token.person().slug(),
                token.name(),
                token.role().word(),
                token.made().toString(),
                token.expires().toString(),
                token.used() == null ? null : token.used().toString());
    }

    public Optional<Token> token(Digest key) {
        return rows("SELECT * FROM tokens WHERE key = ?", Credentials::token, key.hex()).stream()
                .findFirst();
    }

    /** The tokens of a person, the last made first. */
    public List<Token> tokens(PersonId person) {
        return rows("SELECT * FROM tokens WHERE person = ? ORDER BY made DESC", Credentials::token, person.slug());
    }

    public void used(Digest token, Instant at) {
        run("UPDATE tokens SET used = ? WHERE key = ?", at.toString(), token.hex());
    }

    /** Makes a token worthless; returns whether the person had it. */
    public boolean revoke(PersonId person, Digest token) {
        return run("DELETE FROM tokens WHERE key = ? AND person = ?", token.hex(), person.slug()) == 1;
    }

    /** Adds a link; an earlier one for the same person leads nowhere from now on. */
    public void add(Link link) {
        String person = link.person() == null ? null : link.person().slug();
        locked(() -> {
            statements.run("DELETE FROM links WHERE person IS ?", person);
            return statements.run(
                    "INSERT INTO links VALUES (?, ?, ?)",
                    link.key().hex(),
                    person,
                    link.expires().toString());
        });
    }

    public Optional<Link> link(Digest key) {
        return rows("SELECT * FROM links WHERE key = ?", Credentials::link, key.hex()).stream()
                .findFirst();
    }

    /** Takes a link away; returns whether it was there, which it is for one caller only. */
    public boolean take(Digest link) {
        return run("DELETE FROM links WHERE key = ?", link.hex()) == 1;
    }

    /** Notes a sign-in, and forgets the oldest beyond the last {@value #SIGN_INS}. */
    public void add(SignIn signIn) {
        locked(() -> {
            statements.run(
                    "INSERT INTO sign_ins (at, person, address, outcome, issuer, subject) VALUES (?, ?, ?, ?, ?, ?)",
                    signIn.at().toString(),
                    signIn.person() == null ? null : signIn.person().slug(),
                    signIn.address(),
                    signIn.outcome(),
                    signIn.issuer(),
                    signIn.subject());
            return statements.run(
                    "DELETE FROM sign_ins WHERE sequence <= (SELECT max(sequence) FROM sign_ins) - ?", SIGN_INS);
        });
    }

    /** Who signed in or tried to, the last first. */
    public List<SignIn> signIns(Page page) {
        return rows(
                "SELECT * FROM sign_ins ORDER BY sequence DESC LIMIT ? OFFSET ?",
                Credentials::signIn,
                page.limit(),
                page.offset());
    }

    /** The same of one person. */
    public List<SignIn> signIns(PersonId person, Page page) {
        return rows(
                "SELECT * FROM sign_ins WHERE person = ? ORDER BY sequence DESC LIMIT ? OFFSET ?",
                Credentials::signIn,
                person.slug(),
                page.limit(),
                page.offset());
    }

    /** As whom providers know people, in the same file. */
    public Identities identities() {
        return new Identities(this);
    }

    /** Forgets sessions that were opened or seen last before these moments, and what has expired of the others. */
    public void forget(Instant openedBefore, Instant seenBefore, Instant now) {
        run("DELETE FROM sessions WHERE opened < ? OR seen < ?", openedBefore.toString(), seenBefore.toString());
        run("DELETE FROM tokens WHERE expires < ?", now.toString());
        run("DELETE FROM links WHERE expires < ?", now.toString());
        run("DELETE FROM invitations WHERE expires < ?", now.toString());
    }

    @Override
    public void close() {
        locked(() -> {
            statements.close();
            statements.connection().close();
            return 0;
        });
    }

    interface Work<T> {
        T done() throws SQLException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    int run(String sql, @Nullable Object... values) {
        return locked(() -> statements.run(sql, values));
    }

    <T> List<T> rows(String sql, RowReader<T> reader, Object... values) {
        return locked(() -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement statement = statements.connection().prepareStatement(sql)) {
                for (int at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
            }
            return found;
        });
    }

    /** Does all of it or nothing. */
    <T> T together(Work<T> work) {
        return locked(() -> {
            statements.run("BEGIN IMMEDIATE");
            try {
                T done = work.done();
                statements.run("COMMIT");
                return done;
            } catch (SQLException | RuntimeException e) {
                statements.run("ROLLBACK");
                throw e;
            }
        });
    }

    private <T> T locked(Work<T> work) {
        one.lock();
        try {
            return work.done();
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            one.unlock();
        }
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new Digest(row.getString("key")),
                new PersonId(row.getString("person")),
                Instant.parse(row.getString("opened")),
                Instant.parse(row.getString("seen")),
                row.getString("address"),
                row.getString("issuer"));
    }

    private static Token token(ResultSet row) throws SQLException {
        String used = row.getString("used");
        return new Token(
                new Digest(row.getString("key")),
                new PersonId(row.getString("person")),
                row.getString("name"),
                Role.ofWord(row.getString("role")),
                Instant.parse(row.getString("made")),
                Instant.parse(row.getString("expires")),
                used == null ? null : Instant.parse(used));
    }

    private static Link link(ResultSet row) throws SQLException {
        String person = row.getString("person");
        return new Link(
                new Digest(row.getString("key")),
                person == null ? null : new PersonId(person),
                Instant.parse(row.getString("expires")));
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        String person = row.getString("person");
        return new SignIn(
                Instant.parse(row.getString("at")),
                person == null ? null : new PersonId(person),
                row.getString("address"),
                row.getString("outcome"),
                row.getString("issuer"),
                row.getString("subject"));
    }
}
