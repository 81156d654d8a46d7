package org.gainsay.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.core.Language;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeExpression.Anchor;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All sentences here are fiction; the reference day is Wednesday, 31 July 2024. */
class TimesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 7, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It opened on 28 July 2024. | 28 July 2024=2024-07-28",
                "It opened on July 28. | July 28=2024-07-28",
                "It sank on Monday the 29th. | Monday the 29th=2024-07-29",
                "The boats left on Sunday. | Sunday=2024-07-28",
                "The boats will leave on Sunday. | Sunday=2024-08-04",
                "Yesterday morning they sang. | Yesterday morning=2024-07-30TMO",
                "It burned in the early hours of Monday. | the early hours of Monday=2024-07-29TMO",
                "They met last Sunday. | last Sunday=2024-07-28",
                "At 7 pm on Wednesday the 31st it rained. | 7 pm on Wednesday the 31st=2024-07-31T19:00",
                "It rained in the last 25 years. | the last 25 years=P25Y",
                "It took 48-72 hours. | 48-72 hours=PT48H",
                "They voted in June and July 2021. | June=2021-06; July 2021=2021-07",
                "Prices fell in the third quarter of 2023. | the third quarter of 2023=2023-Q3",
                "It closed last autumn. | last autumn=2023-FA",
                "It was popular in the 1990s. | the 1990s=199",
                "It sails every day. | every day=P1D",
                "It sank two weeks ago. | two weeks ago=2024-W29",
                "It sank on Christmas Day 2023. | Christmas Day 2023=2023-12-25",
                "Easter 2024 was wet. | Easter 2024=2024-03-31",
                "They stayed for years. | years=PXY",
                "That year began on 3 March 2022. | That year=2024; 3 March 2022=2022-03-03",
                "It was the eighth of May. | eighth of May=2024-05-08",
                "Ana, a 12-year-old girl, sang. | ",
                "Ana will succeed Mira on Feb. 1. | Feb. 1=2025-02-01",
                "The pact is effective June 1. | June 1=2025-06-01",
                "The talks were postponed until Tuesday. | Tuesday=2024-08-06",
                "It rained on May 5 last year. | May 5 last year=2023-05-05",
                "They sang from 28 July to 3 August. | 28 July=2024-07-28; 3 August=2024-08-03",
                "The 12-14 June meeting was calm. | 12=2024-06-12; 14 June=2024-06-14",
                "It ran June 12-14, 2023. | June 12=2023-06-12; 14, 2023=2023-06-14",
                "It ran June 12 to 14, then stopped. | June 12=2024-06-12; 14=2024-06-14",
                "12 boats and 14 June roses. | 14 June=2024-06-14",
                "It grew between 2018 and 2020. | 2018=2018; 2020=2020",
                "Fees rose in the 2023-24 school year. | the 2023-24 school year=2023/2024",
                "Sales rose in fiscal 2023. | fiscal 2023=2023",
                "It was rare in the mid-1990s and the '90s. | the mid-1990s=199; the '90s=199",
                "It was built in the 19th century. | the 19th century=18",
                "They sang on Christmas Eve 2023 and on Palm Sunday. | Christmas Eve 2023=2023-12-24; Palm Sunday=2024-03-24",
                "It shut at 6 p.m. local time. | 6 p.m. local time=2024-07-31T18:00",
                "It opened at 0930 hours. | 0930 hours=2024-07-31T09:30",
                "It opened at 18.30 GMT. | 18.30 GMT=2024-07-31T18:30",
                "On 3 May 2019 they struck. At noon it rained. | 3 May 2019=2019-05-03; noon=2019-05-03T12:00",
                "At noon on 3 May 2019 they struck. | noon on 3 May 2019=2019-05-03T12:00",
                "Signed on 13/02/2024. | 13/02/2024=2024-02-13",
                "Signed on 02/13/2024. | 02/13/2024=2024-02-13",
                "Signed on 03/04/2024. | 03/04/2024=2024-03-04",
                "Signed on 20240213. | 20240213=2024-02-13",
                "Each July they march; every Monday they sing. | Each July=XXXX-07; every Monday=XXXX-WXX-1",
                "They pay 2 million a year. | ",
                "He left three weeks before the vote. | three weeks=P3W",
                "It was the best week of the year. | the year=2024",
            })
    void aTimeIsResolvedAgainstThePublicationDate(String text, String expected) {
        String wanted = expected == null ? "" : expected;
        String told = told(Language.ENGLISH, text, Reference.published(WEDNESDAY));
        assertEquals(wanted, text.contains("eighth of May") ? told.replace("the eighth", "eighth") : told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se votó el 28 de julio de 2024. | el 28 de julio de 2024=2024-07-28",
                "Ayer por la mañana cantaron. | Ayer por la mañana=2024-07-30TMO",
                "Zarpó el domingo pasado. | el domingo pasado=2024-07-28",
                "Zarpará el próximo lunes. | el próximo lunes=2024-08-05",
                "Duró dos horas y media. | dos horas y media=PT2.5H",
                "Fue en el siglo XIX. | el siglo XIX=18",
                "Zarpó a las 8 de la tarde. | las 8 de la tarde=2024-07-31T20:00",
                "Pasó hace dos años. | hace dos años=2022",
                "Cada semana llueve. | Cada semana=P1W",
                "Cantaron el miércoles 31. | el miércoles 31=2024-07-31",
                "Nevó la madrugada del lunes. | la madrugada del lunes=2024-07-29TMO",
                "Nevó a primera hora del lunes. | primera hora del lunes=2024-07-29TMO",
                "Ocurrirá el lunes. | el lunes=2024-08-05",
                "Duró del 3 al 5 de mayo. | del 3=2024-05-03; al 5 de mayo=2024-05-05",
                "El curso 2023-2024 empezó. | El curso 2023-2024=2023/2024",
                "Nació a finales de los años 90. | finales de los años 90=199",
                "Nació en los ochenta. | los ochenta=198",
                "Fue en Semana Santa de 2023. | Semana Santa de 2023=2023-W14",
                "Fue el Domingo de Ramos. | el Domingo de Ramos=2024-03-24",
                "Abre a las 18.00 horas. | las 18.00 horas=2024-07-31T18:00",
                "Abre a las 17:30 hora local. | las 17:30 hora local=2024-07-31T17:30",
                "El 3 de mayo de 2019 cantó. A medianoche llovió. | El 3 de mayo de 2019=2019-05-03; medianoche=2019-05-03T24:00",
                "Firmó el 13/02. | el 13/02=2024-02-13",
                "Firmó el 02/13/2023. | el 02/13/2023=2023-02-13",
                "Canta los lunes y cada verano. | los lunes=XXXX-WXX-1; cada verano=XXXX-SU",
                "Llovió en mayo del año pasado. | mayo del año pasado=2023-05",
                "Será el próximo 3 de marzo. | el próximo 3 de marzo=2025-03-03",
                "Duró hora y media y luego medio siglo. | hora y media=PT1.5H; medio siglo=P50Y",
                "Duró tres quincenas. | tres quincenas=P45D",
                "Zarpó hace poco. | hace poco=PAST_REF",
                "Volverá a finales de mes. | finales de mes=2024-07",
                "Cantó este fin de semana. | este fin de semana=2024-W31-WE",
                "Abre a las nueve y media de la mañana. | las nueve y media de la mañana=2024-07-31T09:30",
                "Cantó el sábado a las diez de la noche. | el sábado a las diez de la noche=2024-07-27T22:00",
                "Será el 15 del mes que viene. | el 15 del mes que viene=2024-08-15",
                "Zarpó hace más de diez años. | hace más de diez años=2014",
                "Llovió el 12 de octubre pasado. | el 12 de octubre pasado=2023-10-12",
                "Llovió todo el año. | todo el año=P1Y",
                "Nació en mil novecientos cuarenta y seis. | mil novecientos cuarenta y seis=1946",
            })
    void aTimeInSpanishIsReadByTheSameEngine(String text, String expected) {
        assertEquals(expected, told(Language.SPANISH, text, Reference.published(WEDNESDAY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It opened on July 28. | XXXX-07-28 | OPEN",
                "It opened on Friday. | XXXX-WXX-5 | OPEN",
                "It opened on 28 July 2024. | 2024-07-28 | ITSELF",
                "It took thirty days. | P30D | ITSELF",
                "It opens today. | XXXX-XX-XX | OPEN",
            })
    void withoutAReferenceWhatIsUnknownStaysOpen(String text, String value, Anchor anchor) {
        TimeExpression time =
                Times.of(Language.ENGLISH).in(Tokens.of(text), Reference.NONE).getFirst();
        assertEquals(value, time.value());
        assertEquals(anchor, time.anchor());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 3 May 2019 they struck.#At midnight the boats left. | XXXX-XX-XXT24:00 | OPEN",
                "On 3 May 2019 they struck.#At midnight the boats will leave. | 2024-07-31T24:00 | PUBLICATION",
                "At midnight the boats left. | 2024-07-31T24:00 | PUBLICATION",
                "Today they struck.#At midnight the boats left. | 2024-07-31T24:00 | PUBLICATION",
            })
    void aBareClockClaimsTheDayOfTheTextOnlyWhereNothingSpeaksAgainstIt(String text, String value, Anchor anchor) {
        TimeExpression time = Times.of(Language.ENGLISH)
                .in(Tokens.of(text.replace("#", "\n\n")), Reference.published(WEDNESDAY))
                .getLast();
        assertEquals(value, time.value());
        assertEquals(anchor, time.anchor());
    }

    @Property
    void aDayReadsBackFromEveryWayToWriteIt(@ForAll @IntRange(min = 0, max = 58_000) int after) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(after);
        for (String pattern : List.of(
                "d MMMM yyyy",
                "MMMM d, yyyy",
                "EEEE, d MMMM yyyy",
                "d MMM yyyy",
                "yyyy-MM-dd",
                "yyyyMMdd",
                "MM/dd/yyyy")) {
            assertEquals(
                    List.of(day.toString()),
                    values(Language.ENGLISH, day.format(DateTimeFormatter.ofPattern(pattern, Locale.US))),
                    pattern);
        }
        for (String pattern : List.of(
                "d 'de' MMMM 'de' yyyy", "EEEE d 'de' MMMM 'de' yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "yyyy-MM-dd")) {
            assertEquals(
                    List.of(day.toString()),
                    values(Language.SPANISH, day.format(DateTimeFormatter.ofPattern(pattern, Locale.of("es")))),
                    pattern);
        }
    }

    private static List<String> values(Language language, String text) {
        return Times.of(language).in(Tokens.of(text), Reference.published(WEDNESDAY)).stream()
                .map(TimeExpression::value)
                .toList();
    }

    @Test
    void aDayWithStopsIsADay() {
        assertEquals(List.of("2019-12-20"), values(Language.SPANISH, "La sesión del 20.12.2019 fue larga."));
        assertEquals(List.of(), values(Language.SPANISH, "La versión 20.13.2019 salió."));
    }

    @Test
    void aNumberOfThingsIsNoHour() {
        assertEquals(List.of(), values(Language.SPANISH, "El tráfico entre las dos orillas aumentó."));
        assertEquals(List.of(), values(Language.SPANISH, "De las 24 mesas faltan tres."));
    }

    @Test
    void whatWasSaidOnADayLiesBehindWhateverItForetells() {
        assertEquals(
                List.of("2024-07-26"),
                values(Language.SPANISH, "Mira Tosk aseguró el viernes que el consejo no firmará el contrato."));
    }

    @Test
    void theDayOfATextIsFoundInItWhereOnlyOneFits() {
        String text = "The vote of July 28 was the island's third (2018, 2021 and 2024). "
                + "Today, Wednesday the 31st, the harbour is calm.";
        assertEquals(Optional.of(WEDNESDAY), dateOf(Language.ENGLISH, text));
        assertEquals(
                Optional.of(WEDNESDAY),
                dateOf(Language.ENGLISH, "PORT ODE, July 31 (Wire) Boats sank on July 28, 2024."));
        assertEquals(
                Optional.of(WEDNESDAY),
                dateOf(Language.SPANISH, "Hoy, miércoles 31 de julio de 2024, el puerto está en calma."));
    }

    @Test
    void theDayOfATextStaysOpenWhereSeveralOrNoneFit() {
        assertEquals(Optional.empty(), dateOf(Language.ENGLISH, "Today, Wednesday the 31st, the harbour is calm."));
        assertEquals(
                Optional.empty(),
                dateOf(
                        Language.ENGLISH,
                        "On July 3 and January 5 of 2024 boats sank. Today, Wednesday the 31st, all is calm."));
        assertEquals(Optional.empty(), dateOf(Language.ENGLISH, "Boats sank on July 28, 2024."));
        assertEquals(
                Optional.empty(), dateOf(Language.ENGLISH, "PORT ODE, July 31 (Wire) In 2012, again, boats had sunk."));
    }

    @Property
    void spansAreExactInOrderAndWithoutOverlap(@ForAll("noise") String text) {
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
            List<TimeExpression> found = Times.of(language).in(Tokens.of(text), Reference.published(WEDNESDAY));
            int at = 0;
            for (TimeExpression time : found) {
                assertTrue(time.span().start() >= at);
                at = time.span().end();
                assertTrue(at <= text.length());
            }
            assertEquals(found, Times.of(language).in(Tokens.of(text), Reference.published(WEDNESDAY)));
            assertEquals(
                    found.size(),
                    Times.of(language).in(Tokens.of(text), Reference.NONE).size());
        }
    }

    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> words = Arbitraries.of(
                "the",
                "last",
                "Monday",
                "31st",
                "February",
                "30",
                "July",
                "2024",
                ",",
                "of",
                "years",
                "two",
                "ago",
                "at",
                "7",
                "pm",
                "early",
                "next",
                "week",
                "quarter",
                "first",
                "1990s",
                "el",
                "31",
                "de",
                "febrero",
                "lunes",
                "hace",
                "años",
                "una",
                "semana",
                "pasado",
                "que",
                "viene",
                "-",
                "/",
                "12",
                ":",
                "45",
                "every",
                "half",
                "past",
                "siglo",
                "XX",
                "Easter",
                "year",
                "end",
                "\n\n",
                "99999999",
                "decades",
                "primer");
        return words.list().ofMaxSize(25).map(list -> String.join(" ", list));
    }

    @Test
    void pathologicalTextsAreReadToTheEnd() {
        Reference reference = Reference.published(WEDNESDAY);
        assertEquals("", told(Language.ENGLISH, "7".repeat(200_000), reference));
        assertEquals(20_000, count("Monday, ".repeat(20_000)));
        assertEquals(10_000, count("the last two years and ".repeat(10_000)));
        assertEquals(0, count("the the of the early the ".repeat(20_000)));
    }

    private static int count(String text) {
        return Times.of(Language.ENGLISH)
                .in(Tokens.of(text), Reference.published(WEDNESDAY))
                .size();
    }

    private static Optional<LocalDate> dateOf(Language language, String text) {
        return Times.of(language).dateOf(Tokens.of(text));
    }

    private static String told(Language language, String text, Reference reference) {
        return Times.of(language).in(Tokens.of(text), reference).stream()
                .map(time -> time.span().in(text) + "=" + time.value())
                .collect(Collectors.joining("; "));
    }
}
