package org.gainsay.desk.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * {@code /language/{code}}: which language the pages speak to somebody. What they chose is kept in a cookie of their
 * browser and nowhere else; before that the browser's own setting counts.
 */
@Path("/language")
public final class LanguageChoice {
    private static final String COOKIE = "gainsay-language";
    private static final Duration KEPT = Duration.ofDays(365);

    /** Runs before everything that may have to say something. */
    private static final int FIRST = 100;

    private final Listening listening;
    private final Spoken spoken;

    @Inject
    LanguageChoice(Listening listening, Spoken spoken) {
        this.listening = listening;
        this.spoken = spoken;
    }

    /** Finds out which language to speak. */
    @ServerRequestFilter(priority = FIRST)
    void choose(ContainerRequestContext request, RoutingContext routing) {
        spoken.is(of(routing.request()), page(request));
    }

    /** The language of a request that does not reach the pages. */
    static PageLanguage of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return PageLanguage.of(cookie == null ? null : cookie.getValue())
                .orElseGet(() -> PageLanguage.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Says which language a page speaks, and that another request may be answered in another. */
    @ServerResponseFilter
    void said(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, spoken.getCode());
            response.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie");
        }
    }

    /** Chooses a language and leads back. */
    @GET
    @Path("{code}")
    public Response lead(@PathParam("code") String code, @QueryParam("back") @Nullable String back) {
        PageLanguage chosen = PageLanguage.of(code)
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-language", code)));
        NewCookie cookie = new NewCookie.Builder(COOKIE)
                .value(chosen.code())
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .httpOnly(true)
                .secure(listening.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(BackTo.shown(back)).cookie(cookie).build();
    }

    /** The page to come back to: the one that is asked for, or the one from which a form was sent. */
    private static String page(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (!request.getMethod().equals("GET")) {
            String from = request.getHeaderString("Referer");
            URI sent = from == null ? null : address(from);
            if (sent == null
                    || sent.getRawPath() == null
                    || !String.valueOf(asked.getHost()).equals(sent.getHost())) {
                return "/";
            }
            asked = sent;
        }
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }

    private static @Nullable URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
