package org.gainsay.capture.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.gainsay.core.Digest;

/**
 * A time-stamping authority, asked over HTTP (RFC 3161, section 3.4). It learns a digest and nothing of what stands
 * behind it.
 *
 * <p>Safe to share between threads. A call blocks for up to {@link #PATIENCE}.
 */
public final class TimeAuthority {
    /** The longest wait for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final SecureRandom NONCES = new SecureRandom();

    private final URI address;

    private TimeAuthority(URI address) {
        this.address = address;
    }

    /**
     * The authority at an address that an administrator named: it is not held to the rules for addresses of documents.
     *
     * @throws IllegalArgumentException if it is neither http nor https
     */
    public static TimeAuthority at(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("time authority " + address + ": wants an http or https address");
        }
        return new TimeAuthority(address);
    }

    /** Where it is asked. */
    public URI address() {
        return address;
    }

    /**
     * Has {@code root} stamped, and verifies what came.
     *
     * @throws IOException if it does not answer, refuses, or answers something that does not verify
     */
    public TimeStamp stamp(Digest root) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(TSPAlgorithms.SHA256, root.bytes(), new BigInteger(NONCE_BITS, NONCES));
        try {
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException(address + " gave no time stamp: " + response.getStatusString());
            }
            TimeStamp stamp = TimeStamp.read(token.getEncoded());
            stamp.verify(root);
            return stamp;
        } catch (TSPException e) {
            throw new IOException(address + " answered what is no time stamp for it: " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(TimeStamp.LARGEST + 1);
                if (answer.statusCode() != OK) {
                    throw new IOException(address + " answered " + answer.statusCode());
                }
                if (bytes.length > TimeStamp.LARGEST) {
                    throw new IOException(address + " answered more than " + TimeStamp.LARGEST + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was not waited for", e);
        }
    }
}
