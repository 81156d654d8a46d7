package org.gainsay.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.core.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, arranged for reading. Every answer is of one moment and holds everything appended before the call.
 *
 * <p>Lists that can grow take a {@link Page}. Safe to use from many threads. Throws {@link LedgerFailure} if the store
 * cannot be read.
 */
public interface Views {

    /** All cases, the last opened first. */
    List<CaseView> cases(Page page);

    /** One case. */
    Optional<CaseView> caseOf(CaseId caseId);

    /** The documents of a case by day of publication, undated ones last, then in the order of filing. */
    List<DocumentSummary> documents(CaseId caseId, Page page);

    /** One document. */
    Optional<DocumentView> document(DocumentId document);

    /** The captures of a document, the last kept first. */
    List<CaptureView> captures(DocumentId document, Page page);

    /**
     * The captures, in all cases, that were obtained from an address or are of a document that is named as standing there
     * as well; the last kept first.
     */
    List<CaptureView> capturesAt(String address, Page page);

    /** The time stamps over captures of a case, the last filed first. */
    List<StampView> stamps(CaseId caseId, Page page);

    /** The time stamps over one capture of a case, the first filed first. */
    List<StampView> stamps(CaseId caseId, Digest capture, Page page);

    /** The captures of a case that no time stamp covers, in the order of keeping, each once. */
    List<Digest> unstamped(CaseId caseId, Page page);

    /** How the text of a document changed, the last change first. */
    List<RevisionView> revisions(DocumentId document, Page page);

    /** When a document was looked for and not handed out, the last time first. */
    List<SeekingView> seekings(DocumentId document, Page page);

    /** The mentions filed under claims of a case whose source has changed since and that nobody has looked at again. */
    List<MentionView> toReview(CaseId caseId, Page page);

    /** The other addresses of a document, in the order of naming. */
    List<AliasView> aliases(DocumentId document);

    /** The document of a source in a case that an alias leads to. */
    Optional<DocumentId> documentAt(CaseId caseId, SourceId source, String alias);

    /** The last reading of a document. */
    Optional<ReadingView> lastReading(DocumentId document);

    /** The last reading of one text of a document. */
    Optional<ReadingView> reading(DocumentId document, Digest text);

    /** The sources that have documents in a case, by name. */
    List<SourceView> sources(CaseId caseId, Page page);

    /** One source, with the number of its documents in all cases. */
    Optional<SourceView> source(SourceId source);

    /** The claims of a case in the order of opening. */
    List<ClaimView> claims(CaseId caseId, Page page);

    /** One claim. */
    Optional<ClaimView> claim(ClaimId claim);

    /** The mentions filed under a claim by day of publication, undated ones last, then in the order of filing. */
    List<MentionView> mentions(ClaimId claim, Page page);

    /** What was decided about the mentions of a document, over all its texts. */
    Decisions decisions(DocumentId document);

    /** The mentions of a document that people compared with claims and did not file there, in the order of judging. */
    List<JudgementView> judgements(DocumentId document);

    /** The mentions that people compared with a claim and did not file there, in the order of judging. */
    List<JudgementView> judgements(ClaimId claim);

    /**
     * What an actor can undo next: the latest of their appends in which something is left that can be undone. Appending
     * {@link Undoable#undoing()} undoes it.
     */
    Optional<Undoable> lastUndoable(Actor actor);

    /** What claims are weighed by. */
    EvidenceViews evidence();

    /** What people made of claims. */
    AssessmentViews assessments();

    /** Whole cases and sources at a glance. */
    BoardViews board();

    /** The entries that concern a subject, the latest first: a mention filed concerns its document and its claim. */
    List<Entry> history(Subject subject, Page page);

    /** The people who have an account, by name; disabled ones too. */
    List<PersonView> people(Page page);

    /** One person. */
    Optional<PersonView> person(PersonId person);

    /**
     * Which entry filed something, when, and by whom.
     *
     * @param sequence the entry
     * @param time its time
     * @param actor who filed it
     */
    record Filing(long sequence, Instant time, Actor actor) {}

    /**
     * A case and how much is in it.
     *
     * @param id its name in addresses
     * @param title its name for people
     * @param note what a reader must know of the whole case
     * @param opened when and by whom
     * @param claims how many claims
     * @param documents how many documents
     * @param sources how many sources its documents are by
     */
    record CaseView(
            CaseId id, String title, @Nullable String note, Filing opened, int claims, int documents, int sources) {}

