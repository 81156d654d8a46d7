package org.gainsay.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VouchingTest {
    private static final String HERE = "192.0.2.7";
    private static final String ISSUER = "https://id.example";
    private static final PersonId MIRA = new PersonId("mira-tosk");
    private static final PersonId ANSO = new PersonId("anso");
    private static final Strangers READERS = new Strangers(Role.READER, Set.of("harbour.example"));

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2031-05-03T12:00:00Z");
    private Ledger ledger;
    private People people;
    private Vouching vouching;

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
        vouching = people.vouching();
    }

    @AfterEach
    void close() {
        people.close();
        ledger.close();
    }

    private void admit() {
        people.admit(new Actor("terminal"), "Mira Tosk", Role.ADMIN);
        people.admit(new Actor("terminal"), "Ansó", Role.EDITOR);
    }

    private static Vouched vouched(String subject, String email, boolean verified, String name) {
        return new Vouched(ISSUER, subject, email, verified, name);
    }

    private Recognised signIn(Vouched vouched, Strangers strangers) {
        return people.signIn(vouched, strangers, HERE, null);
    }

    private Recognised signIn(Vouched vouched) {
        return signIn(vouched, Strangers.TURNED_AWAY);
    }

    private String outcome() {
        return people.signIns(Page.first(1)).getFirst().outcome();
    }

    @Test
    void an_invitation_is_used_once_and_binds_the_subject_for_good() {
        admit();
        assertTrue(vouching.invite(ANSO, ISSUER, " Anso@Harbour.example "));
        Recognised.In in =
                assertInstanceOf(Recognised.In.class, signIn(vouched("7", "anso@harbour.example", true, "A")));
        assertEquals("Ansó", people.bySession(in.session().text()).orElseThrow().name());
        assertEquals(ISSUER, people.issuer(in.session().text()).orElseThrow());
        assertEquals("provider bound", outcome());
        assertEquals(List.of(), vouching.invitations(ANSO));
        assertInstanceOf(Recognised.In.class, signIn(vouched("7", "other@harbour.example", false, "B")));
        assertInstanceOf(Recognised.Nobody.class, signIn(vouched("8", "anso@harbour.example", true, "Ansó")));
        assertInstanceOf(
                Recognised.Nobody.class,
                signIn(new Vouched("https://other.example", "7", "anso@harbour.example", true, "Ansó")));
    }

    @Test
    void an_invitation_is_by_one_provider_and_for_thirty_days() {
        admit();
        vouching.invite(ANSO, ISSUER, "anso@harbour.example");
        assertInstanceOf(
                Recognised.Nobody.class,
                signIn(new Vouched("https://other.example", "7", "anso@harbour.example", true, "Ansó")));
        now = now.plus(Vouching.INVITATION);
        assertInstanceOf(Recognised.Nobody.class, signIn(vouched("7", "anso@harbour.example", true, "Ansó")));
        assertTrue(vouching.invite(MIRA, ISSUER, "anso@harbour.example"), "what expired keeps nobody out");
    }

    @Test
    void an_address_waits_for_one_person_and_a_subject_is_one_persons() {
        admit();
        assertTrue(vouching.invite(ANSO, ISSUER, "desk@harbour.example"));
        assertFalse(vouching.invite(MIRA, ISSUER, "DESK@harbour.example"));
        assertTrue(vouching.invite(ANSO, ISSUER, "anso@harbour.example"));
        assertTrue(vouching.invite(MIRA, ISSUER, "desk@harbour.example"), "the newer invitation replaced it");
        assertTrue(vouching.bind(ANSO, ISSUER, "7", HERE));
        assertFalse(vouching.bind(MIRA, ISSUER, "7", HERE));
        assertThrows(IllegalArgumentException.class, () -> vouching.bind(MIRA, ISSUER, "", HERE));
        assertThrows(IllegalArgumentException.class, () -> vouching.invite(MIRA, ISSUER, "a@b@c"));
        assertThrows(IllegalArgumentException.class, () -> vouching.invite(MIRA, ISSUER, "nobody"));
    }

    @Test
    void an_address_of_look_alike_letters_is_another_address() {
        admit();
        vouching.invite(MIRA, ISSUER, "mike@harbour.example");
        // The sign for kelvin becomes a k where a whole alphabet is made small.
        assertInstanceOf(Recognised.Nobody.class, signIn(vouched("7", "mi\u212Ae@harbour.example", true, "Mike")));
    }

    @Test
    void whoever_is_disabled_or_unverified_stays_out_and_uses_no_invitation_up() {
        admit();
        vouching.invite(ANSO, ISSUER, "anso@harbour.example");
        assertInstanceOf(Recognised.Unverified.class, signIn(vouched("7", "anso@harbour.example", false, "Ansó")));
        people.bar(new Actor("Mira Tosk"), ANSO, true);
        assertInstanceOf(Recognised.Disabled.class, signIn(vouched("7", "anso@harbour.example", true, "Ansó")));
        assertEquals("provider disabled", outcome());
        people.bar(new Actor("Mira Tosk"), ANSO, false);
        assertInstanceOf(Recognised.In.class, signIn(vouched("7", "anso@harbour.example", true, "Ansó")));
        people.bar(new Actor("Mira Tosk"), ANSO, true);
        assertInstanceOf(Recognised.Disabled.class, signIn(vouched("7", "anso@harbour.example", true, "Ansó")));
    }

    @Test
    void strangers_are_admitted_where_that_is_wanted_by_a_verified_address_of_theirs() {
        admit();
        Vouched rena = vouched("9", "rena@harbour.example", true, "Rena Holt");
        assertInstanceOf(Recognised.Nobody.class, signIn(rena));
        assertInstanceOf(
                Recognised.Unverified.class, signIn(vouched("9", "rena@harbour.example", false, "Rena Holt"), READERS));
        assertInstanceOf(
                Recognised.Nobody.class,
                signIn(vouched("9", "rena@harbour.example.attacker.example", true, "Rena Holt"), READERS));
        Recognised.In in = assertInstanceOf(Recognised.In.class, signIn(rena, READERS));
        assertEquals(
                Role.READER, people.bySession(in.session().text()).orElseThrow().role());
        assertInstanceOf(Recognised.In.class, signIn(rena), "they are somebody here from now on");
    }

    @Test
    void a_stranger_never_takes_the_name_of_somebody_here() {
        admit();
        for (String name : new String[] {"mira TOSK", "", "  "}) {
            assertInstanceOf(
                    Recognised.Unnameable.class, signIn(vouched("9", "eve@harbour.example", true, name), READERS));
        }
        assertEquals(List.of(), vouching.of(MIRA));
        assertThrows(IllegalArgumentException.class, () -> new Strangers(Role.ADMIN, Set.of()));
    }

    @Test
    void where_nobody_has_an_account_the_first_administrator_comes_by_a_link() {
        assertInstanceOf(Recognised.Nobody.class, signIn(vouched("9", "eve@harbour.example", true, "Eve"), READERS));
        assertTrue(people.none());
    }

    @Test
    void taking_an_identity_away_ends_the_sessions_that_it_opened_and_no_other() {
        admit();
        vouching.bind(ANSO, ISSUER, "7", HERE);
        Secret byLink = people.enter(people.link(ANSO).text(), "", "the ferry was late", HERE)
                .orElseThrow();
        Recognised.In in = assertInstanceOf(Recognised.In.class, signIn(vouched("7", "a@b.example", true, "A")));
        String handle = Vouching.handle(vouching.of(ANSO).getFirst());
        assertFalse(vouching.unbind(MIRA, handle, HERE));
        assertTrue(vouching.unbind(ANSO, handle, HERE));
        assertEquals("identity taken", outcome());
        assertTrue(people.bySession(in.session().text()).isEmpty());
        assertTrue(people.bySession(byLink.text()).isPresent());
        vouching.invite(ANSO, ISSUER, "anso@harbour.example");
        assertTrue(
                vouching.unbind(ANSO, Vouching.handle(vouching.invitations(ANSO).getFirst()), HERE));
        assertInstanceOf(Recognised.Nobody.class, signIn(vouched("7", "anso@harbour.example", true, "A")));
    }
}
