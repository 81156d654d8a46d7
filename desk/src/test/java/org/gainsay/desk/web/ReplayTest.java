package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.core.Digest;
import org.gainsay.desk.Mementos;
import org.gainsay.ledger.Views.CaptureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ReplayProfile.class)
final class ReplayTest {
    private static final String SECOND = "Mon, 05 May 2031 12:00:00 GMT";
    private static final String THIRD = "Fri, 09 May 2031 12:00:00 GMT";
    private static final String HOSTILE = "a%20%22b%22%20%3Cc%3E%2C%20rel%3Dx%3B%205%25.txt";

    @Inject
    Replay replay;

    @Inject
    OpenDesk kept;

    @ConfigProperty(name = ReplayProfile.ADDRESS)
    String address = "";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @ParameterizedTest
    @CsvSource({
        "20310503120000, first",
        "19990101000000, first",
        "20310504115959, first",
        "20310504120000, first",
        "20310504120001, second",
        "20310505120000, second",
        "20310508000000, third",
        "20991231235959, third"
    })
    void the_capture_nearest_to_the_moment_is_shown(String digits, String which) throws IOException {
        Answer answer = get("/web/" + digits + "/" + address);
        assertEquals(200, answer.status(), answer.head());
        assertTrue(answer.body().contains("The " + which + " report"), answer.body());
    }

    @Test
    void a_page_comes_with_its_moment_its_links_and_a_policy_under_which_its_script_is_dead() throws IOException {
        Answer answer = get("/web/20310505120000/" + address);
        assertTrue(answer.body().contains(ReplayProfile.SCRIPT));
        assertEquals(List.of(Replay.POLICY), answer.all("Content-Security-Policy"));
        assertEquals(
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
                answer.sole("Content-Security-Policy"));
        assertEquals("nosniff", answer.sole("X-Content-Type-Options"));
        assertEquals("no-referrer", answer.sole("Referrer-Policy"));
        assertEquals("text/html; charset=utf-8", answer.sole("Content-Type"));
        assertEquals("inline", answer.sole("Content-Disposition"));
        assertEquals(SECOND, answer.sole("Memento-Datetime"));
        String at = origin() + "/web/";
        assertEquals(
                "<" + address + ">; rel=\"original\", <" + at + "timemap/link/" + address
                        + ">; rel=\"timemap\"; type=\"application/link-format\", <" + at + address
                        + ">; rel=\"timegate\", <" + at + "20310503120000/" + address
                        + ">; rel=\"first memento\"; datetime=\"Sat, 03 May 2031 12:00:00 GMT\", <" + at
                        + "20310505120000/" + address + ">; rel=\"memento\"; datetime=\"" + SECOND
                        + "\", <" + at + "20310509120000/" + address
                        + ">; rel=\"last memento\"; datetime=\"" + THIRD + "\"",
                answer.sole("Link"));
    }

    @Test
    void a_picture_that_was_kept_is_in_its_page_and_opens_by_itself_and_one_that_was_missed_stays_away()
            throws IOException {
        Answer page = get("/web/20310505120000/" + address);
        String data = Base64.getEncoder().encodeToString(ReplayProfile.PICTURE);
        assertTrue(page.body().contains("<img src=\"data:image/png;base64," + data + "\">"), page.body());
        assertTrue(page.body().contains("<img src=\"/lost.png\">"), page.body());
        Digest payload = kept.desk().mementos().of(address).get(1).payload();
        String path = Mementos.path(payload, Digest.of(ReplayProfile.PICTURE));
        Answer picture = get(path);
        assertEquals(200, picture.status(), picture.head());
        assertEquals("image/png", picture.sole("Content-Type"));
        assertTrue(picture.sole("Content-Disposition").startsWith("inline; filename="));
        assertEquals(List.of(Replay.POLICY), picture.all("Content-Security-Policy"));
        assertEquals(404, get(path.substring(0, path.length() - 4) + "0000").status());
        assertEquals(404, get("/companion/" + payload.hex()).status());
    }

