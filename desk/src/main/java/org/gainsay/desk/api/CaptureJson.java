package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.gainsay.desk.Desk;
import org.gainsay.desk.api.DocumentShapes.CaptureDetail;
import org.gainsay.desk.api.DocumentShapes.CaptureShape;
import org.gainsay.desk.api.DocumentShapes.CustodyShape;
import org.gainsay.desk.api.DocumentShapes.StampShape;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaptureView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code …/captures/{payload}.json}: how a capture came here, and whether its bytes are intact now. */
@Path("/cases/{case}/documents/{document}/captures/{payload}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class CaptureJson {
    private final OpenDesk open;

    @Inject
    CaptureJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("How a capture came here. Its bytes are read again and held against their digest each time.")
    public RestResponse<CaptureDetail> show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("payload") String payload) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        CaptureView capture = look.views().captures(document.id(), Page.FIRST).stream()
                .filter(one -> one.payload().toString().equals(payload))
                .findFirst()
                .orElseThrow(() -> Unmet.missing("There is no such capture of this document."));
        Desk.Checked checked = look.desk().check(capture.payload());
        return look.answer(new CaptureDetail(
                CaptureShape.of(document, capture),
                Instant.now(),
                checked.damage(),
                checked.records().stream().map(CustodyShape::of).toList(),
                look.desk().stamps().check(document.caseId(), capture.payload()).stream()
                        .map(one -> new StampShape(
                                one.stamp().authority(),
                                one.stamp().at(),
                                one.stamp().captures().size(),
                                one.stamp().root().toString(),
                                one.stamp().token().toString(),
                                one.damage()))
                        .toList()));
    }
}
