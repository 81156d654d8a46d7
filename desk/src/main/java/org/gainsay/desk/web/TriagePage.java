package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Queue;
import org.gainsay.ledger.Change.MatchJudged.Judgement;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/triage}: one undecided mention after the other, each beside the claims that it may be of. */
@Path("/cases/{case}/triage")
public final class TriagePage {
    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    TriagePage(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param caseId the case
     * @param item the mention to decide about; null if none was found
     * @param on where to go on looking; null where all was looked at
     * @param waiting how many claims the machine has not taken in yet, in words; null if none
     */
    public record View(
            Frame frame,
            String caseId,
            @Nullable Item item,
            @Nullable String on,
            @Nullable String waiting) {}

    /**
     * A mention and the claims that it may be of.
     *
     * @param at its place in the queue
     * @param id its name in the sheet
     * @param document its document
     * @param title the headline of the document
     * @param source who published it
     * @param day when, in words
     * @param statement the quote made to stand alone
     * @param speaker on whose word
     * @param line the class of its line
     * @param mode the word for it
     * @param language the tag of the language of its text; empty where that is not known
     * @param prefix the words before the quote
     * @param quote the quote
     * @param suffix the words after it
     * @param suggestions the claims, the nearest first
     */
    public record Item(
            String at,
            String id,
            String document,
            String title,
            String source,
            String day,
            String statement,
            String speaker,
            String line,
            String mode,
            String language,
            String prefix,
            String quote,
            String suffix,
            List<Suggested> suggestions) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        Queue.Found found = desk.queue().next(view.id(), after == null ? "" : after);
        long behind = desk.matching().behind();
        return Templates.triage(new View(
                Frame.in(view, Words.now().say("triage-title"), Frame.to(view)).saying(said(done)),
                view.id().slug(),
                found.item().map(item -> item(view, item)).orElse(null),
                found.on().map(place -> address(view, place, null).toString()).orElse(null),
                behind == 0 ? null : Words.now().say("triage-behind", behind)));
    }

    /** Decides about one mention and one claim, and goes on to the next. */
    @POST
    public Response decide(
            @PathParam("case") String slug,
            @RestForm @Nullable String document,
            @RestForm @Nullable String mention,
            @RestForm @Nullable String claim,
            @RestForm @Nullable String at,
            @RestForm("do") @Nullable String what) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView chosen = Chosen.document(desk, view, String.valueOf(document));
        DocumentId id = chosen.id();
        MentionId named = Chosen.mention(desk, chosen, String.valueOf(mention));
        String place = at == null ? "" : at;
        String done = decide(view, id, named, what == null ? "" : what, claim);
        if (place.isEmpty()) {
            return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + id + "#" + named))
                    .build();
        }
        // A mention that is still undecided comes again, for its other suggestions.
        return on(view, done.equals("other") || done.equals("open") ? Queue.before(place) : place, done);
    }

    /** Files what was decided, and gives the word for what was done. */
    private String decide(CaseView view, DocumentId document, MentionId mention, String what, @Nullable String claim) {
        Desk desk = open.desk();
        return switch (what) {
            case "same" -> {
                visitor.needs(Role.EDITOR, view.id(), Words.now().say("failure-attaching"));
                desk.mentions().attach(open.person(), document, mention, claim(desk, view, claim));
                yield "filed";
            }
            case "not-the-same" -> {
                desk.mentions()
                        .judge(open.person(), document, mention, claim(desk, view, claim), Judgement.NOT_THE_SAME);
                yield "other";
            }
            case "cannot-tell" -> {
                desk.mentions()
                        .judge(open.person(), document, mention, claim(desk, view, claim), Judgement.CANNOT_TELL);
                yield "open";
            }
            case "new" -> {
                desk.mentions().accept(open.person(), document, mention);
                yield "new";
            }
            case "reject" -> {
                desk.mentions().reject(open.person(), document, mention);
                yield "rejected";
            }
            default -> throw Failures.Unmet.unclear(Words.now().say("failure-triage-wants", what));
        };
    }

    /** Takes back what the person filed last. */
    @POST
    @Path("undo")
    public Response undo(@PathParam("case") String slug, @RestForm @Nullable String at) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        boolean undone = desk.several().undoLast(open.person());
        return on(view, at == null ? "" : at, undone ? "undone" : "nothing");
    }

    private static ClaimId claim(Desk desk, CaseView view, @Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw Failures.Unmet.unclear(Words.now().say("failure-needs-claim"));
        }
        return Chosen.claim(desk, view, claim).id();
    }

    private static Response on(CaseView view, String after, String done) {
        return Response.seeOther(address(view, after, done)).build();
    }

    private static URI address(CaseView view, String after, @Nullable String done) {
        UriBuilder address = UriBuilder.fromPath("/cases/" + view.id() + "/triage");
        Optional.of(after).filter(place -> !place.isEmpty()).ifPresent(place -> address.queryParam("after", place));
        Optional.ofNullable(done).ifPresent(word -> address.queryParam("done", word));
        return address.build();
    }

    private static Item item(CaseView view, Queue.Item item) {
        Mention mention = item.mention();
        DocumentView document = item.document();
        LocalDate published = document.imprint().published();
        Suggested.Place place = new Suggested.Place(
                view.id().slug(), document.id().slug(), mention.id().toString(), item.place());
        return new Item(
                item.place(),
                mention.id().toString(),
                document.id().slug(),
                CasePage.title(document),
                document.sourceName(),
                Wording.published(published),
                mention.statement(),
                ShownPiece.speaker(mention.voice().speaker(), document),
                Wording.line(mention.voice()),
                Wording.mode(mention.voice()),
                Wording.language(document),
                mention.quote().prefix(),
                mention.quote().exact(),
                mention.quote().suffix(),
                item.suggestions().stream()
                        .map(suggestion -> Suggested.of(place, suggestion))
                        .toList());
    }

    private static @Nullable String said(@Nullable String done) {
        return done != null && Words.now().knows("triage-done-" + done)
                ? Words.now().say("triage-done-" + done)
                : null;
    }
}
