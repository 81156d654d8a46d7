package org.gainsay.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Gathering.Obtained;
import org.gainsay.capture.format.Formats;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The front door of capture: an input goes in; out come, for each document that it holds, its bytes,
 * its article and its custody record.
 *
 * <p>Nothing is stored; {@link Archive#keep(Captured)} does that. A capturer is immutable and safe to share between
 * threads; a call may block for up to {@link Limits#TOTAL_TIME}.
 */
public final class Capturer implements AutoCloseable {
    /** The name and version of this software, as custody records and requests state it. */
    public static final String TOOL = "Gainsay/0.1.0";

    /** How far into a file is looked for a format that is read as a stream. */
    private static final int HEAD_BYTES = 64 << 10;

    private final Clock clock;
    private final Extractor extractor = new Extractor();
    private final Fetcher.Settings settings;
    private final Connections connections;
    private final @Nullable String person;

    /** A capturer by the system's clock that refuses addresses of private networks. */
    public Capturer() {
        this(Clock.systemUTC(), Fetcher.Settings.STRICT);
    }

    /**
     * @param clock what custody records are dated by
     * @param settings which hosts are fetched from, and how
     */
    public Capturer(Clock clock, Fetcher.Settings settings) {
        this(clock, settings, new Connections(), null);
    }

    private Capturer(Clock clock, Fetcher.Settings settings, Connections connections, @Nullable String person) {
        this.clock = clock;
        this.settings = settings;
        this.connections = connections;
        this.person = person;
    }

    /** The same capturer on behalf of a person, whom its custody records name; both share their connections. */
    public Capturer by(String person) {
        return new Capturer(clock, settings, connections, person);
    }

    /**
     * Obtains the bytes of {@code input} and reads them as one document.
     *
     * @throws CaptureException if they cannot be obtained, hold no readable text, or hold several documents; nothing
     *     was written
     */
    public Captured capture(Input input) throws CaptureException {
        return read(obtained(input));
    }

    /**
     * Fetches a page again on the condition that it changed since (RFC 9110, section 13.1). The condition is sent only to
     * the address that answered before, and is no more than the server's word: it holds where the server marks its pages
     * by their content or the day of their last change.
     *
     * @param address the address to ask
     * @param before the answer that had the page last time
     * @return the capture; empty where the server says that the page is the one that it sent last time
     * @throws CaptureException as {@link #capture(Input)}
     */
    public Optional<Captured> captureIfChanged(URI address, Custody.Answer before) throws CaptureException {
        Optional<Fetcher.Page> page = connections.fetcher(settings).fetchIfChanged(address, before);
        return page.isEmpty() ? Optional.empty() : Optional.of(read(fetched(address, page.get())));
    }

    /**
     * Obtains {@code input} and hands everything that it holds to {@code taker}, as soon as it is there: a page is one
     * capture; a web archive, a mailbox, a message with attachments is one for each of its documents; a feed or
     * sitemap, wherever it came from, is one for each of the first {@link Limits#LIST_FETCHED} pages that it lists.
     * What is wrong with one of them never stops the others.
     *
     * @param taker called by this thread; at least once
     */
    public void captures(Input input, Consumer<Outcome> taker) {
        Gathering gathering = new Gathering(this, taker);
        try {
            if (input instanceof Input.File file && streamed(file, gathering)) {
                return;
            }
            gathering.take(obtained(input), 0);
        } catch (CaptureException e) {
            taker.accept(new Outcome.Refused(input.name(), e));
        }
    }

    /**
     * A page that was fetched, together with its companions, where the settings ask for them: the pictures and PDFs that
     * its article shows and hands out. They are fetched as politely and safely as pages are, within the limits of
     * {@link Limits#COMPANIONS} and those beside it; one that cannot be had is named as missed in the custody record.
     *
     * @return the same capture where it is no article of the web or names no companions
     */
    public Captured accompanied(Captured captured) {
        boolean article = captured.extracted().format() == Format.HTML
                && captured.extracted().state().article();
        if (!settings.companions()
                || !article
                || !(captured.custody().way() instanceof Custody.Fetched fetched)
                || !fetched.answer().successful()) {
            return captured;
        }
        try {
            Obtained obtained = new Obtained(fetched.asked().toString(), captured.payload(), captured.custody());
            List<String> named = extractor.companions(readable(obtained), obtained.label());
            return named.isEmpty()
                    ? captured
                    : captured.with(
                            new Companions(connections.fetcher(settings), clock, Limits.COMPANIONS_TIME).of(named));
        } catch (CaptureException e) {
            // What could be read a moment ago can be read again; a page without its pictures is still the page.
            return captured;
        }
    }

    /** Closes the connections that were opened; a capturer that fetched nothing holds none. */
    @Override
    public void close() {
        connections.close();
    }

    private Obtained obtained(Input input) throws CaptureException {
        return switch (input) {
            case Input.File file -> obtainedFile(file);
            case Input.Address address -> fetched(address.uri());
            case Input.Pasted pasted ->
                obtained(
                        pasted.name(),
                        Payload.owning(pasted.text().getBytes(StandardCharsets.UTF_8)),
                        "text/plain; charset=utf-8",
                        new Custody.PastedByPerson(pasted.from()));
            case Input.Uploaded uploaded ->
                obtained(
                        uploaded.name(),
                        uploaded.payload(),
                        uploaded.contentType(),
                        new Custody.HandedIn(uploaded.name(), uploaded.from()));
        };
    }

    /** The page at an address. */
    Obtained fetched(URI address) throws CaptureException {
        return fetched(address, connections.fetcher(settings).fetch(address));
    }

    private Obtained fetched(URI address, Fetcher.Page page) throws CaptureException {
        Custody.Answer answer = page.fetched().answer();
        Obtained obtained = obtained(
                address.toString(), page.payload(), answer.first("Content-Type").orElse(null), page.fetched());
        if (!answer.successful()) {
            throw CaptureException.ofStatus(address.toString(), answer, inItsPlace(obtained, answer));
        }
        return obtained;
    }

    /** What a server sent in the place of a page; null where that is nothing, or nothing that can be read. */
    private @Nullable Captured inItsPlace(Obtained obtained, Custody.Answer answer) {
        if (obtained.payload().size() == 0) {
            return null;
        }
        try {
            Captured read = read(obtained);
            return new Captured(read.payload(), read.extracted().inPlaceOfPage(answer), read.custody());
        } catch (CaptureException e) {
            return null;
        }
    }

    /** The article in what was obtained. */
    Captured read(Obtained obtained) throws CaptureException {
        Extracted extracted = extractor.extract(readable(obtained), obtained.label());
        Captured captured = new Captured(obtained.payload(), extracted, obtained.custody());
        return obtained.companions().isEmpty() ? captured : captured.with(Companions.recorded(obtained.companions()));
    }

    /** The payload with its HTTP content coding undone; what is kept stays coded as it came. */
    static byte[] readable(Obtained obtained) throws CaptureException {
        byte[] bytes = obtained.payload().shared();
        Custody.Answer answer = obtained.custody().answer().orElse(null);
        return answer == null
                ? bytes
                : ContentCoding.undone(bytes, answer.first("Content-Encoding").orElse(""), obtained.name());
    }

    private Obtained obtained(String name, Payload payload, @Nullable String contentType, Custody.Way way) {
        return new Obtained(name, payload, custody(contentType, way));
    }

    private Custody custody(@Nullable String contentType, Custody.Way way) {
        return new Custody(clock.instant().truncatedTo(ChronoUnit.MICROS), TOOL, person, contentType, way);
    }

    /** Takes a file that is read as a stream; false where it is none, and is to be read whole. */
    private boolean streamed(Input.File file, Gathering gathering) throws CaptureException {
        checked(file);
        String name = file.name();
        Path path = file.path();
        return reading(file, () -> {
            Optional<Format> format;
            try (InputStream in = Files.newInputStream(path)) {
                format = Formats.container(in.readNBytes(HEAD_BYTES), name);
            }
            if (format.isEmpty()) {
                return false;
            }
            long size = Files.size(path);
            if (size > Limits.CONTAINER_BYTES) {
                throw new CaptureException(
                        name, Reason.TOO_LARGE, "larger than " + (Limits.CONTAINER_BYTES >> 30) + " GiB");
            }
            Instant modified = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS);
            Custody outer = custody(
                    format.get().mediaType(),
                    new Custody.ReadFromFile(path.toAbsolutePath().normalize(), size, modified));
            Digest digest = digest(path);
            try (InputStream in = Files.newInputStream(path)) {
                gathering.parts(in, format.get(), name, digest, outer, 0);
            }
            return true;
        });
    }

    private static Digest digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
            }
            return new Digest(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Obtained obtainedFile(Input.File file) throws CaptureException {
        checked(file);
        Path path = file.path();
        String name = file.name();
        return reading(file, () -> {
            try (InputStream in = Files.newInputStream(path)) {
                // The size is looked up first so that a huge file costs nothing, and read past so that a growing one
                // is met.
                if (Files.size(path) > Limits.INPUT_BYTES) {
                    throw tooLarge(name);
                }
                byte[] bytes = in.readNBytes(Limits.INPUT_BYTES + 1);
                if (bytes.length > Limits.INPUT_BYTES) {
                    throw tooLarge(name);
                }
                Instant modified = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS);
                return obtained(
                        name,
                        Payload.owning(bytes),
                        null,
                        new Custody.ReadFromFile(path.toAbsolutePath().normalize(), bytes.length, modified));
            }
        });
    }

    private static void checked(Input.File file) throws CaptureException {
        if (Files.isDirectory(file.path())) {
            throw new CaptureException(file.name(), Reason.FOLDER, "is a folder, not a file");
        }
        if (!Files.exists(file.path())) {
            throw new CaptureException(file.name(), Reason.MISSING, "no such file");
        }
        if (!Files.isRegularFile(file.path())) {
            throw new CaptureException(file.name(), Reason.UNREADABLE, "is a device or a pipe, not a file");
        }
    }

    /** Something done with a file. */
    private interface Work<T> {
        T done() throws IOException, CaptureException;
    }

    private static <T> T reading(Input.File file, Work<T> work) throws CaptureException {
        String name = file.name();
        try {
            return work.done();
        } catch (NoSuchFileException e) {
            throw new CaptureException(name, Reason.MISSING, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new CaptureException(name, Reason.UNREADABLE, "may not be read by this user", e);
        } catch (IOException e) {
            throw new CaptureException(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static CaptureException tooLarge(String name) {
        return new CaptureException(name, Reason.TOO_LARGE, "larger than " + (Limits.INPUT_BYTES >> 20) + " MiB");
    }

    /** The fetcher of a capturer and of those made from it, opened when the first page is asked for. */
    private static final class Connections {
        private @Nullable Fetcher fetcher;

        synchronized Fetcher fetcher(Fetcher.Settings settings) {
            if (fetcher == null) {
                fetcher = new Fetcher(settings);
            }
            return fetcher;
        }

        synchronized void close() {
            if (fetcher != null) {
                fetcher.close();
                fetcher = null;
            }
        }
    }
}
