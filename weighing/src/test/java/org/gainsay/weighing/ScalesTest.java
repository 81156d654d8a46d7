package org.gainsay.weighing;

import static org.gainsay.weighing.Harbourside.copy;
import static org.gainsay.weighing.Harbourside.counting;
import static org.gainsay.weighing.Harbourside.editor;
import static org.gainsay.weighing.Harbourside.graded;
import static org.gainsay.weighing.Harbourside.own;
import static org.gainsay.weighing.Harbourside.piece;
import static org.gainsay.weighing.Harbourside.quoting;
import static org.gainsay.weighing.Harbourside.takenBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Mention;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginPart;
import org.gainsay.core.Quantity;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pieces amount to. The affair is invented. */
final class ScalesTest {
    private static final LocalDate TODAY = LocalDate.of(2031, 5, 10);

    @Test
    void fourteen_articles_that_carry_one_copy_or_quote_one_person_are_two_origins_and_no_evidence() {
        List<Evidence> pieces = new ArrayList<>();
        List<OriginLink> links = new ArrayList<>();
        for (int id = 1; id <= 10; id++) {
            pieces.add(own(id, "Paper " + id, Stance.REPEATS));
            links.add(copy(id, "the Lisk wire"));
        }
        for (int id = 11; id <= 14; id++) {
            pieces.add(quoting(id, "Paper " + id, id == 14 ? "Tosk" : "Mira Tosk", Stance.REPEATS));
        }
        Weighed weighed = Scales.weigh(new Filed(pieces, links, List.of(), List.of(), null, List.of()), TODAY);
        assertEquals("14 articles, 2 origins", weighed.counts().words());
        assertEquals(Standing.UNEXAMINED, weighed.standing());
        assertEquals(
                List.of(
                        "14 articles, 2 origins.",
                        "Origin 1 is of 10 pieces (e1, e2, e3, e4, e5, e6, e7 and 3 more): same copy, carries the copy of"
                                + " the Lisk wire.",
                        "Origin 2 is of 4 pieces (e11, e12, e13 and e14): same word, on the word of Mira Tosk and same"
                                + " word, on the word of Tosk, the only one of that name here.",
                        "14 pieces repeat the claim; to say a thing again is no evidence for it.",
                        "Rule 4: nothing that is filed speaks for or against it. So it is unexamined."),
                weighed.steps());
        assertEquals(
                List.of("A piece that speaks for or against it, and does not only say it again."), weighed.missing());
    }

    @Test
    void one_origin_is_single_and_two_corroborate() {
        Evidence first = own(1, "Beacon", Stance.SUPPORTS);
        assertEquals(Standing.SINGLE_ORIGIN, standing(first));
        assertEquals(Standing.SINGLE_ORIGIN, standing(first, own(2, "Beacon", Stance.SUPPORTS)));
        assertEquals(Standing.CORROBORATED, standing(first, own(2, "Courier", Stance.SUPPORTS)));
        assertEquals(Standing.SINGLE_ORIGIN, standing(first, own(2, "Courier", Stance.REPEATS)));
    }

    @Test
    void an_independent_refutation_contests_and_two_without_any_support_refute() {
        Evidence against = own(1, "Beacon", Stance.REFUTES);
        Evidence more = own(2, "Courier", Stance.REFUTES);
        assertEquals(Standing.CONTESTED, standing(against));
        assertEquals(Standing.REFUTED, standing(against, more));
        assertEquals(Standing.CONTESTED, standing(against, more, own(3, "Gazette", Stance.SUPPORTS)));
    }

    @Test
    void an_origin_that_says_both_counts_on_neither_side() {
        Weighed weighed = weigh(own(1, "Beacon", Stance.SUPPORTS), own(2, "Beacon", Stance.REFUTES));
        assertEquals(Standing.UNEXAMINED, weighed.standing());
        assertEquals(1, weighed.counts().divided());
        assertTrue(
                weighed.steps()
                        .contains(
                                "Origin 1 supports the claim (e1) and refutes it (e2); what says both counts on neither side."));
    }

    @Test
    void what_everyone_took_back_is_withdrawn_and_counts_no_more() {
        Evidence said = takenBack(own(1, "Beacon", Stance.REPEATS));
        assertEquals(Standing.WITHDRAWN, standing(said));
        assertEquals(Standing.SINGLE_ORIGIN, standing(said, own(2, "Courier", Stance.SUPPORTS)));
        assertEquals(Standing.UNEXAMINED, standing(takenBack(own(1, "Beacon", Stance.REFUTES))));
    }

