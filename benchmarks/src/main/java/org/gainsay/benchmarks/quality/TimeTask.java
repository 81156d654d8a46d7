package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions, measured as in TempEval-3 (UzZaman et al. 2013): strict F1 wants the same span, relaxed F1 spans
 * that overlap, value F1 counts the relaxed matches whose TIMEX3 value is the same. Each labelled time is matched with
 * at most one found time.
 *
 * @param name the name of the task
 * @param language the language of the set
 * @param set the set
 * @param part which part it is
 * @param reference the figures beside it
 */
record TimeTask(String name, Language language, String set, String part, String reference) implements Task {
    static final TimeTask ENGLISH = new TimeTask(
            "time-en",
            Language.ENGLISH,
            "time-en-train",
            "train",
            "published on the test: strict 0.794, value 0.705 to 0.776");
    static final TimeTask SPANISH = new TimeTask(
            "time-es",
            Language.SPANISH,
            "time-es-dev",
            "dev",
            "Annotador strict 0.824, value 0.715; HeidelTime 0.570, 0.518");

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        Times times = Times.of(language);
        int gold = 0;
        int found = 0;
        int strict = 0;
        int relaxed = 0;
        int values = 0;
        boolean show = Boolean.getBoolean("gainsay.show");
        Half half = Half.chosen();
        for (JsonNode row : data.rows(set)) {
            if (!half.holds(row.get("id").asText())) {
                continue;
            }
            String text = row.get("text").asText();
            Reference reference = Reference.published(
                    LocalDate.parse(row.get("reference").asText().substring(0, 10)));
            List<TimeExpression> said = times.in(Tokens.of(text), reference);
            List<JsonNode> left = new ArrayList<>();
            row.get("times").forEach(left::add);
            gold += left.size();
            found += said.size();
            for (TimeExpression time : said) {
                JsonNode match = best(left, time.span());
                if (match == null) {
                    show(show, "+", text, time.span(), time.value());
                    continue;
                }
                left.remove(match);
                relaxed++;
                boolean same = span(match).equals(time.span());
                strict += same ? 1 : 0;
                boolean value = match.get("value").asText().equals(time.value());
                values += value ? 1 : 0;
                if (!same) {
                    show(show, "s " + span(match).in(text).replace('\n', ' '), text, time.span(), time.value());
                }
                if (!value) {
                    show(
                            show,
                            "v " + match.get("value").asText() + " at " + reference.date(),
                            text,
                            time.span(),
                            time.value());
                }
            }
            left.forEach(missed ->
                    show(show, "-", text, span(missed), missed.get("value").asText()));
        }
        return List.of(
                new Figure(name, half.of(part), "strict F1", QuantityTask.f1(strict, found, gold), reference),
                new Figure(name, half.of(part), "relaxed F1", QuantityTask.f1(relaxed, found, gold), ""),
                new Figure(name, half.of(part), "value F1", QuantityTask.f1(values, found, gold), reference));
    }

    private static @Nullable JsonNode best(List<JsonNode> left, Span span) {
        JsonNode best = null;
        for (JsonNode candidate : left) {
            if (span(candidate).equals(span)) {
                return candidate;
            }
            if (best == null && span(candidate).overlaps(span)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Span span(JsonNode time) {
        return new Span(time.get("start").asInt(), time.get("end").asInt());
    }

    private static void show(boolean show, String mark, String text, Span span, String value) {
        if (show) {
            int from = Math.max(0, span.start() - 45);
            int to = Math.min(text.length(), span.end() + 45);
            String around =
                    text.substring(from, span.start()) + "[[" + span.in(text) + "]]" + text.substring(span.end(), to);
            System.out.println(mark + " | " + value + " | " + around.replace('\n', ' '));
        }
    }
}
