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
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Visitor;
import org.gainsay.ledger.Change.MatchJudged.Judgement;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /cases/{case}/documents.json}, {@code …/claims.json} and {@code …/triage.json}: what is added to a case and judged in it. */
@Path("/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CaseWrites {
    private final OpenDesk open;
    private final Writes writes;
    private final Capturing capturing;
    private final Visitor visitor;

    @Inject
    CaseWrites(OpenDesk open, Writes writes, Capturing capturing, Visitor visitor) {
        this.open = open;
        this.writes = writes;
        this.capturing = capturing;
        this.visitor = visitor;
    }

    /** What can be said of a mention and a claim. */
    enum Judge {
        SAME,
        NOT_THE_SAME,
        CANNOT_TELL,
        NEW,
        REJECT
    }

    @Says("What a person says to a suggestion.")
    record NewJudgement(
            @Says("the document that the mention stands in") String document,
            @Says("the mention's name in the sheet: `m7`") String mention,

            @Says("file it under the claim, note that it is not of it, open a claim with it, or set it aside")
            Judge judge,

            @Says("the claim; null for `new` and `reject`") @Nullable
            String claim) {}

    @POST
    @Path("documents.json")
    @Says("Captures a document, keeps it, reads it and files it in the case.")
    public RestResponse<Capturing.AddedDocuments> add(
            @PathParam("case") String slug,
            Capturing.NewDocument sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        CaseView view = Look.now(open.desk()).caseOf(slug);
        return writes.fileAll(headers, uri, sent, Capturing.AddedDocuments.class, () -> capturing.add(view.id(), sent));
    }

    @Says("A claim in somebody's own words.")
    record NewClaim(@Says("one sentence that stands alone") String statement) {}

    @POST
    @Path("claims.json")
    @Says("Tracks a claim that nobody need have said yet. Where the case has one with that sentence, nothing is filed.")
    public RestResponse<Filed> track(
            @PathParam("case") String slug, NewClaim sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        CaseView view = Look.now(open.desk()).caseOf(slug);
        ClaimId claim = Look.fitting(
                "statement", () -> ClaimId.of(view.id(), sent.statement().strip()));
        return writes.file(
                headers,
                uri,
                sent,
                CaseShapes.path(view) + "/claims/" + claim + ".json",
                () -> open.desk().track(open.person(), view.id(), sent.statement()));
    }

    @POST
    @Path("triage.json")
    @Says("Judges whether a mention is of a claim.")
    public RestResponse<Filed> judge(
            @PathParam("case") String slug, NewJudgement sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        DocumentView document = Look.within("document", () -> look.document(view, sent.document()));
        MentionId mention = Look.within("mention", () -> DocumentWrites.mention(look.desk(), document, sent.mention()));
        boolean about = sent.judge() != Judge.NEW && sent.judge() != Judge.REJECT;
        ClaimId claim = about ? DocumentWrites.claim(look, view, sent.claim()) : null;
        if (sent.judge() == Judge.SAME) {
            visitor.needs(Role.EDITOR, view.id(), "Attaching a mention to a claim that is there already");
        }
        return writes.file(headers, uri, sent, DocumentJson.path(document) + "/mentions.json", () -> {
            DocumentWrites.unseen(look.desk(), document, mention, headers);
            judge(document, mention, sent.judge(), claim);
        });
    }

    private void judge(DocumentView document, MentionId mention, Judge what, @Nullable ClaimId claim) {
        Desk desk = open.desk();
        switch (what) {
            case SAME -> desk.mentions().attach(open.person(), document.id(), mention, Objects.requireNonNull(claim));
            case NOT_THE_SAME ->
                desk.mentions()
                        .judge(
                                open.person(),
                                document.id(),
                                mention,
                                Objects.requireNonNull(claim),
                                Judgement.NOT_THE_SAME);
            case CANNOT_TELL ->
                desk.mentions()
                        .judge(
                                open.person(),
                                document.id(),
                                mention,
                                Objects.requireNonNull(claim),
                                Judgement.CANNOT_TELL);
            case NEW -> desk.mentions().accept(open.person(), document.id(), mention);
            case REJECT -> desk.mentions().reject(open.person(), document.id(), mention);
        }
    }
}
