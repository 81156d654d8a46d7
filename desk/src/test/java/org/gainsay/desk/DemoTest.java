package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Standing;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.weighing.Weighed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted in the demonstration case, which the reader has to find for the case to show anything. */
final class DemoTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void the_case_and_every_one_of_its_documents_are_marked_as_fiction() {
        loaded((desk, caseId) -> {
            String note = desk.views().caseOf(caseId).orElseThrow().note();
            assertTrue(String.valueOf(note).startsWith("Fiction: written for demonstration."), () -> "" + note);
        });
    }

    @Test
    void the_turnout_is_claimed_by_four_outlets_with_three_values() {
        loaded((desk, caseId) -> assertEquals(
                Map.of(
                        "Electoral Commission of Halvane", "= 61.3 percent",
                        "The Halvane Gazette", "= 61.3 percent",
                        "The Lantern", "= 58 percent",
                        "The Southern Mercury", "= 63.1 percent"),
                amounts(desk, claim(desk, caseId, "Turnout"))));
    }

    @Test
    void the_arrests_are_claimed_by_four_outlets_with_two_values() {
        loaded((desk, caseId) -> {
            Map<String, String> amounts = amounts(desk, claim(desk, caseId, "arrested"));
            assertEquals(
                    List.of("Ilmaria Daily Post", "Joint Observer Mission", "The Lantern", "The Merrin Courier"),
                    List.copyOf(amounts.keySet()));
            assertEquals("= 40", number(amounts, "Joint Observer Mission"));
            assertEquals("= 40", number(amounts, "The Merrin Courier"));
            assertTrue(number(amounts, "The Lantern").endsWith(" 100"), amounts::toString);
            assertTrue(!number(amounts, "The Lantern").startsWith("="), amounts::toString);
        });
    }

    @Test
    void two_papers_that_carry_one_dispatch_are_one_origin_and_another_origin_refutes_them() {
        loaded((desk, caseId) -> {
            Weighed weighed = desk.weighings()
                    .weigh(
                            claim(desk, caseId, "arrested").id(),
                            LocalDate.of(2026, 5, 1),
                            desk.copies().of(caseId));
            assertEquals(Standing.CONTESTED, weighed.standing(), () -> "" + weighed.steps());
            assertEquals(4, weighed.counts().documents());
            assertTrue(weighed.counts().origins() < 4, () -> "" + weighed.steps());
            assertEquals(1, weighed.counts().refuting());
            assertTrue(
                    weighed.steps().stream().anyMatch(step -> step.contains("same copy")), () -> "" + weighed.steps());
        });
    }

    @Test
    void what_to_make_of_the_arrests_waits_for_another_person_to_approve_it() {
        loaded((desk, caseId) -> assertEquals(
                List.of(claim(desk, caseId, "arrested").id()),
                desk.views().assessments().toApprove(Page.FIRST).stream()
                        .map(view -> view.proposed().claim())
                        .toList()));
    }

    @Test
    void the_promise_falls_due_on_its_day() {
        loaded((desk, caseId) -> {
            Mention promise = mentions(desk, claim(desk, caseId, "publish all the sheets"))
                    .getFirst()
                    .excerpt()
                    .mention();
            assertEquals(
                    LocalDate.of(2026, 4, 20),
                    Objects.requireNonNull(promise.slots().due()).date());
        });
    }

    @Test
    void a_document_with_a_date_of_its_own_is_dated_by_it_and_the_two_others_by_a_person() {
        loaded((desk, caseId) -> {
            Map<DocumentHead.From, Integer> froms = new TreeMap<>();
            for (DocumentSummary summary : desk.views().documents(caseId, Page.FIRST)) {
                DocumentHead head =
                        desk.read(summary.document().id()).orElseThrow().sheet().document();
                froms.merge(head.publication().from(), 1, Integer::sum);
            }
            assertEquals(Map.of(DocumentHead.From.METADATA, 10, DocumentHead.From.OPTION, 2), froms);
        });
    }

    private void loaded(BiConsumer<Desk, CaseId> look) {
        try (Desk desk = Desk.open(data)) {
            look.accept(desk, Demo.load(desk));
        }
    }

    private static ClaimView claim(Desk desk, CaseId caseId, String words) {
        List<ClaimView> found = desk.views().claims(caseId, Page.FIRST).stream()
                .filter(claim -> claim.statement().contains(words))
                .toList();
        assertEquals(1, found.size(), () -> "claims about \"" + words + "\": " + found);
        return found.getFirst();
    }

    private static List<MentionView> mentions(Desk desk, ClaimView claim) {
        return desk.views().mentions(claim.id(), Page.FIRST);
    }

    /** The first amount that each source names, with its sign and unit. */
    private static Map<String, String> amounts(Desk desk, ClaimView claim) {
        Map<String, String> amounts = new TreeMap<>();
        for (MentionView mention : mentions(desk, claim)) {
            amounts.put(
                    mention.document().sourceName(),
                    said(mention.excerpt().quantities().getFirst()));
        }
        return amounts;
    }

    private static String said(Quantity quantity) {
        return switch (quantity.amount()) {
            case Quantity.Value one ->
                one.comparator().sign() + " " + one.value().toPlainString() + " " + quantity.unit();
            case Quantity.Range range -> range.low() + " to " + range.high() + " " + quantity.unit();
        };
    }

    /** An amount without its unit. */
    private static String number(Map<String, String> amounts, String source) {
        String amount = Objects.requireNonNull(amounts.get(source), source);
        return amount.substring(0, amount.indexOf(' ', 2));
    }
}
