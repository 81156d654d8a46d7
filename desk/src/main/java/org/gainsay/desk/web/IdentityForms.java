package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gainsay.desk.people.Vouching;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Views.PersonView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /people/{person}/identities}: as whom the identity provider knows somebody, for administrators. */
@Path("/people/{person}/identities")
public final class IdentityForms {
    private final OpenDesk open;
    private final Listening listening;
    private final SignInProvider provider;

    @Inject
    IdentityForms(OpenDesk open, Listening listening, SignInProvider provider) {
        this.open = open;
        this.listening = listening;
        this.provider = provider;
    }

    /** Invites somebody by an e-mail address, or says as whom the provider knows them. */
    @POST
    public Response add(
            @PathParam("person") String slug,
            @RestForm @Nullable String email,
            @RestForm @Nullable String subject,
            @Context HttpServerRequest request) {
        PersonView person = PeoplePage.chosen(open, slug);
        String issuer = provider.provider()
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("people-provider-none")))
                .settings()
                .issuer()
                .toString();
        boolean byEmail = email != null && !email.isBlank();
        boolean bySubject = subject != null && !subject.isBlank();
        if (byEmail == bySubject) {
            throw Failures.Unmet.unfit(Words.now().say("people-identity-one"));
        }
        Vouching vouching = open.desk().people().vouching();
        try {
            boolean done = byEmail
                    ? vouching.invite(person.id(), issuer, String.valueOf(email))
                    : vouching.bind(
                            person.id(), issuer, String.valueOf(subject).strip(), Caller.address(request, listening));
            if (!done) {
                throw Failures.Unmet.conflict(Words.now().say("people-identity-taken"));
            }
        } catch (IllegalArgumentException e) {
            throw Failures.Unmet.unfit(Words.now().say(byEmail ? "people-no-email" : "people-no-subject"));
        }
        return back(person.id(), byEmail ? "invited" : "bound");
    }

    /** Takes an identity away, or an invitation back. */
    @POST
    @Path("{handle}")
    public Response remove(
            @PathParam("person") String slug, @PathParam("handle") String handle, @Context HttpServerRequest request) {
        PersonView person = PeoplePage.chosen(open, slug);
        if (!open.desk().people().vouching().unbind(person.id(), handle, Caller.address(request, listening))) {
            throw Failures.Unmet.missing(Words.now().say("people-no-such-identity"));
        }
        return back(person.id(), "unbound");
    }

    private static Response back(PersonId id, String done) {
        return Response.seeOther(URI.create("/people?done=" + done + "#" + id.slug()))
                .build();
    }
}
