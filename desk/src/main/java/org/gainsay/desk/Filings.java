package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.MentionId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Passage;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Exhibit;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.jspecify.annotations.Nullable;

/**
 * What people file to weigh claims by. Each method files at once and gives the entry, whose sequence is what {@link
 * #undo} wants; all of them throw {@link Refused} where something does not fit what was filed before, and {@link
 * IllegalArgumentException} where a reason is blank, too long, or not one line.
 *
 * <p>Safe to use from many threads.
 */
public final class Filings {
    private final Ledger ledger;
    private final Function<DocumentId, Optional<Desk.Read>> reader;

    Filings(Ledger ledger, Function<DocumentId, Optional<Desk.Read>> reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /**
     * How a passage bears on a claim.
     *
     * @param stance for, against, qualifying or repeating
     * @param dimension in what they disagree; null if they do not
     * @param note one line; null if there is none
     */
    public record Bearing(
            Stance stance,
            @Nullable Dimension dimension,
            @Nullable String note) {
        /** A stance and nothing else. */
        public static Bearing of(Stance stance) {
            return new Bearing(stance, null, null);
        }
    }

    /**
     * Files a mention that was filed under a claim as evidence on it. It bears on the claim from then on as it is said
     * here, and no more as the repetition that every mention is.
     *
     * @param decision the sequence of the entry that filed the mention
     * @throws IllegalArgumentException if that entry files no mention of the document under the claim
     */
    public Entry mentioned(Actor actor, ClaimId claim, DocumentId document, long decision, Bearing bearing) {
        Excerpt excerpt = ledger.views().decisions(document).all().stream()
                .filter(one -> one.filed().sequence() == decision
                        && one.outcome() instanceof Views.Outcome.FiledUnder under
                        && under.claim().equals(claim))
                .map(Views.Decision::excerpt)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "entry " + decision + " files no mention of document " + document + " under claim " + claim));
        return file(actor, claim, document, bearing, new Exhibit.Mentioned(excerpt));
    }

    /**
     * Files a mention of the last reading of a document as evidence, whether or not it is filed under a claim.
     *
     * @throws IllegalArgumentException if there is no such document or mention
     */
    public Entry mentioned(Actor actor, ClaimId claim, DocumentId document, MentionId mention, Bearing bearing) {
        Desk.Read read = read(document);
        Excerpt excerpt = Excerpt.of(
                read.sheet(),
                read.mention(mention)
                        .orElseThrow(() ->
                                new IllegalArgumentException("document " + document + " has no mention " + mention)));
        return file(actor, claim, document, bearing, new Exhibit.Mentioned(excerpt));
    }

    /**
     * Files a passage that a person marked in the text of the last reading of a document.
     *
     * @param speaker on whose word it is said; null for the source's own
     * @throws IllegalArgumentException if there is no such document or the span lies outside of its text
     */
    public Entry marked(
            Actor actor, ClaimId claim, DocumentId document, Span span, @Nullable Speaker speaker, Bearing bearing) {
        Desk.Read read = read(document);
        if (span.length() == 0 || span.end() > read.text().length()) {
            throw new IllegalArgumentException("passage " + span + " of document " + document + ", whose text has "
                    + read.text().length() + " characters");
        }
        Speaker own = new Speaker(
                ledger.views()
                        .document(document)
                        .map(Views.DocumentView::sourceName)
                        .orElse(document.slug()),
                Speaker.Kind.AUTHOR);
        return file(
                actor,
                claim,
                document,
                bearing,
                new Exhibit.Marked(read.digest(), Passage.of(read.text(), span), speaker == null ? own : speaker));
    }

    private Entry file(Actor actor, ClaimId claim, DocumentId document, Bearing bearing, Exhibit exhibit) {
        return ledger.append(
                actor,
                new EvidenceChange.EvidenceFiled(
                        claim, document, bearing.stance(), bearing.dimension(), exhibit, bearing.note()));
    }

    private Desk.Read read(DocumentId document) {
        return reader.apply(document)
                .orElseThrow(() -> new IllegalArgumentException("document " + document + " has no reading"));
    }

    /** Grades a piece: evidence, or a mention under a claim. */
    public Entry grade(Actor actor, EvidenceId item, Credibility credibility, String reason) {
        return ledger.append(actor, new EvidenceChange.ItemGraded(item, credibility, reason));
    }

    /** Grades a source. */
    public Entry grade(Actor actor, SourceId source, Reliability reliability, String reason) {
        return ledger.append(actor, new EvidenceChange.SourceGraded(source, reliability, reason));
    }

    /** Notes that a source is owned by, republishes or quotes another. */
    public Entry relate(Actor actor, SourceId source, SourceRelation.Kind kind, SourceId other, String reason) {
        return ledger.append(actor, new EvidenceChange.SourcesRelated(source, kind, other, reason));
    }

    /**
     * Notes that the source of a document corrected it.
     *
     * @param takesBack the piece that it stands by no more; null if none that is filed
     */
    public Entry correct(Actor actor, DocumentId document, @Nullable EvidenceId takesBack, LocalDate day, String note) {
        return ledger.append(actor, new EvidenceChange.CorrectionNoted(document, takesBack, day, note));
    }

    /** Says that two pieces go back to one place. */
    public Entry link(Actor actor, ClaimId claim, EvidenceId one, EvidenceId other, String reason) {
        return ledger.append(actor, new EvidenceChange.OriginLinked(claim, one, other, reason));
    }

    /** Speaks against the links of one kind that a piece has. */
    public Entry part(Actor actor, ClaimId claim, EvidenceId item, OriginLink.Kind kind, String reason) {
        return ledger.append(actor, new EvidenceChange.OriginParted(claim, item, kind, reason));
    }

    /**
     * Speaks against a whole origin: every link in it that no editor made.
     *
     * @return the entries, in the order of the links; none if only editors made it one
     */
    public List<Entry> part(Actor actor, ClaimId claim, Origin origin, String reason) {
        List<Change> changes = new ArrayList<>();
        for (OriginLink link : origin.links()) {
            if (link.ground().kind() != OriginLink.Kind.EDITOR) {
                EvidenceChange.OriginParted parted = new EvidenceChange.OriginParted(
                        claim, link.evidence(), link.ground().kind(), reason);
                if (!changes.contains(parted)) {
                    changes.add(parted);
                }
            }
        }
        return changes.isEmpty() ? List.of() : ledger.append(actor, changes);
    }

    /** Says what would change somebody's mind about a claim. */
    public Entry missing(Actor actor, ClaimId claim, String what) {
        return ledger.append(actor, new EvidenceChange.MissingNamed(claim, what));
    }

    /** Says what became of a promise, a prediction or a deadline. */
    public Entry settle(Actor actor, ClaimId claim, Settlement settlement) {
        return ledger.append(actor, new EvidenceChange.PromiseSettled(claim, settlement));
    }

    /** Takes back what one of these methods filed, whoever filed it. */
    public Entry undo(Actor actor, long sequence) {
        return ledger.append(actor, new Change.Undone(sequence));
    }
}
