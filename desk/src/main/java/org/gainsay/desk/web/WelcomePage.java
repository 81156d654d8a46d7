package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.gainsay.desk.people.PasswordRules;
import org.gainsay.desk.people.Passwords;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Secret;
import org.gainsay.ledger.Views.PersonView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /welcome/{link}}: where somebody who was sent a link chooses a password; the first of them a name as well. */
@Path("/welcome/{link}")
public final class WelcomePage {
    private static final int BUSY = 503;

    private final OpenDesk open;
    private final Listening listening;
    private final SessionCookie cookie;

    @Inject
    WelcomePage(OpenDesk open, Listening listening, SessionCookie cookie) {
        this.open = open;
        this.listening = listening;
        this.cookie = cookie;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param link the address of the page
     * @param first whether it makes the first administrator
     * @param name the name of the person, or what the first one typed
     * @param shortest how long a password is at least
     * @param problem why nothing was done; null if nothing was tried
     */
    public record View(
            Frame frame,
            String link,
            boolean first,
            String name,
            int shortest,
            @Nullable String problem) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@PathParam("link") String link) {
        return page(link, welcome(link), "", null);
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response enter(
            @PathParam("link") String link,
            @RestForm @Nullable String name,
            @RestForm @Nullable String password,
            @RestForm @Nullable String again,
            @Context HttpServerRequest request) {
        People.Welcome welcome = welcome(link);
        String typed = name == null ? "" : name.strip();
        try {
            if (password == null || !password.equals(again)) {
                throw new IllegalArgumentException(Words.now().say("people-not-same"));
            }
            Optional<Secret> session =
                    open.desk().people().enter(link, typed, password, Caller.address(request, listening));
            return Response.seeOther(URI.create("/"))
                    .cookie(cookie.holding(session.orElseThrow(WelcomePage::stale)))
                    .build();
        } catch (IllegalArgumentException e) {
            return Response.status(Failures.UNPROCESSABLE)
                    .entity(page(link, welcome, typed, sentence(Reasons.said(e))))
                    .build();
        } catch (Passwords.Busy e) {
            return Response.status(BUSY)
                    .entity(page(link, welcome, typed, Words.now().say("people-busy")))
                    .build();
        }
    }

    private People.Welcome welcome(String link) {
        return open.desk().people().welcome(link).orElseThrow(WelcomePage::stale);
    }

    private static Failures.Unmet stale() {
        return Failures.Unmet.missing(Words.now().say("people-stale-link"));
    }

    private static TemplateInstance page(String link, People.Welcome welcome, String typed, @Nullable String problem) {
        Optional<PersonView> person = welcome.person();
        return PeopleTemplates.welcome(new View(
                Frame.of(Words.now().say(person.isPresent() ? "people-choose-title" : "people-first-title")),
                "/welcome/" + link,
                person.isEmpty(),
                person.map(PersonView::name).orElse(typed),
                PasswordRules.SHORTEST,
                problem));
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : Words.now().say("people-unfit", why);
    }
}
