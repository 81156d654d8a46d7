package org.gainsay.ledger.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;

/**
 * Everything that the views answer about all cases at one moment, apart from histories.
 *
 * @param answers the answers in a fixed order
 */
record Snapshot(List<Object> answers) {
    static Snapshot of(Views views) {
        List<Object> answers = new ArrayList<>();
        for (Views.CaseView view : views.cases(Page.FIRST)) {
            answers.add(view);
            CaseId id = view.id();
            answers.addAll(views.sources(id, Page.FIRST));
            for (Views.DocumentSummary summary : views.documents(id, Page.FIRST)) {
                answers.add(summary);
                answers.addAll(views.captures(summary.document().id(), Page.FIRST));
                answers.addAll(views.revisions(summary.document().id(), Page.FIRST));
                answers.addAll(views.seekings(summary.document().id(), Page.FIRST));
                answers.add(views.aliases(summary.document().id()));
                answers.add(views.lastReading(summary.document().id()));
                answers.add(views.decisions(summary.document().id()));
                answers.addAll(views.judgements(summary.document().id()));
            }
            answers.addAll(views.toReview(id, Page.FIRST));
            answers.addAll(views.evidence().toReview(id, Page.FIRST));
            answers.addAll(views.stamps(id, Page.FIRST));
            answers.addAll(views.unstamped(id, Page.FIRST));
            for (Views.ClaimView claim : views.claims(id, Page.FIRST)) {
                answers.add(claim);
                answers.addAll(views.mentions(claim.id(), Page.FIRST));
                answers.addAll(views.judgements(claim.id()));
                answers.addAll(weighed(views.evidence(), claim.id()));
                answers.addAll(views.assessments().of(claim.id(), Page.FIRST));
                answers.add(views.assessments().current(claim.id()));
            }
            for (Views.SourceView source : views.sources(id, Page.FIRST)) {
                answers.addAll(views.evidence().grades(source.id(), Page.FIRST));
                answers.addAll(views.evidence().corrections(source.id(), Page.FIRST));
            }
        }
        answers.addAll(views.evidence().relations(Page.FIRST));
        answers.addAll(views.evidence().agenda(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), Page.FIRST));
        answers.addAll(views.assessments().scales(Page.FIRST));
        answers.addAll(views.assessments().toApprove(Page.FIRST));
        answers.addAll(views.assessments().toReview(Page.FIRST));
        return new Snapshot(List.copyOf(answers));
    }

    private static List<Object> weighed(EvidenceViews evidence, ClaimId claim) {
        List<Object> answers = new ArrayList<>(evidence.on(claim, Page.FIRST));
        answers.addAll(evidence.grades(claim));
        answers.addAll(evidence.sourceGrades(claim));
        answers.addAll(evidence.takenBack(claim));
        answers.addAll(evidence.links(claim));
        answers.addAll(evidence.parts(claim));
        answers.addAll(evidence.missing(claim));
        answers.addAll(evidence.dues(claim));
        answers.add(evidence.settlement(claim));
        answers.add(evidence.bare(claim));
        return answers;
    }
}
