package org.gainsay.ledger;

import java.time.LocalDate;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is filed to weigh a claim by. Each of these can be undone by {@link Change.Undone}, by whoever sees that it is
 * wrong; what it bore on is then as if it had not been.
 *
 * <p>A piece is named by the entry that filed it: evidence, or a mention under a claim.
 */
public sealed interface EvidenceChange extends Change.OfEvidence {

    /**
     * A passage was filed for, against or about a claim.
     *
     * @param claim the claim
     * @param document where the passage stands, a document of the claim's case
     * @param stance how it bears on the claim
     * @param dimension in what they disagree; null if they do not, or it was not said
     * @param exhibit the passage
     * @param note one line; null if there is none
     */
    record EvidenceFiled(
            ClaimId claim,
            DocumentId document,
            Stance stance,
            @Nullable Dimension dimension,
            Exhibit exhibit,
            @Nullable String note)
            implements EvidenceChange {
        public EvidenceFiled {
            if (note != null) {
                Words.line("note", note);
            }
            if (dimension != null && stance == Stance.SUPPORTS) {
                throw new IllegalArgumentException(
                        "evidence that supports claim " + claim + " and disagrees with it in " + dimension.word());
            }
        }
    }

    /**
     * A piece was graded; the last grade that stands counts.
     *
     * @param item the piece
     * @param credibility the grade
     * @param reason why, one line
     */
    record ItemGraded(EvidenceId item, Credibility credibility, String reason) implements EvidenceChange {
        public ItemGraded {
            Words.line("reason", reason);
        }
    }

    /**
     * A source was graded; the last grade that stands counts, the others are its history.
     *
     * @param source the source
     * @param reliability the grade
     * @param reason why, one line
     */
    record SourceGraded(SourceId source, Reliability reliability, String reason) implements EvidenceChange {
        public SourceGraded {
            Words.line("reason", reason);
        }
    }

    /**
     * Two sources were found to be related.
     *
     * @param source the one
     * @param kind what it is to the other
     * @param other the other
     * @param reason how that is known, one line
     */
    record SourcesRelated(SourceId source, SourceRelation.Kind kind, SourceId other, String reason)
            implements EvidenceChange {
        public SourcesRelated {
            Words.line("reason", reason);
            if (source.equals(other)) {
                throw new IllegalArgumentException("source " + source + " related to itself");
            }
        }
    }

    /**
     * A source was found to have corrected a document.
     *
     * @param document the document
     * @param takesBack the piece of it that the source stands by no more; null if none that is filed
     * @param day when it did
     * @param note what it corrected, and where it says so, one line
     */
    record CorrectionNoted(DocumentId document, @Nullable EvidenceId takesBack, LocalDate day, String note)
            implements EvidenceChange {
        public CorrectionNoted {
            Words.line("note", note);
        }
    }

    /**
     * An editor says that two pieces on a claim go back to one place.
     *
     * @param claim the claim
     * @param one the one
     * @param other the other
     * @param reason why, one line
     */
    record OriginLinked(ClaimId claim, EvidenceId one, EvidenceId other, String reason) implements EvidenceChange {
        public OriginLinked {
            Words.line("reason", reason);
            if (one.equals(other)) {
                throw new IllegalArgumentException("piece " + one + " linked to itself");
            }
        }
    }

    /**
     * An editor says that a piece on a claim does not go back to where a link of some kind leads.
     *
     * @param claim the claim
     * @param item the piece
     * @param kind the kind of link that is wrong, never an editor's own, which is undone instead
     * @param reason why, one line
     */
    record OriginParted(ClaimId claim, EvidenceId item, OriginLink.Kind kind, String reason) implements EvidenceChange {
        public OriginParted {
            Words.line("reason", reason);
            if (kind == OriginLink.Kind.EDITOR) {
                throw new IllegalArgumentException(
                        "part of " + item + ": an editor's link is undone, and not spoken against");
            }
        }
    }

    /**
     * It was said what would change somebody's mind about a claim.
     *
     * @param claim the claim
     * @param what the evidence that is missing, one line
     */
    record MissingNamed(ClaimId claim, String what) implements EvidenceChange {
        public MissingNamed {
            Words.line("what is missing", what);
        }
    }

    /**
     * A person found what became of a promise, a prediction or a deadline; the last finding that stands counts.
     *
     * @param claim the claim
     * @param settlement what became of it, and how that is known
     */
    record PromiseSettled(ClaimId claim, Settlement settlement) implements EvidenceChange {
        public PromiseSettled {
            Words.line("reason", settlement.reason());
        }
    }
}
