package org.gainsay.reading.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All sentences here are fiction about an invented island. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Almost 1000 fishermen were held. | Almost 1000 fishermen ≈1000 fisherman",
                "Some thousands of people marched. | Some thousands of people range1000..10000 people",
                "Tens of thousands of ballots burned. | Tens of thousands of ballots range10000..100000 ballot",
                "It takes 48-72 hours. | 48-72 hours range48..72 hour",
                "Between 40 and 60 boats sank. | Between 40 and 60 boats range40..60 boat",
                "They want 40 to 60 boats. | 40 to 60 boats range40..60 boat",
                "More than 30,000 polling stations opened. | More than 30,000 polling stations >30000 polling station",
                "She bought 2000 boats. | 2000 boats =2000 boat",
                "Up to 12 boats sank. | Up to 12 boats ≤12 boat",
                "At least four sailors drowned. | At least four sailors ≥4 sailor",
                "Fewer than ten harbours closed. | Fewer than ten harbours <10 harbour",
                "She saw 50 or more. | 50 or more ≥50 null",
                "The quay took 80% of the minutes. | 80% =80 percent of the minutes",
                "They earn $150 a day. | $150 a day =150 US dollar per day",
                "Oil stood at $61.30 per barrel. | $61.30 per barrel =61.3 US dollar per barrel",
                "Fuel cost $2 million a year earlier. | $2 million =2000000 US dollar",
                "He won 28 of the 30 elections. | 28 =28 election of 30 elections; 30 elections =30 election",
                "He won 28 out of a total of 30 elections. | 28 =28 election of 30 elections; 30 elections =30 election",
                "One out of three islanders fishes. | One out of three =0.3333333333333333 null of islanders",
                "Half of the boats sank. | Half =0.5 null of the boats",
                "A dozen boats sank. | A dozen boats =12 boat",
                "Some 5 million 150 thousand 92 votes fell. | Some 5 million 150 thousand 92 votes ≈5150092 vote",
                "It lay at 12°C and 40 km/h. | 12°C =12 celsius; 40 km/h =40 kilometre per hour",
                "Rates rose 5% to 6%. | 5% to 6% range5..6 percent",
                "12 boats and more than 40 rafts sank. | 12 boats =12 boat; more than 40 rafts >40 raft",
                "12 boats plus 40 rafts sank. | 12 boats =12 boat; 40 rafts =40 raft",
                "12 boats and more sank. | 12 boats and more ≥12 boat",
                "Six police vans burned. | Six police vans =6 police van",
                "Nobody sang about 4G there. | ''",
                "Seven Coral League members spoke. | Seven Coral League members =7 Coral League member",
            })
    void anAmountIsReadWithComparatorUnitAndWhole(String text, String expected) {
        assertEquals(expected, told(Language.ENGLISH, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Más de 30.000 mesas abrieron. | Más de 30.000 mesas >30000 mesa",
                "Hubo 12 muertos y más de 40 heridos. | 12 muertos =12 muerto; más de 40 heridos >40 herido",
                "Hubo 12 muertos o más. | 12 muertos o más ≥12 muerto",
                "Hubo 30 detenciones en la isla. | 30 detenciones =30 detención",
                "Cantaron la noche del 28J. | ''",
                "Al menos tres barcos se hundieron. | Al menos tres barcos ≥3 barco",
                "Cobran 150 dólares al día. | 150 dólares al día =150 US dollar per day",
                "Ganó 28 de las 30 elecciones. | 28 =28 elección of 30 elecciones; 30 elecciones =30 elección",
                "Entre 40 y 60 barcos zarparon. | Entre 40 y 60 barcos range40..60 barco",
                "El 51,2% de los votos fue nulo. | 51,2% =51.2 percent of los votos",
                "Miles de personas marcharon. | Miles de personas range1000..10000 persona",
                "Gastó dos mil millones de euros. | dos mil millones de euros =2000000000 euro",
                "Unos 2.000 pescadores cantaron. | Unos 2.000 pescadores ≈2000 pescador",
                "La mitad de los barcos se hundió. | La mitad =0.5 null of los barcos",
            })
    void anAmountInSpanishIsReadByTheSameEngine(String text, String expected) {
        assertEquals(expected, told(Language.SPANISH, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The first boat came on July 28, 2024.",
                "Call 555-123-4567 or (555) 123-4567.",
                "Ana Ode, 42, spoke first.",
                "Article 14 and No. 5 were cited.",
                "The Marlin 737 landed at 10:45 pm.",
                "No one came, and this one left.",
                "The island won 3-1.",
                "It was built in the 1990s, in 1994 or 1995.",
                "She chairs a two-year programme.",
            })
    void aNumberThatIsNoAmountIsPassedOver(String text) {
        assertEquals("", told(Language.ENGLISH, text));
    }

    @Property
    void spansAreExactInOrderAndWithoutOverlap(@ForAll("noise") String text) {
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
            List<Quantity> found = read(language, text);
            int at = 0;
            for (int i = 0; i < found.size(); i++) {
                assertEquals(i + 1, found.get(i).id().number());
                assertTrue(found.get(i).span().start() >= at);
                at = found.get(i).span().end();
                assertTrue(at <= text.length());
            }
            assertEquals(found, read(language, text));
        }
    }

    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> words = Arbitraries.of(
                "more",
                "than",
                "$",
                "1,000",
                "30.000",
                "half",
                "of",
                "the",
                "one",
                "two",
                "hundred",
                "million",
                "%",
                "between",
                "and",
                "-",
                "to",
                "boats",
                "per",
                "day",
                "½",
                "1/2",
                ".",
                ",",
                "(",
                "thousands",
                "mil",
                "y",
                "de",
                "millones",
                "menos",
                "°",
                "US",
                "5M",
                "7-8",
                "a",
                "dozen",
                "+",
                "un",
                "tercio",
                "\n\n",
                "2024");
        return words.list().ofMaxSize(30).map(list -> String.join(" ", list));
    }

    @Test
    void pathologicalTextsAreReadToTheEnd() {
        assertEquals(List.of(), read(Language.ENGLISH, "7".repeat(200_000)));
        List<Quantity> words = read(Language.ENGLISH, "one hundred million thousand ".repeat(2_500) + "boats");
        assertEquals("boat", words.getLast().unit());
        assertEquals(List.of(), read(Language.ENGLISH, "1-".repeat(50_000)));
        assertEquals(
                20_000, read(Language.ENGLISH, "five boats ".repeat(20_000)).size());
        assertEquals(List.of(), read(Language.SPANISH, "y media de ".repeat(20_000)));
    }

    private static List<Quantity> read(Language language, String text) {
        Tokens tokens = Tokens.of(text);
        List<TimeExpression> times = Times.of(language).in(tokens, Reference.NONE);
        return Quantities.of(language).in(tokens, times);
    }

    private static String told(Language language, String text) {
        return read(language, text).stream()
                .map(quantity -> quantity.span().in(text) + " " + amount(quantity) + " " + quantity.unit()
                        + (quantity.of() == null ? "" : " of " + quantity.of()))
                .collect(Collectors.joining("; "));
    }

    private static String amount(Quantity quantity) {
        return quantity.comparator().sign()
                + switch (quantity.amount()) {
                    case Quantity.Value one -> one.value().toPlainString();
                    case Quantity.Range two ->
                        two.low().toPlainString() + ".." + two.high().toPlainString();
                };
    }
}
