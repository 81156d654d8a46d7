package org.gainsay.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest (FIPS 180-4) of some bytes: their name, and the proof that they are unchanged.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    private static final String SCHEME = "sha256:";
    private static final int HEX_DIGITS = 64;

    public Digest {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(Digest::isLowerHex)) {
            throw new IllegalArgumentException("digest '" + hex + "': wants 64 lower-case hexadecimal digits");
        }
    }

    /** The digest of {@code bytes}. */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** The digest of the UTF-8 bytes of {@code text}. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the form that {@link #toString()} writes, {@code sha256:…}. */
    public static Digest parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new IllegalArgumentException("digest '" + text + "': wants to begin with " + SCHEME);
        }
        return new Digest(text.substring(SCHEME.length()));
    }

    /** A fresh SHA-256 computation, for bytes that arrive in pieces. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform carries SHA-256", e);
        }
    }

    /** The 32 bytes of the digest. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return SCHEME + hex;
    }

    private static boolean isLowerHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
