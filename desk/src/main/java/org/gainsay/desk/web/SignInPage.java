package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gainsay.desk.people.Passwords;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.SignedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in} and {@code /sign-out}. */
@Path("/")
public final class SignInPage {
    private static final int UNKNOWN = 401;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final OpenDesk open;
    private final Listening listening;
    private final SessionCookie cookie;
    private final Visitor visitor;
    private final SignInProvider provider;

    @Inject
    SignInPage(OpenDesk open, Listening listening, SessionCookie cookie, Visitor visitor, SignInProvider provider) {
        this.open = open;
        this.listening = listening;
        this.cookie = cookie;
        this.visitor = visitor;
        this.provider = provider;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param back where to go afterwards
     * @param name what was typed as the name
     * @param unclaimed whether nobody has an account yet
     * @param problem why nobody was signed in; null if nobody tried
     * @param elsewhere how one signs in without a password of the desk; null if there is no such way
     */
    public record View(
            Frame frame,
            String back,
            String name,
            boolean unclaimed,
            @Nullable String problem,
            @Nullable Elsewhere elsewhere) {
        View typed(String typed) {
            return new View(frame, back, typed, unclaimed, problem, elsewhere);
        }

        View failing(String why) {
            return new View(frame, back, name, unclaimed, why, elsewhere);
        }

        TemplateInstance page() {
            return PeopleTemplates.signIn(this);
        }
    }

    /**
     * An identity provider as the page shows it.
     *
     * @param name how people call it
     * @param path where a sign-in with it begins
     * @param ending where one ends one's session there too; null unless that is on somebody's mind
     */
    public record Elsewhere(
            String name, String path, @Nullable String ending) {}

    /** The value of {@code left} after a session that a provider's word had opened. */
    private static final String LEFT = "provider";

    @GET
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response form(@QueryParam("back") @Nullable String back, @QueryParam("left") @Nullable String left) {
        URI to = BackTo.page(back);
        return visitor.person().isPresent()
                ? Response.seeOther(to).build()
                : Response.ok(asking(open.desk().people(), provider, to.toString(), LEFT.equals(left))
                                .page())
                        .build();
    }

    @POST
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response signIn(
            @RestForm @Nullable String name,
            @RestForm @Nullable String password,
            @RestForm @Nullable String back,
            @Context HttpServerRequest request) {
        String typed = name == null ? "" : name.strip();
        URI to = BackTo.page(back);
        People people = open.desk().people();
        try {
            SignedIn outcome = people.signIn(
                    typed,
                    password == null ? "" : password,
                    Caller.address(request, listening),
                    cookie.in(request).orElse(null));
            return switch (outcome) {
                case SignedIn.In in ->
                    Response.seeOther(to).cookie(cookie.holding(in.session())).build();
                case SignedIn.Wrong wrong ->
                    refused(UNKNOWN, to, typed, Words.now().say("people-wrong"), null);
                case SignedIn.Wait wait ->
                    refused(
                            TOO_MANY,
                            to,
                            typed,
                            Words.now().say("people-wait", Wording.wait(wait.left())),
                            Long.toString(wait.left().toSeconds()));
            };
        } catch (Passwords.Busy e) {
            return refused(BUSY, to, typed, Words.now().say("people-busy-moment"), "2");
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpServerRequest request) {
        People people = open.desk().people();
        boolean vouched = visitor.session().flatMap(people::issuer).isPresent();
        visitor.session().ifPresent(session -> people.signOut(session, Caller.address(request, listening)));
        return Response.seeOther(URI.create(vouched ? "/sign-in?left=" + LEFT : "/sign-in"))
                .cookie(cookie.none())
                .build();
    }

    private Response refused(int status, URI back, String typed, String why, @Nullable String retry) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(asking(open.desk().people(), provider, back.toString(), false)
                        .typed(typed)
                        .failing(why)
                        .page());
        return (retry == null ? answer : answer.header("Retry-After", retry)).build();
    }

    /**
     * The page that asks to sign in, and leads on to {@code back}.
     *
     * @param left whether somebody just ended a session that the provider's word had opened
     */
    static View asking(People people, SignInProvider provider, String back, boolean left) {
        String to = BackTo.page(back).toString();
        return new View(
                Frame.of(Words.now().say("people-sign-in-title")),
                to,
                "",
                people.none(),
                null,
                provider.provider()
                        .map(one -> new Elsewhere(
                                one.settings().name(),
                                "/sign-in/openid?back=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
                                left ? one.ending().map(URI::toString).orElse(null) : null))
                        .orElse(null));
    }
}
