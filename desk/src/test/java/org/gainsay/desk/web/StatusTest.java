package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(DemoProfile.class)
final class StatusTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @ParameterizedTest
    @CsvSource({
        "200, /, Cases",
        "200, /about, About this desk",
        "200, " + CASE + ", The Merrin Harbour vote",
        "200, " + CASE + "/add, Add a document",
        "200, /desk.css, --paper",
        "200, /desk.js, use strict",
        "404, /no-such-page, There is no page at /no-such-page.",
        "404, /cases/nowhere, There is no case “nowhere” here.",
        "404, /cases/Not_A_Slug, There is no case “Not_A_Slug” here.",
        "404, " + CASE + "/documents/d-0, There is no document “d-0”",
        "404, " + CASE + "/claims/c-0, There is no claim “c-0”",
        "404, /demo/case.properties, There is no page at",
        "404, /templates/frame.html, There is no page at"
    })
    void each_address_answers_with_its_status_and_says_what_it_is(int status, String path, String words)
            throws IOException {
        Answer answer = get(path);
        assertEquals(status, answer.status(), answer.head());
        assertTrue(answer.body().contains(words), answer.body());
        assertTrue(answer.head().contains("default-src 'none'"), answer.head());
        assertTrue(answer.head().contains("X-Content-Type-Options: nosniff"), answer.head());
    }

    @Test
    void a_name_that_was_made_to_point_at_this_machine_is_not_answered() throws IOException {
        assertEquals(
                421,
                send("GET / HTTP/1.1\r\nHost: desk.attacker.example\r\n", "").status());
        assertEquals(
                421,
                send("GET / HTTP/1.1\r\nHost: 127.0.0.1.attacker.example:" + front.getPort() + "\r\n", "")
                        .status());
        assertEquals(
                200,
                send("GET / HTTP/1.1\r\nHost: localhost:" + front.getPort() + "\r\n", "")
                        .status());
    }

    @Test
    void a_form_without_its_token_files_nothing() throws IOException {
        Answer answer = send(head("POST", "/cases") + FORM, "title=Smuggled");
        assertEquals(400, answer.status(), answer.head());
        assertTrue(!get("/").body().contains("Smuggled"));
    }

    @Test
    void a_form_that_another_site_sends_files_nothing_even_with_a_token() throws IOException {
        Token token = token("/");
        String head = head("POST", "/cases") + FORM + token.cookie() + "Origin: https://attacker.example\r\n";
        assertEquals(400, send(head, "title=Smuggled&" + token.field()).status());
        assertTrue(!get("/").body().contains("Smuggled"));
    }

    @Test
    void a_case_without_a_title_is_refused_and_one_with_a_title_opens() throws IOException {
        Token token = token("/");
        String head = head("POST", "/cases") + FORM + token.cookie();
        Answer blank = send(head, "title=+&" + token.field());
        assertEquals(422, blank.status(), blank.head());
        assertTrue(blank.body().contains("A case needs a title. Nothing was filed."), blank.body());

        Answer opened = send(head, "title=The+lighthouse&" + token.field());
        assertEquals(303, opened.status(), opened.head());
        assertTrue(opened.head().contains("/cases/the-lighthouse"), opened.head());
        assertTrue(get("/cases/the-lighthouse").body().contains("No document yet"));
    }

    @Test
    void deciding_twice_is_a_conflict_and_deciding_nonsense_is_not_understood() throws IOException {
        String document = link("/documents/[a-z0-9-]+", get(CASE).body());
        String path = CASE + document + "/mentions/m1";
        Token token = token(CASE + document);
        String head = head("POST", path) + FORM + token.cookie();
        assertEquals(400, send(head, "do=explode&" + token.field()).status());
        assertEquals(400, send(head, "do=attach&" + token.field()).status());
        send(head, "do=undo&" + token.field());
        assertEquals(303, send(head, "do=reject&" + token.field()).status());
        Answer again = send(head, "do=accept&" + token.field());
        assertEquals(409, again.status(), again.head());
        assertTrue(again.body().contains("Everything filed before stands"), again.body());
        assertEquals(303, send(head, "do=undo&" + token.field()).status());
    }

    @ParameterizedTest
    @CsvSource({"m9x, accept", "m999, accept", "m999, reject", "m999, undo"})
    void a_mention_that_the_document_does_not_have_is_not_here(String mention, String what) throws IOException {
        String document = link("/documents/[a-z0-9-]+", get(CASE).body());
        Token token = token(CASE + document);
        Answer answer = send(
                head("POST", CASE + document + "/mentions/" + mention) + FORM + token.cookie(),
                "do=" + what + "&" + token.field());
        assertEquals(404, answer.status(), answer.head());
        assertTrue(answer.body().contains("There is no mention “" + mention + "” in this document"), answer.body());
        assertTrue(answer.body().contains("Nothing was filed and nothing was changed."), answer.body());
    }

    @Test
    void an_upload_over_the_limit_is_refused_with_the_limit() throws IOException {
        String body = "x".repeat((int) Guard.LARGEST_REQUEST + 1);
        Answer answer = send(head("POST", CASE + "/add") + FORM, body);
        assertEquals(413, answer.status(), answer.head());
        assertTrue(answer.body().contains((Limits.INPUT_BYTES >> 20) + " MiB"), answer.body());
    }

    /** A token, as the cookie and as the form field that go together. */
    private record Token(String cookie, String field) {}

    private Token token(String path) throws IOException {
        Answer page = get(path);
        Matcher cookie = Pattern.compile("(?i)set-cookie: (csrf-token=[^;]+);").matcher(page.head());
        Matcher field =
                Pattern.compile("name=\"(csrf-token)\" value=\"([^\"]+)\"").matcher(page.body());
        assertTrue(cookie.find(), page.head());
        assertTrue(field.find(), page.body());
        return new Token(
                "Cookie: " + cookie.group(1) + "\r\n",
                field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
    }

    private static String link(String pattern, String body) {
        Matcher link = Pattern.compile(pattern).matcher(body);
        assertTrue(link.find(), body);
        return link.group();
    }

    private Answer get(String path) throws IOException {
        return send(head("GET", path), "");
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + front.getPort() + "\r\n";
    }

    /** One answer: its status, its status line and header, its body. */
    private record Answer(int status, String head, String body) {}

    /** Speaks HTTP by hand, since a browser or client would not send what these tests send. */
    private Answer send(String head, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.getPort())) {
            OutputStream out = socket.getOutputStream();
            String length = head.startsWith("POST") ? "Content-Length: " + content.length + "\r\n" : "";
            out.write((head + length + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3)),
                    answer.substring(0, end),
                    answer.substring(end));
        }
    }
}
