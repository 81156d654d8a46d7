package org.gainsay.desk;

import java.util.List;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that was kept elsewhere, which the ledger must continue.
 *
 * @param note the signed checkpoint
 * @param key the key that must have signed it; null for the public key in the data folder, which someone who rewrote the
 *     folder may have replaced as well
 */
public record Earlier(SignedNote note, @Nullable VerifierKey key) {
    /** Adds what is wrong, or that nothing is. {@code entriesIntact} says that the tree is what the entries lead to. */
    void check(Ledger ledger, boolean entriesIntact, List<String> damaged, List<String> intact) {
        VerifierKey signer = key != null ? key : ledger.key().orElse(null);
        Checkpoint earlier;
        try {
            earlier = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            damaged.add("checkpoint: cannot be read: " + e.getMessage());
            return;
        }
        if (signer == null) {
            damaged.add("checkpoint: the data folder holds no public key; give the one that signed it");
        } else if (!note.isSignedBy(signer) || !earlier.origin().equals(signer.name())) {
            damaged.add("checkpoint: is not signed by " + signer);
        } else if (!entriesIntact) {
            damaged.add("checkpoint: was not held against the damaged entries");
        } else if (earlier.size() > ledger.head().sequence()) {
            damaged.add(
                    "checkpoint: the ledger ends with entry " + ledger.head().sequence() + "; when " + earlier.origin()
                            + " signed the checkpoint it had " + earlier.size() + ": it was cut");
        } else {
            Digest root = ledger.root(earlier.size());
            if (root.equals(earlier.root())) {
                intact.add("checkpoint: the ledger begins with the " + earlier.size() + " entries that "
                        + earlier.origin() + " signed");
            } else {
                damaged.add("checkpoint: the first " + earlier.size() + " entries are not those that "
                        + earlier.origin() + " signed: they lead to the root " + root + ", not to " + earlier.root());
            }
        }
    }
}
