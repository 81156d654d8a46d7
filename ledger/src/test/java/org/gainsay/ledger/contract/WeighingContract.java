package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Credibility;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Span;
import org.gainsay.core.Stance;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.Undone;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange.CorrectionNoted;
import org.gainsay.ledger.EvidenceChange.ItemGraded;
import org.gainsay.ledger.EvidenceChange.MissingNamed;
import org.gainsay.ledger.EvidenceChange.OriginLinked;
import org.gainsay.ledger.EvidenceChange.OriginParted;
import org.gainsay.ledger.EvidenceChange.PromiseSettled;
import org.gainsay.ledger.EvidenceChange.SourceGraded;
import org.gainsay.ledger.EvidenceChange.SourcesRelated;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does with what claims are weighed by. An adapter extends it. */
public abstract class WeighingContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2031, 5, 9);
    /** The entry that files the mention of the report, and the one that files evidence of the reply. */
    private static final EvidenceId MENTION = new EvidenceId(11);

    private static final EvidenceId EVIDENCE = new EvidenceId(12);

    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(() -> NOON);
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        ledger.append(Harbour.OTTO, Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.REFUTES));
    }

    @AfterEach
    void close() {
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        Snapshot before = Snapshot.of(ledger.views());
        ledger.rebuild();
        assertEquals(before, Snapshot.of(ledger.views()));
        ledger.close();
    }

    @Test
    void every_change_can_be_read_back_from_its_entry_and_undone() {
        List<Change> changes = List.of(
                Harbour.marked(Harbour.REPORT, Harbour.WON_CLAIM, Stance.QUALIFIES),
                new ItemGraded(MENTION, Credibility.CONFIRMED, "two observers saw it"),
                new SourceGraded(Harbour.BEACON, Reliability.B, "right in nine of ten"),
                new SourcesRelated(
                        Harbour.BEACON, SourceRelation.Kind.OWNED_BY, Harbour.COURIER, "the company register"),
                new CorrectionNoted(Harbour.REPORT, MENTION, DAY, "it had misread the roll"),
                new CorrectionNoted(Harbour.REPORT, null, DAY, "a name was misspelt"),
                new OriginLinked(Harbour.WON_CLAIM, MENTION, EVIDENCE, "one press conference"),
                new OriginParted(Harbour.WON_CLAIM, EVIDENCE, OriginLink.Kind.UTTERANCE, "she spoke to both"),
                new MissingNamed(Harbour.WON_CLAIM, "the protocol of the count"),
                new PromiseSettled(Harbour.WON_CLAIM, new Settlement(Settlement.Outcome.BROKEN, "nothing came")));
        Snapshot before = Snapshot.of(ledger.views());
        List<Entry> entries = ledger.append(Harbour.OTTO, changes);
        assertEquals(changes, entries.stream().map(Entry::change).toList());
        assertEquals(changes, ledger.entries(13).map(Entry::change).toList());
        assertEquals(
                entries, ledger.views().lastUndoable(Harbour.OTTO).orElseThrow().entries());
        ledger.append(
                Harbour.OTTO,
                ledger.views().lastUndoable(Harbour.OTTO).orElseThrow().undoing());
        assertEquals(before, Snapshot.of(ledger.views()));
    }

    @Test
    void evidence_comes_back_as_it_was_filed_with_its_document() {
        EvidenceViews.EvidenceView piece =
                evidence().on(Harbour.WON_CLAIM, Page.FIRST).getFirst();
        assertEquals(EVIDENCE, piece.id());
        assertEquals(Harbour.REPLY, piece.document().id());
        assertEquals(Harbour.OTTO, piece.filing().actor());
        assertEquals(Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.REFUTES), piece.filed());
        assertEquals(Optional.of(piece), evidence().piece(EVIDENCE));
        assertEquals(List.of(piece), evidence().in(Harbour.REPLY));
        assertEquals(Optional.empty(), evidence().piece(MENTION));
    }

    @Test
    void the_last_grade_that_stands_counts_and_the_others_are_its_history() {
        ledger.append(Harbour.INES, new ItemGraded(EVIDENCE, Credibility.POSSIBLE, "hearsay"));
        ledger.append(Harbour.OTTO, new ItemGraded(EVIDENCE, Credibility.PROBABLE, "the clerk says so too"));
        ledger.append(Harbour.INES, new SourceGraded(Harbour.COURIER, Reliability.D, "often wrong"));
        ledger.append(Harbour.OTTO, new SourceGraded(Harbour.COURIER, Reliability.C, "a new editor"));
        assertEquals(
                Credibility.PROBABLE,
                evidence().grades(Harbour.WON_CLAIM).getFirst().credibility());
        assertEquals(
                Reliability.C,
                evidence().sourceGrades(Harbour.WON_CLAIM).getFirst().reliability());
        assertEquals(
                List.of("a new editor", "often wrong"),
                evidence().grades(Harbour.COURIER, Page.FIRST).stream()
                        .map(EvidenceViews.SourceGrade::reason)
                        .toList());
        ledger.append(Harbour.INES, List.of(new Undone(14), new Undone(16)));
        assertEquals(
                Credibility.POSSIBLE,
                evidence().grades(Harbour.WON_CLAIM).getFirst().credibility());
        assertEquals(1, evidence().grades(EVIDENCE, Page.FIRST).size());
        assertEquals(
                Reliability.D,
                evidence().sourceGrades(Harbour.WON_CLAIM).getFirst().reliability());
    }

    @Test
    void a_source_shows_its_relations_from_both_sides_and_its_corrections() {
        ledger.append(
                Harbour.INES,
                List.of(
                        new SourcesRelated(
                                Harbour.BEACON, SourceRelation.Kind.REPUBLISHES, Harbour.COURIER, "a licence"),
                        new CorrectionNoted(Harbour.REPLY, EVIDENCE, DAY, "it had counted twice")));
        assertEquals(
                evidence().relations(Harbour.BEACON, Page.FIRST), evidence().relations(Harbour.COURIER, Page.FIRST));
        assertEquals(evidence().relations(Page.FIRST), evidence().relations(Harbour.COURIER, Page.FIRST));
        assertEquals(
                evidence().corrections(Harbour.COURIER, Page.FIRST), evidence().takenBack(Harbour.WON_CLAIM));
        assertEquals(
                "it had counted twice",
                evidence().takenBack(Harbour.WON_CLAIM).getFirst().note());
        assertEquals(List.of(), evidence().corrections(Harbour.BEACON, Page.FIRST));
    }

    @Test
    void an_editors_links_and_parts_stand_until_they_are_undone() {
        ledger.append(
                Harbour.INES,
                List.of(
                        new OriginLinked(Harbour.WON_CLAIM, MENTION, EVIDENCE, "one press conference"),
                        new OriginParted(Harbour.WON_CLAIM, EVIDENCE, OriginLink.Kind.COPY, "its own reporter")));
        assertEquals(
                "one press conference",
                evidence().links(Harbour.WON_CLAIM).getFirst().reason());
        assertEquals(
                new OriginPart(EVIDENCE, OriginLink.Kind.COPY, "its own reporter"),
                evidence().parts(Harbour.WON_CLAIM).getFirst().part());
        ledger.append(Harbour.OTTO, List.of(new Undone(13), new Undone(14)));
        assertEquals(List.of(), evidence().links(Harbour.WON_CLAIM));
        assertEquals(List.of(), evidence().parts(Harbour.WON_CLAIM));
    }

    @Test
    void what_falls_due_stands_on_the_agenda_until_it_is_settled() {
        LocalDate due = LocalDate.of(2031, 6, 2);
        EvidenceViews.DueView waiting = evidence().agenda(due, due, Page.FIRST).getFirst();
        assertEquals(Harbour.WON_CLAIM, waiting.claim());
        assertEquals(due, waiting.due().date());
        assertEquals(List.of(waiting.due()), evidence().dues(Harbour.WON_CLAIM));
        assertEquals(List.of(), evidence().agenda(due.plusDays(1), due.plusYears(1), Page.FIRST));
        Settlement kept = new Settlement(Settlement.Outcome.KEPT, "the roll was published");
        ledger.append(Harbour.INES, new PromiseSettled(Harbour.WON_CLAIM, kept));
        assertEquals(
                kept, evidence().settlement(Harbour.WON_CLAIM).orElseThrow().settlement());
        assertEquals(List.of(), evidence().agenda(due, due, Page.FIRST));
        ledger.append(Harbour.OTTO, new Undone(13));
        assertEquals(List.of(waiting), evidence().agenda(due, due, Page.FIRST));
        ledger.append(Harbour.OTTO, List.of(new Undone(12), new Undone(11)));
        assertEquals(List.of(), evidence().dues(Harbour.WON_CLAIM));
    }

    @Test
    void evidence_goes_with_its_passage_to_a_newer_text_and_is_reviewed_like_a_mention() {
        ledger.append(Harbour.OTTO, Harbour.capturedAgain(Harbour.REPLY));
        ledger.append(
                Harbour.OTTO,
                Harbour.revised(
                        Harbour.REPLY, new Placement(12, new Span(300, 320), List.of("number: “120” is now “210”"))));
        assertEquals(1, evidence().toReview(Harbour.VOTE, Page.FIRST).size());
        ledger.append(Harbour.INES, new Change.MentionReviewed(Harbour.REPLY, 12, Harbour.newText(Harbour.REPLY)));
        assertEquals(List.of(), evidence().toReview(Harbour.VOTE, Page.FIRST));
        EvidenceViews.EvidenceView piece = evidence().piece(EVIDENCE).orElseThrow();
        assertTrue(piece.now() != null && piece.now().reviewed());
    }

    @Test
    void the_history_of_a_claim_a_source_and_a_document_names_what_was_filed_about_them() {
        ledger.append(
                Harbour.INES,
                List.of(
                        new SourceGraded(Harbour.BEACON, Reliability.B, "right in nine of ten"),
                        new CorrectionNoted(Harbour.REPLY, EVIDENCE, DAY, "it had counted twice")));
        ledger.append(Harbour.INES, List.of(new Undone(14), new Undone(13)));
        assertEquals(
                List.of(15L, 14L, 12L, 11L, 10L),
                ledger.views().history(Harbour.WON_CLAIM, Page.FIRST).stream()
                        .map(Entry::sequence)
                        .toList());
        assertEquals(
                List.of(15L, 14L),
                ledger.views().history(Harbour.COURIER, new Page(0, 2)).stream()
                        .map(Entry::sequence)
                        .toList());
        assertEquals(
                List.of(16L, 13L),
                ledger.views().history(Harbour.BEACON, new Page(0, 2)).stream()
                        .map(Entry::sequence)
                        .toList());
    }

    @Test
    void a_claim_under_which_something_is_filed_is_not_undone() {
        assertFalse(evidence().bare(Harbour.WON_CLAIM));
        ledger.append(Harbour.INES, new Undone(11));
        refused(
                "entry 10 cannot be undone: under claim " + Harbour.WON_CLAIM + " something is filed, by entry 12",
                new Undone(10));
        assertEquals(Optional.empty(), ledger.views().lastUndoable(Harbour.INES));
        ledger.append(Harbour.OTTO, new Undone(12));
        assertTrue(evidence().bare(Harbour.WON_CLAIM));
        ledger.append(Harbour.INES, new Undone(10));
        assertEquals(Optional.empty(), ledger.views().claim(Harbour.WON_CLAIM));
    }

    @Test
    void what_does_not_fit_is_refused_in_one_line() {
        ClaimId none = new ClaimId("c-none");
        String evidenceFor = "evidence for claim " + Harbour.WON_CLAIM + ": ";
        refused("no claim c-none", Harbour.evidence(Harbour.REPLY, 3, none, Stance.SUPPORTS));
        refused(
                evidenceFor + "no document none",
                Harbour.evidence(new DocumentId("none"), 3, Harbour.WON_CLAIM, Stance.SUPPORTS));
        refused(
                evidenceFor + "the passage is filed already, by entry 12",
                Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.SUPPORTS));
        CaseId other = new CaseId("other");
        ClaimId elsewhere = new ClaimId("c-elsewhere");
        ledger.append(
                Harbour.INES,
                List.of(new Change.CaseOpened(other, "Other", null), new Change.ClaimOpened(elsewhere, other, "X.")));
        refused(
                "evidence for claim c-elsewhere: document " + Harbour.REPLY
                        + " is in case harbour-vote, the claim in case other",
                Harbour.evidence(Harbour.REPLY, 3, elsewhere, Stance.SUPPORTS));
        refused(
                "entry 4 files no evidence and no mention under a claim, or is undone",
                new ItemGraded(new EvidenceId(4), Credibility.PROBABLE, "why"));
        refused("no source nobody", new SourceGraded(new SourceId("nobody"), Reliability.A, "why"));
        refused(
                "no source nobody",
                new SourcesRelated(Harbour.BEACON, SourceRelation.Kind.QUOTES, new SourceId("nobody"), "why"));
        refused(
                "correction: piece e12 is not of document " + Harbour.REPORT,
                new CorrectionNoted(Harbour.REPORT, EVIDENCE, DAY, "why"));
        refused(
                "piece e12 is on claim " + Harbour.WON_CLAIM + ", not on claim c-elsewhere",
                new OriginParted(elsewhere, EVIDENCE, OriginLink.Kind.COPY, "why"));
        refused("no claim c-none", new MissingNamed(none, "the roll"));
        ledger.append(Harbour.OTTO, new Undone(12));
        refused("entry 12 cannot be undone: it is of a kind that cannot, or it is undone already", new Undone(12));
    }

    private EvidenceViews evidence() {
        return ledger.views().evidence();
    }

    private void refused(String reason, Change change) {
        assertEquals(
                reason,
                assertThrows(Refused.class, () -> ledger.append(Harbour.INES, change))
                        .getMessage());
    }
}
