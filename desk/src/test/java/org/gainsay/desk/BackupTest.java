package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.capture.Input;
import org.gainsay.desk.people.Secret;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a desk, what becomes of it, and what a checkpoint that was kept elsewhere catches. */
final class BackupTest {
    private static final Actor MARA = new Actor("Mara");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_backup_of_a_running_desk_is_restored_to_the_same_desk() throws Exception {
        Path file = folder.resolve("desk.zip");
        SignedNote checkpoint;
        try (Desk desk = filled()) {
            Backup.Taken taken = Backup.take(folder.resolve("data"), file);
            assertEquals(desk.head().sequence(), taken.entries());
            checkpoint = desk.ledger().checkpoint();
            desk.openCase(MARA, "Opened after the backup", null);
        }
        assertTrue(Restoring.verify(file, done -> {}, new Earlier(checkpoint, null))
                .intact());

        Path restored = folder.resolve("deep/restored");
        Restoring.restore(file, restored);
        try (Desk desk = Desk.open(restored)) {
            assertEquals(checkpoint, desk.ledger().checkpoint());
            assertEquals(1, desk.views().cases(Page.FIRST).size());
            Verified verified = desk.verify(done -> {});
            assertTrue(verified.intact(), () -> verified.findings().toString());
            desk.openCase(MARA, "Lighthouses", null);
        }
        assertEquals(List.of("data", "deep", "desk.zip", "ferries.txt"), names(folder));
    }

    @Test
    void who_could_sign_in_before_can_sign_in_at_the_restored_desk() throws Exception {
        Path file = folder.resolve("desk.zip");
        Secret link;
        try (Desk desk = filled()) {
            link = desk.people().admit(MARA, "Ines Calloway", Role.ADMIN);
            Backup.take(folder.resolve("data"), file);
        }
        Path restored = folder.resolve("restored");
        Restoring.restore(file, restored);
        try (Desk desk = Desk.open(restored)) {
            assertEquals(1, desk.people().all().size());
            assertTrue(desk.people().welcome(link.text()).isPresent());
        }
    }

    @Test
    void a_backup_is_never_written_over_and_a_folder_with_something_in_it_never_restored_into() throws Exception {
        Path file = folder.resolve("desk.zip");
        filled().close();
        Backup.take(folder.resolve("data"), file);
        assertThrows(FileAlreadyExistsException.class, () -> Backup.take(folder.resolve("data"), file));
        IOException refused = assertThrows(IOException.class, () -> Restoring.restore(file, folder.resolve("data")));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not an empty folder"), refused::getMessage);
    }

    @Test
    void a_damaged_or_cut_backup_is_refused_wherever_the_damage_is_and_leaves_nothing() throws Exception {
        Path file = folder.resolve("desk.zip");
        filled().close();
        Backup.take(folder.resolve("data"), file);
        byte[] bytes = Files.readAllBytes(file);
        Path target = folder.resolve("restored");
        int step = bytes.length / 40;
        for (int at = 100; at < bytes.length * 9 / 10; at += step) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x10;
            Path damaged = Files.write(folder.resolve("damaged.zip"), changed);
            try {
                Restoring.restore(damaged, target);
                // What stands beside the content (a time, a padding) may change without harm: then all of it is right.
                assertTrue(verified(target).intact(), "byte " + at);
                Backup.delete(target);
            } catch (IOException refused) {
                assertTrue(String.valueOf(refused.getMessage()).startsWith(damaged.toString()), refused::getMessage);
                assertFalse(Files.exists(target), "byte " + at);
            }
        }
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(IOException.class, () -> Restoring.restore(cut, target));
        assertFalse(Files.exists(target));
        assertTrue(names(folder).stream().noneMatch(name -> name.startsWith(".")), () -> folder.toString());
    }

    @Test
    void a_kept_checkpoint_catches_a_ledger_that_was_cut_or_was_signed_by_another() throws Exception {
        SignedNote kept;
        VerifierKey key;
        Path data = folder.resolve("data");
        try (Desk desk = filled()) {
            Backup.take(data, folder.resolve("before.zip"));
            desk.openCase(MARA, "Lighthouses", null);
            kept = desk.ledger().checkpoint();
            key = desk.ledger().key().orElseThrow();
            Verified verified = desk.verify(done -> {}, new Earlier(kept, key));
            assertTrue(verified.intact(), () -> verified.findings().toString());
        }
        Path cut = folder.resolve("cut");
        Restoring.restore(folder.resolve("before.zip"), cut);
        try (Desk desk = Desk.openToRead(cut)) {
            assertTrue(desk.verify(done -> {}).intact());
            Verified verified = desk.verify(done -> {}, new Earlier(kept, key));
            assertFalse(verified.intact());
            assertTrue(
                    verified.findings().getFirst().endsWith("it was cut"),
                    () -> verified.findings().toString());
        }
        try (Desk other = Desk.open(folder.resolve("other"))) {
            VerifierKey another = other.ledger().key().orElseThrow();
            Verified verified = other.verify(done -> {}, new Earlier(kept, another));
            assertEquals(
                    "checkpoint: is not signed by " + another,
                    verified.findings().getFirst());
        }
    }

    @Test
    void a_kept_checkpoint_catches_a_ledger_that_was_rewritten_throughout() throws Exception {
        SignedNote kept;
        try (Desk desk = filled()) {
            kept = desk.ledger().checkpoint();
        }
        // The forger holds the key, files other things in their own ledger and puts it in the place of the first.
        Path data = folder.resolve("data");
        Path forged = folder.resolve("forged");
        Files.createDirectory(forged);
        for (String name : List.of("ledger.key", "ledger.pub")) {
            Files.copy(data.resolve(name), forged.resolve(name));
        }
        try (Desk desk = Desk.open(forged)) {
            for (int number = 0; number < 20; number++) {
                desk.openCase(MARA, "Forgery " + number, null);
            }
            assertTrue(desk.verify(done -> {}).intact());
            Verified verified = desk.verify(done -> {}, new Earlier(kept, null));
            assertFalse(verified.intact());
            assertTrue(
                    verified.findings().getFirst().contains("are not those that"),
                    () -> verified.findings().toString());
        }
    }

    private static Verified verified(Path data) {
        try (Desk desk = Desk.openToRead(data)) {
            return desk.verify(done -> {});
        }
    }

    private Desk filled() throws Exception {
        Path text = Files.writeString(folder.resolve("ferries.txt"), "The ferry carried 112 people on Monday.");
        Desk desk = Desk.open(folder.resolve("data"));
        CaseId caseId = desk.openCase(MARA, "Ferries", null);
        desk.add(MARA, caseId, "The Bulletin", new Input.File(text), null);
        return desk;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
