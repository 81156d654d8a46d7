package org.gainsay.reading.tension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.Tension;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All sentences here are fiction about invented islands and people. */
class TensionsTest {
    private static List<Tension> tensions(String text) {
        return Reader.standard()
                .read(Article.ofText(text), ReadingOptions.DEFAULT)
                .tensions();
    }

    private static List<Tension.Kind> kinds(String text) {
        return tensions(text).stream().map(Tension::kind).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Almost 400 dockers were arrested after the riot. The riot ended with 90 dockers in prison.",
                "Seven governments had congratulated Tessaly. In all, ten governments have congratulated the island.",
                "Turnout reached 61.3 percent, the mayor said. Later the council put turnout at 48.2 percent.",
                "Seven countries issued a statement on the vote. The declaration of 12 countries was printed everywhere.",
            })
    void twoNumbersForOneMeasureClash(String text) {
        assertEquals(List.of(Tension.Kind.NUMBER), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // lengths of time
                "The strike in the port lasted 12 days. The port had been closed for 30 days by the storm.",
                "The council has 30 days to answer the petition. The petition was drawn up 3 days earlier.",
                // words of names and of reporting
                "The Harbour Council bought 12 boats. The Harbour Council lost 40 boats to the storm.",
                "A report counted 12 boats at the quay. Another report spoke of 40 boats on the lake.",
                // shares of two candidates, of votes and of what is counted
                "Brandt won 52 percent of the votes. Ostrava won 44 percent of the votes.",
                "With 80 percent of the votes counted, Brandt was in front. She had 52 percent of the votes.",
                // two numbers in one breath
                "The storm sank 12 boats on Monday and 40 boats on Tuesday.",
                // a part and its whole
                "Observers visited 412 of 450 polling stations. There were 450 polling stations on the island.",
                // two places
                "After the storm 40 boats were missing in Brelund. After the storm 12 boats were missing in Corvia.",
                // bounds that meet
                "More than 300 dockers joined the riot. The riot drew 400 dockers.",
            })
    void numbersForTwoThingsDoNot(String text) {
        assertEquals(List.of(), tensions(text));
    }

    @Test
    void theReasonShowsTheWordsAsWritten() {
        String why = tensions("The declarations of 7 countries were printed. The 12 countries signed the declarations.")
                .getFirst()
                .why();
        assertTrue(why.contains("both in connection with “declarations”."), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An operation led by Ardania, Brelund and Corvia was launched. Estmark, Corvia and Falland did not take "
                        + "part in this operation.",
                "The island was congratulated by Ardania, Brelund and Corvia. Estmark, Corvia and Falland said they would"
                        + " not recognise the vote.",
                "Ardania, Brelund and Corvia accepted the result. The count was rejected by Estmark, Corvia and Falland.",
            })
    void aMemberOfTwoOpposedListsIsFound(String text) {
        List<Tension> found = tensions(text);
        assertEquals(
                List.of(Tension.Kind.MEMBERSHIP),
                found.stream().map(Tension::kind).toList());
        assertTrue(
                found.getFirst().why().startsWith("Corvia stands on both"),
                found.getFirst().why());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ardania, Brelund and Corvia accepted the result. Estmark, Corvia and Falland welcomed it.",
                "Ardania, Brelund and Corvia sent grain. Estmark, Corvia and Falland have no harbour.",
                "Ardania, Brelund and Dunmark accepted the result. Estmark, Corvia and Falland rejected it.",
            })
    void listsThatAreNotOpposedDoNotClash(String text) {
        assertEquals(List.of(), tensions(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIME | The harbour vote was held on Sunday. The harbour vote was held on Saturday.",
                "TIME | The new bridge of Halvane opened in May. The new bridge of Halvane opened in June.",
                "TIME | El puente nuevo de Halvane se abrió en mayo. El puente nuevo de Halvane se abrió en junio.",
                "POLARITY | The attack on the servers came from France. The attack on the servers came from Bolivia.",
                "POLARITY | Mira Tosk finished the race in second place. Mira Tosk finished the race in third place.",
            })
    void oneWordExchangedInTheSameStatementIsShown(Tension.Kind kind, String text) {
        List<Tension> found = tensions(text);
        assertEquals(List.of(kind), found.stream().map(Tension::kind).toList());
        assertTrue(found.stream().noneMatch(Tension::weak), found.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two subjects of one kind
                "The first ferry of Halvane sank in the storm. The second ferry of Halvane sank in the storm.",
                "France signed the treaty of Halvane. Bolivia signed the treaty of Halvane.",
                // another event
                "The harbour vote was held on Sunday. The budget debate of the council was held on Saturday.",
                // an enumeration that goes on after a clause
                "The ferry calls at nine islands: Ardania, Brelund, Corvia and Dunmark, where it stays a night, along with "
                        + "five others.",
            })
    void whatMayBothHoldIsNotShown(String text) {
        assertEquals(
                List.of(),
                tensions(text).stream().filter(tension -> !tension.weak()).toList());
    }

    @Test
    void aDenialOfTheSameStatementIsFound() {
        assertTrue(kinds("The servers of the harbour council were entered by strangers. "
                        + "The servers of the harbour council were not entered by strangers.")
                .contains(Tension.Kind.POLARITY));
    }

    @Test
    void twoDatesForOneEventAreFound() {
        assertTrue(kinds("The lighthouse keeper closed the lighthouse on 3 March 2022. "
                        + "The lighthouse keeper closed the lighthouse on 5 March 2022.")
                .contains(Tension.Kind.TIME));
    }

    @Test
    void aShareAboveTheWholeIsFound() {
        assertEquals(List.of(Tension.Kind.TOTAL), kinds("Brandt has 120 percent of the records in her possession."));
    }

    /** The kinds of what is shown to a person unasked. */
    private static List<Tension.Kind> shown(String text) {
        return tensions(text).stream()
                .filter(tension -> !tension.weak())
                .map(Tension::kind)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seven governments had congratulated Tessaly. In all, ten governments have congratulated the island.",
                "Turnout reached 61.3 percent, the mayor said. Later the council put turnout at 48.2 percent.",
                "Seven countries issued a statement on the vote. The declaration of 12 countries was printed everywhere.",
                "The repair of the quay cost $5 million. The repair of the quay cost $9 million.",
                "En Halvane, 40 barcos zarparon hacia el faro. La jefa del faro dijo que 12 barcos zarparon hacia el faro.",
            })
    void twoNumbersThatPlayTheSamePartAreShown(String text) {
        assertEquals(List.of(Tension.Kind.NUMBER), shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // growth in time
                "By Monday 40 dockers had joined the strike. By Thursday 90 dockers had joined the strike.",
                "In 2019 turnout was 61 percent. In 2023 turnout was 48 percent.",
                "Turnout rose to 61 percent. Turnout rose to 64 percent.",
                // another group, place, owner
                "Young voters put turnout at 61 percent. Democratic turnout was 48 percent.",
                "In Brelund turnout was 61 percent. In Corvia turnout was 48 percent.",
                "Mira Tosk spent $5 million on the campaign. Dario Venn spent $9 million on the campaign.",
                // a supposition
                "The repair of the quay cost $5 million. If the storm returned, the repair of the quay would cost $9 million.",
                // a range that covers, a number that is rounded
                "Between 300 and 500 dockers joined the riot. The riot saw 400 dockers joined by sailors.",
                "About 400 dockers joined the riot. In the end 412 dockers joined the riot.",
                "Unos 400 estibadores se sumaron a la huelga. En total 412 estibadores se sumaron a la huelga.",
                "En 2019 zarparon 40 barcos del faro. En 2023 zarparon 12 barcos del faro.",
            })
    void numbersThatSomethingSetsApartAreNotShown(String text) {
        assertEquals(List.of(), shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour council of Halvane accepted the petition of the dockers. "
                        + "The harbour council of Halvane rejected the petition of the dockers.",
                "The lighthouse keeper of Halvane did not sign the minutes of the vote. "
                        + "The lighthouse keeper of Halvane signed the minutes of the vote.",
                "El consejo del puerto de Halvane aceptó en 2019 la petición de los 40 estibadores. "
                        + "El consejo del puerto de Halvane rechazó en 2019 la petición de los 40 estibadores.",
            })
    void aStatementAndItsContraryAreShown(String text) {
        assertEquals(List.of(Tension.Kind.POLARITY), shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lighthouse was repaired by the council. The harbour office was not repaired by the council.",
                "The keeper closed the old lighthouse. The keeper said the storm is not the only reason that the keeper "
                        + "closed the old lighthouse.",
                "The council bought the old ferry. The council purchased the old ferry.",
            })
    void aDenialOfSomethingElseIsNotShown(String text) {
        assertEquals(List.of(), shown(text));
    }

    @Test
    void twoVoicesAreNamedInTheReason() {
        String why = tensions("Mira Tosk said that the harbour council accepted the petition of the dockers. "
                        + "Dario Venn said that the harbour council rejected the petition of the dockers.")
                .getFirst()
                .why();
        assertTrue(
                why.endsWith("Two voices: the one is on the word of Mira Tosk, the other on that of Dario Venn."), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour office burned down before the council counted the ballots. "
                        + "The harbour office burned down after the council counted the ballots.",
                "La oficina del puerto fue incendiada en 2019 antes del recuento de las papeletas de Halvane. "
                        + "La oficina del puerto fue incendiada en 2019 después del recuento de las papeletas de Halvane.",
            })
    void twoOrdersOfTheSameEventsAreShown(String text) {
        assertTrue(shown(text).contains(Tension.Kind.TIME), () -> tensions(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour office burned down before the council counted the ballots. "
                        + "The council counted the ballots after the harbour office burned down.",
                "The harbour office burned down before the council counted the ballots. "
                        + "The ferry sank after the keeper closed the lighthouse.",
            })
    void ordersThatAgreeAreNotShown(String text) {
        assertEquals(List.of(), shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The commission visited 28 of the 24 stations on Halvane.",
                "The storm sank 12 boats: 5 ferries and 9 barges.",
                "Three islands (Ardania, Brelund, Corvia and Dunmark) sent observers.",
                "The vote was split: 52 percent for Brandt, 41 percent for Ostrava and 12 percent for Lund.",
                "La tormenta hundió 12 barcos: 5 veleros y 9 barcazas.",
                "La comisión visitó 38 de las 34 mesas de Halvane.",
            })
    void wholesAndPartsThatDoNotFitAreShown(String text) {
        assertEquals(List.of(Tension.Kind.TOTAL), shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The commission visited 24 of the 28 stations on Halvane.",
                "The storm sank 14 boats: 5 ferries and 9 barges.",
                "The storm sank 14 boats, including 5 ferries and 3 barges.",
                "Four islands (Ardania, Brelund, Corvia and Dunmark) sent observers.",
                "Unemployment is 150 percent of the national average.",
                "Nearly 6 in 10 of the 3 in 10 voters on Halvane stayed away.",
                "The vote was split: 52 percent for Brandt, 36 percent for Ostrava and 12 percent for Lund.",
                "Prices rose 120 percent in a year on Halvane.",
                "La tormenta hundió 14 barcos: 5 veleros y 9 barcazas.",
            })
    void wholesAndPartsThatFitAreNot(String text) {
        assertEquals(List.of(), tensions(text));
    }

    @Test
    void theOrderOfTheMentionsDoesNotMatter() {
        String one = "Seven governments had congratulated Tessaly.";
        String other = "In all, ten governments have congratulated the island.";
        assertEquals(shown(one + " " + other), shown(other + " " + one));
        assertEquals(
                tensions(one + " " + other).getFirst().strength(),
                tensions(other + " " + one).getFirst().strength());
    }
}
