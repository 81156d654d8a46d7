package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.desk.people.People;
import org.gainsay.desk.people.Secret;
import org.gainsay.desk.people.Vouching;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.PersonView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /people}: who has an account at this desk and which role, for administrators. */
@Path("/people")
public final class PeoplePage {
    /** Sign-ins shown: the last days of a small newsroom. */
    private static final int SIGN_INS = 50;

    private final OpenDesk open;
    private final Listening listening;
    private final SignInProvider provider;

    @Inject
    PeoplePage(OpenDesk open, Listening listening, SignInProvider provider) {
        this.open = open;
        this.listening = listening;
        this.provider = provider;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param unclaimed whether nobody has an account
     * @param people by name
     * @param choices what can be chosen for them
     * @param signIns the last ones
     * @param form what was typed, and what became of it
     */
    public record View(
            Frame frame, boolean unclaimed, List<Row> people, Choices choices, List<Entrance> signIns, Form form) {}

    /**
     * What can be chosen for somebody.
     *
     * @param roles that there are
     * @param cases in which they can have another role
     * @param provider how people call the identity provider that may vouch for them; null if there is none
     */
    public record Choices(
            List<String> roles,
            List<CaseView> cases,
            @Nullable String provider) {}

    /**
     * What was typed and what became of it.
     *
     * @param name the name that was typed
     * @param problem why nobody was added; null if nothing was wrong
     * @param link where whoever was added, or forgot a password, chooses one; null if there is none to show
     * @param whose whose link it is
     */
    public record Form(
            String name,
            @Nullable String problem,
            @Nullable String link,
            @Nullable String whose) {
        static final Form EMPTY = new Form("", null, null, null);
    }

    /**
     * Somebody with an account.
     *
     * @param id their name in addresses
     * @param name their name
     * @param role the word of their role
     * @param barred whether the account is disabled
     * @param since when and by whom they got it, and what they still have to do, in words
     * @param caseRoles what they are in single cases
     * @param known as whom providers know them, or may come to
     */
    public record Row(
            String id,
            String name,
            String role,
            boolean barred,
            String since,
            List<CaseRole> caseRoles,
            List<Known> known) {}

    /**
     * As whom a provider knows somebody, or by which address it may come to.
     *
     * @param handle what it is named by
     * @param what it is, in words
     * @param waiting whether it is an invitation that nobody used yet
     */
    public record Known(String handle, String what, boolean waiting) {}

    /**
     * What somebody is in a case.
     *
     * @param id the case
     * @param title its title
     * @param role the word of the role
     */
    public record CaseRole(String id, String title, String role) {
        /** Where the case is. */
        public String path() {
            return "/cases/" + id;
        }
    }

    /**
     * That somebody signed in or tried to.
     *
     * @param at when, in words
     * @param who their name
     * @param address from where
     * @param outcome what came of it, in words
     */
    public record Entrance(String at, String who, String address, String outcome) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("done") @Nullable String done) {
        return page(Form.EMPTY, said(done));
    }

    /** Gives somebody an account, and shows the link for them this once. */
    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response admit(@RestForm @Nullable String name, @RestForm @Nullable String role, @Context UriInfo asked) {
        String typed = name == null ? "" : name.strip();
        People people = open.desk().people();
        if (people.none()) {
            return refused(typed, Words.now().say("people-first-before"));
        }
        try {
            Secret secret = people.admit(actor(), typed, role(role));
            return Response.ok(page(new Form("", null, link(asked, secret), typed), null))
                    .build();
        } catch (Refused e) {
            return refused(typed, Words.now().say("people-same-name"));
        } catch (IllegalArgumentException e) {
            return refused(typed, typed.isEmpty() ? Words.now().say("people-needs-name") : Reasons.said(e) + ".");
        }
    }

    /** Begins asking for passwords: leads to where the first administrator chooses name and password. */
    @POST
    @Path("first")
    public Response first() {
        if (!open.desk().people().none()) {
            throw Failures.Unmet.unclear(Words.now().say("people-have-account"));
        }
        Secret secret = open.desk().people().firstLink();
        return Response.seeOther(URI.create("/welcome/" + secret.text())).build();
    }

    /** Gives somebody another role at the desk, or in a case. */
    @POST
    @Path("{person}/role")
    public Response grant(
            @PathParam("person") String slug,
            @RestForm @Nullable String role,
            @RestForm("case") @Nullable String caseSlug) {
        PersonView person = chosen(slug);
        boolean inCase = caseSlug != null && !caseSlug.isBlank();
        CaseId caseId =
                inCase ? Chosen.caseOf(open.desk(), String.valueOf(caseSlug)).id() : null;
        Role granted = inCase && "none".equals(role) ? null : role(role);
        try {
            open.desk().people().grant(actor(), person.id(), caseId, granted);
        } catch (Refused e) {
            throw lastOne(e);
        }
        return back("role");
    }

    /** Disables or enables an account. */
    @POST
    @Path("{person}/bar")
    public Response bar(@PathParam("person") String slug, @RestForm("do") @Nullable String what) {
        PersonView person = chosen(slug);
        boolean barred = "disable".equals(what);
        if (!barred && !"enable".equals(what)) {
            throw Failures.Unmet.unclear(Words.now().say("people-bar-or-enable"));
        }
        try {
            open.desk().people().bar(actor(), person.id(), barred);
        } catch (Refused e) {
            throw lastOne(e);
        }
        return back(barred ? "disabled" : "enabled");
    }

