package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gainsay.desk.api.ClaimShapes.AssessmentShape;
import org.gainsay.desk.api.ClaimShapes.DocumentName;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /review.json}: what waits for somebody in all cases. */
@Path("/review.json")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewJson {
    private final OpenDesk open;

    @Inject
    ReviewJson(OpenDesk open) {
        this.open = open;
    }

    /** What waits, in the order of the list. */
    enum Waits {
        TO_APPROVE,
        TO_REVIEW,
        MENTION,
        EVIDENCE
    }

    @Says("Something that waits for somebody.")
    record Waiting(
            @Says("a proposed assessment, an approved one under which something changed, or a piece whose"
                    + " source changed")
            Waits waits,

            @Says("the assessment; null where a piece waits") @Nullable
            AssessmentShape assessment,

            @Says("the piece; null where an assessment waits") @Nullable
            ChangedPiece piece) {}

    @Says("A piece whose source changed.")
    record ChangedPiece(
            @Says("its name") String id,
            @Says("the claim as JSON") String claim,

            @Says("the document it stands in, where the decision is reviewed")
            DocumentName document,

            @Says("its words when it was filed") String quote,
            @Says("what changed") List<String> toReview,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @GET
    @Says("What waits for somebody in all cases: assessments to approve, assessments to review, pieces whose source"
            + " changed.")
    public RestResponse<ListOf<Waiting>> list(
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        return look.answer(Slices.<Sorted>upward(
                        "review\n" + (look.back() ? look.sequence() : 0),
                        some -> waiting(look, some),
                        one -> new Slices.Place(
                                Integer.toString(one.waiting().waits().ordinal()), one.entry()))
                .part(
                        page,
                        Slices.lines(limit),
                        some -> some.stream().map(Sorted::waiting).toList()));
    }

    /** What waits, and the entry by which those of its kind are sorted. */
    private record Sorted(Waiting waiting, long entry) {}

    /** The four lists one behind the other. */
    private static List<Sorted> waiting(Look look, Page page) {
        List<Function<Page, List<Sorted>>> lists = List.of(
                some -> assessments(
                        look, Waits.TO_APPROVE, look.views().assessments().toApprove(some)),
                some -> assessments(
                        look, Waits.TO_REVIEW, look.views().assessments().toReview(some)),
                some -> look.views().board().changedMentions(some).stream()
                        .map(ReviewJson::mention)
                        .toList(),
                some -> look.views().board().changedEvidence(some).stream()
                        .map(ReviewJson::evidence)
                        .toList());
        List<Sorted> found = new ArrayList<>();
        int skip = page.offset();
        for (Function<Page, List<Sorted>> list : lists) {
            if (found.size() == page.limit()) {
                break;
            }
            List<Sorted> some = list.apply(new Page(skip, page.limit() - found.size()));
            found.addAll(some);
            skip = some.isEmpty() ? Math.max(0, skip - length(list)) : 0;
        }
        return found;
    }

    /** How long a list is: as many as are in its whole pages and in the last. */
    private static int length(Function<Page, List<Sorted>> list) {
        int length = 0;
        for (Page page = Page.FIRST; ; page = page.next()) {
            int some = list.apply(page).size();
            length += some;
            if (some < page.limit()) {
                return length;
            }
        }
    }

    private static List<Sorted> assessments(Look look, Waits waits, List<AssessmentView> views) {
        return views.stream()
                .map(view -> new Sorted(
                        new Waiting(waits, ClaimBook.assessment(look, view), null),
                        view.filing().sequence()))
                .toList();
    }

    private static Sorted mention(MentionView view) {
        return piece(
                Waits.MENTION,
                "e" + view.filed().sequence(),
                view.claim(),
                view.document(),
                view.excerpt().mention().quote().exact(),
                Pieces.why(view.now()),
                FilingShape.of(view.filed()));
    }

    private static Sorted evidence(EvidenceView view) {
        return piece(
                Waits.EVIDENCE,
                view.id().toString(),
                view.filed().claim(),
                view.document(),
                view.filed().exhibit().passage().exact(),
                Pieces.why(view.now()),
                FilingShape.of(view.filing()));
    }

    private static Sorted piece(
            Waits waits,
            String id,
            ClaimId claim,
            DocumentView document,
            String quote,
            List<String> why,
            FilingShape filing) {
        return new Sorted(
                new Waiting(
                        waits,
                        null,
                        new ChangedPiece(
                                id,
                                "/cases/" + document.caseId() + "/claims/" + claim + ".json",
                                Pieces.name(document),
                                quote,
                                why,
                                filing)),
                filing.entry());
    }
}
