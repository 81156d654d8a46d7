package org.gainsay.desk.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Confidence;
import org.gainsay.core.Dimension;
import org.gainsay.core.Likelihood;
import org.gainsay.core.Mention;
import org.gainsay.core.Mode;
import org.gainsay.core.OriginLink;
import org.gainsay.core.RatingScale;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.gainsay.desk.api.CaseShapes.Days;
import org.gainsay.desk.api.CaseShapes.Named;
import org.jspecify.annotations.Nullable;

/** Claims, what stands behind them, and what people made of them. */
final class ClaimShapes {
    private ClaimShapes() {}

    @Says("A claim, what the evidence on it amounts to and why, and what people made of it.")
    record ClaimDetail(
            @Says("its name in addresses") String id,
            @Says("the claim as JSON") String address,
            @Says("the case that tracks it") String caseId,
            @Says("the canonical sentence") String statement,
            @Says("when and by whom it was opened") FilingShape opened,
            @Says("how many mentions are filed under it") int mentions,
            @Says("how many sources these are by") int sources,

            @Says("how many mentions wait because their source changed")
            int toReview,

            @Says("the first and last day of publication of these; null if none has one") @Nullable
            Days published,

            @Says("what the evidence amounts to, and why") Weight weight,

            @Says("the amounts that the pieces give, over time and by origin")
            List<Reported> values,

            @Says("the pieces by the place that they go back to")
            List<OriginShape> origins,

            @Says("the first pieces, evidence and mentions; further ones are at pieces.json")
            ListOf<Piece> pieces,

            @Says("what editors said about origins") Editors editors,
            @Says("the days on which it falls due") List<DueShape> dues,
            @Says("what people named as missing") List<MissingShape> missing,

            @Says("the assessment that counts; null if there is none") @Nullable
            AssessmentShape assessment,

            @Says("the last entries that concern it; further ones are at history.json")
            ListOf<EntryShape> history) {}

    @Says("What the evidence on a claim amounts to on a day, and why.")
    record Weight(
            @Says("what it amounts to") Standing standing,
            @Says("the day that counts as today") LocalDate today,
            @Says("how much there is") Counts counts,

            @Says("every step that led to the standing, a sentence each, the deciding one last")
            List<String> steps,

            @Says("what is graded higher than the evidence bears")
            List<String> warnings,

            @Says("what would change the standing, or somebody's mind")
            List<String> missing,

            @Says("whether it is a promise, prediction or deadline, which a person settles")
            boolean promise,

            @Says("what became of it; null if nobody said") @Nullable
            SettledShape settled,

            @Says("texts of the case that are not compared for copies yet: what is a copy may still count as an origin")
            int copiesWaiting) {}

    @Says("How much evidence there is.")
    record Counts(
            @Says("documents that the pieces stand in") int documents,
            @Says("origins that the pieces go back to") int origins,
            @Says("origins that support the claim") int supporting,
            @Says("origins that refute it") int refuting,

            @Says("origins that do both, and so count on neither side")
            int divided) {}

