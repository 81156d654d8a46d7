package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures and PDFs beside a page: kept in its own capture, or named as missed, and never its ruin. */
class CompanionsTest {
    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: ";
    private static final byte[] PNG = latin("\u0089PNG\r\n\u001a\n the quay");
    private static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0 the crane");
    private static final byte[] PDF = latin("%PDF-1.7 the report");
    private static final Fetcher.Settings LOOPBACK =
            Fetcher.Settings.STRICT.allowing("127.0.0.1").ignoringRobots().pausing(Duration.ZERO);
    private static final String PROSE =
            "<p>The harbour office of Halvane closed the old quay on Monday after a crack was found below the crane.</p>"
                    + "<p>Two ferries had to turn back, and forty travellers spent the night in the sailors' hall, it said.</p>";

    @TempDir
    Path folder;

    private MisbehavingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void page(String beside) {
        server.on(
                "/page",
                OK + "text/html; charset=utf-8",
                ("<html><body><article><h1>Quay closed</h1>" + PROSE + beside + "</article></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Captured accompanied(Fetcher.Settings settings) throws CaptureException {
        try (Capturer capturer = new Capturer(CLOCK, settings)) {
            return capturer.accompanied(capturer.capture(new Input.Address(server.at("/page"))));
        }
    }

    private Captured whole() throws CaptureException {
        page("<img src='/old.png'><img src='/crane.jpg'><a href='/report.pdf'>The report</a>");
        server.redirect("/old.png", "/quay.png");
        server.on("/quay.png", OK + "application/octet-stream", PNG);
        server.on("/crane.jpg", OK + "image/jpeg", JPEG);
        server.on("/report.pdf", OK + "application/pdf", PDF);
        return accompanied(LOOPBACK);
    }

    private static String missed(Companion companion) {
        return assertInstanceOf(Companion.Missed.class, companion).why();
    }

    @Test
    void what_stands_beside_a_page_is_kept_in_its_capture_and_listed_in_its_custody_record() throws Exception {
        Captured captured = whole();
        List<Companion.Kept> listed = captured.custody().keptCompanions();
        assertEquals(3, listed.size());
        assertEquals(
                List.of(server.at("/old.png"), server.at("/quay.png")),
                listed.getFirst().way());
        assertEquals("image/png", listed.getFirst().mediaType());
        assertEquals(PNG.length, listed.getFirst().size());
        assertEquals("image/jpeg", listed.get(1).mediaType());
        assertEquals("application/pdf", listed.get(2).mediaType());

        Archive archive = Archive.at(folder);
        Kept kept = archive.keep(captured);
        assertEquals(List.of(captured.custody()), archive.custody(kept.payload()));
        assertArrayEquals(PNG, archive.companion(kept.payload(), Digest.of(PNG)).copy());
        assertArrayEquals(PDF, archive.companion(kept.payload(), Digest.of(PDF)).copy());
        assertEquals(List.of(), archive.check().toList());
        assertThrows(NoSuchFileException.class, () -> archive.companion(kept.payload(), Digest.of(latin("another"))));
        try (Stream<Path> files = Files.walk(folder.resolve("captures"))) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void a_companion_that_was_changed_or_cut_off_is_found() throws Exception {
        Captured captured = whole();
        Archive archive = Archive.at(folder);
        archive.keep(captured);
        Path file;
        try (Stream<Path> files = Files.walk(folder.resolve("captures"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        List<byte[]> members = PlainWarc.members(Files.readAllBytes(file));
        assertEquals(7, members.size());
        write(file, members.subList(0, 6));
        assertEquals(1, archive.check().count());
        List<byte[]> swapped = new ArrayList<>(members);
        swapped.set(5, members.get(6));
        swapped.set(6, members.get(5));
        write(file, swapped);
        assertTrue(archive.check().findFirst().orElseThrow().why().contains("not the companion"));
        write(file, members);
        assertEquals(List.of(), archive.check().toList());
    }

    private static void write(Path file, List<byte[]> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] member : members) {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                gzip.write(member);
                gzip.finish();
            }
        }
    }

    @Test
    void companions_come_back_with_their_page_out_of_a_web_archive() throws Exception {
        Captured captured = whole();
        Archive archive = Archive.at(folder.resolve("archive"));
        archive.keep(captured);
        Path warc = folder.resolve("captures.warc.gz");
        try (OutputStream out = Files.newOutputStream(warc)) {
            archive.copyRecords(captured.digest(), out);
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (Capturer capturer = new Capturer(CLOCK, LOOPBACK)) {
            capturer.captures(new Input.File(warc), outcomes::add);
        }
        assertEquals(1, outcomes.size(), outcomes.toString());
        Captured again =
                assertInstanceOf(Outcome.Taken.class, outcomes.getFirst()).captured();
        assertEquals(captured.digest(), again.digest());
        assertEquals(captured.custody().companions(), again.custody().companions());

        Archive other = Archive.at(folder.resolve("other"));
        other.keep(again);
        assertEquals(List.of(), other.check().toList());
        assertArrayEquals(JPEG, other.companion(again.digest(), Digest.of(JPEG)).copy());
    }

    @Test
    void a_companion_that_misbehaves_is_missed_and_spoils_neither_the_page_nor_the_others() throws Exception {
        page("<img src='/endless.png'><img src='http://localhost:" + server.port() + "/inside.png'>"
                + "<img src='/inwards.png'><img src='/gone.png'><img src='/page.png'><img src='/circle.png'>"
                + "<img src='/short.png'><img src='/packed.png'><img src='http://no-such-host.invalid/a.png'>"
                + "<img src='/quay.png'>");
        server.on("/endless.png", out -> {
            out.write(latin(OK + "image/png\r\n\r\n"));
            while (!server.isClosed()) {
                out.write(PNG);
            }
        });
        server.redirect("/inwards.png", "http://localhost:" + server.port() + "/quay.png");
        server.redirect("/circle.png", "/circle.png");
        server.on("/page.png", OK + "image/png", latin("<html>Not for you"));
        server.on("/short.png", out -> out.write(latin(OK + "image/png\r\nContent-Length: 500\r\n\r\nshort")));
        server.on("/packed.png", OK + "image/png\r\nContent-Encoding: gzip", PNG);
        server.on("/quay.png", OK + "image/png", PNG);
        Captured captured = accompanied(LOOPBACK);
        List<Companion> companions = captured.custody().companions();
        assertEquals(10, companions.size());
        assertTrue(missed(companions.get(0)).contains("larger than 8192 KiB"), missed(companions.get(0)));
        assertTrue(missed(companions.get(1)).contains("not fetched from"), missed(companions.get(1)));
        assertTrue(missed(companions.get(2)).contains("not fetched from"), missed(companions.get(2)));
        assertEquals("the server answered 404 Not Found", missed(companions.get(3)));
        assertEquals("is neither a picture nor a PDF", missed(companions.get(4)));
        assertTrue(missed(companions.get(5)).contains("circle"), missed(companions.get(5)));
        assertTrue(missed(companions.get(6)).contains("broken answer"), missed(companions.get(6)));
        assertTrue(missed(companions.get(7)).contains("packed"), missed(companions.get(7)));
        assertTrue(missed(companions.get(8)).contains("not known"), missed(companions.get(8)));
        assertEquals(
                Digest.of(PNG),
                assertInstanceOf(Companion.Kept.class, companions.get(9)).digest());
        assertTrue(captured.article().text().contains("forty travellers"));
        Archive archive = Archive.at(folder);
        archive.keep(captured);
        assertEquals(List.of(captured.custody()), archive.custody(captured.digest()));
        assertEquals(List.of(), archive.check().toList());
    }

    @Test
    void what_robots_txt_forbids_and_what_would_wait_too_long_for_its_turn_is_missed() throws Exception {
        page("<img src='/closed/quay.png'>");
        server.on("/robots.txt", OK + "text/plain", latin("User-agent: *\nDisallow: /closed/\n"));
        Fetcher.Settings polite = Fetcher.Settings.STRICT.allowing("127.0.0.1").pausing(Duration.ZERO);
        assertTrue(missed(accompanied(polite).custody().companions().getFirst()).contains("robots.txt"));

        page("<img src='/quay.png'>");
        Captured captured = accompanied(LOOPBACK.pausing(Duration.ofHours(1)));
        assertTrue(missed(captured.custody().companions().getFirst()).contains("its turn at 127.0.0.1"));
        assertTrue(server.requests().stream().noneMatch(request -> request.contains("quay.png")));
    }

    @Test
    void a_page_has_so_many_companions_and_no_more() throws Exception {
        StringBuilder beside = new StringBuilder();
        for (int i = 0; i < Limits.COMPANIONS_NAMED + 5; i++) {
            beside.append("<img src='/quay.png?").append(i).append("'>");
            server.on("/quay.png?" + i, OK + "image/png", PNG);
        }
        page(beside.toString());
        Captured captured = accompanied(LOOPBACK);
        assertEquals(Limits.COMPANIONS, captured.companions().size());
        assertEquals(Limits.COMPANIONS_NAMED, captured.custody().companions().size());
        assertTrue(missed(captured.custody().companions().getLast()).startsWith("more than 20"));
    }

    @Test
    void companions_that_are_not_asked_for_are_not_fetched() throws Exception {
        page("<img src='/quay.png'>");
        assertEquals(
                List.of(), accompanied(LOOPBACK.withoutCompanions()).custody().companions());
        try (Capturer capturer = new Capturer(CLOCK, LOOPBACK)) {
            capturer.capture(new Input.Address(server.at("/page")));
        }
        assertEquals(2, server.requests().size());
    }

    @Test
    void a_page_is_shown_with_its_pictures_in_it() throws Exception {
        Captured captured = whole();
        Extractor extractor = new Extractor();
        List<Custody> records = List.of(captured.custody());
        Display plain = extractor.display(captured.payload().copy(), "text/html", records);
        Display shown = extractor.illustrated(
                plain,
                captured.custody(),
                kept -> captured.companions().stream()
                        .map(Companion.Whole::payload)
                        .filter(payload -> payload.digest().equals(kept.digest()))
                        .findFirst());
        String html = new String(shown.body().copy(), StandardCharsets.UTF_8);
        assertTrue(html.contains("<img src=\"data:image/png;base64,"), html);
        assertTrue(html.contains("<img src=\"data:image/jpeg;base64,"), html);
        assertTrue(html.contains("href=\"/report.pdf\""), html);
    }

    @Test
    void what_bytes_are_is_told_by_the_bytes() {
        assertEquals("image/png", Companions.mediaType(Payload.of(PNG)).orElseThrow());
        assertEquals(
                "image/webp",
                Companions.mediaType(Payload.of(latin("RIFF1234WEBPVP8 "))).orElseThrow());
        assertEquals(
                "image/svg+xml",
                Companions.mediaType(Payload.of(latin("<?xml version='1.0'?>\n<svg xmlns='…'/>")))
                        .orElseThrow());
        assertTrue(Companions.mediaType(Payload.of(latin("<html><svg></svg>"))).isEmpty());
        assertTrue(Companions.mediaType(Payload.of(new byte[0])).isEmpty());
    }

    @Test
    void a_page_that_only_leads_on_is_followed_and_recorded() throws Exception {
        server.on(
                "/moved",
                OK + "text/html",
                latin("<html><head><title>Moved</title><META HTTP-EQUIV=Refresh CONTENT=\"0; URL='/page'\"></head>"
                        + "<body>If nothing happens, follow <a href='/page'>this link</a>.</body></html>"));
        page("");
        try (Capturer capturer = new Capturer(CLOCK, LOOPBACK)) {
            Captured captured = capturer.capture(new Input.Address(server.at("/moved")));
            Custody.Fetched fetched =
                    assertInstanceOf(Custody.Fetched.class, captured.custody().way());
            assertEquals(server.at("/moved"), fetched.asked());
            assertEquals(200, fetched.redirects().getFirst().status());
            assertEquals(server.at("/page"), fetched.answer().address());
            assertTrue(captured.article().text().contains("forty travellers"));
            Archive archive = Archive.at(folder);
            archive.keep(captured);
            assertEquals(List.of(captured.custody()), archive.custody(captured.digest()));
        }
    }

    private void refresh(String path, String content, String body) {
        server.on(
                path,
                OK + "text/html",
                latin("<html><head><meta http-equiv='refresh' content=\"" + content + "\"></head><body>" + body
                        + "</body></html>"));
    }

    private URI answered(String path) throws CaptureException {
        try (Fetcher fetcher = new Fetcher(LOOPBACK)) {
            return fetcher.fetch(server.at(path)).fetched().answer().address();
        }
    }

    @Test
    void a_meta_refresh_is_followed_only_where_it_is_the_whole_page_and_soon() throws Exception {
        page("");
        refresh("/soon", "5;url=/page", "");
        assertEquals(server.at("/page"), answered("/soon"));
        refresh("/late", "6;url=/page", "");
        assertEquals(server.at("/late"), answered("/late"));
        refresh("/told", "0;url=/page", PROSE + PROSE);
        assertEquals(server.at("/told"), answered("/told"));
        refresh("/itself", "3;url=/itself", "Checking your browser");
        assertEquals(server.at("/itself"), answered("/itself"));
        refresh("/again", "30", "Live");
        assertEquals(server.at("/again"), answered("/again"));
    }

    @Test
    void a_refresh_in_a_header_is_followed_as_one_in_the_page_and_goes_before_it() throws Exception {
        page("");
        server.on("/header", OK + "text/html\r\nRefresh: 0; url=/page", latin("<html><body></body></html>"));
        assertEquals(server.at("/page"), answered("/header"));
        server.on("/late-header", OK + "text/html\r\nRefresh: 60; url=/page", latin("<html><body></body></html>"));
        assertEquals(server.at("/late-header"), answered("/late-header"));
        server.on(
                "/both",
                OK + "text/html\r\nRefresh: 60; url=/page",
                latin("<html><head><meta http-equiv='refresh' content='0;url=/page'></head><body></body></html>"));
        assertEquals(server.at("/both"), answered("/both"));
        server.on("/article", OK + "text/html\r\nRefresh: 0; url=/page", latin("<html><body>" + PROSE + PROSE));
        assertEquals(server.at("/article"), answered("/article"));
    }

    @Test
    void a_meta_refresh_is_checked_like_a_redirect() {
        refresh("/inwards", "0;url=http://localhost:" + server.port() + "/page", "");
        refresh("/one", "0;url=/two", "");
        refresh("/two", "0;url=/one", "");
        refresh("/file", "0;url=file:///etc/passwd", "");
        assertEquals(
                CaptureException.Reason.FORBIDDEN_ADDRESS,
                assertThrows(CaptureException.class, () -> answered("/inwards")).reason());
        assertEquals(
                CaptureException.Reason.REDIRECTS,
                assertThrows(CaptureException.class, () -> answered("/one")).reason());
        assertEquals(
                CaptureException.Reason.WRONG_SCHEME,
                assertThrows(CaptureException.class, () -> answered("/file")).reason());
        for (int i = 0; i <= Limits.REDIRECTS; i++) {
            refresh("/hop" + i, "0;url=/hop" + (i + 1), "");
        }
        assertEquals(
                CaptureException.Reason.REDIRECTS,
                assertThrows(CaptureException.class, () -> answered("/hop0")).reason());
    }
}
