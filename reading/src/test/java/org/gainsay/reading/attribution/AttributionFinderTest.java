package org.gainsay.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aParagraphThatIsOnlyAQuotationBelongsToTheLastSpeaker() {
        String text = "“The vote was slow,” Ana Ode said.\n\n“We will count again on Friday, and then we will see.”";
        assertEquals(2, found(text, Language.ENGLISH).size());
        assertTrue(found(text, Language.ENGLISH).get(1).startsWith("Ana Ode -> “We will count"));
    }

    @Test
    void aTextWithoutWordsHasNoAttributions() {
        assertEquals(List.of(), found("", Language.ENGLISH));
        assertEquals(List.of(), found("“ ” . , ;", Language.ENGLISH));
    }
}
