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
        assertTrue(why.endsWith("both in connection with “declarations”."), why);
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
}
