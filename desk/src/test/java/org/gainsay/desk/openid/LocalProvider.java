package org.gainsay.desk.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import net.minidev.json.JSONObject;

/** An identity provider on loopback, which is as strict as one has to be and misbehaves on demand. */
public final class LocalProvider implements AutoCloseable {
    public static final String CLIENT = "gainsay-desk";
    static final String SECRET = "a secret of the desk, and : % of no one else";

    /** What is wrong with its tokens. */
    public enum Signing {
        GOOD,
        NONE,
        /** With a key that it does not publish. */
        UNKNOWN_KEY,
        /** With the client's secret, as if that were a key. */
        SECRET
    }

    /** The key of all that are opened, until they rotate it: a desk asks for keys only so often. */
    private static final RSAKey FIRST = key();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<RSAKey> published = new CopyOnWriteArrayList<>();

    /** What it says of whoever comes. */
    volatile Map<String, Object> person = Map.of();

    /** What it says at its user info; empty if it does not announce it. */
    volatile Map<String, Object> userInfo = Map.of();

    public volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    volatile UnaryOperator<Map<String, Object>> announcement = UnaryOperator.identity();
    public volatile UnaryOperator<Map<String, String>> answer = UnaryOperator.identity();
    public volatile Signing signing = Signing.GOOD;

    /** The path at which it hangs, answers with a fault, answers too much, or leads elsewhere; none if empty. */
    volatile String hanging = "";

    public volatile String broken = "";
    volatile String endless = "";
    volatile String leading = "";

    /** What was asked at it, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Whether it asks people before it sends them back. */
    public volatile boolean asks;

    private LocalProvider(HttpServer server) {
        this.server = server;
    }

    public static LocalProvider open() {
        return open(0);
    }

