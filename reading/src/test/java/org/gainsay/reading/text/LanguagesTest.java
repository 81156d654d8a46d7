package org.gainsay.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.gainsay.core.Language;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void aTextIsToldByItsCommonestWords() {
        assertEquals(
                Language.ENGLISH, Languages.of(Tokens.of("The clerk of the harbour said that it was in the ledger.")));
        assertEquals(
                Language.SPANISH, Languages.of(Tokens.of("El puerto de la isla fue cerrado por el viento del norte.")));
    }

    @Test
    void aTextWithoutAnyIsTakenForTheFirstOfTheTable() {
        assertEquals(Languages.all().get(0), Languages.of(Tokens.of("Halvane 12 %")));
    }

    @Test
    void whatIsHeldForALanguageIsMadeOnceAndStandsInForThoseThatAreNotRead() {
        ByLanguage<StringBuilder> held = new ByLanguage<>(language -> new StringBuilder(language.tag()));
        assertSame(held.of(Language.SPANISH), held.of(Language.SPANISH));
        assertSame(held.of(Languages.all().get(0)), held.of(new Language("sv")));
        assertEquals("es", held.of(Language.SPANISH).toString());
    }
}