    @Test
    void the_custody_page_lists_what_stands_beside_a_page_and_what_was_missed() throws IOException {
        CaptureView capture = kept.desk().mementos().of(address).get(1);
        String host = " HTTP/1.1\r\nHost: localhost:" + front.getPort() + "\r\n";
        String affair = raw(front.getPort(), "GET /cases/storm" + host).body();
        Matcher document = Pattern.compile("href=\"(/cases/storm/documents/[^\"]+)\">Storm over Halvane")
                .matcher(affair);
        assertTrue(document.find(), affair);
        String path = document.group(1) + "/captures/" + capture.payload();
        String page = raw(front.getPort(), "GET " + path + host).body();
        Digest picture = Digest.of(ReplayProfile.PICTURE);
        String file = "href=\"http://localhost:" + replay.port() + Mementos.path(capture.payload(), picture) + "\"";
        assertTrue(page.contains(file), page);
        assertTrue(page.contains("image/png, " + ReplayProfile.PICTURE.length + " bytes"), page);
        assertTrue(page.contains("<code>" + picture + "</code>"), page);
        assertTrue(page.contains("/lost.png</dt><dd>missed: the server answered 404"), page);
    }

    @Test
    void the_time_gate_leads_to_the_nearest_capture_or_to_the_last() throws IOException {
        Answer last = get("/web/" + address);
        assertEquals(302, last.status(), last.head());
        assertEquals(origin() + "/web/20310509120000/" + address, last.sole("Location"));
        assertEquals("accept-datetime", last.sole("Vary"));
        assertTrue(last.sole("Link").contains("; rel=\"original\""));

        Answer nearest = send("GET", "/web/" + address, "Accept-Datetime: Tue, 06 May 2031 00:00:00 GMT\r\n");
        assertEquals(302, nearest.status(), nearest.head());
        assertEquals(origin() + "/web/20310505120000/" + address, nearest.sole("Location"));

        Answer unclear = send("GET", "/web/" + address, "Accept-Datetime: last week\r\n");
        assertEquals(400, unclear.status(), unclear.head());
    }

