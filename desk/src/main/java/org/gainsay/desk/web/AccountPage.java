package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.desk.people.PasswordRules;
import org.gainsay.desk.people.Passwords;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Person;
import org.gainsay.desk.people.Secret;
import org.gainsay.ledger.Credentials;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /account}: somebody's own password, tokens and sessions. */
@Path("/account")
public final class AccountPage {
    private static final int SIGN_INS = 20;
    private static final int BUSY = 503;

    /** How long a token is good where nothing else is asked for. */
    private static final int TOKEN_DAYS = 90;

    private final OpenDesk open;
    private final Listening listening;
    private final SessionCookie cookie;
    private final Visitor visitor;

    @Inject
    AccountPage(OpenDesk open, Listening listening, SessionCookie cookie, Visitor visitor) {
        this.open = open;
        this.listening = listening;
        this.cookie = cookie;
        this.visitor = visitor;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param role the word of their role
     * @param shortest how long a password is at least
     * @param roles that a token can have
     * @param tokens the last made first
     * @param sessions the last opened first
     * @param signIns the last ones
     * @param form what was tried, and what became of it
     */
    public record View(
            Frame frame,
            String role,
            int shortest,
            List<String> roles,
            List<TokenRow> tokens,
            List<SessionRow> sessions,
            List<PeoplePage.Entrance> signIns,
            Form form) {}

    /**
     * What was tried and what became of it.
     *
     * @param problem why nothing was done; null if nothing was wrong
     * @param token a new token, shown this once; null if none was made
     */
    public record Form(@Nullable String problem, @Nullable String token) {
        static final Form EMPTY = new Form(null, null);
    }

    /**
     * A token.
     *
     * @param handle what it is named by
     * @param name what it is for
     * @param facts its role and days, in words
     */
    public record TokenRow(String handle, String name, String facts) {}

    /**
     * A session.
     *
     * @param handle what it is named by
     * @param here whether it is the one that asks
     * @param facts when and from where, in words
     */
    public record SessionRow(String handle, boolean here, String facts) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("done") @Nullable String done) {
        if (visitor.person().map(Person::id).isEmpty()) {
            return Response.seeOther(URI.create("/people")).build();
        }
        return Response.ok(page(Form.EMPTY, said(done))).build();
    }

    @POST
    @Path("password")
    @Produces(MediaType.TEXT_HTML)
    public Response changePassword(
            @RestForm @Nullable String sofar,
            @RestForm @Nullable String password,
            @RestForm @Nullable String again,
            @Context HttpServerRequest request) {
        try {
            if (password == null || !password.equals(again)) {
                throw new IllegalArgumentException(Words.now().say("people-not-same-new"));
            }
            Optional<Secret> session = open.desk()
                    .people()
                    .changePassword(
                            id(), Objects.requireNonNullElse(sofar, ""), password, Caller.address(request, listening));
            if (session.isEmpty()) {
                return refused(Failures.UNPROCESSABLE, Words.now().say("people-sofar-wrong"));
            }
            return Response.seeOther(URI.create("/account?done=password"))
                    .cookie(cookie.holding(session.get()))
                    .build();
        } catch (IllegalArgumentException e) {
            return refused(Failures.UNPROCESSABLE, Reasons.said(e));
        } catch (Passwords.Busy e) {
            return refused(BUSY, Words.now().say("people-busy-moment"));
        }
    }

    @POST
    @Path("tokens")
    @Produces(MediaType.TEXT_HTML)
    public Response makeToken(
            @RestForm @Nullable String name, @RestForm @Nullable String role, @RestForm @Nullable String days) {
        try {
            String typed = days == null || days.isBlank() ? Integer.toString(TOKEN_DAYS) : days.strip();
            if (!typed.matches("\\d{1,4}")) {
                throw new IllegalArgumentException(Words.now().say("people-no-days", typed));
            }
            Secret token = open.desk()
                    .people()
                    .token(
                            id(),
                            Objects.requireNonNullElse(name, ""),
                            Role.ofWord(String.valueOf(role)),
                            Duration.ofDays(Integer.parseInt(typed)));
            return Response.ok(page(new Form(null, token.text()), null)).build();
        } catch (IllegalArgumentException e) {
            return refused(Failures.UNPROCESSABLE, Words.now().say("people-no-token-made", Reasons.said(e)));
        }
    }

    @POST
    @Path("tokens/{handle}")
    public Response revoke(@PathParam("handle") String handle) {
        if (!open.desk().people().revoke(id(), handle)) {
            throw Failures.Unmet.missing(Words.now().say("people-no-such-token"));
        }
        return Response.seeOther(URI.create("/account?done=revoked")).build();
    }

    @POST
    @Path("sessions/{handle}")
    public Response end(@PathParam("handle") String handle) {
        if (!open.desk().people().end(id(), handle)) {
            throw Failures.Unmet.missing(Words.now().say("people-no-such-session"));
        }
        return Response.seeOther(URI.create("/account?done=ended")).build();
    }

    private PersonId id() {
        PersonId id = visitor.person().map(Person::id).orElse(null);
        if (id == null) {
            throw Failures.Unmet.unclear(Words.now().say("people-no-account-yet"));
        }
        return id;
    }

    private Response refused(int status, String why) {
        return Response.status(status).entity(page(new Form(why, null), null)).build();
    }

    private TemplateInstance page(Form form, @Nullable String done) {
        People people = open.desk().people();
        Person person = visitor.person().orElseThrow();
        PersonId id = id();
        String here = visitor.session().map(People::handle).orElse("");
        return PeopleTemplates.account(new View(
                Frame.of(person.name()).saying(done),
                Words.now().say("term-role-" + person.role().word()),
                PasswordRules.SHORTEST,
                Arrays.stream(Role.values())
                        .filter(role -> person.may(role, null))
                        .map(Role::word)
                        .toList(),
                people.tokens(id).stream()
                        .map(token -> new TokenRow(People.handle(token.key()), token.name(), facts(token)))
                        .toList(),
                people.sessions(id).stream()
                        .map(session -> new SessionRow(
                                People.handle(session.key()),
                                People.handle(session.key()).equals(here),
                                Words.now()
                                        .say(
                                                "people-session",
                                                session.address(),
                                                Wording.moment(session.opened()),
                                                Wording.moment(session.seen()))))
                        .toList(),
                PeoplePage.entrances(people, people.signIns(id, Page.first(SIGN_INS))),
                form));
    }

    private static String facts(Credentials.Token token) {
        Words words = Words.now();
        String role = words.say("term-role-" + token.role().word());
        String until = Wording.moment(token.expires());
        return token.used() == null
                ? words.say("people-token-unused", role, until)
                : words.say("people-token-used", role, until, Wording.moment(token.used()));
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done) {
            case "password" -> Words.now().say("people-done-password");
            case "revoked" -> Words.now().say("people-done-revoked");
            case "ended" -> Words.now().say("people-done-ended");
            case null, default -> null;
        };
    }
}
