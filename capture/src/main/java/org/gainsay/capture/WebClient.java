package org.gainsay.capture;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that {@link Fetcher} asks with: HTTP/2 where a server offers it in the TLS handshake (ALPN), HTTP/1.1
 * everywhere else. It follows nothing, remembers nothing, unpacks nothing and asks nothing twice.
 *
 * <p>Every connection of either version is opened to what {@link Networks} resolved, and no connection is shared among
 * hosts. The limits of one answer are {@link Errand}'s.
 */
final class WebClient {
    /** One reads while another is being greeted; a desk fetches page by page. */
    private static final int IO_THREADS = 2;

    /** What a server may send ahead of its being read; with the usual 64 KiB a large page comes in small steps. */
    private static final int WINDOW_BYTES = 1 << 20;

    private WebClient() {}

    /**
     * @param networks what resolves host names
     * @param silent the longest wait for the next byte
     * @param tls what decides whom to trust; null takes what the JDK trusts
     */
    static CloseableHttpAsyncClient open(DnsResolver networks, Timeout silent, @Nullable SSLContext tls) {
        ClientTlsStrategyBuilder trust = ClientTlsStrategyBuilder.create();
        if (tls != null) {
            trust.setSslContext(tls);
        }
        Timeout connect = Timeout.of(Limits.CONNECT_TIME);
        CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(networks)
                        .setTlsStrategy(trust.buildAsync())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                                .setHandshakeTimeout(connect)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(silent)
                                .build())
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(Limits.HEADER_LINES)
                        .setMaxLineLength(Limits.HEADER_CHARACTERS)
                        .build())
                .setH2Config(H2Config.custom()
                        .setPushEnabled(false)
                        .setInitialWindowSize(WINDOW_BYTES)
                        .setMaxHeaderListSize(Limits.HEADER_LIST_CHARACTERS)
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSoTimeout(silent)
                        .build())
                .setThreadFactory(Thread.ofPlatform().daemon().name("fetch-", 0).factory())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silent)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent(Fetcher.USER_AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
        client.start();
        return client;
    }
}
