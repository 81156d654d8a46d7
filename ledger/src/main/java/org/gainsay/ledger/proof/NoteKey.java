package org.gainsay.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gainsay.core.Digest;

/** The private key of a ledger, which signs its checkpoints. Its words never leave {@link #secret()}. */
public final class NoteKey {
    private static final String SECRET = "PRIVATE+KEY+";

    /** Digits of the public key's digest in the name of a ledger: two that are alike are not met by chance. */
    private static final int NAME_DIGITS = 16;

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private NoteKey(VerifierKey verifier, byte[] seed, PrivateKey key) {
        this.verifier = verifier;
        this.seed = seed;
        this.key = key;
    }

    /** A new key; its name is {@code gainsay/} and the first digits of the digest of its public half. */
    public static NoteKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] bytes = Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_BYTES, encoded.length);
            String name = "gainsay/" + Digest.of(bytes).hex().substring(0, NAME_DIGITS);
            byte[] seed = ((EdECPrivateKey) pair.getPrivate())
                    .getBytes()
                    .orElseThrow(() -> new IllegalStateException("the key was made here and is not kept elsewhere"));
            return new NoteKey(
                    new VerifierKey(name, Base64.getEncoder().encodeToString(bytes)), seed, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on carries Ed25519", e);
        }
    }

    /**
     * Reads what {@link #secret()} wrote.
     *
     * @param verifier its public half; that they belong together is tried out
     * @throws IllegalArgumentException if it is no such key, or of another public half
     */
    public static NoteKey parse(String secret, VerifierKey verifier) {
        String start = SECRET + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+";
        String line = secret.strip();
        try {
            byte[] typed =
                    line.startsWith(start) ? Base64.getDecoder().decode(line.substring(start.length())) : new byte[0];
            if (typed.length != 1 + VerifierKey.KEY_BYTES || typed[0] != VerifierKey.ED25519) {
                throw new IllegalArgumentException("private key: is not that of " + verifier);
            }
            byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            NoteKey parsed = new NoteKey(verifier, seed, key);
            if (!verifier.verifies("trial\n", parsed.signature("trial\n"))) {
                throw new IllegalArgumentException("private key: is not that of " + verifier);
            }
            return parsed;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("private key: is no Ed25519 key", e);
        }
    }

    /** The private key as one line, which nobody but the desk should read. */
    public String secret() {
        return SECRET + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+" + VerifierKey.typed(seed);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The note of this text with one signature, this key's. */
    public SignedNote sign(String text) {
        byte[] signature = signature(text);
        byte[] id = verifier.id();
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new SignedNote(
                text,
                List.of(new SignedNote.Signature(
                        verifier.name(), Base64.getEncoder().encodeToString(both))));
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on carries Ed25519", e);
        }
    }

    /** The public half only, so that the private one gets into no log. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
