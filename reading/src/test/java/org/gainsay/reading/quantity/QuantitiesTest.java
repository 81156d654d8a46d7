package org.gainsay.reading.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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
                "A man stood near two trees. | two trees =2 tree",
                "They sold near 40 boats. | near 40 boats ≈40 boat",
                "About 12 000 islanders marched. | About 12 000 islanders ≈12000 islander",
                "On July 12 300 boats sank. | 300 boats =300 boat",
                "Up to 12 boats sank. | Up to 12 boats ≤12 boat",
                "At least four sailors drowned. | At least four sailors ≥4 sailor",
                "Fewer than ten harbours closed. | Fewer than ten harbours <10 harbour",
                "She saw 50 or more. | 50 or more ≥50 null",
                "The quay took 80% of the minutes. | 80% =80 percent of the minutes",
                "They earn $150 a day. | $150 a day =150 US dollar per day",
                "Oil stood at $61.30 per barrel. | $61.30 per barrel =61.3 US dollar per barrel",
                "Fuel cost $2 million a year earlier. | $2 million =2000000 US dollar",
                "He won 28 of the 30 elections. | 28 =28 election of 30 elections; 30 elections =30 election",
                "She won 11 out of a total of 14 regattas. | 11 =11 regatta of 14 regattas; 14 regattas =14 regatta",
                "One out of three islanders fishes. | One out of three =0.3333333333333333 null of islanders",
                "Half of the boats sank. | Half =0.5 null of the boats",
                "A dozen boats sank. | A dozen boats =12 boat",
                "Some 3 million 240 thousand 17 votes fell. | Some 3 million 240 thousand 17 votes ≈3240017 vote",
                "It lay at 12°C and 40 km/h. | 12°C =12 celsius; 40 km/h =40 kilometre per hour",
                "Rates rose 5% to 6%. | 5% to 6% range5..6 percent",
                "12 boats and more than 40 rafts sank. | 12 boats =12 boat; more than 40 rafts >40 raft",
                "12 boats plus 40 rafts sank. | 12 boats =12 boat; 40 rafts =40 raft",
                "12 boats and more sank. | 12 boats and more ≥12 boat",
                "Six police vans burned. | Six police vans =6 police van",
                "Nobody sang about 4G there. | ''",
                "10 to 12 % of boats sank. | 10 to 12 % range10..12 percent of boats",
                "A dozen or so boats sank. | A dozen or so boats ≈12 boat",
                "Scores of boats sank. | Scores of boats range20..200 boat",
                "Several dozen boats sank. | Several dozen boats range24..120 boat",
                "A hundred and five boats sank. | A hundred and five boats =105 boat",
                "Half a million people sang. | Half a million people =500000 people",
                "Two-thirds of the votes fell. | Two-thirds =0.6666666666666667 null of the votes",
                "Some 63 percent of las actas fell. | Some 63 percent ≈63 percent of las actas",
                "Turnout fell 3 percentage points. | 3 percentage points =3 percentage point",
                "It cost US$1.2bn. | US$1.2bn =1200000000 US dollar",
                "It cost Rs 500 crore. | Rs 500 crore =5000000000 Indian rupee",
                "It struck 12 per 100,000 inhabitants. | 12 per 100,000 inhabitants =12 per 100000 inhabitant",
                "It caused 12 deaths per 1,000 boats. | 12 deaths per 1,000 boats =12 death per 1000 boat",
                "It sank 20 a day. | 20 a day =20 per day",
                "Three in ten voters sang. | Three in ten =0.3 null of voters",
                "Three goals in ten games fell. | Three goals =3 goal; ten games =10 game",
                "Two out of every three boats sank. | Two out of every three =0.6666666666666667 null of boats",
                "It sank twice as many boats. | twice as many =2 time",
                "Some 12 of the 19 sank. | Some 12 ≈12 null of 19; 19 =19 null",
                "She sang from the age of 30. | 30 =30 year of age",
                "One million two hundred thousand sang. | One million two hundred thousand =1200000 null",
                "1.234 and 12.5 m stood beside 1,234 and 1,234.5 m. | 1.234 =1.234 null; 12.5 m =12.5 metre; 1,234 =1234 null; 1,234.5 m =1234.5 metre",
                "Seven Coral League members spoke. | Seven Coral League members =7 Coral League member",
            })
    void anAmountIsReadWithComparatorUnitAndWhole(String text, String expected) {
        assertEquals(expected, told(Language.ENGLISH, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Votaron 12 000 personas. | 12 000 personas =12000 persona",
                "Murieron 1 200 500 peces. | 1 200 500 peces =1200500 pez",
                "Al menos 3 obreros murieron. | Al menos 3 obreros ≥3 obrero",
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
                "La cuarta parte de los barcos se hundió. | La cuarta parte =0.25 null of los barcos",
                "Cayeron tres cuartas partes de los votos. | tres cuartas partes =0.75 null of los votos",
                "Murieron al menos 17 personas. | al menos 17 personas ≥17 persona",
                "El aire está a menos 17 grados. | menos 17 grados =-17 degree",
                "Subió del 10 al 12 por ciento. | del 10 al 12 por ciento range10..12 percent",
                "Zarpó un centenar largo de barcos. | un centenar largo de barcos >100 barco",
                "Zarpó una veintena de barcos. | una veintena de barcos =20 barco",
                "Zarparon varios miles de barcos. | varios miles de barcos range2000..10000 barco",
                "Zarparon treinta y un mil barcos. | treinta y un mil barcos =31000 barco",
                "Zarparon veintiún mil barcos. | veintiún mil barcos =21000 barco",
                "Costó un millón doscientos mil euros. | un millón doscientos mil euros =1200000 euro",
                "Hubo 12 por cada 100.000 habitantes. | 12 por cada 100.000 habitantes =12 per 100000 habitante",
                "Zarpan 10 al mes. | 10 al mes =10 per month",
                "Votó una de cada dos mujeres. | una de cada dos =0.5 null of mujeres",
                "Cantan tres de cada diez. | tres de cada diez =0.3 null",
                "Zarpó el triple de barcos. | el triple de =3 time",
                "Dos personas murieron y tres resultaron heridas. | Dos personas =2 persona",
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
                "Call +34 912 345 678 at noon.",
                "It stands on page 12 of the book.",
                "Row 669350861383049216 was lost.",
                "The Halvane 500 rose.",
                "She studied the 2018 sales.",
            })
    void aNumberThatIsNoAmountIsPassedOver(String text) {
        assertEquals("", told(Language.ENGLISH, text));
    }

    @Property
    void anAmountReadsBackFromTheWaysToWriteIt(@ForAll @IntRange(min = 2, max = 99_999_999) int count) {
        for (String unit : List.of("boat", "euro", "percent", "kilometre")) {
            String plural = unit.equals("percent") ? unit : unit + "s";
            String english = String.format(Locale.ROOT, "%,d %s", count, plural);
            assertEquals(english + " =" + count + " " + unit, told(Language.ENGLISH, english));
            String spanish = String.format(Locale.ROOT, "%,d barcos", count).replace(',', '.');
            assertEquals(spanish + " =" + count + " barco", told(Language.SPANISH, spanish));
            String money = "$" + String.format(Locale.ROOT, "%,d", count);
            assertEquals(money + " =" + count + " US dollar", told(Language.ENGLISH, money));
        }
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
