package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gainsay.core.Digest;

/** What holds for any bytes whatever. */
class CapturePropertiesTest {
    private static Path folder = Path.of("");

    private final Extractor extractor = new Extractor();

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("capture-properties");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 150)
    void anyBytesComeBackFromTheArchive(@ForAll byte[] bytes, @ForAll String name) throws IOException {
        Archive archive = Archive.at(folder);
        Custody.Way way = new Custody.HandedIn(name.replaceAll("[\\ud800-\\udfff]", "?"), null);
        Captured captured = ArchiveTest.captured(bytes, way, Instant.ofEpochSecond(bytes.length));
        Kept kept = archive.keep(captured);
        assertEquals(Digest.of(bytes), kept.payload());
        assertArrayEquals(bytes, archive.open(kept.payload()).readAllBytes());
        assertEquals(true, archive.custody(kept.payload()).contains(captured.custody()));
    }

    @Property(tries = 400)
    void anyBytesAreReadOrRefusedAndTheSameWayTwice(@ForAll byte[] bytes, @ForAll("names") String name) {
        assertEquals(outcome(bytes, name), outcome(bytes, name));
    }

    @Property(tries = 300)
    void anyMarkupIsReadOrRefused(@ForAll("markup") String markup) {
        outcome(markup.getBytes(StandardCharsets.UTF_8), "page.html");
    }

    @Property(tries = 300)
    void aDamagedDocumentIsReadOrRefused(@ForAll("damaged") Damaged damaged) {
        outcome(damaged.bytes(), damaged.name());
    }

    @Property(tries = 200)
    void textHasNoEmptyParagraphsAndNoCarriageReturns(@ForAll("markup") String markup) {
        try {
            String text = extractor
                    .extract(markup.getBytes(StandardCharsets.UTF_8), Label.named("page.html"))
                    .article()
                    .text();
            assertFalse(text.contains("\n\n\n") || text.contains("\r") || !text.equals(text.strip()), text);
        } catch (CaptureException e) {
            assertEquals(
                    true,
                    List.of("NO_TEXT", "BLANK", "EMPTY", "BINARY")
                            .contains(e.reason().name()));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.txt", "a.html", "a.pdf", "a.docx", "a", "");
    }

    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> piece = Arbitraries.of(
                "<p>",
                "</p>",
                "<div class=comment>",
                "</div>",
                "<br>",
                "<table>",
                "<td>",
                "</tr>",
                "<a href=x>",
                "</a>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":",
                "</script>",
                "<!--",
                "-->",
                "<![CDATA[",
                "<pre>\n x",
                "<h1>",
                "</h1>",
                "<meta property='article:published_time' content='",
                "2026-02-30",
                "'>",
                "<time datetime=2026-04-13>",
                "</time>",
                "<html lang=x-y>",
                "<template>",
                "<svg>",
                "<textarea>",
                "<title>",
                "</title>",
                "&#0;",
                "&#xD800;",
                "The quay of Merrin was closed on Monday, they said. ",
                "\u00a0",
                "\u0000",
                "\ud83d\ude00",
                "|",
                "<li>",
                "<article>",
                "<main>");
        return piece.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    /** A document with some bytes overwritten. */
    record Damaged(String name, List<Integer> places, int seed) {
        byte[] bytes() {
            byte[] bytes = whole(name).clone();
            Random random = new Random(seed);
            for (int place : places) {
                bytes[Math.floorMod(place, bytes.length)] = (byte) random.nextInt();
            }
            return bytes;
        }

        private static byte[] whole(String name) {
            try {
                return name.endsWith(".pdf")
                        ? TestFiles.pdf("t", "a", "The quay was closed on Monday, they said.")
                        : TestFiles.docx();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<Damaged> damaged() {
        return Combinators.combine(
                        Arbitraries.of("a.pdf", "a.docx"),
                        Arbitraries.integers().list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.integers())
                .as(Damaged::new);
    }

    /** The text or the refusal; anything else that is thrown fails the property. */
    private String outcome(byte[] bytes, String name) {
        try {
            return extractor.extract(bytes, Label.named(name)).toString();
        } catch (CaptureException e) {
            return e.reason() + " " + e.getMessage();
        }
    }
}
