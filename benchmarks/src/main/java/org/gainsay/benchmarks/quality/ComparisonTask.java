package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.core.Language;
import org.gainsay.core.Relation;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.reading.opposition.Oppositions;
import org.gainsay.reading.opposition.Wording;
import org.gainsay.reading.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The relation of two statements: on contradiction-en-dev whether the comparer says that both cannot hold (contradicts or
 * other-value), beside the comparison by words alone; and on the invented pairs of {@code matching} the relation itself,
 * by class, for the half that the rules were written against and the half that was kept.
 */
final class ComparisonTask implements Task {
    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        List<Figure> figures = new ArrayList<>(contradictions(data));
        figures.addAll(pairs("kept"));
        figures.addAll(pairs("seen"));
        return figures;
    }

    private List<Figure> contradictions(DataSets data) throws IOException {
        Map<String, int[]> groups = new TreeMap<>();
        Oppositions oppositions = Oppositions.of(Language.ENGLISH);
        for (JsonNode row : data.rows("contradiction-en-dev")) {
            String premise = row.get("premise").asText();
            String hypothesis = row.get("hypothesis").asText();
            Relation relation = Comparer.standard()
                    .compare(english(premise), english(hypothesis))
                    .relation();
            boolean apart = relation == Relation.CONTRADICTS || relation == Relation.OTHER_VALUE;
            boolean byWords = oppositions
                    .compare(Wording.of(premise, Language.ENGLISH), Wording.of(hypothesis, Language.ENGLISH))
                    .contradicts();
            boolean label = row.get("label").asText().equals("contradiction");
            for (String group : List.of(
                    "accuracy",
                    "accuracy, label " + row.get("label").asText(),
                    "accuracy, " + row.get("category").asText())) {
                int[] counts = groups.computeIfAbsent(group, g -> new int[3]);
                counts[0] += apart == label ? 1 : 0;
                counts[1] += byWords == label ? 1 : 0;
                counts[2]++;
            }
        }
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, counts) -> figures.add(new Figure(
                name(),
                "contradiction-en-dev",
                group,
                (double) counts[0] / counts[2],
                String.format(Locale.ROOT, "by words alone %.3f", (double) counts[1] / counts[2]))));
        return figures;
    }

    private List<Figure> pairs(String half) {
        Map<String, int[]> groups = new TreeMap<>();
        for (String line : WordLists.lines(Comparer.class, "pairs-" + half + ".txt")) {
            List<String> parts = List.of(line.split(" \\| "));
            String relation = Comparer.standard()
                    .compare(statement(parts.get(1)), statement(parts.get(2)))
                    .relation()
                    .word();
            for (String group : List.of("accuracy", "accuracy, " + parts.get(0))) {
                int[] counts = groups.computeIfAbsent(group, g -> new int[2]);
                counts[0] += relation.equals(parts.get(0)) ? 1 : 0;
                counts[1]++;
            }
        }
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, counts) -> figures.add(new Figure(
                name(), "invented pairs, " + half, group, (double) counts[0] / counts[1], "of " + counts[1])));
        return figures;
    }

    private static Statement english(String text) {
        return new Statement(text, null, null, Language.ENGLISH);
    }

    private static Statement statement(String text) {
        @Nullable LocalDate day = null;
        @Nullable String speaker = null;
        String words = text.strip();
        if (words.startsWith("[")) {
            int end = words.indexOf(']');
            List<String> head = List.of(words.substring(1, end).split(", ", 2));
            day = LocalDate.parse(head.get(0));
            speaker = head.get(1);
            words = words.substring(end + 2);
        }
        return new Statement(words, day, speaker, null);
    }
}
