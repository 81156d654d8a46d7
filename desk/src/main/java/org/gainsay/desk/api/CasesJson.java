package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.gainsay.desk.api.CaseShapes.CaseSummary;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.CaseId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases.json}: the cases of this desk. */
@Path("/cases.json")
@Produces(MediaType.APPLICATION_JSON)
public final class CasesJson {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    CasesJson(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("A case to open.")
    record NewCase(
            @Says("its name for people, one line; its name in addresses is made from it")
            String title,

            @Says("what a reader must know of the whole case; null if nothing") @Nullable
            String note) {}

    @GET
    @Says("The cases of this desk, the last opened first.")
    public RestResponse<ListOf<CaseSummary>> list(
            @QueryParam("as-of") @Nullable String asOf,
            @QueryParam("page") @Nullable String page,
            @QueryParam("limit") @Nullable String limit) {
        Look look = Look.at(open, asOf);
        return look.answer(CaseLists.cases(look, page, Slices.lines(limit)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Opens a case. Where one of that name is there, nothing is filed.")
    public RestResponse<Filed> open(NewCase sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        CaseId id = Look.fitting("title", () -> CaseId.ofName(sent.title()));
        return writes.file(
                headers,
                uri,
                sent,
                "/cases/" + id + ".json",
                () -> open.desk().openCase(open.person(), sent.title(), sent.note()));
    }
}
