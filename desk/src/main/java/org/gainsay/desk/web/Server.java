package org.gainsay.desk.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gainsay.desk.people.People;
import org.gainsay.ledger.LedgerFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The desk as a running server. */
@QuarkusMain
public final class Server implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Server.class);

    /** The system property that names the data folder of the running desk. */
    public static final String DATA = "gainsay.data";
    /** The system property that says whether the running desk carries the fictional case. */
    public static final String DEMO = "gainsay.demo";

    /** The system property that lists host names, joined by commas, that are fetched from wherever they lie. */
    public static final String ALLOWED_HOSTS = "gainsay.allowed-hosts";

    /** The system property that holds the address of the time-stamping authority; nothing is stamped without it. */
    public static final String TIME_AUTHORITY = "gainsay.time-authority";

    /** The system property that holds the port at which captures are shown; the desk's and one more without it. */
    public static final String REPLAY_PORT = "gainsay.replay-port";

    /** The system property that holds the address by which people reach the desk, where something stands before it. */
    public static final String ADDRESS = "gainsay.address";

    /** The system property that names the file about the identity provider that people may sign in with. */
    public static final String OPENID = "gainsay.openid";

    /** The system property that says how many KiB the hash of a password takes; tests take fewer. */
    public static final String PASSWORD_MEMORY = "gainsay.password-memory";

    /**
     * What the person who starts the desk decides.
     *
     * @param data the data folder
     * @param host the address to listen on
     * @param port the port to listen on, 0 for any free one
     * @param demo whether to load the fictional case
     * @param timeAuthority who stamps what is captured with the time; null for nobody
     * @param replayPort the port at which captures are shown, 0 for any free one; null for the desk's and one more, or
     *     any free one where that is taken
     * @param door how people come in
     */
    public record Settings(
            Path data,
            String host,
            int port,
            boolean demo,
            @Nullable URI timeAuthority,
            @Nullable Integer replayPort,
            Door door) {}

    /**
     * How people come in.
     *
     * @param address the address by which they reach the desk; null where it is where it listens
     * @param openid the file about the identity provider that they may sign in with; null if there is none
     */
    public record Door(@Nullable URI address, @Nullable Path openid) {
        /** Where the desk listens, and with a password of its own. */
        public static final Door PLAIN = new Door(null, null);
    }

    /**
     * Serves until the process is told to stop, and returns the exit code.
     *
     * @throws IllegalStateException if the desk cannot be opened: the port is taken, the data folder is in use
     */
    public static int serve(Settings settings) {
        System.setProperty(DATA, settings.data().toString());
        System.setProperty(DEMO, Boolean.toString(settings.demo()));
        if (settings.timeAuthority() != null) {
            System.setProperty(TIME_AUTHORITY, settings.timeAuthority().toString());
        }
        if (settings.replayPort() != null) {
            System.setProperty(REPLAY_PORT, settings.replayPort().toString());
        }
        URI address = settings.door().address();
        if (address != null) {
            System.setProperty(ADDRESS, address.toString());
            if ("https".equals(address.getScheme())) {
                System.setProperty("quarkus.rest-csrf.cookie-force-secure", "true");
            }
        }
        if (settings.door().openid() != null) {
            System.setProperty(OPENID, settings.door().openid().toString());
        }
        System.setProperty("quarkus.http.host", settings.host());
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        AtomicInteger exit = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        Quarkus.run(Server.class, (code, failure) -> {
            exit.set(code);
            failed.set(failure);
        });
        Throwable failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("the desk cannot be opened: " + reason(failure), failure);
        }
        return exit.get();
    }

    /** The words of the innermost cause: what the framework wraps around it says nothing to the person who started it. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof LedgerFailure)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private final OpenDesk open;
    private final Listening listening;

    @Inject
    Server(OpenDesk open, Listening listening) {
        this.open = open;
        this.listening = listening;
    }

    @Override
    public int run(String... args) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        if (!listening.loopback() && open.desk().people().none()) {
            LOG.info("Nobody has an account at this desk yet. Become its administrator within "
                    + People.FIRST_LINK.toMinutes() + " minutes, once, at " + listening.url(port) + "/welcome/"
                    + open.desk().people().firstLink().text());
        }
        Quarkus.waitForExit();
        return 0;
    }
}
