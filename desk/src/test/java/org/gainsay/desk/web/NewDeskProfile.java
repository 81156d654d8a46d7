package org.gainsay.desk.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A desk where nobody has an account yet, which people reach as {@code https://desk.example}. */
public final class NewDeskProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    Server.DATA,
                    Files.createTempDirectory("gainsay-new-desk-test-").toString(),
                    Server.ADDRESS,
                    "https://desk.example",
                    "quarkus.rest-csrf.cookie-force-secure",
                    "true",
                    Server.PASSWORD_MEMORY,
                    "64");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
