package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.gainsay.desk.people.Secret;

/**
 * The cookie that holds the secret of a session. Scripts cannot read it, other sites' forms do not bring it, and it is
 * gone when the browser closes. Where people reach the desk by TLS it never goes another way, and has a name that
 * browsers let nobody but this very host set ({@code __Host-}, RFC 6265bis).
 */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "gainsay-session";
    private static final String SECURE = "__Host-";

    private final Listening listening;

    @Inject
    SessionCookie(Listening listening) {
        this.listening = listening;
    }

    /** What a cookie is called in the browser. */
    String named(String name) {
        return listening.secure() ? SECURE + name : name;
    }

    /** What a browser brings. */
    Optional<String> in(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(named(NAME))).map(cookie -> cookie.getValue());
    }

    /** What it is to bring from now on. */
    NewCookie holding(Secret session) {
        return cookie(NAME, session.text()).build();
    }

    /** That it is to forget it. */
    NewCookie none() {
        return cookie(NAME, "").maxAge(0).build();
    }

    /** A cookie of the desk, whatever it is for. */
    NewCookie.Builder cookie(String name, String value) {
        return new NewCookie.Builder(named(name))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(listening.secure())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