    /**
     * A person who has an account.
     *
     * @param id their name in addresses
     * @param name their name for people, which what they file carries
     * @param role what they may do at the whole desk
     * @param caseRoles what they may do in single cases, where that is more
     * @param barred whether the account is disabled
     * @param admitted when and by whom they got it
     */
    record PersonView(
            PersonId id, String name, Role role, Map<CaseId, Role> caseRoles, boolean barred, Filing admitted) {
        public PersonView {
            caseRoles = Map.copyOf(caseRoles);
        }
    }

    /**
     * A source.
     *
     * @param id its name in addresses
     * @param name its name for people
     * @param documents how many documents are by it, where it was asked for
     */
    record SourceView(SourceId id, String name, int documents) {}

    /**
     * A document.
     *
     * @param id its name in addresses
     * @param caseId the case it is in
     * @param source who published it
     * @param sourceName the name of the source for people
     * @param imprint what it says of itself
     * @param addresses where it stands; empty for pasted text
     * @param filed when and by whom
     */
    record DocumentView(
            DocumentId id,
            CaseId caseId,
            SourceId source,
            String sourceName,
            Imprint imprint,
            List<String> addresses,
            Filing filed) {
        public DocumentView {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A document and how far it is worked through.
     *
     * @param document the document
     * @param found mentions in its last reading; 0 if it was never read
     * @param filed mentions filed under a claim, over all its texts
     * @param rejected mentions rejected, over all its texts
     * @param toReview mentions filed under a claim whose source has changed and that nobody has looked at again
     */
    record DocumentSummary(DocumentView document, int found, int filed, int rejected, int toReview) {}

    /**
     * A capture of a document.
     *
     * @param payload the digest of the bytes
     * @param text the digest of the text extracted from them
     * @param mediaType what the bytes are
     * @param at when they were obtained
     * @param from the address or file name they were obtained from
     * @param kept when and by whom that was filed
     */
    record CaptureView(Digest payload, Digest text, String mediaType, Instant at, String from, Filing kept) {}

    /**
     * A time stamp over captures.
     *
     * @param stamp what was filed: the captures, the root over them, the token
     * @param filed when and by whom it was filed
     */
    record StampView(Change.CapturesStamped stamp, Filing filed) {}

    /**
     * A change of the text of a document from one capture to a later one.
     *
     * @param from the digest of the text before
     * @param to the digest of the text after
     * @param material how many sentences changed in substance
     * @param filed when and by whom it was filed
     */
    record RevisionView(Digest from, Digest to, int material, Filing filed) {}

    /**
     * A time at which a document was looked for and not handed out.
     *
     * @param found what came instead
     * @param at when
     * @param from the address
     * @param note what was met
     * @param filed when and by whom it was filed
     */
    record SeekingView(Change.DocumentSought.Found found, Instant at, String from, String note, Filing filed) {}

    /**
     * Where a decided passage stands in the newest text of its document, if that is another than it was decided in.
     *
     * @param text the digest of that text
     * @param span where it stands, or what comes nearest; null if nothing does
     * @param why what changed in its source; empty if it says the same
     * @param reviewed whether a person has looked at it in that text and let the decision stand
     */
    record Placed(Digest text, @Nullable Span span, List<String> why, boolean reviewed) {
        public Placed {
            why = List.copyOf(why);
        }

        /** Whether a person has to look at it. */
        public boolean toReview() {
            return !why.isEmpty() && !reviewed;
        }

        /** Whether it is the passage of {@code mention} in a reading of {@code read}, as far as most of both is shared. */
        public boolean covers(Digest read, Span mention) {
            if (span == null || !text.equals(read) || !span.overlaps(mention) || toReview()) {
                return false;
            }
            int shared = Math.min(span.end(), mention.end()) - Math.max(span.start(), mention.start());
            return shared >= SAME * span.cover(mention).length();
        }

        /** Two spans are one passage from this share on: quotation marks and full stops at the ends may differ. */
        private static final double SAME = 0.8;
    }

    /**
     * Another address of a document.
     *
     * @param address the address
     * @param reason why it is the same document
     * @param named when and by whom that was filed; its sequence is what {@link Change.Undone} wants
     */
    record AliasView(String address, String reason, Filing named) {}

    /**
     * A reading of a document.
     *
     * @param text the digest of the text that was read
     * @param sheet the digest of the claim sheet's JSON
     * @param readerVersion the version of the reader and its rules
     * @param mentions how many mentions the sheet has
     * @param filed when and by whom that was filed
     */
    record ReadingView(Digest text, Digest sheet, String readerVersion, int mentions, Filing filed) {}

    /**
     * A claim and how much is filed under it.
     *
     * @param id its name in addresses
     * @param caseId the case it is in
     * @param statement the canonical sentence
     * @param opened when and by whom
     * @param mentions how many mentions
     * @param sources how many sources their documents are by
     * @param toReview mentions whose source has changed and that nobody has looked at again
     * @param published the first and last day of publication of those documents; null if none has one
     */
    record ClaimView(
            ClaimId id,
            CaseId caseId,
            String statement,
            Filing opened,
            int mentions,
            int sources,
            int toReview,
            @Nullable Days published) {}

    /**
     * A stretch of days.
     *
     * @param first the first day
     * @param last the last day, the same or later
     */
    record Days(LocalDate first, LocalDate last) {}

    /**
     * A mention filed under a claim.
     *
     * @param claim the claim
     * @param document where it stands
     * @param excerpt the mention and all that it names
     * @param filed when and by whom; its sequence is what {@link Change.Undone} wants
     * @param now where it stands in the newest text; null if that is the text it was filed in
     */
    record MentionView(
            ClaimId claim,
            DocumentView document,
            Excerpt excerpt,
            Filing filed,
            @Nullable Placed now) {}

    /**
     * What was decided about the mentions of a document.
     *
     * @param all in the order of deciding
     */
    record Decisions(List<Decision> all) {
        public Decisions {
            all = List.copyOf(all);
        }

        /**
         * The decision about a mention of a reading of {@code text}. A mention is the same one if it covers the same
         * span of the same text and makes the same statement, or stands where the decided passage was found again in a newer
         * text; its number within the sheet does not matter, since a newer reader may count differently.
         */
        public Optional<Decision> of(Digest text, Mention mention) {
            return all.stream().filter(decision -> decision.isOf(text, mention)).findFirst();
        }
    }

    /**
     * What was decided about a mention.
     *
     * @param excerpt the mention and all that it names
     * @param outcome filed under a claim, or rejected
     * @param filed when and by whom; its sequence is what {@link Change.Undone} wants
     * @param now where it stands in the newest text; null if that is the text it was decided in
     */
    record Decision(
            Excerpt excerpt,
            Outcome outcome,
            Filing filed,
            @Nullable Placed now) {
        private boolean isOf(Digest text, Mention mention) {
            return excerpt.isOf(text, mention)
                    || (now != null && now.covers(text, mention.quote().span()));
        }
    }

    /**
     * A mention that a person compared with a claim and did not file there.
     *
     * @param document where the mention stands
     * @param claim the claim
     * @param excerpt the mention and all that it names
     * @param judgement what was found
     * @param filed when and by whom; its sequence is what {@link Change.Undone} wants
     */
    record JudgementView(
            DocumentId document, ClaimId claim, Excerpt excerpt, Change.MatchJudged.Judgement judgement, Filing filed) {
        /** Whether it is about a mention of a reading of {@code text}: the same span and the same statement. */
        public boolean isOf(Digest text, Mention mention) {
            return excerpt.isOf(text, mention);
        }
    }

    /** What became of a mention. */
    sealed interface Outcome {
        /**
         * It was filed under a claim.
         *
         * @param claim the claim
         * @param statement the claim's canonical sentence
         */
        record FiledUnder(ClaimId claim, String statement) implements Outcome {}

        /**
         * It was rejected.
         *
         * @param reason why; null if none was given
         */
        record Rejected(@Nullable String reason) implements Outcome {}
    }

    /**
     * Entries that were filed together and can be undone together.
     *
     * @param entries in the order of filing; never empty
     */
    record Undoable(List<Entry> entries) {
        public Undoable {
            entries = List.copyOf(entries);
        }

        /** The changes that undo them, the last entry first, to be appended at once. */
        public List<Change> undoing() {
            return entries.reversed().stream()
                    .<Change>map(entry -> new Change.Undone(entry.sequence()))
                    .toList();
        }
    }
}
