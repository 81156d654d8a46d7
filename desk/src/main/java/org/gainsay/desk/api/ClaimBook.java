package org.gainsay.desk.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.RatingScale;
import org.gainsay.desk.Copies;
import org.gainsay.desk.api.CaseShapes.Named;
import org.gainsay.desk.api.ClaimShapes.AssessmentShape;
import org.gainsay.desk.api.ClaimShapes.ClaimDetail;
import org.gainsay.desk.api.ClaimShapes.Counts;
import org.gainsay.desk.api.ClaimShapes.DueShape;
import org.gainsay.desk.api.ClaimShapes.Editors;
import org.gainsay.desk.api.ClaimShapes.JoinedShape;
import org.gainsay.desk.api.ClaimShapes.LikelihoodShape;
import org.gainsay.desk.api.ClaimShapes.LinkShape;
import org.gainsay.desk.api.ClaimShapes.MissingShape;
import org.gainsay.desk.api.ClaimShapes.OriginShape;
import org.gainsay.desk.api.ClaimShapes.PartedShape;
import org.gainsay.desk.api.ClaimShapes.Piece;
import org.gainsay.desk.api.ClaimShapes.RatingShape;
import org.gainsay.desk.api.ClaimShapes.Reported;
import org.gainsay.desk.api.ClaimShapes.SettledShape;
import org.gainsay.desk.api.ClaimShapes.State;
import org.gainsay.desk.api.ClaimShapes.Weight;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Subject;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.weighing.Filed;
import org.gainsay.weighing.Scales;
import org.gainsay.weighing.Weighed;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that stands behind it.
 *
 * @param look now or then
 * @param view its case
 * @param claim the claim
 */
record ClaimBook(Look look, CaseView view, ClaimView claim) {
    private Filed filed() {
        Copies copies = look.desk().copies().of(view.id());
        return look.desk().weighings().filed(claim.id(), copies);
    }

    private long then() {
        return look.back() ? look.sequence() : 0;
    }

    ListOf<Piece> pieces(@Nullable String token, int lines) {
        return new Pieces(look.views(), claim.id()).part(claim.id(), then(), filed().evidence(), token, lines);
    }

    ListOf<AssessmentShape> assessments(@Nullable String token, int lines) {
        return Slices.<AssessmentView>downward(
                        "assessments\n" + claim.id() + "\n" + then(),
                        page -> look.views().assessments().of(claim.id(), page),
                        one -> Slices.Place.of(one.filing().sequence()))
                .part(
                        token,
                        lines,
                        some -> some.stream().map(one -> assessment(look, one)).toList());
    }

    /** The entries that concern a subject, the last first. */
    static ListOf<EntryShape> history(Look look, Subject subject, @Nullable String token, int lines) {
        Function<Page, List<Entry>> source = page -> look.views().history(subject, page);
        return Slices.downward(
                        "history\n" + subject.key() + "\n" + (look.back() ? look.sequence() : 0),
                        source,
                        entry -> Slices.Place.of(entry.sequence()))
                .part(token, lines, some -> some.stream().map(EntryShape::of).toList());
    }

    ClaimDetail detail(int lines) {
        Filed filed = filed();
        Weighed weighed = Scales.weigh(filed, look.today());
        EvidenceViews evidence = look.views().evidence();
        return new ClaimDetail(
                claim.id().slug(),
                "/cases/" + view.id() + "/claims/" + claim.id() + ".json",
                view.id().slug(),
                claim.statement(),
                FilingShape.of(claim.opened()),
                claim.mentions(),
                claim.sources(),
                claim.toReview(),
                CaseShapes.days(claim),
                weight(filed, weighed),
                weighed.values().stream().map(ClaimBook::reported).toList(),
                weighed.origins().stream()
                        .map(origin -> new OriginShape(
                                origin.number(),
                                names(origin.pieces()),
                                origin.links().stream()
                                        .map(link -> new LinkShape(
                                                link.evidence().toString(),
                                                link.ground().kind(),
                                                link.ground().name(),
                                                link.reason()))
                                        .toList()))
                        .toList(),
                new Pieces(look.views(), claim.id()).part(claim.id(), then(), filed.evidence(), null, lines),
                editors(evidence),
                evidence.dues(claim.id()).stream()
                        .map(due -> new DueShape(due.date(), due.rule()))
                        .toList(),
                evidence.missing(claim.id()).stream()
                        .map(missing -> new MissingShape(missing.what(), FilingShape.of(missing.filing())))
                        .toList(),
                look.views()
                        .assessments()
                        .current(claim.id())
                        .map(one -> assessment(look, one))
                        .orElse(null),
                history(look, claim.id(), null, lines));
    }

    private Weight weight(Filed filed, Weighed weighed) {
        Weighed.Counts counts = weighed.counts();
        return new Weight(
                weighed.standing(),
                look.today(),
                new Counts(
                        counts.documents(), counts.origins(), counts.supporting(), counts.refuting(), counts.divided()),
                weighed.steps(),
                weighed.warnings(),
                weighed.missing(),
                filed.promise() != null,
                look.views()
                        .evidence()
                        .settlement(claim.id())
                        .map(settled -> new SettledShape(
                                settled.settlement().outcome(),
                                settled.settlement().reason(),
                                FilingShape.of(settled.filing())))
                        .orElse(null),
                look.desk().copies().behind(view.id()));
    }

    private static Reported reported(Weighed.Reported value) {
        return new Reported(
                Pieces.amount(value.amount(), value.unit()),
                value.asOf(),
                value.origin(),
                names(value.pieces()),
                value.who());
    }

    private static List<String> names(List<EvidenceId> pieces) {
        return pieces.stream().map(EvidenceId::toString).toList();
    }

    private Editors editors(EvidenceViews evidence) {
        return new Editors(
                evidence.links(claim.id()).stream()
                        .map(link -> new JoinedShape(
                                link.one().toString(),
                                link.other().toString(),
                                link.reason(),
                                FilingShape.of(link.filing())))
                        .toList(),
                evidence.parts(claim.id()).stream()
                        .map(part -> new PartedShape(
                                part.part().evidence().toString(),
                                part.part().kind(),
                                part.part().reason(),
                                FilingShape.of(part.filing())))
                        .toList());
    }

    static AssessmentShape assessment(Look look, AssessmentView one) {
        Verdict verdict = one.proposed().verdict();
        Optional<RatingScale> scale = look.views().assessments().scale(verdict.scale());
        RatingShape rating = scale.flatMap(known -> known.rating(verdict.rating()))
                .map(known -> new RatingShape(known.id(), known.name(), known.meaning()))
                .orElseGet(() -> new RatingShape(verdict.rating(), verdict.rating(), ""));
        return new AssessmentShape(
                one.filing().sequence(),
                "/cases/" + one.caseId() + "/claims/" + one.proposed().claim() + ".json",
                one.statement(),
                new Named(
                        verdict.scale().slug(),
                        scale.map(RatingScale::name).orElse(verdict.scale().slug())),
                rating,
                verdict.likelihood() == null
                        ? null
                        : new LikelihoodShape(
                                verdict.likelihood(),
                                verdict.likelihood().low(),
                                verdict.likelihood().high()),
                verdict.confidence(),
                one.proposed().reasons(),
                names(one.proposed().evidence()),
                one.proposed().missing(),
                one.approved() == null ? State.PROPOSED : one.current() ? State.CURRENT : State.SUPERSEDED,
                FilingShape.of(one.filing()),
                FilingShape.ofNullable(one.approved()),
                one.superseded(),
                one.toReview());
    }
}