    @Test
    void what_is_graded_improbable_is_set_aside() {
        Evidence improbable = graded(own(1, "Beacon", Stance.REFUTES), Credibility.IMPROBABLE);
        Weighed weighed = weigh(improbable, own(2, "Courier", Stance.SUPPORTS));
        assertEquals(Standing.SINGLE_ORIGIN, weighed.standing());
        assertTrue(weighed.steps().contains("e1 is graded 5 (improbable) and is set aside."));
        assertEquals(
                Standing.CONTESTED,
                standing(
                        graded(own(1, "Beacon", Stance.REFUTES), Credibility.DOUBTFUL),
                        own(2, "Courier", Stance.SUPPORTS)));
    }

    @Test
    void credibility_one_asks_for_two_independent_origins_and_says_so() {
        Evidence confirmed = graded(own(1, "Beacon", Stance.SUPPORTS), Credibility.CONFIRMED);
        assertEquals(
                List.of(
                        "e1 is graded 1 (confirmed by other sources), and 1 asks for two independent origins; only one says"
                                + " the same."),
                weigh(confirmed, own(2, "Beacon", Stance.REPEATS)).warnings());
        assertEquals(
                List.of(), weigh(confirmed, own(2, "Courier", Stance.REPEATS)).warnings());
    }

    @Test
    void unnamed_people_are_on_the_word_of_the_source_and_a_quoted_source_is_that_source() {
        Weighed weighed = weigh(
                own(1, "Beacon", Stance.SUPPORTS),
                piece(2, "Beacon", new Speaker("witnesses", Speaker.Kind.GROUP), Stance.SUPPORTS),
                piece(3, "Courier", new Speaker("The Beacón", Speaker.Kind.ORGANISATION), Stance.SUPPORTS),
                piece(4, "Courier", new Speaker("beacón", Speaker.Kind.ORGANISATION), Stance.SUPPORTS));
        assertEquals(2, weighed.counts().origins());
        assertEquals(
                List.of(new EvidenceId(1), new EvidenceId(2), new EvidenceId(4)),
                weighed.origins().getFirst().pieces());
    }

    @Test
    void a_surname_that_two_people_have_names_neither() {
        Weighed weighed = weigh(
                quoting(1, "Beacon", "Mira Tosk", Stance.REPEATS),
                quoting(2, "Courier", "Jon Tosk", Stance.REPEATS),
                quoting(3, "Gazette", "Tosk", Stance.REPEATS));
        assertEquals(3, weighed.counts().origins());
    }

    @Test
    void related_sources_are_one_origin_in_their_own_voice_only() {
        List<SourceRelation> relations = List.of(
                relation("beacon", SourceRelation.Kind.OWNED_BY, "tarn-media"),
                relation("courier", SourceRelation.Kind.OWNED_BY, "tarn-media"),
                relation("gazette", SourceRelation.Kind.QUOTES, "beacon"));
        Weighed weighed = Scales.weigh(
                new Filed(
                        List.of(
                                own(1, "Beacon", Stance.SUPPORTS),
                                own(2, "Courier", Stance.SUPPORTS),
                                own(3, "Gazette", Stance.SUPPORTS),
                                quoting(4, "Courier", "Mira Tosk", Stance.SUPPORTS)),
                        List.of(),
                        List.of(),
                        relations,
                        null,
                        List.of()),
                TODAY);
        assertEquals(3, weighed.counts().origins());
        assertEquals(
                "beacon is owned by tarn-media (the register); courier is owned by tarn-media (the register)",
                weighed.origins().getFirst().links().getLast().reason());
    }

    @Test
    void an_editor_parts_a_piece_from_a_copy_and_links_what_nothing_else_does() {
        List<Evidence> pieces = List.of(
                own(1, "Beacon", Stance.SUPPORTS),
                own(2, "Courier", Stance.SUPPORTS),
                own(3, "Gazette", Stance.SUPPORTS));
        List<OriginLink> copies = List.of(copy(1, "the wire"), copy(2, "the wire"), copy(3, "the wire"));
        OriginPart part =
                new OriginPart(new EvidenceId(3), OriginLink.Kind.COPY, "the Gazette had its own reporter there");
        Weighed parted = Scales.weigh(new Filed(pieces, copies, List.of(part), List.of(), null, List.of()), TODAY);
        assertEquals(Standing.CORROBORATED, parted.standing());
        assertTrue(parted.steps()
                .contains(
                        "An editor spoke against the link of e3 (same copy): the Gazette had its own reporter there."));
        List<OriginLink> linked = new ArrayList<>(copies);
        linked.add(editor(3, "entry 9"));
        linked.add(editor(1, "entry 9"));
        assertEquals(
                Standing.SINGLE_ORIGIN,
                Scales.weigh(new Filed(pieces, linked, List.of(part), List.of(), null, List.of()), TODAY)
                        .standing());
        assertThrows(
                IllegalArgumentException.class,
                () -> new OriginPart(new EvidenceId(3), OriginLink.Kind.EDITOR, "undo it instead"));
    }

