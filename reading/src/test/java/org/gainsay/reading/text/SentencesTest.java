package org.gainsay.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** Sentences are separated by {@code |}; the text read is the same without it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The count ended. |It took two days.",
                "Mr. Ode met Gen. Vara of the U.S. Navy. |They spoke.",
                "He left the U.S. |The minister stayed.",
                "“We won!” Ode said. |Nobody answered.",
                "“Did they count?” asked the clerk. |“They did.” |He left.",
                "“It was slow. |It was resolved in the end,” the clerk said.",
                "Turnout was 61.3 percent. |In 2019 it was 58.",
                "He said: “The harbour is ours.” |The crowd cheered.",
                "They paid $1.5 million... and left. |Nothing happened.",
                "At 7 p.m. on Friday the count began. |It went on.",
                "¿Quién ganó? |No se sabe. |¡Que cuenten!",
                "El Sr. Vara y la Dra. Ode llegaron el lunes. |Nadie los esperaba.",
                "«No habrá puente», dijo Tosk. |«Ni hoy ni nunca».",
                "El 61,3 % votó. |En 2019 fueron 4.000 personas menos.",
                "(The vote is void.) |The court agreed.",
                "Notice No. 12 closed the quay. |Nobody objected.",
                "1. The quay was closed. |2. The ferry was sold.",
                "Sens. Ode and Vara met. |They spoke.",
                "Was the answer no? |No. |Nobody asked.",
            })
    void aSentenceEndsWhereAReaderWouldStop(String marked) {
        List<String> wanted =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        assertEquals(wanted, sentences(marked.replace("|", "")));
    }

    @Test
    void aShortParagraphWithoutAnEndMarkIsAHeadingOfItsOwn() {
        Sentences sentences = Sentences.of(
                Tokens.of("Harbour vote contested\n\nThe count ended on Monday.\n\nWhat comes next\n\nMore."));
        assertEquals(4, sentences.size());
        assertTrue(sentences.heading(0));
        assertFalse(sentences.heading(1));
        assertTrue(sentences.heading(2));
        assertEquals(
                List.of(0, 1, 2, 3),
                List.of(0, 1, 2, 3).stream().map(sentences::paragraph).toList());
    }

    @Test
    void linesThatLabelWhatADocumentSaysOfItselfStandAlone() {
        assertEquals(
                List.of("outlet: The Ode Courier of the northern harbour and of both of its islands", "language: en"),
                sentences("outlet: The Ode Courier of the northern harbour and of both of its islands\nlanguage: en"));
    }

    @Test
    void aLineWrappedInTheMiddleOfASentenceDoesNotEndIt() {
        assertEquals(
                List.of(
                        "The commission said on Monday that the count of the harbour vote in the\nnorthern districts had ended."),
                sentences(
                        "The commission said on Monday that the count of the harbour vote in the\nnorthern districts had ended."));
    }

    @Property
    void everyTokenStandsInExactlyOneSentence(@ForAll String text) {
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        int next = 0;
        for (int i = 0; i < sentences.size(); i++) {
            assertEquals(next, sentences.first(i));
            for (int token = sentences.first(i); token <= sentences.last(i); token++) {
                assertEquals(i, sentences.at(token));
            }
            next = sentences.last(i) + 1;
        }
        assertEquals(tokens.size(), next);
    }

    private static List<String> sentences(String text) {
        Sentences sentences = Sentences.of(Tokens.of(text));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            found.add(sentences.span(i).in(text));
        }
        return found;
    }
}
