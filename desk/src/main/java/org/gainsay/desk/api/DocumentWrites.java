package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Desk;
import org.gainsay.desk.api.Approval.Nothing;
import org.gainsay.desk.web.Deciding;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Seen;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /cases/{case}/documents/{document}/….json}: what is decided about the mentions of a document. */
@Path("/cases/{case}/documents/{document}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentWrites {
    private static final Seen ALL = Seen.of(null);

    private final OpenDesk open;
    private final Writes writes;
    private final Deciding deciding;
    private final Capturing capturing;

    @Inject
    DocumentWrites(OpenDesk open, Writes writes, Deciding deciding, Capturing capturing) {
        this.open = open;
        this.writes = writes;
        this.deciding = deciding;
        this.capturing = capturing;
    }

    /** What can be decided about a mention. */
    enum Decide {
        ACCEPT,
        ATTACH,
        REJECT,
        UNDO
    }

    @Says("A decision about a mention.")
    record NewDecision(
            @Says("open a claim with it, file it under one that is there, set it aside, or take the decision back")
            Decide decide,

            @Says("the claim to attach it to; null for the others") @Nullable
            String claim,

            @Says("the entry of the decision that stands, to be taken back first; null where none is to be") @Nullable
            Long instead) {}

    /** What can be said to a decision whose source changed. */
    enum Review {
        STANDS,
        BACK
    }

    @Says("What is to become of a decision whose source changed.")
    record NewReview(@Says("let it stand, or take it back") Review review) {}

    @Says("An address to part from the document.")
    record PartedAlias(
            @Says("the other address, as the document lists it")
            String address) {}

    @POST
    @Path("mentions/{mention}.json")
    @Says("Decides about a mention of the last reading: opens a claim, files it under one, sets it aside, or undoes"
            + " that.")
    public RestResponse<Filed> decide(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("mention") String mentionName,
            NewDecision sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        DocumentView document = look.document(view, documentSlug);
        MentionId mention = mention(look.desk(), document, mentionName);
        ClaimId claim = sent.decide() == Decide.ATTACH ? claim(look, view, sent.claim()) : null;
        String see = DocumentJson.path(document) + "/mentions.json";
        Runnable work = () -> {
            unseen(look.desk(), document, mention, headers);
            deciding.check(
                    view,
                    document,
                    mention,
                    Shape.word(sent.decide()),
                    sent.claim(),
                    ALL,
                    sent.instead() == null ? null : Long.toString(sent.instead()));
            decide(document, mention, sent.decide(), claim);
        };
        return sent.instead() == null
                ? writes.file(headers, uri, sent, see, work)
                : writes.fileAgain(headers, uri, sent, see, work);
    }

    /** Says no where something was decided about the mention that the sender has not seen. */
    static void unseen(Desk desk, DocumentView document, MentionId id, HttpHeaders headers) {
        desk.read(document.id())
                .ifPresent(read -> read.mention(id)
                        .ifPresent(mention -> Writes.unseen(
                                new Seen(Writes.seen(headers)).since(desk, document.id(), read.digest(), mention))));
    }

    static MentionId mention(Desk desk, DocumentView document, String name) {
        try {
            return desk.read(document.id())
                    .flatMap(read -> read.mention(MentionId.parse(name)))
                    .orElseThrow(() -> new IllegalArgumentException(name))
                    .id();
        } catch (IllegalArgumentException e) {
            throw Unmet.missing("There is no mention “" + name + "” in this document as it was last read.");
        }
    }

    static ClaimId claim(Look look, CaseView view, @Nullable String name) {
        if (name == null) {
            throw Unmet.field("claim", "This is needed.");
        }
        return Look.within("claim", () -> look.claim(view, name).id());
    }

    private void decide(DocumentView document, MentionId mention, Decide what, @Nullable ClaimId claim) {
        Desk desk = open.desk();
        switch (what) {
            case ACCEPT -> desk.mentions().accept(open.person(), document.id(), mention);
            case ATTACH -> desk.mentions().attach(open.person(), document.id(), mention, Objects.requireNonNull(claim));
            case REJECT -> desk.mentions().reject(open.person(), document.id(), mention);
            case UNDO -> {
                if (!desk.mentions().undo(open.person(), document.id(), mention)) {
                    throw Unmet.field("decide", "Nothing is decided about this mention.");
                }
            }
        }
    }

    @POST
    @Path("reviews/{decision}.json")
    @Says("Lets a decision stand whose source changed, or takes it back.")
    public RestResponse<Filed> review(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("decision") String decision,
            NewReview sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        DocumentView document = look.document(view, documentSlug);
        long entry = decision.matches("[1-9][0-9]{0,17}") ? Long.parseLong(decision) : 0;
        boolean decided = look.views().decisions(document.id()).all().stream()
                .anyMatch(one -> one.filed().sequence() == entry);
        return writes.file(headers, uri, sent, DocumentJson.path(document) + "/mentions.json", () -> {
            if (!decided) {
                throw Unmet.missing("There is no such decision about this document any more.");
            }
            Writes.unseen(new Seen(Writes.seen(headers)).since(look.desk(), document.id()));
            deciding.check(view, document, entry, Shape.word(sent.review()), ALL);
            switch (sent.review()) {
                case STANDS -> look.desk().revisions().review(open.person(), document.id(), entry);
                case BACK -> look.desk().mentions().takeBack(open.person(), document.id(), entry);
            }
        });
    }

    @POST
    @Path("aliases.json")
    @Says("Takes back that the document stands at another address as well.")
    public RestResponse<Filed> undoAlias(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            PartedAlias sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        return writes.file(headers, uri, sent, DocumentJson.path(document) + ".json", () -> {
            Writes.unseen(new Seen(Writes.seen(headers)).since(look.desk(), document.id()));
            if (!look.desk().undoAlias(open.person(), document.id(), sent.address())) {
                throw Unmet.field("address", "The document is not named as standing there.");
            }
        });
    }

    @POST
    @Path("again.json")
    @Says("Looks for the document again where it stands.")
    public RestResponse<Capturing.SoughtAgain> again(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            Nothing sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        return writes.fileAll(headers, uri, sent, Capturing.SoughtAgain.class, () -> capturing.again(document));
    }
}
