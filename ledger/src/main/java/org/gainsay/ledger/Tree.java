package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.core.MerkleProof;

/**
 * The Merkle tree over the first entries of a ledger as one question sees it. A proof reads some tiles of each of the
 * levels, of which a million entries have three.
 */
final class Tree implements MerkleProof.Ranges {
    private static final String TILE = "SELECT hashes FROM tiles WHERE level = ? AND number = ?";

    private final Connection connection;
    private final long size;
    private final Map<Tile, byte[]> read = new HashMap<>();

    private record Tile(int level, long number) {}

    /** @param size the entries of the ledger; ranges must end there or before */
    Tree(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    /** Wraps what went wrong in the store, since a range cannot throw it. */
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException failure;

        Unread(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }

    @Override
    public Digest hash(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1 && start % leaves == 0) {
            return new Digest(HexFormat.of().formatHex(full(start, Long.numberOfTrailingZeros(leaves))));
        }
        long middle = start + MerkleProof.split(leaves);
        return MerkleProof.node(hash(start, middle), hash(middle, end));
    }

    /** The hash over a full subtree of that height, which lies within one tile. */
    private byte[] full(long start, int height) {
        int level = height / Tiles.HEIGHT;
        int count = 1 << (height % Tiles.HEIGHT);
        long index = start >> (level * Tiles.HEIGHT);
        byte[] hashes = tile(level, index / Tiles.WIDTH);
        int from = (int) (index % Tiles.WIDTH);
        if (hashes.length < (from + count) * Tiles.HASH_BYTES) {
            throw new IllegalArgumentException(
                    "hashes are missing in tile " + index / Tiles.WIDTH + " of level " + level + " of the tree");
        }
        return Tiles.fold(hashes, from, count);
    }

    /** The hashes of a tile, as many as the tree has; none if it does not reach there. */
    byte[] tile(int level, long number) {
        return read.computeIfAbsent(new Tile(level, number), tile -> {
            try {
                Optional<byte[]> whole = whole(tile);
                return whole.isPresent() ? whole.get() : Tiles.hashes(connection, level, number, size);
            } catch (SQLException e) {
                throw new Unread(e);
            }
        });
    }

    private Optional<byte[]> whole(Tile tile) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TILE)) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.number());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        }
    }
}
