package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Fetcher;
import org.gainsay.capture.Input;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change.DocumentSought.Found;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.Decision;
import org.gainsay.ledger.Views.Placed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outlet changes after it was captured. The outlet is a server of this test; what it reports is fiction. */
final class RevisionsTest {
    private static final Actor EDITOR = new Actor("an editor");
    private static final String REPORT = "<html><head><title>Storm over Halvane</title></head><body><article>"
            + "<h1>Storm over Halvane</h1>"
            + "<p>A storm reached the island of Halvane on Friday and closed its harbour for two days.</p>"
            + "<p>The port authority counted 120 damaged boats on Saturday morning, its director Mira Tosk said.</p>"
            + "<p>The ferry to Lenn was cancelled until Monday, and the dock union asked for help with repairs.</p>"
            + "</article></body></html>";

    @TempDir
    private Path data = Path.of("");

    private final AtomicReference<String> page = new AtomicReference<>(REPORT);
    /** The status that the outlet sends its page with. */
    private final AtomicInteger status = new AtomicInteger(200);

    /** How often the outlet answered that its page had not changed. */
    private final AtomicInteger unchanged = new AtomicInteger();

    private HttpServer outlet;
    private Desk desk;
    private DocumentId document;

    @BeforeEach
    void open() throws IOException, CaptureException {
        outlet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outlet.createContext("/storm", exchange -> {
            byte[] body = page.get().getBytes(StandardCharsets.UTF_8);
            String mark = "\"" + Digest.of(body).hex() + "\"";
            exchange.getResponseHeaders().add("ETag", mark);
            if (mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 410 : status.get(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        outlet.start();
        desk = Desk.open(
                data,
                new Capturer(
                        Clock.systemUTC(),
                        Fetcher.Settings.STRICT.allowing("127.0.0.1").pausing(Duration.ZERO)));
        CaseId caseId = desk.openCase(EDITOR, "Storm", "fiction");
        String address = "http://127.0.0.1:" + outlet.getAddress().getPort() + "/storm";
        document = desk.add(EDITOR, caseId, "Halvane Courier", Input.of(address), null)
                .document();
        desk.mentions().accept(EDITOR, document, boats().id());
    }

    @AfterEach
    void close() {
        assertTrue(desk.verify(done -> {}).intact());
        desk.close();
        outlet.stop(0);
    }

    @Test
    void a_page_that_changed_around_the_article_changes_nothing_that_was_decided() throws Exception {
        page.set(REPORT.replace("<body>", "<body><nav><a href='/'>Home</a></nav>"));
        Added.Revised revised = revised();
        assertEquals("the article is the same", revised.difference().said());
        assertNull(decision().now());
    }

    @Test
    void a_page_that_the_server_says_is_unchanged_is_not_sent_again_and_nothing_is_filed() throws Exception {
        Head before = desk.head();
        Sought.Came came = assertInstanceOf(Sought.Came.class, desk.captureAgain(EDITOR, document));
        assertInstanceOf(Added.Present.class, came.added());
        assertEquals(1, unchanged.get());
        assertEquals(before, desk.head());
        page.set(REPORT.replace("Monday", "Tuesday"));
        assertEquals(1, revised().difference().material());
        assertEquals(1, unchanged.get());
    }

    @Test
    void a_decision_follows_its_passage_when_other_parts_of_the_article_change() throws Exception {
        page.set(REPORT.replace("<p>The port", "<p>This report was updated at noon on Sunday.</p><p>The port"));
        assertEquals(0, revised().difference().toReview());
        Placed now = Objects.requireNonNull(decision().now());
        assertEquals(now.span(), boats().quote().span());
        assertTrue(desk.views().decisions(document).of(now.text(), boats()).isPresent());
    }

    @Test
    void a_number_that_was_changed_silently_puts_the_mention_up_for_review() throws Exception {
        page.set(REPORT.replace("120 damaged", "12 damaged"));
        assertEquals(
                "1 sentence changed in substance, 1 mention to review",
                revised().difference().said());
        Placed now = Objects.requireNonNull(decision().now());
        assertTrue(now.why().get(0).contains("“120” is now “12”"), now.why()::toString);
        assertEquals(
                1,
                desk.views()
                        .toReview(desk.views().document(document).orElseThrow().caseId(), Page.FIRST)
                        .size());

        desk.revisions().review(EDITOR, document, decision().filed().sequence());
        assertFalse(Objects.requireNonNull(decision().now()).toReview());

        page.set(REPORT.replace("120 damaged", "12 damaged").replace("Monday", "Tuesday"));
        assertEquals(0, revised().difference().toReview());
    }

    @Test
    void a_mention_whose_source_changed_can_be_taken_back() throws Exception {
        page.set(REPORT.replace("counted 120", "did not count 120"));
        assertEquals(1, revised().difference().toReview());
        desk.mentions().takeBack(EDITOR, document, decision().filed().sequence());
        assertTrue(desk.views().decisions(document).all().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> desk.mentions().takeBack(EDITOR, document, 99));
    }

    @Test
    void the_same_words_on_another_persons_word_are_to_be_reviewed() throws Exception {
        page.set(REPORT.replace("Mira Tosk", "Jon Keel"));
        assertEquals(1, revised().difference().toReview());
    }

    @Test
    void a_document_that_is_gone_is_a_state_and_the_capture_stays() throws Exception {
        page.set("");
        Sought.Kept kept = assertInstanceOf(Sought.Kept.class, desk.captureAgain(EDITOR, document));
        assertEquals(Found.GONE, kept.found());
        assertEquals(1, desk.views().seekings(document, Page.FIRST).size());
        assertNotNull(desk.read(document).orElseThrow());
    }

    @Test
    void what_a_server_sends_in_the_place_of_a_document_is_kept_and_is_not_the_document() throws Exception {
        page.set("<html><body><h1>Gone</h1><p>This report was withdrawn.</p></body></html>");
        status.set(410);
        for (int asked = 1; asked <= 2; asked++) {
            Sought.Kept kept = assertInstanceOf(Sought.Kept.class, desk.captureAgain(EDITOR, document));
            assertEquals(Found.GONE, kept.found());
            assertEquals("the server answered 410 Gone", kept.note());
            assertEquals(asked, desk.views().seekings(document, Page.FIRST).size());
            assertEquals(2, desk.views().captures(document, Page.FIRST).size());
        }
        Digest sent = desk.views().captures(document, Page.FIRST).getFirst().payload();
        assertEquals(Digest.of(page.get().getBytes(StandardCharsets.UTF_8)), sent);
        assertEquals(
                410,
                desk.check(sent).records().getFirst().answer().orElseThrow().status());
        assertTrue(desk.read(document).orElseThrow().text().contains("120 damaged boats"));
        assertNull(decision().now());

        // The outlet marks what it sends with the refusal too, and that mark is no sign of an unchanged page.
        status.set(200);
        page.set(REPORT);
        assertInstanceOf(Sought.Came.class, desk.captureAgain(EDITOR, document));
        assertEquals(0, unchanged.get());
        assertEquals(3, desk.views().captures(document, Page.FIRST).size());
    }

    @Test
    void an_address_that_answers_with_a_refusal_is_filed_as_that_and_named_as_a_failure() throws Exception {
        page.set("<html><body><p>Readers of this island only.</p></body></html>");
        status.set(403);
        List<Handled> all = new ArrayList<>();
        CaseId caseId = desk.openCase(EDITOR, "Walls", "fiction");
        Input input = Input.of("http://127.0.0.1:" + outlet.getAddress().getPort() + "/storm");
        desk.addAll(EDITOR, caseId, "Halvane Courier", input, null, all::add);
        Handled.Answered answered = assertInstanceOf(Handled.Answered.class, all.getFirst());
        assertEquals(403, answered.why().status());
        DocumentId filed = answered.added().document();
        assertEquals(
                Found.WALLED,
                desk.views().seekings(filed, Page.FIRST).getFirst().found());
        assertTrue(desk.read(filed).isEmpty());
    }

    @Test
    void a_document_that_is_not_handed_out_when_it_is_captured_once_more_is_filed_as_that() throws Exception {
        page.set("");
        List<Handled> all = new ArrayList<>();
        CaseId caseId = desk.views().document(document).orElseThrow().caseId();
        String address = "http://127.0.0.1:" + outlet.getAddress().getPort() + "/storm";
        desk.addAll(EDITOR, caseId, "Halvane Courier", Input.of(address), null, all::add);
        assertInstanceOf(Handled.Refused.class, all.getFirst());
        assertEquals(
                Found.GONE,
                desk.views().seekings(document, Page.FIRST).getFirst().found());
        page.set(" ");
        status.set(503);
        desk.addAll(EDITOR, caseId, "Halvane Courier", Input.of(address), null, all::add);
        assertEquals(
                Found.UNREACHABLE,
                desk.views().seekings(document, Page.FIRST).getFirst().found());
        Head before = desk.head();
        desk.addAll(EDITOR, caseId, "Halvane Courier", Input.of(address + "/never"), null, all::add);
        desk.addAll(EDITOR, caseId, "Lenn Beacon", Input.of(address), null, all::add);
        assertEquals(before, desk.head());
        assertEquals(4, all.size());
    }

    @Test
    void a_refusal_whose_words_cannot_be_read_is_a_state_all_the_same() throws Exception {
        page.set(" ");
        status.set(404);
        Sought.Kept kept = assertInstanceOf(Sought.Kept.class, desk.captureAgain(EDITOR, document));
        assertEquals(Found.GONE, kept.found());
        assertEquals(1, desk.views().captures(document, Page.FIRST).size());
        status.set(503);
        kept = assertInstanceOf(Sought.Kept.class, desk.captureAgain(EDITOR, document));
        assertEquals(Found.UNREACHABLE, kept.found());
        assertEquals(2, desk.views().seekings(document, Page.FIRST).size());
    }

    @Test
    void a_picture_beside_a_page_is_checked_with_it_and_its_loss_is_found() throws Exception {
        byte[] png = "\u0089PNG\r\n\u001a\n boats".getBytes(StandardCharsets.ISO_8859_1);
        outlet.createContext("/boats.png", exchange -> {
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        page.set(REPORT.replace("<p>The port", "<img src='/boats.png'><img src='/lost.png'><p>The port"));
        assertFalse(revised().difference().article());
        Digest payload = desk.views().captures(document, Page.FIRST).getFirst().payload();
        Desk.Checked checked = desk.check(payload);
        assertNull(checked.damage());
        assertEquals(2, checked.records().getFirst().companions().size());
        assertEquals(
                "image/png",
                desk.mementos().companion(payload, Digest.of(png)).orElseThrow().mediaType());
        assertTrue(desk.mementos().companion(payload, payload).isEmpty());
    }

    @Test
    void a_capture_is_checked_against_its_digest() throws Exception {
        var payload = desk.views().captures(document, Page.FIRST).get(0).payload();
        assertNull(desk.check(payload).damage());
        try (var files = Files.walk(data.resolve("archive"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(payload.toString().substring(7)))
                    .toList()) {
                Files.delete(file);
            }
        }
        assertEquals("it is not in the archive", desk.check(payload).damage());
        data = Files.createTempDirectory(data, "whole");
        desk.close();
        desk = Desk.open(data);
    }

    private Added.Revised revised() throws CaptureException {
        Sought.Came came = assertInstanceOf(Sought.Came.class, desk.captureAgain(EDITOR, document));
        return assertInstanceOf(Added.Revised.class, came.added());
    }

    private Decision decision() {
        return desk.views().decisions(document).all().get(0);
    }

    private Mention boats() {
        return desk.read(document).orElseThrow().sheet().mentions().stream()
                .filter(mention -> mention.statement().contains("damaged boats"))
                .findFirst()
                .orElseThrow();
    }
}
