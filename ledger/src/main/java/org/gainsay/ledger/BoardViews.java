package org.gainsay.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Digest;
import org.gainsay.core.Stance;
import org.gainsay.ledger.EvidenceViews.EvidenceView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/**
 * Whole cases and sources at a glance; a part of {@link Views}. Each answer takes one question of the store, however many
 * claims it is about.
 *
 * <p>Words are sought as they stand, each somewhere in the text, in any order; upper and lower case of the letters a to z
 * are the same.
 */
public interface BoardViews {
    /** Words that are sought at once; further ones count for nothing. */
    int MOST_WORDS = 8;

    /** The claims of a case whose statement has all the words, in the order of opening. */
    List<ClaimId> claims(CaseId caseId, String words, @Nullable SourceId source);

    /** Some claims, in the order of opening; those that are not there are left out. */
    List<ClaimView> claims(List<ClaimId> claims);

    /**
     * The claims of a case about which more is filed than mentions, or that fall due: those whose standing takes weighing.
     * Every other claim is unexamined.
     */
    List<ClaimId> weighable(CaseId caseId);

    /** Those of some claims, a few hundred at most, that are in the case and whose standing takes weighing. */
    List<ClaimId> weighable(CaseId caseId, List<ClaimId> among);

    /** How sources bear on claims, each claim, source and stance once. */
    List<Bearing> bearings(List<ClaimId> claims);

    /** The documents of a case whose headline has all the words, in the order of {@link Views#documents}. */
    List<DocumentSummary> documents(CaseId caseId, String words, @Nullable SourceId source, Page page);

    /** The last text that was read of each document of a case, in the order of filing. */
    List<TextView> texts(CaseId caseId);

    /** The documents of a source in all cases, the last filed first. */
    List<DocumentView> documents(SourceId source, Page page);

    /** The mentions in documents of a source that are filed under claims, in all cases, the last filed first. */
    List<MentionView> mentions(SourceId source, Page page);

    /** The mentions filed under some claims, by day of publication, undated ones last; at most so many of all. */
    List<MentionView> mentions(List<ClaimId> claims, Page page);

    /** The next day on which something falls due and is not settled, by case. */
    Map<CaseId, LocalDate> firstDues();

    /** How many mentions and pieces of evidence are to be reviewed because their source changed, by case. */
    Map<CaseId, Integer> changed();

    /** The mentions of all cases whose source has changed and that nobody has looked at again. */
    List<MentionView> changedMentions(Page page);

    /** The evidence of all cases whose source has changed and that nobody has looked at again. */
    List<EvidenceView> changedEvidence(Page page);

    /**
     * How a source bears on a claim.
     *
     * @param claim the claim
     * @param source the source
     * @param stance what a piece of it does; {@link Stance#REPEATS} for a mention that nobody filed as evidence
     */
    record Bearing(ClaimId claim, SourceId source, Stance stance) {}

    /**
     * A text as it was last read.
     *
     * @param document its document
     * @param text the digest of the text
     */
    record TextView(DocumentView document, Digest text) {}
}
