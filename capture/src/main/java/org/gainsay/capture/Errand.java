package org.gainsay.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.gainsay.capture.CaptureException.Reason;
import org.jspecify.annotations.Nullable;

/** One address being fetched: its redirects, its deadline, its robots.txt. Used once, by one thread. */
final class Errand {
    private static final int NOT_MODIFIED = 304;

    /** Longer than anything takes. */
    private static final Duration NO_END = Duration.ofDays(1);

    private final CloseableHttpAsyncClient client;
    private final Fetcher.Settings settings;
    private final Pace pace;
    private final URI asked;
    private final String input;
    private final int limit;
    private final long end;
    private long deadline;

    /** An answer with its body; the body is empty where the answer only leads on. */
    record Reply(Custody.Answer answer, Payload body) {}

    Errand(CloseableHttpAsyncClient client, Fetcher.Settings settings, Pace pace, URI asked) {
        this(client, settings, pace, asked, Limits.INPUT_BYTES, System.nanoTime() + NO_END.toNanos());
    }

    /**
     * @param limit the most bytes that are taken
     * @param end when it is over, whatever was waited for; as {@link System#nanoTime()}
     */
    Errand(CloseableHttpAsyncClient client, Fetcher.Settings settings, Pace pace, URI asked, int limit, long end) {
        this.client = client;
        this.limit = limit;
        this.end = end;
        this.settings = settings;
        this.pace = pace;
        this.asked = asked;
        this.input = asked.toString();
        long now = System.nanoTime();
        this.deadline = now + Math.min(settings.totalTime().toNanos(), end - now);
    }

    /**
     * The page, whatever status it came with; empty where {@code before} had it, and the address that sent it then says
     * that it is still the same.
     */
    Optional<Fetcher.Page> page(Robots robots, Custody.@Nullable Answer before) throws CaptureException {
        List<Custody.Answer> redirects = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Set<String> hosts = new HashSet<>();
        URI at = web(asked);
        while (true) {
            if (!seen.add(at)) {
                throw new CaptureException(input, Reason.REDIRECTS, "redirects in a circle, back to " + at);
            }
            if (settings.obeyRobots() && !robots.allow(at, this)) {
                throw new CaptureException(input, Reason.ROBOTS, "the robots.txt of " + at.getHost() + " asks not to");
            }
            Custody.Answer known = before != null && at.equals(before.address()) ? before : null;
            if (hosts.add(at.getHost())) {
                // A redirect within a host is one visit, as for a browser.
                waitFor(at.getHost(), robots.delay(at));
            }
            Reply reply = get(at, limit, known);
            pace.answered(at.getHost());
            Custody.Answer answer = reply.answer();
            if (answer.status() == NOT_MODIFIED && known != null) {
                return Optional.empty();
            }
            Optional<URI> next = isRedirect(answer) ? Optional.of(target(answer)) : refreshed(reply);
            if (next.isPresent()) {
                redirects.add(answer);
                if (redirects.size() > Limits.REDIRECTS) {
                    throw new CaptureException(
                            input, Reason.REDIRECTS, "redirects more than " + Limits.REDIRECTS + " times");
                }
                at = next.get();
                continue;
            }
            return Optional.of(new Fetcher.Page(reply.body(), new Custody.Fetched(asked, redirects, answer)));
        }
    }

    /** Where a page leads that is nothing but a refresh; empty for all others, and where it leads to itself. */
    private Optional<URI> refreshed(Reply reply) throws CaptureException {
        Custody.Answer answer = reply.answer();
        if (!answer.successful()) {
            return Optional.empty();
        }
        Optional<String> written = Refresh.of(reply.body(), answer);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        URI next = resolved(answer.address(), written.get());
        return next.equals(answer.address()) ? Optional.empty() : Optional.of(next);
    }

