package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in and leave, and what their browsers hold meanwhile. */
@QuarkusTest
@TestProfile(PeopleProfile.class)
final class SessionTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String COOKIE = "gainsay-session";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Test
    void a_session_begins_with_a_new_secret_whatever_the_browser_brought() throws IOException {
        Wire wire = wire();
        wire.hold(COOKIE, "chosen-by-somebody-else");
        Wire.Answer in = signIn(wire, PeopleProfile.name(Role.READER), PeopleProfile.PASSWORD);
        assertEquals(303, in.status());
        String first = wire.cookie(COOKIE);
        assertNotEquals("chosen-by-somebody-else", first);
        assertTrue(in.cookie(COOKIE).contains("HttpOnly"), in.head());
        assertTrue(in.cookie(COOKIE).contains("SameSite=Lax"), in.head());
        assertTrue(in.cookie(COOKIE).contains("Path=/"), in.head());
        assertFalse(in.cookie(COOKIE).contains("Max-Age"), in.head());

        signIn(wire, PeopleProfile.name(Role.READER), PeopleProfile.PASSWORD);
        Wire old = wire();
        old.hold(COOKIE, first);
        assertEquals(401, old.get("/").status());
        String second = wire.cookie(COOKIE);
        assertEquals(303, wire.post("/sign-out").status());
        Wire after = wire();
        after.hold(COOKIE, second);
        assertEquals(401, after.get("/").status());
    }

    @Test
    void the_cookie_of_forms_comes_from_no_other_site() throws IOException {
        String cookie = new Wire(front.getPort()).get("/sign-in").cookie("csrf-token");
        assertTrue(cookie.matches("(?i).*; httponly; samesite=lax.*"), cookie);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/",
                "//attacker.example/",
                "/\\attacker.example/",
                "/%0d%0aSet-Cookie:x=y\r\nx",
                "javascript:alert(1)",
                "\\\\attacker.example",
                "/sign-in?back=/",
                "/ //attacker.example",
                ""
            })
    void after_signing_in_nobody_is_led_off_the_desk(String back) throws IOException {
        Wire wire = wire();
        Wire.Answer in = wire.post(
                "/sign-in", "name", PeopleProfile.name(Role.READER), "password", PeopleProfile.PASSWORD, "back", back);
        assertEquals(303, in.status());
        assertEquals(
                "http://127.0.0.1:" + front.getPort() + "/",
                in.header("Location").orElse(""));
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_be() throws IOException {
        Wire.Answer in = wire().post(
                        "/sign-in", "name", "rena holt", "password", PeopleProfile.PASSWORD, "back", CASE + "?added=1");
        assertTrue(in.header("Location").orElse("").endsWith(CASE + "?added=1"), in.head());
    }

    @Test
    void a_guesser_is_told_the_same_of_every_name_and_has_to_wait() throws IOException {
        for (String name : List.of("Nobody At All", "Someone Else")) {
            Wire wire = wire();
            Wire.Answer last = signIn(wire, name, "guess");
            for (int guess = 0; guess < 4; guess++) {
                assertEquals(401, last.status());
                assertTrue(last.body().contains("The name or the password is not right"), last.body());
                last = signIn(wire, name, "guess " + guess);
            }
            Wire.Answer held = signIn(wire, name, "guess");
            assertEquals(429, held.status());
            assertTrue(Integer.parseInt(held.header("Retry-After").orElse("0")) > 0, held.head());
        }
    }

    @Test
    void an_administrator_adds_somebody_by_a_link_that_is_good_once_and_disables_them() throws IOException {
        Wire admin = PeopleProfile.signedIn(front, Role.ADMIN);
        Wire.Answer added = admin.post("/people", "name", "Nadia Quill", "role", "reader");
        String link = URI.create(Wire.first("<code>(http[^<]+/welcome/[^<]+)</code>", added.body()))
                .getPath();
        Wire nadia = wire();
        assertTrue(nadia.get(link).body().contains("Welcome, Nadia Quill."));
        assertEquals(
                422,
                nadia.post(link, "password", "nadia quill", "again", "nadia quill")
                        .status());
        Wire.Answer in = nadia.post(link, "password", PeopleProfile.PASSWORD, "again", PeopleProfile.PASSWORD);
        assertEquals(303, in.status());
        assertEquals(404, wire().get(link).status());
        assertEquals(200, nadia.get("/account").status());
        assertEquals(303, admin.post("/people/nadia-quill/bar", "do", "disable").status());
        assertEquals(401, nadia.get("/").status());
        assertEquals(
                422,
                admin.post("/people", "name", "NADIA quill", "role", "reader").status());
        Wire.Answer last = admin.post("/people/ada-venn/role", "role", "editor");
        assertEquals(409, last.status());
        assertTrue(last.body().contains("person ada-venn is the last administrator"), last.body());
    }

    @Test
    void a_token_and_another_session_are_ended_on_ones_own_page() throws IOException {
        Wire wire = PeopleProfile.signedIn(front, Role.EDITOR);
        Wire other = PeopleProfile.signedIn(front, Role.EDITOR);
        String made = wire.post("/account/tokens", "name", "nightly", "role", "admin", "days", "7")
                .body();
        String token = Wire.first("<code>(gainsay_[^<]+)</code>", made);
        Wire program = wire().sending("Authorization: Bearer " + token + "\r\n");
        assertEquals(200, program.get("/").status());
        assertEquals(403, program.get("/people").status());
        String page = wire.get("/account").body();
        assertFalse(page.contains(token));
        wire.post(Wire.first("action=\"(/account/tokens/[0-9a-f]+)\"", page));
        assertEquals(401, program.get("/").status());
        Matcher ends =
                Pattern.compile("action=\"(/account/sessions/[0-9a-f]+)\"").matcher(page);
        while (ends.find()) {
            assertEquals(303, wire.post(ends.group(1)).status());
        }
        assertEquals(401, other.get("/").status());
        assertEquals(200, wire.get("/").status());
    }

    private Wire wire() {
        return new Wire(front.getPort());
    }

    private static Wire.Answer signIn(Wire wire, String name, String password) throws IOException {
        return wire.post("/sign-in", "name", name, "password", password);
    }
}
