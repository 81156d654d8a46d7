package org.gainsay.desk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gainsay.capture.Limits;

/**
 * What every request passes first: who it is addressed to, how large it is, and what browsers may do with the answer.
 *
 * <p>A page elsewhere can point a name of its own at this machine and so make a browser talk to the desk (DNS
 * rebinding); it cannot change the name that the browser then sends. Hence requests are answered only under names of
 * this machine. Captured documents are shown as text and never as pages, and the policy below lets nothing run or load
 * that is not the desk's own.
 */
@ApplicationScoped
public class Guard {
    /** Bytes of one request: the largest input that capture takes, and room for the fields around it. */
    static final long LARGEST_REQUEST = Limits.INPUT_BYTES + (1L << 20);

    /** Runs before everything that reads a body. */
    private static final int FIRST = 10_000;

    private static final int BAD_REQUEST = 400;
    private static final int MISDIRECTED = 421;
    private static final int TOO_LARGE = 413;

    /** In the form of a token for forms, and nobody's. */
    private static final String OF_NO_FORM = "AAAAAAAAAAAAAAAAAAAAAA";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Listening listening;

    @Inject
    Guard(Listening listening) {
        this.listening = listening;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!context.normalizedPath().matches("/desk\\.(css|js)|/icon\\.svg")) {
            response.putHeader("Cache-Control", "no-store");
        }
        if (listening.secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        byToken(request);
        HostAndPort authority = request.authority();
        if (authority == null) {
            refuse(context, BAD_REQUEST, "failure-no-host");
        } else if (!listening.answersTo(authority.host())) {
            refuse(context, MISDIRECTED, "failure-other-host", authority.host());
        } else if (foreign(request, authority)) {
            refuse(context, BAD_REQUEST, "failure-foreign-form");
        } else if (length(request) > LARGEST_REQUEST) {
            drain(context, "failure-upload", length(request) >> 20, Long.toString(Limits.INPUT_BYTES >> 20));
        } else if (wordless(request)) {
            refuse(context, BAD_REQUEST, "failure-wordless");
        } else {
            context.next();
        }
    }

    /**
     * Makes a request that brings a token one that brings nothing else: no cookie, so that it is never another person's,
     * and the word that forms bring, which it needs as little as a browser could have been made to send it.
     */
    private static void byToken(HttpServerRequest request) {
        if (request.getHeader("Authorization") != null) {
            request.headers().set("Cookie", "csrf-token=" + OF_NO_FORM).set("X-CSRF-TOKEN", OF_NO_FORM);
        }
    }

    /** Whether a browser says that a change comes from another origin; what says nothing is left to the token. */
    private static boolean foreign(HttpServerRequest request, HostAndPort authority) {
        String origin = request.getHeader("Origin");
        return HttpMethod.POST.equals(request.method())
                && origin != null
                && !origin.equals("http://" + request.getHeader("Host"))
                && !origin.equals("https://" + authority);
    }

    /**
     * Whether a change that is sent as JSON by somebody known by a cookie, or by nothing, lacks the word that only a page
     * of this desk can give. The filter for forms would say so too, and only to people.
     */
    private static boolean wordless(HttpServerRequest request) {
        if (!HttpMethod.POST.equals(request.method())
                || !String.valueOf(request.path()).endsWith(".json")) {
            return false;
        }
        String header = request.getHeader("X-CSRF-TOKEN");
        Cookie cookie = request.getCookie("csrf-token");
        return request.getHeader("Authorization") == null
                && (header == null || header.isBlank() || cookie == null || !header.equals(cookie.getValue()));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    /** Reads the rest and throws it away, so that the browser listens to the answer instead of seeing a broken line. */
    private static void drain(RoutingContext context, String what, Object... named) {
        context.request()
                .handler(bytes -> {})
                .endHandler(end -> refuse(context, TOO_LARGE, what, named))
                .resume();
    }

    private static void refuse(RoutingContext context, int status, String what, Object... named) {
        HttpServerRequest request = context.request();
        PageLanguage language = LanguageChoice.of(request);
        Words words = Words.in(language);
        if (Problem.wanted(request.getHeader("Authorization"), request.path(), request.getHeader("Accept"))) {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(Problem.json(
                            status,
                            Problem.PLAIN,
                            words.say(status == TOO_LARGE ? "failure-too-large" : "failure-not-understood"),
                            words.say(what, named) + " " + words.say("failure-nothing"),
                            Map.of()));
            return;
        }
        Frame frame = Frame.of(words.say(status == TOO_LARGE ? "failure-too-large" : "failure-not-understood"));
        String page = Templates.failure(
                        new Failures.View(frame, words.say(what, named), null, words.say("failure-nothing"), null))
                .setAttribute(WordsInTemplates.LANGUAGE, language)
                .render();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(page);
    }
}
