package org.gainsay.reading.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.core.Mention;
import org.gainsay.core.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {
    static Stream<Arguments> joined() {
        return Stream.of(
                Arguments.of(
                        "The harbour closed in 2022, and the ferry company lost 300 customers.",
                        List.of("The harbour closed in 2022.", "The ferry company lost 300 customers.")),
                Arguments.of(
                        "Mira Tosk and Jon Arvid sold 40 boats last year.",
                        List.of("Mira Tosk and Jon Arvid sold 40 boats last year [2023].")),
                Arguments.of(
                        "A clerk met Tosk and her driver and followed them to the council in 2021.",
                        List.of("A clerk met Tosk and her driver and followed them to the council in 2021.")),
                Arguments.of(
                        "The ferry is not due before June and perhaps only after the quay is mended.",
                        List.of(
                                "The ferry is not due before June [2024-06] and perhaps only after the quay is mended.")));
    }

    @ParameterizedTest
    @MethodSource("joined")
    void aStatementIsCutOffOnlyWithASubjectOfItsOwn(String sentence, List<String> wanted) {
        assertEquals(wanted, Told.statements(sentence));
    }

    @Test
    void eachThingThatAnActAsksForIsAClaimOfItsOwn() {
        List<String> statements = Told.statements(
                "The port union asked the court to summon the directors and compare the 40 records and publish the result.");
        assertEquals(
                List.of(
                        "The port union asked the court to summon the directors.",
                        "The port union asked the court to compare the 40 records.",
                        "The port union asked the court to publish the result."),
                statements);
    }

    @Test
    void severalStatementsThatOneSpeakerIsSaidToHaveMadeAreCutAndKeepTheirSpeaker() {
        List<Mention> mentions = Told.mentions(
                "Mira Tosk said that the quay had sunk by 40 centimetres and that the council had known it since 2019.");
        assertEquals(
                List.of("The quay had sunk by 40 centimetres.", "The council had known it since 2019."),
                mentions.stream().map(Mention::statement).toList());
        assertTrue(mentions.stream()
                .allMatch(mention -> mention.voice().speaker().equals(new Speaker("Mira Tosk", Speaker.Kind.PERSON))));
    }

    @Test
    void whatASpeakerDidBesidesSayingSomethingHasItsSubject() {
        List<String> statements = Told.statements(
                "Mira Tosk said she would close the northern quay and warned against 12 unsafe bridges.");
        assertTrue(statements.contains("Mira Tosk warned against 12 unsafe bridges."), statements.toString());
    }

    @Test
    void aDatelineIsNoPartOfAClaim() {
        assertEquals(
                List.of("Two ferries sank in the harbour in March 2021."),
                Told.statements("PORT HALVANE (Wire) – Two ferries sank in the harbour in March 2021."));
        assertEquals(
                List.of("Two ferries sank in the harbour in March 2021."),
                Told.statements("HALVANE - Two ferries sank in the harbour in March 2021."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will the 40 ferries of Halvane ever sail again?",
                "“How many of the 40 ferries sank?” Mira Tosk asked.",
                "Don't blame Mira Tosk.",
                "Read more about the harbour here.",
                "Thank you all, and good evening.",
                "outlet: The Halvane Courier\nlanguage: en",
            })
    void whatStatesNothingIsNoClaim(String text) {
        assertEquals(List.of(), Told.statements(text));
    }

    @Test
    void aHeadlineThatTheTextSaysAgainIsNoSecondClaim() {
        String text = "Halvane ferries carried 40 percent fewer passengers\n\n"
                + "The ferries of Halvane carried 40 percent fewer passengers in March than a year before.";
        assertEquals(1, Told.mentions(text).size());
    }

    @Test
    void aHeadlineWithAFigureOfItsOwnIsAClaim() {
        String text = "The council rejected 28 of 30 plans\n\nThe harbour of Halvane was closed in March by a storm.";
        assertEquals(2, Told.mentions(text).size());
    }
}
