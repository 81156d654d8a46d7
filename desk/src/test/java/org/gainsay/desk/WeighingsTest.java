package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.Input;
import org.gainsay.core.Confidence;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.Evidence;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Likelihood;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Reliability;
import org.gainsay.core.Settlement;
import org.gainsay.core.SourceRelation;
import org.gainsay.core.Span;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;
import org.gainsay.desk.Filings.Bearing;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.AssessmentChange.AssessmentProposed;
import org.gainsay.ledger.AssessmentChange.Verdict;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.ScaleId;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.gainsay.weighing.Weighed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim from its mentions to an assessment. The island of Halvane and all that happened there are invented. */
final class WeighingsTest {
    private static final Actor INES = new Actor("Inés Calloway");
    private static final Actor OTTO = new Actor("Otto Brandvik");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 5, 2);

    private static final Map<String, String> REPORTS = Map.of(
            "Halvane Courier",
            "The storm on Friday sank 120 boats in the harbour of Halvane, harbour master Mira Tosk said.",
            "Lenn Gazette",
            "The storm on Friday sank 120 boats in the harbour of Halvane, Mira Tosk said on Sunday.",
            "Port Register",
            "The port register lists 12 boats as lost in the harbour of Halvane since Friday.");

    @TempDir
    private Path data = Path.of("");

    private Desk desk;
    private CaseId caseId;
    private ClaimId claim;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.open(data);
        caseId = desk.openCase(INES, "Storm over Halvane", "fiction");
        DocumentId courier = report("Halvane Courier");
        claim = desk.mentions().accept(INES, courier, boats(courier).id());
        DocumentId gazette = report("Lenn Gazette");
        desk.mentions().attach(INES, gazette, boats(gazette).id(), claim);
    }

    @AfterEach
    void close() {
        assertTrue(desk.verify(done -> {}).intact());
        desk.close();
    }

    @Test
    void two_papers_that_quote_one_person_are_one_origin_and_no_evidence() {
        Weighed weighed = weighed();
        assertEquals("2 articles, 1 origin", weighed.counts().words());
        assertEquals(Standing.UNEXAMINED, weighed.standing());
        assertEquals(
                "on the word of Mira Tosk",
                weighed.origins().getFirst().links().getFirst().reason());
    }

    @Test
    void a_mention_that_is_filed_as_evidence_stands_in_its_own_place_and_keeps_its_grade() throws Exception {
        Views.MentionView mention = mention("Halvane Courier");
        long decision = mention.filed().sequence();
        desk.filings().grade(OTTO, new EvidenceId(decision), Credibility.PROBABLE, "she was there");
        desk.filings().grade(OTTO, new SourceId("halvane-courier"), Reliability.B, "its record");
        long filed = desk.filings()
                .mentioned(INES, claim, mention.document().id(), decision, Bearing.of(Stance.SUPPORTS))
                .sequence();
        Evidence piece = desk.weighings().pieces(claim).getLast();
        assertEquals(new EvidenceId(filed), piece.id());
        assertEquals("B2", piece.grades().toString());
        Weighed weighed = weighed();
        assertEquals(Standing.SINGLE_ORIGIN, weighed.standing());
        assertEquals("2 articles, 1 origin", weighed.counts().words());

        desk.filings().undo(OTTO, filed);
        assertEquals(Standing.UNEXAMINED, weighed().standing());
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.filings().mentioned(INES, claim, mention.document().id(), 1, Bearing.of(Stance.SUPPORTS)));
    }

    @Test
    void an_independent_count_contests_the_claim_and_withdrawing_it_restores_the_standing() throws Exception {
        support();
        Weighed before = weighed();
        long filed = refute();
        Weighed contested = weighed();
        assertEquals(Standing.CONTESTED, contested.standing());
        assertEquals("3 articles, 2 origins", contested.counts().words());
        assertEquals(
                List.of("12", "120"),
                contested.values().stream()
                        .map(value -> ((Quantity.Value) value.amount()).value().toString())
                        .sorted()
                        .toList());
        desk.filings().undo(INES, filed);
        assertEquals(before, weighed());
    }

    @Test
    void a_passage_that_a_person_marks_is_on_the_word_of_the_source_unless_they_say_whose() throws Exception {
        DocumentId register = report("Port Register");
        desk.filings().marked(OTTO, claim, register, new Span(0, 17), null, Bearing.of(Stance.QUALIFIES));
        Evidence piece = desk.weighings().pieces(claim).getLast();
        assertEquals("Port Register", piece.said().speaker().name());
        assertTrue(piece.said().ownWord());
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.filings()
                        .marked(OTTO, claim, register, new Span(0, 9_999), null, Bearing.of(Stance.QUALIFIES)));
    }

    @Test
    void copies_join_only_the_passages_that_they_cover_and_an_editor_parts_them_and_takes_that_back() throws Exception {
        support();
        refute();
        Copies copies = documents -> List.of(new Copies.Copy(
                "the wire",
                documents.stream()
                        .map(document -> new Copies.Carrier(document, List.of(new Span(0, 40))))
                        .toList(),
                "carries the copy of the wire"));
        Weighed joined = desk.weighings().weigh(claim, FRIDAY, copies);
        assertEquals(1, joined.counts().origins());
        assertEquals(Standing.UNEXAMINED, joined.standing());
        Copies elsewhere = documents -> List.of(new Copies.Copy(
                "the wire",
                documents.stream()
                        .map(document -> new Copies.Carrier(document, List.of(new Span(5_000, 5_001))))
                        .toList(),
                "carries the copy of the wire"));
        assertEquals(
                2, desk.weighings().weigh(claim, FRIDAY, elsewhere).counts().origins());

        var parts = desk.filings().part(OTTO, claim, joined.origins().getFirst(), "they counted by themselves");
        assertFalse(parts.isEmpty());
        assertEquals(3, desk.weighings().weigh(claim, FRIDAY, copies).counts().origins());
        parts.forEach(entry -> desk.filings().undo(OTTO, entry.sequence()));
        assertEquals(joined, desk.weighings().weigh(claim, FRIDAY, copies));
    }

    @Test
    void an_editors_link_and_a_relation_of_sources_join_what_nothing_else_does() throws Exception {
        support();
        long filed = refute();
        long link = desk.filings()
                .link(
                        OTTO,
                        claim,
                        new EvidenceId(mention("Lenn Gazette").filed().sequence()),
                        new EvidenceId(filed),
                        "both read one list")
                .sequence();
        assertEquals(1, weighed().counts().origins());
        desk.filings().undo(OTTO, link);
        assertEquals(2, weighed().counts().origins());
        desk.filings()
                .relate(
                        OTTO,
                        new SourceId("port-register"),
                        SourceRelation.Kind.OWNED_BY,
                        new SourceId("lenn-gazette"),
                        "the register of companies");
        assertEquals(2, weighed().counts().origins());
    }

    @Test
    void what_its_sources_take_back_is_withdrawn() {
        for (String source : List.of("Halvane Courier", "Lenn Gazette")) {
            Views.MentionView mention = mention(source);
            desk.filings()
                    .correct(
                            OTTO,
                            mention.document().id(),
                            new EvidenceId(mention.filed().sequence()),
                            FRIDAY,
                            "it had misheard her");
        }
        assertEquals(Standing.WITHDRAWN, weighed().standing());
    }

    @Test
    void what_is_missing_is_named_and_a_settlement_needs_no_day() {
        desk.filings().missing(INES, claim, "the insurers' list");
        assertEquals("the insurers' list", weighed().missing().getFirst());
        desk.filings().settle(INES, claim, new Settlement(Settlement.Outcome.KEPT, "the list was published"));
        assertEquals(Standing.KEPT, weighed().standing());
        assertEquals(List.of(), desk.weighings().agenda(FRIDAY, FRIDAY.plusYears(9), Page.FIRST));
    }

    @Test
    void an_assessment_is_proposed_on_a_shipped_scale_approved_by_another_and_put_up_for_review() throws Exception {
        support();
        long evidence = desk.weighings().pieces(claim).getLast().id().entry();
        AssessmentProposed proposed = new AssessmentProposed(
                claim,
                new Verdict(new ScaleId("truth-5"), "half-true", Likelihood.LIKELY, Confidence.LOW),
                "One person counted.",
                List.of(new EvidenceId(evidence)),
                List.of());
        long sequence = desk.assessments().propose(INES, proposed).sequence();
        assertThrows(Refused.class, () -> desk.assessments().approve(INES, sequence));
        assertEquals(1, desk.assessments().queue(caseId, Page.FIRST).toApprove().size());
        desk.assessments().approve(OTTO, sequence);
        assertEquals(3, desk.assessments().scales().size());
        assertEquals(
                "truth-5",
                desk.views().assessments().scales(Page.FIRST).getFirst().id());
        assertEquals(List.of(), desk.assessments().queue(caseId, Page.FIRST).toReview());
        desk.filings().undo(OTTO, evidence);
        assertEquals(
                List.of("e" + evidence + " was taken back by who filed it"),
                desk.assessments()
                        .queue(caseId, Page.FIRST)
                        .toReview()
                        .getFirst()
                        .toReview());
    }

    @Test
    void taking_back_the_last_mention_leaves_a_claim_under_which_evidence_is_filed() throws Exception {
        refute();
        for (String source : List.of("Halvane Courier", "Lenn Gazette")) {
            Views.MentionView mention = mention(source);
            desk.mentions()
                    .takeBack(INES, mention.document().id(), mention.filed().sequence());
        }
        assertTrue(desk.views().claim(claim).isPresent());
        assertEquals(Standing.CONTESTED, weighed().standing());
    }

    private void support() {
        Views.MentionView mention = mention("Halvane Courier");
        desk.filings()
                .mentioned(
                        INES, claim, mention.document().id(), mention.filed().sequence(), Bearing.of(Stance.SUPPORTS));
    }

    private long refute() throws Exception {
        DocumentId register = report("Port Register");
        return desk.filings()
                .mentioned(
                        INES,
                        claim,
                        register,
                        boats(register).id(),
                        new Bearing(Stance.REFUTES, Dimension.NUMBER, "counted by name"))
                .sequence();
    }

    private Weighed weighed() {
        return desk.weighings().weigh(claim, FRIDAY);
    }

    private Views.MentionView mention(String source) {
        return desk.views().mentions(claim, Page.FIRST).stream()
                .filter(view -> view.document().sourceName().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private DocumentId report(String source) throws Exception {
        Path file = Files.writeString(
                Files.createTempFile("report", ".txt"), REPORTS.getOrDefault(source, ""), StandardCharsets.UTF_8);
        try {
            return desk.add(INES, caseId, source, Input.of(file.toString()), FRIDAY.plusDays(1))
                    .document();
        } finally {
            Files.delete(file);
        }
    }

    private Mention boats(DocumentId document) {
        return desk.read(document).orElseThrow().sheet().mentions().stream()
                .filter(mention -> mention.quote().exact().contains("boats"))
                .findFirst()
                .orElseThrow();
    }
}
