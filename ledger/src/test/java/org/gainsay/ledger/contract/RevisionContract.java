package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.core.Span;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.DocumentSought;
import org.gainsay.ledger.Change.MentionReviewed;
import org.gainsay.ledger.Change.Undone;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Verification;
import org.gainsay.ledger.Views;
import org.gainsay.ledger.Views.Decision;
import org.gainsay.ledger.Views.Placed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does when the text of a document changes. An adapter extends it. */
public abstract class RevisionContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final List<String> WHY = List.of("number: “120” is now “210”");
    /** The entry that files the mention of the report. */
    private static final long FILED = 11;

    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(() -> NOON);
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, List.of(Harbour.won(), Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM)));
        ledger.append(Harbour.OTTO, Harbour.capturedAgain(Harbour.REPORT));
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
    void a_decision_goes_with_its_passage_to_the_newer_text() {
        Change revised = Harbour.revised(Harbour.REPORT, new Placement(FILED, new Span(300, 320), List.of()));
        assertEquals(revised, ledger.append(Harbour.OTTO, revised).change());

        Decision decision = ledger.views().decisions(Harbour.REPORT).all().get(0);
        assertEquals(new Placed(Harbour.newText(Harbour.REPORT), new Span(300, 320), List.of(), false), decision.now());
        assertEquals(0, toReview());
        assertEquals(
                Optional.of(decision),
                ledger.views()
                        .decisions(Harbour.REPORT)
                        .of(
                                Harbour.newText(Harbour.REPORT),
                                Harbour.excerpt(Harbour.REPORT, 3).mention()));
    }

    @Test
    void a_changed_source_is_to_be_reviewed_until_somebody_looked() {
        ledger.append(Harbour.OTTO, Harbour.revised(Harbour.REPORT, new Placement(FILED, new Span(300, 320), WHY)));
        assertEquals(1, toReview());
        Views.MentionView waiting =
                ledger.views().toReview(Harbour.VOTE, Page.FIRST).get(0);
        assertEquals(Harbour.WON_CLAIM, waiting.claim());
        assertEquals(WHY, Objects.requireNonNull(waiting.now()).why());
        assertTrue(ledger.views()
                .decisions(Harbour.REPORT)
                .of(
                        Harbour.newText(Harbour.REPORT),
                        Harbour.excerpt(Harbour.REPORT, 3).mention())
                .isEmpty());

        ledger.append(Harbour.INES, new MentionReviewed(Harbour.REPORT, FILED, Harbour.newText(Harbour.REPORT)));
        assertEquals(0, toReview());

        ledger.append(
                Harbour.INES,
                ledger.views().lastUndoable(Harbour.INES).orElseThrow().undoing());
        assertEquals(1, toReview());
    }

    @Test
    void an_undone_decision_is_not_to_be_reviewed() {
        ledger.append(Harbour.OTTO, Harbour.revised(Harbour.REPORT, new Placement(FILED, null, WHY)));
        ledger.append(Harbour.INES, new Undone(FILED));
        assertEquals(List.of(), ledger.views().toReview(Harbour.VOTE, Page.FIRST));
    }

    @Test
    void only_the_newest_text_counts() {
        ledger.append(Harbour.OTTO, Harbour.revised(Harbour.REPORT, new Placement(FILED, null, WHY)));
        ledger.append(
                Harbour.OTTO,
                new Change.TextRevised(
                        Harbour.REPORT,
                        Harbour.newText(Harbour.REPORT),
                        Harbour.text(Harbour.REPORT),
                        0,
                        List.of(new Placement(FILED, new Span(100, 120), List.of()))));
        assertEquals(0, toReview());
        List<Views.RevisionView> revisions = ledger.views().revisions(Harbour.REPORT, Page.FIRST);
        assertEquals(
                List.of(0, 2),
                revisions.stream().map(Views.RevisionView::material).toList());
    }

    @Test
    void a_decision_in_a_text_that_did_not_change_stands_nowhere_else() {
        assertNull(ledger.views().decisions(Harbour.REPORT).all().get(0).now());
    }

    @Test
    void a_document_that_was_not_handed_out_is_remembered() {
        Change sought = new DocumentSought(
                Harbour.REPORT, DocumentSought.Found.GONE, NOON, "https://example.org/gone", "answered 404");
        assertEquals(sought, ledger.append(Harbour.OTTO, sought).change());
        Views.SeekingView seeking =
                ledger.views().seekings(Harbour.REPORT, Page.FIRST).get(0);
        assertEquals(DocumentSought.Found.GONE, seeking.found());
        assertEquals("answered 404", seeking.note());
    }

    @Test
    void captures_are_found_by_the_address_they_were_obtained_from_and_by_its_aliases() {
        String address = "https://example.org/" + Harbour.REPORT;
        List<Views.CaptureView> captures = ledger.views().captures(Harbour.REPORT, Page.FIRST);
        assertEquals(2, captures.size());
        assertEquals(captures, ledger.views().capturesAt(address, Page.FIRST));
        assertEquals(List.of(), ledger.views().capturesAt("https://m.example.org/vote", Page.FIRST));
        ledger.append(
                Harbour.OTTO, new Change.AliasNamed(Harbour.REPORT, "https://m.example.org/vote", "mobile address"));
        assertEquals(captures, ledger.views().capturesAt("https://m.example.org/vote", Page.FIRST));
    }

    @Test
    void a_stamp_covers_the_captures_that_it_names_and_no_later_one() {
        Digest first = Harbour.captured(Harbour.REPORT).payload();
        Digest reply = Harbour.captured(Harbour.REPLY).payload();
        Digest again = Harbour.capturedAgain(Harbour.REPORT).payload();
        assertEquals(List.of(first, reply, again), ledger.views().unstamped(Harbour.VOTE, Page.FIRST));

        Change stamped = Harbour.stamped(Harbour.REPLY, Harbour.REPORT);
        assertEquals(stamped, ledger.append(Harbour.OTTO, stamped).change());
        assertEquals(List.of(again), ledger.views().unstamped(Harbour.VOTE, Page.FIRST));
        assertEquals(List.of(), ledger.views().stamps(Harbour.VOTE, again, Page.FIRST));
        List<Views.StampView> over = ledger.views().stamps(Harbour.VOTE, first, Page.FIRST);
        assertEquals(List.of(stamped), over.stream().map(Views.StampView::stamp).toList());
        assertEquals(over, ledger.views().stamps(Harbour.VOTE, Page.FIRST));
    }

    @Test
    void a_stamp_over_what_the_case_does_not_have_is_refused() {
        CaseId other = CaseId.ofName("Another case");
        Digest report = Harbour.captured(Harbour.REPORT).payload();
        refused("time stamp: no case another-case", stamped(other, report));
        ledger.append(Harbour.INES, new Change.CaseOpened(other, "Another case", null));
        refused("time stamp: case another-case has no capture " + report, stamped(other, report));
        Digest unknown = Digest.of("never captured");
        refused(
                "time stamp: case " + Harbour.VOTE + " has no capture " + unknown,
                stamped(Harbour.VOTE, report, unknown));
        assertThrows(IllegalArgumentException.class, () -> stamped(Harbour.VOTE));
        assertThrows(IllegalArgumentException.class, () -> stamped(Harbour.VOTE, report, report));
    }

    private static Change stamped(CaseId caseId, Digest... captures) {
        return new Change.CapturesStamped(
                caseId, Digest.of("root"), List.of(captures), Digest.of("token"), "CN=Clock tower of Tarn", NOON);
    }

    @Test
    void what_does_not_fit_is_refused() {
        refused(
                "entry 3 decides nothing about document " + Harbour.REPORT + ", or is undone",
                Harbour.revised(Harbour.REPORT, new Placement(3, null, WHY)));
        refused(
                "document " + Harbour.REPLY + ": no capture has the text " + Harbour.newText(Harbour.REPLY),
                Harbour.revised(Harbour.REPLY));
        Digest text = Harbour.newText(Harbour.REPORT);
        refused(
                "decision 11 of document " + Harbour.REPORT + " is not to be reviewed in the text " + text,
                new MentionReviewed(Harbour.REPORT, FILED, text));
        ledger.append(Harbour.OTTO, Harbour.revised(Harbour.REPORT, new Placement(FILED, null, WHY)));
        ledger.append(Harbour.INES, new MentionReviewed(Harbour.REPORT, FILED, text));
        refused("decision 11 is reviewed already, by entry 14", new MentionReviewed(Harbour.REPORT, FILED, text));
        assertFalse(ledger.views().revisions(Harbour.REPORT, Page.FIRST).isEmpty());
    }

    private void refused(String reason, Change change) {
        assertEquals(
                reason,
                assertThrows(Refused.class, () -> ledger.append(Harbour.INES, change))
                        .getMessage());
    }

    private int toReview() {
        int waiting = ledger.views().toReview(Harbour.VOTE, Page.FIRST).size();
        assertEquals(
                waiting, ledger.views().claim(Harbour.WON_CLAIM).orElseThrow().toReview());
        assertEquals(
                waiting,
                ledger.views().documents(Harbour.VOTE, Page.FIRST).stream()
                        .mapToInt(Views.DocumentSummary::toReview)
                        .sum());
        return waiting;
    }
}
