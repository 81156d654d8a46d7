package org.gainsay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;
import org.junit.jupiter.api.Test;

class SpanishReaderTest {
    /** Fiction: the island of Halvane, its bridge and its people are invented. */
    private static final String FICTION = """
            Tosk: «No habrá puente sin consulta»

            La alcaldesa de Puerto Sarel, Mira Tosk, aseguró el lunes que la obra costará 48 millones de coronas. \
            Añadió que el tráfico aumentó un 12 % en cinco años.

            «El contrato se firmó en marzo», dijo el ministro de Obras, Edmar Brel. El ministro negó que el precio se haya \
            duplicado. Prometió publicar el estudio de costes.

            Trascendió que dos concejales votarán a favor. Unas 400 personas fueron detenidas en la protesta. \
            La protesta terminó con 90 personas detenidas.
            """;

    private final ClaimSheet sheet = Reader.standard().read(Article.ofText(FICTION), ReadingOptions.DEFAULT);

    @Test
    void theLanguageIsSeen() {
        assertEquals(Language.SPANISH, sheet.document().language());
    }

    @Test
    void everyReportHasItsSpeaker() {
        assertEquals(
                List.of("Mira Tosk", "Mira Tosk", "Mira Tosk", "Edmar Brel", "Edmar Brel", "Edmar Brel", "Trascendió"),
                sheet.attributions().stream()
                        .map(attribution -> attribution.source().speaker().name())
                        .toList());
        assertEquals(
                Speaker.Kind.VAGUE,
                sheet.attributions().get(6).source().speaker().kind());
    }

    @Test
    void aStatementStandsAlone() {
        assertTrue(statements().contains("El tráfico aumentó un 12% en cinco años."), statements()::toString);
        assertTrue(
                statements().stream().anyMatch(said -> said.startsWith("Edmar Brel prometió publicar el estudio")),
                statements()::toString);
    }

    @Test
    void mentionsHaveTheirKind() {
        assertEquals(Mention.Kind.QUANTITY, kind("aumentó un 12"));
        assertEquals(Mention.Kind.PROMISE, kind("prometió publicar"));
        assertEquals(Mention.Kind.EVENT, kind("se firmó en marzo"));
    }

    @Test
    void twoNumbersForOneMeasureClash() {
        assertEquals(
                List.of(Tension.Kind.NUMBER),
                sheet.tensions().stream().map(Tension::kind).toList());
    }

    private List<String> statements() {
        return sheet.mentions().stream().map(Mention::statement).toList();
    }

    private Mention.Kind kind(String words) {
        return sheet.mentions().stream()
                .filter(mention -> mention.statement().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + statements()))
                .kind();
    }
}
