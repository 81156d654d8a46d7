package org.gainsay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.gainsay.capture.Display;
import org.gainsay.capture.Extractor;
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
            return new Extractor()
                    .display(bytes.readAllBytes(), capture.mediaType(), archive.custody(capture.payload()));
        } catch (CaptureException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
