package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gainsay.desk.api.DocumentShapes.AliasShape;
import org.gainsay.desk.api.DocumentShapes.CaptureShape;
import org.gainsay.desk.api.DocumentShapes.DocumentDetail;
import org.gainsay.desk.api.DocumentShapes.ReadingShape;
import org.gainsay.desk.api.DocumentShapes.RevisionShape;
import org.gainsay.desk.api.DocumentShapes.SoughtShape;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.RevisionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/documents/{document}.json}: a document, when it was captured, and how its text changed. */
@Path("/cases/{case}/documents/{document}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentJson {
    private final OpenDesk open;

    @Inject
    DocumentJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("A document, when it was captured, how its text changed, and its history. Its text is at text.json.")
    public RestResponse<DocumentDetail> show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("as-of") @Nullable String asOf) {
        Look look = Look.at(open, asOf);
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        Views views = look.views();
        Imprint imprint = document.imprint();
        return look.answer(new DocumentDetail(
                document.id().slug(),
                path(document) + ".json",
                document.caseId().slug(),
                CaseShapes.source(document),
                imprint.title(),
                imprint.byline(),
                imprint.outlet(),
                imprint.published(),
                imprint.language().tag(),
                document.addresses(),
                views.aliases(document.id()).stream()
                        .map(alias -> new AliasShape(alias.address(), alias.reason(), FilingShape.of(alias.named())))
                        .toList(),
                FilingShape.of(document.filed()),
                views.lastReading(document.id())
                        .map(reading -> new ReadingShape(
                                reading.text().toString(),
                                reading.sheet().toString(),
                                reading.readerVersion(),
                                reading.mentions(),
                                FilingShape.of(reading.filed())))
                        .orElse(null),
                views.captures(document.id(), Page.FIRST).stream()
                        .map(capture -> CaptureShape.of(document, capture))
                        .toList(),
                revisions(views, document),
                views.seekings(document.id(), Page.FIRST).stream()
                        .map(sought -> new SoughtShape(
                                sought.found(),
                                sought.at(),
                                sought.from(),
                                sought.note(),
                                FilingShape.of(sought.filed())))
                        .toList(),
                ClaimBook.history(look, document.id(), null, Slices.lines(limit))));
    }

    static String path(DocumentView document) {
        return "/cases/" + document.caseId() + "/documents/" + document.id();
    }

    private static List<RevisionShape> revisions(Views views, DocumentView document) {
        return views.revisions(document.id(), Page.FIRST).stream()
                .map(revision -> revision(document, revision))
                .toList();
    }

    static RevisionShape revision(DocumentView document, RevisionView revision) {
        return new RevisionShape(
                path(document) + "/revisions/" + revision.filed().sequence() + ".json",
                revision.from().toString(),
                revision.to().toString(),
                revision.material(),
                FilingShape.of(revision.filed()));
    }
}
