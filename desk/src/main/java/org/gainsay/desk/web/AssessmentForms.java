package org.gainsay.desk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gainsay.core.Confidence;
import org.gainsay.core.Likelihood;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{id}/assessments}: what people make of a claim; one proposes and another approves. */
@Path("/cases/{case}/claims/{claim}/assessments")
public final class AssessmentForms {
    private final OpenDesk open;

    @Inject
    AssessmentForms(OpenDesk open) {
        this.open = open;
    }

    /** Proposes an assessment. */
    @POST
    public Response propose(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String rating,
            @RestForm @Nullable String likelihood,
            @RestForm @Nullable String confidence,
            @RestForm @Nullable String reasons,
            @RestForm @Nullable List<String> evidence,
            @RestForm @Nullable String missing) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClaimView claim = Chosen.claim(desk, view, claimSlug);
        String[] chosen = (rating == null ? "" : rating).split("/", -1);
        if (chosen.length != 2) {
            throw Failures.Unmet.unfit(Words.now().say("failure-needs-rating"));
        }
        if (reasons == null || reasons.isBlank()) {
            throw Failures.Unmet.unfit(Words.now().say("failure-needs-reasons"));
        }
        Likelihood likely = Forms.optionalChoice("filing-likelihood-field", Likelihood.class, likelihood);
        Confidence sure = Forms.optionalChoice("filing-confidence-field", Confidence.class, confidence);
        return Forms.filed(
                path(view, claim),
                "assessments",
                "proposed",
                () -> desk.assessments()
                        .propose(
                                open.person(),
                                new AssessmentProposed(
                                        claim.id(),
                                        new Verdict(new ScaleId(chosen[0]), chosen[1], likely, sure),
                                        reasons.strip(),
                                        evidence == null
                                                ? List.of()
                                                : evidence.stream()
                                                        .map(Forms::piece)
                                                        .toList(),
                                        Forms.lines(missing))));
    }

    /** Approves an assessment that another person proposed. */
    @POST
    @Path("{assessment}/approval")
    public Response approve(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @PathParam("assessment") String assessment) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClaimView claim = Chosen.claim(desk, view, claimSlug);
        AssessmentView proposed = desk.views()
                .assessments()
                .assessment(Forms.sequence(assessment))
                .filter(one -> one.proposed().claim().equals(claim.id()))
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-assessment", assessment)));
        return Forms.filed(
                path(view, claim),
                "assessments",
                "approved",
                () -> desk.assessments()
                        .approve(open.person(), proposed.filing().sequence()));
    }

    private static String path(CaseView view, ClaimView claim) {
        return "/cases/" + view.id() + "/claims/" + claim.id();
    }
}
