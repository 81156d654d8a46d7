package org.gainsay.reading.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Mention;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.junit.jupiter.api.Test;

class PronounsTest {
    @Test
    void aShareWithoutAWholeIsOneOfThoseInTheSentenceBefore() {
        List<String> statements =
                Told.statements("Almost 400 dockers were arrested on Monday. It has become known that 80% have "
                        + "a criminal record. Most were released on Friday without a charge.");
        assertTrue(statements.contains("80% [of almost 400 dockers] have a criminal record."), statements.toString());
        assertTrue(
                statements.stream().anyMatch(one -> one.startsWith("Most [of almost 400 dockers] were released")),
                statements.toString());
    }

    @Test
    void aShareWithAWholeOfItsOwnKeepsIt() {
        List<String> statements =
                Told.statements("Almost 400 dockers were arrested on Monday. 80% of the ferries have a new engine.");
        assertTrue(statements.contains("80% of the ferries have a new engine."), statements.toString());
    }

    @Test
    void theyAtTheFrontOfASentenceAreThePlainSubjectOfTheOneBefore() {
        List<String> statements =
                Told.statements("Forty dockers were arrested on Monday. They carried 12 rifles and a radio.");
        assertTrue(statements.contains("Forty dockers carried 12 rifles and a radio."), statements.toString());
        List<String> unclear =
                Told.statements("The council heard forty dockers and nine clerks. They carried 12 rifles and a radio.");
        assertTrue(unclear.contains("They carried 12 rifles and a radio."), unclear.toString());
    }

    @Test
    void aBodyThatSpeaksOfItselfIsNamed() {
        List<String> statements =
                Told.statements("The Halvane Harbour Board said that it is raising its fees by 12 percent.");
        assertTrue(
                statements.contains("The Halvane Harbour Board is raising its fees by 12 percent."),
                statements.toString());
        List<String> expletive =
                Told.statements("The Halvane Harbour Board said that it is likely that 12 ferries sank in 2021.");
        assertTrue(expletive.contains("It is likely that 12 ferries sank in 2021."), expletive.toString());
    }

    @Test
    void aQuotedPronounNeverMeansTheOneWhoSpeaks() {
        List<String> statements = Told.statements(
                "Mrs. Ana Ode sold the ferry in 2021. “She lost 12 million dollars on it,” said Mrs. Vera Lund.");
        assertFalse(statements.stream().anyMatch(one -> one.startsWith("Vera Lund lost")), statements.toString());
        assertTrue(statements.contains("Ana Ode lost 12 million dollars on it."), statements.toString());
    }

    @Test
    void aPronounThatTwoPeopleMayBeIsLeft() {
        List<String> statements =
                Told.statements("Tosk Brandt met Ode Lund in Halvane in 2021, Tosk Brandt and Ode Lund said. "
                        + "She was paid 12 million dollars for the ferry.");
        assertTrue(statements.contains("She was paid 12 million dollars for the ferry."), statements.toString());
    }

    @Test
    void anHerBeforeANounIsHers() {
        List<String> statements =
                Told.statements("Mrs. Ana Ode sold the ferry in 2021. In 2022 her great wealth came from 12 quays.");
        assertTrue(statements.contains("In 2022 Ana Ode’s great wealth came from 12 quays."), statements.toString());
    }

    @Test
    void theTailOfTheSentenceBeforeIsNoClaimOfItsOwn() {
        assertEquals(
                List.of("They were rarely entered in the 12 registers."),
                Told.statements("In such a way that they were rarely entered in the 12 registers."));
        assertEquals(List.of(), Told.statements("Which was what 12 dockers were doing in Halvane in 2021."));
        assertEquals(List.of(), Told.statements("Citing the wealth of an island that exports 12 tonnes of fish."));
        assertEquals(
                1,
                Told.statements("According to the register, 12 tonnes of fish were sold in Halvane in 2021.")
                        .size());
    }

    @Test
    void theTitleOfAPartIsNoClaimUnlessItNamesAFigure() {
        String text =
                "The ferry of Halvane was sold in 2021. It cost 9 million crowns.\n\n%s\n\nThe island bought 14 boats in 2022.";
        assertEquals(
                3,
                Told.statements(text.formatted("Votes of the Harbour List decrease – the problems Tosk faces"))
                        .size());
        assertEquals(
                4,
                Told.statements(text.formatted("Dockers of the island lost 900 jobs"))
                        .size());
    }

    @Test
    void theDayThatATextCallsTodayWinsOverALaterPublication() {
        String text = "The vote was held on Sunday. The count must be finished within 72 hours after the vote. "
                + "Today, Wednesday the 17th, the harbour is calm. Yesterday 12 boats sank.";
        ClaimSheet sheet = Reader.standard()
                .read(Article.ofText(text), ReadingOptions.DEFAULT.withPublished(LocalDate.of(2024, 4, 22)));
        List<String> statements =
                sheet.mentions().stream().map(Mention::statement).toList();
        assertTrue(statements.contains("Yesterday [2024-04-16] 12 boats sank."), statements.toString());
        assertTrue(
                sheet.mentions().stream()
                        .map(mention -> mention.slots().due())
                        .anyMatch(due -> due != null && due.date().equals(LocalDate.of(2024, 4, 17))),
                statements.toString());
    }
}
