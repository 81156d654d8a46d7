package org.gainsay.core;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The proofs about trees as RFC 6962 (2013), section 2.1, hashes them, and their verification (RFC 9162, sections
 * 2.1.3.2 and 2.1.4.2): that a leaf is in a tree, and that one tree is the beginning of another.
 *
 * <p>They are made from ranges of leaves, wherever the hashes of these are kept: in memory, or in a store that holds
 * those of whole subtrees.
 */
public final class MerkleProof {
    private static final byte NODE = 1;

    private MerkleProof() {}

    /** The hashes of ranges of leaves. */
    @FunctionalInterface
    public interface Ranges {
        /** The hash of the tree over the leaves from {@code start} to before {@code end}; at least one. */
        Digest hash(long start, long end);
    }

    /** The hash of an inner node over those of its two halves. */
    public static Digest node(Digest left, Digest right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(NODE);
        sha256.update(left.bytes());
        return new Digest(HexFormat.of().formatHex(sha256.digest(right.bytes())));
    }

    /** The hash of a whole tree; that of no bytes if it has no leaf. */
    public static Digest root(long size, Ranges ranges) {
        return size == 0 ? Digest.of(new byte[0]) : ranges.hash(0, size);
    }

    /** How many leaves stand in the left half of a tree of more than one: the largest power of two below {@code size}. */
    public static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /**
     * The proof that a leaf is in a tree: the hashes that lead from it to the root, nearest first (section 2.1.1).
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public static List<Digest> inclusion(long leaf, long size, Ranges ranges) {
        Objects.checkIndex(leaf, size);
        List<Digest> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (leaf < middle) {
                path.add(ranges.hash(middle, end));
                end = middle;
            } else {
                path.add(ranges.hash(start, middle));
                start = middle;
            }
        }
        return path.reversed();
    }

    /**
     * The proof that the tree over the first {@code from} leaves is the beginning of the tree over the first {@code to}
     * (section 2.1.2). Empty for equal sizes.
     *
     * @throws IllegalArgumentException unless {@code 1 <= from <= to}
     */
    public static List<Digest> consistency(long from, long to, Ranges ranges) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("consistency from " + from + " to " + to + ": wants 1 <= from <= to");
        }
        List<Digest> proof = new ArrayList<>();
        long start = 0;
        long end = to;
        boolean known = true;
        while (from != end) {
            long middle = start + split(end - start);
            if (from <= middle) {
                proof.add(ranges.hash(middle, end));
                end = middle;
            } else {
                proof.add(ranges.hash(start, middle));
                start = middle;
                known = false;
            }
        }
        if (!known) {
            proof.add(ranges.hash(start, end));
        }
        return proof.reversed();
    }

    /**
     * The root that a proof of inclusion leads to; empty if it cannot be one for a tree of that size.
     *
     * @param leafHash the hash of the leaf
     * @param leaf its index
     * @param size how many leaves the tree has
     * @param path the proof, as {@link #inclusion} gives it
     */
    public static Optional<Digest> rootBy(Digest leafHash, long leaf, long size, List<Digest> path) {
        if (leaf < 0 || leaf >= size) {
            return Optional.empty();
        }
        Digest hash = leafHash;
        long index = leaf;
        long last = size - 1;
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

    /**
     * Whether a proof shows that a tree of {@code from} leaves is the beginning of one of {@code to}.
     *
     * @param fromRoot the root of the smaller tree
     * @param toRoot the root of the larger one
     * @param proof as {@link #consistency} gives it
     */
    public static boolean consistent(long from, long to, Digest fromRoot, Digest toRoot, List<Digest> proof) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        List<Digest> steps = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            steps.addFirst(fromRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        long index = from - 1;
        long last = to - 1;
        while (index % 2 == 1) {
            index >>= 1;
            last >>= 1;
        }
        Digest smaller = steps.getFirst();
        Digest larger = steps.getFirst();
        for (Digest step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if (index % 2 == 1 || index == last) {
                smaller = node(step, smaller);
                larger = node(step, larger);
                while (index % 2 == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                larger = node(larger, step);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && smaller.equals(fromRoot) && larger.equals(toRoot);
    }
}
