package org.gainsay.capture;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gainsay.capture.Captured.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The companions of one page being fetched, one after the other, each checked and paced like a page. Whatever goes wrong
 * with one is written down and never touches the page. Used once, by one thread.
 */
final class Companions {
    /** How far into a file its first words are looked for. */
    private static final int HEAD_BYTES = 1024;

    private final Fetcher fetcher;
    private final Clock clock;
    private final long end;
    private int fetched;
    private int bytesLeft = Limits.COMPANIONS_BYTES;

    Companions(Fetcher fetcher, Clock clock, Duration time) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** What comes of the addresses that a page names, in their order. */
    List<Beside> of(List<String> named) {
        Set<URI> addresses = new LinkedHashSet<>();
        for (String written : named) {
            URI address = Addresses.webAddress(written, null);
            if (address != null && addresses.size() < Limits.COMPANIONS_NAMED) {
                addresses.add(address);
            }
        }
        return addresses.stream().map(this::fetched).toList();
    }

    private Beside fetched(URI address) {
        if (fetched >= Limits.COMPANIONS) {
            return missed(address, "more than " + Limits.COMPANIONS + " are named");
        }
        if (bytesLeft == 0) {
            return missed(address, "those before it have " + (Limits.COMPANIONS_BYTES >> 20) + " MiB together");
        }
        fetched++;
        try {
            int limit = Math.min(Limits.COMPANION_BYTES, bytesLeft);
            Fetcher.Page page = fetcher.fetchBeside(address, limit, end);
            Beside beside = judged(address, page);
            bytesLeft -= beside instanceof Beside.There ? page.payload().size() : 0;
            return beside;
        } catch (CaptureException e) {
            return missed(address, e.why());
        }
    }

    private Beside judged(URI address, Fetcher.Page page) {
        Custody.Answer answer = page.fetched().answer();
        if (!answer.successful()) {
            return missed(address, CaptureException.words(answer));
        }
        String coding = answer.first("Content-Encoding").orElse("identity").strip();
        if (!coding.equalsIgnoreCase("identity")) {
            return missed(address, "came packed (" + coding + ") although it was asked for as it is");
        }
        return mediaType(page.payload())
                .<Beside>map(type -> new Beside.There(new Companion.Whole(
                        page.fetched(), page.payload(), type, clock.instant().truncatedTo(ChronoUnit.MICROS))))
                .orElseGet(() -> missed(address, "is neither a picture nor a PDF"));
    }

    private static Beside missed(URI address, String why) {
        return new Beside.Absent(new Companion.Missed(address, why));
    }

    /** What some bytes are, by how they begin (WHATWG MIME Sniffing, section 6.1); empty where no picture and no PDF. */
    static Optional<String> mediaType(Payload payload) {
        byte[] bytes = payload.shared();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(mediaType(head));
    }

    private static @Nullable String mediaType(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        } else if (head.startsWith("ftypavif", 4) || head.startsWith("ftypavis", 4)) {
            return "image/avif";
        } else if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        String words = head.toLowerCase(Locale.ROOT);
        String start =
                words.startsWith("\u00ef\u00bb\u00bf") ? words.substring(3).strip() : words.strip();
        boolean svg = start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg");
        return svg ? "image/svg+xml" : null;
    }

    /**
     * The companions that a web archive holds beside a page; those beyond the limits are missed.
     *
     * @param held as they lie there
     */
    static List<Beside> recorded(List<Companion.Whole> held) {
        List<Beside> found = new ArrayList<>();
        int left = Limits.COMPANIONS_BYTES;
        int taken = 0;
        for (Companion.Whole whole : held) {
            URI address = whole.kept().address();
            int size = whole.payload().size();
            Optional<String> type = mediaType(whole.payload());
            if (type.isEmpty()) {
                found.add(missed(address, "is neither a picture nor a PDF"));
            } else if (taken >= Limits.COMPANIONS || size > Math.min(left, Limits.COMPANION_BYTES)) {
                found.add(missed(address, "lies in the archive beyond the limits of companions"));
            } else {
                taken++;
                left -= size;
                found.add(new Beside.There(
                        new Companion.Whole(whole.fetched(), whole.payload(), type.get(), whole.at())));
            }
        }
        return found;
    }
}
