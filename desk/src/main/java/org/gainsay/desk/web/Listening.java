package org.gainsay.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the desk listens, under which names it answers, and by which address people reach it. */
@ApplicationScoped
public class Listening {
    /** The names of this machine to itself. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0");

    @ConfigProperty(name = "quarkus.http.host", defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    @ConfigProperty(name = Server.ADDRESS)
    Optional<URI> address = Optional.empty();

    /** Whether only this machine reaches it. What stands before it and has an address of its own opens it as well. */
    boolean loopback() {
        return LOOPBACK.contains(lower(host)) && address.isEmpty();
    }

    /** Whether people reach it by TLS. */
    boolean secure() {
        return address.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    /** Whether something stands before it that says for whom it asks. */
    boolean behind() {
        return address.isPresent();
    }

    /**
     * Whether a request may be addressed to this name: one of this machine's own, the one in the desk's address, the one
     * listened on. Where it listens on every address of the machine, any of them will do in figures: a page elsewhere
     * that makes a browser talk to the desk has a name.
     */
    boolean answersTo(String name) {
        String lower = lower(name);
        return LOOPBACK.contains(lower)
                || lower.equals(lower(host))
                || address.filter(uri -> lower.equals(lower(String.valueOf(uri.getHost()))))
                        .isPresent()
                || ANY.contains(lower(host)) && figures(lower);
    }

    private static boolean figures(String name) {
        return name.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                || name.startsWith("[") && name.endsWith("]")
                || name.indexOf(':') >= 0;
    }

    /** The address of the desk, for the terminal; {@code port} is where it listens. */
    String url(int port) {
        String name = ANY.contains(lower(host)) ? "127.0.0.1" : host;
        return address.map(uri -> uri.toString().replaceFirst("/+$", ""))
                .orElse("http://" + (name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name) + ":"
                        + port);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
