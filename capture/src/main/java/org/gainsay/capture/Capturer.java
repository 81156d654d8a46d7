package org.gainsay.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gainsay.capture.CaptureException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The front door of capture: an input goes in, its bytes, its article and its custody record come out.
 *
 * <p>Nothing is stored; {@link Archive#keep(Captured)} does that. A capturer is immutable and safe to share between
 * threads; a call may block for up to {@link Limits#TOTAL_TIME}.
 */
public final class Capturer implements AutoCloseable {
    /** The name and version of this software, as custody records and requests state it. */
    public static final String TOOL = "Gainsay/0.1.0";

    private final Clock clock;
    private final Extractor extractor = new Extractor();
    private final Fetcher.Settings settings;
    private @Nullable Fetcher fetcher;

    /** A capturer by the system's clock that refuses addresses of private networks. */
    public Capturer() {
        this(Clock.systemUTC(), Fetcher.Settings.STRICT);
    }

    /**
     * @param clock what custody records are dated by
     * @param settings which hosts are fetched from, and how
     */
    public Capturer(Clock clock, Fetcher.Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Obtains the bytes of {@code input} and reads them.
     *
     * @throws CaptureException if they cannot be obtained or hold no readable text; nothing was written
     */
    public Captured capture(Input input) throws CaptureException {
        return switch (input) {
            case Input.File file -> captureFile(file);
            case Input.Address address -> captureAddress(address);
            case Input.Pasted pasted -> {
                Payload payload = Payload.owning(pasted.text().getBytes(StandardCharsets.UTF_8));
                yield captured(
                        pasted.name(), payload, "text/plain; charset=utf-8", new Custody.PastedByPerson(pasted.from()));
            }
            case Input.Uploaded uploaded ->
                captured(
                        uploaded.name(),
                        uploaded.payload(),
                        uploaded.contentType(),
                        new Custody.HandedIn(uploaded.name(), uploaded.from()));
        };
    }

    /** Closes the connections that were opened; a capturer that fetched nothing holds none. */
    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
            fetcher = null;
        }
    }

    private Captured captureFile(Input.File file) throws CaptureException {
        Path path = file.path();
        String name = file.name();
        if (Files.isDirectory(path)) {
            throw new CaptureException(name, Reason.FOLDER, "is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw new CaptureException(name, Reason.MISSING, "no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new CaptureException(name, Reason.UNREADABLE, "is a device or a pipe, not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            // The size is looked up first so that a huge file costs nothing, and read past so that a growing one is
            // met.
            if (Files.size(path) > Limits.INPUT_BYTES) {
                throw tooLarge(name);
            }
            byte[] bytes = in.readNBytes(Limits.INPUT_BYTES + 1);
            if (bytes.length > Limits.INPUT_BYTES) {
                throw tooLarge(name);
            }
            Instant modified = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS);
            Payload payload = Payload.owning(bytes);
            return captured(
                    name,
                    payload,
                    null,
                    new Custody.ReadFromFile(path.toAbsolutePath().normalize(), bytes.length, modified));
        } catch (NoSuchFileException e) {
            throw new CaptureException(name, Reason.MISSING, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new CaptureException(name, Reason.UNREADABLE, "may not be read by this user", e);
        } catch (IOException e) {
            throw new CaptureException(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Captured captureAddress(Input.Address address) throws CaptureException {
        Fetcher.Page page = fetcher().fetch(address.uri());
        Custody.Answer answer = page.fetched().answer();
        return captured(
                address.name(), page.payload(), answer.first("Content-Type").orElse(null), page.fetched());
    }

    private Captured captured(String name, Payload payload, @Nullable String contentType, Custody.Way way)
            throws CaptureException {
        Custody custody = new Custody(clock.instant().truncatedTo(ChronoUnit.MICROS), TOOL, contentType, way);
        Label label = new Label(name, contentType, custody.address().orElse(null));
        Extracted extracted = extractor.extract(readable(payload, way, name), label);
        return new Captured(payload, extracted, custody);
    }

    /** The payload with its HTTP content coding undone; what is kept stays coded as it came. */
    private static byte[] readable(Payload payload, Custody.Way way, String name) throws CaptureException {
        return way instanceof Custody.Fetched fetched
                ? ContentCoding.undone(
                        payload.shared(),
                        fetched.answer().first("Content-Encoding").orElse(""),
                        name)
                : payload.shared();
    }

    private synchronized Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = new Fetcher(settings);
        }
        return fetcher;
    }

    private static CaptureException tooLarge(String name) {
        return new CaptureException(name, Reason.TOO_LARGE, "larger than " + (Limits.INPUT_BYTES >> 20) + " MiB");
    }
}
