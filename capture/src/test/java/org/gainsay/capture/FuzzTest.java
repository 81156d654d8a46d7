package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.capture.format.Formats;
import org.gainsay.capture.format.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/**
 * Every format under fire: valid documents with something wrong with them, the same ones on every run.
 *
 * <p>The oracle: what comes out is a text or a refusal with its reason, the same one twice, from a bounded number of
 * allocated bytes, without a word on standard error, and never without end. A mutant that fails it is written to {@code target/crashers}; once mended, it
 * is kept in {@code src/test/resources/org/gainsay/capture/crashers} and read on every run.
 *
 * <p>For a long run: {@code mvn -pl capture -am verify -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dsurefire.args="-Dgainsay.fuzz.rounds=20000 -Dgainsay.fuzz.from=1000000"}; rounds are mutants of each format, and
 * {@code from} is the number of the first of them.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("gainsay.fuzz.rounds", 30);
    private static final long FROM = Long.getLong("gainsay.fuzz.from", 1);
    private static final Path CRASHERS = Path.of("src/test/resources/org/gainsay/capture/crashers");

    /** Nothing here takes a second; this is for what would never end. */
    private static final Duration HANG = Duration.ofSeconds(60);

    /** Mutants have at most a few hundred kilobytes; what unpacks is bounded by its ratio and {@link Limits}. */
    private static final long ALLOCATED_BYTES = 1L << 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put(
                "a.txt",
                utf8("---\ntitle: The quay\nauthor: Mira Tosk\n---\n\nIt rained.\n\n“So” – the señora said.\n"));
        seeds.put("a.html", TestFiles.resource("harbour-vote.html"));
        seeds.put("a.pdf", TestFiles.pdf("Notice", "Mira Tosk", "The quay was closed on Monday.", "It rained."));
        seeds.put("a.docx", TestFiles.docx());
        seeds.put("a.odt", Written.odt("<text:h>Notice</text:h><text:p>It <text:s/>rained.</text:p>"));
        seeds.put(
                "a.epub",
                Written.epub(
                        "<itemref idref='one'/><itemref idref='two'/>",
                        Map.of("one", "<h1>One</h1><p>It rained.</p>", "two", "<p>It snowed.</p>")));
        seeds.put(
                "a.rtf",
                utf8(
                        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 Times;}}{\\info{\\title Quay}{\\author Tosk}}"
                                + "\\f0\\uc1 It \\'e9 rained \\u8220?so\\u8221?.\\par{\\*\\bkmkstart x}{\\b bold}\\row}"));
        seeds.put(
                "a.eml",
                utf8(
                        "From: =?utf-8?q?Mira_T=C3=B6sk?= <a@x.example>\r\nSubject: Quay\r\nDate: Mon, 13 Apr 2026 10:00:00"
                                + " +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
                                + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding:"
                                + " quoted-printable\r\n\r\nIt rained=2E\r\n> It did.\r\n--b\r\nContent-Type: text/html;"
                                + " name=a.html\r\nContent-Disposition: attachment; filename=a.html\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\nPHA+SXQgcmFpbmVkLjwvcD4=\r\n--b--\r\n"));
        seeds.put("a.mbox", utf8("""
                        From a@x Mon Apr 13 10:00:00 2026
                        From: a@x
                        Subject: One

                        It rained.
                        >From here on.

                        From b@x Mon Apr 13 11:00:00 2026
                        From: b@x
                        Subject: Two

                        It snowed.
                        """));
        seeds.put(
                "a.srt",
                utf8("1\n00:00:01,000 --> 00:00:02,000\nTOSK: It rained.\n\n2\n00:00:03,000 --> 00:00:04,000\nSo.\n"));
        seeds.put("a.vtt", utf8("WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 align:left\n<v Mira>It <i>rained</i>.\n"));
        seeds.put("a.xml", utf8("<?xml version='1.0'?><log><entry at='x'>It rained.</entry><entry>So.</entry></log>"));
        seeds.put("a.warc", Written.warc(WarcCompression.NONE));
        seeds.put("a.warc.gz", Written.warc(WarcCompression.GZIP));
        seeds.put(
                "a.wacz",
                Written.zip(Map.of(
                        "archive/a.warc",
                        new String(Written.warc(WarcCompression.NONE), StandardCharsets.ISO_8859_1))));
        seeds.put(
                "a.rss",
                utf8(
                        "<?xml version='1.0'?><rss version='2.0'><channel><title>Quay</title><item><title>One</title>"
                                + "<link>https://a.example/1</link></item><item><guid>https://a.example/2</guid></item></channel></rss>"));
        seeds.put(
                "a.atom",
                utf8(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='alternate' href='https://a.example/1'/></entry></feed>"));
        seeds.put(
                "a.json",
                utf8("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"https://a.example/1\"}]}"));
        seeds.put(
                "sitemap.xml",
                utf8("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/1</loc>"
                        + "</url></urlset>"));
        seeds.put("a.html.gz", Written.gzip(utf8(Written.page("It rained"))));
        return seeds;
    }

    static Stream<String> names() throws IOException {
        return seeds().keySet().stream();
    }

    static Stream<Path> crashers() throws IOException {
        try (Stream<Path> files = Files.list(CRASHERS)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void everySeedIsSound() throws IOException {
        seeds().forEach((name, seed) -> {
            List<String> outcomes = outcomes(name, seed, 0);
            assertTrue(outcomes.stream().anyMatch(outcome -> !outcome.startsWith("refused")), name + ": " + outcomes);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMutantIsReadOrRefusedTheSameWayTwice(String name) throws IOException {
        Map<String, byte[]> seeds = seeds();
        byte[] seed = Objects.requireNonNull(seeds.get(name));
        List<byte[]> others = List.copyOf(seeds.values());
        for (long number = FROM; number < FROM + ROUNDS; number++) {
            byte[] mutant = Mutant.of(seed, others.get((int) (number % others.size())), number);
            judge(name, mutant, name + " number " + number);
        }
    }

    @ParameterizedTest
    @MethodSource("crashers")
    void whatOnceBrokeAReaderIsReadOrRefused(Path crasher) throws IOException {
        judge(crasher.getFileName().toString(), Files.readAllBytes(crasher), crasher.toString());
    }

    private static void judge(String name, byte[] bytes, String called) throws IOException {
        try {
            assertTimeoutPreemptively(
                    HANG,
                    () -> {
                        long before = THREADS.getCurrentThreadAllocatedBytes();
                        ByteArrayOutputStream printed = new ByteArrayOutputStream();
                        PrintStream err = System.err;
                        List<String> first;
                        try (PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
                            System.setErr(kept);
                            first = outcomes(name, bytes, 0);
                        } finally {
                            System.setErr(err);
                        }
                        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
                        assertEquals("", printed.toString(StandardCharsets.UTF_8), called + " is talked about");
                        assertEquals(first, outcomes(name, bytes, 0), called);
                        assertTrue(allocated <= ALLOCATED_BYTES, called + " took " + (allocated >> 20) + " MiB");
                    },
                    called);
        } catch (Throwable broken) {
            Path folder = Files.createDirectories(Path.of("target/crashers"));
            Files.write(
                    folder.resolve(called.replaceAll(".*/", "").replaceAll("[^A-Za-z0-9.]+", "-") + "-" + name), bytes);
            throw broken;
        }
    }

    /** What comes out, and whatever lies in it; anything that is thrown but a refusal is a finding. */
    private static List<String> outcomes(String name, byte[] bytes, int depth) {
        return outcomes(Label.named(name), bytes, depth);
    }

    private static List<String> outcomes(Label outer, byte[] bytes, int depth) {
        List<String> outcomes = new ArrayList<>();
        String name = outer.name();
        try {
            byte[] plain = Formats.unpacked(bytes, name);
            Label label = plain.length == bytes.length ? outer : outer.unpacked();
            Format format = Formats.of(plain, label);
            switch (format.holds()) {
                case A_DOCUMENT -> {
                    outcomes.add(sound(new Extractor().extract(bytes, outer)));
                    if (format == Format.MAIL) {
                        parts(plain, format, name, depth, outcomes);
                    }
                }
                case DOCUMENTS -> parts(plain, format, name, depth, outcomes);
                case ADDRESSES ->
                    outcomes.add(Formats.addresses(plain, format, label).toString());
            }
        } catch (CaptureException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(
                    message.startsWith(name + ": ")
                            && message.indexOf('\n') < 0
                            && !e.why().isBlank(),
                    message);
            outcomes.add("refused: " + e.reason() + " " + message);
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot be read", e);
        }
        return outcomes;
    }

    private static void parts(byte[] bytes, Format format, String name, int depth, List<String> outcomes)
            throws IOException, CaptureException {
        Formats.parts(new ByteArrayInputStream(bytes), format, name, new Part.Taker() {
            @Override
            public void part(Part part) {
                if (depth < Limits.CONTAINER_DEPTH) {
                    outcomes.addAll(outcomes(
                            new Label(shown(part.name()), part.contentType(), null),
                            part.payload().copy(),
                            depth + 1));
                }
            }

            @Override
            public void leftOut(String place, String why) {
                outcomes.add(place + " left out: " + why);
            }

            @Override
            public void refused(String place, CaptureException why) {
                outcomes.add("refused: " + place + " " + why.getMessage());
            }
        });
    }

    /** A name that stands in a message as it is. */
    private static String shown(String name) {
        return name.length() < 100 ? name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip() : "long";
    }

    private static String sound(Extracted extracted) {
        String text = extracted.article().text();
        assertTrue(text.length() <= Limits.TEXT_CHARACTERS && !text.isBlank() && text.indexOf('\r') < 0, text);
        extracted.timeline().forEach(code -> assertTrue(code.span().end() <= text.length(), text));
        return extracted.toString();
    }
}
