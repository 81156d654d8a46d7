package org.gainsay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The leaves and roots that implementations of certificate transparency are tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_that_other_implementations_compute() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            assertEquals(ROOTS.get(size - 1), tree(size).root().hex());
        }
        assertEquals(Digest.of(""), MerkleTree.over(List.of()).root());
    }

    @Test
    void the_path_of_every_leaf_leads_to_the_root_and_no_other_leaf_has_it() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            MerkleTree tree = tree(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Digest> path = tree.path(leaf);
                assertEquals(Optional.of(tree.root()), MerkleTree.rootBy(hash(leaf), leaf, size, path));
                assertNotEquals(Optional.of(tree.root()), MerkleTree.rootBy(Digest.of("another"), leaf, size, path));
            }
        }
    }

    @Test
    void a_path_that_is_too_short_or_too_long_leads_nowhere() {
        MerkleTree tree = tree(7);
        List<Digest> path = new ArrayList<>(tree.path(3));
        assertEquals(Optional.empty(), MerkleTree.rootBy(hash(3), 3, 7, path.subList(0, path.size() - 1)));
        path.add(Digest.of("more"));
        assertEquals(Optional.empty(), MerkleTree.rootBy(hash(3), 3, 7, path));
        assertEquals(Optional.empty(), MerkleTree.rootBy(hash(3), 9, 7, path));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.path(7));
    }

    private static MerkleTree tree(int size) {
        List<Digest> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < size; leaf++) {
            leaves.add(hash(leaf));
        }
        return MerkleTree.over(leaves);
    }

    private static Digest hash(int leaf) {
        return MerkleTree.leaf(HexFormat.of().parseHex(LEAVES.get(leaf)));
    }
}
