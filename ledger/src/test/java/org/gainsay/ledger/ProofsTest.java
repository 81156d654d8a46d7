package org.gainsay.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleProof;
import org.gainsay.core.MerkleTree;
import org.gainsay.ledger.contract.Harbour;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.ConsistencyProof;
import org.gainsay.ledger.proof.InclusionProof;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree over the entries and what is proved with it, held against the definition and against another verifier. */
class ProofsTest {
    /** One full tile and some. */
    private static final int ENTRIES = 300;

    /** More tiles than fit under one of the next level. */
    private static final int MANY = 66_000;

    private static final long SEED = 20310503;

    @TempDir
    private Path folder;

    @Test
    void roots_and_proofs_are_those_of_the_tree_over_the_leaves() {
        try (Ledger ledger = filled(ENTRIES)) {
            List<Digest> leaves = ledger.entries(1)
                    .map(entry -> MerkleTree.leaf(entry.leaf().getBytes(StandardCharsets.UTF_8)))
                    .toList();
            assertEquals(ledger.entries(1).map(Entry::hash).toList(), leaves);
            for (int size : List.of(0, 1, 2, 9, 255, 256, 257, ENTRIES)) {
                MerkleTree tree = MerkleTree.over(leaves.subList(0, size));
                assertEquals(tree.root(), ledger.root(size));
                for (int leaf = 0; leaf < size; leaf += 1 + size / 40) {
                    assertEquals(tree.path(leaf), ledger.prove(leaf + 1L, size).path());
                }
            }
            byte[] tile = ledger.tile(0, 0).orElseThrow();
            assertEquals(256 * 32, tile.length);
            assertArrayEquals(leaves.get(255).bytes(), Arrays.copyOfRange(tile, 255 * 32, 256 * 32));
            assertEquals((ENTRIES - 256) * 32, ledger.tile(0, 1).orElseThrow().length);
            assertArrayEquals(
                    MerkleTree.over(leaves.subList(0, 256)).root().bytes(),
                    ledger.tile(1, 0).orElseThrow());
            assertTrue(ledger.tile(0, 2).isEmpty()
                    && ledger.tile(1, 1).isEmpty()
                    && ledger.tile(2, 0).isEmpty());
            assertTrue(ledger.tile(-1, 0).isEmpty()
                    && ledger.tile(64, 0).isEmpty()
                    && ledger.tile(0, -1).isEmpty());
        }
    }

