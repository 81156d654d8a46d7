package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Credentials.Link;
import org.gainsay.ledger.Credentials.Session;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.Credentials.Token;
import org.gainsay.ledger.Identities.Identity;
import org.gainsay.ledger.Identities.Invitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CredentialsTest {
    private static final Instant NOON = Instant.parse("2031-05-03T12:00:00Z");
    private static final PersonId MIRA = new PersonId("mira-tosk");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_kept_is_there_after_the_file_was_closed_and_only_its_owner_reads_it() throws IOException {
        Session session = new Session(Digest.of("a"), MIRA, NOON, NOON, "192.0.2.7");
        Token token = new Token(Digest.of("b"), MIRA, "nightly", Role.READER, NOON, NOON.plusSeconds(9), null);
        try (Credentials credentials = Credentials.open(folder)) {
            credentials.password(MIRA, "first", NOON);
            credentials.password(MIRA, "second", NOON);
            credentials.add(session);
            credentials.add(token);
        }
        try (Credentials credentials = Credentials.open(folder)) {
            assertEquals(Optional.of("second"), credentials.password(MIRA));
            assertEquals(Optional.of(session), credentials.session(Digest.of("a")));
            assertEquals(List.of(token), credentials.tokens(MIRA));
            assertEquals(Optional.empty(), credentials.session(Digest.of("b")));
        }
        Path file = folder.resolve(Credentials.FILE);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void a_link_is_taken_once_and_a_newer_one_for_the_same_person_replaces_it() {
        try (Credentials credentials = Credentials.open(folder)) {
            for (PersonId person : new PersonId[] {MIRA, null}) {
                credentials.add(new Link(Digest.of("old"), person, NOON));
                credentials.add(new Link(Digest.of("new"), person, NOON));
                assertEquals(Optional.empty(), credentials.link(Digest.of("old")));
                assertTrue(credentials.take(Digest.of("new")));
                assertFalse(credentials.take(Digest.of("new")));
            }
        }
    }

    @Test
    void a_person_revokes_their_own_tokens_only() {
        try (Credentials credentials = Credentials.open(folder)) {
            credentials.add(new Token(Digest.of("b"), MIRA, "nightly", Role.READER, NOON, NOON, null));
            assertFalse(credentials.revoke(new PersonId("anso"), Digest.of("b")));
            assertTrue(credentials.revoke(MIRA, Digest.of("b")));
            assertEquals(Optional.empty(), credentials.token(Digest.of("b")));
        }
    }

    @Test
    void what_is_over_is_forgotten_and_the_oldest_sign_ins_with_it() {
        try (Credentials credentials = Credentials.open(folder)) {
            credentials.add(new Session(Digest.of("idle"), MIRA, NOON, NOON, ""));
            credentials.add(new Session(Digest.of("busy"), MIRA, NOON, NOON.plus(Duration.ofHours(9)), ""));
            credentials.forget(NOON.minusSeconds(1), NOON.plus(Duration.ofHours(1)), NOON);
            assertEquals(
                    List.of(Digest.of("busy")),
                    credentials.sessions(MIRA).stream().map(Session::key).toList());
            SignIn first = new SignIn(NOON, null, "192.0.2.7", "wrong");
            SignIn second = new SignIn(NOON, MIRA, "192.0.2.7", "in");
            credentials.add(first);
            credentials.add(second);
            assertEquals(List.of(second, first), credentials.signIns(Page.FIRST));
            assertEquals(List.of(second), credentials.signIns(MIRA, Page.FIRST));
        }
    }

    @Test
    void a_file_that_is_something_else_is_not_written_to() throws IOException {
        Ledger.open(folder).close();
        Files.move(folder.resolve(SqliteLedger.FILE), folder.resolve(Credentials.FILE));
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Credentials.open(folder));
        assertEquals(LedgerFailure.Code.UNKNOWN_VERSION, failure.code());
    }

    @Test
    void a_file_of_version_1_keeps_everybody_in_and_a_copy_that_only_its_owner_reads() throws Exception {
        Path file = folder.resolve(Credentials.FILE);
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = old.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE passwords (person TEXT PRIMARY KEY, hash TEXT NOT NULL, at TEXT NOT NULL)"
                            + " STRICT, WITHOUT ROWID",
                    "CREATE TABLE sessions (key TEXT PRIMARY KEY, person TEXT NOT NULL, opened TEXT NOT NULL,"
                            + " seen TEXT NOT NULL, address TEXT NOT NULL) STRICT, WITHOUT ROWID",
                    "CREATE TABLE tokens (key TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL,"
                            + " role TEXT NOT NULL, made TEXT NOT NULL, expires TEXT NOT NULL, used TEXT)"
                            + " STRICT, WITHOUT ROWID",
                    "CREATE TABLE links (key TEXT PRIMARY KEY, person TEXT, expires TEXT NOT NULL)"
                            + " STRICT, WITHOUT ROWID",
                    "CREATE TABLE sign_ins (sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT,"
                            + " address TEXT NOT NULL, outcome TEXT NOT NULL) STRICT",
                    "INSERT INTO passwords VALUES ('mira-tosk', 'hash', '" + NOON + "')",
                    "INSERT INTO sessions VALUES ('" + Digest.of("a").hex() + "', 'mira-tosk', '" + NOON + "', '" + NOON
                            + "', '192.0.2.7')",
                    "INSERT INTO sign_ins (at, person, address, outcome) VALUES ('" + NOON
                            + "', 'mira-tosk', '192.0.2.7', 'in')",
                    "PRAGMA application_id = " + 0x47535045,
                    "PRAGMA user_version = 1")) {
                statement.execute(sql);
            }
        }
        for (int time = 0; time < 2; time++) {
            try (Credentials credentials = Credentials.open(folder)) {
                assertEquals(Optional.of("hash"), credentials.password(MIRA));
                assertEquals(
                        Optional.of(new Session(Digest.of("a"), MIRA, NOON, NOON, "192.0.2.7")),
                        credentials.session(Digest.of("a")));
                assertEquals(List.of(new SignIn(NOON, MIRA, "192.0.2.7", "in")), credentials.signIns(MIRA, Page.FIRST));
                credentials.identities().bind(new Identity("https://id.example", "u", MIRA, NOON));
                assertEquals(Optional.of(MIRA), credentials.identities().whose("https://id.example", "u"));
            }
        }
        Path copy = folder.resolve(Credentials.FILE + ".version-1");
        assertTrue(Files.size(copy) > 0);
        if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        }
    }

    @Test
    void a_file_of_a_later_version_is_left_alone() throws Exception {
        Credentials.open(folder).close();
        try (Connection later = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Credentials.FILE));
                Statement statement = later.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }
        LedgerFailure failure = assertThrows(LedgerFailure.class, () -> Credentials.open(folder));
        assertEquals(LedgerFailure.Code.UNKNOWN_VERSION, failure.code());
    }

    @Test
    void an_invitation_binds_one_identity_and_a_bound_one_uses_none_up() {
        Instant later = NOON.plusSeconds(60);
        Invitation invitation = new Invitation("https://id.example", "mira@harbour.example", MIRA, later);
        Identity identity = new Identity("https://id.example", "u", MIRA, NOON);
        try (Credentials credentials = Credentials.open(folder)) {
            Identities identities = credentials.identities();
            assertTrue(identities.bind(new Identity("https://id.example", "u", new PersonId("anso"), NOON)));
            assertTrue(identities.invite(invitation, NOON));
            assertFalse(identities.accept(invitation, identity));
            assertEquals(List.of(invitation), identities.invitations(MIRA));
            assertTrue(identities.unbind(new PersonId("anso"), "https://id.example", "u"));
            assertTrue(identities.accept(invitation, identity));
            assertFalse(identities.accept(invitation, new Identity("https://id.example", "v", MIRA, NOON)));
            assertEquals(List.of(identity), identities.of(MIRA));
            assertTrue(identities.invite(invitation, NOON));
            credentials.forget(NOON, NOON, later.plusSeconds(1));
            assertEquals(List.of(), identities.invitations(MIRA));
        }
    }
}
