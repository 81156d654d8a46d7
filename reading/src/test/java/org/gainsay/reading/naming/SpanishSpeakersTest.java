package org.gainsay.reading.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.gainsay.core.Speaker;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;

class SpanishSpeakersTest {
    /** Fiction: the island of Halvane and its people are invented. */
    private static final String FICTION = """
            La ministra de Salud, Greta Olin, habló el lunes. \
            El doctor Ivo Ramel respondió por la tarde. \
            La funcionaria no contestó. \
            El médico insistió. \
            Ella misma lo admitió. \
            La Defensoría del Paciente pidió un inventario. \
            El organismo espera. \
            Los vecinos protestaron.""";

    private final Tokens tokens = Tokens.of(FICTION);
    private final Sentences sentences = Sentences.of(tokens);
    private final Speakers speakers = new Speakers(tokens, sentences, Names.in(tokens, sentences));

    @Test
    void descriptionsAndPronounsAreFollowedBackToTheName() {
        assertEquals(new Speaker("Greta Olin", Speaker.Kind.PERSON), resolve("La ministra de Salud, Greta Olin"));
        assertEquals(new Speaker("Ivo Ramel", Speaker.Kind.PERSON), resolve("El doctor Ivo Ramel"));
        assertEquals(new Speaker("Greta Olin", Speaker.Kind.PERSON), resolve("La funcionaria"));
        assertEquals(new Speaker("Ivo Ramel", Speaker.Kind.PERSON), resolve("El médico"));
        assertEquals(new Speaker("Greta Olin", Speaker.Kind.PERSON), resolve("Ella misma"));
        assertEquals(
                new Speaker("Defensoría del Paciente", Speaker.Kind.ORGANISATION),
                resolve("La Defensoría del Paciente"));
        assertEquals(new Speaker("Defensoría del Paciente", Speaker.Kind.ORGANISATION), resolve("El organismo"));
    }

    @Test
    void aVerbAlonePointsToTheLastSpeakerOfItsNumber() {
        assertEquals(Optional.empty(), speakers.unspoken(0, false));
        Speaker olin = resolve("La ministra de Salud, Greta Olin");
        Speaker neighbours = resolve("Los vecinos");
        int end = tokens.size() - 1;
        assertEquals(Optional.of(neighbours), speakers.unspoken(end, true));
        assertEquals(Optional.empty(), speakers.unspoken(end, false), "too far away");
        assertEquals(Optional.of(olin), speakers.unspoken(tokens.firstEndingAfter(FICTION.indexOf("insistió")), false));
    }

    private Speaker resolve(String words) {
        int at = FICTION.indexOf(words);
        int first = tokens.firstEndingAfter(at);
        int last = tokens.firstEndingAfter(at + words.length() - 1);
        return speakers.resolve(first, last, null);
    }
}
