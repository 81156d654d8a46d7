package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/** {@code /review}: what waits for somebody in all cases. */
@Path("/review")
public final class ReviewPage {
    /** Lines of each kind on one page. */
    private static final int LINES = 50;

    private final OpenDesk open;

    @Inject
    ReviewPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param toApprove proposed assessments
     * @param toReview approved ones under which something changed
     * @param changed mentions and evidence whose source changed
     * @param next the address of the next page; null on the last
     */
    public record View(
            Frame frame,
            List<ShownAssessment> toApprove,
            List<ShownAssessment> toReview,
            List<Changed> changed,
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
    public TemplateInstance show(@QueryParam("page") @Nullable String page) {
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
                Frame.of(Words.now().say("frame-review")),
                toApprove.stream()
                        .map(view -> ShownAssessment.of(desk, open.person(), view))
                        .toList(),
                toReview.stream()
                        .map(view -> ShownAssessment.of(desk, open.person(), view))
                        .toList(),
                changed(board, mentions, evidence),
                more ? "/review?page=" + (number + 1) : null));
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
                    "e" + view.filed().sequence(),
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
                    view.id().toString(),
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
            String id,
            String what,
            String quote,
            DocumentView document,
            Views.@Nullable Placed now,
            ClaimId claim,
            Map<ClaimId, String> statements) {
        return new Changed(
                id,
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
