package org.gainsay.desk.api;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Reliability;
import org.gainsay.core.SourceRelation;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.SourceView;
import org.jspecify.annotations.Nullable;

/** Sources: what they said, how they are graded and by whom, and what they corrected. */
final class SourceShapes {
    private SourceShapes() {}

    @Says("A source of a case.")
    record SourceSummary(
            @Says("its name in addresses") String id,
            @Says("the source as JSON") String address,
            @Says("its name for people") String name,

            @Says("how many documents of the case are by it")
            int documents,

            @Says("its last grade; null where nobody graded it") @Nullable
            Reliability reliability) {}

    @Says("A source, what it said, how it is graded and by whom, and what it corrected.")
    record SourceDetail(
            @Says("its name in addresses") String id,
            @Says("the source as JSON") String address,
            @Says("its name for people") String name,

            @Says("how many documents are by it in all cases")
            int documents,

            @Says("all grades that stand, the last first: that one counts")
            List<SourceGradeShape> grades,

            @Says("its relations to others and of others to it")
            List<RelationShape> relations,

            @Says("the corrections that it made, the last day first")
            List<CorrectionShape> corrections,

            @Says("its last documents, in all cases") List<ClaimShapes.DocumentName> lastDocuments,

            @Says("its last mentions that are filed under claims, in all cases")
            List<SaidShape> lastMentions) {}

    @Says("A grade of a source.")
    record SourceGradeShape(
            @Says("the grade, A to F") Reliability reliability,
            @Says("what the letter means") String meaning,
            @Says("why") String reason,
            @Says("when and by whom it was given") FilingShape filing) {}

    @Says("A relation of two sources.")
    record RelationShape(
            @Says("the one source") String source,
            @Says("what it is to the other") SourceRelation.Kind kind,
            @Says("the other") String other,
            @Says("how that is known") String reason,
            @Says("when and by whom it was noted") FilingShape filing) {}

    @Says("A correction.")
    record CorrectionShape(
            @Says("the document that was corrected") String document,

            @Says("the piece that the source stands by no more; null if none that is filed") @Nullable
            String takesBack,

            @Says("when it was corrected") LocalDate day,
            @Says("what was corrected") String note,
            @Says("when and by whom it was noted") FilingShape filing) {}

    @Says("What a source said of a claim.")
    record SaidShape(
            @Says("the claim as JSON") String claim,
            @Says("its words") String quote,
            @Says("on whose word") ClaimShapes.SpeakerShape speaker,
            @Says("where it stands") ClaimShapes.DocumentName document,
            @Says("when and by whom it was filed") FilingShape filing) {}

    static String path(CaseView view, SourceView source) {
        return "/cases/" + view.id() + "/sources/" + source.id();
    }

    static SourceSummary summary(Look look, CaseView view, SourceView source) {
        return new SourceSummary(
                source.id().slug(),
                path(view, source) + ".json",
                source.name(),
                source.documents(),
                look.views().evidence().grades(source.id(), Page.first(1)).stream()
                        .findFirst()
                        .map(grade -> grade.reliability())
                        .orElse(null));
    }
}
