package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.gainsay.core.Digest;

/** The bytes of a document exactly as they were obtained, and their digest. Immutable and safe to share. */
public final class Payload {
    private final byte[] bytes;
    private final Digest digest;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /** A payload of a copy of {@code bytes}. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** A payload that takes over {@code bytes}; nobody else may hold them. */
    static Payload owning(byte[] bytes) {
        return new Payload(bytes);
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** The SHA-256 digest of the bytes: the name of the capture. */
    public Digest digest() {
        return digest;
    }

    /** The bytes from the beginning, each call a new stream that need not be closed. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return bytes.clone();
    }

    /** Writes the bytes to {@code out} and leaves it open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** The bytes themselves, for readers of this package that do not change them. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && digest.equals(payload.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return digest + " (" + bytes.length + " bytes)";
    }
}
