package org.gainsay.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.core.Digest;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchTest {
    private static final Actor EDITOR = new Actor("an editor");

    @TempDir
    private Path folder = Path.of("");

    private Path data() {
        return folder.resolve("data");
    }

    private Path index() {
        return data().resolve("index/texts");
    }

    private DocumentId notice(Desk desk, String name, String text) throws CaptureException, IOException {
        CaseId caseId = desk.openCase(EDITOR, "Ferries", null);
        Path file = Files.writeString(folder.resolve(name + ".txt"), text);
        return desk.add(EDITOR, caseId, "The Bulletin", new Input.File(file), null)
                .document();
    }

    private static List<String> found(Desk desk, String words) {
        return desk.search().find(Asked.of(words), 1).hits().stream()
                .map(hit -> switch (hit) {
                    case Hit.OfDocument document -> document.document().id().slug();
                    case Hit.OfClaim claim -> claim.claim().statement();
                })
                .toList();
    }

    @Test
    void a_document_is_found_when_it_is_filed_and_by_its_new_text_alone_when_it_was_read_again()
            throws CaptureException, IOException {
        try (Desk desk = Desk.open(data())) {
            assertEquals(List.of(), found(desk, "lighthouse"));
            DocumentId document = notice(desk, "a", "The lighthouse at Tarn was dark on Monday, the keeper said.");
            assertEquals(List.of(document.slug()), found(desk, "lighthouse"));
            assertEquals(document, notice(desk, "a", "The beacon at Tarn was dark on Monday, the keeper said."));
            assertEquals(List.of(), found(desk, "lighthouse"));
            assertEquals(List.of(document.slug()), found(desk, "beacon"));
            assertEquals(0, desk.search().behind());
        }
    }

    @Test
    void a_claim_is_found_while_it_is_tracked() throws CaptureException, IOException {
        try (Desk desk = Desk.open(data())) {
            DocumentId document = notice(desk, "a", "The ferry carried 112 people on Monday, the harbour master said.");
            MentionId mention = desk.read(document)
                    .orElseThrow()
                    .sheet()
                    .mentions()
                    .getFirst()
                    .id();
            desk.mentions().accept(EDITOR, document, mention);
            Asked claims = Asked.of("ferry").only(Asked.Kind.CLAIMS);
            assertEquals(1, desk.search().find(claims, 1).all());
            desk.mentions().undo(EDITOR, document, mention);
            assertEquals(0, desk.search().find(claims, 1).all());
            desk.mentions().accept(EDITOR, document, mention);
            assertEquals(1, desk.search().find(claims, 1).all());
            assertEquals(
                    1,
                    desk.search()
                            .find(Asked.of("ferry").only(Asked.Kind.DOCUMENTS), 1)
                            .all());
        }
    }

    @Test
    void the_index_is_there_after_the_desk_was_closed_and_is_followed_on() throws CaptureException, IOException {
        DocumentId first;
        try (Desk desk = Desk.open(data())) {
            first = notice(desk, "a", "The lighthouse was dark on Monday.");
            found(desk, "lighthouse");
        }
        try (Desk desk = Desk.open(data())) {
            DocumentId second = notice(desk, "b", "No ferry sailed on Tuesday.");
            assertEquals(List.of(first.slug()), found(desk, "dark"));
            assertEquals(List.of(second.slug()), found(desk, "sailed"));
            assertTrue(desk.search().rebuiltBecause().isEmpty());
        }
    }

    @Test
    void a_damaged_index_is_made_again_and_says_so() throws CaptureException, IOException {
        DocumentId document;
        try (Desk desk = Desk.open(data())) {
            document = notice(desk, "a", "The lighthouse was dark on Monday.");
            found(desk, "dark");
        }
        for (Path file : files().keySet().stream().map(index()::resolve).toList()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        try (Desk desk = Desk.open(data())) {
            assertEquals(List.of(document.slug()), found(desk, "dark"));
            assertTrue(desk.search().rebuiltBecause().orElse("").startsWith("it is damaged"));
        }
        try (Desk desk = Desk.open(data())) {
            assertEquals(List.of(document.slug()), found(desk, "dark"));
            assertTrue(desk.search().rebuiltBecause().isEmpty());
        }
    }

    @Test
    void an_index_of_another_version_or_of_a_longer_ledger_is_made_again() throws CaptureException, IOException {
        DocumentId document;
        try (Desk desk = Desk.open(data())) {
            document = notice(desk, "a", "The lighthouse was dark on Monday.");
            found(desk, "dark");
        }
        says(Map.of("version", "2", "position", "1"));
        try (Desk desk = Desk.open(data())) {
            assertEquals(List.of(document.slug()), found(desk, "dark"));
            assertEquals(
                    "its version is 2 and not 1", desk.search().rebuiltBecause().orElse(""));
        }
        says(Map.of("version", "1", "position", "1000"));
        try (Desk desk = Desk.open(data())) {
            assertEquals(List.of(document.slug()), found(desk, "dark"));
            assertTrue(desk.search().rebuiltBecause().orElse("").startsWith("it followed entry 1000 of a ledger"));
        }
    }

    private void says(Map<String, String> data) throws IOException {
        try (Directory directory = FSDirectory.open(index());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    @Test
    void who_only_reads_a_folder_finds_what_is_newer_than_its_index_and_changes_nothing()
            throws CaptureException, IOException {
        try (Desk desk = Desk.open(data())) {
            notice(desk, "a", "The lighthouse was dark on Monday.");
            found(desk, "dark");
        }
        try (Desk desk = Desk.open(data())) {
            DocumentId second = notice(desk, "b", "No ferry sailed on Tuesday.");
            found(desk, "sailed");
            Map<String, Digest> before = files();
            try (Desk reading = Desk.openToRead(data())) {
                assertEquals(1, reading.search().best(Asked.of("dark"), 10).all());
                Found found = reading.search().best(Asked.of("sailed"), 10);
                assertEquals(1, found.all());
                assertEquals(
                        second,
                        ((Hit.OfDocument) found.hits().getFirst()).document().id());
            }
            assertEquals(before, files());
        }
    }

    @Test
    void who_reads_a_folder_without_an_index_makes_one_in_memory() throws CaptureException, IOException {
        try (Desk desk = Desk.open(data())) {
            notice(desk, "a", "The lighthouse was dark on Monday.");
        }
        try (Desk reading = Desk.openToRead(data())) {
            assertEquals(1, reading.search().best(Asked.of("dark"), 10).all());
        }
        assertFalse(Files.exists(index()));
    }

    @Test
    void an_earlier_moment_knows_nothing_of_what_came_later() throws CaptureException, IOException {
        try (Desk desk = Desk.open(data())) {
            notice(desk, "a", "The lighthouse was dark on Monday.");
            long then = desk.head().sequence();
            notice(desk, "b", "The lighthouse was lit on Tuesday.");
            try (Search past = Search.inMemory(
                    desk.ledger().at(then), digest -> java.util.Optional.of("The lighthouse was dark on Monday."))) {
                assertEquals(1, past.find(Asked.of("lighthouse"), 1).all());
            }
            assertEquals(2, desk.search().find(Asked.of("lighthouse"), 1).all());
        }
    }

    @Test
    void what_is_sought_has_a_limit_and_pages_begin_with_one() {
        assertThrows(IllegalArgumentException.class, () -> Asked.of("a".repeat(201)));
        try (Desk desk = Desk.open(data())) {
            assertThrows(IllegalArgumentException.class, () -> desk.search().find(Asked.of("a"), 0));
            assertThrows(IllegalArgumentException.class, () -> desk.search().best(Asked.of("a"), 1_001));
            assertEquals(List.of(), desk.search().find(Asked.of("a"), 999_999).hits());
        }
    }

    private Map<String, Digest> files() throws IOException {
        Map<String, Digest> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(index())) {
            for (Path file : all.filter(path -> !path.endsWith("write.lock")).toList()) {
                files.put(file.getFileName() + "", Digest.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