    /** The verifier is that of sigstore-java. It takes inclusion proofs and checkpoints; it has none of consistency. */
    @Test
    void a_verifier_that_was_not_written_here_accepts_every_inclusion_proof_and_its_checkpoint() throws Exception {
        try (Ledger ledger = filled(ENTRIES)) {
            for (long size : List.of(1L, 9L, 256L, 257L, (long) ENTRIES)) {
                for (long sequence = 1; sequence <= size; sequence += 1 + size / 25) {
                    InclusionProof proof =
                            InclusionProof.parse(ledger.prove(sequence, size).toString());
                    RekorEntry.Checkpoint checkpoint =
                            Checkpoints.from(proof.checkpoint().toString());
                    byte[] root = Base64.getDecoder().decode(checkpoint.getBase64Hash());
                    byte[] leaf = ledger.entry(sequence).orElseThrow().hash().bytes();
                    List<byte[]> path = proof.path().stream().map(Digest::bytes).toList();
                    assertEquals(size, checkpoint.getSize());
                    InclusionProofVerifier.verify(leaf, proof.index(), checkpoint.getSize(), path, root);
                    leaf[0] ^= 1;
                    assertThrows(
                            InclusionProofVerificationException.class,
                            () -> InclusionProofVerifier.verify(leaf, proof.index(), size, path, root));
                }
            }
            VerifierKey key = ledger.key().orElseThrow();
            RekorEntry.Checkpoint checkpoint =
                    Checkpoints.from(ledger.checkpoint().toString());
            assertEquals(key.name(), checkpoint.getOrigin());
            assertEquals(key.name(), checkpoint.getSignatures().getFirst().getIdentity());
            String[] parts = key.toString().split("\\+", 3);
            assertArrayEquals(
                    HexFormat.of().parseHex(parts[1]),
                    checkpoint.getSignatures().getFirst().getKeyHint());
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                            .parseHex("302a300506032b6570032100"
                                    + HexFormat.of()
                                            .formatHex(Base64.getDecoder().decode(parts[2]))
                                            .substring(2)))));
            ed25519.update(checkpoint.getSignedData().getBytes(StandardCharsets.UTF_8));
            assertTrue(ed25519.verify(checkpoint.getSignatures().getFirst().getSignature()));
        }
    }

    @Test
    void an_earlier_checkpoint_is_continued_and_a_rewritten_ledger_does_not_continue_it() throws Exception {
        SignedNote kept;
        try (Ledger ledger = filled(40)) {
            kept = ledger.checkpoint();
        }
        try (Ledger ledger = filled(300)) {
            Checkpoint earlier = Checkpoint.parse(kept.text());
            Checkpoint later = Checkpoint.parse(ledger.checkpoint().text());
            ConsistencyProof proof = ledger.consistency(40, 300);
            assertTrue(proof.holds(earlier, later));
            assertFalse(proof.holds(new Checkpoint(earlier.origin(), 40, Digest.of("other")), later));
            assertFalse(proof.holds(later, earlier));
            assertTrue(proof.json().startsWith("{\"from\":40,\"fromRoot\":\""), proof.json());
            assertEquals(earlier.root(), ledger.root(40));
            VerifierKey key = ledger.key().orElseThrow();
            InclusionProof inclusion = ledger.prove(12, 300);
            assertTrue(inclusion.holds(ledger.entry(12).orElseThrow().hash(), key));
            assertFalse(inclusion.holds(ledger.entry(13).orElseThrow().hash(), key));
        }
    }

    @Test
    void a_large_ledger_of_three_levels_proves_what_the_definition_says() throws SQLException {
        filled(1).close();
        List<Digest> leaves = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                Statements statements = new Statements(connection)) {
            statement.execute("BEGIN");
            statement.execute("DELETE FROM tiles");
            leaves.add(Digest.of("0"));
            statement.execute("DROP TRIGGER entries_are_never_changed");
            statements.run(
                    "UPDATE entries SET hash = ?", (Object) leaves.getFirst().bytes());
            Tiles tiles = Tiles.empty(statements);
            tiles.add(leaves.getFirst().bytes());
            for (int sequence = 2; sequence <= MANY; sequence++) {
                byte[] hash = Digest.of("" + sequence).bytes();
                statements.run("INSERT INTO entries VALUES (?, 't', 'a', 'k', 's', '{}', ?, ?)", sequence, hash, hash);
                tiles.add(hash);
                leaves.add(Digest.of("" + sequence));
            }
            statement.execute("COMMIT");
            MerkleTree whole = MerkleTree.over(leaves);
            Random random = new Random(SEED);
            for (int round = 0; round < 20; round++) {
                int leaf = random.nextInt(MANY);
                assertEquals(whole.path(leaf), MerkleProof.inclusion(leaf, MANY, new Tree(connection, MANY)));
                int size = 1 + random.nextInt(MANY);
                assertEquals(
                        MerkleTree.over(leaves.subList(0, size)).root(),
                        MerkleProof.root(size, new Tree(connection, size)));
            }
            assertEquals(whole.root(), new Tree(connection, MANY).hash(0, MANY));
            // Going on from the store gives the same edge as having written it all.
            statement.execute("BEGIN");
            Tiles resumed = Tiles.after(MANY, statements);
            for (int sequence = MANY + 1; sequence <= MANY + 500; sequence++) {
                byte[] hash = Digest.of("" + sequence).bytes();
                statements.run("INSERT INTO entries VALUES (?, 't', 'a', 'k', 's', '{}', ?, ?)", sequence, hash, hash);
                resumed.add(hash);
                leaves.add(Digest.of("" + sequence));
            }
            assertEquals(MerkleTree.over(leaves).root(), new Tree(connection, MANY + 500).hash(0, MANY + 500));
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void a_refused_append_leaves_the_tree_as_it_was() {
        try (Ledger ledger = filled(255)) {
            Digest before = ledger.root(255);
            assertThrows(
                    Refused.class,
                    () -> ledger.append(
                            Harbour.INES,
                            List.of(
                                    Harbour.capturedAgain(Harbour.REPORT),
                                    Harbour.capturedAgain(Harbour.REPLY),
                                    new Change.Undone(1))));
            assertEquals(before, ledger.root(255));
            ledger.append(Harbour.INES, List.of(Harbour.captured(Harbour.REPORT), Harbour.captured(Harbour.REPLY)));
            assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
            assertEquals(before, ledger.root(255));
        }
    }

    @Test
    void sizes_and_entries_that_are_not_there_are_refused_with_the_reason() {
        try (Ledger ledger = filled(12)) {
            assertEquals(
                    "size 13: the ledger has 12 entries; wants 1 to 12",
                    assertThrows(IllegalArgumentException.class, () -> ledger.prove(1, 13))
                            .getMessage());
            assertThrows(IllegalArgumentException.class, () -> ledger.prove(0, 12));
            assertThrows(IllegalArgumentException.class, () -> ledger.prove(12, 11));
            assertThrows(IllegalArgumentException.class, () -> ledger.consistency(0, 12));
            assertThrows(IllegalArgumentException.class, () -> ledger.consistency(12, 11));
            assertThrows(IllegalArgumentException.class, () -> ledger.checkpoint(-1));
            assertTrue(ledger.entry(0).isEmpty() && ledger.entry(13).isEmpty());
        }
    }

    @Test
    void an_empty_ledger_has_a_checkpoint() {
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(Digest.of(""), ledger.root(0));
            assertTrue(ledger.checkpoint().isSignedBy(ledger.key().orElseThrow()));
        }
    }

    @Test
    void the_private_key_is_its_owners_alone_and_stays_the_same() throws IOException {
        String key;
        try (Ledger ledger = Ledger.open(folder)) {
            key = ledger.key().orElseThrow().toString();
        }
        Path file = folder.resolve(KeyFile.PRIVATE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(key, ledger.key().orElseThrow().toString());
        }
        Files.delete(folder.resolve(KeyFile.PUBLIC));
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(key, ledger.key().orElseThrow().toString());
        }
    }

    @Test
    void a_key_that_was_lost_is_replaced_and_its_public_half_kept() throws IOException {
        String key;
        try (Ledger ledger = Ledger.open(folder)) {
            key = ledger.key().orElseThrow().toString();
        }
        Files.delete(folder.resolve(KeyFile.PRIVATE));
        try (Ledger ledger = Ledger.open(folder)) {
            VerifierKey next = ledger.key().orElseThrow();
            assertFalse(next.toString().equals(key));
            Path kept = folder.resolve(KeyFile.PUBLIC + ".before-"
                    + next.name().substring(next.name().indexOf('/') + 1));
            assertEquals(key, Files.readString(kept).strip());
        }
    }

    @Test
    void a_damaged_key_signs_nothing_and_says_so() throws IOException {
        Ledger.open(folder).close();
        Path file = folder.resolve(KeyFile.PRIVATE);
        Files.writeString(file, Files.readString(file).replace("PRIVATE", "private"));
        try (Ledger ledger = Ledger.open(folder)) {
            LedgerFailure failure = assertThrows(LedgerFailure.class, ledger::checkpoint);
            assertEquals(LedgerFailure.Code.DAMAGED, failure.code());
            assertTrue(failure.getMessage().startsWith(file.toString()), failure.getMessage());
        }
    }

    /** A ledger with that many entries, those of an earlier call included. */
    private Ledger filled(int entries) {
        Ledger ledger = Ledger.open(folder);
        if (ledger.head().sequence() == 0) {
            ledger.append(Harbour.INES, Harbour.filed().subList(0, Math.min(entries, 9)));
        }
        List<Change> more = new ArrayList<>();
        for (long sequence = ledger.head().sequence(); sequence < entries; sequence++) {
            more.add(Harbour.captured(sequence % 2 == 0 ? Harbour.REPORT : Harbour.REPLY));
        }
        if (!more.isEmpty()) {
            ledger.append(Harbour.OTTO, more);
        }
        return ledger;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteLedger.FILE));
    }
}
