package org.gainsay.desk.openid;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.desk.people.Secret;
import org.gainsay.desk.people.Strangers;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which provider people may sign in with, as an administrator wrote it into a file of lines {@code key=value}. A key that
 * is not known is an error: a slip in the name of a setting about who may come in must not be passed over.
 *
 * @param issuer the provider; https, or http on this machine
 * @param client the name under which the provider knows the desk
 * @param secret with which the desk shows that it is that client
 * @param name what people call the provider, for the page to sign in
 * @param claims which of the provider's claims say what
 * @param strangers what becomes of somebody whom nobody invited
 */
public record ProviderSettings(
        URI issuer, String client, Secret secret, String name, Claims claims, Strangers strangers) {
    /** The environment variable that holds the client's secret where no file is named. */
    public static final String SECRET_VARIABLE = "GAINSAY_CLIENT_SECRET";

    /** Bytes of the file: its ten lines, and comments. */
    static final int LARGEST = 64 << 10;

    /** Characters of a value: the longest are addresses. */
    private static final int LONGEST_VALUE = 2_000;

    /** Characters of the provider's name: it stands on a button. */
    private static final int LONGEST_NAME = 60;

    private static final Set<String> NEEDED = Set.of("issuer", "client-id", "name");
    private static final Set<String> OTHERS =
            Set.of("client-secret-file", "claim-email", "claim-verified", "claim-name", "admit", "admit-domains");

    /**
     * The names of claims.
     *
     * @param email of the e-mail address
     * @param verified of whether that is verified
     * @param name of the person's name
     */
    public record Claims(String email, String verified, String name) {
        /** Those of OpenID Connect Core 1.0, section 5.1. */
        public static final Claims STANDARD = new Claims("email", "email_verified", "name");
    }

    public ProviderSettings {
        Addresses.checkIssuer(issuer);
    }

    /**
     * Reads a file.
     *
     * @param environment where the secret is looked for if the file names none
     * @throws IllegalArgumentException if it cannot be read or does not say what it has to, with the reason
     */
    public static ProviderSettings read(Path file, Map<String, String> environment) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
        Set<String> unknown = new TreeSet<>(read.stringPropertyNames());
        unknown.removeAll(NEEDED);
        unknown.removeAll(OTHERS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " has the unknown key '" + unknown.iterator().next() + "'");
        }
        for (String key : new TreeSet<>(read.stringPropertyNames())) {
            String value = read.getProperty(key);
            if (value.isBlank()
                    || value.length() > LONGEST_VALUE
                    || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        file + ": " + key + " wants one line of 1 to " + LONGEST_VALUE + " characters");
            }
        }
        for (String key : new TreeSet<>(NEEDED)) {
            if (read.getProperty(key) == null) {
                throw new IllegalArgumentException(file + " lacks " + key);
            }
        }
        try {
            return new ProviderSettings(
                    new URI(read.getProperty("issuer").strip()),
                    read.getProperty("client-id").strip(),
                    secret(file, read.getProperty("client-secret-file"), environment),
                    name(read.getProperty("name").strip()),
                    new Claims(
                            read.getProperty("claim-email", Claims.STANDARD.email())
                                    .strip(),
                            read.getProperty("claim-verified", Claims.STANDARD.verified())
                                    .strip(),
                            read.getProperty("claim-name", Claims.STANDARD.name())
                                    .strip()),
                    strangers(read.getProperty("admit"), read.getProperty("admit-domains")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Secret secret(Path file, @Nullable String named, Map<String, String> environment) {
        String text = environment.get(SECRET_VARIABLE);
        if (named != null) {
            Path place = file.toAbsolutePath().resolveSibling(named.strip());
            try {
                text = text(place);
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "client-secret-file " + place + " cannot be read: " + e.getMessage(), e);
            }
        }
        if (text == null || text.isBlank() || text.strip().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "no client secret: client-secret-file names a file that holds nothing else,"
                            + " or it stands in the environment as " + SECRET_VARIABLE);
        }
        return new Secret(text.strip());
    }

    private static String name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name of " + name.length() + " characters: wants at most " + LONGEST_NAME);
        }
        return name;
    }

    private static Strangers strangers(@Nullable String role, @Nullable String domains) {
        if (role == null) {
            if (domains != null) {
                throw new IllegalArgumentException("admit-domains says who is admitted, and admit as what is missing");
            }
            return Strangers.TURNED_AWAY;
        }
        Set<String> named = domains == null
                ? Set.of()
                : Arrays.stream(domains.split(","))
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        if (domains != null && named.isEmpty()) {
            throw new IllegalArgumentException("admit-domains names none");
        }
        return new Strangers(Role.ofWord(role.strip()), named);
    }
}
