package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.capture.Input;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.desk.ClustersOfCases.Likeness;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change.MatchJudged.Judgement;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClustersOfCasesTest {
    private static final Actor EDITOR = new Actor("editor");
    private static final String HERALD = "The accident at the Ostrel mine killed 31 miners on 4 May 2031.";
    private static final String COURIER = "The accident at the Ostrel mine killed 31 miners on May 4, 2031.";
    private static final String GAZETTE = "On 4 May 2031 the accident at the Ostrel mine killed 31 miners.";
    private static final String POST = "On 4 May 2031 the accident at the Ostrel mine killed 24 miners.";

    @TempDir
    Path data;

    private Desk desk;
    private CaseId caseId;

    @BeforeEach
    void open() {
        desk = Desk.open(data.resolve("desk"));
        caseId = desk.openCase(EDITOR, "The mine at Ostrel", null);
    }

    @AfterEach
    void close() {
        assertTrue(desk.verify(done -> {}).intact());
        desk.close();
    }

    @Test
    void undecided_mentions_that_say_the_same_form_a_cluster_and_another_value_stays_out() throws Exception {
        add("Herald", HERALD);
        add("Post", POST);
        assertEquals(List.of(), desk.clusters().in(caseId).largest());
        add("Courier", COURIER);
        assertEquals(Set.of("courier", "herald"), sources(sole()));
        add("Gazette", GAZETTE);
        assertEquals(Set.of("courier", "gazette", "herald"), sources(sole()));
    }

    @Test
    void the_order_in_which_documents_came_does_not_matter() throws Exception {
        add("Gazette", GAZETTE);
        desk.clusters().in(caseId);
        add("Herald", HERALD);
        desk.clusters().in(caseId);
        add("Courier", COURIER);
        Likeness followed = sole();
        CaseId other = desk.openCase(EDITOR, "The same mine", null);
        desk.clusters().in(other);
        Likeness anew = sole();
        assertEquals(sources(anew), sources(followed));
        assertEquals(
                anew.standsFor().document().sourceName(),
                followed.standsFor().document().sourceName());
    }

    @Test
    void what_is_decided_leaves_its_cluster_and_comes_back_when_that_is_undone() throws Exception {
        add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        assertEquals(2, sources(sole()).size());
        desk.mentions().reject(EDITOR, courier, mention(courier));
        assertEquals(List.of(), desk.clusters().in(caseId).largest());
        assertTrue(desk.mentions().undo(EDITOR, courier, mention(courier)));
        assertEquals(2, sources(sole()).size());
    }

    @Test
    void a_cluster_becomes_one_claim_in_one_act_and_what_was_left_out_is_noted_and_one_undo_takes_all_back()
            throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        DocumentId gazette = add("Gazette", GAZETTE);
        Several.Under under =
                desk.several().together(EDITOR, null, List.of(named(herald), named(courier)), List.of(named(gazette)));
        Views.ClaimView claim = desk.views().claim(under.claim()).orElseThrow();
        assertEquals(2, claim.mentions());
        assertEquals(HERALD, claim.statement());
        assertEquals(List.of(Judgement.NOT_THE_SAME), judgements(gazette));
        assertEquals(List.of(), desk.clusters().in(caseId).largest());
        assertFalse(suggested(gazette).contains(under.claim()));

        assertTrue(desk.several().concerns(caseId, under.append()));
        assertFalse(desk.several().concerns(desk.openCase(EDITOR, "Another mine", null), under.append()));
        assertTrue(desk.several().undo(EDITOR, under.append()));
        assertTrue(desk.views().claim(under.claim()).isEmpty());
        assertEquals(List.of(), judgements(gazette));
        assertEquals(3, sources(sole()).size());
    }

    @Test
    void what_was_judged_of_a_mention_before_keeps_nothing_else_from_being_filed() throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        DocumentId gazette = add("Gazette", GAZETTE);
        ClaimId claim = desk.mentions().accept(EDITOR, herald, mention(herald));
        desk.mentions().judge(EDITOR, gazette, mention(gazette), claim, Judgement.CANNOT_TELL);
        desk.several().together(EDITOR, claim, List.of(named(courier)), List.of(named(gazette)));
        assertEquals(2, desk.views().claim(claim).orElseThrow().mentions());
        assertEquals(List.of(Judgement.CANNOT_TELL), judgements(gazette));
    }

    @Test
    void all_of_a_cluster_is_filed_or_nothing() throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        desk.mentions().reject(EDITOR, courier, mention(courier));
        long before = desk.head().sequence();
        assertThrows(
                Refused.class,
                () -> desk.several().together(EDITOR, null, List.of(named(herald), named(courier)), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.several().together(EDITOR, null, List.of(), List.of(named(herald))));
        assertEquals(before, desk.head().sequence());
    }

    @Test
    void a_mention_that_was_split_off_stays_apart_until_that_is_undone() throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        ClaimId claim = desk.several()
                .together(EDITOR, null, List.of(named(herald), named(courier)), List.of())
                .claim();
        long filed = filed(claim, courier);

        assertThrows(
                IllegalArgumentException.class, () -> desk.mentions().splitOff(EDITOR, claim, filed, COURIER, " "));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.mentions().splitOff(EDITOR, claim, filed, HERALD, "It counts another shaft"));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.mentions().splitOff(EDITOR, claim, 1, COURIER, "It counts another shaft"));

        Several.Under own = desk.mentions().splitOff(EDITOR, claim, filed, COURIER, "It counts another shaft");
        assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
        assertEquals(1, desk.views().claim(own.claim()).orElseThrow().mentions());
        assertEquals(List.of(Judgement.NOT_THE_SAME), judgements(courier));

        assertTrue(desk.several().undo(EDITOR, own.append()));
        assertEquals(2, desk.views().claim(claim).orElseThrow().mentions());
        assertTrue(desk.views().claim(own.claim()).isEmpty());
        assertEquals(List.of(), judgements(courier));

        assertTrue(desk.several().undoLast(EDITOR), "the mention that was put back");
        assertTrue(desk.several().undoLast(EDITOR), "the claim with the other");
        assertTrue(desk.views().claim(claim).isEmpty());
        assertFalse(desk.several().undoLast(EDITOR), "step by step it comes to an end");
    }

    @Test
    void a_mention_that_nobody_could_tell_of_at_first_is_split_off_too_and_all_of_it_comes_back() throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        ClaimId claim = desk.mentions().accept(EDITOR, herald, mention(herald));
        desk.mentions().judge(EDITOR, courier, mention(courier), claim, Judgement.CANNOT_TELL);
        desk.mentions().attach(EDITOR, courier, mention(courier), claim);
        Several.Under own = desk.mentions()
                .splitOff(EDITOR, claim, desk.head().sequence(), "A mine at Ostrel had an accident.", "another mine");
        assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
        assertEquals(List.of(Judgement.NOT_THE_SAME), judgements(courier));

        assertTrue(desk.several().undo(EDITOR, own.append()));
        assertEquals(2, desk.views().claim(claim).orElseThrow().mentions());
        assertEquals(List.of(Judgement.CANNOT_TELL), judgements(courier));
    }

    @Test
    void a_claim_is_not_suggested_again_for_a_mention_that_was_split_off() throws Exception {
        DocumentId herald = add("Herald", HERALD);
        DocumentId courier = add("Courier", COURIER);
        ClaimId claim = desk.several()
                .together(EDITOR, null, List.of(named(herald), named(courier)), List.of())
                .claim();
        desk.mentions().splitOff(EDITOR, claim, filed(claim, courier), COURIER, "It counts another shaft");
        assertTrue(desk.mentions().undo(EDITOR, courier, mention(courier)));
        assertFalse(suggested(courier).contains(claim));
        DocumentId gazette = add("Gazette", GAZETTE);
        assertTrue(suggested(gazette).contains(claim));
    }

    private Likeness sole() {
        List<Likeness> found = desk.clusters().in(caseId).largest();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static Set<String> sources(Likeness likeness) {
        Set<String> sources = new TreeSet<>();
        sources.add(likeness.standsFor().document().source().slug());
        likeness.others().forEach(other -> sources.add(other.document().source().slug()));
        return sources;
    }

    private List<Judgement> judgements(DocumentId document) {
        return desk.views().judgements(document).stream()
                .map(Views.JudgementView::judgement)
                .toList();
    }

    private Set<ClaimId> suggested(DocumentId document) {
        Desk.Read read = desk.read(document).orElseThrow();
        Mention mention = read.sheet().mentions().getFirst();
        return desk.matching().suggestions(desk.views().document(document).orElseThrow(), read, mention).stream()
                .map(suggestion -> suggestion.claim().id())
                .collect(Collectors.toSet());
    }

    private long filed(ClaimId claim, DocumentId document) {
        return desk.views().mentions(claim, Page.FIRST).stream()
                .filter(view -> view.document().id().equals(document))
                .findFirst()
                .orElseThrow()
                .filed()
                .sequence();
    }

    private Several.Named named(DocumentId document) {
        return new Several.Named(document, mention(document));
    }

    private MentionId mention(DocumentId document) {
        return desk.read(document).orElseThrow().sheet().mentions().getFirst().id();
    }

    private DocumentId add(String source, String text) throws Exception {
        Path file = data.resolve(source + ".txt");
        Files.writeString(file, text + "\n");
        return desk.add(EDITOR, caseId, source, new Input.File(file), null).document();
    }
}
