package org.gainsay.desk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of one JSON object a line, or standard input where it is called {@code -}. Empty lines are left out. */
final class JsonLines {
    /** The longest line, in UTF-16 code units: a long article as one string. */
    static final int LONGEST_LINE = 8 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final InputStream standardInput;

    JsonLines(String name, InputStream standardInput) {
        this.name = name;
        this.standardInput = standardInput;
    }

    /** The one who gets the lines. */
    interface Taker {
        /**
         * Takes a line.
         *
         * @param place the file and the number of the line, {@code claims.jsonl:17}
         * @throws IllegalArgumentException if it lacks something; the message says what
         */
        void take(String place, ObjectNode object) throws IOException;

        /** Learns of a line that cannot be used; {@code reason} names it and says why. */
        void refused(String reason);
    }

    /** Hands on line by line; one that cannot be used is refused and the rest goes on. */
    void each(Taker taker) throws IOException {
        try (InputStream in = open();
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    one(name + ":" + number, line, taker);
                }
            }
        } catch (NoSuchFileException e) {
            taker.refused(name + ": no such file");
        } catch (CharacterCodingException e) {
            taker.refused(name + ": is not UTF-8");
        }
    }

    private InputStream open() throws IOException {
        return name.equals("-") ? standardInput : Files.newInputStream(Path.of(name));
    }

    private static void one(String place, String line, Taker taker) throws IOException {
        if (line.length() > LONGEST_LINE) {
            taker.refused(place + ": is longer than " + LONGEST_LINE + " characters");
            return;
        }
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                taker.take(place, object);
            } else {
                taker.refused(place + ": wants to be a JSON object");
            }
        } catch (JsonProcessingException e) {
            taker.refused(place + ": is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            taker.refused(place + ": " + e.getMessage());
        }
    }

    /** A member that must be there and be a string that is not blank. */
    static String text(ObjectNode object, String member) {
        String text = textIfKnown(object, member);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("wants a \"" + member + "\" with words in it");
        }
        return text;
    }

    /** A member that may be missing or null; a number counts as its digits. */
    static @Nullable String textIfKnown(ObjectNode object, String member) {
        JsonNode value = object.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new IllegalArgumentException("\"" + member + "\" wants to be a string");
        }
        return value.asText();
    }
}
