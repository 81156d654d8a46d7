package org.gainsay.desk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.Display;
import org.gainsay.capture.Payload;
import org.gainsay.core.Digest;
import org.gainsay.desk.Mementos;
import org.gainsay.ledger.Views.CaptureView;
import org.jspecify.annotations.Nullable;

/**
 * What Memento (RFC 7089) answers about the captures of one desk.
 *
 * <pre>
 * /web/20310503120000/ADDRESS   the capture nearest to that moment (a memento)
 * /web/ADDRESS                  leads to the one nearest to Accept-Datetime, or to the last (the TimeGate)
 * /web/timemap/link/ADDRESS     all of them as links (the TimeMap, RFC 6690 as RFC 7089, section 5, extends it)
 * /companion/CAPTURE/DIGEST     a companion of a capture, each named by the hexadecimal digits of its digest
 * </pre>
 */
final class MementoAnswers {
    private static final String TIMEMAP = "/web/timemap/link/";
    private static final String TIMEGATE = "/web/";
    private static final Pattern COMPANION = Pattern.compile("/companion/([0-9a-f]{64})/([0-9a-f]{64})");
    private static final Pattern MEMENTO = Pattern.compile("/web/(\\d{14})/(.+)");

    /** The one form of a moment in HTTP (RFC 9110, section 5.6.7): two digits for the day, always GMT. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What a browser shows by itself without running anything of it; all else is handed out as a file. */
    private static final Set<String> SHOWN = Set.of("text/html", "text/plain", "application/pdf");

    private static final Set<String> DOTS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

    private final Mementos mementos;
    private final String origin;

    /** @param origin the scheme, name and port by which the replay was asked */
    MementoAnswers(Mementos mementos, String origin) {
        this.mementos = mementos;
        this.origin = origin;
    }

    /**
     * The answer to a request.
     *
     * @param uri its target as sent: path and query
     * @param accepted its {@code Accept-Datetime}; null if it has none
     * @throws IOException if a capture cannot be read
     */
    MementoAnswer answer(String uri, @Nullable String accepted) throws IOException {
        Matcher memento = MEMENTO.matcher(uri);
        if (memento.matches()) {
            Optional<Instant> wanted = Mementos.moment(memento.group(1));
            return wanted.isEmpty()
                    ? MementoAnswer.plain(400, "These fourteen digits are no moment.")
                    : memento(memento.group(2), wanted.get());
        }
        Matcher companion = COMPANION.matcher(uri);
        if (companion.matches()) {
            return companion(new Digest(companion.group(1)), new Digest(companion.group(2)));
        }
        if (uri.startsWith(TIMEMAP) && uri.length() > TIMEMAP.length()) {
            return timeMap(uri.substring(TIMEMAP.length()));
        }
        if (uri.startsWith(TIMEGATE) && uri.length() > TIMEGATE.length()) {
            return timeGate(uri.substring(TIMEGATE.length()), accepted);
        }
        return MementoAnswer.plain(404, "Captures are at /web/, fourteen digits, a slash and an address.");
    }

    /** A companion by itself: a picture of dots is shown, all else is handed out as a file. */
    private MementoAnswer companion(Digest payload, Digest digest) throws IOException {
        Optional<Mementos.CompanionFile> found = mementos.companion(payload, digest);
        if (found.isEmpty()) {
            return MementoAnswer.plain(404, "There is no such companion of a capture here.");
        }
        String type = found.get().mediaType();
        String ending = type.substring(type.indexOf('/') + 1).replaceFirst("\\+.*", "");
        return new MementoAnswer(200, Map.of("Content-Type", type), found.get().body())
                .with(
                        "Content-Disposition",
                        (DOTS.contains(type) ? "inline" : "attachment") + "; filename=\"" + digest.hex() + "." + ending
                                + "\"");
    }

