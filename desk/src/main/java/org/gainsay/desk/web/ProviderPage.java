package org.gainsay.desk.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gainsay.desk.openid.Answered;
import org.gainsay.desk.openid.Provider;
import org.gainsay.desk.openid.ProviderFailure;
import org.gainsay.desk.people.Recognised;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sign-in/openid}: leads to the identity provider, and takes in who comes back from it. Both are links to follow and
 * no forms, which the policy of the pages keeps on this desk.
 */
@Path("/sign-in/openid")
public final class ProviderPage {
    private static final Logger LOG = Logger.getLogger(ProviderPage.class);

    private static final int BAD = 400;
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int UPSTREAM = 502;
    private static final int UNAVAILABLE = 503;

    /** Characters of a reason in the log. */
    private static final int LONGEST_LINE = 500;

    private static final String RETRY_SECONDS = "10";

    private final OpenDesk open;
    private final Listening listening;
    private final SessionCookie session;
    private final AttemptCookie attempt;
    private final SignInProvider provider;
    private final Visitor visitor;

    @Inject
    ProviderPage(
            OpenDesk open,
            Listening listening,
            SessionCookie session,
            AttemptCookie attempt,
            SignInProvider provider,
            Visitor visitor) {
        this.open = open;
        this.listening = listening;
        this.session = session;
        this.attempt = attempt;
        this.provider = provider;
        this.visitor = visitor;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response begin(@QueryParam("back") @Nullable String back, @Context HttpServerRequest request) {
        Provider chosen = chosen();
        URI to = BackTo.page(back);
        if (visitor.person().isPresent()) {
            return Response.seeOther(to).build();
        }
        if (open.desk().people().none()) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        if (provider.elsewhere(request)) {
            String here = "/sign-in/openid?back=" + URLEncoder.encode(to.toString(), StandardCharsets.UTF_8);
            return Response.seeOther(provider.outside(request, here)).build();
        }
        try {
            Provider.Begun begun = chosen.begin(provider.outside(request, "/sign-in/openid/answer"), to.toString());
            return Response.seeOther(begun.at())
                    .cookie(attempt.holding(begun.key()))
                    .build();
        } catch (ProviderFailure e) {
            return failed(e, to.toString());
        }
    }

    @GET
    @Path("answer")
    @Produces(MediaType.TEXT_HTML)
    public Response answer(@Context UriInfo asked, @Context HttpServerRequest request) {
        Provider chosen = chosen();
        String key = attempt.in(request).orElse("");
        try {
            return switch (chosen.answer(key, asked.getQueryParameters())) {
                case Answered.For known -> enter(known, chosen, request);
                case Answered.Declined declined ->
                    refused(
                            UNKNOWN,
                            declined.back(),
                            Words.now().say("people-provider-declined", name(), declined.error()));
                case Answered.Stale stale -> refused(BAD, "/", Words.now().say("people-provider-stale"));
            };
        } catch (ProviderFailure e) {
            return failed(e, "/");
        }
    }

    private Response enter(Answered.For known, Provider chosen, HttpServerRequest request) {
        Recognised outcome = open.desk()
                .people()
                .signIn(
                        known.vouched(),
                        chosen.settings().strangers(),
                        Caller.address(request, listening),
                        session.in(request).orElse(null));
        String back = known.back();
        return switch (outcome) {
            case Recognised.In in ->
                Response.seeOther(BackTo.page(back))
                        .cookie(session.holding(in.session()), attempt.none())
                        .build();
            case Recognised.Nobody nobody ->
                refused(FORBIDDEN, back, Words.now().say("people-provider-nobody", name()));
            case Recognised.Unverified unverified ->
                refused(FORBIDDEN, back, Words.now().say("people-provider-unverified", name()));
            case Recognised.Disabled disabled ->
                refused(FORBIDDEN, back, Words.now().say("people-provider-disabled"));
            case Recognised.Unnameable unnameable ->
                refused(FORBIDDEN, back, Words.now().say("people-provider-unnameable", name(), unnameable.name()));
        };
    }

    private Provider chosen() {
        return provider.provider()
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("people-provider-none")));
    }

    private String name() {
        return chosen().settings().name();
    }

    private Response failed(ProviderFailure failure, String back) {
        LOG.warn("sign-in with " + name() + ": " + line(failure.getMessage()));
        Words words = Words.now();
        return switch (failure.code()) {
            case UNTRUSTED -> refused(UPSTREAM, back, words.say("people-provider-untrusted", name()));
            case UNREACHABLE -> later(refused(UNAVAILABLE, back, words.say("people-provider-unreachable", name())));
            case BUSY -> later(refused(UNAVAILABLE, back, words.say("people-busy-moment")));
        };
    }

    /** One line of what a stranger may have had a hand in. */
    private static String line(@Nullable String what) {
        String bare = String.valueOf(what).replaceAll("\\p{Cntrl}+", " ");
        return bare.substring(0, Math.min(bare.length(), LONGEST_LINE));
    }

    private static Response later(Response refused) {
        return Response.fromResponse(refused)
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    /** The page to sign in, with the reason why nobody was. */
    private Response refused(int status, String back, String why) {
        return Response.status(status)
                .entity(SignInPage.asking(open.desk().people(), provider, back, false)
                        .failing(why)
                        .page())
                .cookie(attempt.none())
                .build();
    }
}
