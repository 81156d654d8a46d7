package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.netpreserve.jwarc.WarcCompression;

/** What holds for every document of a format, sound or damaged. */
class FormatPropertiesTest {
    /** Pieces of which most sentences would be made by accident in every one of the formats. */
    private static final String[] PIECES = {
        "{\\rtf1",
        "{",
        "}",
        "\\par",
        "\\u-3913 ?",
        "\\'e9",
        "\\bin99999999 ",
        "\\*",
        "\\fonttbl",
        "\\f1",
        "\\uc9",
        "WEBVTT\n\n",
        "1\n",
        "00:00:01,000 --> 00:00:02,000\n",
        "00:01.5 --> 99999:00.000\n",
        "<v Mira>",
        "NAME: ",
        "\n\n",
        "From a@x Mon Apr 13 10:00:00 2026\n",
        "From: a@x\n",
        "Subject: =?utf-8?q?=C3?=\n",
        "MIME-Version: 1.0\n",
        "Content-Type: multipart/mixed; boundary=b\n\n",
        "--b\n",
        "--b--\n",
        "Content-Transfer-Encoding: base64\n",
        "=\n",
        "=3",
        "<?xml version='1.0'?>",
        "<rss><channel>",
        "<item><link>",
        "https://a.example/",
        "</link></item>",
        "<urlset>",
        "<url><loc>",
        "&nbsp;",
        "<p>",
        "</p>",
        "<![CDATA[",
        "{\"version\":\"https://jsonfeed.org/version/1\"",
        ",\"items\":[{\"url\":\"",
        "WARC/1.1\r\n",
        "WARC-Type: response\r\n",
        "Content-Length: 9\r\n",
        "\r\n\r\n",
        "\u0000",
        "\ud83d\ude00",
        "The quay was closed. "
    };

    private static final Map<String, byte[]> FILES = files();

    private final Extractor extractor = new Extractor();

    @Property(tries = 1500)
    void anyMixtureOfFormatsIsReadOrRefusedTheSameWayTwice(
            @ForAll("mixtures") String mixture, @ForAll("names") String name) {
        byte[] bytes = utf8(mixture);
        assertEquals(outcomes(name, bytes), outcomes(name, bytes));
    }

