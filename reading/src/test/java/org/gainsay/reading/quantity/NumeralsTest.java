package org.gainsay.reading.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gainsay.core.Language;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,275,182 | 6275182",
                "30.000 | 30000",
                "30,000 | 30000",
                "1.356 billion | 1356000000",
                "51.2 | 51.2",
                "3 million 240 thousand 17 | 3240017",
                "two hundred and six | 206",
                "twelve thousand three hundred forty-five | 12345",
                "a dozen | 12",
                "two dozen | 24",
                "a hundred | 100",
                "half a million | 500000",
                "one and a half million | 1500000",
                "two-thirds of | 0.6666666666666667",
                "1/16 | 0.0625",
                "2 1/2 | 2.5",
                "½ | 0.5",
                "4.3M | 4300000",
                "10k | 10000",
            })
    void aNumberInEnglishIsReadInWordsAndFigures(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(read(Language.ENGLISH, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30.000 | 30000",
                "6.275.182 | 6275182",
                "3,5 | 3.5",
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "cinco millones ciento cincuenta mil noventa y dos | 5150092",
                "dos mil millones | 2000000000",
                "mil | 1000",
                "un millón y medio | 1500000",
                "medio millón | 500000",
                "treinta y uno | 31",
                "quinientas | 500",
                "una docena | 12",
                "dos tercios | 0.6666666666666667",
            })
    void aNumberInSpanishIsReadInWordsAndFigures(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(read(Language.SPANISH, text)));
    }

    @Test
    void aSingleMarkFollowsTheOtherFiguresOfTheText() {
        Cells cells = Cells.of(Tokens.of("1,234 boats, 5,5 metres and 7,25 knots"));
        Numerals english = Numerals.of(Language.ENGLISH);
        assertEquals(0, new BigDecimal("1.234").compareTo(value(english.at(cells, 0, english.marks(cells)))));
    }

    @Test
    void anArticleAloneIsNoNumber() {
        Cells cells = Cells.of(Tokens.of("a boat"));
        Numerals english = Numerals.of(Language.ENGLISH);
        assertNull(english.at(cells, 0, english.marks(cells)));
    }

    @Property
    void aWholeNumberSurvivesEnglishWords(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        assertEquals(0, BigDecimal.valueOf(number).compareTo(read(Language.ENGLISH, Spelled.english(number))));
    }

    @Property
    void aWholeNumberSurvivesSpanishWords(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        assertEquals(0, BigDecimal.valueOf(number).compareTo(read(Language.SPANISH, Spelled.spanish(number))));
    }

    @Property
    void aNumberSurvivesSeparators(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long whole, @ForAll @IntRange(max = 99) int cents) {
        String english = String.format(java.util.Locale.ROOT, "%,d", whole);
        String decimals = String.format(java.util.Locale.ROOT, "%02d", cents);
        BigDecimal both = new BigDecimal(whole + "." + decimals);
        assertEquals(0, both.compareTo(read(Language.ENGLISH, english + "." + decimals)));
        assertEquals(0, both.compareTo(read(Language.SPANISH, english.replace(',', '.') + "," + decimals)));
        assertEquals(0, BigDecimal.valueOf(whole).compareTo(read(Language.ENGLISH, english)));
        assertEquals(0, BigDecimal.valueOf(whole).compareTo(read(Language.SPANISH, english.replace(',', '.'))));
    }

    private static BigDecimal read(Language language, String text) {
        Cells cells = Cells.of(Tokens.of(text));
        Numerals numerals = Numerals.of(language);
        return value(numerals.at(cells, 0, numerals.marks(cells)));
    }

    private static BigDecimal value(Numerals.@Nullable Numeral numeral) {
        assertNotNull(numeral);
        return numeral.value();
    }
}
