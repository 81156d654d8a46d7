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
import java.util.List;
import org.gainsay.capture.CaptureException;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Added;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Several;
import org.gainsay.desk.Sought;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/documents/{id}}: the reading page, the text and its sheet beside it. */
@Path("/cases/{case}/documents/{document}")
public final class DocumentPage {
    private final OpenDesk open;
    private final Replay replay;
    private final Deciding deciding;

    @Inject
    DocumentPage(OpenDesk open, Replay replay, Deciding deciding) {
        this.open = open;
        this.replay = replay;
        this.deciding = deciding;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @QueryParam("done") @Nullable String done,
            @QueryParam("append") @Nullable String append,
            @QueryParam("n") @Nullable Integer number,
            @Context UriInfo asked) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        return Templates.document(ReadingView.of(
                desk,
                view,
                document,
                said(done, number == null ? 0 : number),
                capture -> replay.address(asked, capture),
                Forms.undoable(desk, open.person(), append)));
    }

    /** Decides about all marked mentions at once, or about none. */
    @POST
    @Path("marked")
    public Response marked(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @RestForm("do") @Nullable String what,
            @RestForm("mention") @Nullable List<String> mentions,
            @RestForm @Nullable String seen) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        List<MentionId> marked = marked(desk, document, mentions);
        deciding.check(view, document, marked, what == null ? "" : what, Seen.of(seen));
        long append = switch (what) {
            case "accept" -> desk.several().accept(open.person(), document.id(), marked);
            case "reject" -> desk.several().reject(open.person(), document.id(), marked);
            case null, default -> throw Failures.Unmet.unclear(Words.now().say("document-marked-wants"));
        };
        return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + document.id() + "?done=marked-"
                        + what + "&n=" + marked.size() + "&append=" + append))
                .build();
    }

    /** The mentions that were marked: each by itself, or all in one field with commas between them. */
    private static List<MentionId> marked(Desk desk, DocumentView document, @Nullable List<String> mentions) {
        List<String> names = mentions == null
                ? List.of()
                : mentions.stream()
                        .flatMap(some -> Arrays.stream(some.split(",", -1)))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(Several.MOST + 1L)
                        .toList();
        if (names.isEmpty()) {
            throw Failures.Unmet.unfit(Words.now().say("document-marked-none"));
        }
        if (names.size() > Several.MOST) {
            throw Failures.Unmet.unfit(Words.now().say("document-marked-many", Several.MOST));
        }
        Desk.Read read = desk.read(document.id())
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-mention", names.getFirst())));
        return names.stream().map(name -> Chosen.mention(read, name)).toList();
    }

    /** Takes back what was decided at once. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @RestForm @Nullable String append) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        if (!desk.several().undo(open.person(), Forms.sequence(append))) {
            throw Failures.Unmet.conflict(Words.now().say("document-not-last"));
        }
        return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + document.id() + "?done=taken-back"))
                .build();
    }

    /** Decides about one mention and leads back to it. */
    @POST
    @Path("mentions/{mention}")
    public Response decide(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("mention") String mentionName,
            @RestForm("do") @Nullable String what,
            @RestForm @Nullable String claim,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String instead) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView chosen = Chosen.document(desk, view, documentSlug);
        DocumentId document = chosen.id();
        MentionId mention = Chosen.mention(desk, chosen, mentionName);
        deciding.check(view, chosen, mention, what == null ? "" : what, claim, Seen.of(seen), instead);
        decide(view, document, mention, what == null ? "" : what, claim);
        return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + document + "#" + mention))
                .build();
    }

    /** Looks for the document again where it stands. */
    @POST
    @Path("again")
    public Response again(@PathParam("case") String slug, @PathParam("document") String documentSlug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        try {
            String done = switch (desk.captureAgain(open.person(), document.id())) {
                case Sought.Came came ->
                    switch (came.added()) {
                        case Added.New fresh -> "added";
                        case Added.Revised revised -> "revised";
                        case Added.Unread unread -> "unread";
                        case Added.Present present -> "unchanged";
                    };
                case Sought.Kept kept -> "sought";
            };
            open.stamp(view.id());
            return Response.seeOther(
                            URI.create("/cases/" + view.id() + "/documents/" + document.id() + "?done=" + done))
                    .build();
        } catch (CaptureException e) {
            throw Failures.Unmet.unclear(Words.now().say("failure-not-again", String.valueOf(e.getMessage())));
        }
    }

    /** Lets a decision stand whose source changed, or takes it back. */
    @POST
    @Path("reviews/{decision}")
    public Response review(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("decision") long decision,
            @RestForm("do") @Nullable String what,
            @RestForm @Nullable String seen) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentView document = Chosen.document(desk, view, documentSlug);
        deciding.check(view, document, decision, what == null ? "" : what, Seen.of(seen));
        try {
            switch (what) {
                case "stands" -> desk.revisions().review(open.person(), document.id(), decision);
                case "back" -> desk.mentions().takeBack(open.person(), document.id(), decision);
                case null, default -> throw Failures.Unmet.unclear(Words.now().say("failure-review-wants"));
            }
        } catch (IllegalArgumentException e) {
            throw Failures.Unmet.missing(Words.now().say("failure-no-decision"));
        }
        return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + document.id()))
                .build();
    }

    /** Takes back that the document stands at another address as well. */
    @POST
    @Path("aliases")
    public Response undoAlias(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @RestForm @Nullable String address) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        DocumentId document = Chosen.document(desk, view, documentSlug).id();
        if (address == null || !desk.undoAlias(open.person(), document, address)) {
            throw Failures.Unmet.unclear(Words.now().say("failure-no-alias"));
        }
        return Response.seeOther(URI.create("/cases/" + view.id() + "/documents/" + document + "?done=parted"))
                .build();
    }

    private void decide(CaseView view, DocumentId document, MentionId mention, String what, @Nullable String claim) {
        Desk desk = open.desk();
        switch (what) {
            case "accept" -> desk.mentions().accept(open.person(), document, mention);
            case "attach" -> {
                if (claim == null || claim.isBlank()) {
                    throw Failures.Unmet.unclear(Words.now().say("failure-attach-what"));
                }
                desk.mentions()
                        .attach(
                                open.person(),
                                document,
                                mention,
                                Chosen.claimNamed(desk, view, claim).id());
            }
            case "reject" -> desk.mentions().reject(open.person(), document, mention);
            case "undo" -> {
                if (!desk.mentions().undo(open.person(), document, mention)) {
                    throw Failures.Unmet.unclear(Words.now().say("failure-nothing-decided"));
                }
            }
            default -> throw Failures.Unmet.unclear(Words.now().say("failure-decide-wants", what));
        }
    }

    private static @Nullable String said(@Nullable String done, int number) {
        return switch (done) {
            case "marked-accept", "marked-reject" ->
                Words.now().say("document-done-" + done, Wording.count(Math.max(0, number), "mention"));
            case "taken-back" -> Words.now().say("document-done-taken-back");
            case "added", "revised", "unread", "unchanged", "sought", "present", "parted" ->
                Words.now().say("document-done-" + done);
            case null, default -> null;
        };
    }
}
