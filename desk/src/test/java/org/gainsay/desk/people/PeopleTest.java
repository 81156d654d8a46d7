package org.gainsay.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleTest {
    private static final String HERE = "192.0.2.7";
    private static final String WORDS = "the ferry was late";
    private static final PersonId MIRA = new PersonId("mira-tosk");
    private static final PersonId ANSO = new PersonId("anso");

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2031-05-03T12:00:00Z");
    private Ledger ledger;
    private People people;

    @BeforeEach
    void open() {
        InstantSource clock = new InstantSource() {
            @Override
            public Instant instant() {
                return now;
            }
        };
        ledger = Ledger.open(folder, clock);
        people = new People(ledger, folder, new Passwords.Cost(64, 1), clock);
    }

    @AfterEach
    void close() {
        people.close();
        ledger.close();
    }

    @Test
    void the_first_link_makes_one_administrator_and_then_leads_nowhere() {
        Secret link = people.firstLink();
        assertTrue(people.none());
        assertEquals(Optional.empty(), people.welcome(link.text()).orElseThrow().person());
        assertThrows(IllegalArgumentException.class, () -> people.enter(link.text(), "Mira Tosk", "short", HERE));
        Secret session = people.enter(link.text(), "Mira Tosk", WORDS, HERE).orElseThrow();
        assertEquals(Role.ADMIN, people.bySession(session.text()).orElseThrow().role());
        assertTrue(people.welcome(link.text()).isEmpty());
        assertTrue(people.enter(link.text(), "Eve", WORDS, HERE).isEmpty());
        assertThrows(IllegalStateException.class, people::firstLink);
    }

    @Test
    void a_first_link_that_is_too_old_or_was_overtaken_makes_nobody() {
        Secret old = people.firstLink();
        Secret newer = people.firstLink();
        assertTrue(people.enter(old.text(), "Eve", WORDS, HERE).isEmpty());
        now = now.plus(People.FIRST_LINK);
        assertTrue(people.enter(newer.text(), "Eve", WORDS, HERE).isEmpty());
        assertTrue(people.none());
    }

    @Test
    void a_session_is_new_at_each_sign_in_and_the_one_before_it_ends() {
        Secret first = first();
        SignedIn.In in = assertInstanceOf(SignedIn.In.class, people.signIn("MIRA tosk", WORDS, HERE, first.text()));
        assertFalse(in.session().text().equals(first.text()));
        assertTrue(people.bySession(first.text()).isEmpty());
        assertEquals(
                "Mira Tosk", people.bySession(in.session().text()).orElseThrow().name());
        people.signOut(in.session().text(), HERE);
        assertTrue(people.bySession(in.session().text()).isEmpty());
    }

    @Test
    void a_session_ends_when_nobody_was_there_and_at_the_latest_after_a_week() {
        Secret session = first();
        now = now.plus(People.IDLE).minusSeconds(1);
        assertTrue(people.bySession(session.text()).isPresent());
        now = now.plus(People.IDLE);
        assertTrue(people.bySession(session.text()).isEmpty());

        Secret busy = signedIn();
        Instant end = now.plus(People.ABSOLUTE);
        while (now.isBefore(end.minus(Duration.ofHours(2)))) {
            assertTrue(people.bySession(busy.text()).isPresent());
            now = now.plus(Duration.ofHours(2));
        }
        now = end;
        assertTrue(people.bySession(busy.text()).isEmpty());
    }

    @Test
    void a_wrong_password_a_strange_name_and_a_disabled_account_are_answered_alike_and_noted_apart() {
        first();
        people.admit(new Actor("Mira Tosk"), "Ansó", Role.EDITOR);
        assertTrue(people.enter(people.link(ANSO).text(), "", WORDS, HERE).isPresent());
        people.bar(new Actor("Mira Tosk"), ANSO, true);
        assertEquals(new SignedIn.Wrong(), people.signIn("Mira Tosk", "the ferry was early", HERE, null));
        assertEquals(new SignedIn.Wrong(), people.signIn("Eve", WORDS, HERE, null));
        assertEquals(new SignedIn.Wrong(), people.signIn("", WORDS, HERE, null));
        assertEquals(new SignedIn.Wrong(), people.signIn("Ansó", WORDS, HERE, null));
        List<SignIn> noted = people.signIns(Page.first(4));
        assertEquals(
                List.of("disabled", "wrong", "wrong", "wrong"),
                noted.stream().map(SignIn::outcome).toList());
        assertEquals(
                java.util.Arrays.asList(ANSO, null, null, MIRA),
                noted.stream().map(SignIn::person).toList());
    }

    @Test
    void whoever_guesses_has_to_wait_and_the_right_password_is_not_looked_at_meanwhile() {
        first();
        for (String name : List.of("Mira Tosk", "Eve")) {
            for (int guess = 0; guess < 5; guess++) {
                assertEquals(new SignedIn.Wrong(), people.signIn(name, "guess number " + guess, HERE, null));
            }
            assertInstanceOf(SignedIn.Wait.class, people.signIn(name, WORDS, HERE, null));
        }
        assertInstanceOf(SignedIn.In.class, people.signIn("Mira Tosk", WORDS, "192.0.2.8", null));
    }

    @Test
    void a_token_does_what_its_role_and_its_person_may_until_it_expires_or_is_revoked() {
        first();
        Secret token = people.token(MIRA, "nightly", Role.CONTRIBUTOR, Duration.ofDays(2));
        assertTrue(token.text().startsWith("gainsay_"), "a search for lost tokens finds it");
        assertEquals(
                Role.CONTRIBUTOR, people.byToken(token.text()).orElseThrow().role());
        assertTrue(people.byToken(token.text() + "x").isEmpty());
        assertTrue(people.bySession(token.text()).isEmpty());
        String handle = People.handle(people.tokens(MIRA).getFirst().key());
        assertFalse(people.revoke(ANSO, handle));
        assertTrue(people.revoke(MIRA, handle));
        assertTrue(people.byToken(token.text()).isEmpty());

        Secret other = people.token(MIRA, "weekly", Role.ADMIN, Duration.ofDays(2));
        now = now.plus(Duration.ofDays(2));
        assertTrue(people.byToken(other.text()).isEmpty());
        assertThrows(
                IllegalArgumentException.class,
                () -> people.token(MIRA, "for ever", Role.READER, Duration.ofDays(367)));
        assertThrows(IllegalArgumentException.class, () -> people.token(MIRA, " ", Role.READER, Duration.ofDays(1)));
    }

    @Test
    void disabling_an_account_ends_its_sessions_and_silences_its_tokens() {
        first();
        Secret session = people.enter(
                        people.admit(new Actor("Mira Tosk"), "Ansó", Role.READER)
                                .text(),
                        "",
                        WORDS,
                        HERE)
                .orElseThrow();
        Secret token = people.token(ANSO, "nightly", Role.READER, Duration.ofDays(2));
        people.bar(new Actor("Mira Tosk"), ANSO, true);
        assertTrue(people.bySession(session.text()).isEmpty());
        assertTrue(people.byToken(token.text()).isEmpty());
        people.bar(new Actor("Mira Tosk"), ANSO, false);
        assertTrue(people.bySession(session.text()).isEmpty());
        assertTrue(people.byToken(token.text()).isPresent());
    }

    @Test
    void changing_the_password_ends_every_session_and_gives_a_new_one() {
        Secret here = first();
        Secret elsewhere = signedIn();
        assertTrue(people.changePassword(MIRA, "wrong so far", "the harbour is full", HERE)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> people.changePassword(MIRA, WORDS, "Mira Tosk", HERE));
        Secret fresh =
                people.changePassword(MIRA, WORDS, "the harbour is full", HERE).orElseThrow();
        assertTrue(people.bySession(fresh.text()).isPresent());
        assertTrue(people.bySession(here.text()).isEmpty());
        assertTrue(people.bySession(elsewhere.text()).isEmpty());
        assertEquals(new SignedIn.Wrong(), people.signIn("Mira Tosk", WORDS, HERE, null));
    }

    @Test
    void a_role_in_a_case_counts_where_it_is_more_and_a_token_caps_both() {
        first();
        CaseId harbour = CaseId.ofName("Harbour");
        CaseId other = CaseId.ofName("Other");
        ledger.append(new Actor("Mira Tosk"), new Change.CaseOpened(harbour, "Harbour", null));
        ledger.append(new Actor("Mira Tosk"), new Change.CaseOpened(other, "Other", null));
        Secret session = people.enter(
                        people.admit(new Actor("Mira Tosk"), "Ansó", Role.CONTRIBUTOR)
                                .text(),
                        "",
                        WORDS,
                        HERE)
                .orElseThrow();
        people.grant(new Actor("Mira Tosk"), ANSO, harbour, Role.EDITOR);
        people.grant(new Actor("Mira Tosk"), ANSO, other, Role.READER);
        Person anso = people.bySession(session.text()).orElseThrow();
        assertEquals(Role.EDITOR, anso.roleIn(harbour));
        assertEquals(Role.CONTRIBUTOR, anso.roleIn(other));
        assertEquals(Role.CONTRIBUTOR, anso.roleIn(null));
        Secret token = people.token(ANSO, "nightly", Role.READER, Duration.ofDays(1));
        assertEquals(Role.READER, people.byToken(token.text()).orElseThrow().roleIn(harbour));
    }

    @Test
    void no_secret_stands_in_any_file_of_the_folder() throws IOException {
        Secret session = first();
        Secret token = people.token(MIRA, "nightly", Role.READER, Duration.ofDays(2));
        Secret link = people.link(MIRA);
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : List.of(WORDS, session.text(), token.text(), link.text())) {
                    assertFalse(bytes.contains(secret), file::toString);
                }
            }
        }
        open();
    }

    private Secret first() {
        return people.enter(people.firstLink().text(), "Mira Tosk", WORDS, HERE).orElseThrow();
    }

    private Secret signedIn() {
        return assertInstanceOf(SignedIn.In.class, people.signIn("Mira Tosk", WORDS, HERE, null))
                .session();
    }
}
