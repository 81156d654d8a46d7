package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.capture.revision.Change;
import org.gainsay.core.Span;
import org.gainsay.desk.Revisions;
import org.gainsay.desk.api.DocumentShapes.Became;
import org.gainsay.desk.api.DocumentShapes.RevisionDetail;
import org.gainsay.desk.api.DocumentShapes.SentenceShape;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.RevisionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code …/revisions/{sequence}.json}: what changed in a text. */
@Path("/cases/{case}/documents/{document}/revisions/{sequence}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionJson {
    private final OpenDesk open;

    @Inject
    RevisionJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("What changed from one text of a document to a later one, sentence by sentence.")
    public RestResponse<RevisionDetail> show(
            @PathParam("case") String slug,
            @PathParam("document") String documentSlug,
            @PathParam("sequence") String sequence) {
        Look look = Look.now(open.desk());
        DocumentView document = look.document(look.caseOf(slug), documentSlug);
        RevisionView revision = look.views().revisions(document.id(), Page.FIRST).stream()
                .filter(one -> Long.toString(one.filed().sequence()).equals(sequence))
                .findFirst()
                .orElseThrow(() -> Unmet.missing("There is no revision “" + sequence + "” of this document."));
        Revisions.Compared compared = look.desk()
                .revisions()
                .compared(document.id(), revision.from(), revision.to())
                .orElseThrow(
                        () -> Unmet.missing("One of the two texts is not there. gainsay verify says what is missing."));
        List<SentenceShape> changes = new ArrayList<>();
        int same = 0;
        for (Change change : compared.revision().changes()) {
            switch (change) {
                case Change.Same kept -> same++;
                case Change.Moved moved ->
                    changes.add(sentence(Became.MOVED, moved.before(), moved.after(), change, compared));
                case Change.Added added -> changes.add(sentence(Became.ADDED, null, added.after(), change, compared));
                case Change.Removed removed ->
                    changes.add(sentence(Became.REMOVED, removed.before(), null, change, compared));
                case Change.Reworded reworded ->
                    changes.add(sentence(Became.REWORDED, reworded.before(), reworded.after(), change, compared));
            }
        }
        return look.answer(new RevisionDetail(DocumentJson.revision(document, revision), changes, same));
    }

    private static SentenceShape sentence(
            Became became, @Nullable Span before, @Nullable Span after, Change change, Revisions.Compared compared) {
        return new SentenceShape(
                became,
                before == null ? null : before.in(compared.before()),
                after == null ? null : after.in(compared.after()),
                List.copyOf(change.matters()));
    }
}
