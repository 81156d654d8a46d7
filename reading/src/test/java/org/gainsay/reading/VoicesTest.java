package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gainsay.core.Article;
import org.gainsay.core.Attribution;
import org.gainsay.core.Language;
import org.gainsay.core.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named as the speaker of what. All persons and places are invented. */
class VoicesTest {
    private static List<Attribution> read(String text) {
        return Reader.standard()
                .read(Article.ofText(text), ReadingOptions.DEFAULT)
                .attributions();
    }

    /** The speaker of the first attribution whose content holds {@code said}, or "nobody at all". */
    private static String speakerOf(String said, String text) {
        return read(text).stream()
                .filter(attribution -> attribution.content().stream()
                        .anyMatch(span -> span.in(text).contains(said)))
                .reduce((outer, inner) -> length(inner) <= length(outer) ? inner : outer)
                .map(attribution -> attribution.source().speaker().name())
                .orElse("nobody at all");
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream()
                .mapToInt(span -> span.end() - span.start())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Ana Brun, Jon Keel and the Dock Union said that the pier was closed."
                        + "#pier#Ana Brun, Jon Keel and the Dock Union",
                "Ana Brun and Jon Keel told reporters on Monday that the pier was unsafe.#unsafe#Ana Brun and Jon Keel",
                "Mira Tosk, the mayor of Halvane, and Carl Venn said that the pier was unsafe."
                        + "#unsafe#Mira Tosk and Carl Venn",
                "Mira Tosk, head of the port, said that the pier was unsafe.#unsafe#Mira Tosk",
                "Ana Brun and Jon Keel said that the pier was shut. They added that it would stay shut."
                        + "#stay shut#Ana Brun and Jon Keel",
            })
    void aRowOfSpeakersIsNamedWhole(String text, String said, String speaker) {
        assertEquals(speaker, speakerOf(said, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The armed force represented by its whole staff said that the pier was shut.#ORGANISATION",
                "A panel of experts led by Mira Tosk said that the pier was shut.#GROUP",
                "The Board on Harbour Conduct said that the pier was shut.#ORGANISATION",
                "More than 6 in 10 voters said that the pier was shut.#GROUP",
                "Half of voters say that the pier was shut.#GROUP",
                "Those who came said that the pier was shut.#GROUP",
                "Mira Tosk was late. Tosk’s campaign said that the pier was shut.#ORGANISATION",
                "Mira Tosk was late. Tosk’s spokesman said that the pier was shut.#PERSON",
            })
    void aBodyAndACrowdAreNoPersonHoweverTheyAreDescribed(String text, Speaker.Kind kind) {
        assertEquals(
                List.of(kind),
                read(text).stream()
                        .map(attribution -> attribution.source().speaker().kind())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Mira Tosk was late. The Tosk campaign said that the pier was shut.#Tosk campaign",
                "Mira Tosk was late. The Tosk camp said that the pier was shut.#Tosk camp",
                "Joren Valk was late. The Valk government said that the pier was shut.#Valk government",
                "Joren Valk was late. The Valk administration said that the pier was shut.#Valk administration",
                "Joren Valk was late. Valk’s team said that the pier was shut.#Valk’s team",
            })
    void whoSpeaksForSomebodyIsNotThatPerson(String text, String speaker) {
        assertEquals(speaker, speakerOf("shut", text));
    }

    @Test
    void aPlaceBeforeAColonAndATitleAfterItIsNoReport() {
        assertEquals(List.of(), read("Norway: Logbook of a Journey\n\nThe boats came late."));
        assertEquals("Norway", speakerOf("shut", "Norway: “The pier is shut”\n\nThe boats came late."));
    }

    @Test
    void aDeedThatTellsNothingOfWhatWasSaidIsNoReport() {
        assertEquals(List.of(), read("Seven councils had congratulated Tosk on the count."));
    }

    @Test
    void theVerbNearestToWhatWasSaidIsTheCue() {
        String text = "The union issued a statement saying that the pier was shut.";
        assertEquals(
                List.of("saying"),
                read(text).stream()
                        .map(attribution -> java.util.Objects.requireNonNull(attribution.cue())
                                .in(text))
                        .toList());
    }

    @Test
    void aRowOfSpeakersIsAGroup() {
        assertEquals(
                Speaker.Kind.GROUP,
                read("Ana Brun and Jon Keel said that the pier was closed.")
                        .get(0)
                        .source()
                        .speaker()
                        .kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The Dock Union issued a statement on Monday. The text warns that the pier will sink.#sink#Dock Union",
                "The Dock Union issued a statement on Monday. The document states that nobody was asked."
                        + "#asked#Dock Union",
                "The declaration of the Dock Union says that the pier is unsafe.#unsafe#Dock Union",
                "Mira Tosk's statement reads: \"We were not asked.\"#asked#Mira Tosk",
                "A letter from Carl Venn reached the port. The letter says that the pier is unsafe.#unsafe#Carl Venn",
            })
    void whatATextSaysIsSaidByWhoeverIssuedIt(String text, String said, String speaker) {
        assertEquals(speaker, speakerOf(said, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Mira Tosk, an adviser to the port, left early. The adviser said that the pier was unsafe."
                        + "#unsafe#Mira Tosk",
                "Mira Tosk, a spokeswoman for the port, and Carl Venn, a spokesman for the union, met. The spokesman"
                        + " said that the pier was unsafe.#unsafe#Carl Venn",
                "Mira Tosk, the mayor of Halvane, met Carl Venn, the mayor of Tessaly. The mayor of Halvane said that"
                        + " the pier was unsafe.#unsafe#Mira Tosk",
                "Mira Tosk, the mayor of Halvane, met Carl Venn, the mayor of Tessaly. The mayor of Corvia said that"
                        + " the pier was unsafe.#unsafe#mayor of Corvia",
                "Anna Brun, the director of the port, met Peter Keel, the director of the dock. The two directors said"
                        + " that the pier was unsafe.#unsafe#Anna Brun and Peter Keel",
                "Anna Brun and Peter Keel met on Monday. He said that the pier was unsafe.#unsafe#Peter Keel",
                "Anna Brun and Peter Keel met on Monday. She said that the pier was unsafe.#unsafe#Anna Brun",
            })
    void descriptionsAndPronounsGoToTheOneWhoFits(String text, String said, String speaker) {
        assertEquals(speaker, speakerOf(said, text));
    }

    @Test
    void aReportWithinAReportHasItsOwnSpeaker() {
        String text =
                "The prosecutor, quoted by the Meridian agency, said that the minister had admitted taking money.";
        List<Attribution> found = read(text);
        assertEquals(2, found.size());
        assertEquals("prosecutor", found.get(0).source().speaker().name());
        assertEquals(List.of("Meridian"), found.get(0).chain());
        assertEquals("minister", found.get(1).source().speaker().name());
        assertEquals(List.of(), found.get(1).chain());
        assertEquals("taking money", found.get(1).content().get(0).in(text));
    }

    @Test
    void whoWasInformedIsNeitherSpeakerNorContent() {
        String text = "Lena Orvik told the Courier that the board had informed her that the pier was closed.";
        List<Attribution> found = read(text);
        assertEquals(List.of("Courier"), found.get(0).chain());
        assertEquals("board", found.get(1).source().speaker().name());
        assertEquals("that the pier was closed", found.get(1).content().get(0).in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "It was reported that the bridge had moved.",
                "The mayor is said to have left the bridge.",
                "The engineer reportedly left the bridge.",
                "Two clerks allegedly took the bridge.",
            })
    void impersonalFormsAreVague(String text) {
        assertEquals(Speaker.Kind.VAGUE, read(text).get(0).source().speaker().kind());
    }

    @Test
    void aHeadlineNamesItsSpeakerBeforeAColonOrAfterTheVerb() {
        String body = "\n\nMira Tosk said on Monday that the bridge would not open.";
        assertEquals("Mira Tosk", speakerOf("will not open", "Tosk: bridge will not open" + body));
        assertEquals("Mira Tosk", speakerOf("Bridge safe", "Bridge safe, says Tosk" + body));
    }

    @Test
    void theFirstPersonIsTheAuthorOutsideQuotationMarksAndTheOneQuotedInside() {
        String text = "We at the Courier believe that the list is false. \"I believe that the pier is safe,\" said Mira"
                + " Tosk.";
        Article article = new Article(text, null, "Lena Orvik", null, null, Language.ENGLISH, Map.of());
        Attribution first = Reader.standard()
                .read(article, ReadingOptions.DEFAULT)
                .attributions()
                .get(0);
        assertEquals(
                new Speaker("Lena Orvik", Speaker.Kind.AUTHOR), first.source().speaker());
        assertEquals("Mira Tosk", speakerOf("pier is safe", text));
    }

    @Test
    void aBareFigureReportsNothing() {
        assertEquals(List.of(), read("In all, 194,566 cast a ballot on Sunday."));
    }
}
