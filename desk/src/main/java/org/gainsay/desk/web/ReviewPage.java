package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Several;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /review}: what waits for somebody in all cases. */
@Path("/review")
public final class ReviewPage {
    /** Lines of each kind on one page. */
    private static final int LINES = 50;

    private static final Pattern PIECE = Pattern.compile("([a-z0-9-]{1,200})/([1-9][0-9]{0,17})");

    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    ReviewPage(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param toApprove proposed assessments
     * @param toReview approved ones under which something changed
     * @param changed mentions and evidence whose source changed
     * @param undo the first entry of what was just let stand and can be taken back; null if nothing
     * @param next the address of the next page; null on the last
     */
    public record View(
            Frame frame,
            List<ShownAssessment> toApprove,
            List<ShownAssessment> toReview,
            List<Changed> changed,
            @Nullable String undo,
            @Nullable String next) {
        /** Whether nothing waits. */
        public boolean nothing() {
            return toApprove.isEmpty() && toReview.isEmpty() && changed.isEmpty();
        }
    }

    /**
     * A piece whose source changed.
     *
     * @param id its name
     * @param piece its document and its number, for the form
     * @param what mention or evidence
     * @param quote its words
     * @param language the tag of its language; empty where that is not known
     * @param source who published it
     * @param why what changed
     * @param path where the decision about it is taken
     * @param claim the statement of its claim
     * @param claimPath its address
     */
    public record Changed(
            String id,
            String piece,
            String what,
            String quote,
            String language,
            String source,
            String why,
            String path,
            String claim,
            String claimPath) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("page") @Nullable String page,
            @QueryParam("done") @Nullable String done,
            @QueryParam("append") @Nullable String append) {
        Desk desk = open.desk();
        int number = Paging.number(page);
        Page lines = Paging.page(number, LINES);
        List<AssessmentView> toApprove = desk.views().assessments().toApprove(lines);
        List<AssessmentView> toReview = desk.views().assessments().toReview(lines);
        BoardViews board = desk.views().board();
        List<MentionView> mentions = board.changedMentions(lines);
        List<EvidenceView> evidence = board.changedEvidence(lines);
        boolean more = List.of(toApprove, toReview, mentions, evidence).stream().anyMatch(list -> list.size() == LINES);
        return Templates.review(new View(
                Frame.of(Words.now().say("frame-review")).saying(said(done)),
                toApprove.stream()
                        .map(view -> ShownAssessment.of(desk, open.person(), view))
                        .toList(),
                toReview.stream()
                        .map(view -> ShownAssessment.of(desk, open.person(), view))
                        .toList(),
                changed(board, mentions, evidence),
                Forms.undoable(desk, open.person(), append),
                more ? "/review?page=" + (number + 1) : null));
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done) {
            case "stands" -> Words.now().say("cases-review-stand-done");
            case "back" -> Words.now().say("cases-review-stand-back");
            case null, default -> null;
        };
    }

    /** Lets all chosen decisions stand at once, or none. */
    @POST
    public Response letStand(@RestForm("piece") @Nullable List<String> pieces) {
        Desk desk = open.desk();
        List<Several.Decided> decided = new ArrayList<>();
        for (String piece : pieces == null ? List.<String>of() : pieces) {
            decided.add(decided(desk, piece));
        }
        if (decided.isEmpty() || decided.size() > Several.MOST) {
            throw Failures.Unmet.unfit(Words.now().say("cases-review-stand-none", Several.MOST));
        }
        long append;
        try {
            append = desk.several().letStand(open.person(), decided);
        } catch (Refused | IllegalArgumentException e) {
            throw Failures.Unmet.conflict(Words.now().say("cases-review-stand-refused", Reasons.said(e)));
        }
        return Response.seeOther(URI.create("/review?done=stands&append=" + append))
                .build();
    }

    private Several.Decided decided(Desk desk, String piece) {
        Matcher named = PIECE.matcher(piece);
        DocumentView document = !named.matches()
                ? null
                : desk.views().document(new DocumentId(named.group(1))).orElse(null);
        if (document == null) {
            throw Failures.Unmet.missing(Words.now().say("failure-no-decision"));
        }
        visitor.needs(Role.EDITOR, document.caseId(), Words.now().say("failure-letting-stand"));
        return new Several.Decided(document.id(), Long.parseLong(named.group(2)));
    }

    /** Takes back what was let stand at once. */
    @POST
    @Path("undo")
    public Response undo(@RestForm @Nullable String append) {
        if (!open.desk().several().undo(open.person(), Forms.sequence(append))) {
            throw Failures.Unmet.conflict(Words.now().say("document-not-last"));
        }
        return Response.seeOther(URI.create("/review?done=back")).build();
    }

    private static List<Changed> changed(BoardViews board, List<MentionView> mentions, List<EvidenceView> evidence) {
        Set<ClaimId> claims = new LinkedHashSet<>();
        mentions.forEach(view -> claims.add(view.claim()));
        evidence.forEach(view -> claims.add(view.filed().claim()));
        Map<ClaimId, String> statements = new HashMap<>();
        board.claims(List.copyOf(claims)).forEach(claim -> statements.put(claim.id(), claim.statement()));
        List<Changed> changed = new ArrayList<>();
        for (MentionView view : mentions) {
            changed.add(changed(
                    view.filed().sequence(),
                    Words.now().say("cases-mention-named"),
                    view.excerpt().mention().quote().exact(),
                    view.document(),
                    view.now(),
                    view.claim(),
                    statements));
        }
        for (EvidenceView view : evidence) {
            Exhibit exhibit = view.filed().exhibit();
            changed.add(changed(
                    view.id().entry(),
                    Words.now().say("cases-evidence-named"),
                    exhibit.passage().exact(),
                    view.document(),
                    view.now(),
                    view.filed().claim(),
                    statements));
        }
        return changed;
    }

    private static Changed changed(
            long decision,
            String what,
            String quote,
            DocumentView document,
            Views.@Nullable Placed now,
            ClaimId claim,
            Map<ClaimId, String> statements) {
        return new Changed(
                "e" + decision,
                document.id() + "/" + decision,
                what,
                quote,
                Wording.language(document),
                document.sourceName(),
                Objects.requireNonNullElse(ShownPiece.changed(now), ""),
                "/cases/" + document.caseId() + "/documents/" + document.id(),
                Objects.requireNonNullElse(statements.get(claim), claim.slug()),
                "/cases/" + document.caseId() + "/claims/" + claim);
    }
}
