package org.gainsay.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every text. All persons and places are invented. */
class AttributionPropertiesTest {
    private static final AttributionFinder ENGLISH = AttributionFinder.of(Language.ENGLISH);
    private static final Tagger TAGGER = Tagger.of(Language.ENGLISH);
    private static final int PATHOLOGICAL = 200_000;

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<String> sentences = Arbitraries.of(
                "The harbour master said that the count was over.",
                "“We will not accept this,” Ana Ode said.",
                "“The boxes came by night,” said Luis Vara, who leads the port union. “Nobody slept.”",
                "According to the harbour master, the boxes were empty.",
                "It was reported that 12 boats were lost.",
                "She called the vote a “farce” and left.",
                "The union wants a new count.",
                "Rain fell on the harbour all day.",
                "Ode told the Courier that she wouldn’t resign.",
                "“It was slow. It was resolved in the end,” the clerk said.",
                "The party issued a statement saying that there had been fraud.",
                "“The clerk never asked us");
        Arbitrary<String> paragraphs =
                sentences.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
        return paragraphs.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("\n\n", list) + "\n\nThe end came.");
    }

    /** What breaks off where a paragraph ends: headlines, and sentences without an end. */
    @Provide
    Arbitrary<String> unfinished() {
        return Arbitraries.of(
                "Halvane counts its boats",
                "Bridge safe, says Tosk",
                "Tosk: the count stands",
                "The boats were lost, the pilots say",
                "She called for calm",
                "The union said it would not take part, citing the weather, and demanded",
                "Joren Valk, who leads the union, plans to leave",
                "The bridge is, according to the port,",
                "The mayor, Ana Ode",
                "He said he believes",
                "They said so",
                "“Nobody slept”",
                "Ode and the union claim");
    }

    private static List<FoundAttribution> in(String text) {
        Tokens tokens = Tokens.of(text);
        return ENGLISH.in(tokens, Sentences.of(tokens), TAGGER.tag(tokens));
    }

    @Property(tries = 100)
    void whatIsJoinedBehindATextDoesNotChangeItsAttributions(
            @ForAll("articles") String one, @ForAll("articles") String other) {
        List<FoundAttribution> alone = in(one);
        int size = Tokens.of(one).size();
        List<FoundAttribution> joined = in(one + "\n\n" + other).stream()
                .filter(attribution -> attribution.first() < size)
                .toList();
        assertEquals(alone, joined);
    }

    @Property(tries = 200)
    void norDoesItWhereAParagraphBreaksOff(
            @ForAll("unfinished") String first,
            @ForAll("articles") String middle,
            @ForAll("unfinished") String last,
            @ForAll("unfinished") String behind,
            @ForAll("articles") String other) {
        String one = first + "\n\n" + middle + " " + last;
        List<FoundAttribution> alone = in(one);
        int size = Tokens.of(one).size();
        List<FoundAttribution> joined = in(one + "\n\n" + behind + " " + other).stream()
                .filter(attribution -> attribution.first() < size)
                .toList();
        assertEquals(alone, joined);
    }

    @Property(tries = 100)
    void straightAndCurlyMarksGiveTheSameAttributions(@ForAll("articles") String text) {
        String straight = text.replace('“', '"').replace('”', '"').replace('’', '\'');
        assertEquals(in(text), in(straight));
    }

    @Property(tries = 100)
    void capitalsGiveTheSameAttributionsWhereSentencesAndTagsAreTheSame(@ForAll("articles") String text) {
        Tokens tokens = Tokens.of(text);
        Tokens capitals = Tokens.of(text.toUpperCase(Locale.ROOT));
        assertEquals(tokens.size(), capitals.size());
        Sentences sentences = Sentences.of(tokens);
        assertEquals(
                ENGLISH.in(tokens, sentences, TAGGER.tag(tokens)), ENGLISH.in(capitals, sentences, TAGGER.tag(tokens)));
    }

    @Property(tries = 100)
    void everyContentIsNotEmptyInOrderAndInsideTheText(@ForAll("articles") String text) {
        int size = Tokens.of(text).size();
        for (FoundAttribution attribution : in(text)) {
            int before = -1;
            for (TokenRange range : attribution.content()) {
                assertTrue(range.first() > before && range.last() < size, () -> attribution + " in " + text);
                before = range.last();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the clerk said that ",
                "said ",
                "“ ",
                "\" ",
                "he said, “",
                "— dijo ",
                "very ",
                "according to ",
                "! ",
                "the clerk's ",
            })
    void aTextThatIsOneEndlessRepetitionIsReadToItsEnd(String unit) {
        String text = unit.repeat(PATHOLOGICAL / 8 / unit.length());
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
            Tokens tokens = Tokens.of(text);
            List<FoundAttribution> found = AttributionFinder.of(language)
                    .in(tokens, Sentences.of(tokens), Tagger.of(language).tag(tokens));
            assertTrue(found.size() <= tokens.size());
        }
    }

    @Property(tries = 50)
    void anUnclosedQuotationMarkSwallowsNoOtherParagraph(@ForAll("articles") String text) {
        String unclosed = "“The clerk never asked us, Ana Ode said.";
        int size = Tokens.of(unclosed).size();
        for (FoundAttribution attribution : in(unclosed + "\n\nRain fell all day.\n\n" + text)) {
            if (attribution.first() < size) {
                attribution.content().forEach(range -> assertTrue(range.last() < size, attribution::toString));
            }
        }
    }
}
