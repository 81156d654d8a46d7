package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Input;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.BoardViews.TextView;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesOfCasesTest {
    private static final Actor ADA = new Actor("ada");
    private static final String DISPATCH = """
            SANDOY (Strait Press) – The night ferry to Sandoy ran aground at the Karsk shoals on Monday with 112 people
            aboard, the harbour office said. All of them were taken off by fishing boats before dawn.

            Captain Orla Finch told reporters that the light on the north shoal had been dark for three weeks. The
            lighthouse board denied this and said that the lamp was inspected on 2 April.

            The ferry company Lorne Lines has cancelled all sailings until Thursday and promised to refund 340 tickets.
            """;
    private static final String OTHER = """
            The council of Port Merrin met on Tuesday to speak about the price of bread, which has gone up by a third
            since the autumn. Bakers blamed the mills, and the mills blamed the wind.

            Mayor Hanne Brill said that a committee of five would look into the matter and report before the summer.
            """;

    @TempDir
    private Path data = Path.of("");

    @Test
    void documents_that_carry_one_dispatch_are_one_copy_and_a_document_of_its_own_is_in_none() throws Exception {
        try (Desk desk = Desk.open(data, new Capturer())) {
            CaseId caseId = desk.openCase(ADA, "The ferry", null);
            DocumentId first = add(desk, caseId, "The Sandoy Bell", DISPATCH);
            DocumentId copy = add(desk, caseId, "Karsk Courier", "Ferry news.\n\n" + DISPATCH);
            DocumentId own = add(desk, caseId, "The Merrin Baker", OTHER);
            List<Copies.Copy> copies = desk.copies().of(caseId).among(List.of(first, copy, own));
            assertEquals(1, copies.size(), () -> "" + copies);
            assertEquals(
                    java.util.Set.of(first, copy),
                    copies.getFirst().carriers().stream()
                            .map(Copies.Carrier::document)
                            .collect(java.util.stream.Collectors.toSet()));
            assertTrue(copies.getFirst().why().contains("Strait Press"), copies.getFirst()::why);
        }
    }

    @Test
    void a_text_is_read_for_its_print_once_however_often_the_copies_are_asked_for() throws Exception {
        try (Desk desk = Desk.open(data, new Capturer())) {
            CaseId caseId = desk.openCase(ADA, "The ferry", null);
            add(desk, caseId, "The Merrin Baker", OTHER);
            List<Digest> read = new ArrayList<>();
            CopiesOfCases copies =
                    new CopiesOfCases(desk.views(), () -> desk.head().sequence(), desk.ledger()::entries, digest -> {
                        read.add(digest);
                        return desk.views().board().texts(caseId).stream()
                                .filter(text -> text.text().equals(digest))
                                .map(TextView::document)
                                .findFirst()
                                .flatMap(document -> desk.read(document.id()))
                                .map(Desk.Read::text);
                    });
            copies.of(caseId).among(List.of());
            assertEquals(1, read.size());
            copies.of(caseId).among(List.of());
            desk.openCase(ADA, "Another affair", null);
            copies.of(caseId).among(List.of());
            assertEquals(1, read.size());
            add(desk, caseId, "The Sandoy Bell", DISPATCH);
            copies.of(caseId).among(List.of());
            assertEquals(2, read.stream().distinct().count());
            assertEquals(0, copies.behind(caseId));
        }
    }

    @Test
    void a_text_that_is_not_there_any_more_takes_no_other_with_it() throws Exception {
        try (Desk desk = Desk.open(data, new Capturer())) {
            CaseId caseId = desk.openCase(ADA, "The ferry", null);
            DocumentId document = add(desk, caseId, "The Sandoy Bell", DISPATCH);
            CopiesOfCases copies = new CopiesOfCases(
                    desk.views(), () -> desk.head().sequence(), desk.ledger()::entries, digest -> Optional.empty());
            assertEquals(List.of(), copies.of(caseId).among(List.of(document)));
        }
    }

    private static DocumentId add(Desk desk, CaseId caseId, String source, String text) throws Exception {
        return desk.add(ADA, caseId, source, new Input.Pasted("pasted", text, null), LocalDate.of(2031, 4, 14))
                .document();
    }
}
