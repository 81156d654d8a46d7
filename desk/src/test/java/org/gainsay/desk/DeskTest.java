package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
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
                assertTrue(
                        read.text().contains("Fiction: written for demonstration."),
                        summary.document().addresses()::toString);
                assertFalse(
                        read.sheet().mentions().isEmpty(), summary.document().addresses()::toString);
            }
            assertEquals(
                    List.of(4, 3, 1),
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
            claim = desk.accept(EDITOR, document, mention);
        }
        try (Desk desk = Desk.open(data)) {
            assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
            assertTrue(desk.undo(EDITOR, document, mention));
            assertFalse(desk.undo(EDITOR, document, mention));
            assertTrue(desk.views().claim(claim).isEmpty());
        }
    }

    @Test
    void a_claim_with_another_mention_under_it_outlives_the_undoing_of_the_first() throws CaptureException {
        try (Desk desk = Desk.open(data)) {
            DocumentId document = ferry(desk).document();
            List<Mention> mentions = desk.read(document).orElseThrow().sheet().mentions();
            ClaimId claim = desk.accept(EDITOR, document, mentions.get(0).id());
            desk.attach(EDITOR, document, mentions.get(1).id(), claim);

            assertTrue(desk.undo(EDITOR, document, mentions.get(0).id()));

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
