package org.gainsay.desk.web;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Fetcher;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.desk.Demo;
import org.gainsay.desk.Desk;
import org.gainsay.desk.people.Passwords;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The desk that the pages show: opened when the server starts, closed when it stops. */
@ApplicationScoped
public class OpenDesk {
    /** As many as the ledger keeps derived. */
    private static final int MOST_PASTS = 4;

    /** First looks at a moment that are worked out at once: a reader could ask for a thousand. */
    private static final int MOST_LOOKING = 2;

    private static final Logger LOG = Logger.getLogger(OpenDesk.class);

    @ConfigProperty(name = Server.DATA, defaultValue = "gainsay-data")
    String data = "gainsay-data";

    @ConfigProperty(name = Server.DEMO, defaultValue = "false")
    boolean demo;

    @ConfigProperty(name = Server.PASSWORD_MEMORY, defaultValue = "19456")
    int passwordMemory;

    @ConfigProperty(name = Server.ALLOWED_HOSTS)
    Optional<List<String>> allowedHosts = Optional.empty();

    @ConfigProperty(name = Server.TIME_AUTHORITY)
    Optional<URI> timeAuthority = Optional.empty();

    /** One at a time, and apart from the pages, which need not wait for an authority. */
    private final ExecutorService stamping = Executors.newSingleThreadExecutor();

    private final Visitor visitor;
    private @Nullable Desk desk;

    private final Semaphore looking = new Semaphore(MOST_LOOKING);

    /** The last moments looked back to, guarded by itself. */
    private final Map<Instant, Desk> pasts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Desk> eldest) {
            return size() > MOST_PASTS;
        }
    };

    @Inject
    OpenDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    void open(@Observes StartupEvent event) {
        Fetcher.Settings settings = allowedHosts
                .map(hosts -> Fetcher.Settings.STRICT.allowing(hosts.toArray(String[]::new)))
                .orElse(Fetcher.Settings.STRICT);
        Desk opened = Desk.open(
                Path.of(data),
                new Capturer(Clock.systemUTC(), settings),
                OnnxEncoder::shipped,
                new Passwords.Cost(passwordMemory, Passwords.Cost.OWASP.passes()));
        desk = opened;
        if (demo) {
            Demo.load(opened);
        }
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        stamping.shutdown();
        stamping.awaitTermination(TimeAuthority.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (pasts) {
            pasts.values().forEach(Desk::close);
        }
        if (desk != null) {
            desk.close();
        }
    }

    /** The desk, as of the moment that is asked for; it is open from the first request to the last. */
    public Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("the desk is not open");
        }
        return Arc.container().requestContext().isActive()
                ? visitor.moment().map(this::asOf).orElse(desk)
                : desk;
    }

    /**
     * The desk of a moment: the desk itself where that is not over yet. Earlier ones that were looked at last are kept, since
     * each has to work out its standings.
     *
     * @throws Failures.Unmet where others are looking back, for each first look replays the ledger
     */
    public Desk asOf(Instant moment) {
        Desk present = Objects.requireNonNull(desk);
        if (!moment.isBefore(Instant.now())) {
            return present;
        }
        synchronized (pasts) {
            Desk known = pasts.get(moment);
            if (known != null) {
                return known;
            }
        }
        if (!looking.tryAcquire()) {
            throw Failures.Unmet.lookingBack();
        }
        try {
            Desk then = present.asOf(moment);
            // The first question derives what the others read.
            then.views().cases(Page.first(1));
            synchronized (pasts) {
                pasts.put(moment, then);
            }
            return then;
        } finally {
            looking.release();
        }
    }

    /** Has the captures of a case stamped that no stamp covers yet, if there is an authority; the caller does not wait. */
    public void stamp(CaseId caseId) {
        Actor by = person();
        timeAuthority
                .map(TimeAuthority::at)
                .ifPresent(authority -> stamping.execute(() -> {
                    try {
                        desk().stamps().stamp(by, caseId, authority);
                    } catch (IOException | RuntimeException e) {
                        LOG.warn("captures of " + caseId + " are not stamped yet: " + e.getMessage());
                    }
                }));
    }

    /** Where the data folder is. */
    public String folder() {
        return Path.of(data).toAbsolutePath().normalize().toString();
    }

    /** The person at the desk: whoever is signed in, or started it where nobody needs to. */
    public Actor person() {
        return Arc.container().requestContext().isActive()
                ? visitor.person().orElseGet(Person::ofThisMachine).actor()
                : Person.ofThisMachine().actor();
    }
}
