package org.gainsay.desk.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Input;
import org.gainsay.capture.Limits;
import org.gainsay.capture.Outcome;
import org.gainsay.capture.Payload;
import org.gainsay.core.Article;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a command line names: files, folders with all files in them, addresses, and {@code -} for standard
 * input; with {@code --lines} each of their lines.
 *
 * <p>What cannot be had is handed to {@link Taker#refused} with its one-line reason, and the rest goes on.
 */
final class Documents {
    /** Folders within folders; a deeper tree is a mistake or a trap. */
    private static final int FOLDER_DEPTH = 32;

    private static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final boolean lines;
    private final @Nullable URI from;
    private final InputStream standardInput;

    /** The one who gets the documents, one after the other. */
    interface Taker {
        /** Takes a document; {@code input} is what to call it. */
        void take(String input, Extracted extracted) throws IOException;

        /** Learns of something that is no document, and no failure; {@code line} names it and says why. */
        void leftOut(String line) throws IOException;

        /** Learns that a document could not be had; {@code reason} names the input and says why, in one line. */
        void refused(String reason) throws IOException;
    }

    Documents(List<String> names, boolean lines, InputStream standardInput) {
        this(names, lines, null, standardInput);
    }

    /** @param from the address that the files came from; null where nobody says */
    Documents(List<String> names, boolean lines, @Nullable URI from, InputStream standardInput) {
        this.names = List.copyOf(names);
        this.lines = lines;
        this.from = from;
        this.standardInput = standardInput;
    }

    /** Whether one document is asked for: one name, which is no folder and no container, and not line by line. */
    boolean sole() {
        return !lines && names.size() == 1 && !isFolder(names.getFirst());
    }

    /** Hands every document to {@code taker}, in the order of the names; files of a folder in the order of their paths. */
    void each(Taker taker) throws IOException {
        try (Capturer capturer = new Capturer()) {
            for (String name : names) {
                for (String each : expanded(name, taker)) {
                    one(each, capturer, taker);
                }
            }
        }
    }

    private static List<String> expanded(String name, Taker taker) throws IOException {
        if (!isFolder(name)) {
            return List.of(name);
        }
        List<String> files = new ArrayList<>();
        Path folder = Path.of(name);
        try (Stream<Path> tree = Files.walk(folder, FOLDER_DEPTH)) {
            tree.filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)))
                    .sorted()
                    .forEach(file -> files.add(file.toString()));
        } catch (IOException | UncheckedIOException e) {
            taker.refused(name + ": cannot be listed: " + e.getMessage());
            return List.of();
        }
        if (files.isEmpty()) {
            taker.refused(name + ": is a folder without files");
        }
        return files;
    }

    private void one(String name, Capturer capturer, Taker taker) throws IOException {
        try {
            if (lines && name.equals(STANDARD_INPUT)) {
                eachLine(name, standardInput, taker);
                return;
            }
            Input input = name.equals(STANDARD_INPUT)
                    ? new Input.Uploaded(STANDARD_INPUT, Payload.of(bytes(standardInput)), null, from)
                    : from(name);
            if (lines) {
                eachLine(name, input, capturer, taker);
            } else {
                everything(name, input, capturer, taker);
            }
        } catch (CaptureException e) {
            taker.refused(String.valueOf(e.getMessage()));
        }
    }

    /** Everything that the input holds, under the names of its parts where it is not one document. */
    private static void everything(String name, Input input, Capturer capturer, Taker taker) throws IOException {
        IOException[] failure = new IOException[1];
        capturer.captures(input, outcome -> {
            try {
                if (failure[0] == null) {
                    hand(name, input, outcome, taker);
                }
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static void hand(String name, Input input, Outcome outcome, Taker taker) throws IOException {
        switch (outcome) {
            case Outcome.Taken taken -> {
                String called = taken.name().equals(input.name()) ? name : taken.name();
                taker.take(called, taken.captured().extracted());
            }
            case Outcome.Refused refused ->
                taker.refused(String.valueOf(refused.why().getMessage()));
            case Outcome.LeftOut left -> taker.leftOut(left.name() + ": left out: " + left.why());
        }
    }

    private Input from(String name) throws CaptureException {
        Input input = Input.of(name);
        if (from == null || !(input instanceof Input.File file)) {
            return input;
        }
        if (!Files.isRegularFile(file.path())) {
            throw new CaptureException(name, Reason.MISSING, "no such file");
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            return new Input.Uploaded(name, Payload.of(bytes(name, in)), null, from);
        } catch (IOException e) {
            throw new CaptureException(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
        }
    }

    private void eachLine(String name, Input input, Capturer capturer, Taker taker)
            throws CaptureException, IOException {
        switch (input) {
            case Input.File file -> {
                if (!Files.isRegularFile(file.path())) {
                    throw new CaptureException(name, Reason.MISSING, "no such file");
                }
                try (InputStream in = Files.newInputStream(file.path())) {
                    eachLine(name, in, taker);
                }
            }
            case Input.Uploaded uploaded -> eachLine(name, uploaded.payload().stream(), taker);
            case Input.Address address ->
                eachLine(
                        name,
                        new ByteArrayInputStream(
                                capturer.capture(address).article().text().getBytes(StandardCharsets.UTF_8)),
                        taker);
            case Input.Pasted pasted ->
                eachLine(name, new ByteArrayInputStream(pasted.text().getBytes(StandardCharsets.UTF_8)), taker);
        }
    }

    /** Hands on line by line; of a line that is too long no more is held than it may be long. */
    private static void eachLine(String name, InputStream in, Taker taker) throws IOException {
        int number = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            StringBuilder line = new StringBuilder();
            while (readLine(reader, line)) {
                number++;
                if (line.length() > Limits.TEXT_CHARACTERS) {
                    taker.refused(name + ":" + number + ": is longer than " + Limits.TEXT_CHARACTERS + " characters");
                } else if (!line.toString().isBlank()) {
                    taker.take(
                            name + ":" + number,
                            new Extracted(Format.PLAIN_TEXT, Article.ofText(line.toString()), null, null));
                }
            }
        } catch (CharacterCodingException e) {
            taker.refused(name + ": is not UTF-8 after line " + number);
        }
        if (number == 0) {
            taker.refused(name + ": is empty");
        }
    }

    /**
     * Reads one line as {@link BufferedReader#readLine()} does, but keeps one character more than a text may have at
     * most, and skips the rest.
     *
     * @return whether there was one
     */
    private static boolean readLine(BufferedReader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = reader.read();
        boolean any = c >= 0;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() <= Limits.TEXT_CHARACTERS) {
                line.append((char) c);
            }
            c = reader.read();
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return any;
    }

    private static byte[] bytes(InputStream in) throws IOException, CaptureException {
        return bytes(STANDARD_INPUT, in);
    }

    private static byte[] bytes(String name, InputStream in) throws IOException, CaptureException {
        byte[] bytes = in.readNBytes(Limits.INPUT_BYTES + 1);
        if (bytes.length > Limits.INPUT_BYTES) {
            throw new CaptureException(name, Reason.TOO_LARGE, "larger than " + (Limits.INPUT_BYTES >> 20) + " MiB");
        }
        return bytes;
    }

    private static boolean isFolder(String name) {
        return !name.isEmpty()
                && !name.equals(STANDARD_INPUT)
                && !name.contains("://")
                && !name.contains("\0")
                && Files.isDirectory(Path.of(name));
    }

    private static boolean hidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
