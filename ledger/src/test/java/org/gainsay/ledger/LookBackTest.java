package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known and said at an earlier moment; that it is what the views showed then, the properties say. */
class LookBackTest {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_moment_is_that_of_the_last_entry_by_then() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        try (Ledger ledger = Ledger.open(folder, now::get)) {
            ledger.append(Harbour.INES, Harbour.filed());
            now.set(NOON.plusSeconds(60));
            ledger.append(Harbour.INES, Harbour.won());
            now.set(NOON.plusSeconds(30));
            ledger.append(Harbour.OTTO, Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));

            assertEquals(0, ledger.lastBy(NOON.minusNanos(1_000)));
            assertEquals(9, ledger.lastBy(NOON));
            assertEquals(9, ledger.lastBy(NOON.plusSeconds(59)));
            assertEquals(10, ledger.lastBy(NOON.plusSeconds(60)));
            // The clock went back: the entry has the microsecond after the one before it.
            assertEquals(11, ledger.lastBy(NOON.plusSeconds(61)));
            assertTrue(ledger.asOf(NOON.minusSeconds(1)).cases(Page.FIRST).isEmpty());
            assertTrue(ledger.asOf(NOON).claims(Harbour.VOTE, Page.FIRST).isEmpty());
            assertEquals(
                    1,
                    ledger.asOf(NOON.plusSeconds(60))
                            .claims(Harbour.VOTE, Page.FIRST)
                            .size());
            assertEquals(
                    0, ledger.asOf(10).claim(Harbour.WON_CLAIM).orElseThrow().mentions());
        }
    }

    @Test
    void a_past_knows_nothing_of_what_came_later_and_does_not_change_when_more_is_filed() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            Views then = ledger.asOf(9);
            List<Entry> history = then.history(Harbour.VOTE, Page.FIRST);
            assertTrue(then.claims(Harbour.VOTE, Page.FIRST).isEmpty());
            ledger.append(Harbour.INES, Harbour.won());
            assertTrue(then.claims(Harbour.VOTE, Page.FIRST).isEmpty());
            assertEquals(history, then.history(Harbour.VOTE, Page.FIRST));
            assertTrue(then.lastUndoable(Harbour.INES).isEmpty());
        }
    }

    @Test
    void the_ledger_of_then_ends_where_it_ended_then_and_takes_nothing() {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            Head head = ledger.head();
            ledger.append(Harbour.INES, Harbour.won());
            try (Ledger then = ledger.at(9)) {
                assertEquals(head, then.head());
                assertEquals(9, then.entries(1).count());
                assertTrue(then.entry(10).isEmpty());
                assertEquals(9, then.lastBy(NOON.plusSeconds(1L << 33)));
                assertTrue(then.views().claim(Harbour.WON_CLAIM).isEmpty());
                assertThrows(LedgerFailure.class, () -> then.append(Harbour.INES, Harbour.won()));
                assertThrows(IllegalArgumentException.class, () -> then.root(10));
                assertEquals(ledger.root(9), then.root(9));
            }
            assertEquals(10, ledger.head().sequence());
            assertEquals(Head.EMPTY, ledger.at(0).head());
        }
    }

    @Test
    void more_pasts_than_are_kept_can_be_asked_by_several_people_at_once()
            throws InterruptedException, ExecutionException {
        try (Ledger ledger = Ledger.open(folder);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            ledger.append(Harbour.INES, Harbour.filed());
            List<Views> pasts =
                    LongStream.rangeClosed(0, 9).mapToObj(ledger::asOf).toList();
            Callable<Long> asking = () -> {
                long seen = 0;
                for (int round = 0; round < 3; round++) {
                    for (Views past : pasts) {
                        seen += past.cases(Page.FIRST).size();
                    }
                }
                return seen;
            };
            for (Future<Long> seen : people.invokeAll(List.of(asking, asking, asking, asking))) {
                assertEquals(27, seen.get());
            }
        }
    }

    @Test
    void a_past_that_is_not_there_yet_is_refused() {
        try (Ledger ledger = Ledger.open(folder)) {
            assertThrows(IllegalArgumentException.class, () -> ledger.asOf(1));
            assertThrows(IllegalArgumentException.class, () -> ledger.asOf(-1));
        }
    }

    @Test
    void a_closed_ledger_shows_no_past_and_leaves_no_file() throws IOException {
        long before = temporary();
        Views past;
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
            past = ledger.asOf(3);
            assertEquals(1, past.cases(Page.FIRST).size());
        }
        assertThrows(IllegalStateException.class, () -> past.cases(Page.FIRST));
        assertTrue(temporary() <= before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("gainsay-as-of"))
                    .count();
        }
    }
}
