package org.gainsay.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All persons and places are invented. */
class AttributionFinderTest {
    /** The sources and contents in a text, each as {@code source -> content}, parts of a content joined by a bar. */
    static List<String> found(String text, Language language) {
        Tokens tokens = Tokens.of(text);
        List<FoundAttribution> found = AttributionFinder.of(language)
                .in(tokens, Sentences.of(tokens), Tagger.of(language).tag(tokens));
        return found.stream()
                .map(attribution -> words(tokens, attribution.source().words()) + " -> "
                        + String.join(
                                " | ",
                                attribution.content().stream()
                                        .map(range -> words(tokens, range))
                                        .toList()))
                .toList();
    }

    private static String words(Tokens tokens, @Nullable TokenRange range) {
        return range == null
                ? "nobody"
                : tokens.span(range.first(), range.last()).in(tokens.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The harbour master said that the count was over.#The harbour master -> that the count was over",
                "“The count is over,” Ana Ode said.#Ana Ode -> “The count is over,”",
                "According to Ana Ode, the count was over.#Ana Ode -> the count was over",
                "The count was over, according to Ana Ode.#Ana Ode -> The count was over",
                "It has become known that the boxes were empty.#nobody -> that the boxes were empty",
                "The bridge is, according to the port, closed.#the port -> The bridge is | closed",
                "The bridge cannot hold, said a panel of experts.#a panel of experts -> The bridge cannot hold",
                "The announcement that the bridge would close came on Monday.#nobody -> that the bridge would close",
                "“We counted twice,” said Ana Ode. “Nobody came.”#Ana Ode -> “We counted twice,” | “Nobody came.”",
            })
    void aSourceAndItsContentAreFound(String text, String wanted) {
        assertEquals(List.of(wanted), found(text, Language.ENGLISH));
    }

    @Test
    void aQuotationOverSeveralSentencesIsOneContent() {
        String text = "The clerk reported that: “The boxes were sealed. They came by night. Nobody slept.”";
        assertEquals(
                List.of("The clerk -> “The boxes were sealed. They came by night. Nobody slept.”"),
                found(text, Language.ENGLISH));
    }

    @Test
    void aQuotationThatOpensEachParagraphAnewBelongsToItsSpeaker() {
        String text = "“It was weak,” Ana Ode said. “We knew it.\n\n“We told them in May.\n\n“Nobody came.”";
        assertEquals(
                List.of("Ana Ode -> “It was weak,” | “We knew it. | “We told them in May. | “Nobody came.”"),
                found(text, Language.ENGLISH));
    }

    @Test
    void aParagraphThatIsOnlyAQuotationBelongsToTheLastSpeaker() {
        String text = "“The vote was slow,” Ana Ode said.\n\n“We will count again on Friday, and then we will see.”";
        assertEquals(
                List.of(
                        "Ana Ode -> “The vote was slow,”",
                        "Ana Ode -> “We will count again on Friday, and then we will see.”"),
                found(text, Language.ENGLISH));
    }

    @Test
    void twoGerundsOfOneSourceAreTwoContents() {
        String text = "The union sent out a letter saying that the scales had been bent and announcing that it would not"
                + " weigh again.";
        assertEquals(
                List.of("The union -> that the scales had been bent", "The union -> that it would not weigh again"),
                found(text, Language.ENGLISH));
    }

    @Test
    void whoPassedItOnIsKeptApartFromWhoSaidIt() {
        Tokens tokens = Tokens.of("The prosecutor, quoted by the agency Marea, said that the minister had resigned.");
        FoundAttribution found = AttributionFinder.of(Language.ENGLISH)
                .in(tokens, Sentences.of(tokens), Tagger.of(Language.ENGLISH).tag(tokens))
                .get(0);
        assertEquals("The prosecutor", words(tokens, found.source().words()));
        assertEquals("the agency Marea", words(tokens, found.passedOnBy().get(0)));
    }

    @Test
    void theAuthorsOwnVoiceIsMarked() {
        assertEquals(FoundSource.Kind.AUTHOR, kind("I believe that the count was fair.", Language.ENGLISH));
        assertEquals(FoundSource.Kind.AUTHOR, kind("Creo que el recuento fue limpio.", Language.SPANISH));
        assertEquals(FoundSource.Kind.NONE, kind("Se supo que las urnas llegaron de noche.", Language.SPANISH));
    }

    private static FoundSource.Kind kind(String text, Language language) {
        Tokens tokens = Tokens.of(text);
        return AttributionFinder.of(language)
                .in(tokens, Sentences.of(tokens), Tagger.of(language).tag(tokens))
                .get(0)
                .source()
                .kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "La ministra Ana Ode dijo el lunes que el recuento había terminado."
                        + "#La ministra Ana Ode -> que el recuento había terminado",
                "Según el capitán del puerto, Luis Vara, las urnas llegaron de noche."
                        + "#el capitán del puerto, Luis Vara -> las urnas llegaron de noche",
                "El recuento fue limpio, según la misión de observadores."
                        + "#la misión de observadores -> El recuento fue limpio",
                "«No aceptaremos este resultado», afirmó Ode. «Iremos al tribunal el viernes.»"
                        + "#Ode -> «No aceptaremos este resultado» | «Iremos al tribunal el viernes.»",
                "—Las urnas estaban vacías —aseguró el testigo—. Nadie durmió esa noche."
                        + "#el testigo -> Las urnas estaban vacías | Nadie durmió esa noche.",
                "Trascendió que el gobierno prepara un decreto.#nobody -> que el gobierno prepara un decreto",
                "De acuerdo con el informe, hubo 11 muertos.#el informe -> hubo 11 muertos",
                "El alcalde no dijo si renunciaría.#El alcalde -> si renunciaría",
            })
    void spanishGoesThroughTheSameEngine(String text, String wanted) {
        assertEquals(List.of(wanted), found(text, Language.SPANISH));
    }

    @Test
    void aTextWithoutWordsHasNoAttributions() {
        assertEquals(List.of(), found("", Language.ENGLISH));
        assertEquals(List.of(), found("“ ” . , ;", Language.ENGLISH));
    }
}
