package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleTree;
import org.gainsay.ledger.contract.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any moment loses nothing that it acknowledged and leaves nothing half done. */
class CrashTest {
    /** How often a process is killed: a few times every day, 200 times where {@code -Dgainsay.kills=200} asks for it. */
    private static final int ROUNDS = Integer.getInteger("gainsay.kills", 10);

    /** After how many kills everything is derived again; after each, what was acknowledged is looked for. */
    private static final int VERIFIED = 10;

    private static final long SEED = 20310503;
    /** How many acknowledgements a child gives before it is killed, at most. */
    private static final int MOST_APPENDS = 60;

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_loses_no_acknowledged_entry() throws IOException, InterruptedException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.append(Harbour.INES, Harbour.filed());
        }
        Random random = new Random(SEED);
        long acknowledged = Harbour.filed().size();
        for (int round = 0; round < ROUNDS; round++) {
            try (Child child = Child.start(folder, true)) {
                assertEquals("open", child.says().readLine());
                int appends = 1 + random.nextInt(MOST_APPENDS);
                for (int append = 0; append < appends; append++) {
                    acknowledged = Long.parseLong(child.says().readLine());
                }
                // Somewhere within the next append or two.
                Thread.sleep(0, random.nextInt(1_000_000));
                // By its handle: Process.destroyForcibly would also throw away what the child said last.
                assertTrue(child.process().toHandle().destroyForcibly());
                child.process().waitFor();
                String line = child.says().readLine();
                while (line != null) {
                    acknowledged = line.matches("\\d+") ? Math.max(acknowledged, Long.parseLong(line)) : acknowledged;
                    line = child.says().readLine();
                }
            }
            try (Ledger ledger = Ledger.open(folder)) {
                if (round % VERIFIED == 0 || round == ROUNDS - 1) {
                    assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
                }
                assertTrue(ledger.entry(acknowledged).isPresent(), "entry " + acknowledged);
                assertEquals(ledger.root(ledger.head().sequence()), rootOver(ledger));
                assertTrue(
                        ledger.head().sequence() >= acknowledged,
                        "acknowledged " + acknowledged + ", found " + ledger.head());
                assertEquals(0, (ledger.head().sequence() - Harbour.filed().size()) % 2, "half an append was kept");
            }
        }
    }

    /** The root as the definition says it, from the hashes of all entries. */
    private static Digest rootOver(Ledger ledger) {
        return MerkleTree.over(ledger.entries(1).map(Entry::hash).toList()).root();
    }
}
