package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.gainsay.ledger.Page;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NewDeskProfile.class)
final class NewDeskTest {
    private static final String COOKIE = "__Host-gainsay-session";
    private static final String WORDS = "the ferry was late";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    @Test
    void a_desk_on_the_network_is_closed_until_its_first_link_is_opened_and_then_asks_everybody() throws IOException {
        Wire wire = new Wire(front.getPort()).under("desk.example");
        Wire.Answer closed = wire.get("/");
        assertEquals(401, closed.status());
        assertTrue(wire.get("/sign-in").body().contains("Nobody has an account at this desk yet."));
        assertEquals(401, wire.post("/people/first").status());
        assertEquals(
                401, wire.post("/sign-in", "name", "root", "password", WORDS).status());
        assertEquals(404, wire.get("/welcome/guessed").status());

        String link = "/welcome/" + open.desk().people().firstLink().text();
        assertTrue(wire.get(link).body().contains("The first administrator"));
        Wire.Answer unequal = wire.post(link, "name", "Mira Tosk", "password", WORDS, "again", WORDS + "!");
        assertEquals(422, unequal.status());
        assertTrue(unequal.body().contains("value=\"Mira Tosk\""), unequal.body());
        Wire.Answer in = wire.sending("X-Forwarded-For: 203.0.113.9, 198.51.100.4\r\n")
                .post(link, "name", "Mira Tosk", "password", WORDS, "again", WORDS);
        assertEquals(303, in.status());
        assertTrue(in.cookie(COOKIE).contains("Secure"), in.head());
        assertTrue(in.header("Strict-Transport-Security").isPresent(), in.head());
        assertEquals(
                "198.51.100.4",
                open.desk().people().signIns(Page.FIRST).getFirst().address(),
                "the last word is that of what stands before the desk");
        assertEquals(200, wire.get("/people").status());
        assertEquals(404, new Wire(front.getPort()).get(link).status());

        assertEquals(401, new Wire(front.getPort()).get("/").status());
        assertTrue(new Wire(front.getPort()).get("/sign-in").body().contains("type=\"password\""));
    }

    @Test
    void the_desk_answers_under_its_own_names_only() throws IOException {
        assertEquals(
                401, new Wire(front.getPort()).under("DESK.example").get("/").status());
        assertEquals(
                421,
                new Wire(front.getPort())
                        .under("desk.example.attacker.example")
                        .get("/")
                        .status());
        assertEquals(
                421, new Wire(front.getPort()).under("198.51.100.4").get("/").status());
    }
}