    @Property(tries = 400)
    void aDamagedDocumentIsReadOrRefusedTheSameWayTwice(
            @ForAll("documents") String name, @ForAll @Size(min = 1, max = 12) List<Integer> places, @ForAll int seed) {
        byte[] bytes = Objects.requireNonNull(FILES.get(name)).clone();
        Random random = new Random(seed);
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] = (byte) random.nextInt();
        }
        assertEquals(outcomes(name, bytes), outcomes(name, bytes));
        byte[] cut = java.util.Arrays.copyOf(bytes, Math.floorMod(seed, bytes.length));
        assertEquals(outcomes(name, cut), outcomes(name, cut));
    }

    @Property(tries = 200)
    void aMessageComesBackAsItWasWritten(@ForAll("sentences") List<String> sentences, @ForAll boolean base64)
            throws CaptureException {
        String text = String.join("\n\n", sentences);
        String coded = base64 ? Base64.getMimeEncoder().encodeToString(utf8(text)) : quoted(text);
        String mail = "From: =?utf-8?b?" + Base64.getEncoder().encodeToString(utf8(sentences.getFirst()))
                + "?= <a@x>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
                + (base64 ? "base64" : "quoted-printable") + "\r\n\r\n" + coded;
        Extracted extracted = extractor.extract(utf8(mail), Label.named("a.eml"));
        assertEquals(text, extracted.article().text());
        assertEquals(sentences.getFirst(), extracted.article().byline());
    }

    @Property(tries = 200)
    void everyStretchOfSubtitlesCanBeFoundByItsTime(
            @ForAll("sentences") List<String> sentences, @ForAll @IntRange(min = 2, max = 5000) int step)
            throws CaptureException {
        StringBuilder srt = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            srt.append("%d\n%s --> %s\n%s\n\n".formatted(i + 1, time(i * step), time(i * step + 1), sentences.get(i)));
        }
        Extracted extracted = extractor.extract(utf8(srt.toString()), Label.named("a.srt"));
        String text = extracted.article().text();
        assertEquals(String.join(" ", sentences), text.replace("\n\n", " "));
        List<TimeCode> timeline = extracted.timeline();
        assertEquals(sentences.size(), timeline.size());
        for (int i = 0; i < timeline.size(); i++) {
            assertEquals(sentences.get(i), timeline.get(i).span().in(text));
            assertEquals((long) i * step, timeline.get(i).start());
        }
    }

    @Property(tries = 100)
    void anOdtComesBackAsItWasWritten(@ForAll("sentences") List<String> sentences) throws Exception {
        String body = sentences.stream()
                .map(sentence -> "<text:p>"
                        + new String(utf8(sentence), StandardCharsets.ISO_8859_1)
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                        + "</text:p>")
                .collect(Collectors.joining());
        assertEquals(
                String.join("\n\n", sentences),
                extractor
                        .extract(Written.odt(body), Label.named("a.odt"))
                        .article()
                        .text());
    }

    /** Everything that comes out; anything that is thrown but a refusal fails the property. */
    private static List<String> outcomes(String name, byte[] bytes) {
        List<String> outcomes = new ArrayList<>();
        try (Capturer capturer = new Capturer(
                java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC),
                Fetcher.Settings.STRICT.ignoringRobots().pausing(java.time.Duration.ZERO))) {
            Input input = Input.bytes(name, bytes);
            if (isList(name, bytes)) {
                return List.of("a list: its pages would be fetched");
            }
            capturer.captures(
                    input,
                    outcome -> outcomes.add(
                            switch (outcome) {
                                case Outcome.Taken taken ->
                                    sound(taken.captured()).extracted().toString();
                                case Outcome.Refused refused ->
                                    refused.why().reason() + " " + refused.why().getMessage();
                                case Outcome.LeftOut left -> left.toString();
                            }));
        }
        return outcomes;
    }

    private static boolean isList(String name, byte[] bytes) {
        try {
            new Extractor().extract(bytes, Label.named(name));
            return false;
        } catch (CaptureException e) {
            return e.reason() == CaptureException.Reason.SEVERAL
                    && String.valueOf(e.getMessage()).contains("list of addresses");
        }
    }

    private static Captured sound(Captured captured) {
        String text = captured.article().text();
        assertTrue(text.length() <= Limits.TEXT_CHARACTERS);
        assertFalse(text.contains("\r") || !text.equals(text.strip()), text);
        for (TimeCode code : captured.extracted().timeline()) {
            assertTrue(code.span().end() <= text.length(), text);
        }
        return captured;
    }

    private static String time(int millis) {
        return "%02d:%02d:%02d,%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : utf8(text)) {
            out.append(b == '\n' ? "\r\n" : b == '=' || b < ' ' ? "=%02X".formatted(b & 0xff) : "" + (char) b);
            out.append(out.length() % 7 == 0 && b != '\n' ? "=\r\n" : "");
        }
        return out.toString();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.txt", "a.rtf", "a.srt", "a.vtt", "a.eml", "a.mbox", "a.xml", "a.warc", "a");
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.of("It rained.", "La señora Tosk", "5 < 6 & 7", "“So” – ja", "港は閉鎖", "= a ? b", "nine")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(List.copyOf(FILES.keySet()));
    }

    private static Map<String, byte[]> files() {
        try {
            return Map.of(
                    "a.odt",
                    Written.odt("<text:p>It rained.</text:p>"),
                    "a.epub",
                    Written.epub("<itemref idref='one'/>", Map.of("one", "<p>It rained.</p>")),
                    "a.warc",
                    Written.warc(WarcCompression.NONE),
                    "a.warc.gz",
                    Written.warc(WarcCompression.GZIP),
                    "a.html.gz",
                    Written.gzip(utf8(Written.page("It rained"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
