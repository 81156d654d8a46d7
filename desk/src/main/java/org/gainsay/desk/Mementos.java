package org.gainsay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.Archive;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Companion;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Display;
import org.gainsay.capture.Extractor;
import org.gainsay.capture.Format;
import org.gainsay.capture.Payload;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.CaptureView;

/**
 * Captures by address and moment, as Memento (RFC 7089) finds them: {@code /web/20310503120000/https://paper.example/}.
 * Moments are of whole seconds; of two captures in one second the later one stands.
 *
 * <p>Safe to use from many threads.
 */
public final class Mementos {
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final Views views;
    private final Archive archive;

    Mementos(Views views, Archive archive) {
        this.views = views;
        this.archive = archive;
    }

    /**
     * The captures that were made at an address, or of a document that is filed as standing there as well, the oldest
     * first.
     *
     * @param written the address as {@link #path} writes it, or plain
     */
    public List<CaptureView> of(String written) {
        List<CaptureView> found = at(written);
        return found.isEmpty() && written.indexOf('%') >= 0
                ? decoded(written).map(this::at).orElse(found)
                : found;
    }

    private List<CaptureView> at(String address) {
        Map<Instant, CaptureView> seconds = new LinkedHashMap<>();
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<CaptureView> some = views.capturesAt(address, page);
            some.forEach(capture -> seconds.put(moment(capture), capture));
            if (some.size() < page.limit()) {
                List<CaptureView> all = new ArrayList<>(seconds.values());
                all.sort(Comparator.comparing(Mementos::moment));
                return all;
            }
        }
    }

    /** The second in which a capture was made. */
    public static Instant moment(CaptureView capture) {
        return capture.at().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The capture nearest to a moment, the earlier of two that are as near.
     *
     * @param captures at least one, the oldest first
     */
    public static CaptureView nearest(List<CaptureView> captures, Instant wanted) {
        CaptureView nearest = captures.getFirst();
        for (CaptureView capture : captures) {
            if (distance(capture, wanted).compareTo(distance(nearest, wanted)) < 0) {
                nearest = capture;
            }
        }
        return nearest;
    }

    private static Duration distance(CaptureView capture, Instant wanted) {
        return Duration.between(moment(capture), wanted).abs();
    }

    /** The path of a capture, {@code /web/}, fourteen digits, a slash and its address. */
    public static String path(CaptureView capture) {
        return path(capture, written(capture.from()));
    }

    /** The same with the address as it was asked for. */
    public static String path(CaptureView capture, String written) {
        return "/web/" + DIGITS.format(LocalDateTime.ofInstant(moment(capture), ZoneOffset.UTC)) + "/" + written;
    }

    /** The moment of fourteen digits; empty if they are none. */
    public static Optional<Instant> moment(String digits) {
        try {
            return Optional.of(LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A web address as it stands; anything else, such as the name of a file, with all that a path may not hold escaped. */
    static String written(String address) {
        URI web = Addresses.webAddress(address, null);
        return web != null && web.toString().equals(address) && address.indexOf('#') < 0
                ? address
                : URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<String> decoded(String written) {
        try {
            return Optional.of(URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What a capture is shown as.
     *
     * @throws IOException if it is missing or damaged, or its coding cannot be undone
     */
    public Display display(CaptureView capture) throws IOException {
        try (InputStream bytes = archive.open(capture.payload())) {
            Extractor extractor = new Extractor();
            List<Custody> records = archive.custody(capture.payload());
            Display display = extractor.display(bytes.readAllBytes(), capture.mediaType(), records);
            if (!capture.mediaType().equals(Format.HTML.mediaType())) {
                return display;
            }
            // Equal bytes may have been captured twice: the pictures are those of the capture that was asked for.
            Optional<Custody> record = records.stream()
                    .filter(one -> !one.keptCompanions().isEmpty())
                    .min(Comparator.comparing(
                            one -> Duration.between(one.seen(), capture.at()).abs()));
            return record.map(one -> extractor.illustrated(display, one, kept -> picture(capture, kept)))
                    .orElse(display);
        } catch (CaptureException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Optional<Payload> picture(CaptureView capture, Companion.Kept kept) {
        try {
            return Optional.of(archive.companion(capture.payload(), kept.digest()));
        } catch (IOException e) {
            // The page is shown without it; its custody page and verify say what is wrong.
            return Optional.empty();
        }
    }

    /**
     * A companion as a file.
     *
     * @param mediaType what its bytes are
     * @param body its bytes
     */
    public record CompanionFile(String mediaType, Payload body) {}

    /**
     * A companion of a capture; empty if none of that digest is listed or there.
     *
     * @throws IOException if it is damaged
     */
    public Optional<CompanionFile> companion(Digest payload, Digest companion) throws IOException {
        try {
            for (Custody record : archive.custody(payload)) {
                for (Companion.Kept kept : record.keptCompanions()) {
                    if (kept.digest().equals(companion)) {
                        return Optional.of(new CompanionFile(kept.mediaType(), archive.companion(payload, companion)));
                    }
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The path of a companion of a capture. */
    public static String path(Digest payload, Digest companion) {
        return "/companion/" + payload.hex() + "/" + companion.hex();
    }
}
