package org.gainsay.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, as C2SP signed-note writes it. A text is worth nothing until {@link #isSignedBy} has said so.
 *
 * @param text ends with a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<Signature> signatures) {
    /** Signatures of one note: 16 must be taken, and no ledger needs more than a few witnesses. */
    private static final int MOST_SIGNATURES = 100;

    /** Code units of a note that is read: a checkpoint has some 200. */
    private static final int LONGEST = 1 << 20;

    private static final String DASH = "\u2014 ";

    /**
     * One signature line.
     *
     * @param name the name of the key
     * @param base64 the id of the key and the signature
     */
    public record Signature(String name, String base64) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("note: wants lines of text, the last one ended by a line feed");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "note with " + signatures.size() + " signatures: wants 1 to " + MOST_SIGNATURES);
        }
    }

    /** Reads the form that {@link #toString()} writes; {@link IllegalArgumentException} saying what is wrong with it. */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "note: wants a text, a blank line, and lines of signatures, each ended by a line feed");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2).split("\n")) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || parts[0].isEmpty() || decoded(parts[1]).length <= VerifierKey.ID_BYTES) {
                throw new IllegalArgumentException("note: '" + line + "' is no signature");
            }
            signatures.add(new Signature(parts[0], parts[1]));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** Whether there is a signature of this key, and all that there are of it are good. */
    public boolean isSignedBy(VerifierKey key) {
        List<byte[]> ofKey = signatures.stream()
                .filter(signature -> signature.name().equals(key.name()))
                .map(signature -> decoded(signature.base64()))
                .filter(bytes -> Arrays.equals(Arrays.copyOf(bytes, VerifierKey.ID_BYTES), key.id()))
                .map(bytes -> Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length))
                .toList();
        return !ofKey.isEmpty() && ofKey.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** The note as it is handed on. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            note.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return note.toString();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
