package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Settlement;
import org.gainsay.core.Span;
import org.gainsay.core.Stance;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.BoardViews.Bearing;
import org.gainsay.ledger.BoardViews.Happening;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Placement;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.jspecify.annotations.Nullable;
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

    @Test
    void recent_entries_come_last_first_and_name_their_case_and_what_they_are_about() {
        long before = ledger.head().sequence();
        ledger.append(Harbour.OTTO, Harbour.marked(Harbour.REPLY, OTHER_CLAIM, Stance.SUPPORTS));
        ledger.append(Harbour.OTTO, new Change.SourceNamed(new SourceId("the-gull"), "The Gull"));
        ledger.append(Harbour.OTTO, Harbour.capturedAgain(Harbour.REPORT));
        List<BoardViews.Recent> recent = board().recent(before, before + 9, 9);
        assertEquals(
                List.of(before + 3, before + 2, before + 1),
                recent.stream().map(one -> one.entry().sequence()).toList());
        assertEquals(Harbour.REPORT, recent.getFirst().document());
        assertEquals("The Beacon", recent.getFirst().sourceName());
        assertEquals(Harbour.VOTE, recent.getFirst().caseId());
        assertNull(recent.get(1).caseId());
        assertEquals(OTHER_CLAIM, recent.getLast().claim());
        assertEquals(OTHER, recent.getLast().about());
        assertEquals(recent.subList(1, 3), board().recent(before, before + 3, 9));
        assertEquals(recent.subList(0, 1), board().recent(before, before + 9, 1));
        assertEquals(
                Set.of(Harbour.VOTE),
                board().recent(0, 2, 9).stream().map(BoardViews.Recent::caseId).collect(Collectors.toSet()));
    }

    @Test
    void the_course_of_a_case_is_what_its_documents_and_claims_say_of_days_and_what_was_filed_on_them() {
        long before = ledger.head().sequence();
        Entry evidence =
                ledger.append(Harbour.OTTO, Harbour.evidence(Harbour.REPLY, 2, Harbour.WON_CLAIM, Stance.REFUTES));
        ledger.append(
                Harbour.OTTO,
                List.of(
                        Harbour.capturedAgain(Harbour.REPORT),
                        Harbour.revised(Harbour.REPORT),
                        new EvidenceChange.CorrectionNoted(
                                Harbour.REPORT, null, LocalDate.of(2031, 5, 9), "the number was 12"),
                        new EvidenceChange.PromiseSettled(
                                Harbour.WON_CLAIM, new Settlement(Settlement.Outcome.KEPT, "it stands there"))));
        BoardViews.Stretch may = new BoardViews.Stretch(
                LocalDate.of(2031, 5, 1),
                LocalDate.of(2031, 5, 31),
                0,
                ledger.head().sequence());
        List<Happening> all = happenings(may, Set.of(Happening.Kind.values()), null);
        assertEquals(
                all.stream()
                        .sorted(Comparator.comparing(Happening::day)
                                .thenComparing(Happening::kind)
                                .thenComparingLong(one -> one.entry().sequence()))
                        .toList(),
                all);
        assertEquals(
                Map.of(
                        Happening.Kind.PUBLISHED, 2L,
                        Happening.Kind.REVISED, 1L,
                        Happening.Kind.CORRECTED, 1L,
                        Happening.Kind.EVIDENCE, 1L,
                        Happening.Kind.SETTLED, 1L),
                all.stream().collect(Collectors.groupingBy(Happening::kind, Collectors.counting())));
        Happening filed = all.stream()
                .filter(one -> one.kind() == Happening.Kind.EVIDENCE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                new Happening(
                        Happening.Kind.EVIDENCE,
                        LocalDate.of(2031, 5, 5),
                        evidence,
                        Harbour.REPLY,
                        Harbour.WON_CLAIM,
                        "Tarn Courier",
                        Harbour.WON),
                filed);
        assertEquals(
                List.of(Harbour.REPLY, Harbour.REPLY),
                happenings(may, Set.of(Happening.Kind.values()), Harbour.COURIER).stream()
                        .map(Happening::document)
                        .toList());
        assertEquals(
                List.of(),
                happenings(
                        new BoardViews.Stretch(may.from(), may.to(), before, before),
                        Set.of(Happening.Kind.EVIDENCE, Happening.Kind.REVISED),
                        null));
        assertEquals(
                all.subList(1, 2),
                board().happenings(Harbour.VOTE, may, Set.of(Happening.Kind.values()), null, new Page(1, 1)));
        assertEquals(
                List.of(),
                board().happenings(CaseId.ofName("another"), may, Set.of(Happening.Kind.values()), null, Page.FIRST));
        ledger.append(Harbour.OTTO, new Change.Undone(evidence.sequence()));
        assertEquals(List.of(), happenings(may, Set.of(Happening.Kind.EVIDENCE), null));
    }

    @Test
    void a_day_that_is_due_stands_in_the_course_of_its_case_once_for_each_claim() {
        BoardViews.Stretch june = new BoardViews.Stretch(LocalDate.of(2031, 6, 1), LocalDate.of(2031, 6, 30), 0, 0);
        List<Happening> due = happenings(june, Set.of(Happening.Kind.values()), null);
        assertEquals(1, due.size());
        assertEquals(Harbour.WON_CLAIM, due.getFirst().claim());
        assertEquals(LocalDate.of(2031, 6, 2), due.getFirst().day());
        assertEquals(List.of(), happenings(june, Set.of(Happening.Kind.DUE), Harbour.BEACON));
    }

    @Test
    void published_documents_are_counted_by_day_and_month() {
        List<LocalDate> days = ledger.views().documents(Harbour.VOTE, Page.FIRST).stream()
                .map(one -> one.document().imprint().published())
                .toList();
        assertEquals(
                days.stream().collect(Collectors.groupingBy(day -> day, Collectors.summingInt(day -> 1))),
                board().publishedByDay(Harbour.VOTE, LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31), null));
        assertEquals(
                days.stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.summingInt(day -> 1))),
                board().publishedByMonth(Harbour.VOTE));
        assertEquals(
                1,
                board().publishedByDay(
                                Harbour.VOTE, LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31), Harbour.COURIER)
                        .size());
        assertEquals(Map.of(), board().publishedByMonth(CaseId.ofName("another")));
    }

    private List<Happening> happenings(
            BoardViews.Stretch stretch, Set<Happening.Kind> kinds, @Nullable SourceId source) {
        return board().happenings(Harbour.VOTE, stretch, kinds, source, Page.FIRST);
    }

    private List<ClaimId> found(String words) {
        return board().claims(Harbour.VOTE, words, null);
    }

    private BoardViews board() {
        return ledger.views().board();
    }
}
