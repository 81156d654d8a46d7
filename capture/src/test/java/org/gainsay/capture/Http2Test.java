package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.gainsay.capture.CaptureException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every limit and every refusal of the fetcher holds over HTTP/2 as it does over HTTP/1.1 ({@link FetcherTest}). */
class Http2Test {
    private static final byte[] PAGE =
            "<html><body><p>The quay was closed on Monday.</p></body></html>".getBytes(StandardCharsets.UTF_8);
    private static final Fetcher.Settings LOOPBACK =
            Fetcher.Settings.STRICT.allowing("127.0.0.1").ignoringRobots().pausing(Duration.ZERO);

    private ModernServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws Exception {
        server = new ModernServer(HttpVersionPolicy.NEGOTIATE);
        fetcher = fetcher(LOOPBACK, SystemDefaultDnsResolver.INSTANCE);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private Fetcher fetcher(Fetcher.Settings settings, DnsResolver names) throws Exception {
        return new Fetcher(settings, names, server.trust());
    }

    private static Reason refused(Fetcher fetcher, URI address) {
        return assertThrows(CaptureException.class, () -> fetcher.fetch(address))
                .reason();
    }

    @Test
    void aServerThatOffersHttp2IsAskedByIt() throws CaptureException {
        server.on("/page", PAGE);
        server.redirect("/old", "/page");
        Fetcher.Page page = fetcher.fetch(server.at("/old"));
        assertArrayEquals(PAGE, page.payload().copy());
        Custody.Answer answer = page.fetched().answer();
        assertEquals("HTTP/2.0", answer.version());
        assertEquals("HTTP/2.0", page.fetched().redirects().getFirst().version());
        assertEquals("127.0.0.1", Objects.requireNonNull(answer.ip()).getHostAddress());
        assertEquals("text/html; charset=utf-8", answer.first("Content-Type").orElseThrow());
        assertEquals(
                404, fetcher.fetch(server.at("/nowhere")).fetched().answer().status());
    }

    @Test
    void aServerThatOffersHttp11OnlyIsAskedByThat() throws Exception {
        server.close();
        server = new ModernServer(HttpVersionPolicy.FORCE_HTTP_1);
        server.on("/page", PAGE);
        try (Fetcher asking = fetcher(LOOPBACK, SystemDefaultDnsResolver.INSTANCE)) {
            Fetcher.Page page = asking.fetch(server.at("/page"));
            assertEquals("HTTP/1.1", page.fetched().answer().version());
            assertArrayEquals(PAGE, page.payload().copy());
        }
    }

    @Test
    void anEndlessBodyIsCutAtTheLimitAndTheNextPageStillComes() throws CaptureException {
        server.on("/endless", new BasicHttpResponse(200), server.endless(1 << 14, 0));
        assertEquals(Reason.TOO_LARGE, refused(fetcher, server.at("/endless")));
        HttpResponse huge = new BasicHttpResponse(200);
        huge.addHeader("Content-Length", "99999999999");
        server.on("/huge", huge, server.endless(1, 60_000));
        assertEquals(Reason.TOO_LARGE, refused(fetcher, server.at("/huge")));
        server.on("/page", PAGE);
        assertArrayEquals(PAGE, fetcher.fetch(server.at("/page")).payload().copy());
    }

    @Test
    void silenceAndDrippingEndInATimeout() throws Exception {
        server.on("/silent", new BasicHttpResponse(200), server.endless(0, 0));
        server.on("/drip", new BasicHttpResponse(200), server.endless(1, 200));
        try (Fetcher hasty = fetcher(
                LOOPBACK.within(Duration.ofSeconds(1), Duration.ofSeconds(2)), SystemDefaultDnsResolver.INSTANCE)) {
            assertEquals(Reason.TIMEOUT, refused(hasty, server.at("/silent")));
            assertEquals(Reason.TIMEOUT, refused(hasty, server.at("/drip")));
        }
    }

    @Test
    void aHeadBeyondTheLimitIsRefused() {
        HttpResponse many = new BasicHttpResponse(200);
        for (int i = 0; i < 600; i++) {
            many.addHeader("x-" + i, "quay".repeat(200));
        }
        server.on("/headers", many, server.endless(1, 60_000));
        assertEquals(Reason.BROKEN_ANSWER, refused(fetcher, server.at("/headers")));
    }

    @Test
    void machinesOfClosedNetworksAreRefusedAtFirstAndAfterARedirect() throws Exception {
        server.on("/", PAGE);
        server.redirect("/out", "https://192.168.0.1/admin");
        assertEquals(Reason.FORBIDDEN_ADDRESS, refused(fetcher, server.at("/out")));
        server.asked().clear();
        try (Fetcher strict = fetcher(
                Fetcher.Settings.STRICT.ignoringRobots().pausing(Duration.ZERO), SystemDefaultDnsResolver.INSTANCE)) {
            assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, server.at("/")));
        }
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void aNameThatChangesItsMindIsJudgedByTheAddressThatIsConnectedTo() throws Exception {
        server.on("/", PAGE);
        AtomicInteger lookUps = new AtomicInteger();
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {
                    InetAddress.getByName(lookUps.getAndIncrement() % 2 == 0 ? "192.0.2.1" : "127.0.0.1")
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        URI address = URI.create("https://quay.example:" + server.port() + "/");
        try (Fetcher strict = fetcher(Fetcher.Settings.STRICT.ignoringRobots().pausing(Duration.ZERO), rebinding)) {
            for (int i = 1; i <= 4; i++) {
                assertEquals(Reason.FORBIDDEN_ADDRESS, refused(strict, address));
                assertEquals(i, lookUps.get());
            }
        }
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void aServerThatNobodyVouchesForIsNotAsked() throws Exception {
        server.on("/", PAGE);
        try (Fetcher other = new Fetcher(LOOPBACK)) {
            assertEquals(Reason.NO_CONNECTION, refused(other, server.at("/")));
        }
        assertTrue(server.asked().isEmpty());
    }
}
