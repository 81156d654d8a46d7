package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gainsay.benchmarks.quality.AttributionTask;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.core.Language;
import org.gainsay.reading.attribution.AttributionFinder;
import org.gainsay.reading.attribution.AttributionLessons;
import org.gainsay.reading.attribution.AttributionLessons.Labelled;
import org.gainsay.reading.attribution.AttributionLessons.Lesson;
import org.gainsay.reading.attribution.AttributionWeights;
import org.gainsay.reading.attribution.AttributionWeights.Question;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Trains the English attribution weights: log-linear choices by AdaGrad (Duchi, Hazan and Singer, 2011).
 *
 * <p>Arguments: the folder of the labelled sets, then the file to write, or {@code folds} to measure by five-fold
 * cross-validation over articles instead. The same set gives the same bytes.
 */
public final class AttributionTrainer {
    private static final int FOLDS = 5;
    /** Each part of the articles is read with weights learned from the others, for those who look at what was read. */
    private static final int PARTS = 4;

    private static final List<Question> SPANS = List.of(Question.SOURCE, Question.LEFT, Question.START, Question.END);

    private AttributionTrainer() {}

    /** One article with its labels. */
    private record Article(JsonNode row, Tokens tokens, Sentences sentences, Tags tags) {}

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("wants the folder of the labelled sets, and the file to write or the word folds");
            System.exit(2);
        }
        Tagger tagger = Tagger.of(Language.ENGLISH);
        List<Article> articles = new ArrayList<>();
        for (JsonNode row : new DataSets(Path.of(args[0])).rows("attribution-en-train")) {
            Tokens tokens = Tokens.of(row.get("text").asText());
            articles.add(new Article(row, tokens, Sentences.of(tokens), tagger.tag(tokens)));
        }
        if (args[1].equals("folds")) {
            crossValidate(articles);
            return;
        }
        AttributionWeights weights = train(articles);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            weights.write(out);
        }
        System.out.printf(Locale.ROOT, "%d bytes%n", Files.size(Path.of(args[1])));
    }

    private static void crossValidate(List<Article> articles) {
        AttributionTask.Score score = new AttributionTask.Score();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Article> learned = new ArrayList<>();
            List<Article> kept = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % FOLDS == fold ? kept : learned).add(articles.get(i));
            }
            AttributionWeights weights = train(learned);
            AttributionFinder finder = AttributionFinder.of(weights);
            if (fold == 0) {
                report(kept, weights);
            }
            for (Article article : kept) {
                score.add(
                        AttributionTask.gold(article.row(), article.tokens()),
                        AttributionTask.found(finder.in(article.tokens(), article.sentences(), article.tags())));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "content %.4f (p %.3f r %.3f), source %.4f (p %.3f r %.3f), claims %.4f (p %.3f r %.3f)%n",
                score.content.f1(),
                score.content.precision(),
                score.content.recall(),
                score.source.f1(),
                score.source.precision(),
                score.source.recall(),
                score.claims.f1(),
                score.claims.precision(),
                score.claims.recall());
    }

    /** Prints how often each question is answered rightly where all that comes before it is right. */
    private static void report(List<Article> kept, AttributionWeights weights) {
        int[][] counts = new int[Question.values().length][2];
        List<Lesson> lessons = new ArrayList<>(lessons(kept, null));
        lessons.addAll(lessons(kept, weights));
        lessons.addAll(wholes(kept, weights));
        for (Lesson lesson : lessons) {
            counts[lesson.question().ordinal()][0]++;
            counts[lesson.question().ordinal()][1] += weights.answers(lesson) ? 1 : 0;
        }
        for (Question question : Question.values()) {
            int[] count = counts[question.ordinal()];
            System.out.printf(Locale.ROOT, "%s: %d of %d%n", question, count[1], count[0]);
        }
    }

    private static AttributionWeights train(List<Article> articles) {
        List<List<Article>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < articles.size(); i++) {
            parts.get(i % PARTS).add(articles.get(i));
        }
        List<List<Lesson>> cueLessons =
                parts.stream().map(part -> lessons(part, null)).toList();
        // What weights say of a part that they have not learned from is as uncertain as what they say of a new text.
        List<float[]> cues = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> ChoiceLearner.learn(Question.CUE, allBut(part, cueLessons)))
                .toList();
        List<Map<Question, List<Lesson>>> spanLessons = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            AttributionWeights weights = AttributionWeights.of(Map.of(Question.CUE, cues.get(part)));
            spanLessons.add(byQuestion(lessons(parts.get(part), weights)));
        }
        Map<Question, List<Lesson>> all = new EnumMap<>(Question.class);
        List<Lesson> wholes = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Map<Question, List<Lesson>> others = new EnumMap<>(Question.class);
            for (Question question : SPANS) {
                others.put(question, allBut(part, of(question, spanLessons)));
            }
            Map<Question, float[]> learned = learned(others);
            learned.put(Question.CUE, cues.get(part));
            AttributionWeights weights = AttributionWeights.of(learned);
            wholes.addAll(wholes(parts.get(part), weights));
        }
        all.put(Question.CUE, allBut(-1, cueLessons));
        for (Question question : SPANS) {
            all.put(question, allBut(-1, of(question, spanLessons)));
        }
        all.put(Question.WHOLE, wholes);
        return AttributionWeights.of(learned(all));
    }

    private static List<List<Lesson>> of(Question question, List<Map<Question, List<Lesson>>> parts) {
        return parts.stream()
                .map(part -> part.getOrDefault(question, List.of()))
                .toList();
    }

    private static List<Lesson> allBut(int left, List<List<Lesson>> parts) {
        List<Lesson> all = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (part != left) {
                all.addAll(parts.get(part));
            }
        }
        return all;
    }

    private static Map<Question, float[]> learned(Map<Question, List<Lesson>> lessons) {
        Map<Question, float[]> weights = new EnumMap<>(Question.class);
        lessons.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), ChoiceLearner.learn(entry.getKey(), entry.getValue())))
                .toList()
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue()));
        return weights;
    }

    private static Map<Question, List<Lesson>> byQuestion(List<Lesson> lessons) {
        Map<Question, List<Lesson>> byQuestion = new EnumMap<>(Question.class);
        for (Lesson lesson : lessons) {
            byQuestion
                    .computeIfAbsent(lesson.question(), q -> new ArrayList<>())
                    .add(lesson);
        }
        return byQuestion;
    }

    private static List<Lesson> lessons(List<Article> articles, @Nullable AttributionWeights cues) {
        List<Lesson> lessons = new ArrayList<>();
        for (Article article : articles) {
            AttributionLessons.teach(
                    article.tokens(), article.sentences(), article.tags(), labels(article), cues, lessons::add);
        }
        return lessons;
    }

    private static List<Lesson> wholes(List<Article> articles, AttributionWeights weights) {
        List<Lesson> lessons = new ArrayList<>();
        for (Article article : articles) {
            AttributionLessons.teachWhole(
                    article.tokens(), article.sentences(), article.tags(), labels(article), weights, lessons::add);
        }
        return lessons;
    }

    private static List<Labelled> labels(Article article) {
        List<Labelled> labels = new ArrayList<>();
        for (JsonNode attribution : article.row().get("attributions")) {
            List<TokenRange> source = ranges(attribution.get("source"), article.tokens());
            labels.add(new Labelled(
                    source.isEmpty()
                            ? null
                            : new TokenRange(
                                    source.get(0).first(),
                                    source.get(source.size() - 1).last()),
                    ranges(attribution.get("cue"), article.tokens()),
                    ranges(attribution.get("content"), article.tokens())));
        }
        return labels;
    }

    private static List<TokenRange> ranges(@Nullable JsonNode spans, Tokens tokens) {
        List<TokenRange> ranges = new ArrayList<>();
        if (spans != null) {
            for (JsonNode span : spans) {
                BitSet set = AttributionTask.tokens(new ArrayNode(JsonNodeFactory.instance, List.of(span)), tokens);
                if (!set.isEmpty()) {
                    ranges.add(new TokenRange(set.nextSetBit(0), set.length() - 1));
                }
            }
        }
        ranges.sort(null);
        return ranges;
    }
}
