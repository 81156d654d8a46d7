package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Role;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, and whether they may ({@link Rules}): the one place that every page and every address for programs
 * passes. Where nobody has an account and only this machine reaches the desk, everybody who asks is the person who
 * started it.
 */
public final class Doorkeeper {
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    private final OpenDesk open;
    private final Listening listening;
    private final SessionCookie cookie;
    private final Visitor visitor;
    private final Rules rules = new Rules();

    @Inject
    Doorkeeper(OpenDesk open, Listening listening, SessionCookie cookie, Visitor visitor) {
        this.open = open;
        this.listening = listening;
        this.cookie = cookie;
        this.visitor = visitor;
    }

    /** Finds out who asks, and turns away who may not. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    Optional<Response> identify(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        visitor.sees(open.desk().head().sequence());
        visitor.finds(Rules.json(
                        resource.getResourceClass(),
                        resource.getResourceMethod(),
                        request.getUriInfo().getRequestUri().getRawPath())
                .orElse(null));
        String authorization = request.getHeaderString("Authorization");
        String session = cookie.in(routing.request()).orElse(null);
        Optional<Person> person = person(authorization, session);
        person.ifPresent(who -> visitor.is(who, authorization == null && who.id() != null ? session : null));
        Rules.Rule rule = rule(resource);
        if (rule == null) {
            return Optional.of(forbidden(request, "Nobody may do this: the desk has no rule for it."));
        }
        Role least = rule.least();
        if (least == null) {
            return Optional.empty();
        }
        if (person.isEmpty()) {
            return Optional.of(page(request) ? askToSignIn(request) : unknown(request));
        }
        if (rule.inPerson() && authorization != null) {
            return Optional.of(forbidden(request, "A token is not enough for this: sign in."));
        }
        if (!person.get().may(least, caseOf(request))) {
            return Optional.of(forbidden(
                    request,
                    "This takes the role of " + Visitor.article(least) + ". You are " + who(person.get(), request)
                            + " here."));
        }
        return Optional.empty();
    }

    /** Whether a request that does not pass the pages may be answered: that for a capture. */
    boolean admits(HttpServerRequest request) {
        return person(request.getHeader("Authorization"), cookie.in(request).orElse(null))
                .filter(who -> who.may(Role.READER, null))
                .isPresent();
    }

    private Optional<Person> person(@Nullable String authorization, @Nullable String session) {
        People people = open.desk().people();
        if (authorization != null) {
            return bearer(authorization).flatMap(people::byToken);
        }
        if (listening.loopback() && people.none()) {
            return Optional.of(Person.ofThisMachine());
        }
        return session == null || session.isEmpty() ? Optional.empty() : people.bySession(session);
    }

    /** What follows the scheme, which is written in any case (RFC 9110, section 11.1). */
    private static Optional<String> bearer(String authorization) {
        String scheme = "Bearer ";
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(authorization.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private Rules.@Nullable Rule rule(ResourceInfo resource) {
        return rules.of(resource.getResourceClass(), resource.getResourceMethod())
                .orElse(null);
    }

    private static @Nullable CaseId caseOf(ContainerRequestContext request) {
        String slug = request.getUriInfo().getPathParameters().getFirst("case");
        try {
            return slug == null ? null : new CaseId(slug);
        } catch (IllegalArgumentException e) {
            // There is none of that name, which the page says; the role at the whole desk counts.
            return null;
        }
    }

    private static boolean page(ContainerRequestContext request) {
        String method = request.getMethod();
        return (method.equals("GET") || method.equals("HEAD")) && !Problem.wanted(request);
    }

    private static String who(Person person, ContainerRequestContext request) {
        return Visitor.article(person.roleIn(caseOf(request)));
    }

    /** Leads whoever asked for a page to where they sign in, and from there back. */
    private static Response askToSignIn(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String back = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        Response answer = Failures.answer(
                UNKNOWN,
                "Sign in",
                "You are not signed in. The page for that is /sign-in.",
                "Nothing was filed.",
                null);
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer realm=\"gainsay\"")
                .header("Refresh", "0; url=/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
                .build();
    }

    private static Response unknown(ContainerRequestContext request) {
        String what = "You are not signed in, or not any more.";
        Response answer = Problem.wanted(request)
                ? Problem.answer(UNKNOWN, "Not signed in", "This takes a session or a token that is good.")
                : Failures.answer(
                        UNKNOWN,
                        "Not signed in",
                        what,
                        "Nothing was filed. Sign in in another tab (/sign-in), then come back here with your browser’s"
                                + " Back: what you typed is still in the form.",
                        null);
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer realm=\"gainsay\"")
                .build();
    }

    private static Response forbidden(ContainerRequestContext request, String what) {
        return Problem.wanted(request)
                ? Problem.answer(FORBIDDEN, "Not allowed", what)
                : Failures.answer(FORBIDDEN, "Not allowed", what, "Nothing was filed and nothing was changed.", null);
    }
}
