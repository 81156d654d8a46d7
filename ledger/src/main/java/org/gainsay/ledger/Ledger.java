package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.ledger.proof.ConsistencyProof;
import org.gainsay.ledger.proof.InclusionProof;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

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
     * Opens a ledger only to read it: that of a desk which is running, of a copied folder, or of one that cannot be
     * written. Nothing in the folder is changed, and {@link #append} and {@link #rebuild} are refused.
     *
     * @throws LedgerFailure if there is no ledger, or a newer one
     */
    static Ledger openToRead(Path folder) {
        return ReadOnlyLedger.open(folder);
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

    /**
     * Runs what files something in this thread, and gives the entries that it filed, in their order. Where a key is given,
     * each append notes under it what it filed, in the same transaction: after a crash both are there or neither is.
     *
     * @param once the key; null for none
     */
    List<Entry> filing(@Nullable Once once, Runnable work);

    /**
     * Keeps an answer under a key, and that all of it was filed.
     *
     * @param entries what was filed under it
     */
    void answered(Once once, List<Entry> entries, String answer);

    /** What was filed under a key; empty if nothing was, or that is longer ago than {@link Once#KEPT}. */
    Optional<Once.Noted> noted(Actor actor, String key);

    /** The end of the ledger now. */
    Head head();

    /**
     * The entries from {@code from} to the end of the ledger at this call, in order, fetched as they are asked for. The
     * stream need not be closed; it fails with {@link LedgerFailure} where the store does.
     */
    Stream<Entry> entries(long from);

    /** The entry of that sequence; empty if there is none. */
    Optional<Entry> entry(long sequence);

    /** What was filed, arranged for reading. */
    Views views();

    /**
     * What was filed with the first {@code sequence} entries, as {@link #views()} showed it then. It is derived from these
     * entries alone when it is first asked, in a temporary database; the last few of these are kept.
     *
     * @throws IllegalArgumentException if there are not so many entries
     */
    Views asOf(long sequence);

    /** What was filed at {@code moment} or before. */
    default Views asOf(Instant moment) {
        return asOf(lastBy(moment));
    }

    /**
     * The ledger as it was when it had {@code sequence} entries: its head, entries and {@link #asOf views} are those of
     * then, and {@link #append} and {@link #rebuild} are refused. It is good as long as this one is open.
     *
     * @throws IllegalArgumentException if there are not so many entries
     */
    Ledger at(long sequence);

    /** The sequence of the last entry that was filed at {@code moment} or before; 0 if none was. */
    long lastBy(Instant moment);

    /** The public half of the key that signs checkpoints; empty if it does not lie in the folder. */
    Optional<VerifierKey> key();

    /**
     * The root of the RFC 6962 tree over the first {@code size} entries, from its stored tiles: whether these are what the
     * entries lead to, {@link #verify()} says.
     *
     * @throws IllegalArgumentException if there are not so many entries
     */
    Digest root(long size);

    /** The checkpoint of the ledger now, signed. */
    default SignedNote checkpoint() {
        return checkpoint(head().sequence());
    }

    /**
     * The checkpoint of the ledger when it had {@code size} entries, signed.
     *
     * @throws IllegalArgumentException if there are not so many entries
     */
    SignedNote checkpoint(long size);

    /**
     * That an entry is among the first {@code size}.
     *
     * @throws IllegalArgumentException if there are not so many entries or it is not among them
     */
    InclusionProof prove(long sequence, long size);

    /**
     * That the ledger of {@code to} entries begins with the one of {@code from}.
     *
     * @throws IllegalArgumentException unless {@code 1 <= from <= to} and there are so many entries
     */
    ConsistencyProof consistency(long from, long to);

    /**
     * The hashes of a tile of the tree (C2SP tlog-tiles), 32 bytes each: 256, or as many as there are so far.
     *
     * @param level 0 for the hashes of entries
     * @param number its place in the level, from 0
     * @return empty if the tree does not reach there
     */
    Optional<byte[]> tile(int level, long number);

    /** Derives everything again from the raw entries and says whether it is the same; changes nothing. */
    default Verification verify() {
        return verify(done -> {});
    }

    /** The same, telling {@code progress} from time to time how many entries are done. */
    Verification verify(LongConsumer progress);

    /**
     * Writes the ledger as it is at one moment into a new file, whole by itself; appends go on meanwhile.
     *
     * @param target must not be there
     */
    void snapshot(Path target);

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
