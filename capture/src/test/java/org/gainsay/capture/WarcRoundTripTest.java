package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.gainsay.core.Digest;

/** WARC files written by us and read by another hand ({@link PlainWarc}), and the reverse. */
class WarcRoundTripTest {
    private Path folder = Path.of("");

    @BeforeProperty
    void open() throws IOException {
        folder = Files.createTempDirectory("warc");
    }

    @AfterProperty
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 100)
    void anotherHandReadsWhatWeWrite(@ForAll byte[] bytes, @ForAll boolean fetched, @ForAll boolean again)
            throws IOException {
        Archive archive = Archive.at(folder);
        Custody.Way way = fetched ? ArchiveTest.fetched() : new Custody.HandedIn("notice.html", null);
        Instant at = Instant.parse("2026-04-13T06:30:00.123456Z");
        archive.keep(ArchiveTest.captured(bytes, way, at));
        if (again) {
            archive.keep(ArchiveTest.captured(bytes, way, at.plusSeconds(60)));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        archive.copyRecords(Digest.of(bytes), file);

        Set<String> ids = new HashSet<>();
        String first = "";
        boolean holdsBytes = false;
        for (byte[] member : PlainWarc.members(file.toByteArray())) {
            List<PlainWarc.Item> items = PlainWarc.read(member);
            assertEquals(1, items.size(), "one record for each member");
            PlainWarc.Item item = items.getFirst();
            assertEquals("WARC/1.1", item.version());
            assertTrue(ids.add(item.field("WARC-Record-ID")));
            assertEquals(PlainWarc.digest(item.block()), item.field("WARC-Block-Digest"));
            assertTrue(Instant.parse(item.field("WARC-Date")).isAfter(Instant.EPOCH));
            switch (item.field("WARC-Type")) {
                case "response", "resource" -> {
                    byte[] content = item.field("WARC-Type").equals("response") ? item.afterHead() : item.block();
                    assertArrayEquals(bytes, content);
                    assertEquals(PlainWarc.digest(bytes), item.field("WARC-Payload-Digest"));
                    holdsBytes = true;
                    first = item.field("WARC-Record-ID");
                }
                case "revisit" -> {
                    assertEquals(PlainWarc.digest(bytes), item.field("WARC-Payload-Digest"));
                    assertTrue(item.field("WARC-Profile").endsWith("/revisit/identical-payload-digest"));
                    first = item.field("WARC-Record-ID");
                }
                case "metadata" -> assertEquals(first, item.field("WARC-Concurrent-To"));
                case "conversion" -> assertEquals(first, item.field("WARC-Refers-To"));
                default -> throw new AssertionError("a record of the type " + item.field("WARC-Type"));
            }
        }
        assertTrue(holdsBytes);
    }

    @Property(tries = 100)
    void weReadWhatAnotherHandWrites(
            @ForAll("pages") List<String> pages,
            @ForAll("versions") String version,
            @ForAll boolean packed,
            @ForAll boolean bracketed)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < pages.size(); i++) {
            byte[] record = PlainWarc.written(response(version, i, pages.get(i), bracketed));
            file.writeBytes(packed ? Written.gzip(record) : record);
        }
        List<Captured> taken = new ArrayList<>();
        try (Capturer capturer = new Capturer()) {
            capturer.captures(Input.bytes(packed ? "other.warc.gz" : "other.warc", file.toByteArray()), outcome -> {
                if (outcome instanceof Outcome.Taken one) {
                    taken.add(one.captured());
                } else {
                    throw new AssertionError(outcome.toString());
                }
            });
        }
        assertEquals(pages.size(), taken.size());
        for (int i = 0; i < pages.size(); i++) {
            assertArrayEquals(utf8(pages.get(i)), taken.get(i).payload().copy());
            Custody custody = taken.get(i).custody();
            assertEquals(
                    "https://gazette.example/" + i,
                    custody.address().orElseThrow().toString());
            assertEquals(Instant.parse("2019-02-03T10:20:3" + i + "Z"), custody.seen());
            Custody.Answer answer = custody.answer().orElseThrow();
            assertEquals(200, answer.status());
            assertEquals("a: b", answer.first("X-Odd").orElseThrow());
        }
    }

    private static PlainWarc.Item response(String version, int number, String page, boolean bracketed) {
        String address = "https://gazette.example/" + number;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("WARC-Type", "response");
        fields.put("WARC-Record-ID", "<urn:uuid:" + new UUID(1, number) + ">");
        fields.put("WARC-Date", "2019-02-03T10:20:3" + number + "Z");
        // ISO 28500 has the address bare; wget and others of the time of WARC 1.0 wrote it in angle brackets.
        fields.put("WARC-Target-URI", bracketed && version.endsWith("0") ? "<" + address + ">" : address);
        fields.put("Content-Type", "application/http; msgtype=response");
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Odd: a: b\r\n\r\n"));
        block.writeBytes(utf8(page));
        return new PlainWarc.Item(version, fields, block.toByteArray());
    }

    @Provide
    Arbitrary<List<String>> pages() {
        return Arbitraries.of("The quay is closed", "La señora Tosk", "港は閉鎖", "5 &lt; 6", "Nine")
                .map(Written::page)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("WARC/1.0", "WARC/1.1");
    }
}
