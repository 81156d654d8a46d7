package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.gainsay.desk.api.CaseShapes.CaseDetail;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}.json}: a case with its claims and documents, and which source says what of which claim. */
@Path("/cases/{case}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseJson {
    private final OpenDesk open;

    @Inject
    CaseJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("A case, with the first of the claims and documents that are asked for.")
    public RestResponse<CaseDetail> show(
            @PathParam("case") String slug,
            @QueryParam("q") @Nullable String words,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("as-of") @Nullable String asOf) {
        Look look = Look.at(open, asOf);
        CaseView view = look.caseOf(slug);
        CaseLists lists = CaseLists.of(look, view, words, standing, source);
        int lines = Slices.lines(limit);
        return look.answer(new CaseDetail(
                CaseShapes.cases(look, List.of(view)).getFirst(),
                look.back() ? Instant.parse(String.valueOf(asOf)) : Instant.now(),
                lists.claims(null, lines),
                lists.documents(null, lines)));
    }
}