    /** Waits for its turn at a host; the time for the address does not run meanwhile. */
    private void waitFor(String host, Duration wished) throws CaptureException {
        Duration pause = pause(settings.hostPause(), wished);
        long began = System.nanoTime();
        try {
            if (!pace.await(host, pause, Duration.ofNanos(Math.max(0, end - began)))) {
                throw new CaptureException(
                        input, Reason.TIMEOUT, "its turn at " + host + " comes after the time for it is over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureException(input, Reason.TIMEOUT, "was interrupted", e);
        }
        deadline += Math.min(System.nanoTime() - began, end - deadline);
    }

    /** What lies between two pages of a host: what the desk gives every host, or what this one wishes within the limit. */
    static Duration pause(Duration everyHost, Duration wished) {
        Duration granted = wished.compareTo(Limits.CRAWL_DELAY) > 0 ? Limits.CRAWL_DELAY : wished;
        return granted.compareTo(everyHost) > 0 ? granted : everyHost;
    }

    /** Asks once, follows nothing; a body beyond {@code limit} bytes is refused while it is read. */
    Reply get(URI at, int limit) throws CaptureException {
        return get(at, limit, null);
    }

    /** The same, on the condition that the page is another than {@code known} had, as far as that marked it. */
    private Reply get(URI at, int limit, Custody.@Nullable Answer known) throws CaptureException {
        long left = deadline - System.nanoTime();
        SimpleHttpRequest request = SimpleRequestBuilder.get(at).build();
        request.setHeader("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5");
        request.setHeader("Accept-Encoding", "identity");
        if (known != null) {
            known.first("ETag").ifPresent(mark -> request.setHeader("If-None-Match", mark));
            known.first("Last-Modified").ifPresent(day -> request.setHeader("If-Modified-Since", day));
        }
        HttpClientContext context = HttpClientContext.create();
        Answered.Taking taking = new Answered.Taking(limit);
        Future<Answered> coming = client.execute(SimpleRequestProducer.create(request), taking, context, null);
        try {
            // The whole wait has an end: a server that drips a byte at a time never trips a timeout of silence.
            Answered answered = coming.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            return new Reply(answer(at, answered.head(), context), Payload.owning(answered.body()));
        } catch (TimeoutException e) {
            throw new CaptureException(
                    input, Reason.TIMEOUT, "was not done within " + Fetcher.seconds(settings.totalTime()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureException(input, Reason.TIMEOUT, "was interrupted", e);
        } catch (ExecutionException e) {
            throw failed(at, e.getCause() == null ? e : e.getCause(), limit, taking.silence());
        } finally {
            // Breaks the connection, or the stream of one, where the answer is not whole.
            coming.cancel(true);
        }
    }

    private CaptureException failed(URI at, Throwable why, int limit, Duration silence) {
        return switch (why) {
            case Answered.TooLargeException e ->
                new CaptureException(input, Reason.TOO_LARGE, at + " is larger than " + (limit >> 10) + " KiB", e);
            case H2StreamResetException e
            when silence.compareTo(settings.silentTime()) >= 0 ->
                new CaptureException(input, Reason.TIMEOUT, at.getHost() + " fell silent", e);
            case IOException e -> Fetcher.explained(input, at, e);
            case HttpException e ->
                new CaptureException(
                        input, Reason.BROKEN_ANSWER, at.getHost() + " sent a broken answer: " + e.getMessage(), e);
            default ->
                new CaptureException(input, Reason.BROKEN_ANSWER, "cannot be asked for: " + why.getMessage(), why);
        };
    }

    /** The address that a redirect leads to. */
    URI target(Custody.Answer answer) throws CaptureException {
        return resolved(answer.address(), answer.first("Location").orElse(""));
    }

    private URI resolved(URI base, String location) throws CaptureException {
        try {
            return web(base.resolve(Addresses.escaped(location.strip())));
        } catch (IllegalArgumentException e) {
            throw new CaptureException(input, Reason.BROKEN_ANSWER, "redirects to '" + location + "', no address", e);
        }
    }

    static boolean isRedirect(Custody.Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> answer.first("Location").isPresent();
            default -> false;
        };
    }

    String input() {
        return input;
    }

    /** The address if it is one that may be asked: http or https, with a host, without a user name. */
    private URI web(URI uri) throws CaptureException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            String what = uri.equals(asked) ? "is a " : "redirects to a ";
            throw new CaptureException(
                    input, Reason.WRONG_SCHEME, what + scheme + " address: only http and https are fetched");
        }
        if (uri.getHost() == null) {
            throw new CaptureException(input, Reason.BAD_ADDRESS, "has no host that could be asked");
        }
        if (uri.getUserInfo() != null) {
            throw new CaptureException(
                    input, Reason.BAD_ADDRESS, "carries a user name or password, which is never sent");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(scheme + "://" + uri.getRawAuthority() + path + query);
    }

    private static Custody.Answer answer(URI at, HttpResponse response, HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        InetAddress ip = endpoint == null ? InetAddress.getLoopbackAddress() : Fetcher.ip(endpoint.getRemoteAddress());
        List<Custody.Header> headers = Stream.of(response.getHeaders())
                .map(header -> new Custody.Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
        ProtocolVersion version = response.getVersion() == null ? context.getProtocolVersion() : response.getVersion();
        String phrase = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        return new Custody.Answer(at, ip, response.getCode(), version.format(), phrase, headers);
    }
}
