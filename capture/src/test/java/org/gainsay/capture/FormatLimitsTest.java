package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.gainsay.capture.CaptureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are made to exhaust their reader. */
class FormatLimitsTest {
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha ha ha ha '><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";

    private final Extractor extractor = new Extractor();

    @TempDir
    Path folder;

    private Reason refused(String name, byte[] bytes) {
        CaptureException refusal =
                assertThrows(CaptureException.class, () -> extractor.extract(bytes, Label.named(name)));
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith(name.replaceFirst("\\.gz$", "")), refusal.getMessage());
        return refusal.reason();
    }

    @Test
    void zipsThatUnpackWithoutEndAreRefusedInEveryFormat() throws IOException {
        byte[] nothing = new byte[0];
        assertEquals(Reason.BOMB, refused("a.docx", TestFiles.zip("word/document.bin", nothing, 64 << 20)));
        for (String type : List.of("application/vnd.oasis.opendocument.text", "application/epub+zip")) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("mimetype", type);
            parts.put("content.xml", "<a>" + " ".repeat(32 << 20));
            assertEquals(Reason.BOMB, refused("a.zip", Written.zip(parts)), type);
        }
    }

    @Test
    void aZipWithinAZipIsNeverOpened() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b.zip'/></rootfiles></container>");
        parts.put("b.zip", "PK\u0003\u0004");
        assertEquals(Reason.CORRUPT, refused("a.epub", Written.zip(parts)));
    }

    @Test
    void aZipOfTooManyFilesIsRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        for (int i = 0; i <= Limits.ZIP_ENTRIES; i++) {
            parts.put("Pictures/" + i, "");
        }
        assertEquals(Reason.BOMB, refused("a.odt", Written.zip(parts)));
    }

    @Test
    void noEntityIsExpandedAndNoFileIsReadByAnyXml() throws Exception {
        String odt = LAUGHS + "<office:document-content xmlns:office='o' xmlns:text='t'><text:p>said &d;&e;.</text:p>"
                + "</office:document-content>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", odt);
        List<Map.Entry<String, byte[]>> documents = List.of(
                Map.entry("a.odt", Written.zip(parts)),
                Map.entry("a.xml", utf8("<?xml version='1.0'?>" + LAUGHS + "<x><p>said &d;&e;.</p></x>")),
                Map.entry(
                        "feed.xml",
                        utf8(LAUGHS
                                + "<rss><channel><item><link>https://a.example/&d;&e;</link></item></channel></rss>")));
        for (Map.Entry<String, byte[]> document : documents) {
            try {
                String text = extractor
                        .extract(document.getValue(), Label.named(document.getKey()))
                        .article()
                        .text();
                assertFalse(text.contains("ha ha") || text.contains("root:"), text);
            } catch (CaptureException e) {
                assertTrue(
                        List.of(Reason.CORRUPT, Reason.NO_TEXT, Reason.SEVERAL).contains(e.reason()), e.toString());
            }
        }
    }

    @Test
    void bottomlessNestingIsRefusedInEveryFormat() throws IOException {
        assertEquals(Reason.BOMB, refused("a.rtf", utf8("{\\rtf1 " + "{".repeat(100_000) + "x")));
        assertEquals(Reason.BOMB, refused("a.xml", utf8("<?xml version='1.0'?>" + "<a>".repeat(100_000))));
        StringBuilder mail = new StringBuilder("From: a@x\nMIME-Version: 1.0\n");
        for (int i = 0; i < 100; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertEquals(Reason.BOMB, refused("a.eml", utf8(mail.toString())));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", "<a>".repeat(5000));
        assertEquals(Reason.BOMB, refused("a.odt", Written.zip(parts)));
    }

    @Test
    void aMessageOfTooManyPartsIsRefused() {
        String mail = "From: a@x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(Limits.MAIL_PARTS + 1) + "--b--\n";
        assertEquals(Reason.TOO_LARGE, refused("a.eml", utf8(mail)));
    }

    @Test
    void aMillionCuesAreRefused() {
        byte[] cue = utf8("1\n00:00:00,000 --> 00:00:01,000\nA\n\n");
        ByteArrayOutputStream srt = new ByteArrayOutputStream(cue.length * 1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            srt.writeBytes(cue);
        }
        assertEquals(Reason.TOO_LARGE, refused("a.srt", srt.toByteArray()));
    }

    @Test
    void gzipThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                gzip.write(spaces);
            }
        }
        assertEquals(Reason.BOMB, refused("a.txt.gz", out.toByteArray()));
    }

    @Test
    void aMailboxOfAHundredThousandMessagesIsReadOneByOne() throws IOException {
        Path file = folder.resolve("box.mbox");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 100_000; i++) {
                out.write("From a@x Mon Apr 13 10:00:00 2026\nFrom: a@x\nSubject: S\n\nIt rained.\n\n");
            }
        }
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        try (Capturer capturer = new Capturer()) {
            capturer.captures(
                    new Input.File(file),
                    outcome -> (outcome instanceof Outcome.Taken ? taken : others).incrementAndGet());
        }
        assertEquals(100_000, taken.get());
        assertEquals(0, others.get());
    }

    @Test
    void messagesWithinMessagesComeToAnEnd() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            mail.append("From: a@x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n");
        }
        AtomicInteger outcomes = new AtomicInteger();
        try (Capturer capturer = new Capturer()) {
            capturer.captures(
                    Input.bytes("a.eml", utf8(mail + "From: a@x\nMIME-Version: 1.0\n\nText\n")),
                    outcome -> outcomes.incrementAndGet());
        }
        assertTrue(outcomes.get() <= 2 * Limits.CONTAINER_DEPTH + 2, outcomes.toString());
    }
}