    /** At a port that a desk was told already. */
    public static LocalProvider open(int port) {
        try {
            LocalProvider provider = new LocalProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            provider.published.add(FIRST);
            provider.server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "provider");
                thread.setDaemon(true);
                return thread;
            }));
            provider.server.createContext("/", provider::handle);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it signs with a new key, and publishes no other. */
    void rotate() {
        published.clear();
        published.add(key());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2_048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who comes from now on. */
    public void says(String subject, String email, boolean verified, String name) {
        person = Map.of("sub", subject, "email", email, "email_verified", verified, "name", name);
    }

    /** Behaves again, and has forgotten what was asked. */
    public void behave() {
        claims = UnaryOperator.identity();
        announcement = UnaryOperator.identity();
        answer = UnaryOperator.identity();
        signing = Signing.GOOD;
        hanging = "";
        broken = "";
        endless = "";
        leading = "";
        userInfo = Map.of();
        asks = false;
        asked.clear();
    }

    /** Writes the settings of a desk that this is the provider of. */
    public Path settings(Path folder, String... more) {
        return settings(issuer(), folder, more);
    }

    /** The same, of one that is not open yet. */
    public static Path settings(String issuer, Path folder, String... more) {
        try {
            Files.writeString(folder.resolve("client.secret"), SECRET + "\n");
            List<String> lines = new ArrayList<>(List.of(
                    "# People of the Harbour paper",
                    "issuer=" + issuer,
                    "client-id=" + CLIENT,
                    "client-secret-file=client.secret",
                    "name=Harbour Identity"));
            lines.addAll(List.of(more));
            return Files.write(folder.resolve("openid.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        try (exchange) {
            if (path.equals(hanging)) {
                closed.await();
            } else if (path.equals(broken)) {
                send(exchange, 500, "text/plain", "out of order");
            } else if (path.equals(endless)) {
                send(exchange, 200, "application/json", "{\"access_token\":\"" + "a".repeat(Asker.LARGEST) + "\"}");
            } else if (path.equals(leading)) {
                exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
                send(exchange, 307, "text/plain", "");
            } else {
                switch (path) {
                    case "/.well-known/openid-configuration" -> json(exchange, 200, announced());
                    case "/authorize" -> authorize(exchange);
                    case "/token" -> token(exchange);
                    case "/keys" ->
                        send(
                                exchange,
                                200,
                                "application/json",
                                new JWKSet(List.copyOf(published))
                                        .toPublicJWKSet()
                                        .toString());
                    case "/people" -> json(exchange, 200, userInfo);
                    case "/sign-out" -> send(exchange, 200, "text/html", "<h1>Signed out of the provider</h1>");
                    default -> send(exchange, 404, "text/plain", "nothing here");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> announced() {
        Map<String, Object> announced = new LinkedHashMap<>();
        announced.put("issuer", issuer());
        announced.put("authorization_endpoint", issuer() + "/authorize");
        announced.put("token_endpoint", issuer() + "/token");
        announced.put("jwks_uri", issuer() + "/keys");
        announced.put("end_session_endpoint", issuer() + "/sign-out");
        announced.put("response_types_supported", List.of("code"));
        announced.put("subject_types_supported", List.of("public"));
        announced.put("id_token_signing_alg_values_supported", List.of("RS256"));
        announced.put("authorization_response_iss_parameter_supported", true);
        if (!userInfo.isEmpty()) {
            announced.put("userinfo_endpoint", issuer() + "/people");
        }
        return announcement.apply(announced);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> wanted = single(exchange.getRequestURI().getRawQuery());
        boolean understood = CLIENT.equals(wanted.get("client_id"))
                && "code".equals(wanted.get("response_type"))
                && "S256".equals(wanted.get("code_challenge_method"))
                && List.of(wanted.getOrDefault("scope", "").split(" ")).contains("openid")
                && wanted.containsKey("code_challenge")
                && wanted.containsKey("state")
                && wanted.containsKey("nonce")
                && wanted.getOrDefault("redirect_uri", "").endsWith("/sign-in/openid/answer");
        if (!understood) {
            send(exchange, 400, "text/plain", "not understood: " + wanted);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, wanted);
        Map<String, String> given = new LinkedHashMap<>();
        given.put("code", code);
        given.put("state", String.valueOf(wanted.get("state")));
        given.put("iss", issuer());
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        answer.apply(given).forEach((name, value) -> parameters.put(name, List.of(value)));
        String back = wanted.get("redirect_uri") + "?" + URLUtils.serializeParameters(parameters);
        if (asks) {
            send(
                    exchange,
                    200,
                    "text/html",
                    "<!doctype html><title>Harbour Identity</title><h1>Who are you?</h1><a href=\""
                            + back.replace("&", "&amp;") + "\">Continue</a>");
        } else {
            exchange.getResponseHeaders().set("Location", back);
            send(exchange, 302, "text/plain", "");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = single(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String proof = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        Map<String, String> wanted = codes.remove(form.getOrDefault("code", ""));
        if (!proof.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
        } else if (wanted == null
                || !"authorization_code".equals(form.get("grant_type"))
                || !Objects.equals(wanted.get("redirect_uri"), form.get("redirect_uri"))
                || !CodeChallenge.compute(
                                CodeChallengeMethod.S256,
                                new CodeVerifier(form.getOrDefault("code_verifier", "-".repeat(43))))
                        .getValue()
                        .equals(wanted.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
        } else {
            json(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            UUID.randomUUID().toString(),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            60,
                            "id_token",
                            idToken(String.valueOf(wanted.get("nonce")))));
        }
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder told = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
        person.forEach(told::claim);
        JWTClaimsSet set = claims.apply(told).build();
        try {
            RSAKey key = published.getFirst();
            return switch (signing) {
                case GOOD -> signed(set, key);
                case NONE -> new PlainJWT(set).serialize();
                case UNKNOWN_KEY ->
                    signed(set, new RSAKeyGenerator(2_048).keyID(key.getKeyID()).generate());
                case SECRET -> {
                    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set);
                    jwt.sign(new MACSigner(SECRET));
                    yield jwt.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> single(String query) {
        Map<String, String> single = new LinkedHashMap<>();
        URLUtils.parseParameters(query).forEach((name, values) -> single.put(name, values.getFirst()));
        return single;
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, "application/json", JSONObject.toJSONString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Where it sends a browser that follows a link to it. */
    public static URI followed(URI at) {
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            java.net.http.HttpResponse<String> answer = client.send(
                    java.net.http.HttpRequest.newBuilder(at).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(answer.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
