package org.gainsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gainsay.reading.text.Tokens;
import org.junit.jupiter.api.Test;

class SpanishAttributionTaskTest {
    /** Below what was measured when the rules were written, so that only a real loss fails. */
    private static final double FLOOR = 0.75;

    @Test
    void spanishAttributionStaysAboveItsFloorAndThePlainFinder() throws IOException {
        List<Task.Figure> figures = new SpanishAttributionTask().measure(new DataSets(Path.of(".")));
        for (String part : List.of("developed on", "kept aside")) {
            Task.Figure claims = figures.stream()
                    .filter(figure ->
                            figure.part().equals(part) && figure.measure().equals("attributed claim F1"))
                    .findFirst()
                    .orElseThrow();
            double plain = Double.parseDouble(claims.reference().replace("plain finder ", ""));
            assertTrue(claims.value() > FLOOR && claims.value() > plain, claims::toString);
        }
    }

    @Test
    void theMarksOfAnArticleAreTakenOutOfItsText() {
        MarkedArticle article = MarkedArticle.of(
                "x", "[1s Ana Ode] [1c dijo] [1t que [2s Brel] [2c calla] [2t algo]].\n\n1: Ana Ode\n2: -\n");
        assertEquals("Ana Ode dijo que Brel calla algo.", article.text());
        Tokens tokens = Tokens.of(article.text());
        assertEquals("{0, 1}", article.gold(tokens).get(0).source().toString());
        assertEquals("{3, 4, 5, 6}", article.gold(tokens).get(0).content().toString());
        assertEquals("-", Objects.requireNonNull(article.attributions().get(2)).speaker());
    }
}
