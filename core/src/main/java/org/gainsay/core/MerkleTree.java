package org.gainsay.core;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The Merkle tree over a list of leaves, as RFC 6962 (2013), section 2.1, hashes it: one digest that stands for all of
 * them, and short proofs that one of them is among them.
 *
 * <p>Immutable; safe to share.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;

    private final List<Digest> leaves;

    private MerkleTree(List<Digest> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The tree over these leaf hashes, in their order. */
    public static MerkleTree over(List<Digest> leafHashes) {
        return new MerkleTree(leafHashes);
    }

    /** The hash of a leaf: that of its bytes after a zero byte, so that no node passes for a leaf. */
    public static Digest leaf(byte[] content) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LEAF);
        return new Digest(HexFormat.of().formatHex(sha256.digest(content)));
    }

    /** How many leaves it has. */
    public int size() {
        return leaves.size();
    }

    /** The hash of the whole tree; of no bytes if it has no leaf. */
    public Digest root() {
        return MerkleProof.root(leaves.size(), this::hash);
    }

    /**
     * The proof that a leaf is in the tree: the hashes that lead from it to the root, nearest first (section 2.1.1).
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public List<Digest> path(int leaf) {
        return MerkleProof.inclusion(leaf, leaves.size(), this::hash);
    }

    /**
     * The root that a proof leads to; empty if it cannot be one for a tree of that size.
     *
     * @param leafHash the hash of the leaf
     * @param leaf its index
     * @param size how many leaves the tree has
     * @param path the proof, as {@link #path(int)} gives it
     */
    public static Optional<Digest> rootBy(Digest leafHash, int leaf, int size, List<Digest> path) {
        return MerkleProof.rootBy(leafHash, leaf, size, path);
    }

    private Digest hash(long start, long end) {
        if (end - start == 1) {
            return leaves.get((int) start);
        }
        long middle = start + MerkleProof.split(end - start);
        return MerkleProof.node(hash(start, middle), hash(middle, end));
    }
}
