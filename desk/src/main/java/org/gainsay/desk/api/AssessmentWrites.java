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
import java.util.List;
import org.gainsay.core.Confidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.ScaleId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /cases/{case}/claims/{claim}/assessments.json}: what a person makes of a claim. */
@Path("/cases/{case}/claims/{claim}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssessmentWrites {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    AssessmentWrites(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("What to make of a claim. Once it is approved by another person, it supersedes what was approved before.")
    record NewAssessment(
            @Says("the scale; about.json lists them") String scale,
            @Says("one of its ratings") String rating,

            @Says("how likely the claim is; null not to say") @Nullable
            Likelihood likelihood,

            @Says("how far the evidence bears it; null not to say") @Nullable
            Confidence confidence,

            @Says("why, in paragraphs") String reasons,

            @Says("the pieces that it relies on; null for none") @Nullable
            List<String> evidence,

            @Says("what would change it, one line each; null for nothing") @Nullable
            List<String> missing) {}

    @POST
    @Path("assessments.json")
    @Says("Proposes an assessment of a claim. Another person approves it.")
    public RestResponse<Filed> propose(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewAssessment sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        List<EvidenceId> evidence = sent.evidence() == null
                ? List.of()
                : sent.evidence().stream()
                        .map(name -> Look.fitting("evidence", () -> EvidenceId.parse(name)))
                        .toList();
        ScaleId scale = Look.fitting("scale", () -> new ScaleId(sent.scale()));
        AssessmentProposed proposed = Look.fitting(
                "reasons",
                () -> new AssessmentProposed(
                        about.claim().id(),
                        new Verdict(scale, sent.rating(), sent.likelihood(), sent.confidence()),
                        sent.reasons().strip(),
                        evidence,
                        sent.missing() == null ? List.of() : sent.missing()));
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().assessments().propose(open.person(), proposed);
        });
    }
}
