package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** Inputs that hold several documents. */
class GatheringTest {
    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: ";

    private static final Fetcher.Settings LOOPBACK =
            Fetcher.Settings.STRICT.allowing("127.0.0.1").ignoringRobots().pausing(Duration.ZERO);

    @TempDir
    Path folder;

    private static List<Outcome> outcomes(Input input) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Capturer capturer = new Capturer(Clock.fixed(NOON, ZoneOffset.UTC), LOOPBACK)) {
            capturer.by("Mira Tosk").captures(input, outcomes::add);
        }
        return outcomes;
    }

    private static List<Captured> taken(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Taken)
                .map(outcome -> ((Outcome.Taken) outcome).captured())
                .toList();
    }

    private static List<Reason> refused(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Refused)
                .map(outcome -> ((Outcome.Refused) outcome).why().reason())
                .toList();
    }

    private static List<String> leftOut(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.LeftOut)
                .map(outcome -> ((Outcome.LeftOut) outcome).why())
                .toList();
    }

    private Input file(String name, byte[] bytes) throws IOException {
        return new Input.File(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void theDocumentsOfAWebArchiveKeepWhatItRecorded() throws Exception {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            byte[] warc = Written.warc(compression);
            List<Outcome> outcomes = outcomes(file("crawl.warc", warc));
            List<Captured> taken = taken(outcomes);
            assertEquals(3, taken.size());
            assertEquals("The quay is closed", taken.getFirst().article().title());
            assertEquals(
                    List.of("1 record: are answers without a page (status 404)", "1 record: are image/png"),
                    leftOut(outcomes));
            Custody custody = taken.getFirst().custody();
            assertEquals(NOON, custody.at());
            assertEquals(Written.CRAWLED, custody.seen());
            assertEquals("Mira Tosk", custody.by());
            assertEquals(
                    URI.create("https://gazette.example/a"), custody.address().orElseThrow());
            Custody.TakenFrom from = (Custody.TakenFrom) custody.way();
            assertEquals(Digest.of(warc), from.digest());
            Custody.Recorded recorded = from.recorded();
            assertNotNull(recorded);
            assertEquals("Harvester/2.0", recorded.tool());
            Custody.Answer answer = recorded.answer();
            assertNotNull(answer);
            assertEquals("192.0.2.7", String.valueOf(answer.ip()).substring(1));
            assertEquals("quay", answer.first("Server").orElseThrow());
            assertEquals(Format.PLAIN_TEXT, taken.getLast().extracted().format());
            assertEquals(
                    "https://gazette.example/n.txt",
                    taken.getLast().custody().address().orElseThrow().toString());
        }
    }

    @Test
    void aCaptureFromAWebArchiveIsKeptWithItsRecordAndComesBack() throws Exception {
        Captured captured = taken(outcomes(Input.bytes("crawl.warc.gz", Written.warc(WarcCompression.GZIP))))
                .getFirst();
        Archive archive = Archive.at(folder.resolve("archive"));
        archive.keep(captured);
        assertEquals(List.of(captured.custody()), archive.custody(captured.digest()));
        assertEquals(List.of(), archive.check().toList());
        Path kept;
        try (var files = Files.walk(folder.resolve("archive/captures"))) {
            kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        // What was kept is a web archive itself, and gives the same document again.
        Captured again = taken(outcomes(new Input.File(kept))).getFirst();
        assertEquals(captured.payload(), again.payload());
        assertEquals(captured.custody().seen(), again.custody().seen());
        assertEquals(captured.custody().address(), again.custody().address());
    }

    @Test
    void aWaczIsReadThroughItsArchives() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("datapackage.json", "{}");
        parts.put("archive/data.warc.gz", latin1(Written.warc(WarcCompression.GZIP)));
        parts.put("pages/pages.jsonl", "{}");
        List<Outcome> outcomes = outcomes(file("set.wacz", Written.zip(parts)));
        assertEquals(3, taken(outcomes).size());
        assertEquals(List.of(), refused(outcomes));
        assertEquals(
                List.of(Reason.CORRUPT),
                refused(outcomes(file("none.wacz", Written.zip(Map.of("datapackage.json", "{}"))))));
    }

    @Test
    void aTornWebArchiveGivesWhatCameBeforeTheTear() throws Exception {
        byte[] warc = Written.warc(WarcCompression.GZIP);
        List<Outcome> outcomes = outcomes(file("torn.warc.gz", java.util.Arrays.copyOf(warc, warc.length - 700)));
        assertTrue(!taken(outcomes).isEmpty() && taken(outcomes).size() < 3, outcomes.toString());
        assertEquals(List.of(Reason.CORRUPT), refused(outcomes));
    }

    @Test
    void everyMessageOfAMailboxIsADocument() throws Exception {
        String mailbox = """
                From a@x Mon Apr 13 2026
                From: Ana Ode <a@x>
                Subject: One
                Message-ID: <1@x>

                The quay is closed.
                >From Monday on.
                >>From there.

                From b@x Mon Apr 13 2026
                From: b@x
                Subject: Two



                From c@x Mon Apr 13 2026
                From: c@x
                Subject: Three

                From here it rains.
                It does.
                """;
        List<Outcome> outcomes = outcomes(file("box.mbox", utf8(mailbox)));
        List<Captured> taken = taken(outcomes);
        assertEquals(2, taken.size());
        assertEquals(
                "The quay is closed.\nFrom Monday on.\n>From there.",
                taken.getFirst().article().text());
        assertEquals("<1@x>", ((Custody.TakenFrom) taken.getFirst().custody().way()).place());
        assertEquals("Three", taken.getLast().article().title());
        assertEquals("message 3", ((Custody.TakenFrom) taken.getLast().custody().way()).place());
        assertEquals(List.of(Reason.NO_TEXT), refused(outcomes));
    }

    @Test
    void attachmentsAreDocumentsOfTheirOwn() throws Exception {
        String inner = "From: c@x\nSubject: Forwarded\nMessage-ID: <2@x>\n\nIt was forwarded.\n";
        String mail =
                "From: a@x\nSubject: Notice\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                        + "Content-Type: text/plain\n\nSee the notice.\n--b\n"
                        + "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename*=utf-8''..%2Fse%C3%B1al.docx\n\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(TestFiles.docx()) + "\n--b\n"
                        + "Content-Type: image/png; name=map.png\n\nx\n--b\nContent-Type: message/rfc822\n\n" + inner
                        + "--b--\n";
        List<Outcome> outcomes = outcomes(file("notice.eml", utf8(mail)));
        List<Captured> taken = taken(outcomes);
        assertEquals(3, taken.size());
        assertEquals("See the notice.", taken.get(0).article().text());
        assertEquals(Format.DOCX, taken.get(1).extracted().format());
        Custody.TakenFrom from = (Custody.TakenFrom) taken.get(1).custody().way();
        assertEquals("attachment 1, señal.docx", from.place());
        assertEquals(Digest.of(utf8(mail)), from.digest());
        assertNull(from.recorded());
        assertEquals("It was forwarded.", taken.get(2).article().text());
        assertEquals(List.of("is image/png, not a text"), leftOut(outcomes));
        assertEquals(List.of(), refused(outcomes));
    }

    @Test
    void aFeedIsExpandedToItsPagesAndOneBadPageStopsNothing() throws Exception {
        try (MisbehavingServer server = new MisbehavingServer()) {
            server.on("/a", OK + "text/html", utf8(Written.page("The quay is closed")));
            server.on("/c", OK + "text/html", utf8(Written.page("The quay is open")));
            server.on(
                    "/feed",
                    OK + "text/xml",
                    utf8("<?xml version='1.0'?><rss version='2.0'><channel><link>/home</link>"
                            + "<item><title>x</title><link>/a</link></item><item><link> /b </link></item>"
                            + "<item><guid>" + server.at("/c") + "</guid></item><item><link>/a</link></item>"
                            + "</channel></rss>"));
            List<Outcome> outcomes = outcomes(new Input.Address(server.at("/feed")));
            assertEquals(
                    List.of("The quay is closed", "The quay is open"),
                    taken(outcomes).stream()
                            .map(captured -> String.valueOf(captured.article().title()))
                            .toList());
            assertEquals(List.of(Reason.HTTP_STATUS), refused(outcomes));
        }
    }

    @Test
    void atomJsonAndSitemapsAreListsToo() throws Exception {
        try (MisbehavingServer server = new MisbehavingServer()) {
            server.on("/a", OK + "text/html", utf8(Written.page("The quay is closed")));
            String a = server.at("/a").toString();
            String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><link href='http://x.example/'/><entry>"
                    + "<link rel='enclosure' href='http://x.example/e'/><link rel='alternate' href='" + a
                    + "'/></entry></feed>";
            String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"home_page_url\":\"http://x.example/\","
                    + "\"items\":[{\"id\":\"1\",\"author\":{\"url\":\"http://x.example/\"},\"url\":\"" + a + "\"}]}";
            String sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + a
                    + "</loc></url></urlset>";
            server.on("/sitemap.xml.gz", OK + "application/x-gzip", Written.gzip(utf8(sitemap)));
            String index =
                    "<sitemapindex><sitemap><loc>" + server.at("/sitemap.xml.gz") + "</loc></sitemap></sitemapindex>";
            for (String list : List.of(atom, json, sitemap, index)) {
                List<Outcome> outcomes = outcomes(file("list.xml", utf8(list)));
                assertEquals(1, taken(outcomes).size(), list + outcomes);
                assertEquals(List.of(), refused(outcomes), list);
            }
        }
    }

    @Test
    void aLongListIsCutAndSaysHowMuchIsLeft() throws Exception {
        try (MisbehavingServer server = new MisbehavingServer()) {
            StringBuilder list = new StringBuilder("<urlset>");
            for (int i = 0; i < Limits.LIST_FETCHED + 7; i++) {
                server.on("/" + i, OK + "text/html", utf8(Written.page("Page " + i)));
                list.append("<url><loc>").append(server.at("/" + i)).append("</loc></url>");
            }
            List<Outcome> outcomes =
                    outcomes(file("sitemap.xml", utf8(list.append("</urlset>").toString())));
            assertEquals(Limits.LIST_FETCHED, taken(outcomes).size());
            assertTrue(
                    leftOut(outcomes).getFirst().startsWith("7 more addresses"),
                    leftOut(outcomes).toString());
        }
    }

    @Test
    void aListThatListsItselfComesToAnEnd() throws Exception {
        try (MisbehavingServer server = new MisbehavingServer()) {
            String index = "<sitemapindex><sitemap><loc>" + server.at("/index") + "</loc></sitemap></sitemapindex>";
            server.on("/index", OK + "application/xml", utf8(index));
            List<Outcome> outcomes = outcomes(new Input.Address(server.at("/index")));
            assertEquals(List.of(), taken(outcomes));
        }
    }

    @Test
    void whatIsOneDocumentIsOneCapture() throws Exception {
        List<Outcome> outcomes = outcomes(Input.pasted("The quay is closed."));
        assertEquals(1, taken(outcomes).size());
        assertEquals(1, outcomes.size());
        assertEquals(List.of(Reason.MISSING), refused(outcomes(new Input.File(folder.resolve("no-such-file.txt")))));
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
