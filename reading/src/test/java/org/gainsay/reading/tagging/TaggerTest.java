package org.gainsay.reading.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.gainsay.core.Language;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are fiction: places, people and figures are invented. */
class TaggerTest {
    private static final Tagger ENGLISH = Tagger.of(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour council approved the budget. | DET NOUN NOUN VERB DET NOUN PUNCT",
                "Mr. Ode said that he would resign. | PROPN PROPN VERB SCONJ PRON AUX VERB PUNCT",
                "She did n't vote for him. | PRON AUX PART VERB ADP PRON PUNCT",
                "They want to open the new port. | PRON VERB PART VERB DET ADJ NOUN PUNCT",
                "“We won,” said Mara Quell. | PUNCT PRON VERB PUNCT PUNCT VERB PROPN PROPN PUNCT",
                "It cost $ 12,000 in 2019. | PRON VERB SYM NUM ADP NUM PUNCT",
                "The votes were counted twice. | DET NOUN AUX VERB ADV PUNCT",
                "The bread is cheaper than fish. | DET NOUN AUX ADJ ADP NOUN PUNCT",
            })
    void englishWordsGetTheirUniversalPartOfSpeech(String sentence, String parts) {
        Tokens tokens = Tokens.of(sentence);
        Tags tags = ENGLISH.tag(tokens);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            found.add(tags.at(i).name());
        }
        assertEquals(parts, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource({
        "The mayor says so., says, PRESENT",
        "The mayor said so., said, PAST",
        "The mayor has resigned., resigned, PARTICIPLE",
        "The mayor is leaving., leaving, GERUND",
        "The mayor will leave., leave, BASE",
        "The mayor will leave., will, MODAL",
        "The boats sank., boats, PLURAL",
        "Their port closed., Their, POSSESSIVE",
        "It was the largest port., largest, SUPERLATIVE",
        "The man who spoke left., who, RELATIVE",
        "She did not answer., not, NEGATION",
    })
    void englishWordsGetTheirForm(String sentence, String word, Form form) {
        assertEquals(form, ENGLISH.tag(Tokens.of(sentence)).form(indexOf(sentence, word)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El alcalde dijo que los barcos llegaron ayer. | DET NOUN VERB SCONJ DET NOUN VERB ADV PUNCT",
                "La ministra ha anunciado 300 becas. | DET NOUN AUX VERB NUM NOUN PUNCT",
                "No aprobarán la ley en Quelmar. | ADV VERB DET NOUN ADP PROPN PUNCT",
                "Las compraron rápidamente. | PRON VERB ADV PUNCT",
                "Quieren subir las tasas. | VERB VERB DET NOUN PUNCT",
            })
    void spanishWordsGetTheirUniversalPartOfSpeech(String sentence, String parts) {
        Tags tags = Tagger.of(Language.SPANISH).tag(Tokens.of(sentence));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            found.add(tags.at(i).name());
        }
        assertEquals(parts, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource({
        "El puerto se inundó., inundó, PAST",
        "El puerto se inundará., inundará, FUTURE",
        "El puerto está creciendo., creciendo, GERUND",
        "El puerto fue cerrado., cerrado, PARTICIPLE",
        "Creemos que compra barcos., compra, PRESENT",
    })
    void spanishVerbsGetTheirForm(String sentence, String word, Form form) {
        assertEquals(form, Tagger.of(Language.SPANISH).tag(Tokens.of(sentence)).form(indexOf(sentence, word)));
    }

    @Test
    void aVerbThatCarriesTenseIsFiniteAndAParticipleIsNot() {
        Tags tags = ENGLISH.tag(Tokens.of("The harbour has flooded."));
        assertTrue(tags.finite(2));
        assertFalse(tags.finite(3));
        assertTrue(tags.verb(3));
    }

    @Test
    void questionsAboutTokensThatDoNotExistAreAnsweredNo() {
        Tags tags = ENGLISH.tag(Tokens.of("No."));
        assertFalse(tags.verb(-1) || tags.noun(2) || tags.finite(9) || tags.is(-5, PartOfSpeech.NOUN));
        assertThrows(IndexOutOfBoundsException.class, () -> tags.at(2));
    }

    @Test
    void curlyAndStraightMarksGetTheSameTags() {
        String curly = "“It’s late,” said Mara. “We won’t wait.”";
        String straight = curly.replace('“', '"').replace('”', '"').replace('’', '\'');
        assertEquals(described(ENGLISH, curly), described(ENGLISH, straight));
    }

    @Test
    void statedSentenceStartsAreTaken() {
        Tokens tokens = Tokens.of("The port closed The boats stayed");
        Tags tags = ENGLISH.tag(tokens, new int[] {0, 3});
        assertEquals(PartOfSpeech.DET, tags.at(3));
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.tag(tokens, new int[] {4, 2}));
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.tag(tokens, new int[] {7}));
    }

    @Property(tries = 300)
    void anyTextGetsOnePartAndOneFormPerTokenAndAlwaysTheSame(@ForAll @StringLength(max = 300) String text) {
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH, Language.UNDETERMINED)) {
            Tagger tagger = Tagger.of(language);
            Tokens tokens = Tokens.of(text);
            Tags tags = tagger.tag(tokens);
            assertEquals(tokens.size(), tags.size());
            for (int i = 0; i < tags.size(); i++) {
                assertTrue(tags.is(i, tags.at(i)) && tags.is(i, tags.form(i)));
            }
            assertEquals(described(tagger, text), described(tagger, text));
        }
    }

    @Property(tries = 100)
    void aTextBeforeABlankLineIsTaggedAsIfItStoodAlone(
            @ForAll @StringLength(max = 120) String first, @ForAll @StringLength(max = 120) String second) {
        String alone = described(ENGLISH, first);
        Tokens both = Tokens.of(first + "\n\n" + second);
        if (Tokens.of(first).size() + Tokens.of(second).size() == both.size()) {
            assertTrue(described(ENGLISH, first + "\n\n" + second).startsWith(alone));
        }
    }

    @Test
    void aSentenceOfTwoHundredThousandWordsIsTagged() {
        String text = "the harbour said ".repeat(70_000);
        assertEquals(210_000, ENGLISH.tag(Tokens.of(text)).size());
        assertEquals(200_000, ENGLISH.tag(Tokens.of("“".repeat(200_000))).size());
        assertEquals(1, ENGLISH.tag(Tokens.of("a".repeat(200_000))).size());
    }

    @Test
    void weightsAreReadBackAsTheyWereWritten() throws IOException {
        TagWeights weights = new TagWeights.Builder(
                        new PartOfSpeech[] {PartOfSpeech.PUNCT, PartOfSpeech.SYM, PartOfSpeech.NUM, PartOfSpeech.VERB},
                        new Form[] {Form.PLAIN, Form.PLAIN, Form.PLAIN, Form.PAST})
                .sure("sank", 3)
                .weight(0xABCDEF, 2, (byte) -7)
                .weight(0xABCDEF, 1, (byte) 0)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        TagWeights again = TagWeights.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(1, again.size());
        assertEquals(
                Form.PAST,
                Tagger.of(Language.ENGLISH, again).tag(Tokens.of("it sank")).form(1));
        assertThrows(IOException.class, () -> TagWeights.read(new ByteArrayInputStream(new byte[64])));
        assertThrows(
                EOFException.class,
                () -> TagWeights.read(new ByteArrayInputStream(new byte[] {0x47, 0x54, 0x47, 0x31})));
    }

    private static int indexOf(String sentence, String word) {
        Tokens tokens = Tokens.of(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.word(i).equals(word)) {
                return i;
            }
        }
        throw new IllegalArgumentException(word + " is not in: " + sentence);
    }

    private static String described(Tagger tagger, String text) {
        Tags tags = tagger.tag(Tokens.of(text));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tags.size(); i++) {
            all.append(tags.at(i)).append('/').append(tags.form(i)).append(' ');
        }
        return all.toString();
    }
}
