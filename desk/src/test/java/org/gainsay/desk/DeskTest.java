package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.capture.Payload;
import org.gainsay.capture.TimeCode;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.AliasView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskTest {
    private static final Actor EDITOR = new Actor("an editor");

    @TempDir
    private Path data = Path.of("");

    @Test
    void the_demonstration_case_is_read_and_tracked_and_every_document_says_that_it_is_fiction() {
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = Demo.load(desk);

            List<DocumentSummary> documents = desk.views().documents(caseId, Page.FIRST);
            assertEquals(12, documents.size());
            for (DocumentSummary summary : documents) {
                Desk.Read read = desk.read(summary.document().id()).orElseThrow();
                assertSame(read, desk.read(summary.document().id()).orElseThrow(), "it is read once");
                assertTrue(
                        read.text().contains("Fiction: written for demonstration."),
                        summary.document().addresses()::toString);
                assertFalse(
                        read.sheet().mentions().isEmpty(), summary.document().addresses()::toString);
            }
            assertEquals(
                    List.of(4, 4, 1),
                    desk.views().claims(caseId, Page.FIRST).stream()
                            .map(ClaimView::mentions)
                            .toList());
            assertTrue(desk.verify(done -> {}).intact());
        }
    }

    @Test
    void loading_the_demonstration_again_files_nothing() {
        try (Desk desk = Desk.open(data)) {
            Demo.load(desk);
            Head head = desk.head();
            Demo.load(desk);
            assertEquals(head, desk.head());
        }
    }

    @Test
    void a_mention_that_is_accepted_is_there_after_the_desk_was_closed_and_undoing_it_takes_the_claim_along()
            throws CaptureException {
        DocumentId document;
        MentionId mention;
        ClaimId claim;
        try (Desk desk = Desk.open(data)) {
            document = ferry(desk).document();
            mention = desk.read(document)
                    .orElseThrow()
                    .sheet()
                    .mentions()
                    .getFirst()
                    .id();
            claim = desk.mentions().accept(EDITOR, document, mention);
        }
        try (Desk desk = Desk.open(data)) {
            assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
            assertTrue(desk.mentions().undo(EDITOR, document, mention));
            assertFalse(desk.mentions().undo(EDITOR, document, mention));
            assertTrue(desk.views().claim(claim).isEmpty());
        }
    }

    @Test
    void a_claim_with_another_mention_under_it_outlives_the_undoing_of_the_first() throws CaptureException {
        try (Desk desk = Desk.open(data)) {
            DocumentId document = ferry(desk).document();
            List<Mention> mentions = desk.read(document).orElseThrow().sheet().mentions();
            ClaimId claim =
                    desk.mentions().accept(EDITOR, document, mentions.get(0).id());
            desk.mentions().attach(EDITOR, document, mentions.get(1).id(), claim);

            assertTrue(desk.mentions().undo(EDITOR, document, mentions.get(0).id()));

            assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
        }
    }

    @Test
    void the_same_text_is_said_to_be_present_and_files_nothing() throws CaptureException {
        try (Desk desk = Desk.open(data)) {
            Added first = ferry(desk);
            assertInstanceOf(Added.New.class, first);
            Head head = desk.head();
            assertEquals(new Added.Present(first.document()), ferry(desk));
            assertEquals(head, desk.head());
        }
    }

    @Test
    void an_address_that_says_something_else_now_is_a_revision_of_its_document() throws CaptureException, IOException {
        Path file = data.resolve("notice.txt");
        try (Desk desk = Desk.open(data.resolve("desk"))) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            Files.writeString(file, "The ferry carried 112 people on Monday, the harbour master said.");
            Added first = desk.add(EDITOR, caseId, "The Bulletin", new Input.File(file), null);
            Files.writeString(file, "The ferry carried 121 people on Monday, the harbour master said.");
            Added second = desk.add(EDITOR, caseId, "The Bulletin", new Input.File(file), null);

            assertInstanceOf(Added.Revised.class, second);
            assertEquals(first.document(), second.document());
            assertTrue(desk.read(first.document()).orElseThrow().text().contains("121"));
        }
    }

    @Test
    void one_work_at_several_addresses_is_one_document_until_a_person_says_otherwise() throws CaptureException {
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            DocumentId story = page(desk, caseId, "https://www.paper.example/ferry", null, "It was late on Monday.");
            assertEquals(
                    story,
                    page(desk, caseId, "http://m.paper.example/ferry/?utm_source=x#top", null, "It was late today."));
            assertEquals(
                    story,
                    page(
                            desk,
                            caseId,
                            "https://agency.example/4711",
                            "https://paper.example/ferry",
                            "It was late, they say."));
            assertNotEquals(story, page(desk, caseId, "https://paper.example/ferry?page=2", null, "It goes on."));
            assertEquals(
                    List.of(
                            "http, mobile address, last slash, tracking parameters, fragment",
                            "canonical link",
                            "canonical link"),
                    desk.views().aliases(story).stream().map(AliasView::reason).toList());

            assertTrue(desk.undoAlias(EDITOR, story, "https://agency.example/4711"));
            assertFalse(desk.undoAlias(EDITOR, story, "https://agency.example/4711"));
            DocumentId apart = page(
                    desk, caseId, "https://agency.example/4711", "https://paper.example/ferry", "It was late again.");
            assertNotEquals(story, apart);
            assertEquals(List.of(), desk.views().aliases(apart));
            assertTrue(desk.verify(done -> {}).intact());
        }
    }

    @Test
    void a_page_that_names_the_front_page_as_its_own_address_swallows_nothing() throws CaptureException {
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            String front = "https://paper.example/";
            assertNotEquals(
                    page(desk, caseId, "https://paper.example/a", front, "It was late on Monday."),
                    page(desk, caseId, "https://paper.example/b", front, "It was late on Friday."));
        }
    }

    @Test
    void every_message_of_a_mailbox_is_a_document_and_a_bad_one_stops_nothing() throws CaptureException {
        String mailbox = """
                From a@x Mon Apr 13 10:00:00 2026
                From: a@x
                Subject: One
                Message-ID: <1@x>

                The ferry was 40 minutes late on Monday, the harbour master said.

                From b@x Mon Apr 13 10:00:00 2026
                From: b@x
                Subject: Empty



                From c@x Mon Apr 13 10:00:00 2026
                From: c@x
                Subject: Three

                It carried 112 people.
                """;
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            List<Handled> handled = new ArrayList<>();
            Input input = Input.bytes("box.mbox", mailbox.getBytes(StandardCharsets.UTF_8));
            desk.addAll(EDITOR, caseId, "The Bulletin", input, null, handled::add);
            assertInstanceOf(Handled.Filed.class, handled.get(0));
            assertInstanceOf(Handled.Refused.class, handled.get(1));
            assertInstanceOf(Handled.Filed.class, handled.get(2));
            assertEquals(2, desk.views().documents(caseId, Page.FIRST).size());
            Head head = desk.head();
            desk.addAll(EDITOR, caseId, "The Bulletin", input, null, again -> {});
            assertEquals(head, desk.head());
        }
    }

    @Test
    void what_was_spoken_keeps_its_time_codes() throws CaptureException {
        String srt = """
                1
                00:00:01,000 --> 00:00:03,000
                MIRA TOSK: The ferry was 40 minutes late.

                2
                00:02:05,000 --> 00:02:09,000
                It carried 112 people on Monday.
                """;
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            Input input = Input.bytes("talk.srt", srt.getBytes(StandardCharsets.UTF_8));
            DocumentId talk =
                    desk.add(EDITOR, caseId, "The Bulletin", input, null).document();
            Desk.Read read = desk.read(talk).orElseThrow();
            List<TimeCode> timeline = desk.timeline(talk, read);
            assertEquals("2:05", timeline.get(1).clock());
            assertEquals(
                    "It carried 112 people on Monday.", timeline.get(1).span().in(read.text()));
            assertEquals(List.of(), desk.timeline(ferry(desk).document(), read));
        }
    }

    private static DocumentId page(
            Desk desk, CaseId caseId, String address, @Nullable String canonical, String sentence)
            throws CaptureException {
        String link = canonical == null ? "" : "<link rel='canonical' href='" + canonical + "'>";
        String page =
                "<html><head><title>The ferry</title>" + link + "</head><body><article><h1>The ferry</h1><p>" + sentence
                        + " The harbour master said on Monday that it carried 112 people.</p></article></body></html>";
        Input input = new Input.Uploaded(
                "page.html",
                Payload.of(page.getBytes(StandardCharsets.UTF_8)),
                "text/html; charset=utf-8",
                URI.create(address));
        return desk.add(EDITOR, caseId, "The Paper", input, null).document();
    }

    @Test
    void an_input_that_cannot_be_read_leaves_nothing_behind() throws IOException {
        try (Desk desk = Desk.open(data)) {
            CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
            Head head = desk.head();
            CaptureException refused = assertThrows(
                    CaptureException.class,
                    () -> desk.add(EDITOR, caseId, "The Bulletin", Input.bytes("nothing.txt", new byte[0]), null));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("nothing.txt: "), refused::getMessage);
            assertEquals(head, desk.head());
            assertEquals(List.of(), kept());
        }
    }

    @Test
    void verify_names_a_kept_file_that_was_changed_or_is_missing() throws CaptureException, IOException {
        try (Desk desk = Desk.open(data)) {
            Added added = ferry(desk);
            assertInstanceOf(Added.New.class, added);
            for (Path file : kept()) {
                byte[] whole = Files.readAllBytes(file);
                Files.delete(file);
                Verified verified = desk.verify(done -> {});
                assertFalse(verified.intact(), file::toString);
                assertTrue(
                        verified.findings().stream()
                                .anyMatch(line -> line.contains(
                                        file.getFileName().toString().replace(".warc.gz", ""))),
                        verified.findings()::toString);
                Files.write(file, whole);
            }
            assertTrue(desk.verify(done -> {}).intact());
        }
    }

    private static Added ferry(Desk desk) throws CaptureException {
        CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
        return desk.add(
                EDITOR,
                caseId,
                "The Bulletin",
                Input.pasted("The ferry was 40 minutes late on Monday, the harbour master said.\n\n"
                        + "It carried 112 people. The company will publish the log by 20 April 2026."),
                null);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("archive"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
