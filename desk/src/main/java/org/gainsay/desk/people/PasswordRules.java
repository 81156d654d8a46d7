package org.gainsay.desk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password has to be: long, and not one that a guesser tries first. No rules of composition, which make passwords
 * harder to remember and hardly harder to guess (NIST SP 800-63B, section 3.1.1.2).
 */
public final class PasswordRules {
    /** Characters at least. */
    public static final int SHORTEST = 12;

    /** Characters at most: more than any sentence that one remembers, and no work for the hash to speak of. */
    public static final int LONGEST = 256;

    /** A password needs this many different characters, or it is a key that was held down. */
    private static final int DIFFERENT = 4;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why a password will not do, in a sentence; empty if it will. */
    static Optional<String> objection(String password, String name) {
        String normal = Passwords.normal(password);
        int length = normal.codePointCount(0, normal.length());
        String bare = bare(normal);
        if (length < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters; this one has " + length + ".");
        }
        if (length > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters; this one has " + length + ".");
        }
        if (!bare(name).isEmpty() && bare.replace(bare(name), "").length() < SHORTEST / 2) {
            return Optional.of("A password is more than one’s name.");
        }
        if (normal.codePoints().distinct().count() < DIFFERENT || COMMON.contains(bare)) {
            return Optional.of("This is one of the passwords that are guessed first. Choose another.");
        }
        return Optional.empty();
    }

    /** Lower case, letters and digits only. */
    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
