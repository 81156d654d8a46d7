package org.gainsay.ledger;

import java.util.HashSet;
import java.util.List;
import org.gainsay.core.Confidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.core.RatingScale;
import org.jspecify.annotations.Nullable;

/** What people make of claims, and the scales that they rate them on. */
public sealed interface AssessmentChange extends Change.OfAssessment {
    /** Code units of the reasons of an assessment: some ten pages. */
    int LONGEST_REASONS = 30_000;

    /** Pieces that one assessment relies on: far more than anybody reads. */
    int MOST_EVIDENCE = 1_000;

    /** Things that one assessment names as missing. */
    int MOST_MISSING = 100;

    /**
     * A rating scale was taken up. It is never changed: an old assessment keeps the words that it was made in.
     *
     * @param scale the scale
     */
    record ScaleAdded(RatingScale scale) implements AssessmentChange {}

    /**
     * A person proposed what to make of a claim. It is never edited: whoever thinks otherwise proposes another, and once
     * that is approved it supersedes this one.
     *
     * @param claim the claim
     * @param verdict the rating, how likely and how sure
     * @param reasons why, in paragraphs
     * @param evidence the pieces that it relies on, each once
     * @param missing what would change it, one line each
     */
    record AssessmentProposed(
            ClaimId claim, Verdict verdict, String reasons, List<EvidenceId> evidence, List<String> missing)
            implements AssessmentChange {
        public AssessmentProposed {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
            Words.wellFormed("reasons", reasons);
            missing.forEach(what -> Words.line("what is missing", what));
            if (reasons.isBlank()) {
                throw new IllegalArgumentException("assessment of claim " + claim + " without reasons");
            }
            most("characters of reasons", reasons.length(), LONGEST_REASONS);
            most("pieces of evidence", evidence.size(), MOST_EVIDENCE);
            most("things that are missing", missing.size(), MOST_MISSING);
            if (new HashSet<>(evidence).size() < evidence.size()) {
                throw new IllegalArgumentException(
                        "assessment of claim " + claim + " relies on a piece twice: " + evidence);
            }
        }

        private static void most(String what, int count, int most) {
            if (count > most) {
                throw new IllegalArgumentException("assessment with " + count + " " + what + ": wants at most " + most);
            }
        }
    }

    /**
     * A rating, and beside it how likely and how sure, which are other questions.
     *
     * @param scale the scale
     * @param rating one of its ratings
     * @param likelihood how likely the claim is; null if that was not said
     * @param confidence how far the evidence bears it; null if that was not said
     */
    record Verdict(
            ScaleId scale,
            String rating,
            @Nullable Likelihood likelihood,
            @Nullable Confidence confidence) {}

    /**
     * A proposed assessment was approved, by someone other than its author. It supersedes what was approved before for
     * the same claim.
     *
     * @param assessment the sequence of the entry that proposed it
     */
    record AssessmentApproved(long assessment) implements AssessmentChange {}
}
