package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gainsay.desk.api.SourceShapes.CorrectionShape;
import org.gainsay.desk.api.SourceShapes.RelationShape;
import org.gainsay.desk.api.SourceShapes.SaidShape;
import org.gainsay.desk.api.SourceShapes.SourceDetail;
import org.gainsay.desk.api.SourceShapes.SourceGradeShape;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/sources/{source}.json}: a source, as its page shows it. */
@Path("/cases/{case}/sources/{source}.json")
@Produces(MediaType.APPLICATION_JSON)
public final class SourceJson {
    /** Documents, mentions and notes of each kind that are given, the last ones. */
    private static final int MOST = 100;

    private final OpenDesk open;

    @Inject
    SourceJson(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Says("A source, what it said, how it is graded and by whom, and what it corrected.")
    public RestResponse<SourceDetail> show(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @QueryParam("as-of") @Nullable String asOf) {
        Look look = Look.at(open, asOf);
        CaseView view = look.caseOf(slug);
        SourceView source = look.source(view, sourceSlug);
        EvidenceViews evidence = look.views().evidence();
        return look.answer(new SourceDetail(
                source.id().slug(),
                SourceShapes.path(view, source) + ".json",
                source.name(),
                source.documents(),
                evidence.grades(source.id(), Page.first(MOST)).stream()
                        .map(grade -> new SourceGradeShape(
                                grade.reliability(),
                                grade.reliability().meaning(),
                                grade.reason(),
                                FilingShape.of(grade.filing())))
                        .toList(),
                evidence.relations(source.id(), Page.first(MOST)).stream()
                        .map(one -> new RelationShape(
                                one.relation().source(),
                                one.relation().kind(),
                                one.relation().other(),
                                one.relation().reason(),
                                FilingShape.of(one.filing())))
                        .toList(),
                evidence.corrections(source.id(), Page.first(MOST)).stream()
                        .map(one -> new CorrectionShape(
                                one.document().slug(),
                                one.takesBack() == null ? null : one.takesBack().toString(),
                                one.day(),
                                one.note(),
                                FilingShape.of(one.filing())))
                        .toList(),
                look.views().board().documents(source.id(), Page.first(MOST)).stream()
                        .map(Pieces::name)
                        .toList(),
                look.views().board().mentions(source.id(), Page.first(MOST)).stream()
                        .map(SourceJson::said)
                        .toList()));
    }

    private static SaidShape said(MentionView mention) {
        return new SaidShape(
                "/cases/" + mention.document().caseId() + "/claims/" + mention.claim() + ".json",
                mention.excerpt().mention().quote().exact(),
                Pieces.speaker(mention.excerpt().mention().voice().speaker()),
                Pieces.name(mention.document()),
                FilingShape.of(mention.filed()));
    }
}
