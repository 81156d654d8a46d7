package org.gainsay.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.ConsistencyProof;
import org.gainsay.ledger.proof.InclusionProof;
import org.gainsay.ledger.proof.NoteKey;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;

/** What every ledger in a SQLite file answers in the same way, whether or not it can also be written. */
interface ReadableLedger extends Ledger {
    /** The questions. */
    LedgerReading reading();

    /** The data folder, where the key lies. */
    Path folder();

    @Override
    default Stream<Entry> entries(long from) {
        return reading().entries(from, head().sequence());
    }

    @Override
    default Optional<Entry> entry(long sequence) {
        return reading()
                .entries(sequence, sequence)
                .filter(entry -> sequence > 0)
                .findFirst();
    }

    @Override
    default Views views() {
        return reading().views();
    }

    @Override
    default Views asOf(long sequence) {
        return reading().asOf(within(sequence, 0));
    }

    @Override
    default Ledger at(long sequence) {
        return new PastLedger(this, folder(), within(sequence, 0));
    }

    @Override
    default long lastBy(Instant moment) {
        return reading().lastBy(moment);
    }

    @Override
    default Optional<VerifierKey> key() {
        return KeyFile.publicKey(folder());
    }

    @Override
    default Digest root(long size) {
        return reading().root(within(size, 0));
    }

    @Override
    default SignedNote checkpoint(long size) {
        NoteKey key = KeyFile.privateKey(folder());
        return key.sign(new Checkpoint(key.verifier().name(), size, root(size)).text());
    }

    @Override
    default InclusionProof prove(long sequence, long size) {
        within(size, 1);
        if (sequence < 1 || sequence > size) {
            throw new IllegalArgumentException("entry " + sequence + ": wants 1 to " + size);
        }
        return new InclusionProof(sequence - 1, reading().inclusion(sequence, size), checkpoint(size));
    }

    @Override
    default ConsistencyProof consistency(long from, long to) {
        within(to, 1);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from " + from + " entries: wants 1 to " + to);
        }
        return reading().consistency(from, to);
    }

    @Override
    default Optional<byte[]> tile(int level, long number) {
        long size = head().sequence();
        // Above this level a tile would span more entries than can be counted.
        boolean reached = level >= 0 && level < Long.SIZE / Tiles.HEIGHT && number >= 0;
        return reached && number <= size >> (Tiles.HEIGHT * level)
                ? reading().tile(level, number, size)
                : Optional.empty();
    }

    @Override
    default Verification verify(LongConsumer progress) {
        return reading().verify(progress);
    }

    @Override
    default void snapshot(Path target) {
        reading().snapshot(target);
    }

    private long within(long size, long least) {
        long entries = head().sequence();
        if (size < least || size > entries) {
            throw new IllegalArgumentException(
                    "size " + size + ": the ledger has " + entries + " entries; wants " + least + " to " + entries);
        }
        return size;
    }
}
