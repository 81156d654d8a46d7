package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.gainsay.desk.openid.Provider;
import org.gainsay.desk.people.Secret;

/**
 * The cookie that ties a sign-in at a provider to the browser that began it. It is made as {@link SessionCookie} is, and
 * forgotten after some minutes. A browser brings it along when the provider sends it back, for that is a plain link to follow.
 */
@ApplicationScoped
public class AttemptCookie {
    private static final String NAME = "gainsay-sign-in";

    private final SessionCookie sessions;

    @Inject
    AttemptCookie(SessionCookie sessions) {
        this.sessions = sessions;
    }

    Optional<String> in(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(sessions.named(NAME))).map(cookie -> cookie.getValue());
    }

    NewCookie holding(Secret attempt) {
        return sessions.cookie(NAME, attempt.text())
                .maxAge((int) Provider.ATTEMPT.toSeconds())
                .build();
    }

    NewCookie none() {
        return sessions.cookie(NAME, "").maxAge(0).build();
    }
}
