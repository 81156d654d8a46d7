package org.gainsay.reading.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences are fiction: places, people and figures are invented. */
class CheckWorthinessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour authority lost 40 percent of its income in 2021.",
                "Unemployment on the island rose to 12%, the highest figure in ten years.",
                "The council approved 300 permits last year, twice as many as in 2018.",
                "President Ode announced that Quelmar had won with 51.2% of the votes.",
            })
    void aFigureWithAPastEventIsWorthChecking(String sentence) {
        assertTrue(judged(Language.ENGLISH, sentence).worthChecking(), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you very much, and good evening to all of you.",
                "Let us work together for a better harbour.",
                "I believe that this is the right thing to do.",
                "What do you think about that?",
                "We will do the best we can.",
                "It was a wonderful evening.",
            })
    void courtesyExhortationOpinionAndQuestionAreNot(String sentence) {
        assertFalse(judged(Language.ENGLISH, sentence).worthChecking(), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port lost 40 boats. | FIGURE",
                "The port had closed. | PAST_EVENT",
                "The port has been closed. | PAST_EVENT",
                "Fish costs more than bread. | COMPARISON",
                "The port will close soon. | PREDICTION",
                "I promise that the port stays open. | PROMISE",
                "We will open the port again. | PROMISE",
                "Article 9 of the constitution forbids it. | LAW",
                "The storm led to a shortage. | CAUSE",
                "According to Mara Quell, nobody came. | ATTRIBUTION",
                "Mara Quell opens the port. | NAME",
                "The port closes on Monday. | DATE",
                "The port opened in 1987. | DATE",
                "Let's open the port. | EXHORTATION",
                "Please open the port! | EXHORTATION",
                "Who closed the port? | QUESTION",
                "I think the port is ugly. | OPINION",
                "Not yet. | SHORT",
                "Thank you for the boats. | COURTESY",
                "I sold my boat last year. | PERSONAL",
                "Don't open the port. | EXHORTATION",
            })
    void anEnglishSentenceShowsItsReason(String sentence, Reason reason) {
        assertTrue(
                judged(Language.ENGLISH, sentence).reasons().contains(reason),
                () -> judged(Language.ENGLISH, sentence).because().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We have got to open the port. | PAST_EVENT",
                "Look, the port is open. | EXHORTATION",
                "If we help them, the port will open again. | PROMISE",
                "They remember 9/11 on the island. | FIGURE",
                "Number 3 is about the port. | FIGURE",
                "National security comes before the port. | NAME",
                "She is the former clerk of the port. | COMPARISON",
                "The clerk sold his boat. | PERSONAL",
            })
    void whatOnlyLooksLikeAReasonIsNone(String sentence, Reason reason) {
        assertFalse(
                judged(Language.ENGLISH, sentence).reasons().contains(reason),
                () -> judged(Language.ENGLISH, sentence).because().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El puerto perdió 40 barcos. | FIGURE",
                "El puerto cerró ayer. | PAST_EVENT",
                "El puerto ha cerrado. | PAST_EVENT",
                "El paro es mayor que en Quelmar. | COMPARISON",
                "El puerto cerrará pronto. | PREDICTION",
                "Prometo abrir el puerto. | PROMISE",
                "El artículo 9 de la ley lo prohíbe. | LAW",
                "Cerró debido a la tormenta. | CAUSE",
                "Según Mara Quell, nadie vino. | ATTRIBUTION",
                "El puerto cierra el lunes. | DATE",
                "Hay que abrir el puerto. | EXHORTATION",
                "¿Quién cerró el puerto? | QUESTION",
                "Creo que el puerto es feo. | OPINION",
                "Muchas gracias por los barcos. | COURTESY",
            })
    void aSpanishSentenceShowsItsReason(String sentence, Reason reason) {
        assertTrue(
                judged(Language.SPANISH, sentence).reasons().contains(reason),
                () -> judged(Language.SPANISH, sentence).because().toString());
    }

    @Test
    void aSpanishFigureIsWorthMoreThanASpanishGreeting() {
        double figure = judged(Language.SPANISH, "El paro subió un 12% en 2021, según el ministerio.")
                .score();
        double greeting =
                judged(Language.SPANISH, "¡Muchas gracias a todos y feliz día!").score();
        assertTrue(figure > CheckWorthiness.of(Language.SPANISH).threshold() && figure > 10 * greeting);
    }

    @Test
    void aHeadingIsALineOfItsOwnAndCountsLessThanTheSentence() {
        String text = "The port lost 40 boats\n\nThe port lost 40 boats.";
        Tokens tokens = Tokens.of(text);
        Tags tags = Tagger.of(Language.ENGLISH).tag(tokens);
        CheckWorthiness judge = CheckWorthiness.of(Language.ENGLISH);
        Judgement heading = judge.judge(tokens, tags, 0, 5);
        Judgement sentence = judge.judge(tokens, tags, 5, tokens.size());
        assertTrue(heading.reasons().contains(Reason.HEADING));
        assertFalse(sentence.reasons().contains(Reason.HEADING));
        assertTrue(heading.score() < sentence.score());
    }

    @Test
    void theStrongestReasonComesFirst() {
        List<Reason> reasons =
                judged(Language.ENGLISH, "Did the port lose 40 boats in 1987?").reasons();
        for (int i = 1; i < reasons.size(); i++) {
            assertTrue(Math.abs(reasons.get(i - 1).weight())
                    >= Math.abs(reasons.get(i).weight()));
        }
        assertEquals(Reason.FIGURE, reasons.get(0));
    }

    @Test
    void reasonsAreSaidInWords() {
        assertTrue(judged(Language.ENGLISH, "The port lost 40 boats.").because().contains("names a figure"));
        assertEquals(
                Reason.values().length,
                EnumSet.allOf(Reason.class).stream()
                        .map(Reason::words)
                        .distinct()
                        .count());
    }

    @Test
    void aSentenceIsJudgedByItsOwnTokensAlone() {
        String sentence = "The port lost 40 boats in 1987.";
        String text = "Good evening. " + sentence + " Who knows?";
        Tokens tokens = Tokens.of(text);
        Tags tags = Tagger.of(Language.ENGLISH).tag(tokens);
        assertEquals(
                judged(Language.ENGLISH, sentence),
                CheckWorthiness.of(Language.ENGLISH).judge(tokens, tags, 3, tokens.size() - 3));
    }

    @Test
    void aRangeOutsideTheTextIsRefused() {
        Tokens tokens = Tokens.of("The port closed.");
        Tags tags = Tagger.of(Language.ENGLISH).tag(tokens);
        CheckWorthiness judge = CheckWorthiness.of(Language.ENGLISH);
        assertThrows(IndexOutOfBoundsException.class, () -> judge.judge(tokens, tags, 2, 9));
        assertThrows(IndexOutOfBoundsException.class, () -> judge.judge(tokens, tags, -1, 2));
        assertTrue(judge.judge(tokens, tags, 1, 1).score() < judge.threshold());
    }

    @Property(tries = 300)
    void anyTextGetsAProbabilityAndAlwaysTheSame(@ForAll @StringLength(max = 300) String text) {
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH, Language.UNDETERMINED)) {
            Judgement judgement = judged(language, text);
            assertTrue(judgement.score() >= 0 && judgement.score() <= 1);
            assertEquals(judgement, judged(language, text));
            assertEquals(
                    judgement.worthChecking(),
                    judgement.score() >= CheckWorthiness.of(language).threshold());
        }
    }

    @Property(tries = 50)
    void anotherFigureOfTheSamePatternChangesNothing(@ForAll int seed) {
        int a = Math.floorMod(seed, 89) + 10;
        int b = Math.floorMod(seed / 89, 89) + 10;
        String sentence = "The port lost %d boats and %d nets in the storm.";
        assertEquals(
                judged(Language.ENGLISH, String.format(Locale.ROOT, sentence, a, b)),
                judged(Language.ENGLISH, String.format(Locale.ROOT, sentence, b, a)));
    }

    @Test
    void aSentenceOfTwoHundredThousandTokensIsJudged() {
        Judgement judgement = judged(Language.ENGLISH, "the port lost 40 boats ".repeat(40_000));
        assertTrue(judgement.reasons().contains(Reason.FIGURE));
    }

    @Test
    void weightsAreReadBackAsTheyWereWritten() throws IOException {
        Tokens tokens = Tokens.of("boats");
        Tags tags = Tagger.of(Language.ENGLISH).tag(tokens);
        WorthFeatures features = WorthFeatures.of(tokens, tags, 0, 1, EnumSet.of(WorthFeatures.Kind.WORD));
        WorthWeights weights = new WorthWeights.Builder(EnumSet.of(WorthFeatures.Kind.WORD))
                .gram(features.grams()[0], 3, 2)
                .trait(features.traits()[0], -1)
                .build(0.25, 1, -0.5, 0.4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        byte[] bytes = out.toByteArray();
        WorthWeights again = WorthWeights.read(new ByteArrayInputStream(bytes));
        assertEquals(weights.probability(features), again.probability(features));
        assertEquals(0.4, again.threshold(), 1e-6);
        double sum = 2 - WorthWeights.TRAIT_VALUE + 0.25;
        assertEquals(1 / (1 + Math.exp(0.5 - sum)), again.probability(features), 1e-3);
        assertThrows(IOException.class, () -> WorthWeights.read(new ByteArrayInputStream(new byte[64])));
        assertThrows(
                IOException.class,
                () -> WorthWeights.read(new ByteArrayInputStream(java.util.Arrays.copyOf(bytes, bytes.length - 1))));
    }

    private static Judgement judged(Language language, String sentence) {
        Tokens tokens = Tokens.of(sentence);
        Tags tags = Tagger.of(language).tag(tokens);
        return CheckWorthiness.of(language).judge(tokens, tags, 0, tokens.size());
    }
}