    /** Makes a new link for somebody who forgot the password, and shows it this once. */
    @POST
    @Path("{person}/link")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance link(@PathParam("person") String slug, @Context UriInfo asked) {
        PersonView person = chosen(slug);
        Secret secret = open.desk().people().link(person.id());
        return page(new Form("", null, link(asked, secret), person.name()), null);
    }

    private PersonView chosen(String slug) {
        return chosen(open, slug);
    }

    /** Whoever an address is about. */
    static PersonView chosen(OpenDesk open, String slug) {
        try {
            return open.desk().people().person(new PersonId(slug)).orElseThrow();
        } catch (java.util.NoSuchElementException | IllegalArgumentException e) {
            throw Failures.Unmet.missing(Words.now().say("people-nobody-named", slug));
        }
    }

    private static Role role(@Nullable String word) {
        try {
            return Role.ofWord(String.valueOf(word));
        } catch (IllegalArgumentException e) {
            throw Failures.Unmet.unclear(Words.now().say("people-no-role", String.valueOf(word)));
        }
    }

    private static Failures.Unmet lastOne(Refused e) {
        return Failures.Unmet.conflict(Words.now()
                .say(
                        "failure-ledger-refused",
                        e.getMessage() + ". " + Words.now().say("people-needs-admin")));
    }

    private Actor actor() {
        return open.person();
    }

    private String link(UriInfo asked, Secret secret) {
        String base = listening.behind()
                ? listening.url(0)
                : asked.getBaseUri().toString().replaceFirst("/+$", "");
        return base + "/welcome/" + secret.text();
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/people?done=" + done)).build();
    }

    private Response refused(String typed, String why) {
        return Response.status(Failures.UNPROCESSABLE)
                .entity(page(new Form(typed, why, null, null), null))
                .build();
    }

    private TemplateInstance page(Form form, @Nullable String done) {
        People people = open.desk().people();
        Map<CaseId, CaseView> cases = open.desk().views().cases(Page.FIRST).stream()
                .collect(Collectors.toMap(CaseView::id, view -> view, (a, b) -> a, java.util.LinkedHashMap::new));
        boolean none = people.none();
        return PeopleTemplates.people(new View(
                Frame.of(Words.now().say("frame-people")).saying(done),
                none,
                people.all().stream().map(view -> row(view, cases)).toList(),
                new Choices(
                        Arrays.stream(Role.values()).map(Role::word).toList(),
                        List.copyOf(cases.values()),
                        provider.name()),
                none ? List.of() : entrances(people, people.signIns(Page.first(SIGN_INS))),
                form));
    }

    private Row row(PersonView view, Map<CaseId, CaseView> cases) {
        boolean waiting = !open.desk().people().hasPassword(view.id());
        List<CaseRole> roles = cases.values().stream()
                .filter(one -> view.caseRoles().containsKey(one.id()))
                .map(one -> new CaseRole(
                        one.id().slug(),
                        one.title(),
                        Words.now()
                                .say("term-role-"
                                        + view.caseRoles()
                                                .getOrDefault(one.id(), view.role())
                                                .word())))
                .sorted(Comparator.comparing(CaseRole::title))
                .toList();
        return new Row(
                view.id().slug(),
                view.name(),
                view.role().word(),
                view.barred(),
                Words.now()
                        .say(
                                view.barred()
                                        ? "people-since-disabled"
                                        : waiting ? "people-since-waiting" : "people-since",
                                Wording.moment(view.admitted().time()),
                                view.admitted().actor()),
                roles,
                known(view.id()));
    }

    private List<Known> known(PersonId id) {
        Vouching vouching = open.desk().people().vouching();
        Words words = Words.now();
        return Stream.concat(
                        vouching.of(id).stream()
                                .map(one -> new Known(
                                        Vouching.handle(one),
                                        words.say(
                                                "people-known-as",
                                                one.subject(),
                                                one.issuer(),
                                                Wording.moment(one.bound())),
                                        false)),
                        vouching.invitations(id).stream()
                                .map(one -> new Known(
                                        Vouching.handle(one),
                                        words.say(
                                                "people-invited-as",
                                                one.email(),
                                                one.issuer(),
                                                Wording.moment(one.expires())),
                                        true)))
                .toList();
    }

    static List<Entrance> entrances(People people, List<SignIn> signIns) {
        return signIns.stream()
                .map(signIn -> new Entrance(
                        Wording.moment(signIn.at()),
                        signIn.person() == null
                                ? Words.now().say("people-nobody-here")
                                : people.person(signIn.person())
                                        .map(PersonView::name)
                                        .orElse(signIn.person().slug()),
                        signIn.address(),
                        outcome(signIn)))
                .toList();
    }

    private static String outcome(SignIn signIn) {
        String key = "people-outcome-" + signIn.outcome().replace(' ', '-');
        if (!Words.now().knows(key)) {
            return signIn.outcome();
        }
        return signIn.issuer() == null
                ? Words.now().say(key)
                : Words.now().say(key, signIn.issuer(), Objects.requireNonNullElse(signIn.subject(), ""));
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done) {
            case "role" -> Words.now().say("people-done-role");
            case "disabled" -> Words.now().say("people-done-disabled");
            case "enabled" -> Words.now().say("people-done-enabled");
            case "invited" -> Words.now().say("people-done-invited");
            case "bound" -> Words.now().say("people-done-bound");
            case "unbound" -> Words.now().say("people-done-unbound");
            case null, default -> null;
        };
    }
}
