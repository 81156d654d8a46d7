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
import java.time.LocalDate;
import org.gainsay.core.Reliability;
import org.gainsay.core.SourceRelation;
import org.gainsay.desk.api.ClaimWrites.Undo;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Seen;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /cases/{case}/sources/{source}/….json}: what is filed about a source. */
@Path("/cases/{case}/sources/{source}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SourceWrites {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    SourceWrites(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("A grade of a source.")
    record NewSourceGrade(
            @Says("the reliability, A to F (Admiralty code)")
            Reliability reliability,

            @Says("why, one line") String reason) {}

    @Says("What a source is to another.")
    record NewRelation(
            @Says("what it is") SourceRelation.Kind kind,
            @Says("the other source, one of the case") String other,
            @Says("how that is known, one line") String reason) {}

    @Says("That a source corrected one of its documents.")
    record NewCorrection(
            @Says("the document") String document,
            @Says("when") LocalDate day,
            @Says("what was corrected, one line") String note) {}

    /** The source that something is filed about. */
    private record Sourced(Look look, CaseView view, SourceView source) {
        String see() {
            return SourceShapes.path(view, source) + ".json";
        }

        void unseen(HttpHeaders headers) {
            Writes.unseen(new Seen(Writes.seen(headers)).since(look.desk(), source.id()));
        }

        boolean concerns(long entry) {
            EvidenceViews evidence = look.views().evidence();
            return evidence.grades(source.id(), Page.FIRST).stream()
                            .anyMatch(grade -> grade.filing().sequence() == entry)
                    || evidence.relations(source.id(), Page.FIRST).stream()
                            .anyMatch(relation -> relation.filing().sequence() == entry)
                    || evidence.corrections(source.id(), Page.FIRST).stream()
                            .anyMatch(correction -> correction.filing().sequence() == entry);
        }
    }

    private Sourced about(String slug, String sourceSlug) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        return new Sourced(look, view, look.source(view, sourceSlug));
    }

    @POST
    @Path("grades.json")
    @Says("Grades a source.")
    public RestResponse<Filed> grade(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            NewSourceGrade sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Sourced about = about(slug, sourceSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().filings().grade(open.person(), about.source().id(), sent.reliability(), sent.reason());
        });
    }

    @POST
    @Path("relations.json")
    @Says("Notes what a source is to another.")
    public RestResponse<Filed> relate(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            NewRelation sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Sourced about = about(slug, sourceSlug);
        SourceView other = Look.within("other", () -> about.look().source(about.view(), sent.other()));
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().filings().relate(open.person(), about.source().id(), sent.kind(), other.id(), sent.reason());
        });
    }

    @POST
    @Path("corrections.json")
    @Says("Notes that a source corrected one of its documents.")
    public RestResponse<Filed> correct(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            NewCorrection sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Sourced about = about(slug, sourceSlug);
        DocumentView document = Look.within("document", () -> about.look().document(about.view(), sent.document()));
        if (!document.source().equals(about.source().id())) {
            throw Unmet.field("document", "That document is by " + document.sourceName() + ".");
        }
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().filings().correct(open.person(), document.id(), null, sent.day(), sent.note());
        });
    }

    @POST
    @Path("undo.json")
    @Says("Takes back a grade, a relation or a correction. What another person filed, editors take back.")
    public RestResponse<Filed> undo(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            Undo sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Sourced about = about(slug, sourceSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            if (!about.concerns(sent.entry())) {
                throw Unmet.field("entry", "Entry " + sent.entry() + " is none of what was filed about this source.");
            }
            writes.ownOrEditors(about.view(), sent.entry());
            about.unseen(headers);
            open.desk().filings().undo(open.person(), sent.entry());
        });
    }
}
