package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.capture.Input;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change.CapturesStamped;
import org.gainsay.ledger.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures that an authority of this test stamps. The reports are fiction. */
final class StampsTest {
    private static final Actor EDITOR = new Actor("an editor");

    @TempDir
    private Path data = Path.of("");

    private LocalAuthority clock;
    private Desk desk;
    private CaseId caseId;

    @BeforeEach
    void open() throws Exception {
        clock = LocalAuthority.open();
        desk = Desk.open(data);
        caseId = desk.openCase(EDITOR, "Ferries of Halvane", "fiction");
        capture("The ferry to Lenn carried 112 people on Monday, the harbour office of Halvane said.");
        capture("The bridge of Halvane stays closed until Friday, Mira Tosk said.");
    }

    @AfterEach
    void close() {
        desk.close();
        clock.close();
    }

    @Test
    void what_no_stamp_covers_is_stamped_at_once_and_found_good_again() throws Exception {
        List<Digest> captures = desk.views().unstamped(caseId, Page.FIRST);
        CapturesStamped first = stamp().getFirst();
        assertEquals(captures, first.captures());
        assertEquals("CN=Clock tower of Halvane", first.authority());
        assertEquals(List.of(), stamp());

        capture("The mayor of Lenn opened 3 new piers in 2031.");
        CapturesStamped second = stamp().getFirst();
        assertEquals(1, second.captures().size());
        assertFalse(captures.contains(second.captures().getFirst()));

        Stamps.Checked checked = desk.stamps().check(caseId, captures.getLast()).getFirst();
        assertNull(checked.damage());
        assertEquals(first, checked.stamp());
        assertNotNull(checked.said());
        Verified verified = desk.verify(done -> {});
        assertTrue(
                verified.findings().contains("time stamps: all 2 that the ledger names are good"), () -> "" + verified);
    }

    @Test
    void an_authority_that_fails_loses_nothing_and_the_next_one_stamps_it() throws Exception {
        TimeAuthority refusing = TimeAuthority.at(clock.address("/refuse"));
        assertThrows(IOException.class, () -> desk.stamps().stamp(EDITOR, caseId, refusing));
        assertTrue(desk.verify(done -> {}).intact());
        assertEquals(2, desk.views().unstamped(caseId, Page.FIRST).size());
        assertEquals(2, stamp().getFirst().captures().size());
    }

    @Test
    void a_token_that_is_gone_and_a_capture_that_was_changed_are_named() throws Exception {
        CapturesStamped stamped = stamp().getFirst();
        Path token = file(stamped.token());
        byte[] kept = Files.readAllBytes(token);
        Files.delete(token);
        assertNamed("its token or a capture under it is not in the archive", stamped);
        Files.write(token, kept);
        assertTrue(desk.verify(done -> {}).intact());

        // The record of one capture in the place of another's: each is sound by itself, the root is not.
        Path one = file(stamped.captures().getFirst());
        Files.write(one, Files.readAllBytes(file(stamped.captures().getLast())));
        assertNamed("the captures lead to the root", stamped);
    }

    @Test
    void a_capture_that_cannot_be_read_does_not_keep_the_others_from_their_stamp() throws Exception {
        List<Digest> captures = desk.views().unstamped(caseId, Page.FIRST);
        Files.write(file(captures.getFirst()), new byte[] {1, 2, 3});
        assertEquals(List.of(captures.getLast()), stamp().getFirst().captures());
        assertEquals(List.of(captures.getFirst()), desk.views().unstamped(caseId, Page.FIRST));
    }

    private void assertNamed(String damage, CapturesStamped stamped) {
        Stamps.Checked checked =
                desk.stamps().check(caseId, stamped.captures().getLast()).getFirst();
        assertNull(checked.said());
        assertTrue(String.valueOf(checked.damage()).startsWith(damage), () -> "" + checked);
        Verified verified = desk.verify(done -> {});
        assertFalse(verified.intact());
        assertTrue(
                verified.findings().stream()
                        .anyMatch(line -> line.contains("time stamp of entry") && line.contains(damage)),
                () -> "" + verified);
    }

    private void capture(String text) throws Exception {
        desk.add(EDITOR, caseId, "Halvane Courier", new Input.Pasted("pasted", text, null), null);
    }

    private List<CapturesStamped> stamp() throws IOException {
        return desk.stamps().stamp(EDITOR, caseId, TimeAuthority.at(clock.address("/stamp")));
    }

    private Path file(Digest digest) throws IOException {
        try (var files = Files.walk(data.resolve("archive"))) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().equals(digest.hex() + ".warc.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
