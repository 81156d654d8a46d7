package org.gainsay.desk.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.desk.openid.Provider;
import org.gainsay.desk.openid.ProviderSettings;
import org.jspecify.annotations.Nullable;

/** The identity provider that people may sign in with at this desk, if whoever started it named one. */
@ApplicationScoped
public class SignInProvider {
    @ConfigProperty(name = Server.OPENID)
    Optional<Path> file = Optional.empty();

    private final Listening listening;
    private @Nullable Provider provider;

    @Inject
    SignInProvider(Listening listening) {
        this.listening = listening;
    }

    void open(@Observes StartupEvent event) {
        if (file.isEmpty()) {
            return;
        }
        if (!listening.loopback() && !listening.secure()) {
            throw new IllegalStateException(
                    "a provider sends people back to an address of the desk, which has to be https:"
                            + " --openid wants --address, such as https://desk.example");
        }
        provider = new Provider(ProviderSettings.read(file.get(), System.getenv()), InstantSource.system());
    }

    void close(@Observes ShutdownEvent event) {
        if (provider != null) {
            provider.close();
        }
    }

    Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** How people call it; null if there is none. */
    @Nullable
    String name() {
        return provider == null ? null : provider.settings().name();
    }

    /** Where a page of the desk is to be found from outside. What a request says of its host is not asked. */
    URI outside(HttpServerRequest request, String path) {
        return URI.create(listening.url(request.localAddress().port()) + path);
    }

    /**
     * Whether the browser asks under another name than the one by which it will be sent back, where its cookie would be
     * missing. What stands before a desk may rewrite the name, so it is not asked there.
     */
    boolean elsewhere(HttpServerRequest request) {
        return !listening.behind()
                && request.authority() != null
                && !request.authority()
                        .host()
                        .equalsIgnoreCase(outside(request, "/").getHost());
    }
}
