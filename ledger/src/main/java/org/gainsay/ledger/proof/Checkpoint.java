package org.gainsay.ledger.proof;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gainsay.core.Digest;

/**
 * The state of a ledger at a moment, as C2SP tlog-checkpoint writes it: three lines, of which none can be changed
 * without the entries being others.
 *
 * @param origin which ledger; the name of its key
 * @param size how many entries it has
 * @param root the root of the RFC 6962 tree over them
 */
public record Checkpoint(String origin, long size, Digest root) {
    /** Decimal digits of a size: those of the largest that fits. */
    private static final String SIZE = "0|[1-9][0-9]{0,17}";

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new IllegalArgumentException("checkpoint: the origin '" + origin + "' is not one line");
        }
        if (size < 0) {
            throw new IllegalArgumentException("checkpoint: size " + size + " is below 0");
        }
    }

    /**
     * Reads the text of a note. Lines after the third are allowed and mean nothing here.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() <= LINES) {
            throw new IllegalArgumentException("checkpoint: wants the lines origin, size and root");
        }
        if (!lines.get(1).matches(SIZE)) {
            throw new IllegalArgumentException("checkpoint: '" + lines.get(1) + "' is no size");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), digest(lines.get(2)));
    }

    /** The text of the note. */
    public String text() {
        return origin + "\n" + size + "\n" + base64(root) + "\n";
    }

    /** A hash as C2SP writes it. */
    static String base64(Digest digest) {
        return Base64.getEncoder().encodeToString(digest.bytes());
    }

    /** Reads a hash that {@link #base64} wrote. */
    static Digest digest(String base64) {
        try {
            return new Digest(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + base64 + "' is not the base64 of a SHA-256 hash", e);
        }
    }
}
