package org.gainsay.ledger;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gainsay.core.Digest;

/**
 * The writer of the Merkle tree over the entries. It holds the right edge of the tree and writes a tile whenever 256
 * hashes of a level have come together, so that an append costs one copied hash and, every 256th time, one row.
 */
final class Tiles {
    /** Hashes of a full tile (C2SP tlog-tiles). */
    static final int WIDTH = 256;

    /** Levels of the tree within one tile: two to this power is {@link #WIDTH}. */
    static final int HEIGHT = 8;

    static final int HASH_BYTES = 32;

    private static final byte NODE = 1;
    private static final String LEAVES =
            "SELECT hash FROM entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence";
    private static final String ROOTS =
            "SELECT root FROM tiles WHERE level = ? AND number >= ? AND number < ? ORDER BY number";

    private final Statements views;
    private final List<Edge> edges = new ArrayList<>();

    /** The tile of a level that is not full yet. */
    private static final class Edge {
        private final byte[] hashes = new byte[WIDTH * HASH_BYTES];
        private long number;
        private int width;
    }

    private Tiles(Statements views) {
        this.views = views;
    }

    /** The writer of a tree without a leaf, into views that are empty. */
    static Tiles empty(Statements views) {
        return new Tiles(views);
    }

    /**
     * The writer that goes on after {@code size} entries.
     *
     * @throws IllegalArgumentException if entries or tiles are missing before that
     */
    static Tiles after(long size, Statements views) throws SQLException {
        Tiles tiles = new Tiles(views);
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            Edge edge = new Edge();
            edge.number = hashes / WIDTH;
            edge.width = (int) (hashes % WIDTH);
            byte[] some = hashes(views.connection(), level, edge.number, size);
            if (some.length != edge.width * HASH_BYTES) {
                throw new IllegalArgumentException(
                        "hashes are missing at the edge of the tree over " + size + " entries");
            }
            System.arraycopy(some, 0, edge.hashes, 0, some.length);
            tiles.edges.add(edge);
            hashes /= WIDTH;
        }
        return tiles;
    }

    /** Adds the hash of the next entry. */
    void add(byte[] hash) throws SQLException {
        byte[] next = hash;
        for (int level = 0; ; level++) {
            if (level == edges.size()) {
                edges.add(new Edge());
            }
            Edge edge = edges.get(level);
            System.arraycopy(next, 0, edge.hashes, edge.width * HASH_BYTES, HASH_BYTES);
            edge.width++;
            if (edge.width < WIDTH) {
                return;
            }
            next = fold(edge.hashes, 0, WIDTH);
            views.run("INSERT INTO tiles VALUES (?, ?, ?, ?)", level, edge.number, next, edge.hashes);
            edge.number++;
            edge.width = 0;
        }
    }

    /**
     * The hashes of a tile that is not full, put together from the level below: those of entries up to {@code size}, or
     * of the full tiles under it.
     */
    static byte[] hashes(Connection connection, int level, long number, long size) throws SQLException {
        long first = number * WIDTH;
        try (PreparedStatement statement = connection.prepareStatement(level == 0 ? LEAVES : ROOTS)) {
            if (level == 0) {
                statement.setLong(1, first);
                statement.setLong(2, Math.min(first + WIDTH, size));
            } else {
                statement.setInt(1, level - 1);
                statement.setLong(2, first);
                statement.setLong(3, Math.min(first + WIDTH, size >> (HEIGHT * level)));
            }
            byte[] hashes = new byte[WIDTH * HASH_BYTES];
            int at = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] hash = rows.getBytes(1);
                    if (hash == null || hash.length != HASH_BYTES) {
                        throw new IllegalArgumentException("hash " + (first + at / HASH_BYTES) + " of level " + level
                                + " of the tree is not one of SHA-256");
                    }
                    System.arraycopy(hash, 0, hashes, at, HASH_BYTES);
                    at += HASH_BYTES;
                }
            }
            return Arrays.copyOf(hashes, at);
        }
    }

    /** The hash over {@code count} hashes, a power of two, from the one at {@code from} on. */
    static byte[] fold(byte[] hashes, int from, int count) {
        byte[] row = Arrays.copyOfRange(hashes, from * HASH_BYTES, (from + count) * HASH_BYTES);
        MessageDigest sha256 = Digest.sha256();
        for (int left = count; left > 1; left /= 2) {
            for (int pair = 0; pair < left / 2; pair++) {
                sha256.update(NODE);
                sha256.update(row, pair * 2 * HASH_BYTES, 2 * HASH_BYTES);
                System.arraycopy(sha256.digest(), 0, row, pair * HASH_BYTES, HASH_BYTES);
            }
        }
        return Arrays.copyOf(row, HASH_BYTES);
    }
}
