package org.gainsay.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.RatingScale;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.weighing.Ratings;

/**
 * What people made of claims: proposed by one, approved by another, superseded and never edited. All methods throw {@link
 * Refused} where something does not fit what was filed before. Safe to use from many threads.
 */
public final class Assessments {
    private final Ledger ledger;

    Assessments(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The scales to choose from: those that this desk took up, then the others that come with it. */
    public List<RatingScale> scales() {
        Map<String, RatingScale> scales = new LinkedHashMap<>();
        ledger.views().assessments().scales(Page.FIRST).forEach(scale -> scales.put(scale.id(), scale));
        Ratings.shipped().forEach(scale -> scales.putIfAbsent(scale.id(), scale));
        return List.copyOf(scales.values());
    }

    /** Adds a scale of the desk's own. */
    public Entry add(Actor actor, RatingScale scale) {
        return ledger.append(actor, new AssessmentChange.ScaleAdded(scale));
    }

    /** Proposes an assessment. A scale that comes with the desk is taken up when it is first used. */
    public Entry propose(Actor actor, AssessmentChange.AssessmentProposed proposed) {
        ScaleId scale = proposed.verdict().scale();
        List<Change> changes = new ArrayList<>();
        if (ledger.views().assessments().scale(scale).isEmpty()) {
            Ratings.shipped().stream()
                    .filter(one -> one.id().equals(scale.slug()))
                    .forEach(one -> changes.add(new AssessmentChange.ScaleAdded(one)));
        }
        changes.add(proposed);
        return ledger.append(actor, changes).getLast();
    }

    /**
     * Approves an assessment that another person proposed.
     *
     * @param assessment the sequence of the entry that proposed it
     */
    public Entry approve(Actor actor, long assessment) {
        return ledger.append(actor, new AssessmentChange.AssessmentApproved(assessment));
    }

    /**
     * What waits for somebody.
     *
     * @param toApprove assessments that another person than their author has to approve, of all cases
     * @param toReview assessments under which something has changed, of all cases
     * @param mentions mentions of the case whose source has changed
     * @param evidence evidence of the case whose source has changed
     */
    public record Queue(
            List<AssessmentView> toApprove,
            List<AssessmentView> toReview,
            List<MentionView> mentions,
            List<EvidenceView> evidence) {}

    /** What waits for somebody; a page of each. */
    public Queue queue(CaseId caseId, Page page) {
        return new Queue(
                ledger.views().assessments().toApprove(page),
                ledger.views().assessments().toReview(page),
                ledger.views().toReview(caseId, page),
                ledger.views().evidence().toReview(caseId, page));
    }
}
