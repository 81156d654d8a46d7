package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.Instant;
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

/** A ledger as it was when it had so many entries. It belongs to the whole one: closing it closes nothing. */
final class PastLedger implements Ledger {
    private final Ledger whole;
    private final Path folder;
    private final Head head;
    private final Views views;

    PastLedger(Ledger whole, Path folder, long sequence) {
        this.whole = whole;
        this.folder = folder;
        this.views = whole.asOf(sequence);
        this.head = whole.entry(sequence)
                .map(entry -> new Head(entry.sequence(), entry.hash()))
                .orElse(Head.EMPTY);
    }

    @Override
    public List<Entry> append(Actor actor, List<? extends Change> changes) {
        throw readOnly();
    }

    @Override
    public List<Entry> filing(@Nullable Once once, Runnable work) {
        throw readOnly();
    }

    @Override
    public void answered(Once once, List<Entry> entries, String answer) {
        throw readOnly();
    }

    @Override
    public Optional<Once.Noted> noted(Actor actor, String key) {
        return whole.noted(actor, key);
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public Stream<Entry> entries(long from) {
        return whole.entries(from).takeWhile(entry -> entry.sequence() <= head.sequence());
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        return sequence > head.sequence() ? Optional.empty() : whole.entry(sequence);
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public Views asOf(long sequence) {
        return whole.asOf(within(sequence));
    }

    @Override
    public Ledger at(long sequence) {
        return whole.at(within(sequence));
    }

    @Override
    public long lastBy(Instant moment) {
        return Math.min(head.sequence(), whole.lastBy(moment));
    }

    @Override
    public Optional<VerifierKey> key() {
        return whole.key();
    }

    @Override
    public Digest root(long size) {
        return whole.root(within(size));
    }

    @Override
    public SignedNote checkpoint(long size) {
        return whole.checkpoint(within(size));
    }

    @Override
    public InclusionProof prove(long sequence, long size) {
        return whole.prove(sequence, within(size));
    }

    @Override
    public ConsistencyProof consistency(long from, long to) {
        return whole.consistency(from, within(to));
    }

    @Override
    public Optional<byte[]> tile(int level, long number) {
        return whole.tile(level, number);
    }

    @Override
    public Verification verify(LongConsumer progress) {
        return whole.verify(progress);
    }

    @Override
    public void snapshot(Path target) {
        throw readOnly();
    }

    @Override
    public void rebuild(LongConsumer progress) {
        throw readOnly();
    }

    @Override
    public void close() {
        // What it reads belongs to the whole ledger.
    }

    private long within(long size) {
        if (size > head.sequence()) {
            throw new IllegalArgumentException(
                    "size " + size + ": the ledger had " + head.sequence() + " entries then");
        }
        return size;
    }

    private LedgerFailure readOnly() {
        return new LedgerFailure(LedgerFailure.Code.READ_ONLY, folder, "is only read as it was", null);
    }
}
