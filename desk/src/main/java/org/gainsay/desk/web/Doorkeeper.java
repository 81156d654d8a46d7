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
import java.time.Instant;
import java.util.Optional;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Person;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, and whether they may ({@link Rules}): the one place that every page and every address for programs
 * passes. Where nobody has an account and only this machine reaches the desk, everybody who asks is the person who
 * started it.
 */
public final class Doorkeeper {
    private static final int BAD = 400;
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
            return Optional.of(forbidden(request, Words.now().say("failure-no-rule")));
        }
        Role least = rule.least();
        if (least == null) {
            return Optional.empty();
        }
        if (person.isEmpty()) {
            return Optional.of(page(request) ? askToSignIn(request) : unknown(request));
        }
        if (rule.inPerson() && authorization != null) {
            return Optional.of(forbidden(request, Words.now().say("failure-token-not-enough")));
        }
        if (!person.get().may(least, caseOf(request))) {
            return Optional.of(forbidden(
                    request,
                    Words.now().say("failure-takes-role", Visitor.article(least), who(person.get(), request))));
        }
        return lookBack(request, resource);
    }

    /** Notes the moment that a page is asked for, if it is not now. */
    private Optional<Response> lookBack(ContainerRequestContext request, ResourceInfo resource) {
        boolean can = Rules.ofThePast(resource.getResourceClass(), resource.getResourceMethod());
        if (can) {
            visitor.mayLookBack();
        }
        String asked = request.getUriInfo().getQueryParameters().getFirst(LookingBack.PARAMETER);
        if (asked == null
                || asked.isBlank()
                || Rules.forPrograms(resource.getResourceClass(), resource.getResourceMethod())) {
            return Optional.empty();
        }
        if (!can) {
            return Optional.of(unclear(request, Words.now().say("failure-only-now", asked)));
        }
        Ledger ledger = open.desk().ledger();
        Optional<Instant> moment = LookingBack.moment(asked.strip(), ledger);
        if (moment.isEmpty()) {
            return Optional.of(unclear(
                    request,
                    Words.now().say("failure-no-moment", asked, ledger.head().sequence())));
        }
        visitor.looksBackTo(moment.get());
        return Optional.empty();
    }

    private static Response unclear(ContainerRequestContext request, String what) {
        return Problem.wanted(request)
                ? Problem.answer(BAD, Words.now().say("failure-not-understood"), what)
                : Failures.answer(
                        BAD,
                        Words.now().say("failure-not-understood"),
                        what,
                        Words.now().say("failure-nothing"),
                        null);
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

    static @Nullable CaseId caseOf(ContainerRequestContext request) {
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
                Words.now().say("people-sign-in-title"),
                Words.now().say("failure-signed-in-at"),
                Words.now().say("failure-nothing-filed"),
                null);
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer realm=\"gainsay\"")
                .header("Refresh", "0; url=/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
                .build();
    }

    private static Response unknown(ContainerRequestContext request) {
        String what = Words.now().say("failure-signed-out");
        Response answer = Problem.wanted(request)
                ? Problem.answer(
                        UNKNOWN,
                        Words.now().say("failure-not-signed-in"),
                        Words.now().say("failure-takes-session"))
                : Failures.answer(
                        UNKNOWN,
                        Words.now().say("failure-not-signed-in"),
                        what,
                        Words.now().say("failure-signed-out-kept"),
                        null);
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer realm=\"gainsay\"")
                .build();
    }

    private static Response forbidden(ContainerRequestContext request, String what) {
        return Problem.wanted(request)
                ? Problem.answer(FORBIDDEN, Words.now().say("failure-not-allowed"), what)
                : Failures.answer(
                        FORBIDDEN,
                        Words.now().say("failure-not-allowed"),
                        what,
                        Words.now().say("failure-nothing"),
                        null);
    }
}
