package org.gainsay.desk.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A desk with the demonstration case in a data folder of its own, which may fetch from this machine. */
public final class DemoProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    Server.DATA, Files.createTempDirectory("gainsay-desk-test-").toString(),
                    Server.DEMO, "true",
                    Server.ALLOWED_HOSTS, "127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
