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
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST …/assessments/{assessment}/approval.json}: one proposes and another approves. */
@Path("/cases/{case}/claims/{claim}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class Approval {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    Approval(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("Nothing: the address says all. Send an empty object.")
    record Nothing() {}

    @POST
    @Path("{assessment}/approval.json")
    @Says("Approves an assessment that another person proposed.")
    public RestResponse<Filed> approve(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @PathParam("assessment") String assessment,
            Nothing sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        AssessmentView proposed = about.look()
                .views()
                .assessments()
                .assessment(assessment.matches("[1-9][0-9]{0,17}") ? Long.parseLong(assessment) : 0)
                .filter(one -> one.proposed().claim().equals(about.claim().id()))
                .orElseThrow(() -> Unmet.missing(
                        "There is no assessment " + assessment + " of this claim. It may have been undone."));
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().assessments().approve(open.person(), proposed.filing().sequence());
        });
    }
}
