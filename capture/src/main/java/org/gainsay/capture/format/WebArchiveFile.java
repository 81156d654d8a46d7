package org.gainsay.capture.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Companion;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Limits;
import org.gainsay.capture.Payload;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A web archive (WARC 1.0 and 1.1, packed or not; WACZ 1.1) as its documents: every response and resource that is one.
 *
 * <p>Read as a stream, one record in memory at a time. Each document keeps what its record says: when and at which
 * address it was asked for, which machine answered with which headers, and the software that wrote the archive.
 * Scripts, styles, pictures, errors, redirects and repeated visits are counted by kind and left.
 */
final class WebArchiveFile {
    private static final Set<String> DOCUMENTS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "text/rtf",
            "text/vtt",
            "application/pdf",
            "application/rtf",
            "application/x-subrip",
            "application/epub+zip",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "message/rfc822");

    private static final long SMALL_BYTES = 64 << 20;

    private final String name;
    private final Part.Taker taker;
    private final TreeMap<String, Integer> left = new TreeMap<>();
    private final long end = System.nanoTime() + Limits.CONTAINER_TIME.toNanos();
    private final List<Companion.Whole> companions = new ArrayList<>();
    private final List<Custody.Answer> led = new ArrayList<>();
    private @Nullable Part page;
    private @Nullable URI pageId;
    private @Nullable URI repeated;
    private @Nullable String software;
    private long unpacked;
    private int documents;
    private int records;

    private WebArchiveFile(String name, Part.Taker taker) {
        this.name = name;
        this.taker = taker;
    }

    static void eachOfWarc(InputStream in, String name, Part.Taker taker) throws IOException, CaptureException {
        WebArchiveFile archive = new WebArchiveFile(name, taker);
        try {
            archive.warc(new Counting(in));
        } finally {
            archive.handOn();
            archive.sayLeft();
        }
    }

    static void eachOfWacz(InputStream in, String name, Part.Taker taker) throws IOException, CaptureException {
        WebArchiveFile archive = new WebArchiveFile(name, taker);
        Counting counting = new Counting(in);
        int archives = 0;
        // Not closed: the stream belongs to the caller.
        ZipInputStream zip = new ZipInputStream(counting);
        try {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw new CaptureException(
                            name, Reason.BOMB, "is an archive of more than " + Limits.ZIP_ENTRIES + " files");
                }
                String path = entry.getName().toLowerCase(Locale.ROOT);
                if (path.startsWith("archive/") && (path.endsWith(".warc") || path.endsWith(".warc.gz"))) {
                    archives++;
                    archive.warc(new Counting(zip, counting));
                    archive.handOn();
                }
                archive.skip(zip, counting);
            }
        } catch (ZipException | EOFException e) {
            throw new CaptureException(name, Reason.CORRUPT, "is an archive that ends early or is damaged", e);
        } finally {
            archive.handOn();
            archive.sayLeft();
        }
        if (archives == 0) {
            throw new CaptureException(name, Reason.CORRUPT, "is a WACZ without a WARC in its folder archive");
        }
    }

    private void warc(Counting in) throws IOException, CaptureException {
        // Not closed: the stream belongs to the caller.
        WarcReader reader;
        try {
            reader = new WarcReader(in);
        } catch (IOException | RuntimeException e) {
            throw new CaptureException(name, Reason.CORRUPT, "does not begin like a WARC", e);
        }
        try {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records++;
                if (System.nanoTime() > end) {
                    throw new CaptureException(
                            name, Reason.TIMEOUT, "was not done in time; " + documents + " documents were");
                }
                record(next.get(), in);
            }
        } catch (IOException | RuntimeException e) {
            throw new CaptureException(
                    name, Reason.CORRUPT, "is damaged after record " + records + "; what came before it was taken", e);
        }
    }

    private void record(WarcRecord record, Counting in) throws IOException, CaptureException {
        switch (record) {
            case Warcinfo info ->
                software = Lines.sole(info.fields().first("software").orElse(null));
            case WarcResponse response -> response(response, in);
            case WarcResource resource -> {
                String type = resource.contentType().base().toString().toLowerCase(Locale.ROOT);
                if (!DOCUMENTS.contains(type)) {
                    left("are " + type);
                } else {
                    byte[] body = bytes(resource.body().stream(), in, resource);
                    if (body != null) {
                        hand(resource, body, resource.contentType().toString(), null);
                    }
                }
            }
            default -> {
                if (record.type().equals("revisit")) {
                    handOn();
                    repeated = record.id();
                    left("repeat an earlier visit");
                }
            }
        }
        count(record.body().stream(), in);
    }

    private void response(WarcResponse response, Counting in) throws IOException, CaptureException {
        if (!response.contentType().base().toString().equalsIgnoreCase("application/http")) {
            left("are no HTTP");
            return;
        }
        HttpResponse http;
        try {
            http = response.http();
        } catch (ParsingException e) {
            taker.refused(
                    response.id().toString(),
                    new CaptureException(called(response), Reason.CORRUPT, "its record holds no HTTP answer", e));
            return;
        }
        if (pageId != null && response.concurrentTo().contains(pageId)) {
            companion(response, http, in);
            return;
        }
        if (repeated != null && response.concurrentTo().contains(repeated)) {
            left("stand beside an earlier visit that is repeated");
            return;
        }
        String contentType = http.headers().first("Content-Type").orElse(null);
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (http.status() < 200 || http.status() > 299) {
            left("are answers without a page (status " + http.status() + ")");
        } else if (!type.isEmpty() && !DOCUMENTS.contains(type)) {
            left("are " + type);
        } else if (response.target().endsWith("/robots.txt")) {
            left("are robots.txt");
        } else {
            byte[] body = bytes(http.body().stream(), in, response);
            if (body != null) {
                hand(response, body, contentType, http);
            }
        }
    }

    private void hand(WarcTargetRecord record, byte[] body, @Nullable String contentType, @Nullable HttpResponse http)
            throws CaptureException {
        if (body.length == 0) {
            left("are empty");
            return;
        }
        if (++documents > Limits.CONTAINER_DOCUMENTS) {
            throw new CaptureException(
                    name, Reason.TOO_LARGE, "holds more than " + Limits.CONTAINER_DOCUMENTS + " documents");
        }
        URI address = address(record);
        Custody.Recorded recorded = null;
        if (address != null) {
            recorded = new Custody.Recorded(
                    at(record), software, address, http == null ? null : answer(record, address, http));
        }
        handOn();
        page = new Part(record.id().toString(), called(record), Payload.of(body), contentType, recorded);
        pageId = record.id();
    }

    /** Hands on the document that was read last, with the companions that followed it. */
    private void handOn() {
        if (page != null) {
            Part whole = new Part(
                    page.place(), page.name(), page.payload(), page.contentType(), page.recorded(), companions);
            page = null;
            pageId = null;
            companions.clear();
            led.clear();
            taker.part(whole);
        }
    }

    /** Takes a record that was written as concurrent to the document before it: a companion, or what led to one. */
    private void companion(WarcResponse response, HttpResponse http, Counting in) throws IOException, CaptureException {
        URI address = address(response);
        if (address == null || companions.size() >= Limits.COMPANIONS || led.size() > Limits.REDIRECTS) {
            left("stand beside a page beyond the limits");
            return;
        }
        Custody.Answer answer = answer(response, address, http);
        byte[] body = http.body().stream().readNBytes(Limits.COMPANION_BYTES + 1);
        unpacked(body.length, in);
        if (answer.successful() && body.length > Limits.COMPANION_BYTES) {
            left("stand beside a page beyond the limits");
            led.clear();
        } else if (answer.successful() && body.length > 0) {
            URI asked = led.isEmpty() ? address : led.getFirst().address();
            companions.add(new Companion.Whole(
                    new Custody.Fetched(asked, led, answer),
                    Payload.of(body),
                    http.headers().first("Content-Type").orElse(""),
                    at(response)));
            led.clear();
        } else {
            led.add(answer);
        }
    }

    private static Custody.Answer answer(WarcTargetRecord record, URI address, HttpResponse http) {
        List<Custody.Header> headers = new ArrayList<>();
        http.headers()
                .map()
                .forEach((field, values) -> values.forEach(value -> headers.add(new Custody.Header(field, value))));
        return new Custody.Answer(
                address,
                record instanceof WarcResponse response ? response.ipAddress().orElse(null) : null,
                http.status(),
                http.version().toString(),
                http.reason(),
                headers);
    }

    private static Instant at(WarcRecord record) {
        return record.date();
    }

    private static String called(WarcTargetRecord record) {
        URI address = address(record);
        return address == null ? record.id().toString() : address.toString();
    }

    private static @Nullable URI address(WarcTargetRecord record) {
        try {
            URI uri = Addresses.webAddress(record.target(), null);
            return uri == null ? null : new URI(uri.toString());
        } catch (URISyntaxException | RuntimeException e) {
            return null;
        }
    }

    /** The body of a record; null where it is larger than a document may be, which is said. */
    private byte @Nullable [] bytes(InputStream body, Counting in, WarcTargetRecord record)
            throws IOException, CaptureException {
        byte[] bytes = body.readNBytes(Limits.INPUT_BYTES + 1);
        unpacked(bytes.length, in);
        if (bytes.length > Limits.INPUT_BYTES) {
            taker.refused(
                    record.id().toString(),
                    new CaptureException(
                            called(record), Reason.TOO_LARGE, "larger than " + (Limits.INPUT_BYTES >> 20) + " MiB"));
            return null;
        }
        return bytes;
    }

    /** Reads what is left of a record, and counts it: a record of nothing but zeros unpacks without end. */
    private void count(InputStream body, Counting in) throws IOException, CaptureException {
        byte[] buffer = new byte[1 << 16];
        int n = body.read(buffer);
        while (n >= 0) {
            unpacked(n, in);
            n = body.read(buffer);
        }
    }

    private void skip(InputStream entry, Counting in) throws IOException, CaptureException {
        count(entry, in);
    }

    private void unpacked(long bytes, Counting in) throws CaptureException {
        unpacked += bytes;
        if (unpacked > SMALL_BYTES && unpacked / Limits.INFLATED_RATIO > in.all()) {
            throw new CaptureException(
                    name, Reason.BOMB, in.all() + " bytes unpack to more than " + (unpacked >> 20) + " MiB");
        }
    }

    private void left(String why) {
        left.merge(why, 1, Integer::sum);
    }

    private void sayLeft() {
        left.forEach((why, count) -> taker.leftOut(name, count + (count == 1 ? " record: " : " records ") + why));
    }

    /** The bytes as they lie in the file, counted; not closed by its readers. */
    private static final class Counting extends FilterInputStream {
        private final @Nullable Counting outer;
        private long read;

        Counting(InputStream in) {
            super(in);
            this.outer = null;
        }

        Counting(InputStream in, Counting outer) {
            super(in);
            this.outer = outer;
        }

        long all() {
            return outer == null ? read : outer.all();
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] out, int from, int length) throws IOException {
            int n = super.read(out, from, length);
            read += Math.max(0, n);
            return n;
        }

        @Override
        public void close() {
            // The caller's.
        }
    }
}
