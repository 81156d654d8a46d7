package org.gainsay.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What was sent and answered once, about the invented island of the demonstration; the resource {@code examples.json} has
 * it by operation, and a test holds each against its schema.
 */
final class Examples {
    private static final JsonNode ALL = all();

    private Examples() {}

    private static JsonNode all() {
        try (InputStream in = Examples.class.getResourceAsStream("examples.json")) {
            if (in == null) {
                throw new IllegalStateException("examples.json is missing from the jar");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request or the response of an operation; empty where there is none. */
    static Optional<RawJson> of(String operation, String part) {
        JsonNode found = ALL.path(operation).path(part);
        return found.isMissingNode() ? Optional.empty() : Optional.of(new RawJson(found.toString()));
    }
}
