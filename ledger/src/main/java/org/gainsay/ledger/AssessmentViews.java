package org.gainsay.ledger;

import java.util.List;
import java.util.Optional;
import org.gainsay.core.RatingScale;
import org.gainsay.ledger.Views.Filing;
import org.jspecify.annotations.Nullable;

/** What people made of claims, arranged for reading; a part of {@link Views}. */
public interface AssessmentViews {

    /** The rating scales that were taken up, in that order. */
    List<RatingScale> scales(Page page);

    /** One rating scale. */
    Optional<RatingScale> scale(ScaleId scale);

    /** The assessments of a claim, the last proposed first. */
    List<AssessmentView> of(ClaimId claim, Page page);

    /** The assessment of a claim that counts: the last proposed of those that were approved. */
    Optional<AssessmentView> current(ClaimId claim);

    /** One assessment, by the sequence of the entry that proposed it. */
    Optional<AssessmentView> assessment(long sequence);

    /** The assessments of all cases that nobody has approved and no later one supersedes, the first proposed first. */
    List<AssessmentView> toApprove(Page page);

    /** The current assessments of all cases under which something has changed, the first proposed first. */
    List<AssessmentView> toReview(Page page);

    /**
     * An assessment.
     *
     * @param caseId the case of its claim
     * @param statement the canonical sentence of its claim
     * @param proposed what was proposed
     * @param filing when and by whom; its sequence is the name of the assessment
     * @param approved when and by whom it was approved; null if it was not
     * @param superseded the sequence of the approved assessment that took its place; null if none did
     * @param toReview what has changed under it since it was proposed, a phrase each; empty if nothing has
     */
    record AssessmentView(
            CaseId caseId,
            String statement,
            AssessmentChange.AssessmentProposed proposed,
            Filing filing,
            @Nullable Filing approved,
            @Nullable Long superseded,
            List<String> toReview) {
        public AssessmentView {
            toReview = List.copyOf(toReview);
        }

        /** Whether it is the assessment of its claim. */
        public boolean current() {
            return approved != null && superseded == null;
        }
    }
}
