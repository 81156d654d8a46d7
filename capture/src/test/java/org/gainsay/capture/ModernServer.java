package org.gainsay.capture;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A web server on the loopback interface that speaks TLS with a certificate made for the moment, and HTTP/2 if told. */
final class ModernServer implements AutoCloseable {
    private static final char[] NO_PASSWORD = new char[0];

    private final HttpAsyncServer server;
    private final ListenerEndpoint endpoint;
    private final KeyStore keys;
    private final Map<String, HttpResponse> heads = new ConcurrentHashMap<>();
    private final Map<String, Supplier<AsyncEntityProducer>> bodies = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    ModernServer(HttpVersionPolicy versions) throws Exception {
        keys = keys();
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, NO_PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        server = H2ServerBootstrap.bootstrap()
                .setCanonicalHostName("127.0.0.1")
                .setVersionPolicy(versions)
                .setTlsStrategy(new H2ServerTlsStrategy(tls))
                .register("*", new Handler())
                .create();
        server.start();
        endpoint = server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
                .get();
    }

    private static KeyStore keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Harbour office of Merrin");
        Instant now = Instant.now();
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(3_600)),
                                Date.from(now.plusSeconds(3_600)),
                                name,
                                pair.getPublic())
                        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                            new GeneralName(GeneralName.dNSName, "quay.example")
                        }))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("own", pair.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate});
        store.setCertificateEntry("trusted", certificate);
        return store;
    }

    /** What trusts this server and no other. */
    SSLContext trust() throws Exception {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trusted.getTrustManagers(), null);
        return tls;
    }

    int port() {
        return ((InetSocketAddress) endpoint.getAddress()).getPort();
    }

    URI at(String path) {
        return URI.create("https://127.0.0.1:" + port() + path);
    }

    /** The paths that were asked for. */
    Set<String> asked() {
        return asked;
    }

    void on(String path, HttpResponse head, Supplier<AsyncEntityProducer> body) {
        heads.put(path, head);
        bodies.put(path, body);
    }

    void on(String path, byte[] page) {
        HttpResponse head = new BasicHttpResponse(200);
        head.addHeader("Content-Type", "text/html; charset=utf-8");
        on(path, head, () -> new BasicAsyncEntityProducer(page, null));
    }

    void redirect(String path, String location) {
        HttpResponse head = new BasicHttpResponse(302);
        head.addHeader("Location", location);
        on(path, head, () -> new BasicAsyncEntityProducer(new byte[0], null));
    }

    /** A body without an end: some bytes, a pause, some bytes; no bytes at all if there are none of them. */
    Supplier<AsyncEntityProducer> endless(int bytes, long pauseMillis) {
        return () -> new Endless(bytes, pauseMillis);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close(CloseMode.IMMEDIATE);
    }

    private final class Handler implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {
        @Override
        public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
                HttpRequest request, EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(entity == null ? null : new DiscardingEntityConsumer<>());
        }

        @Override
        public void handle(Message<HttpRequest, Void> message, ResponseTrigger trigger, HttpContext context)
                throws IOException, org.apache.hc.core5.http.HttpException {
            String path = message.getHead().getPath();
            asked.add(path);
            HttpResponse head = heads.get(path);
            Supplier<AsyncEntityProducer> body = bodies.get(path);
            trigger.submitResponse(
                    head == null || body == null
                            ? new BasicResponseProducer(new BasicHttpResponse(404))
                            : new BasicResponseProducer(head, body.get()),
                    context);
        }
    }

    private final class Endless implements AsyncEntityProducer {
        private final byte[] some;
        private final long pauseMillis;
        private boolean due = true;

        Endless(int bytes, long pauseMillis) {
            some = new byte[bytes];
            this.pauseMillis = pauseMillis;
        }

        @Override
        public int available() {
            return due ? some.length : 0;
        }

        @Override
        public void produce(DataStreamChannel channel) throws IOException {
            if (!due || some.length == 0) {
                return;
            }
            channel.write(ByteBuffer.wrap(some));
            if (pauseMillis > 0) {
                due = false;
                var unused = clock.schedule(
                        () -> {
                            due = true;
                            channel.requestOutput();
                        },
                        pauseMillis,
                        TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void failed(Exception cause) {
            due = false;
        }

        @Override
        public void releaseResources() {
            due = false;
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public @Nullable String getContentEncoding() {
            return null;
        }

        @Override
        public boolean isChunked() {
            return true;
        }

        @Override
        public Set<String> getTrailerNames() {
            return Set.of();
        }
    }
}
