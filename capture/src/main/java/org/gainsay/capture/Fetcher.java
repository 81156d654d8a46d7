package org.gainsay.capture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.gainsay.capture.CaptureException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the web, fetched politely and under limits.
 *
 * <p>Only http and https, HTTP/1.1 and HTTP/2; no cookies, no authentication, no proxy, no scripts. Hosts outside the public internet are
 * refused at connect time ({@link Networks}), redirects are followed by hand, each one checked like the first.
 * robots.txt is obeyed unless told otherwise, and a host is given a pause between two pages, whoever asks for them. The page is asked for without compression, so that the bytes kept are
 * the bytes of the page. Safe to share between threads; whoever made it closes it.
 */
public final class Fetcher implements AutoCloseable {
    /** The product token that robots.txt files know this software by. */
    public static final String ROBOT = "gainsay";

    /** Who asks, told to every server. */
    static final String USER_AGENT = Capturer.TOOL + " (desk for contested claims; single pages on a person's request)";

    private final Settings settings;
    private final CloseableHttpAsyncClient client;
    private final Robots robots = new Robots();
    private final Pace pace = new Pace();

    /**
     * What a desk may set about fetching.
     *
     * @param allowedHosts host names, in lower case, that may lie in private networks
     * @param obeyRobots whether robots.txt is asked and obeyed
     * @param silentTime the longest wait for the next byte
     * @param totalTime the longest time for one address in all
     * @param hostPause the pause between two pages of one host; its robots.txt may ask for a longer one
     * @param companions whether a page that is to be kept is accompanied by its pictures and PDFs
     */
    public record Settings(
            Set<String> allowedHosts,
            boolean obeyRobots,
            Duration silentTime,
            Duration totalTime,
            Duration hostPause,
            boolean companions) {
        /** No private hosts, robots.txt obeyed, times of {@link Limits}. */
        public static final Settings STRICT =
                new Settings(Set.of(), true, Limits.SILENT_TIME, Limits.TOTAL_TIME, Limits.HOST_PAUSE, true);

        public Settings {
            allowedHosts = Set.copyOf(allowedHosts);
            if (silentTime.compareTo(Duration.ZERO) <= 0 || totalTime.compareTo(Duration.ZERO) <= 0) {
                throw new IllegalArgumentException("times " + silentTime + ", " + totalTime + ": want to be positive");
            }
        }

        /** The same with these hosts allowed wherever they lie. */
        public Settings allowing(String... hosts) {
            return new Settings(Set.of(hosts), obeyRobots, silentTime, totalTime, hostPause, companions);
        }

        /** The same without asking for robots.txt. */
        public Settings ignoringRobots() {
            return new Settings(allowedHosts, false, silentTime, totalTime, hostPause, companions);
        }

        /** The same with another pause between the pages of a host. */
        public Settings pausing(Duration pause) {
            return new Settings(allowedHosts, obeyRobots, silentTime, totalTime, pause, companions);
        }

        /** The same with other times. */
        public Settings within(Duration silent, Duration total) {
            return new Settings(allowedHosts, obeyRobots, silent, total, hostPause, companions);
        }

        /** The same, with pages kept by themselves. */
        public Settings withoutCompanions() {
            return new Settings(allowedHosts, obeyRobots, silentTime, totalTime, hostPause, false);
        }
    }

    /**
     * A page as it came.
     *
     * @param payload the body, transfer coding undone, any content coding not
     * @param fetched the exchange that brought it
     */
    public record Page(Payload payload, Custody.Fetched fetched) {}

    public Fetcher(Settings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names what resolves host names; its answers are still judged by {@link Networks} */
    Fetcher(Settings settings, DnsResolver names) {
        this(settings, names, null);
    }

    /** @param tls what decides which servers to trust; null takes what the JDK trusts */
    Fetcher(Settings settings, DnsResolver names, @Nullable SSLContext tls) {
        Silence.keep();
        this.settings = settings;
        this.client =
                WebClient.open(new Networks(settings.allowedHosts(), names), Timeout.of(settings.silentTime()), tls);
    }

    /**
     * Fetches one page: what the server sent, whatever status it sent it with.
     *
     * @throws CaptureException if no page came, with the reason
     */
    public Page fetch(URI address) throws CaptureException {
        Errand errand = new Errand(client, settings, pace, address);
        return errand.page(robots, null)
                .orElseThrow(() -> new IllegalStateException("a page was asked for without condition and not sent"));
    }

    /**
     * Fetches one page if it changed since it was sent in {@code before}; empty where the server says that it did not.
     *
     * @throws CaptureException if no page came, with the reason
     */
    Optional<Page> fetchIfChanged(URI address, Custody.Answer before) throws CaptureException {
        return new Errand(client, settings, pace, address).page(robots, before);
    }

    /**
     * Fetches something beside a page, in the time that is left for all of that.
     *
     * @param limit the most bytes that are taken
     * @param end when the time is over, as {@link System#nanoTime()}
     * @throws CaptureException if it did not come, with the reason
     */
    Page fetchBeside(URI address, int limit, long end) throws CaptureException {
        return new Errand(client, settings, pace, address, limit, end)
                .page(robots, null)
                .orElseThrow(() -> new IllegalStateException("asked for without condition and not sent"));
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The network's refusal as ours. */
    static CaptureException explained(String input, URI at, IOException e) {
        String host = at.getHost();
        return switch (e) {
            case Networks.ForbiddenHostException forbidden ->
                new CaptureException(
                        input,
                        Reason.FORBIDDEN_ADDRESS,
                        "leads into a network that is not fetched from: " + forbidden.getMessage(),
                        e);
            case UnknownHostException unknown ->
                new CaptureException(input, Reason.UNKNOWN_HOST, "the host " + host + " is not known", e);
            case ConnectTimeoutException slow ->
                new CaptureException(input, Reason.TIMEOUT, host + " did not open a connection in time", e);
            case SocketTimeoutException slow -> new CaptureException(input, Reason.TIMEOUT, host + " fell silent", e);
            case ConnectException refused ->
                new CaptureException(input, Reason.NO_CONNECTION, host + " refused the connection", e);
            case NoRouteToHostException lost ->
                new CaptureException(input, Reason.NO_CONNECTION, "no way leads to " + host, e);
            case SSLException tls ->
                new CaptureException(
                        input, Reason.NO_CONNECTION, "no safe connection to " + host + ": " + tls.getMessage(), e);
            case InterruptedIOException interrupted ->
                new CaptureException(input, Reason.TIMEOUT, "was interrupted", e);
            default ->
                new CaptureException(input, Reason.BROKEN_ANSWER, host + " sent a broken answer: " + e.getMessage(), e);
        };
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.0f s", time.toMillis() / 1000.0);
    }

    static InetAddress ip(java.net.SocketAddress remote) {
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
