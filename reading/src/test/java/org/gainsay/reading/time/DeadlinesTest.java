package org.gainsay.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Span;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All sentences here are fiction; the text is of Wednesday, 31 July 2024, and periods run from the vote three days before. */
class DeadlinesTest {
    private static final Deadlines.Start VOTE = new Deadlines.Start(LocalDate.of(2024, 7, 28), "the vote");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The boxes must be sealed within 48-72 hours after the vote. | 2024-07-31 | 72 hours after 2024-07-28 (the vote)",
                "The council has 30 days to answer the letter. | 2024-08-27 | 30 days after 2024-07-28 (the vote)",
                "Neighbours have 15 days by law to object. | 2024-08-12 | 15 days after 2024-07-28 (the vote)",
                "It must answer within two weeks. | 2024-08-11 | 2 weeks after 2024-07-28 (the vote)",
                "The party will publish all minutes by Friday. | 2024-08-02 | by 2024-08-02, as named",
                "The fine must be paid 30 consecutive days after the vote. | 2024-08-27 | 30 days after 2024-07-28 (the vote)",
                "The answer must reach Halvane within 48 hours of the vote. | 2024-07-30 | 48 hours after 2024-07-28 (the vote)",
                "The party must answer before 10 January. | 2025-01-09 | the day before 2025-01-10, as named",
                "The party will publish all minutes on 28 August. | 2024-08-28 | on 2024-08-28, as named",
            })
    void aDeadlineIsCountedFromItsStartAndShowsItsRule(String text, LocalDate date, String rule) {
        assertEquals(new Mention.Due(date, rule), due(Language.ENGLISH, text, VOTE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La junta tiene 30 días para publicar las actas. | 2024-08-27 | 30 days after 2024-07-28 (the vote)",
                "La junta debe responder 30 días después del voto. | 2024-08-27 | 30 days after 2024-07-28 (the vote)",
                "La junta debe responder antes del 10 de enero. | 2025-01-09 | the day before 2025-01-10, as named",
                "Deberá hacerlo en un plazo de dos semanas. | 2024-08-11 | 2 weeks after 2024-07-28 (the vote)",
            })
    void aDeadlineInSpanishIsCountedTheSameWay(String text, LocalDate date, String rule) {
        assertEquals(new Mention.Due(date, rule), due(Language.SPANISH, text, VOTE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour was shut for 30 days.",
                "He was held on 28 August 2023.",
                "It must answer within ten working days.",
                "It has rained for three days.",
                "Mira Tosk was named for a term of 30 days.",
                "The answer came 30 days after the vote.",
                "She needed six years to finish the harbour.",
            })
    void whatIsNoDeadlineHasNoDueDate(String text) {
        assertEquals(null, due(Language.ENGLISH, text, VOTE));
    }

    @ParameterizedTest
    @CsvSource({"The council has 30 days to answer the letter.", "It must answer within two weeks."})
    void aPeriodWithoutAKnownStartHasNoDueDate(String text) {
        assertEquals(null, due(Language.ENGLISH, text, null));
    }

    private static Mention.@Nullable Due due(Language language, String text, Deadlines.@Nullable Start start) {
        Tokens tokens = Tokens.of(text);
        Reference reference = Reference.published(LocalDate.of(2024, 7, 31));
        return Deadlines.of(language)
                .due(tokens, new Span(0, text.length()), Times.of(language).in(tokens, reference), start)
                .orElse(null);
    }
}
