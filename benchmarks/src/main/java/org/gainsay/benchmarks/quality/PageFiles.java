package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Extractor;
import org.gainsay.capture.Label;
import org.gainsay.capture.Payload;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A set of labelled pages: {@code NAME.jsonl.gz} with the labels, {@code NAME.tar.gz} with the files. */
public final class PageFiles {
    private PageFiles() {}

    /**
     * One labelled page.
     *
     * @param labels its row of the set
     * @param payload the file
     */
    public record Labelled(JsonNode labels, Payload payload) {
        /** Half of the pages, chosen by a checksum of the file's name, whose errors nobody looks at. */
        public boolean unseen() {
            CRC32 checksum = new CRC32();
            checksum.update(file().getBytes(StandardCharsets.UTF_8));
            return checksum.getValue() % 2 == 1;
        }

        String file() {
            return labels.get("file").asText();
        }

        /** The address that the set names; null where it names none. */
        public @Nullable URI address() {
            try {
                URI uri = new URI(labels.path("url").asText("").strip().replace(" ", "%20"));
                return uri.getHost() == null ? null : uri;
            } catch (URISyntaxException e) {
                return null;
            }
        }

        /** What Gainsay takes out of it; null where it refuses. */
        @Nullable
        Extracted extracted() {
            try {
                return new Extractor().extract(payload, new Label(file(), "text/html", address()));
            } catch (CaptureException e) {
                return null;
            }
        }

        /** The page as characters, for extractors that want those: in the character set that jsoup finds. */
        public String html() throws IOException {
            Charset charset = Jsoup.parse(payload.stream(), null, "").charset();
            return new String(payload.copy(), charset);
        }
    }

    public static List<Labelled> of(DataSets data, String set) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = Files.newInputStream(data.folder().resolve(set + ".tar.gz"));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (entry.isFile()) {
                    files.put(name.substring(name.lastIndexOf('/') + 1), tar.readAllBytes());
                }
            }
        }
        List<Labelled> pages = new ArrayList<>();
        for (JsonNode row : data.rows(set)) {
            byte[] bytes = files.get(row.get("file").asText());
            if (bytes == null) {
                throw new IOException(set + ".tar.gz lacks " + row.get("file").asText());
            }
            pages.add(new Labelled(row, Payload.of(bytes)));
        }
        return pages;
    }
}
