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
import org.gainsay.desk.api.Approval.Nothing;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /cases/{case}/triage/undo.json}: takes back what whoever asks filed last. */
@Path("/cases/{case}/triage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TriageUndo {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    TriageUndo(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @POST
    @Path("undo.json")
    @Says("Takes back what whoever asks filed last; nothing is filed where nothing of theirs is left.")
    public RestResponse<Filed> undo(
            @PathParam("case") String slug, Nothing sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        CaseView view = Look.now(open.desk()).caseOf(slug);
        return writes.file(
                headers,
                uri,
                sent,
                CaseShapes.path(view) + "/triage.json",
                () -> open.desk().several().undoLast(open.person()));
    }
}
