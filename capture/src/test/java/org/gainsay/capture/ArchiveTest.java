package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gainsay.core.Article;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The folder of captures: kept once, never changed, every damage found. */
class ArchiveTest {
    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00.123456Z");

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.at(folder);
    }

    static Captured captured(byte[] bytes, Custody.Way way, Instant at) {
        Extracted extracted = new Extracted(Format.HTML, Article.ofText("The quay was closed: señal."), null, null);
        return new Captured(
                Payload.of(bytes), extracted, new Custody(at, "Gainsay/test", "text/html; charset=utf-8", way));
    }

    static Custody.Fetched fetched() throws IOException {
        Custody.Answer moved = new Custody.Answer(
                URI.create("http://quay.example/"),
                InetAddress.getByName("192.0.2.1"),
                301,
                "HTTP/1.1",
                "Moved Permanently",
                List.of(new Custody.Header("Location", "https://quay.example/100%25?a=b%20c")));
        Custody.Answer page = new Custody.Answer(
                URI.create("https://quay.example/100%25?a=b%20c"),
                InetAddress.getByName("2001:db8::1"),
                200,
                "HTTP/1.1",
                "",
                List.of(
                        new Custody.Header("Transfer-Encoding", "chunked"),
                        new Custody.Header("X-Odd", " 100 % \u00e9 "),
                        new Custody.Header("X-Empty", "")));
        return new Custody.Fetched(URI.create("http://quay.example/"), List.of(moved), page);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aCaptureComesBackByteForByteWithItsCustodyAndItsText() throws IOException {
        byte[] bytes = utf8("<p>The quay was closed.</p>\r\n\r\n");
        Captured captured = captured(bytes, fetched(), NOON);
        Kept kept = archive.keep(captured);
        assertTrue(kept.isNew());
        assertEquals(Digest.of(bytes), kept.payload());
        assertArrayEquals(bytes, archive.open(kept.payload()).readAllBytes());
        assertEquals(List.of(captured.custody()), archive.custody(kept.payload()));
        assertEquals(captured.article().text(), archive.text(kept.payload()));
        assertTrue(archive.holds(kept.payload()));
        assertEquals(List.of(), archive.check(List.of(kept.payload())).toList());
        assertEquals(1, files().size());
    }

    @Test
    void everyWayOfObtainingIsRemembered() throws IOException {
        List<Custody.Way> ways = List.of(
                new Custody.ReadFromFile(Path.of("/home/desk/100 %\n.txt"), 12, NOON),
                new Custody.PastedByPerson(null),
                new Custody.PastedByPerson(URI.create("https://quay.example/a")),
                new Custody.HandedIn("señal 1.txt", null),
                fetched());
        for (int i = 0; i < ways.size(); i++) {
            Captured captured = captured(utf8("payload " + i), ways.get(i), NOON);
            assertEquals(
                    List.of(captured.custody()),
                    archive.custody(archive.keep(captured).payload()));
        }
        assertEquals(List.of(), archive.check().toList());
    }

    @Test
    void theSameBytesCapturedAgainAddTheirCustodyOnly() throws IOException {
        byte[] bytes = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        Captured first = captured(bytes, fetched(), NOON);
        Captured second = captured(bytes, fetched(), NOON.plusSeconds(60));
        archive.keep(first);
        Kept again = archive.keep(second);
        assertFalse(again.isNew());
        assertFalse(archive.keep(first).isNew());
        assertFalse(archive.keep(second).isNew());
        assertEquals(List.of(first.custody(), second.custody()), archive.custody(again.payload()));
        assertEquals(2, files().size());
        assertEquals(List.of(), archive.check().toList());
    }

    @Test
    void aDerivedObjectIsKeptOnceByItsDigest() throws IOException {
        Digest capture = archive.keep(captured(utf8("a page"), fetched(), NOON)).payload();
        Payload sheet = Payload.of(utf8("{\"mentions\":[]}"));
        Digest digest = archive.keep(new Derived(capture, "application/json", sheet));
        assertEquals(sheet.digest(), digest);
        assertEquals(digest, archive.keep(new Derived(capture, "application/json", sheet)));
        assertArrayEquals(sheet.copy(), archive.open(digest).readAllBytes());
        assertEquals(2, files().size());
        assertEquals(List.of(), archive.check().toList());
    }

    @Test
    void whatIsNotKeptIsNotFound() throws IOException {
        Digest nothing = Digest.of("nothing");
        assertFalse(archive.holds(nothing));
        assertThrows(NoSuchFileException.class, () -> archive.open(nothing));
        assertEquals(
                List.of(Damage.Kind.MISSING),
                archive.check(List.of(nothing)).map(Damage::kind).toList());
    }

    @Test
    void theFilesAreWarcThatAnotherReaderTakes() throws IOException {
        byte[] bytes = utf8("<p>The quay was closed.</p>");
        archive.keep(captured(bytes, fetched(), NOON));
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(files().getFirst())) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                assertEquals("WARC/1.1", record.version().toString());
                assertEquals(NOON, record.date());
                if (record instanceof WarcResponse response) {
                    assertEquals(200, response.http().status());
                    assertArrayEquals(bytes, response.http().body().stream().readAllBytes());
                    assertEquals("https://quay.example/100%25?a=b%20c", response.target());
                    assertEquals(
                            InetAddress.getByName("2001:db8::1"),
                            response.ipAddress().orElseThrow());
                }
            }
        }
        assertEquals(List.of("response", "metadata", "conversion"), types);
    }

    @Test
    void changedBytesAreFound() throws IOException {
        Kept kept = archive.keep(captured(utf8("<p>The quay was closed.</p>"), fetched(), NOON));
        archive.keep(captured(utf8("<p>The quay was closed.</p>"), fetched(), NOON.plusSeconds(1)));
        archive.keep(new Derived(kept.payload(), "application/json", Payload.of(utf8("{}"))));
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            for (int i = 0; i < sound.length; i += 3) {
                byte[] changed = sound.clone();
                changed[i] ^= 0x04;
                Files.write(file, changed);
                int at = i;
                // A few bits of a gzip stream mean nothing (RFC 1952, section 2.3): its time, the padding at its end.
                boolean free = Arrays.equals(unpacked(sound), unpacked(changed));
                assertTrue(free || archive.check().findAny().isPresent(), () -> file + " at byte " + at);
            }
            Files.write(file, Arrays.copyOf(sound, sound.length - 9));
            assertTrue(archive.check().findAny().isPresent(), () -> file + " cut short");
            Files.write(file, sound);
        }
        assertEquals(List.of(), archive.check().toList());
    }

    @Test
    void aFileUnderAnotherNameAStrangerAndALostPayloadAreFound() throws IOException {
        Kept kept = archive.keep(captured(utf8("one"), fetched(), NOON));
        archive.keep(captured(utf8("one"), fetched(), NOON.plusSeconds(1)));
        Path first = folder.resolve("captures/" + kept.payload().hex().substring(0, 2) + "/"
                + kept.payload().hex() + ".warc.gz");
        Digest other = Digest.of("two");
        Path renamed = folder.resolve("captures/" + other.hex().substring(0, 2) + "/" + other.hex() + ".warc.gz");
        Files.createDirectories(renamed.getParent());
        Files.copy(first, renamed);
        assertEquals(
                List.of(Damage.Kind.CHANGED), archive.check().map(Damage::kind).toList());
        Files.delete(renamed);
        Files.writeString(folder.resolve("objects/note.txt"), "hello");
        assertEquals(
                List.of(Damage.Kind.STRANGE), archive.check().map(Damage::kind).toList());
        Files.delete(folder.resolve("objects/note.txt"));
        Files.delete(first);
        Damage lost = archive.check().findFirst().orElseThrow();
        assertEquals(Damage.Kind.MISSING, lost.kind());
        assertEquals(folder.relativize(first), lost.file());
    }

    @Test
    void manyThreadsKeepTheSamePageAndLoseNoRecord() throws Exception {
        byte[] bytes = utf8("one page for all");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Kept>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Captured captured = captured(bytes, fetched(), NOON.plusSeconds(i));
                tasks.add(() -> archive.keep(captured));
            }
            int news = 0;
            for (Future<Kept> kept : threads.invokeAll(tasks)) {
                news += kept.get().isNew() ? 1 : 0;
            }
            assertEquals(1, news);
        }
        assertEquals(40, archive.custody(Digest.of(bytes)).size());
        assertEquals(List.of(), archive.check().toList());
    }

    private static byte[] unpacked(byte[] gzip) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            in.transferTo(plain);
            return plain.toByteArray();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
