package org.gainsay.desk.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Fetcher;
import org.gainsay.desk.Demo;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.jspecify.annotations.Nullable;

/** The desk that the pages show: opened when the server starts, closed when it stops. */
@ApplicationScoped
public class OpenDesk {
    @ConfigProperty(name = Server.DATA, defaultValue = "gainsay-data")
    String data = "gainsay-data";

    @ConfigProperty(name = Server.DEMO, defaultValue = "false")
    boolean demo;

    @ConfigProperty(name = Server.ALLOWED_HOSTS)
    Optional<List<String>> allowedHosts = Optional.empty();

    private @Nullable Desk desk;

    void open(@Observes StartupEvent event) {
        Fetcher.Settings settings = allowedHosts
                .map(hosts -> Fetcher.Settings.STRICT.allowing(hosts.toArray(String[]::new)))
                .orElse(Fetcher.Settings.STRICT);
        Desk opened = Desk.open(Path.of(data), new Capturer(Clock.systemUTC(), settings));
        desk = opened;
        if (demo) {
            Demo.load(opened);
        }
    }

    void close(@Observes ShutdownEvent event) {
        if (desk != null) {
            desk.close();
        }
    }

    /** The desk; it is open from the first request to the last. */
    Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("the desk is not open");
        }
        return desk;
    }

    /** Where the data folder is. */
    String folder() {
        return Path.of(data).toAbsolutePath().normalize().toString();
    }

    /** The person at the desk: whoever started it, since it answers only this machine unless told otherwise. */
    Actor person() {
        String name = System.getProperty("user.name", "");
        return new Actor(name.isBlank() ? "someone" : name);
    }
}
