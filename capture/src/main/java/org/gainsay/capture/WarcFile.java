package org.gainsay.capture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * The WARC 1.1 (ISO 28500:2017) form of captures and derived objects, each record a gzip member of its own.
 *
 * <p>A first capture is {@code response} or {@code resource}, then {@code metadata}, then {@code conversion}; a
 * later capture of the same bytes is {@code revisit}, {@code metadata}, {@code conversion}. The companions of a page
 * follow, each a {@code response} that names the first record as concurrent to it, with a {@code response} without a
 * body before it for each answer that led there. A derived object is one {@code conversion}.
 */
final class WarcFile {
    private static final MessageVersion WARC_1_1 = MessageVersion.WARC_1_1;
    private static final MediaType HTTP_RESPONSE = MediaType.parse("application/http;msgtype=response");
    private static final MediaType TEXT = MediaType.parse("text/plain;charset=utf-8");
    private static final String HOP = "X-Crawler-Transfer-Encoding";

    /** What was obtained, how, and its text. A derived object is one record. */
    private static final int CAPTURE_RECORDS = 3;

    /** Of an answer that only leads on. */
    private static final Digest NOTHING = Digest.of(new byte[0]);

    private WarcFile() {}

    /** Writes a first capture. */
    static void writeCapture(Captured captured, byte[] custody, OutputStream out) throws IOException {
        write(out, warc -> {
            Optional<Custody.Answer> answer = captured.custody().answer();
            WarcTargetRecord first = answer.isPresent() ? response(captured, answer.get()) : resource(captured);
            warc.write(first);
            describe(warc, captured, custody, first.id());
            accompany(warc, captured, first.id());
        });
    }

