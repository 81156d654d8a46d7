package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Settlement;
import org.gainsay.core.Span;
import org.gainsay.core.Stance;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.BoardViews.Bearing;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger answers about whole cases and sources. An adapter extends it. */
public abstract class BoardContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final String OTHER = "The pier is 100 % safe, says the board_of works.";
    private static final ClaimId OTHER_CLAIM = ClaimId.of(Harbour.VOTE, OTHER);

    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(() -> NOON);
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(
                Harbour.INES,
                List.of(
                        Harbour.won(),
                        Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM),
                        new Change.ClaimOpened(OTHER_CLAIM, Harbour.VOTE, OTHER)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void claims_are_found_by_all_words_in_any_order_and_signs_stand_for_themselves() {
        assertEquals(List.of(Harbour.WON_CLAIM, OTHER_CLAIM), found(""));
        assertEquals(List.of(Harbour.WON_CLAIM), found("VOTES  harbour"));
        assertEquals(List.of(), found("votes pier"));
        assertEquals(List.of(OTHER_CLAIM), found("%"));
        assertEquals(List.of(OTHER_CLAIM), found("d_o"));
        assertEquals(List.of(), found("!"));
        assertEquals(List.of(), found("' OR 1=1 --"));
    }

    @Test
    void claims_of_a_source_are_those_that_its_mentions_or_evidence_are_on() {
        assertEquals(List.of(Harbour.WON_CLAIM), board().claims(Harbour.VOTE, "", Harbour.BEACON));
        assertEquals(List.of(), board().claims(Harbour.VOTE, "", Harbour.COURIER));
        ledger.append(Harbour.OTTO, Harbour.evidence(Harbour.REPLY, 2, OTHER_CLAIM, Stance.REFUTES));
        assertEquals(List.of(OTHER_CLAIM), board().claims(Harbour.VOTE, "", Harbour.COURIER));
        assertEquals(List.of(), board().claims(CaseId.ofName("elsewhere"), "", null));
    }

    @Test
    void some_claims_come_in_the_order_of_opening_whatever_order_they_are_asked_for_in() {
        assertEquals(
                List.of(
                        ledger.views().claim(Harbour.WON_CLAIM).orElseThrow(),
                        ledger.views().claim(OTHER_CLAIM).orElseThrow()),
                board().claims(List.of(OTHER_CLAIM, Harbour.WON_CLAIM, new ClaimId("c-0"))));
        assertEquals(List.of(), board().claims(List.of()));
    }

    @Test
    void a_claim_takes_weighing_from_its_first_evidence_or_due_day_on_and_no_more_when_that_is_undone() {
        assertEquals(List.of(Harbour.WON_CLAIM), board().weighable(Harbour.VOTE));
        long filed = ledger.append(Harbour.OTTO, Harbour.marked(Harbour.REPLY, OTHER_CLAIM, Stance.SUPPORTS))
                .sequence();
        assertEquals(List.of(Harbour.WON_CLAIM, OTHER_CLAIM), board().weighable(Harbour.VOTE));
        assertEquals(List.of(OTHER_CLAIM), board().weighable(Harbour.VOTE, List.of(OTHER_CLAIM, new ClaimId("c-0"))));
        assertEquals(List.of(), board().weighable(CaseId.ofName("another"), List.of(OTHER_CLAIM)));
        assertEquals(List.of(), board().weighable(Harbour.VOTE, List.of()));
        ledger.append(Harbour.OTTO, new Change.Undone(filed));
        assertEquals(List.of(Harbour.WON_CLAIM), board().weighable(Harbour.VOTE));
    }

    @Test
    void a_mention_repeats_until_the_same_passage_is_filed_as_evidence() {
        List<ClaimId> both = List.of(Harbour.WON_CLAIM, OTHER_CLAIM);
        assertEquals(List.of(new Bearing(Harbour.WON_CLAIM, Harbour.BEACON, Stance.REPEATS)), board().bearings(both));
        ledger.append(
                Harbour.OTTO,
                List.of(
                        Harbour.evidence(Harbour.REPORT, 1, Harbour.WON_CLAIM, Stance.SUPPORTS),
                        Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.REFUTES),
                        Harbour.marked(Harbour.REPLY, Harbour.WON_CLAIM, Stance.REFUTES)));
        assertEquals(
                Set.of(
                        new Bearing(Harbour.WON_CLAIM, Harbour.BEACON, Stance.SUPPORTS),
                        new Bearing(Harbour.WON_CLAIM, Harbour.COURIER, Stance.REFUTES)),
                Set.copyOf(board().bearings(both)));
        assertEquals(2, board().bearings(both).size());
    }

    @Test
    void without_words_and_source_the_documents_are_those_of_the_case() {
        assertEquals(
                ledger.views().documents(Harbour.VOTE, Page.FIRST),
                board().documents(Harbour.VOTE, "", null, Page.FIRST));
        assertEquals(
                List.of(Harbour.REPLY),
                board().documents(Harbour.VOTE, "", Harbour.COURIER, Page.FIRST).stream()
                        .map(summary -> summary.document().id())
                        .toList());
        assertEquals(List.of(), board().documents(Harbour.VOTE, "no headline has this", null, Page.FIRST));
    }

    @Test
    void the_texts_of_a_case_are_the_last_that_were_read() {
        assertEquals(
                List.of(Harbour.text(Harbour.REPORT), Harbour.text(Harbour.REPLY)),
                board().texts(Harbour.VOTE).stream()
                        .map(BoardViews.TextView::text)
                        .toList());
    }

    @Test
    void what_a_source_said_and_published_is_found_without_its_case() {
        assertEquals(
                List.of(Harbour.REPORT),
                board().documents(Harbour.BEACON, Page.FIRST).stream()
                        .map(Views.DocumentView::id)
                        .toList());
        assertEquals(
                ledger.views().mentions(Harbour.WON_CLAIM, Page.FIRST), board().mentions(Harbour.BEACON, Page.FIRST));
        assertEquals(
                ledger.views().mentions(Harbour.WON_CLAIM, Page.FIRST),
                board().mentions(List.of(OTHER_CLAIM, Harbour.WON_CLAIM), Page.FIRST));
        assertEquals(List.of(), board().mentions(new SourceId("nobody"), Page.FIRST));
        assertEquals(List.of(), board().mentions(List.of(), Page.FIRST));
    }

    @Test
    void the_next_due_day_of_a_case_is_the_first_that_is_not_settled() {
        assertEquals(Map.of(Harbour.VOTE, LocalDate.of(2031, 6, 2)), board().firstDues());
        ledger.append(
                Harbour.OTTO,
                new EvidenceChange.PromiseSettled(
                        Harbour.WON_CLAIM, new Settlement(Settlement.Outcome.KEPT, "it stands there")));
        assertEquals(Map.of(), board().firstDues());
    }

    @Test
    void mentions_and_evidence_whose_source_changed_are_counted_by_case_and_listed() {
        EvidenceId evidence = new EvidenceId(
                ledger.append(Harbour.OTTO, Harbour.evidence(Harbour.REPORT, 3, Harbour.WON_CLAIM, Stance.SUPPORTS))
                        .sequence());
        assertEquals(Map.of(), board().changed());
        ledger.append(
                Harbour.OTTO,
                List.of(
                        Harbour.capturedAgain(Harbour.REPORT),
                        Harbour.revised(
                                Harbour.REPORT,
                                new Placement(11, new Span(5, 25), List.of("its number is another")),
                                new Placement(evidence.entry(), null, List.of("it is gone")))));
        assertEquals(Map.of(Harbour.VOTE, 2), board().changed());
        assertEquals(ledger.views().toReview(Harbour.VOTE, Page.FIRST), board().changedMentions(Page.FIRST));
        assertEquals(ledger.views().evidence().toReview(Harbour.VOTE, Page.FIRST), board().changedEvidence(Page.FIRST));
        assertTrue(board().changedEvidence(Page.FIRST).stream()
                .anyMatch(view -> view.id().equals(evidence)));
    }

    private List<ClaimId> found(String words) {
        return board().claims(Harbour.VOTE, words, null);
    }

    private BoardViews board() {
        return ledger.views().board();
    }
}