    private MementoAnswer memento(String address, Instant wanted) throws IOException {
        List<CaptureView> captures = mementos.of(address);
        if (captures.isEmpty()) {
            return unknown();
        }
        CaptureView capture = Mementos.nearest(captures, wanted);
        Display display = mementos.display(capture);
        boolean shown = SHOWN.contains(capture.mediaType());
        String type = display.charset() == null
                ? capture.mediaType()
                : capture.mediaType() + "; charset=" + display.charset().name().toLowerCase(Locale.ROOT);
        StringJoiner links = about(address);
        links.add(link(origin + TIMEGATE + address, "timegate"));
        Set<CaptureView> named = new LinkedHashSet<>(List.of(captures.getFirst(), capture, captures.getLast()));
        named.forEach(one -> links.add(link(one, captures, address)));
        return new MementoAnswer(200, Map.of("Content-Type", type), display.body())
                .with("Memento-Datetime", MOMENT.format(Mementos.moment(capture)))
                .with("Link", links.toString())
                .with(
                        "Content-Disposition",
                        shown
                                ? "inline"
                                : "attachment; filename=\"" + capture.payload().hex() + "\"");
    }

    private MementoAnswer timeGate(String address, @Nullable String accepted) {
        Instant wanted = Instant.MAX;
        if (accepted != null) {
            try {
                wanted = Instant.from(MOMENT.parse(accepted.strip()));
            } catch (DateTimeException e) {
                return varying(MementoAnswer.plain(
                        400, "Accept-Datetime wants a moment such as Sat, 03 May 2031 12:00:00 GMT."));
            }
        }
        List<CaptureView> captures = mementos.of(address);
        if (captures.isEmpty()) {
            return varying(unknown());
        }
        CaptureView capture = accepted == null ? captures.getLast() : Mementos.nearest(captures, wanted);
        StringJoiner links = about(address);
        links.add(link(capture, captures, address));
        String to = Addresses.escaped(origin + Mementos.path(capture, address));
        return varying(MementoAnswer.plain(302, "The capture is at " + to))
                .with("Location", to)
                .with("Link", links.toString());
    }

    private static MementoAnswer varying(MementoAnswer answer) {
        return answer.with("Vary", "accept-datetime");
    }

    private MementoAnswer timeMap(String address) {
        List<CaptureView> captures = mementos.of(address);
        if (captures.isEmpty()) {
            return unknown();
        }
        StringJoiner links = new StringJoiner(",\n", "", "\n");
        original(address).ifPresent(original -> links.add(link(original, "original")));
        links.add(link(origin + TIMEMAP + address, "self") + "; type=\"application/link-format\"; from=\""
                + moment(captures.getFirst()) + "\"; until=\"" + moment(captures.getLast()) + "\"");
        links.add(link(origin + TIMEGATE + address, "timegate"));
        captures.forEach(capture -> links.add(link(capture, captures, address)));
        return new MementoAnswer(
                200,
                Map.of("Content-Type", "application/link-format"),
                Payload.of(links.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MementoAnswer unknown() {
        return MementoAnswer.plain(404, "There is no capture of this address here.");
    }

    /** The links that every answer about an address has; a file name, which is no address, is not named as original. */
    private StringJoiner about(String address) {
        StringJoiner links = new StringJoiner(", ");
        original(address).ifPresent(original -> links.add(link(original, "original")));
        return links.add(link(origin + TIMEMAP + address, "timemap") + "; type=\"application/link-format\"");
    }

    private static Optional<String> original(String address) {
        return Optional.ofNullable(Addresses.webAddress(address, null)).map(Object::toString);
    }

    private String link(CaptureView capture, List<CaptureView> all, String address) {
        String rel = (capture.equals(all.getFirst()) ? "first " : "")
                + (capture.equals(all.getLast()) ? "last " : "")
                + "memento";
        return link(origin + Mementos.path(capture, address), rel) + "; datetime=\"" + moment(capture) + "\"";
    }

    /** A link; what a client sent into it stands escaped, so that it cannot end it early. */
    private static String link(String target, String rel) {
        return "<" + Addresses.escaped(target) + ">; rel=\"" + rel + "\"";
    }

    private static String moment(CaptureView capture) {
        return MOMENT.format(Mementos.moment(capture));
    }
}
