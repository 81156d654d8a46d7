package org.gainsay.desk.web;

import java.util.List;
import java.util.Optional;
import org.gainsay.core.Confidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.core.RatingScale;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.weighing.Ratings;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as pages show it.
 *
 * @param sequence the entry that proposed it
 * @param claim the address of its claim
 * @param statement the canonical sentence of its claim
 * @param rating the rating, in words
 * @param meaning when that rating is given
 * @param scale the name of the scale
 * @param likelihood how likely, in words; null if that was not said
 * @param confidence how sure, in words; null if that was not said
 * @param reasons why, in paragraphs
 * @param evidence the pieces that it relies on
 * @param missing what would change it
 * @param state current, superseded or proposed
 * @param by who proposed and who approved it, and when
 * @param toReview what has changed under it; empty if nothing
 * @param approvable whether the person who looks may approve it
 */
public record ShownAssessment(
        long sequence,
        String claim,
        String statement,
        String rating,
        String meaning,
        String scale,
        @Nullable String likelihood,
        @Nullable String confidence,
        List<String> reasons,
        List<String> evidence,
        List<String> missing,
        String state,
        String by,
        List<String> toReview,
        boolean approvable) {

    /** Whether it waits for somebody to approve it. */
    public boolean proposed() {
        return state.equals("proposed");
    }

    static ShownAssessment of(Desk desk, Actor person, AssessmentView view) {
        Verdict verdict = view.proposed().verdict();
        Optional<RatingScale> scale = desk.views()
                .assessments()
                .scale(verdict.scale())
                .map(one -> Ratings.in(one, Words.now().language().locale()));
        Optional<RatingScale.Rating> rating = scale.flatMap(one -> one.rating(verdict.rating()));
        Filing approved = view.approved();
        String state = approved == null ? "proposed" : view.current() ? "current" : "superseded";
        return new ShownAssessment(
                view.filing().sequence(),
                "/cases/" + view.caseId() + "/claims/" + view.proposed().claim(),
                view.statement(),
                rating.map(RatingScale.Rating::name).orElse(verdict.rating()),
                rating.map(RatingScale.Rating::meaning).orElse(""),
                scale.map(RatingScale::name).orElse(verdict.scale().slug()),
                likelihood(verdict.likelihood()),
                confidence(verdict.confidence()),
                view.proposed()
                        .reasons()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                view.proposed().evidence().stream().map(EvidenceId::toString).toList(),
                view.proposed().missing(),
                state,
                approved == null
                        ? Words.now().say("claim-proposed-by", by(view.filing()))
                        : Words.now().say("claim-approved-by", by(view.filing()), by(approved)),
                view.toReview().stream().map(Reasons::said).toList(),
                approved == null && !same(view.filing().actor(), person));
    }

    /** The ledger compares names in the same way: whoever differs only in case or spaces is no other person. */
    private static boolean same(Actor one, Actor other) {
        return one.name().strip().equalsIgnoreCase(other.name().strip());
    }

    private static String by(Filing filing) {
        return filing.actor() + ", " + Wording.moment(filing.time());
    }

    private static @Nullable String likelihood(@Nullable Likelihood likelihood) {
        return likelihood == null
                ? null
                : Words.now()
                        .say(
                                "term-likelihood-range",
                                Words.now().say("term-likelihood-" + likelihood.word()),
                                likelihood.low(),
                                likelihood.high());
    }

    private static @Nullable String confidence(@Nullable Confidence confidence) {
        return confidence == null ? null : Words.now().say("term-confidence-" + confidence.word());
    }
}
