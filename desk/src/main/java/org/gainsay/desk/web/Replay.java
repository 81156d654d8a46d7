package org.gainsay.desk.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.core.Digest;
import org.gainsay.desk.Mementos;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Views.CaptureView;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The second origin, at which captures are shown as they were captured, and nothing else is: a page that was captured
 * can do nothing there that a page of the desk could, even if a browser ignored the policy that every answer carries.
 *
 * <p>It listens on the address of the desk, at a port of its own, answers under the same names as the desk
 * ({@link Listening}), and closes with it. Answers are made on worker threads.
 */
@ApplicationScoped
public class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);

    /** Nothing runs, nothing is loaded, no form is sent; what a page brings of styles and pictures in itself is shown. */
    static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** Characters of the request line: the longest address that servers commonly take, and the words around it. */
    private static final int LONGEST_LINE = 16 << 10;

    private static final int IDLE_SECONDS = 60;
    private static final int START_SECONDS = 30;
    private static final int LAST_PORT = 65_535;

    @ConfigProperty(name = "quarkus.http.host", defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    @ConfigProperty(name = "quarkus.http.port", defaultValue = "0")
    int deskPort;

    @ConfigProperty(name = Server.REPLAY_PORT)
    OptionalInt port = OptionalInt.empty();

    private final Vertx vertx;
    private final OpenDesk open;
    private final Listening listening;
    private final Doorkeeper doorkeeper;
    private @Nullable HttpServer server;

    @Inject
    Replay(Vertx vertx, OpenDesk open, Listening listening, Doorkeeper doorkeeper) {
        this.vertx = vertx;
        this.open = open;
        this.listening = listening;
        this.doorkeeper = doorkeeper;
    }

    void open(@Observes StartupEvent event) throws InterruptedException {
        try {
            server = listen(port.orElse(deskPort == 0 || deskPort == LAST_PORT ? 0 : deskPort + 1));
        } catch (ExecutionException | TimeoutException e) {
            if (port.isPresent()) {
                throw new IllegalStateException("the replay port " + port.getAsInt() + " is taken", e);
            }
            // Nobody asked for the port beside the desk's; any other does as well, since the pages name it.
            try {
                server = listen(0);
            } catch (ExecutionException | TimeoutException none) {
                throw new IllegalStateException("no port is free for the replay of captures", none);
            }
        }
    }

    void close(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close();
        }
    }

    private HttpServer listen(int wanted) throws ExecutionException, TimeoutException, InterruptedException {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(wanted)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(START_SECONDS, TimeUnit.SECONDS);
    }

    /** The port that it listens at. */
    int port() {
        if (server == null) {
            throw new IllegalStateException("the replay of captures is not open");
        }
        return server.actualPort();
    }

    /** Where a capture is shown, under the name by which the desk was asked. */
    String address(UriInfo asked, CaptureView capture) {
        return origin(asked.getBaseUri().getHost()) + Mementos.path(capture);
    }

    /** Where a companion of a capture is handed out. */
    String address(UriInfo asked, Digest payload, Digest companion) {
        return origin(asked.getBaseUri().getHost()) + Mementos.path(payload, companion);
    }

    private String origin(String name) {
        return "http://" + (name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name) + ":" + port();
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        HostAndPort authority = request.authority();
        String method = request.method().name();
        if (authority == null) {
            MementoAnswer.plain(400, "The request does not say which host it is for.")
                    .send(response, method);
        } else if (!listening.answersTo(authority.host())) {
            MementoAnswer.plain(421, "Captures are not shown under this name.").send(response, method);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            response.putHeader("Allow", "GET, HEAD");
            MementoAnswer.plain(405, "Captures are only shown.").send(response, method);
        } else {
            String uri = request.uri();
            String accepted = request.getHeader("Accept-Datetime");
            String origin = origin(authority.host());
            vertx.executeBlocking(
                            () -> doorkeeper.admits(request)
                                    ? new MementoAnswers(open.desk().mementos(), origin).answer(uri, accepted)
                                    : MementoAnswer.plain(401, "Sign in at the desk first, then come back."),
                            false)
                    .onSuccess(answer -> answer.send(response, method))
                    .onFailure(failure -> failed(failure).send(response, method));
        }
    }

    private static MementoAnswer failed(Throwable failure) {
        if (failure instanceof LedgerFailure busy && busy.code() == LedgerFailure.Code.OVERLOADED) {
            return MementoAnswer.plain(503, "Too many captures were asked for at once. Try again in a moment.");
        }
        LOG.error("replay failed", failure);
        return MementoAnswer.plain(500, "The capture cannot be shown: gainsay verify says whether it is damaged.");
    }
}