    @Test
    void the_time_map_lists_every_capture() throws IOException {
        Answer map = get("/web/timemap/link/" + address);
        assertEquals(200, map.status(), map.head());
        assertEquals("application/link-format", map.sole("Content-Type"));
        List<String> lines = map.body().lines().toList();
        assertEquals(6, lines.size(), map.body());
        assertEquals("<" + address + ">; rel=\"original\",", lines.get(0));
        assertTrue(
                lines.get(1).endsWith("from=\"Sat, 03 May 2031 12:00:00 GMT\"; until=\"" + THIRD + "\","), map.body());
        assertEquals(
                "<" + origin() + "/web/20310509120000/" + address + ">; rel=\"last memento\"; datetime=\"" + THIRD
                        + "\"",
                lines.get(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/20310505120000/https://nowhere.example/",
                "/web/https://nowhere.example/",
                "/web/timemap/link/https://nowhere.example/",
                "/web/20310505120000/%0d%0aX-Smuggled:%20yes",
                "/web/\"><script>",
                "/web/%",
                "/web/",
                "/",
                "/cases/storm"
            })
    void what_was_not_captured_is_404_under_the_same_policy(String path) throws IOException {
        Answer answer = get(path);
        assertEquals(404, answer.status(), answer.head());
        assertEquals(Replay.POLICY, answer.sole("Content-Security-Policy"));
        assertEquals("text/plain; charset=utf-8", answer.sole("Content-Type"));
        assertEquals(List.of(), answer.all("X-Smuggled"));
        assertFalse(answer.body().contains("<script>"));
    }

    @Test
    void digits_that_are_no_moment_are_not_understood_and_nothing_can_be_sent() throws IOException {
        assertEquals(400, get("/web/20310230000000/" + address).status());
        Answer post = send("POST", "/web/20310505120000/" + address, "Content-Length: 0\r\n");
        assertEquals(405, post.status());
        assertEquals("GET, HEAD", post.sole("Allow"));
        Answer head = send("HEAD", "/web/20310505120000/" + address, "");
        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertNotEquals("0", head.sole("Content-Length"));
    }

    @Test
    void a_name_with_quotes_and_brackets_breaks_no_header_and_its_text_is_shown_in_its_own_charset()
            throws IOException {
        Answer answer = get("/web/20310510120000/" + HOSTILE);
        assertEquals(200, answer.status(), answer.head());
        assertEquals("text/plain; charset=windows-1252", answer.sole("Content-Type"));
        assertEquals(ReplayProfile.ACCENTS, new String(answer.bytes(), Charset.forName("windows-1252")));
        String at = origin() + "/web/";
        assertEquals(
                "<" + at + "timemap/link/" + HOSTILE + ">; rel=\"timemap\"; type=\"application/link-format\", <" + at
                        + HOSTILE + ">; rel=\"timegate\", <" + at + "20310510120000/" + HOSTILE
                        + ">; rel=\"first last memento\"; datetime=\"Sat, 10 May 2031 12:00:00 GMT\"",
                answer.sole("Link"));
    }

    @Test
    void what_a_browser_should_not_show_is_handed_out_as_a_file() throws IOException {
        Answer answer = get("/web/20310511120000/talk.srt");
        assertEquals(200, answer.status(), answer.head());
        assertEquals("application/x-subrip", answer.sole("Content-Type"));
        assertTrue(answer.sole("Content-Disposition").matches("attachment; filename=\"[0-9a-f]{64}\""), answer.head());
    }

    @Test
    void a_name_that_was_made_to_point_at_this_machine_is_not_answered() throws IOException {
        String path = "/web/20310505120000/" + address;
        assertEquals(
                421,
                raw(replay.port(), "GET " + path + " HTTP/1.1\r\nHost: desk.attacker.example\r\n")
                        .status());
        assertEquals(
                200,
                raw(replay.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost:" + replay.port() + "\r\n")
                        .status());
    }

    @Test
    void the_desk_itself_shows_no_capture_and_links_to_where_they_are_shown() throws IOException {
        String host = " HTTP/1.1\r\nHost: localhost:" + front.getPort() + "\r\n";
        assertNotEquals(front.getPort(), replay.port());
        assertEquals(
                404,
                raw(front.getPort(), "GET /web/20310505120000/" + address + host)
                        .status());
        String affair = raw(front.getPort(), "GET /cases/storm" + host).body();
        Matcher document = Pattern.compile("href=\"(/cases/storm/documents/[^\"]+)\">Storm over Halvane")
                .matcher(affair);
        assertTrue(document.find(), affair);
        String page = raw(front.getPort(), "GET " + document.group(1) + host).body();
        String shown = "href=\"http://localhost:" + replay.port() + "/web/20310505120000/"
                + address.replace("&", "&amp;") + "\"";
        assertTrue(page.contains(shown), page);

        Matcher custody = Pattern.compile("href=\"(/cases/storm/documents/[^\"]+/captures/[^\"]+)\"")
                .matcher(page);
        assertTrue(custody.find(), page);
        String record = raw(front.getPort(), "GET " + custody.group(1) + host).body();
        assertTrue(record.contains("As captured</a>"), record);
        assertTrue(record.contains("Good: the root was computed again over 5 captures"), record);
        assertTrue(record.contains("CN=Clock tower of Halvane"), record);
    }

    private String origin() {
        return "http://127.0.0.1:" + replay.port();
    }

    private Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String headers) throws IOException {
        return raw(
                replay.port(),
                method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + replay.port() + "\r\n" + headers);
    }

    /** One answer: its status, its status line and header, its body. */
    private record Answer(int status, String head, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }

        List<String> all(String name) {
            return Pattern.compile("(?mi)^" + name + ": ([^\r\n]*)")
                    .matcher(head)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        String sole(String name) {
            List<String> values = all(name);
            assertEquals(1, values.size(), name + " in " + head);
            return values.getFirst();
        }
    }

    /** Speaks HTTP by hand, since a client would not send what these tests send; bytes become characters one by one. */
    private static Answer raw(int port, String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            assertTrue(end > 0, answer);
            int status = Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
            return new Answer(status, answer.substring(0, end), answer.substring(end + 4));
        }
    }
}