    /** Writes a later capture of bytes that the archive has. */
    static void writeRevisit(Captured captured, byte[] custody, OutputStream out) throws IOException {
        write(out, warc -> {
            String target = target(captured);
            WarcRevisit.Builder revisit = new WarcRevisit.Builder(target, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                    .version(WARC_1_1)
                    .date(captured.custody().seen())
                    .payloadDigest(digest(captured.digest()));
            byte[] head = new byte[0];
            Custody.Answer answer = captured.custody().answer().orElse(null);
            if (answer != null) {
                head = head(answer);
                if (answer.ip() != null) {
                    revisit.ipAddress(answer.ip());
                }
            }
            WarcRevisit record = revisit.blockDigest(digest(Digest.of(head)))
                    .body(HTTP_RESPONSE, head)
                    .build();
            warc.write(record);
            describe(warc, captured, custody, record.id());
            accompany(warc, captured, record.id());
        });
    }

    /** Writes the companions of a page that is the record {@code of}. */
    private static void accompany(WarcWriter warc, Captured captured, URI of) throws IOException {
        for (Companion.Whole companion : captured.companions()) {
            for (Custody.Answer led : companion.fetched().redirects()) {
                warc.write(beside(led, new byte[0], companion.at(), of));
            }
            warc.write(beside(companion.fetched().answer(), companion.payload().shared(), companion.at(), of));
        }
    }

    private static WarcResponse beside(Custody.Answer answer, byte[] body, Instant at, URI of) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head(answer));
        block.writeBytes(body);
        byte[] bytes = block.toByteArray();
        WarcResponse.Builder response = new WarcResponse.Builder(answer.address())
                .version(WARC_1_1)
                .date(at)
                .concurrentTo(of)
                .payloadDigest(digest(Digest.of(body)))
                .blockDigest(digest(Digest.of(bytes)))
                .body(HTTP_RESPONSE, bytes);
        if (answer.ip() != null) {
            response.ipAddress(answer.ip());
        }
        return response.build();
    }

    /** The bytes of the companion of that digest in {@code file}; empty where there is none. */
    static Optional<byte[]> companion(Path file, Digest digest) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            int records = 0;
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                boolean named = record instanceof WarcResponse response
                        && response.payloadDigest()
                                .filter(said -> said.hex().equals(digest.hex()))
                                .isPresent();
                if (++records > CAPTURE_RECORDS && named) {
                    return Optional.of(payload(record));
                }
            }
            return Optional.empty();
        }
    }

    /** Writes a derived object. */
    static void writeDerived(Derived derived, Instant at, OutputStream out) throws IOException {
        write(out, warc -> {
            WarcConversion.Builder conversion = new WarcConversion.Builder()
                    .version(WARC_1_1)
                    .date(at)
                    .setHeader("WARC-Target-URI", urn(derived.of()))
                    .payloadDigest(digest(derived.content().digest()))
                    .blockDigest(digest(derived.content().digest()))
                    .body(
                            MediaType.parse(derived.mediaType()),
                            derived.content().shared());
            warc.write(conversion.build());
        });
    }

    /** The bytes that the first record of {@code file} holds. */
    static byte[] payload(Path file) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> first = reader.next();
            if (first.isPresent()) {
                return payload(first.get());
            }
            throw new IOException(file.getFileName() + " holds no record");
        }
    }

    /** The body of the first record of a WARC type in {@code file}. */
    static Optional<byte[]> body(Path file, String type) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                if (record.get().type().equals(type)) {
                    return Optional.of(bytes(record.get().body().stream()));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads every record and hashes it anew.
     *
     * @param payload what the file name promises of the first record; null for a revisit
     * @return what is wrong, or nothing
     */
    static @Nullable String fault(Path file, @Nullable Digest payload) throws IOException {
        unpack(file);
        List<Digest> companions = List.of();
        try (WarcReader reader = new WarcReader(file)) {
            int records = 0;
            int wanted = 1;
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                records++;
                String place = ", which begins at byte " + reader.position() + " of the file,";
                wanted = records == 1 && !record.type().equals("conversion") ? CAPTURE_RECORDS : wanted;
                byte[] block = bytes(record.body().stream());
                String declared = record.blockDigest().map(WarcDigest::hex).orElse("");
                if (!Digest.of(block).hex().equals(declared)) {
                    return "record " + records + " (" + record.type() + ")" + place + " is not what its digest says";
                }
                if (records == 1 && payload != null && !content(record, block).equals(payload)) {
                    return "the content of record 1" + place + " is not what its name says";
                }
                if (record.type().equals("metadata")) {
                    companions = companions(CustodyFields.read(block));
                    wanted += companions.size();
                }
                int companion = records - CAPTURE_RECORDS - 1;
                if (companion >= 0
                        && companion < companions.size()
                        && !content(record, block).equals(companions.get(companion))) {
                    return "record " + records + place + " is not the companion that its custody record names";
                }
            }
            return records == wanted ? null : "holds " + records + " records where " + wanted + " were written";
        }
    }

    private static Digest content(WarcRecord record, byte[] block) {
        int body = record.type().equals("response") ? endOfHead(block) : 0;
        return Digest.of(Arrays.copyOfRange(block, body, block.length));
    }

    /** The digests of the records that follow a capture: of each companion, and before it of what led there. */
    private static List<Digest> companions(Custody custody) {
        List<Digest> digests = new ArrayList<>();
        for (Companion.Kept kept : custody.keptCompanions()) {
            digests.addAll(Collections.nCopies(kept.way().size() - 1, NOTHING));
            digests.add(kept.digest());
        }
        return digests;
    }

    /** Unpacks every gzip member, whose check sums cover the heads of the records, which no digest covers. */
    private static void unpack(Path file) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = new GZIPInputStream(packed)) {
            plain.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static WarcResponse response(Captured captured, Custody.Answer answer) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head(answer));
        captured.payload().writeTo(block);
        byte[] bytes = block.toByteArray();
        WarcResponse.Builder response = new WarcResponse.Builder(target(captured))
                .version(WARC_1_1)
                .date(captured.custody().seen())
                .payloadDigest(digest(captured.digest()))
                .blockDigest(digest(Digest.of(bytes)))
                .body(HTTP_RESPONSE, bytes);
        if (answer.ip() != null) {
            response.ipAddress(answer.ip());
        }
        return response.build();
    }

    private static WarcResource resource(Captured captured) {
        return new WarcResource.Builder(URI.create(target(captured)))
                .version(WARC_1_1)
                .date(captured.custody().seen())
                .payloadDigest(digest(captured.digest()))
                .blockDigest(digest(captured.digest()))
                .body(
                        MediaType.parse(captured.extracted().format().mediaType()),
                        captured.payload().shared())
                .build();
    }

    private static void describe(WarcWriter warc, Captured captured, byte[] custody, URI of) throws IOException {
        Instant at = captured.custody().at();
        warc.write(new WarcMetadata.Builder()
                .version(WARC_1_1)
                .date(at)
                .targetURI(target(captured))
                .concurrentTo(of)
                .blockDigest(digest(Digest.of(custody)))
                .body(MediaType.parse(CustodyFields.MEDIA_TYPE), custody)
                .build());
        byte[] text = captured.article().text().getBytes(StandardCharsets.UTF_8);
        warc.write(new WarcConversion.Builder()
                .version(WARC_1_1)
                .date(at)
                .setHeader("WARC-Target-URI", target(captured))
                .refersTo(of)
                .blockDigest(digest(Digest.of(text)))
                .body(TEXT, text)
                .build());
    }

    /** The head of an answer; the transfer coding that was undone keeps its place under the name crawlers give it. */
    private static byte[] head(Custody.Answer answer) {
        StringBuilder head = new StringBuilder();
        head.append(answer.version().startsWith("HTTP/1") ? answer.version() : "HTTP/1.1")
                .append(' ')
                .append(answer.status())
                .append(' ')
                .append(answer.phrase())
                .append("\r\n");
        for (Custody.Header header : answer.headers()) {
            boolean hop = header.name().toLowerCase(Locale.ROOT).equals("transfer-encoding");
            head.append(hop ? HOP : header.name())
                    .append(": ")
                    .append(header.value().replaceAll("[\\r\\n]+", " "))
                    .append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] payload(WarcRecord record) throws IOException {
        byte[] block = bytes(record.body().stream());
        return record.type().equals("response") ? Arrays.copyOfRange(block, endOfHead(block), block.length) : block;
    }

    private static int endOfHead(byte[] block) {
        for (int i = 0; i + 3 < block.length; i++) {
            if (block[i] == '\r' && block[i + 1] == '\n' && block[i + 2] == '\r' && block[i + 3] == '\n') {
                return i + 4;
            }
        }
        return block.length;
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Limits.INFLATED_BYTES + 1);
        if (bytes.length > Limits.INFLATED_BYTES) {
            throw new IOException("a record is larger than any that is written here");
        }
        return bytes;
    }

    private static String target(Captured captured) {
        return captured.custody().address().map(Object::toString).orElseGet(() -> urn(captured.digest()));
    }

    private static String urn(Digest digest) {
        return "urn:sha256:" + digest.hex();
    }

    private static WarcDigest digest(Digest digest) {
        return new WarcDigest("sha256", digest.hex());
    }

    /** Records being written. */
    private interface Records {
        void writeTo(WarcWriter warc) throws IOException;
    }

    private static void write(OutputStream out, Records records) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        // The writer would close the file before it can be forced to the disk: it is only flushed.
        WarcWriter warc = new WarcWriter(Channels.newChannel(buffered), WarcCompression.GZIP);
        records.writeTo(warc);
        buffered.flush();
    }
}
