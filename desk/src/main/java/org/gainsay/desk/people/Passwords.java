package org.gainsay.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id (RFC 9106), written as PHC strings, so that each hash names what it cost and later ones
 * may cost more. A few are computed at a time; the others wait, and give up after a while, so that many sign-ins at once
 * cannot take the memory of the desk.
 */
public final class Passwords {
    /**
     * What one hash costs.
     *
     * @param kibibytes of memory
     * @param passes over it
     */
    public record Cost(int kibibytes, int passes) {
        /** The first setting of the OWASP Password Storage Cheat Sheet for Argon2id: 19 MiB, two passes, one lane. */
        public static final Cost OWASP = new Cost(19 * 1024, 2);

        public Cost {
            if (kibibytes < SMALLEST_MEMORY || kibibytes > LARGEST_MEMORY || passes < 1 || passes > MOST_PASSES) {
                throw new IllegalArgumentException("password cost of " + kibibytes + " KiB and " + passes
                        + " passes: wants " + SMALLEST_MEMORY + " to " + LARGEST_MEMORY + " KiB and 1 to "
                        + MOST_PASSES);
            }
        }
    }

    /** That too many passwords are being checked at once; try again in a moment. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many passwords are being checked at once");
        }
    }

    /** RFC 9106, section 3.1: eight times the lanes. */
    private static final int SMALLEST_MEMORY = 8;

    /** A hash that asks for more than this was not written by a desk. */
    private static final int LARGEST_MEMORY = 1 << 20;

    private static final int MOST_PASSES = 64;

    /** Hashes computed at once: 39 MiB of the memory of a small desk, and both of its processors. */
    private static final int AT_ONCE = 2;

    /** Sign-ins that wait at most: at about 0.1 s for each hash, the last of them waits some seconds. */
    private static final int WAITING = 64;

    private static final int PATIENCE_SECONDS = 10;

    /** RFC 9106, section 3.1: 16 bytes of salt are recommended for passwords, 32 of hash suffice for any use. */
    private static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Cost cost;
    private final String nobodys;

    public Passwords(Cost cost) {
        this.cost = cost;
        this.nobodys = write(cost, bytes(SALT_BYTES), bytes(HASH_BYTES));
    }

    /** The hash of a password, with a salt of its own. */
    String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return write(cost, salt, compute(password, cost, salt));
    }

    /** Whether a hash is that of the password. */
    boolean matches(String password, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("the kept hash of a password is not one");
        }
        Cost was = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] kept = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(kept, compute(password, was, salt));
    }

    /** Whether a hash cost less, or more, than hashes do now. */
    boolean outdated(String hash) {
        return !hash.startsWith(head(cost));
    }

    /** The hash of no password, which costs as much to compare with as anybody's. */
    String nobodys() {
        return nobodys;
    }

    private byte[] compute(String password, Cost cost, byte[] salt) {
        if (free.getQueueLength() >= WAITING) {
            throw new Busy();
        }
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.kibibytes())
                    .withIterations(cost.passes())
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            argon.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            free.release();
        }
    }

    /** The same letters however a keyboard composes them (RFC 8265 and NIST SP 800-63B ask for one form). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String write(Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return head(cost) + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static String head(Cost cost) {
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=1$";
    }
}
