package org.gainsay.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.gainsay.core.Digest;

/**
 * The public key of a ledger, written {@code name+id+key} as C2SP signed-note verifiers take it: the name, the id in
 * eight hexadecimal digits, and in base64 the byte 1 for Ed25519 and the 32 bytes of the key.
 *
 * @param name the name of the key, which is also the origin of the ledger's checkpoints
 * @param base64 the 32 bytes of the Ed25519 public key (RFC 8032), in base64
 */
public record VerifierKey(String name, String base64) {
    /** The type of a signature: Ed25519 over the text of the note. */
    static final byte ED25519 = 1;

    static final int KEY_BYTES = 32;
    static final int ID_BYTES = 4;
    static final int SIGNATURE_BYTES = 64;

    /** What stands before the bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Code units of a key that is written out: far more than a name of a sensible length needs. */
    private static final int LONGEST = 1_000;

    public VerifierKey {
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::forbidden)) {
            throw new IllegalArgumentException("key name '" + name + "': wants no spaces and no plus sign");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("key of '" + name + "': is not base64", e);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("key of '" + name + "': wants " + KEY_BYTES + " bytes");
        }
    }

    /** Reads the form that {@link #toString()} writes; {@link IllegalArgumentException} saying what is wrong with it. */
    public static VerifierKey parse(String text) {
        String line = text.strip();
        int first = line.indexOf('+');
        int second = line.indexOf('+', first + 1);
        if (line.length() > LONGEST || first < 0 || second < 0) {
            throw new IllegalArgumentException("verifier key: wants name+id+key, as the about page shows it");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(line.substring(second + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("verifier key: what stands after the last plus sign is not base64", e);
        }
        if (key.length != 1 + KEY_BYTES || key[0] != ED25519) {
            throw new IllegalArgumentException("verifier key: is not one of Ed25519");
        }
        byte[] bytes = Arrays.copyOfRange(key, 1, key.length);
        VerifierKey parsed =
                new VerifierKey(line.substring(0, first), Base64.getEncoder().encodeToString(bytes));
        if (!parsed.toString().equals(line)) {
            throw new IllegalArgumentException("verifier key: the id " + line.substring(first + 1, second)
                    + " is not that of the key; was it mistyped?");
        }
        return parsed;
    }

    /** The four bytes by which a signature names its key. */
    byte[] id() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(Base64.getDecoder().decode(base64)), ID_BYTES);
    }

    /** Whether a signature is this key's over a text. */
    boolean verifies(String text, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key of '" + name + "': is no Ed25519 key", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(Base64.getDecoder().decode(base64));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }

    /** {@code name+id+key}. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + typed(Base64.getDecoder().decode(base64));
    }

    /** A key behind the byte that says of which type it is, in base64. */
    static String typed(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    private static boolean forbidden(int c) {
        return c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
