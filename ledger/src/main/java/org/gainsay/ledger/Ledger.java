package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The append-only record of everything that was filed, by whom and when.
 *
 * <p>Safe to use from many threads: appends wait for each other, reading waits for nobody. Whoever opens it closes it.
 * All methods throw {@link LedgerFailure} where the store cannot be read or written.
 */
public interface Ledger extends AutoCloseable {
    /** The most changes of one append. */
    int LARGEST_APPEND = 10_000;

    /** The largest body of an entry in bytes: far above the longest excerpt, far below what a page can show. */
    int LARGEST_BODY = 1 << 20;

    /**
     * Opens the ledger in a data folder, or begins one there.
     *
     * @throws LedgerFailure if another process has it open, if the file there is not a ledger or is a newer one, or if
     *     the folder cannot be written
     */
    static Ledger open(Path folder) {
        return open(folder, InstantSource.system());
    }

    /** The same, with another clock. Entries never go back in time, even if the clock does. */
    static Ledger open(Path folder, InstantSource clock) {
        return SqliteLedger.open(folder, clock);
    }

    /**
     * Files changes in their order, all or none. On return they are on the disk and in the views.
     *
     * @param changes 1 to {@value #LARGEST_APPEND}
     * @return the new entries, in the same order
     * @throws Refused if a change does not fit what was filed before it: an unknown case, a mention already decided
     * @throws IllegalArgumentException if there are no changes or too many, or one is larger than
     *     {@value #LARGEST_BODY} bytes as JSON or holds text that is not well-formed Unicode
     */
    List<Entry> append(Actor actor, List<? extends Change> changes);

    /** Files one change. */
    default Entry append(Actor actor, Change change) {
        return append(actor, List.of(change)).getFirst();
    }

    /** The end of the ledger now. */
    Head head();

    /**
     * The entries from {@code from} to the end of the ledger at this call, in order, fetched as they are asked for. The
     * stream need not be closed; it fails with {@link LedgerFailure} where the store does.
     */
    Stream<Entry> entries(long from);

    /** What was filed, arranged for reading. */
    Views views();

    /** Derives everything again from the raw entries and says whether it is the same; changes nothing. */
    default Verification verify() {
        return verify(done -> {});
    }

    /** The same, telling {@code progress} from time to time how many entries are done. */
    Verification verify(LongConsumer progress);

    /**
     * Drops the views and derives them again from the entries, at once or not at all.
     *
     * @throws LedgerFailure of code DAMAGED if an entry is not intact; the views are then as they were
     */
    default void rebuild() {
        rebuild(done -> {});
    }

    /** The same, telling {@code progress} from time to time how many entries are done. */
    void rebuild(LongConsumer progress);

    @Override
    void close();
}
