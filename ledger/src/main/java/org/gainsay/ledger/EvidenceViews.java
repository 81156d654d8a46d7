package org.gainsay.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Credibility;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.ledger.Views.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What claims are weighed by, arranged for reading; a part of {@link Views}. The sequence in each {@link Filing} is what
 * {@link Change.Undone} wants.
 */
public interface EvidenceViews {

    /** The evidence on a claim in the order of filing. */
    List<EvidenceView> on(ClaimId claim, Page page);

    /** One piece of evidence. */
    Optional<EvidenceView> piece(EvidenceId id);

    /** The evidence that stands in a document, on all claims, in the order of filing. */
    List<EvidenceView> in(DocumentId document);

    /** The evidence on claims of a case whose source has changed since and that nobody has looked at again. */
    List<EvidenceView> toReview(CaseId caseId, Page page);

    /** Whether nothing but mentions is filed under a claim, so that it can be undone with the last of them. */
    boolean bare(ClaimId claim);

    /** The grades of the pieces on a claim that count: of each piece the last. */
    List<ItemGrade> grades(ClaimId claim);

    /** All grades that stand of one piece, the last first. */
    List<ItemGrade> grades(EvidenceId item, Page page);

    /** The grades of sources that pieces on a claim are by, of each the last. */
    List<SourceGrade> sourceGrades(ClaimId claim);

    /** All grades that stand of one source, the last first. */
    List<SourceGrade> grades(SourceId source, Page page);

    /** The relations of a source to others and of others to it, in the order of filing. */
    List<RelationView> relations(SourceId source, Page page);

    /** The relations of all sources, in the order of filing. */
    List<RelationView> relations(Page page);

    /** The corrections that a source made, the last day first. */
    List<CorrectionView> corrections(SourceId source, Page page);

    /** The corrections that take back pieces on a claim, in the order of filing. */
    List<CorrectionView> takenBack(ClaimId claim);

    /** The links that editors made between pieces on a claim, in the order of filing. */
    List<LinkView> links(ClaimId claim);

    /** The links that editors spoke against, in the order of filing. */
    List<PartView> parts(ClaimId claim);

    /** What would change somebody's mind about a claim, in the order of naming. */
    List<MissingView> missing(ClaimId claim);

    /** The days on which a claim falls due, the first day first. */
    List<Mention.Due> dues(ClaimId claim);

    /** What became of a promise, as the last finding that stands says. */
    Optional<SettlementView> settlement(ClaimId claim);

    /** The claims of all cases that fall due from one day to another and are not settled, the first day first. */
    List<DueView> agenda(LocalDate from, LocalDate to, Page page);

    /**
     * A piece of evidence.
     *
     * @param id its name
     * @param document where it stands
     * @param filed what was filed
     * @param filing when and by whom
     * @param now where it stands in the newest text; null if that is the text it was filed in
     */
    record EvidenceView(
            EvidenceId id,
            DocumentView document,
            EvidenceChange.EvidenceFiled filed,
            Filing filing,
            @Nullable Placed now) {}

    /**
     * A grade of a piece.
     *
     * @param item the piece
     * @param credibility the grade
     * @param reason why
     * @param filing when and by whom
     */
    record ItemGrade(EvidenceId item, Credibility credibility, String reason, Filing filing) {}

    /**
     * A grade of a source.
     *
     * @param source the source
     * @param reliability the grade
     * @param reason why
     * @param filing when and by whom
     */
    record SourceGrade(SourceId source, Reliability reliability, String reason, Filing filing) {}

    /**
     * A relation of two sources.
     *
     * @param relation the relation; its sources are named as in addresses
     * @param filing when and by whom
     */
    record RelationView(SourceRelation relation, Filing filing) {}

    /**
     * A correction.
     *
     * @param document what was corrected
     * @param takesBack the piece that its source stands by no more; null if none that is filed
     * @param day when
     * @param note what was corrected
     * @param filing when and by whom it was noted
     */
    record CorrectionView(
            DocumentId document, @Nullable EvidenceId takesBack, LocalDate day, String note, Filing filing) {}

    /**
     * An editor's link.
     *
     * @param one the one piece
     * @param other the other
     * @param reason why
     * @param filing when and by whom
     */
    record LinkView(EvidenceId one, EvidenceId other, String reason, Filing filing) {}

    /**
     * An editor's word against a link.
     *
     * @param part the piece, the kind of link, and why
     * @param filing when and by whom
     */
    record PartView(OriginPart part, Filing filing) {}

    /**
     * Evidence that is missing.
     *
     * @param what what it is
     * @param filing when and by whom it was named
     */
    record MissingView(String what, Filing filing) {}

    /**
     * What became of a promise.
     *
     * @param settlement the finding
     * @param filing when and by whom
     */
    record SettlementView(Settlement settlement, Filing filing) {}

    /**
     * A claim that falls due.
     *
     * @param claim the claim
     * @param caseId its case
     * @param statement its canonical sentence
     * @param due the first day that its mentions name
     */
    record DueView(ClaimId claim, CaseId caseId, String statement, Mention.Due due) {}
}
