package org.gainsay.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All persons and places are invented. */
class SpanishAttributionTest {
    private static List<String> found(String text) {
        return AttributionFinderTest.found(text, Language.SPANISH);
    }

    private static List<FoundAttribution> attributions(String text) {
        Tokens tokens = Tokens.of(text);
        return AttributionFinder.of(Language.SPANISH)
                .in(tokens, Sentences.of(tokens), Tagger.of(Language.SPANISH).tag(tokens));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Mira Tosk, alcaldesa de Sarel, aseguró que el muelle es firme."
                        + "#Mira Tosk, alcaldesa de Sarel, -> que el muelle es firme",
                "La policía, sin embargo, negó que hubiera heridos.#La policía -> que hubiera heridos",
                "El técnico les ha explicado que la red pierde agua.#El técnico -> que la red pierde agua",
                "Los pescadores denunciaron la falta de ayudas.#Los pescadores -> la falta de ayudas",
                "El juez pidió prudencia y advirtió de que habrá registros."
                        + "#El juez -> prudencia;nobody -> de que habrá registros",
                "Brel dijo no conocer el contrato.#Brel -> no conocer el contrato",
                "Kasten acusó al consejo de borrar votos.#Kasten -> al consejo de borrar votos",
                "El gobierno calificó la marcha de «teatro».#El gobierno -> la marcha de «teatro»",
                "Velmar, Caldia y Ostrenia felicitaron a Quorn.#Velmar, Caldia y Ostrenia -> a Quorn",
                "Brandor y Lisca no reconocieron el resultado.#Brandor y Lisca -> el resultado",
                "Fuentes cercanas al puerto indicaron que el barco sigue allí."
                        + "#Fuentes cercanas al puerto -> que el barco sigue allí",
                "Tras la reunión, la ministra anunció que dimitirá.#la ministra -> que dimitirá",
            })
    void aVerbTakesItsSubjectAndWhatWasSaid(String text, String wanted) {
        assertEquals(Arrays.asList(wanted.split(";")), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "El muelle cedió de noche, informó la policía.#la policía -> El muelle cedió de noche",
                "«Nadie avisó», lamentó anoche una vecina.#una vecina -> «Nadie avisó»",
                "«Quien quiera un puente», dijo Tosk, «tendrá que pagarlo».#Tosk"
                        + " -> «Quien quiera un puente» | «tendrá que pagarlo»",
                "Los barcos, añadió, esperan una semana.#nobody -> Los barcos | esperan una semana",
            })
    void whatWasSaidMayComeFirst(String text, String wanted) {
        assertEquals(List.of(wanted), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "A juicio de Rioja, la protesta perderá fuerza.#Rioja -> la protesta perderá fuerza",
                "Para Dorn, el problema son las fugas.#Dorn -> el problema son las fugas",
                "Según dijo Malter, el joven no ha declarado.#Malter -> el joven no ha declarado",
                "Como explicó la directora, faltan camas.#la directora -> faltan camas",
                "El archivo ardió dos horas, según un testigo.#un testigo -> El archivo ardió dos horas",
                "Tosk: «No habrá puente»#Tosk -> «No habrá puente»",
            })
    void aPrepositionAColonOrAViewNamesTheSource(String text, String wanted) {
        assertEquals(List.of(wanted), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se supo que el barco volcó.",
                "Trascendió que el ministro dimitirá.",
                "Se dice que el puerto se hundirá.",
                "Al parecer, el ministro dimitirá.",
                "El conductor viajaba presuntamente solo.",
                "Los ladrones habrían entrado por el sótano.",
                "La denuncia de que nadie cobró circula desde mayo.",
            })
    void whatNobodySaysHasNoSource(String text) {
        List<FoundAttribution> found = attributions(text);
        assertEquals(1, found.size());
        assertEquals(FoundSource.Kind.NONE, found.get(0).source().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aseguró que el muelle es firme.", "También añadió que vendrá.", "Han dicho que vendrán."})
    void aVerbWithoutASubjectPointsToWhoSpokeBefore(String text) {
        assertEquals(
                List.of(FoundSource.Kind.UNSPOKEN),
                attributions(text).stream().map(found -> found.source().kind()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El puerto cuenta con doce grúas.",
                "La nota tiene dos páginas.",
                "El informe llegó ayer al juzgado.",
                "La cuenta la pagará el consejo.",
                "Es decir, nadie hace cuentas.",
                "Cabe recordar que el puerto cerró en mayo.",
                "Nadie sabe cuánto costó el muelle.",
                "El alcalde decretó tres días de luto.",
            })
    void nounsAndTurnsOfPhraseReportNothing(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void whoReportsAReportIsTheOuterSource() {
        List<FoundAttribution> found =
                attributions("Según informó la agencia, el ministro admitió que las tuberías son viejas.");
        assertEquals(List.of(0, 1), found.stream().map(FoundAttribution::depth).toList());
    }

    @Test
    void aSentenceOfFortyThousandWordsIsRead() {
        assertTrue(attributions("dijo que según Brel ".repeat(10_000)).size() <= 20_000);
        assertEquals(0, attributions("puente, ".repeat(20_000)).size());
    }
}
