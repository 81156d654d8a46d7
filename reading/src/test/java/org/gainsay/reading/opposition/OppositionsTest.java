package org.gainsay.reading.opposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All sentences here are fiction about invented islands and people. */
class OppositionsTest {
    private static Comparison compare(String a, String b, Language language) {
        return Oppositions.of(language).compare(Wording.of(a, language), Wording.of(b, language));
    }

    private static void conflicts(Kind kind, String a, String b, Language language) {
        Comparison there = compare(a, b, language);
        assertTrue(there.contradicts(), there::toString);
        assertEquals(kind, there.gravest().orElseThrow().kind(), there::toString);
        assertEquals(there.conflict(), compare(b, a, language).conflict(), "the other way round");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | Three ferries sank off Halvane. | Five ferries sank off Halvane.",
                "NUMBER | The repair cost $5 million. | The repair cost €5 million.",
                "NUMBER | At least 40 dockers were hurt. | Fewer than 30 dockers were hurt.",
                "ORDINAL | Mira Tosk came first in the vote. | Mira Tosk came third in the vote.",
                "COUNTRY | The ship flew the flag of Norway. | The ship flew the flag of New Zealand.",
                "COUNTRY | A Norwegian crew brought the ship in. | A South Korean crew brought the ship in.",
                "MEMBER | The keeper painted the boat red. | The keeper painted the boat blue.",
                "MEMBER | The vote was held on Monday. | The vote was held on Thursday.",
                "MEMBER | The files were kept in the living room. | The files were kept in the dining room.",
                "OPPOSITE | The council accepted the petition. | The council rejected the petition.",
                "OPPOSITE | Prices rise on the island. | Prices fell on the island.",
                "OPPOSITE | The court called the strike legal. | The court called the strike illegal.",
                "OPPOSITE | The mayor met the young dockers. | The mayor met the old dockers.",
                "OPPOSITE | All dockers joined the strike. | Some dockers joined the strike.",
                "POLARITY | The harbour was closed by the storm. | The harbour was not closed by the storm.",
                "POLARITY | Mira Tosk signed the minutes. | Mira Tosk refused to sign the minutes.",
                "POLARITY | No ferries sailed to Corvia. | Two ferries sailed to Corvia.",
            })
    void whatCannotBothHoldIsNamedByItsKind(Kind kind, String a, String b) {
        conflicts(kind, a, b, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | Tres barcos se hundieron en Halvane. | Cinco barcos se hundieron en Halvane.",
                "ORDINAL | Mira Tosk quedó primera en la votación. | Mira Tosk quedó tercera en la votación.",
                "COUNTRY | El barco llevaba la bandera de Noruega. | El barco llevaba la bandera de Corea del Sur.",
                "MEMBER | La votación fue el lunes. | La votación fue el jueves.",
                "OPPOSITE | El consejo aceptó la petición. | El consejo rechazó la petición.",
                "OPPOSITE | Los precios subieron en la isla. | Los precios bajaron en la isla.",
                "OPPOSITE | La huelga es legal. | La huelga es ilegal.",
                "POLARITY | El puerto abrió el martes. | El puerto no abrió el martes.",
            })
    void whatCannotBothHoldIsNamedInSpanishToo(Kind kind, String a, String b) {
        conflicts(kind, a, b, Language.SPANISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The storm sank 3 ferries. | The storm sank three ferries.",
                "At least 3 ferries sank. | Five ferries sank.",
                "About 400 dockers marched. | 407 dockers marched.",
                "Norway sent a ship. | The Norwegian ship was sent.",
                "The council bought the boat. | The council purchased the boat.",
                "Workers started the repair. | Workers began the repair.",
                "The clerk played the guitar. | The clerk played an instrument.",
                "The harbour was not open. | The harbour was closed.",
                "The grain did not come from Norway. | The grain came from Denmark.",
                "The keeper closes the lighthouse. | The keeper closed the lighthouse.",
            })
    void whatCanBothHoldIsLeftAlone(String a, String b) {
        Comparison there = compare(a, b, Language.ENGLISH);
        assertTrue(there.conflict() <= 0.25, there::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La tormenta hundió 3 barcos. | La tormenta hundió tres barcos.",
                "El consejo compró el barco. | El consejo adquirió el barco.",
                "Más de 3 barcos zarparon. | Cinco barcos zarparon.",
            })
    void whatCanBothHoldIsLeftAloneInSpanishToo(String a, String b) {
        Comparison there = compare(a, b, Language.SPANISH);
        assertTrue(there.conflict() <= 0.25, there::toString);
    }

    @Test
    void aSubstitutionThatNoListKnowsStaysOpenAndIsNeverAContradiction() {
        Comparison there =
                compare("The clerk polished the gearbox.", "The clerk polished the ledger.", Language.ENGLISH);
        assertFalse(there.contradicts(), there::toString);
        assertTrue(there.conflict() > 0.2, there::toString);
        assertEquals(Kind.UNKNOWN, there.gravest().orElseThrow().kind());
    }

    @Test
    void statementsThatShareNoFrameDoNotConflict() {
        Comparison there = compare(
                "Three ferries sank off Halvane in the storm.",
                "Five ministers resigned over the budget.",
                Language.ENGLISH);
        assertFalse(there.contradicts(), there::toString);
    }

    @Test
    void theSameWordsDoNotDiffer() {
        Comparison there = compare("The harbour is open.", "The harbour is open.", Language.ENGLISH);
        assertEquals(new Comparison(List.of(), 1, 0), there);
    }

    @Test
    void theReasonNamesTheWordsOfBothSides() {
        String why = compare("Three ferries sank.", "Five ferries sank.", Language.ENGLISH)
                .gravest()
                .orElseThrow()
                .why();
        assertEquals("“three” and “five” are two different numbers.", why);
    }

    @Test
    void statementsTooLongToBeLaidSideBySideAreNotCompared() {
        String words = "harbour ".repeat(1000);
        assertEquals(
                0, compare(words + "opened", words + "closed", Language.ENGLISH).conflict());
    }

    @Test
    void emptyStatementsDoNotConflict() {
        assertEquals(0, compare("", "", Language.ENGLISH).conflict());
    }
}
