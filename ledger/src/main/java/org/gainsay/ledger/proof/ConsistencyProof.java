package org.gainsay.ledger.proof;

import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleProof;

/**
 * That a ledger of {@code to} entries begins with the {@code from} entries that it once had (RFC 6962, section 2.1.2).
 *
 * @param from how many entries it had
 * @param to how many it has
 * @param path the hashes of the proof, in the order of the RFC
 * @param fromRoot the root over the first {@code from}
 * @param toRoot the root over the first {@code to}
 */
public record ConsistencyProof(long from, long to, Digest fromRoot, Digest toRoot, List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it shows that the ledger of one checkpoint continues that of an earlier one of the same origin. */
    public boolean holds(Checkpoint earlier, Checkpoint later) {
        return earlier.origin().equals(later.origin())
                && earlier.size() == from
                && later.size() == to
                && MerkleProof.consistent(from, to, earlier.root(), later.root(), path);
    }

    /** {@code {"from":…,"fromRoot":…,"path":[…],"to":…,"toRoot":…}}, every hash in base64. */
    public String json() {
        String hashes = path.stream()
                .map(digest -> "\"" + Checkpoint.base64(digest) + "\"")
                .collect(Collectors.joining(","));
        return "{\"from\":" + from + ",\"fromRoot\":\"" + Checkpoint.base64(fromRoot) + "\",\"path\":[" + hashes
                + "],\"to\":" + to + ",\"toRoot\":\"" + Checkpoint.base64(toRoot) + "\"}";
    }
}
