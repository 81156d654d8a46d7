package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Comparison;
import org.gainsay.reading.opposition.Oppositions;
import org.gainsay.reading.opposition.Wording;

/**
 * Contradiction of two sentences that differ in a word (Breaking NLI): can both hold, yes or no.
 *
 * <p>The set is of pairs of which most contradict each other, so that whoever always says "contradiction" is mostly
 * right; that floor stands beside the accuracy. The macro accuracy is the mean of the accuracies over the labels
 * contradiction, entailment and neutral, where it is 1/3.
 *
 * <p>The answer is taken at two thresholds of {@link Comparison#conflict()}. At {@link #OPEN_COUNTS} words of which the
 * lists know nothing count as a contradiction: the sentences of this set are about one picture, and two words in one
 * place of it seldom both hold. At {@link Comparison#CONTRADICTS}, which is the one that a desk shows, they do not.
 *
 * <p>Half of the pairs, drawn by the words that differ so that no pair of words is in both, is the part {@code kept}: it
 * was not used to widen the lists, but its table of categories was seen between rounds.
 */
final class ContradictionTask implements Task {
    /** Just below the conflict of two unknown content words in a frame of a few common words. */
    private static final double OPEN_COUNTS = 0.25;

    private static final int KEPT_ONE_IN = 2;

    @Override
    public String name() {
        return "contradiction-en";
    }

    /** One pair of the set, compared. */
    private record Answer(String category, String label, double conflict) {
        boolean right(double threshold) {
            return conflict >= threshold == label.equals("contradiction");
        }

        boolean floorRight() {
            return label.equals("contradiction");
        }
    }

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        Oppositions oppositions = Oppositions.of(Language.ENGLISH);
        Map<String, List<Answer>> parts = new LinkedHashMap<>();
        for (JsonNode row : data.rows("contradiction-en-dev")) {
            String premise = row.get("premise").asText();
            String hypothesis = row.get("hypothesis").asText();
            Comparison comparison = oppositions.compare(
                    Wording.of(premise, Language.ENGLISH), Wording.of(hypothesis, Language.ENGLISH));
            Answer answer =
                    new Answer(row.get("category").asText(), row.get("label").asText(), comparison.conflict());
            String part = kept(premise, hypothesis) ? "dev, kept" : "dev, looked at";
            parts.computeIfAbsent("dev", p -> new ArrayList<>()).add(answer);
            parts.computeIfAbsent(part, p -> new ArrayList<>()).add(answer);
            if (Boolean.getBoolean("gainsay.show") && part.endsWith("at") && !answer.right(OPEN_COUNTS)) {
                System.out.println(answer + "\t" + differing(premise, hypothesis) + "\t" + comparison.differences());
            }
        }
        List<Figure> figures = new ArrayList<>();
        parts.forEach((part, answers) -> figures.addAll(figures(part, answers)));
        return figures;
    }

    private List<Figure> figures(String part, List<Answer> answers) {
        String floor = "always contradiction %.3f";
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(part, "accuracy", answers, Comparison.CONTRADICTS, floor));
        figures.add(figure(part, "accuracy, unknown words taken to contradict", answers, OPEN_COUNTS, floor));
        figures.add(new Figure(name(), part, "macro accuracy", macro(answers), "always contradiction 0.333"));
        Map<String, List<Answer>> groups = new TreeMap<>();
        for (Answer answer : answers) {
            groups.computeIfAbsent("accuracy, " + answer.category(), g -> new ArrayList<>())
                    .add(answer);
            groups.computeIfAbsent("accuracy, label " + answer.label(), g -> new ArrayList<>())
                    .add(answer);
        }
        groups.forEach((group, members) -> figures.add(figure(part, group, members, Comparison.CONTRADICTS, floor)));
        return figures;
    }

    private Figure figure(String part, String measure, List<Answer> answers, double threshold, String reference) {
        long right = answers.stream().filter(answer -> answer.right(threshold)).count();
        long floor = answers.stream().filter(Answer::floorRight).count();
        return new Figure(
                name(),
                part,
                measure,
                (double) right / answers.size(),
                String.format(Locale.ROOT, reference, (double) floor / answers.size()));
    }

    private static double macro(List<Answer> answers) {
        Map<String, List<Answer>> labels = new TreeMap<>();
        answers.forEach(answer ->
                labels.computeIfAbsent(answer.label(), l -> new ArrayList<>()).add(answer));
        return labels.values().stream()
                .mapToDouble(members -> (double) members.stream()
                                .filter(answer -> answer.right(Comparison.CONTRADICTS))
                                .count()
                        / members.size())
                .average()
                .orElse(0);
    }

    private static boolean kept(String premise, String hypothesis) {
        return Math.floorMod(differing(premise, hypothesis).hashCode(), KEPT_ONE_IN) == 0;
    }

    /** The words that only one of two sentences has, sorted. */
    private static String differing(String premise, String hypothesis) {
        TreeSet<String> one =
                new TreeSet<>(List.of(premise.toLowerCase(Locale.ROOT).split("\\W+")));
        TreeSet<String> other =
                new TreeSet<>(List.of(hypothesis.toLowerCase(Locale.ROOT).split("\\W+")));
        TreeSet<String> differing = new TreeSet<>(one);
        differing.removeAll(other);
        other.removeAll(one);
        differing.addAll(other);
        return String.join(" ", differing);
    }
}
