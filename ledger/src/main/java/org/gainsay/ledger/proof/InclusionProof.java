package org.gainsay.ledger.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleProof;

/**
 * That an entry is in the ledger of a checkpoint, as C2SP tlog-proof writes it. Who holds the bytes of the entry and the
 * public key of the ledger needs nothing else.
 *
 * @param index the place of the entry, from 0: its sequence less one
 * @param path the hashes from the leaf to the root, nearest first (RFC 6962, section 2.1.1)
 * @param checkpoint the signed checkpoint
 */
public record InclusionProof(long index, List<Digest> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Reads the form that {@link #toString()} writes; {@link IllegalArgumentException} saying what is wrong with it. */
    public static InclusionProof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(HEADER + "\n") || blank < 0) {
            throw new IllegalArgumentException("proof: wants to begin with " + HEADER + " and to hold a checkpoint");
        }
        List<String> lines = text.substring(0, blank).lines().skip(1).toList();
        int at = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA) ? 1 : 0;
        if (lines.size() <= at || !lines.get(at).matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("proof: wants a line with the index");
        }
        return new InclusionProof(
                Long.parseLong(lines.get(at).substring(INDEX.length())),
                lines.stream().skip(at + 1L).map(Checkpoint::digest).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    /** Whether it shows that the entry with this leaf hash is in a ledger whose checkpoint this key signed. */
    public boolean holds(Digest leafHash, VerifierKey key) {
        if (!checkpoint.isSignedBy(key)) {
            return false;
        }
        Checkpoint of = Checkpoint.parse(checkpoint.text());
        return of.origin().equals(key.name())
                && MerkleProof.rootBy(leafHash, index, of.size(), path).equals(Optional.of(of.root()));
    }

    /** The proof as it is handed on. */
    @Override
    public String toString() {
        Stream<String> lines =
                Stream.concat(Stream.of(HEADER, INDEX + index), path.stream().map(Checkpoint::base64));
        return String.join("\n", lines.toList()) + "\n\n" + checkpoint;
    }
}
