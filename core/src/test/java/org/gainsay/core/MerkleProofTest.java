package org.gainsay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerkleProofTest {
    /** The leaves, roots and proofs that implementations of certificate transparency are tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final String ROOT_OF_2 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String ROOT_OF_5 = "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4";
    private static final String ROOT_OF_6 = "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef";
    private static final String ROOT_OF_8 = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

    private static final List<Digest> INCLUSION_5_OF_8 = digests(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    private static final List<Digest> FROM_6_TO_8 = digests(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    private static final List<Digest> FROM_2_TO_5 = digests(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");

    private static final int LARGEST = 70;

    @Test
    void proofs_are_those_that_other_implementations_publish() {
        assertEquals(INCLUSION_5_OF_8, MerkleProof.inclusion(5, 8, MerkleProofTest::published));
        assertEquals(FROM_6_TO_8, MerkleProof.consistency(6, 8, MerkleProofTest::published));
        assertEquals(FROM_2_TO_5, MerkleProof.consistency(2, 5, MerkleProofTest::published));
        assertEquals(List.of(), MerkleProof.consistency(4, 4, MerkleProofTest::published));
    }

    @Test
    void published_proofs_are_accepted_and_others_are_not() {
        Digest leaf = published(5, 6);
        assertEquals(Optional.of(new Digest(ROOT_OF_8)), MerkleProof.rootBy(leaf, 5, 8, INCLUSION_5_OF_8));
        assertTrue(MerkleProof.consistent(6, 8, new Digest(ROOT_OF_6), new Digest(ROOT_OF_8), FROM_6_TO_8));
        assertTrue(MerkleProof.consistent(2, 5, new Digest(ROOT_OF_2), new Digest(ROOT_OF_5), FROM_2_TO_5));
        assertFalse(MerkleProof.consistent(6, 8, new Digest(ROOT_OF_5), new Digest(ROOT_OF_8), FROM_6_TO_8));
        assertFalse(MerkleProof.consistent(6, 8, new Digest(ROOT_OF_6), new Digest(ROOT_OF_5), FROM_6_TO_8));
        assertFalse(MerkleProof.consistent(5, 8, new Digest(ROOT_OF_6), new Digest(ROOT_OF_8), FROM_6_TO_8));
    }

    @Test
    void every_proof_of_every_pair_of_sizes_holds_and_no_shortened_or_lengthened_one_does() {
        for (int to = 1; to <= LARGEST; to++) {
            Digest toRoot = numbered(0, to);
            for (int from = 1; from <= to; from++) {
                Digest fromRoot = numbered(0, from);
                List<Digest> proof = MerkleProof.consistency(from, to, MerkleProofTest::numbered);
                assertTrue(MerkleProof.consistent(from, to, fromRoot, toRoot, proof), from + " to " + to);
                List<Digest> longer = new ArrayList<>(proof);
                longer.add(toRoot);
                assertFalse(MerkleProof.consistent(from, to, fromRoot, toRoot, longer), from + " to " + to);
                if (!proof.isEmpty()) {
                    List<Digest> shorter = proof.subList(0, proof.size() - 1);
                    assertFalse(MerkleProof.consistent(from, to, fromRoot, toRoot, shorter), from + " to " + to);
                }
                List<Digest> path = MerkleProof.inclusion(from - 1, to, MerkleProofTest::numbered);
                assertEquals(Optional.of(toRoot), MerkleProof.rootBy(numbered(from - 1, from), from - 1, to, path));
            }
        }
    }

    @Test
    void sizes_that_cannot_be_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> MerkleProof.consistency(0, 3, MerkleProofTest::numbered));
        assertThrows(IllegalArgumentException.class, () -> MerkleProof.consistency(4, 3, MerkleProofTest::numbered));
        assertThrows(IndexOutOfBoundsException.class, () -> MerkleProof.inclusion(3, 3, MerkleProofTest::numbered));
        assertFalse(MerkleProof.consistent(0, 3, numbered(0, 1), numbered(0, 3), List.of()));
        assertEquals(Digest.of(""), MerkleProof.root(0, MerkleProofTest::numbered));
    }

    private static Digest published(long start, long end) {
        return hash(
                start,
                end,
                LEAVES.stream()
                        .map(leaf -> MerkleTree.leaf(HexFormat.of().parseHex(leaf)))
                        .toList());
    }

    private static Digest numbered(long start, long end) {
        List<Digest> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < end; leaf++) {
            leaves.add(Digest.of("leaf " + leaf));
        }
        return hash(start, end, leaves);
    }

    /** As the definition of RFC 6962 says it, halves first. */
    private static Digest hash(long start, long end, List<Digest> leaves) {
        if (end - start == 1) {
            return leaves.get((int) start);
        }
        long half = 1;
        while (half * 2 < end - start) {
            half *= 2;
        }
        return MerkleProof.node(hash(start, start + half, leaves), hash(start + half, end, leaves));
    }

    private static List<Digest> digests(String... hex) {
        return List.of(hex).stream().map(Digest::new).toList();
    }
}
