package org.gainsay.capture.wacz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gainsay.capture.Archive;
import org.gainsay.capture.Captured;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Input;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResource;

class WaczExportTest {
    private static final Instant MADE = Instant.parse("2031-05-06T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final ObjectMapper json = new ObjectMapper();
    private List<WaczExport.Page> pages = List.of();
    private Archive archive;

    @BeforeEach
    void capture() throws Exception {
        archive = Archive.at(folder.resolve("archive"));
        pages = List.of(
                page(
                        "The ferry to Lenn was late again, the harbour office of Halvane said.",
                        "https://courier.example/f"),
                page("The bridge of Halvane stays closed until Monday.", "https://beacon.example/b"));
    }

    @Test
    void every_resource_has_the_digest_that_the_manifest_names_and_the_manifest_that_of_its_own_digest()
            throws Exception {
        Map<String, byte[]> entries = exported("case.wacz");
        JsonNode manifest = json.readTree(entry(entries, "datapackage.json"));
        assertEquals("1.1.1", manifest.get("wacz_version").asText());
        assertEquals(3, manifest.get("resources").size());
        for (JsonNode resource : manifest.get("resources")) {
            byte[] content = entry(entries, resource.get("path").asText());
            assertEquals(Digest.of(content).toString(), resource.get("hash").asText());
            assertEquals(content.length, resource.get("bytes").asInt());
        }
        assertEquals(
                Digest.of(entry(entries, "datapackage.json")).toString(),
                json.readTree(entry(entries, "datapackage-digest.json"))
                        .get("hash")
                        .asText());
    }

    @Test
    void the_index_leads_to_the_bytes_that_were_captured() throws Exception {
        Map<String, byte[]> entries = exported("case.wacz");
        byte[] warc = entry(entries, "archive/captures.warc.gz");
        List<String> lines = new String(entry(entries, "indexes/index.cdxj"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(2, lines.size());
        assertEquals(lines.stream().sorted().toList(), lines);
        for (String line : lines) {
            JsonNode fields = json.readTree(line.substring(line.indexOf('{')));
            int offset = fields.get("offset").asInt();
            int length = fields.get("length").asInt();
            byte[] member = Arrays.copyOfRange(warc, offset, offset + length);
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
                WarcResource resource = (WarcResource) reader.next().orElseThrow();
                byte[] payload = resource.body().stream().readAllBytes();
                WaczExport.Page page = pages.stream()
                        .filter(one -> one.url().equals(resource.target()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(page.payload(), Digest.of(payload));
            }
        }
    }

    @Test
    void the_pages_are_listed_with_their_titles() throws Exception {
        List<String> lines = new String(entry(exported("case.wacz"), "pages/pages.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals("json-pages-1.0", json.readTree(lines.get(0)).get("format").asText());
        assertEquals(pages.get(0).url(), json.readTree(lines.get(1)).get("url").asText());
        assertEquals("Page", json.readTree(lines.get(1)).get("title").asText());
    }

    @Test
    void the_same_captures_give_the_same_bytes() throws Exception {
        exported("one.wacz");
        exported("two.wacz");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one.wacz")), Files.readAllBytes(folder.resolve("two.wacz")));
    }

    @Test
    void nothing_is_written_over_and_nothing_is_left_half_written() throws Exception {
        exported("case.wacz");
        assertThrows(FileAlreadyExistsException.class, () -> exported("case.wacz"));
        WaczExport.Page missing = new WaczExport.Page(Digest.of("?"), "https://nowhere.example/", MADE, null);
        assertThrows(
                IOException.class,
                () -> WaczExport.write(archive, List.of(missing), "none", MADE, folder.resolve("none.wacz")));
        try (var files = Files.list(folder)) {
            assertTrue(files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.equals("archive") || name.equals("case.wacz")));
        }
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private WaczExport.Page page(String text, String url) throws Exception {
        try (Capturer capturer = new Capturer()) {
            Captured captured = capturer.capture(new Input.Pasted("pasted", text, URI.create(url)));
            archive.keep(captured);
            return new WaczExport.Page(
                    captured.digest(), url, captured.custody().at(), "Page");
        }
    }

    private Map<String, byte[]> exported(String name) throws IOException {
        Path file = folder.resolve(name);
        WaczExport.write(archive, pages, "A case", MADE, file);
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