    @Says("What became of a promise.")
    record SettledShape(
            @Says("what became of it") Settlement.Outcome outcome,
            @Says("how that is known") String reason,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("An amount.")
    record AmountShape(
            @Says("`=`, `≈`, `<`, `≤`, `>`, `≥` or `range`") String comparator,
            @Says("the value; null for a range") @Nullable BigDecimal value,

            @Says("the lower end of a range; null for a value") @Nullable
            BigDecimal low,

            @Says("the upper end of a range; null for a value") @Nullable
            BigDecimal high,

            @Says("what is counted or measured; null if bare") @Nullable
            String unit) {}

    @Says("An amount that the pieces of one origin give for one day.")
    record Reported(
            @Says("how much") AmountShape amount,

            @Says("the day that it holds for; null if nobody says") @Nullable
            LocalDate asOf,

            @Says("the number of the origin") int origin,
            @Says("the pieces that give it") List<String> pieces,
            @Says("on whose word, and in whose documents") List<String> who) {}

    @Says("The independent place that a group of pieces goes back to.")
    record OriginShape(
            @Says("its number on this claim, from 1") int number,
            @Says("its pieces") List<String> pieces,
            @Says("why they are one") List<LinkShape> links) {}

    @Says("Why a piece goes back to where others go back to.")
    record LinkShape(
            @Says("the piece") String piece,
            @Says("the kind of reason") OriginLink.Kind kind,

            @Says("what it leads to: a copy, a word, a pair of sources, an entry")
            String ground,

            @Says("the reason in words") String reason) {}

    @Says("A piece on a claim: evidence, or a mention that nobody filed as evidence.")
    record Piece(
            @Says("its name: `e` and the number of the entry that filed it")
            String id,

            @Says("whether it is evidence, and not only a mention")
            boolean evidence,

            @Says("how it bears on the claim") Stance stance,

            @Says("in what it disagrees; null if in nothing, or nobody said") @Nullable
            Dimension dimension,

            @Says("what was noted when it was filed; null if nothing") @Nullable
            String note,

            @Says("on whose word") SpeakerShape speaker,

            @Says("how it is said; null where a person marked the passage") @Nullable
            Mode mode,

            @Says("who passed it on, the nearest first") List<String> chain,
            @Says("the document it stands in") DocumentName document,
            @Says("where it stands in the text") PassageShape passage,

            @Says("what the reader found in it; null where a person marked the passage") @Nullable
            MentionFound found,

            @Says("how its source and it are graded") GradesShape grades,

            @Says("how its source took it back; null while it stands by it") @Nullable
            String takenBack,

            @Says("what changed in its source since; empty if nothing, or somebody looked at it")
            List<String> toReview,

            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("Somebody on whose word something is said.")
    record SpeakerShape(
            @Says("the name, or the words that stand for one")
            String name,

            @Says("what it is") Speaker.Kind kind) {}

    @Says("A document by its names.")
    record DocumentName(
            @Says("its name in addresses") String id,
            @Says("the document as JSON") String address,

            @Says("its headline; null if it has none") @Nullable
            String title,

            @Says("who published it") Named source,

            @Says("the day of publication; null if unknown") @Nullable
            LocalDate published) {}

    @Says("An exact span of a text, in UTF-16 code units from 0, the end exclusive.")
    record PassageShape(
            @Says("the digest of the text") String text,
            @Says("its words") String exact,
            @Says("the words before") String prefix,
            @Says("the words after") String suffix,
            @Says("where it begins") int start,
            @Says("where it ends") int end) {}

    @Says("What the reader found in a mention.")
    record MentionFound(
            @Says("the quote made to stand alone") String statement,
            @Says("what it is") Mention.Kind kind,
            @Says("how much it is worth checking, 0 to 1") double checkWorthiness,
            @Says("the amounts that it names") List<AmountShape> quantities,

            @Says("the times that it names, as TIMEX3 values")
            List<String> times,

            @Says("the day on which it falls due; null if on none") @Nullable
            DueShape due) {}

    @Says("A day on which something falls due.")
    record DueShape(
            @Says("the day") LocalDate day,
            @Says("how it was counted, in words") String rule) {}

    @Says("The grades of a piece (Admiralty code).")
    record GradesShape(
            @Says("both as they are written: `B2`") String code,
            @Says("that of the source, A to F") Reliability reliability,
            @Says("that of the item, 1 to 6") int credibility) {}

    @Says("What editors said about origins.")
    record Editors(
            @Says("pieces that go back to one place") List<JoinedShape> links,
            @Says("links that do not count") List<PartedShape> parts) {}

    @Says("Two pieces that an editor joined.")
    record JoinedShape(
            @Says("the one piece") String one,
            @Says("the other") String other,
            @Says("why") String reason,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("A link that an editor spoke against.")
    record PartedShape(
            @Says("the piece") String piece,
            @Says("the kind of link that does not count") OriginLink.Kind kind,
            @Says("why") String reason,
            @Says("when and by whom it was filed") FilingShape filing) {}

    @Says("Something that would change somebody's mind.")
    record MissingShape(
            @Says("what it is") String what,
            @Says("when and by whom it was named") FilingShape filing) {}

    @Says("How far an assessment has got.")
    enum State {
        PROPOSED,
        CURRENT,
        SUPERSEDED
    }

    @Says("What a person made of a claim, and who approved it.")
    record AssessmentShape(
            @Says("its name: the number of the entry that proposed it")
            long id,

            @Says("the claim as JSON") String claim,
            @Says("the canonical sentence of the claim") String statement,
            @Says("the scale") Named scale,
            @Says("the rating") RatingShape rating,

            @Says("how likely the claim is; null if that was not said") @Nullable
            LikelihoodShape likelihood,

            @Says("how far the evidence bears it; null if that was not said") @Nullable
            Confidence confidence,

            @Says("why, in paragraphs") String reasons,
            @Says("the pieces that it relies on") List<String> evidence,
            @Says("what would change it") List<String> missing,
            @Says("how far it has got") State state,
            @Says("when and by whom it was proposed") FilingShape proposed,

            @Says("when and by whom it was approved; null if it was not") @Nullable
            FilingShape approved,

            @Says("the assessment that took its place; null if none did") @Nullable
            Long superseded,

            @Says("what has changed under it since; empty if nothing has")
            List<String> toReview) {}

    @Says("How likely something is.")
    record LikelihoodShape(
            @Says("the word (ICD 203)") Likelihood word,

            @Says("the least share that the word means, in per cent")
            int low,

            @Says("the most") int high) {}

    @Says("One rating of a scale.")
    record RatingShape(
            @Says("its name in what is sent") String id,
            @Says("its name for people") String name,
            @Says("when it is given") String meaning) {}

    @Says("A rating scale.")
    record ScaleShape(
            @Says("its name in what is sent") String id,
            @Says("its name for people") String name,
            @Says("its ratings") List<RatingShape> ratings) {
        static ScaleShape of(RatingScale scale) {
            return new ScaleShape(
                    scale.id(),
                    scale.name(),
                    scale.ratings().stream()
                            .map(rating -> new RatingShape(rating.id(), rating.name(), rating.meaning()))
                            .toList());
        }
    }
}
