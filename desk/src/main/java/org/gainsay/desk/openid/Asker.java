package org.gainsay.desk.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a provider is asked: no redirect is followed, an answer has an end in bytes and in time, and no address is asked that
 * {@link Addresses} would not use.
 */
final class Asker implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    /** Bytes of one answer: some dozens of keys with their certificates. */
    static final int LARGEST = 256 << 10;

    /** The longest wait for one whole answer: somebody sits before the browser. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final URI issuer;
    private final Duration patience;
    private final HttpClient client;

    Asker(URI issuer, Duration patience) {
        this.issuer = issuer;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        URI address = asked.getURI();
        if (!Addresses.usable(address, issuer)) {
            throw new IOException(address + " is not asked: it is not https");
        }
        String body = asked.getBody();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .method(
                        asked.getMethod().name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> answer = answer(request.build());
        HTTPResponse read = new HTTPResponse(answer.statusCode());
        for (String name : List.of("Content-Type", "WWW-Authenticate")) {
            List<String> values = answer.headers().allValues(name);
            if (!values.isEmpty()) {
                read.setHeader(name, values.toArray(String[]::new));
            }
        }
        read.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return read;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HTTPResponse answer = new HTTPRequest(HTTPRequest.Method.GET, address).send(this);
        try {
            answer.ensureStatusCode(HTTPResponse.SC_OK);
        } catch (ParseException e) {
            throw new IOException(address + " answered " + answer.getStatusCode(), e);
        }
        return new Resource(answer.getBody(), answer.getHeaderValue("Content-Type"));
    }

    /** Waits for the whole answer; the client's own limit ends with the header. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, head -> new BoundedBody(LARGEST));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(request.uri() + " took longer than " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(request.uri() + ": " + reason(cause), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(request.uri() + " was not waited for", e);
        } finally {
            coming.cancel(true);
        }
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
