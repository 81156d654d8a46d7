package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnceTest {
    private static final Actor ILO = new Actor("Ilo Dast");
    private static final Digest REQUEST = Digest.of("open a case");

    @TempDir
    Path folder = Path.of("");

    private static Once once(String key, boolean whole) {
        return new Once(ILO, key, REQUEST, whole);
    }

    private static Change opening(String name) {
        return new Change.CaseOpened(new CaseId(name), name, null);
    }

    @Test
    void what_was_filed_under_a_key_is_known_when_the_ledger_is_opened_again() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(ILO, opening("one"));
            List<Entry> filed =
                    ledger.filing(once("k", true), () -> ledger.append(ILO, List.of(opening("two"), opening("three"))));
            assertEquals(List.of(2L, 3L), filed.stream().map(Entry::sequence).toList());
            ledger.append(ILO, opening("four"));
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(Optional.of(new Once.Noted(REQUEST, 2, 3, true, null)), ledger.noted(ILO, "k"));
            assertEquals(Optional.empty(), ledger.noted(new Actor("Another"), "k"));
            assertEquals(Optional.empty(), ledger.noted(ILO, "other"));
        }
    }

    @Test
    void what_the_ledger_did_not_take_leaves_no_note() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(ILO, opening("one"));
            assertThrows(
                    Refused.class,
                    () -> ledger.filing(
                            once("k", true), () -> ledger.append(ILO, List.of(opening("two"), opening("one")))));
            assertEquals(Optional.empty(), ledger.noted(ILO, "k"));
            assertEquals(1, ledger.head().sequence());
            assertEquals(
                    1,
                    ledger.filing(once("k", true), () -> ledger.append(ILO, opening("two")))
                            .size(),
                    "and the thread files again");
        }
    }

    @Test
    void what_takes_several_appends_is_done_when_it_is_answered() {
        try (Ledger ledger = Ledger.open(folder)) {
            Once once = once("k", false);
            List<Entry> filed = ledger.filing(once, () -> {
                ledger.append(ILO, opening("one"));
                ledger.append(ILO, opening("two"));
            });
            assertEquals(Optional.of(new Once.Noted(REQUEST, 1, 2, false, null)), ledger.noted(ILO, "k"));
            ledger.answered(once, filed, "{}");
            assertEquals(Optional.of(new Once.Noted(REQUEST, 1, 2, true, "{}")), ledger.noted(ILO, "k"));
        }
    }

    @Test
    void notes_are_no_entries_and_a_ledger_with_them_is_intact() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.filing(once("k", true), () -> ledger.append(ILO, opening("one")));
            ledger.answered(once("nothing", true), List.of(), "");
            assertEquals(1, ledger.head().sequence());
            assertTrue(ledger.verify() instanceof Verification.Intact);
            ledger.rebuild();
            assertEquals(Optional.of(new Once.Noted(REQUEST, 0, 0, true, "")), ledger.noted(ILO, "nothing"));
        }
        try (Ledger ledger = Ledger.openToRead(folder)) {
            assertTrue(ledger.verify() instanceof Verification.Intact);
            assertEquals(Optional.empty(), ledger.noted(ILO, "k"));
        }
    }

    @Test
    void other_threads_file_under_no_key() throws InterruptedException {
        try (Ledger ledger = Ledger.open(folder)) {
            List<Entry> filed = ledger.filing(once("k", true), () -> {
                Thread other = new Thread(() -> ledger.append(ILO, opening("theirs")));
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                ledger.append(ILO, opening("ours"));
            });
            assertEquals(List.of(2L), filed.stream().map(Entry::sequence).toList());
        }
    }

    @Test
    void a_key_is_one_line_of_some_length() {
        assertThrows(IllegalArgumentException.class, () -> once("", true));
        assertThrows(IllegalArgumentException.class, () -> once("a\nb", true));
        assertThrows(IllegalArgumentException.class, () -> once("x".repeat(Once.LONGEST_KEY + 1), true));
        assertEquals(
                Once.LONGEST_KEY, once("x".repeat(Once.LONGEST_KEY), true).key().length());
    }
}
