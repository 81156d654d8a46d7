package org.gainsay.core;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Merkle tree over a list of leaves, as RFC 6962 (2013), section 2.1, hashes it: one digest that stands for all of
 * them, and short proofs that one of them is among them.
 *
 * <p>Immutable; safe to share.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

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
        return leaves.isEmpty() ? Digest.of(new byte[0]) : hash(0, leaves.size());
    }

    /**
     * The proof that a leaf is in the tree: the hashes that lead from it to the root, nearest first (section 2.1.1).
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public List<Digest> path(int leaf) {
        Objects.checkIndex(leaf, leaves.size());
        List<Digest> path = new ArrayList<>();
        int start = 0;
        int end = leaves.size();
        while (end - start > 1) {
            int middle = start + split(end - start);
            if (leaf < middle) {
                path.add(hash(middle, end));
                end = middle;
            } else {
                path.add(hash(start, middle));
                start = middle;
            }
        }
        return path.reversed();
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
        if (leaf < 0 || leaf >= size) {
            return Optional.empty();
        }
        Digest hash = leafHash;
        int index = leaf;
        int last = size - 1;
        for (Digest sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (index % 2 == 1 || index == last) {
                hash = node(sibling, hash);
                while (index % 2 == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    private Digest hash(int start, int end) {
        if (end - start == 1) {
            return leaves.get(start);
        }
        int middle = start + split(end - start);
        return node(hash(start, middle), hash(middle, end));
    }

    /** The largest power of two below {@code size}. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static Digest node(Digest left, Digest right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(NODE);
        sha256.update(left.bytes());
        return new Digest(HexFormat.of().formatHex(sha256.digest(right.bytes())));
    }
}
