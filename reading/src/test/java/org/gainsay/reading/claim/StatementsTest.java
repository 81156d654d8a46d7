package org.gainsay.reading.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {
    static Stream<Arguments> alone() {
        return Stream.of(
                Arguments.of(
                        "On Monday's tour Mira Tosk lost her ring.",
                        "On Monday's [2024-04-15] tour Mira Tosk lost her ring."),
                Arguments.of(
                        "On the other hand, the ferry of Halvane was sold in 2021.",
                        "The ferry of Halvane was sold in 2021."),
                Arguments.of("Still, the ferry of Halvane was sold in 2021.", "The ferry of Halvane was sold in 2021."),
                Arguments.of(
                        "The ferry was sold this spring by the council.",
                        "The ferry was sold this spring [spring 2024] by the council."),
                Arguments.of(
                        "\"The ferry of Halvane was sold in 2021,\" Mira Tosk said.",
                        "The ferry of Halvane was sold in 2021."),
                Arguments.of(
                        "Mira Tosk called the sale of the ferry a \"disaster for Halvane.\"",
                        "Mira Tosk called the sale of the ferry a \"disaster for Halvane.\""),
                Arguments.of(
                        "“We sold two ferries in 2021,” Mira Tosk said.", "Mira Tosk: “We sold two ferries in 2021.”"));
    }

    @ParameterizedTest
    @MethodSource("alone")
    void aStatementStandsAlone(String sentence, String wanted) {
        assertEquals(List.of(wanted), Told.statements(sentence));
    }

    @Test
    void aVerbWrittenShortIsWrittenOutBehindAName() {
        List<String> statements = Told.statements(
                "Ana Ode sold the ferry in 2021. She's the richest woman of Halvane. She's sold two quays.");
        assertTrue(statements.contains("Ana Ode is the richest woman of Halvane."), statements.toString());
        assertTrue(statements.contains("Ana Ode has sold two quays."), statements.toString());
    }

    @Test
    void theCountryIsTheOneThatTheDocumentIsAboutUnlessTheSentenceNamesAnother() {
        String text = "Bolivia sold 12 ferries. Bolivia bought 14 boats. Bolivia has 300 fishermen. "
                + "The country exported 40 tonnes of fish. ";
        assertTrue(Told.statements(text).contains("Bolivia exported 40 tonnes of fish."));
        List<String> other = Told.statements(text + "A Danish clerk said the country had imported 12 tonnes of fish.");
        assertTrue(other.contains("The country had imported 12 tonnes of fish."), other.toString());
    }

    @Test
    void aPronounThatTwoMayBeMeantByIsLeft() {
        String text =
                "Daniel Venn sold the ferry to Robert Ostrava in 2021. Later the council named him harbour master.";
        List<String> statements = Told.statements(text);
        assertTrue(statements.contains("Later the council named him harbour master."), statements.toString());
    }
}
