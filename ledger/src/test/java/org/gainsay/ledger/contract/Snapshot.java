package org.gainsay.ledger.contract;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ledger.CaseId;
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
            answers.addAll(views.stamps(id, Page.FIRST));
            answers.addAll(views.unstamped(id, Page.FIRST));
            for (Views.ClaimView claim : views.claims(id, Page.FIRST)) {
                answers.add(claim);
                answers.addAll(views.mentions(claim.id(), Page.FIRST));
                answers.addAll(views.judgements(claim.id()));
            }
        }
        return new Snapshot(List.copyOf(answers));
    }
}
