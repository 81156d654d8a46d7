package org.gainsay.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Digest;

/**
 * The search for the one byte of an entry that was changed: every other value of every byte is tried until the entry
 * hashes to what it should. A hit is no guess, since no other content has that hash. What was changed in more than one
 * byte is not found; of such an entry the hash tells only that it is another.
 */
final class WrongByte {
    /** Bytes of an entry that is searched: its cost grows with the square, and stays near a second here. */
    static final int LARGEST = 4_096;

    private static final int VALUES = 256;

    private final RawEntry row;
    private final byte[] leaf;

    private WrongByte(RawEntry row) {
        this.row = row;
        this.leaf = row.leaf().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Where the change is, in words.
     *
     * @param row an entry whose content does not hash to its hash
     */
    static Optional<String> in(RawEntry row) {
        WrongByte search = new WrongByte(row);
        return search.leaf.length > LARGEST ? Optional.empty() : search.find();
    }

    private Optional<String> find() {
        byte[] wanted = row.hash().bytes();
        byte[] tried = leaf.clone();
        for (int at = 0; at < tried.length; at++) {
            MessageDigest before = Digest.sha256();
            before.update((byte) 0);
            before.update(leaf, 0, at);
            for (int value = 0; value < VALUES; value++) {
                tried[at] = (byte) value;
                if (tried[at] != leaf[at] && Arrays.equals(digest(before, tried, at), wanted)) {
                    return Optional.of(words(at, value));
                }
            }
            tried[at] = leaf[at];
        }
        return Optional.empty();
    }

    /** The hash of what was fed already and the bytes from {@code at} on. */
    private static byte[] digest(MessageDigest before, byte[] bytes, int at) {
        try {
            MessageDigest whole = (MessageDigest) before.clone();
            whole.update(bytes, at, bytes.length - at);
            return whole.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private String words(int at, int value) {
        String change = String.format("is 0x%02x and was 0x%02x", leaf[at] & 0xff, value);
        String text = new String(leaf, StandardCharsets.ISO_8859_1);
        int body = "{\"actor\":".length() + quoted(text, "{\"actor\":".length()) + ",\"body\":".length();
        int end = body + row.body().getBytes(StandardCharsets.UTF_8).length;
        if (at >= body && at < end) {
            return "byte " + (at - body) + " of its body " + change;
        }
        for (String field : List.of("actor", "kind", "previous", "sequence", "subject", "time")) {
            String name = "\"" + field + "\":";
            int start = (field.equals("actor") ? 1 : text.indexOf("," + name, end) + 1) + name.length();
            int length =
                    field.equals("sequence") ? Long.toString(row.sequence()).length() : quoted(text, start);
            if (at >= start && at < start + length) {
                return "byte " + (field.equals("sequence") ? at - start : at - start - 1) + " of its " + field + " "
                        + change;
            }
        }
        return "byte " + at + " of its leaf " + change;
    }

    /** How long the JSON string is that begins at {@code start}. */
    private static int quoted(String text, int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1 - start;
    }
}
