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
import org.gainsay.core.Stance;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange.AssessmentApproved;
import org.gainsay.ledger.AssessmentChange.ScaleAdded;
import org.gainsay.ledger.AssessmentViews;
import org.gainsay.ledger.AssessmentViews.AssessmentView;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.Undone;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceChange.CorrectionNoted;
import org.gainsay.ledger.EvidenceChange.ItemGraded;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does with assessments. An adapter extends it. */
public abstract class AssessmentContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    /** The entries that file a mention of the report, evidence of the reply, a scale and an assessment. */
    private static final EvidenceId MENTION = new EvidenceId(11);

    private static final EvidenceId EVIDENCE = new EvidenceId(12);
    private static final long PROPOSED = 14;

    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(() -> NOON);
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        ledger.append(Harbour.OTTO, Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.REFUTES));
        ledger.append(Harbour.OTTO, new ScaleAdded(Harbour.STARS));
        ledger.append(Harbour.INES, Harbour.assessed(Harbour.WON_CLAIM, "two", MENTION, EVIDENCE));
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
    void a_proposed_assessment_waits_until_another_person_approves_it() {
        AssessmentView waiting = assessments().toApprove(Page.FIRST).getFirst();
        assertEquals(Harbour.assessed(Harbour.WON_CLAIM, "two", MENTION, EVIDENCE), waiting.proposed());
        assertEquals(Harbour.WON, waiting.statement());
        assertFalse(waiting.current());
        assertEquals(Optional.empty(), assessments().current(Harbour.WON_CLAIM));

        refused(
                "assessment of entry 14 was proposed by Inés Calloway: another person has to approve it",
                Harbour.INES,
                new AssessmentApproved(PROPOSED));
        refused(
                "assessment of entry 14 was proposed by Inés Calloway: another person has to approve it",
                new Actor(" inés calloway"),
                new AssessmentApproved(PROPOSED));
        ledger.append(Harbour.OTTO, new AssessmentApproved(PROPOSED));

        AssessmentView current = assessments().current(Harbour.WON_CLAIM).orElseThrow();
        assertTrue(current.current());
        assertEquals(PROPOSED, current.filing().sequence());
        assertEquals(Harbour.INES, current.filing().actor());
        assertEquals(List.of(), current.toReview());
        assertEquals(List.of(), assessments().toApprove(Page.FIRST));
        assertEquals(List.of(), assessments().toReview(Page.FIRST));
        assertEquals(Optional.of(Harbour.STARS), assessments().scale(new ScaleId("stars")));
        assertEquals(List.of(Harbour.STARS), assessments().scales(Page.FIRST));
        refused(
                "assessment of entry 14 is approved already, by entry 15",
                Harbour.OTTO,
                new AssessmentApproved(PROPOSED));
    }

    @Test
    void a_later_assessment_supersedes_once_it_is_approved_and_nothing_is_edited() {
        ledger.append(Harbour.OTTO, new AssessmentApproved(PROPOSED));
        ledger.append(Harbour.OTTO, Harbour.assessed(Harbour.WON_CLAIM, "one", EVIDENCE));
        assertEquals(
                "two",
                assessments()
                        .current(Harbour.WON_CLAIM)
                        .orElseThrow()
                        .proposed()
                        .verdict()
                        .rating());
        ledger.append(Harbour.INES, new AssessmentApproved(16));
        assertEquals(
                16,
                assessments().current(Harbour.WON_CLAIM).orElseThrow().filing().sequence());
        AssessmentView former = assessments().assessment(PROPOSED).orElseThrow();
        assertEquals(16L, former.superseded());
        assertFalse(former.current());
        assertEquals(
                List.of(16L, 14L),
                assessments().of(Harbour.WON_CLAIM, Page.FIRST).stream()
                        .map(view -> view.filing().sequence())
                        .toList());

        refused("entry 14 cannot be undone: the assessment is approved, by entry 15", Harbour.INES, new Undone(14));
        refused("entry 15 cannot be undone: the assessment is superseded, by entry 17", Harbour.OTTO, new Undone(15));
        ledger.append(Harbour.INES, new Undone(17));
        assertEquals(
                PROPOSED,
                assessments().current(Harbour.WON_CLAIM).orElseThrow().filing().sequence());
    }

    @Test
    void an_older_proposal_is_not_approved_after_a_newer_one() {
        ledger.append(Harbour.OTTO, Harbour.assessed(Harbour.WON_CLAIM, "one"));
        ledger.append(Harbour.INES, new AssessmentApproved(15));
        refused(
                "assessment of entry 14 is older than the approved one of entry 15",
                Harbour.OTTO,
                new AssessmentApproved(PROPOSED));
        assertEquals(List.of(), assessments().toApprove(Page.FIRST));
    }

    @Test
    void a_proposal_can_be_undone_until_it_is_approved() {
        ledger.append(
                Harbour.INES,
                ledger.views().lastUndoable(Harbour.INES).orElseThrow().undoing());
        assertEquals(List.of(), assessments().of(Harbour.WON_CLAIM, Page.FIRST));
        refused(
                "assessment of entry 14: that entry proposes none, or is undone",
                Harbour.OTTO,
                new AssessmentApproved(PROPOSED));
    }

    @Test
    void an_assessment_is_to_be_reviewed_when_anything_under_it_changes() {
        ledger.append(Harbour.OTTO, new AssessmentApproved(PROPOSED));
        reviewed("e12 was graded anew", new ItemGraded(EVIDENCE, Credibility.DOUBTFUL, "hearsay"));
        reviewed(
                "the source of e12 has taken it back",
                new CorrectionNoted(Harbour.REPLY, EVIDENCE, LocalDate.of(2031, 5, 9), "it had counted twice"));
        reviewed("e18 was filed since", Harbour.marked(Harbour.REPORT, Harbour.WON_CLAIM, Stance.SUPPORTS));
        ledger.append(Harbour.OTTO, List.of(new Undone(16), new Undone(17), new Undone(18)));
        assertEquals(List.of(), assessments().toReview(Page.FIRST));

        ledger.append(Harbour.OTTO, Harbour.capturedAgain(Harbour.REPORT));
        ledger.append(
                Harbour.OTTO,
                Harbour.revised(Harbour.REPORT, new Placement(11, null, List.of("number: “120” is now “210”"))));
        assertEquals(
                List.of("document " + Harbour.REPORT + " has changed in substance", "the passage of e11 has changed"),
                assessments().toReview(Page.FIRST).getFirst().toReview());
        reviewed("e12 was taken back by who filed it", new Undone(12));
        ledger.append(Harbour.INES, Harbour.assessed(Harbour.WON_CLAIM, "one", MENTION));
        ledger.append(Harbour.OTTO, new AssessmentApproved(ledger.head().sequence()));
        assertEquals(
                List.of("the passage of e11 has changed"),
                assessments().toReview(Page.FIRST).getFirst().toReview());
        ledger.append(Harbour.INES, new Change.MentionReviewed(Harbour.REPORT, 11, Harbour.newText(Harbour.REPORT)));
        assertEquals(List.of(), assessments().toReview(Page.FIRST));
    }

    private void reviewed(String phrase, Change change) {
        ledger.append(Harbour.OTTO, change);
        List<AssessmentView> waiting = assessments().toReview(Page.FIRST);
        assertTrue(waiting.getFirst().toReview().contains(phrase), () -> waiting.toString());
        assertEquals(assessments().current(Harbour.WON_CLAIM), Optional.of(waiting.getFirst()));
    }

    @Test
    void what_does_not_fit_is_refused_in_one_line() {
        String where = "assessment of claim " + Harbour.WON_CLAIM + ": ";
        refused("scale stars is there already, and is never changed", Harbour.OTTO, new ScaleAdded(Harbour.STARS));
        refused(
                "assessment of claim c-none: no such claim",
                Harbour.OTTO,
                Harbour.assessed(new ClaimId("c-none"), "two"));
        refused(
                where + "scale stars has no rating 'three'",
                Harbour.OTTO,
                Harbour.assessed(Harbour.WON_CLAIM, "three"));
        refused(
                "entry 4 files no evidence and no mention under a claim, or is undone",
                Harbour.OTTO,
                Harbour.assessed(Harbour.WON_CLAIM, "two", new EvidenceId(4)));
        assertThrows(
                IllegalArgumentException.class, () -> Harbour.assessed(Harbour.WON_CLAIM, "two", EVIDENCE, EVIDENCE));
    }

    private AssessmentViews assessments() {
        return ledger.views().assessments();
    }

    private void refused(String reason, Actor actor, Change change) {
        assertEquals(
                reason,
                assertThrows(Refused.class, () -> ledger.append(actor, change)).getMessage());
    }
}
