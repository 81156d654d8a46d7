package org.gainsay.reading.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gainsay.core.Speaker;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final String FICTION = """
            The harbour vote on Tessaly was lost, President Ilka Brandt said on Monday. \
            Doctor Ruben Ostrava, a lecturer in cryptography and external auditor of the Harbour Election Council (HEC), \
            disagreed. \
            In an interview with Radio Meridian, the technician reported a fault. \
            The auditor spoke of two faults. \
            He adds that both were known. \
            The council has denied this. \
            A spokesman for the HEC declined to comment. \
            Almost 400 dockers were arrested. \
            They claimed to be innocent. \
            Sources close to Brandt spoke of more. \
            The president said nothing.""";

    private final Tokens tokens = Tokens.of(FICTION);
    private final Sentences sentences = Sentences.of(tokens);
    private final Speakers speakers = new Speakers(tokens, sentences, Names.in(tokens, sentences));

    @Test
    void descriptionsAndPronounsAreFollowedBackToTheName() {
        assertEquals(new Speaker("Ilka Brandt", Speaker.Kind.PERSON), resolve("President Ilka Brandt"));
        assertEquals(new Speaker("Ruben Ostrava", Speaker.Kind.PERSON), resolve("the technician"));
        assertEquals(new Speaker("Ruben Ostrava", Speaker.Kind.PERSON), resolve("The auditor"));
        assertEquals(new Speaker("Ruben Ostrava", Speaker.Kind.PERSON), resolve("He"));
        assertEquals(new Speaker("Harbour Election Council", Speaker.Kind.ORGANISATION), resolve("The council"));
        assertEquals(new Speaker("spokesman for the HEC", Speaker.Kind.PERSON), resolve("A spokesman for the HEC"));
        assertEquals(new Speaker("Almost 400 dockers", Speaker.Kind.GROUP), resolve("They"));
        assertEquals(new Speaker("Sources close to Brandt", Speaker.Kind.VAGUE), resolve("Sources close to Brandt"));
        assertEquals(new Speaker("Ilka Brandt", Speaker.Kind.PERSON), resolve("The president"));
    }

    private Speaker resolve(String words) {
        int at = FICTION.indexOf(words);
        int first = tokens.firstEndingAfter(at);
        int last = tokens.firstEndingAfter(at + words.length() - 1);
        return speakers.resolve(first, last, null);
    }
}
