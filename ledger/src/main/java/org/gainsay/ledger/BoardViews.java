package org.gainsay.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
     * What was filed in a stretch of entries, the last first.
     *
     * @param after the entry after which it begins
     * @param before the entry before which it ends
     * @param most how many entries to give at most
     */
    List<Recent> recent(long after, long before, int most);

    /**
     * What happened in a case in a stretch of days, by day, then by kind, then in the order of filing.
     *
     * @param kinds what is asked for; at least one
     * @param source the source whose documents are asked for; null for everything
     */
    List<Happening> happenings(
            CaseId caseId, Stretch stretch, Set<Happening.Kind> kinds, @Nullable SourceId source, Page page);

    /** How many documents of a case were published on each day from one to another; days without any are left out. */
    SortedMap<LocalDate, Integer> publishedByDay(
            CaseId caseId, LocalDate from, LocalDate to, @Nullable SourceId source);

    /** How many documents of a case were published in each month; months without any are left out. */
    SortedMap<YearMonth, Integer> publishedByMonth(CaseId caseId);

    /**
     * An entry, and where it belongs.
     *
     * @param entry the entry
     * @param caseId the case; null if it concerns no single one
     * @param document the document that it is about; null if none
     * @param claim the claim that it is about; null if none
     * @param about the headline or statement of that; null if it has none
     * @param sourceName who published that document; null if it is about none
     */
    record Recent(
            Entry entry,
            @Nullable CaseId caseId,
            @Nullable DocumentId document,
            @Nullable ClaimId claim,
            @Nullable String about,
            @Nullable String sourceName) {}

    /**
     * Some days, and what was filed on them.
     *
     * @param from the first day
     * @param to the last day, the same or later
     * @param after the last entry that was filed before the first day
     * @param last the last entry that was filed by the end of the last day
     */
    record Stretch(LocalDate from, LocalDate to, long after, long last) {
        public Stretch {
            if (to.isBefore(from) || last < after) {
                throw new IllegalArgumentException("stretch from " + from + " to " + to + ", entries after " + after
                        + " to " + last + ": ends before it begins");
            }
        }
    }

    /**
     * Something in the course of an affair: what its documents and claims say of a day, and what the desk did on it.
     *
     * @param kind what it is
     * @param day the day
     * @param entry the entry that says so
     * @param document the document that it is about; null if none
     * @param claim the claim that it is about; null if none
     * @param sourceName who published that document; null if it is about none
     * @param about the statement of that claim, or the headline of the document; null if it has none
     */
    record Happening(
            Kind kind,
            LocalDate day,
            Entry entry,
            @Nullable DocumentId document,
            @Nullable ClaimId claim,
            @Nullable String sourceName,
            @Nullable String about) {
        /** What can happen. */
        public enum Kind {
            /** A document was published. */
            PUBLISHED,
            /** The text of a document was found to have changed. */
            REVISED,
            /** A source corrected a document. */
            CORRECTED,
            /** A promise, a prediction or a deadline falls due. */
            DUE,
            /** Evidence was filed. */
            EVIDENCE,
            /** An assessment was approved. */
            ASSESSED,
            /** It was found what became of a promise. */
            SETTLED
        }
    }

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
