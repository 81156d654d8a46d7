package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.gainsay.capture.CaptureException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching from a server that does whatever a server on the open web may do. */
class FetcherTest {
    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
    private static final byte[] PAGE =
            "<html><body><p>The quay was closed on Monday.</p></body></html>".getBytes(StandardCharsets.UTF_8);

    /** Long enough for a busy machine to answer itself, short enough to wait for. */
    private static final Duration SILENT = Duration.ofSeconds(2);

    private static final Duration TOTAL = Duration.ofSeconds(4);

    private static final Fetcher.Settings LOOPBACK =
            Fetcher.Settings.STRICT.allowing("127.0.0.1").ignoringRobots();

    private MisbehavingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Captured capture(Fetcher.Settings settings, URI address) throws CaptureException {
        try (Capturer capturer = new Capturer(Clock.fixed(NOON, ZoneOffset.UTC), settings)) {
            return capturer.capture(new Input.Address(address));
        }
    }

    private Reason refused(Fetcher.Settings settings, URI address) {
        CaptureException refusal = assertThrows(CaptureException.class, () -> capture(settings, address));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(address + ": "), refusal.getMessage());
        return refusal.reason();
    }

    private Reason refused(String path) {
        return refused(LOOPBACK, server.at(path));
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws CaptureException {
        URI old = server.at("/old");
        server.redirect("/old", "/page");
        server.on("/page", OK + "\r\nETag: \"v1\"\r\nLast-Modified: Mon, 13 Apr 2026 10:00:00 GMT", PAGE);
        try (Capturer capturer = new Capturer(Clock.fixed(NOON, ZoneOffset.UTC), LOOPBACK)) {
            Captured first = capturer.capture(new Input.Address(old));
            Custody.Answer before = first.custody().answer().orElseThrow();
            server.on("/page", "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"", new byte[0]);
            assertTrue(capturer.captureIfChanged(old, before).isEmpty());
            String asked = server.requests().getLast();
            assertTrue(asked.contains("If-None-Match: \"v1\"\n"), asked);
            assertTrue(asked.contains("If-Modified-Since: Mon, 13 Apr 2026 10:00:00 GMT\n"), asked);
            assertFalse(server.requests().get(server.requests().size() - 2).contains("\nIf-"));

            server.on("/page", OK + "\r\nETag: \"v2\"", PAGE);
            assertEquals(
                    first.digest(),
                    capturer.captureIfChanged(old, before).orElseThrow().digest());

            // What one address said of its page is not told to another.
            server.redirect("/old", "/moved");
            server.on("/moved", OK, PAGE);
            assertTrue(capturer.captureIfChanged(old, before).isPresent());
            assertFalse(server.requests().getLast().contains("\nIf-"));
        }
    }

    @Test
    void aServerThatSaysUnchangedToSomebodyWhoHasNothingSentNoPage() {
        server.on("/page", "HTTP/1.1 304 Not Modified", new byte[0]);
        assertEquals(Reason.HTTP_STATUS, refused("/page"));
    }

    @Test
    void aPageComesWithItsCustody() throws CaptureException {
        server.on("/page", OK + "\r\nX-Twice: a\r\nX-Twice: b", PAGE);
        server.redirect("/old", "/page#part");
        Captured captured = capture(LOOPBACK, server.at("/old"));
        assertEquals("The quay was closed on Monday.", captured.article().text());
        assertArrayEquals(PAGE, captured.payload().copy());
        assertEquals(NOON, captured.custody().at());
        Custody.Fetched fetched = (Custody.Fetched) captured.custody().way();
        assertEquals(server.at("/old"), fetched.asked());
        assertEquals(302, fetched.redirects().getFirst().status());
        assertEquals(server.at("/page"), fetched.answer().address());
        assertEquals("127.0.0.1", Objects.requireNonNull(fetched.answer().ip()).getHostAddress());
        assertEquals(200, fetched.answer().status());
        assertEquals(
                2,
                fetched.answer().headers().stream()
                        .filter(header -> header.name().equals("X-Twice"))
                        .count());
        assertEquals(server.at("/page"), captured.extracted().address());
    }

    @Test
    void theRequestSaysWhoAsksAndSendsNoCookieBack() throws CaptureException {
        server.on("/", OK + "\r\nSet-Cookie: a=b", PAGE);
        try (Capturer capturer = new Capturer(Clock.systemUTC(), LOOPBACK)) {
            capturer.capture(new Input.Address(server.at("/")));
            capturer.capture(new Input.Address(server.at("/")));
        }
        for (String request : server.requests()) {
            assertTrue(request.contains("User-Agent: Gainsay/"), request);
            assertFalse(request.contains("Cookie"), request);
        }
    }

    @Test
    void aCompressedPageIsKeptAsSentAndRead() throws Exception {
        byte[] gzip = gzip(PAGE);
        server.on("/", OK + "\r\nContent-Encoding: gzip", gzip);
        Captured captured = capture(LOOPBACK, server.at("/"));
        assertArrayEquals(gzip, captured.payload().copy());
        assertEquals("The quay was closed on Monday.", captured.article().text());
    }

    @Test
    void aCompressedBombABrokenAndATornCompressionAreRefused() throws Exception {
        server.on("/bomb", OK + "\r\nContent-Encoding: gzip", gzip(new byte[Limits.INFLATED_BYTES + 1]));
        assertEquals(Reason.BOMB, refused("/bomb"));
        server.on("/lie", OK + "\r\nContent-Encoding: gzip", PAGE);
        assertEquals(Reason.BROKEN_ANSWER, refused("/lie"));
        byte[] whole = gzip(PAGE);
        server.on("/torn", OK + "\r\nContent-Encoding: gzip", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Reason.BROKEN_ANSWER, refused("/torn"));
        server.on("/odd", OK + "\r\nContent-Encoding: quay", PAGE);
        assertEquals(Reason.UNSUPPORTED, refused("/odd"));
    }

    @Test
    void loopbackAndPrivateHostsAreRefusedUnlessAllowed() {
        server.on("/", OK, PAGE);
        Fetcher.Settings strict = Fetcher.Settings.STRICT;
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, server.at("/")));
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, URI.create("http://localhost:" + server.port() + "/")));
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, URI.create("http://[::1]:" + server.port() + "/")));
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, URI.create("http://169.254.169.254/latest/meta-data")));
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, URI.create("http://10.0.0.1/")));
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsRefused() {
        server.redirect("/out", "http://192.168.0.1/admin");
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused("/out"));
        server.redirect("/file", "file:///etc/passwd");
        assertEquals(Reason.WRONG_SCHEME, refused("/file"));
    }

    @Test
    void aNameThatChangesItsMindBetweenLookUpsIsRefused() throws Exception {
        server.on("/", OK, PAGE);
        AtomicInteger lookUps = new AtomicInteger();
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                // What is judged is what is connected to: there is one look-up for each connection, never two.
                return new InetAddress[] {
                    InetAddress.getByName(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        URI address = URI.create("http://quay.example:" + server.port() + "/");
        try (Fetcher fetcher = new Fetcher(Fetcher.Settings.STRICT.ignoringRobots(), rebinding)) {
            for (int i = 0; i < 3; i++) {
                CaptureException refusal = assertThrows(CaptureException.class, () -> fetcher.fetch(address));
                assertEquals(Reason.FORBIDDEN_ADDRESS, refusal.reason());
            }
        }
        assertEquals(3, lookUps.get());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void redirectsInACircleAndWithoutEndAreRefused() {
        server.redirect("/a", "/b");
        server.redirect("/b", "/a");
        assertEquals(Reason.REDIRECTS, refused("/a"));
        for (int i = 0; i < 20; i++) {
            server.redirect("/n" + i, "/n" + (i + 1));
        }
        assertEquals(Reason.REDIRECTS, refused("/n0"));
    }

    @Test
    void aStatusThatCarriesNoPageIsRefused() {
        assertEquals(Reason.HTTP_STATUS, refused("/not-there"));
        server.on("/down", "HTTP/1.1 503 Service Unavailable", PAGE);
        assertEquals(Reason.HTTP_STATUS, refused("/down"));
        CaptureException down = assertThrows(CaptureException.class, () -> capture(LOOPBACK, server.at("/down")));
        Captured sent = down.answered().orElseThrow();
        assertArrayEquals(PAGE, sent.payload().copy());
        assertFalse(sent.extracted().state().article());
        assertEquals(503, sent.custody().answer().orElseThrow().status());
        server.on("/nowhere", "HTTP/1.1 302 Found", new byte[0]);
        assertEquals(Reason.HTTP_STATUS, refused("/nowhere"));
        server.on("/empty", OK, new byte[0]);
        assertEquals(Reason.EMPTY, refused("/empty"));
        server.on("/image", "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml", PAGE);
        assertEquals(Reason.BINARY, refused("/image"));
    }

    @Test
    void anEndlessBodyIsCutAtTheLimit() {
        server.on("/endless", out -> {
            write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = new byte[1 << 16];
            while (!server.isClosed()) {
                write(out, "10000\r\n");
                out.write(chunk);
                write(out, "\r\n");
            }
        });
        assertEquals(Reason.TOO_LARGE, refused("/endless"));
        server.on("/huge", out -> {
            write(out, OK + "\r\nContent-Length: 99999999999\r\n\r\n");
            server.forever();
        });
        assertEquals(Reason.TOO_LARGE, refused("/huge"));
    }

    @Test
    void endlessHeadersAreRefused() {
        server.on("/headers", out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; !server.isClosed(); i++) {
                write(out, "X-" + i + ": quay\r\n");
            }
        });
        assertEquals(Reason.BROKEN_ANSWER, refused("/headers"));
        server.on("/line", out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (!server.isClosed()) {
                write(out, "quay".repeat(1000));
            }
        });
        assertEquals(Reason.BROKEN_ANSWER, refused("/line"));
    }

    @Test
    void silenceAndDrippingEndInATimeout() {
        Fetcher.Settings hasty = LOOPBACK.within(SILENT, TOTAL);
        server.on("/silent", out -> server.forever());
        assertEquals(Reason.TIMEOUT, refused(hasty, server.at("/silent")));
        server.on("/drip", out -> {
            write(out, OK + "\r\nContent-Length: 1000000\r\n\r\n");
            while (!server.isClosed()) {
                write(out, "x");
                out.flush();
                Thread.sleep(200);
            }
        });
        assertEquals(Reason.TIMEOUT, refused(hasty, server.at("/drip")));
        server.on("/drip-head", out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (!server.isClosed()) {
                write(out, "x");
                out.flush();
                Thread.sleep(200);
            }
        });
        assertEquals(Reason.TIMEOUT, refused(hasty, server.at("/drip-head")));
    }

    @Test
    void anAnswerThatBreaksOffOrIsNoHttpIsRefused() {
        server.on("/short", out -> write(out, OK + "\r\nContent-Length: 5000\r\n\r\n<html>"));
        assertEquals(Reason.BROKEN_ANSWER, refused("/short"));
        server.on("/gone", out -> {});
        assertEquals(Reason.BROKEN_ANSWER, refused("/gone"));
        server.on("/rubbish", out -> write(out, "quay quay quay\r\n\r\n"));
        assertEquals(Reason.BROKEN_ANSWER, refused("/rubbish"));
        server.on("/chunks", out -> write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc"));
        assertEquals(Reason.BROKEN_ANSWER, refused("/chunks"));
    }

    @Test
    void nobodyListeningAnUnknownHostAndAnAddressThatIsNoneAreToldApart() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertEquals(Reason.NO_CONNECTION, refused(LOOPBACK, URI.create("http://127.0.0.1:" + free + "/")));
        assertEquals(Reason.UNKNOWN_HOST, refused(LOOPBACK, URI.create("http://no-such-host.invalid/")));
        assertEquals(Reason.WRONG_SCHEME, refused(LOOPBACK, URI.create("ftp://127.0.0.1/quay")));
        assertEquals(Reason.WRONG_SCHEME, refused(LOOPBACK, URI.create("file:///etc/passwd")));
        assertEquals(Reason.BAD_ADDRESS, refused(LOOPBACK, URI.create("http:///quay")));
        assertEquals(Reason.BAD_ADDRESS, refused(LOOPBACK, URI.create("http://me:secret@127.0.0.1/")));
        CaptureException refusal = assertThrows(CaptureException.class, () -> Input.of("http://[quay/"));
        assertEquals(Reason.BAD_ADDRESS, refusal.reason());
    }

    @Test
    void robotsTxtIsObeyed() throws CaptureException {
        Fetcher.Settings polite = Fetcher.Settings.STRICT.allowing("127.0.0.1");
        server.on(
                "/robots.txt",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: gainsay\nDisallow: /closed\n"
                        .getBytes(StandardCharsets.US_ASCII));
        server.on("/closed", OK, PAGE);
        server.on("/open", OK, PAGE);
        assertEquals(Reason.ROBOTS, refused(polite, server.at("/closed")));
        assertEquals(
                "The quay was closed on Monday.",
                capture(polite, server.at("/open")).article().text());
        assertEquals(
                "The quay was closed on Monday.",
                capture(LOOPBACK, server.at("/closed")).article().text());
        server.redirect("/way", "/closed");
        assertEquals(Reason.ROBOTS, refused(polite, server.at("/way")));
    }

    @Test
    void noRobotsTxtIsNoBanAndAFailingOneIs() throws CaptureException {
        Fetcher.Settings polite = Fetcher.Settings.STRICT.allowing("127.0.0.1");
        server.on("/", OK, PAGE);
        assertEquals(
                "The quay was closed on Monday.",
                capture(polite, server.at("/")).article().text());
        server.on("/robots.txt", "HTTP/1.1 500 Oops", new byte[0]);
        assertEquals(Reason.ROBOTS, refused(polite, server.at("/")));
    }

    @Test
    void aHostIsGivenAPauseBetweenTwoPagesWhoeverAsks() throws Exception {
        Duration pause = Duration.ofMillis(300);
        server.on("/", OK, PAGE);
        server.redirect("/old", "/");
        try (Capturer capturer = new Capturer(Clock.systemUTC(), LOOPBACK.pausing(pause));
                Capturer other = capturer.by("Mira Tosk")) {
            long began = System.nanoTime();
            capturer.capture(new Input.Address(server.at("/old")));
            other.capture(new Input.Address(server.at("/")));
            capturer.capture(new Input.Address(server.at("/")));
            assertTrue(System.nanoTime() - began >= pause.multipliedBy(2).toNanos());
        }
    }

    @Test
    void thePauseThatRobotsTxtWishesIsGrantedUpToALimit() throws Exception {
        Fetcher.Settings polite = Fetcher.Settings.STRICT.allowing("127.0.0.1").pausing(Duration.ZERO);
        server.on("/", OK, PAGE);
        server.on("/robots.txt", OK, "User-agent: *\nCrawl-delay: 0.3\n".getBytes(StandardCharsets.US_ASCII));
        try (Fetcher fetcher = new Fetcher(polite)) {
            long began = System.nanoTime();
            fetcher.fetch(server.at("/"));
            fetcher.fetch(server.at("/"));
            assertTrue(System.nanoTime() - began >= Duration.ofMillis(300).toNanos());
        }
        assertEquals(Duration.ofMillis(300), Errand.pause(Duration.ZERO, Duration.ofMillis(300)));
        assertEquals(Duration.ofSeconds(1), Errand.pause(Duration.ofSeconds(1), Duration.ofMillis(300)));
        assertEquals(Limits.CRAWL_DELAY, Errand.pause(Duration.ZERO, Duration.ofDays(1)));
        server.on("/robots.txt", OK, "User-agent: *\nCrawl-delay: 86400\n".getBytes(StandardCharsets.US_ASCII));
        try (Fetcher fetcher = new Fetcher(polite)) {
            assertEquals(200, fetcher.fetch(server.at("/")).fetched().answer().status());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
