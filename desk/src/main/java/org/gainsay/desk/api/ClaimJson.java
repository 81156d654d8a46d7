package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gainsay.desk.api.ClaimShapes.ClaimDetail;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{claim}.json}: a claim, what the evidence on it amounts to and why. */
@Path("/cases/{case}/claims/{claim}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class ClaimJson {
    private final OpenDesk open;

    @Inject
    ClaimJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("A claim, its standing with every step and reason, the evidence, the values, the assessment and the history.")
    public RestResponse<ClaimDetail> show(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("as-of") @Nullable String asOf) {
        Look look = Look.at(open, asOf);
        CaseView view = look.caseOf(slug);
        return look.answer(new ClaimBook(look, view, look.claim(view, claimSlug)).detail(Slices.lines(limit)));
    }
}
