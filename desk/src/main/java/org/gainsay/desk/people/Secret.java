package org.gainsay.desk.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.gainsay.core.Digest;

/**
 * Random letters that nobody can guess: 256 bits, which only their holder knows. What is kept of them is the digest; a
 * hash made slow on purpose adds nothing where there is nothing to guess from.
 *
 * @param text what the holder gets
 */
public record Secret(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The name under which it is kept. */
    Digest digest() {
        return Digest.of(text);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
