package org.gainsay.capture.wacz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.capture.Archive;
import org.gainsay.capture.Capturer;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;

/**
 * Writes captures of an archive as a WACZ file. The WARC records go in as they were kept, custody records and extracted
 * texts with them, so that every digest that was ever written down can be found again in the file.
 *
 * <p>The same captures and the same moment give the same bytes.
 */
public final class WaczExport {
    private static final String VERSION = "1.1.1";
    private static final String WARC = "archive/captures.warc.gz";
    private static final String INDEX = "indexes/index.cdxj";
    private static final String PAGES = "pages/pages.jsonl";
    private static final String PACKAGE = "datapackage.json";
    private static final String PACKAGE_DIGEST = "datapackage-digest.json";
    private static final JsonFactory JSON = new JsonFactory();

    private WaczExport() {}

    /**
     * A page of the file.
     *
     * @param payload the digest of the captured bytes
     * @param url where they were captured
     * @param at when
     * @param title the headline; null if there is none
     */
    public record Page(
            Digest payload,
            String url,
            Instant at,
            @Nullable String title) {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param archive where the captures lie
     * @param pages what the file is to hold, in the order to list them in
     * @param title what the file is called
     * @param made the moment to date it by
     * @param file where to write it; there must be no file of that name
     * @throws FileAlreadyExistsException if there is one
     * @throws IOException if a capture cannot be read or the file not written
     */
    public static void write(Archive archive, List<Page> pages, String title, Instant made, Path file)
            throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".wacz");
        try {
            Path warc = folder.resolve("captures.warc.gz");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(warc))) {
                Set<Digest> written = new LinkedHashSet<>();
                for (Page page : pages) {
                    if (written.add(page.payload())) {
                        archive.copyRecords(page.payload(), out);
                    }
                }
            }
            Path whole = folder.resolve("whole.wacz");
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
                List<Resource> resources = new ArrayList<>();
                resources.add(put(zip, WARC, out -> Files.copy(warc, out), made));
                resources.add(put(zip, INDEX, out -> out.write(index(warc)), made));
                resources.add(put(zip, PAGES, out -> out.write(pages(pages)), made));
                Resource manifest = put(zip, PACKAGE, out -> out.write(manifest(resources, title, made)), made);
                put(zip, PACKAGE_DIGEST, out -> out.write(digest(manifest)), made);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(folder);
        }
    }

    private record Resource(String path, Digest digest, long bytes) {}

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Every entry is stored and not deflated, so that a viewer can read parts of the file where they lie. */
    private static Resource put(ZipOutputStream zip, String path, Content content, Instant made) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = Digest.sha256();
        long[] bytes = {0};
        try (OutputStream counted =
                new CheckedOutputStream(new DigestOutputStream(new CountingSink(bytes), sha256), crc)) {
            content.writeTo(counted);
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes[0]);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
        return new Resource(path, new Digest(HexFormat.of().formatHex(sha256.digest())), bytes[0]);
    }

    /** Counts what is written to it and keeps none of it. */
    private static final class CountingSink extends OutputStream {
        private final long[] bytes;

        CountingSink(long[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes[0]++;
        }

        @Override
        public void write(byte[] block, int offset, int length) {
            bytes[0] += length;
        }
    }

    private static byte[] index(Path warc) throws IOException {
        StringWriter lines = new StringWriter();
        try (CdxWriter index = new CdxWriter(lines);
                InputStream in = Files.newInputStream(warc);
                WarcReader reader = new WarcReader(in)) {
            index.setFormat(CdxFormat.CDXJ);
            index.setSort(true);
            index.process(reader, "captures.warc.gz");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pages(List<Page> pages) throws IOException {
        StringWriter lines = new StringWriter();
        line(lines, json -> {
            json.writeStringField("format", "json-pages-1.0");
            json.writeStringField("id", "pages");
            json.writeStringField("title", "All Pages");
        });
        int number = 0;
        for (Page page : pages) {
            int id = ++number;
            line(lines, json -> {
                json.writeStringField("id", "page-" + id);
                json.writeStringField("url", page.url());
                json.writeStringField(
                        "ts", page.at().truncatedTo(ChronoUnit.SECONDS).toString());
                if (page.title() != null) {
                    json.writeStringField("title", page.title());
                }
            });
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] manifest(List<Resource> resources, String title, Instant made) throws IOException {
        StringWriter text = new StringWriter();
        line(text, json -> {
            json.writeStringField("profile", "data-package");
            json.writeStringField("wacz_version", VERSION);
            json.writeStringField("title", title);
            json.writeStringField(
                    "created", made.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("software", Capturer.TOOL);
            json.writeArrayFieldStart("resources");
            for (Resource resource : resources) {
                json.writeStartObject();
                json.writeStringField(
                        "name", resource.path().substring(resource.path().lastIndexOf('/') + 1));
                json.writeStringField("path", resource.path());
                json.writeStringField("hash", resource.digest().toString());
                json.writeNumberField("bytes", resource.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(Resource manifest) throws IOException {
        StringWriter text = new StringWriter();
        line(text, json -> {
            json.writeStringField("path", PACKAGE);
            json.writeStringField("hash", manifest.digest().toString());
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Members {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static void line(Writer out, Members members) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