    @Test
    void distinct_values_stand_in_the_order_of_time_each_once_for_each_origin() {
        LocalDate friday = LocalDate.of(2031, 5, 2);
        Weighed weighed = weigh(
                counting(quoting(1, "Beacon", "Mira Tosk", Stance.REPEATS), 120, friday.plusDays(1)),
                counting(quoting(2, "Courier", "Mira Tosk", Stance.REPEATS), 120, friday.plusDays(1)),
                counting(own(3, "Gazette", Stance.REPEATS), 12, friday),
                counting(own(4, "Lantern", Stance.REPEATS), 12, null));
        assertEquals(
                List.of("12 2 [Gazette]", "120 1 [Mira Tosk, in Beacon, Mira Tosk, in Courier]", "12 3 [Lantern]"),
                weighed.values().stream()
                        .map(value -> number(value) + " " + value.origin() + " " + value.who())
                        .toList());
        assertTrue(weighed.missing().contains("The day for which 1 value holds."));
    }

    private static String number(Weighed.Reported value) {
        return ((Quantity.Value) value.amount()).value().toString();
    }

    @Test
    void a_promise_falls_due_by_itself_and_a_person_says_what_became_of_it() {
        assertEquals(Standing.PENDING, promised(TODAY.plusDays(1), null));
        assertEquals(Standing.DUE, promised(TODAY, null));
        assertEquals(Standing.OVERDUE, promised(TODAY.minusDays(1), null));
        assertEquals(
                Standing.KEPT,
                promised(TODAY, new Settlement(Settlement.Outcome.KEPT, "the records were published at noon")));
        assertEquals(
                Standing.BROKEN,
                promised(TODAY.plusDays(9), new Settlement(Settlement.Outcome.BROKEN, "the council said it will not")));
    }

    private static Standing promised(LocalDate due, @Nullable Settlement settled) {
        Filed.Promise promise = new Filed.Promise(List.of(new Mention.Due(due, "30 days after 2031-04-10")), settled);
        return Scales.weigh(
                        new Filed(
                                List.of(own(1, "Beacon", Stance.REPEATS)),
                                List.of(),
                                List.of(),
                                List.of(),
                                promise,
                                List.of()),
                        TODAY)
                .standing();
    }

    @Test
    void of_several_due_days_the_first_counts_and_the_others_are_named() {
        Weighed weighed = Scales.weigh(
                new Filed(
                        List.of(own(1, "Beacon", Stance.REPEATS)),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Filed.Promise(
                                List.of(new Mention.Due(TODAY.plusDays(5), "later"), new Mention.Due(TODAY, "sooner")),
                                null),
                        List.of()),
                TODAY);
        assertEquals(Standing.DUE, weighed.standing());
        assertTrue(weighed.steps()
                .contains("The mentions name different days (2031-05-10 and 2031-05-15); the first of them counts."));
    }

    @Test
    void a_piece_that_comes_twice_is_refused() {
        Evidence piece = own(1, "Beacon", Stance.REPEATS);
        assertThrows(IllegalArgumentException.class, () -> Filed.of(List.of(piece, piece)));
    }

    @Test
    void nothing_is_unexamined() {
        Weighed weighed = weigh();
        assertEquals(Standing.UNEXAMINED, weighed.standing());
        assertEquals("0 articles, 0 origins", weighed.counts().words());
    }

    private static SourceRelation relation(String source, SourceRelation.Kind kind, String other) {
        return new SourceRelation(source, kind, other, "the register");
    }

    private static Weighed weigh(Evidence... pieces) {
        return Scales.weigh(Filed.of(List.of(pieces)), TODAY);
    }

    private static Standing standing(Evidence... pieces) {
        return weigh(pieces).standing();
    }
}
