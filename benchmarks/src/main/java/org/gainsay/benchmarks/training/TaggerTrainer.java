package org.gainsay.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gainsay.benchmarks.quality.DataSets;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.TagFeatures;
import org.gainsay.reading.tagging.TagWeights;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/**
 * Trains the English tagger: an averaged perceptron that imitates {@link PennTeacher} on news, debates and reports.
 *
 * <p>Arguments: the folder of the labelled sets, the file to write. The same sets give the same bytes. Prints the
 * agreement with the teacher on articles that it was not trained on.
 */
public final class TaggerTrainer {
    /** Any fixed number does: it orders the sentences and picks those that are learnt in another case. */
    private static final long SEED = 20240728;

    private static final int ROUNDS = 6;
    /** A feature seen less often is noise more often than not, and three in four features are. */
    private static final int SEEN_AT_LEAST = 4;
    /** A word looked up instead of scored was seen this often, always (but for one in a thousand) with one tag. */
    private static final int SURE_SEEN = 60;

    private static final double SURE_SHARE = 0.999;
    /** One sentence in so many is learnt in lower case as well, and one in capitals: headlines, sloppy posts. */
    private static final int OTHER_CASE_EVERY = 16;
    /** The resource should stay below a megabyte: three bytes a weight, before the jar packs them. */
    private static final int WEIGHTS_KEPT = 300_000;

    private final Map<UniversalTags.Pair, Integer> tagNumbers = new LinkedHashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> wordTags = new HashMap<>();

    private TaggerTrainer() {}

    /** One sentence with the teacher's tags. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are a hundred thousand
    private record Sentence(Tokens tokens, int from, int to, byte[] tags) {}

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("wants the folder of the labelled sets and the file to write");
            System.exit(2);
        }
        DataSets data = new DataSets(Path.of(args[0]));
        PennTeacher teacher = new PennTeacher();
        TaggerTrainer trainer = new TaggerTrainer();
        for (String set : List.of("attribution-en-train", "time-en-train", "stance-bodies", "checkworthy-en-train")) {
            for (JsonNode row : data.rows(set)) {
                trainer.learnFrom(teacher, row.get("text").asText());
            }
        }
        TagWeights weights = trainer.train();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            weights.write(out);
        }
        System.out.printf(Locale.ROOT, "%d weights, %d bytes%n", weights.size(), Files.size(Path.of(args[1])));
        compare(teacher, Tagger.of(weights), data);
    }

    private void learnFrom(PennTeacher teacher, String text) {
        Tokens tokens = Tokens.of(text);
        for (int from = 0; from < tokens.size(); ) {
            int to = Tagger.sentenceEnd(tokens, from);
            List<UniversalTags.Pair> pairs = UniversalTags.of(tokens, from, teacher.tag(tokens, from, to));
            byte[] tags = new byte[pairs.size()];
            for (int i = 0; i < tags.length; i++) {
                int tag = tagNumbers.computeIfAbsent(pairs.get(i), p -> tagNumbers.size());
                tags[i] = (byte) tag;
                if (!tokens.capitalised(from + i)) {
                    wordTags.computeIfAbsent(tokens.lower(from + i), w -> new HashMap<>())
                            .merge(tag, 1, Integer::sum);
                }
            }
            sentences.add(new Sentence(tokens, from, to, tags));
            from = to;
        }
    }

    private TagWeights train() {
        Random random = new Random(SEED);
        List<Sentence> lesson = new ArrayList<>(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            if (i % OTHER_CASE_EVERY == 0) {
                lesson.addAll(inOtherCase(sentences.get(i), true));
            } else if (i % OTHER_CASE_EVERY == OTHER_CASE_EVERY / 2) {
                lesson.addAll(inOtherCase(sentences.get(i), false));
            }
        }
        Perceptron perceptron = new Perceptron(tagNumbers.size());
        int[] features = new int[TagFeatures.COUNT];
        for (Sentence sentence : lesson) {
            perceptron.count(sentence.tokens, sentence.from, sentence.to, sentence.tags, features);
        }
        perceptron.keep(SEEN_AT_LEAST);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(lesson, random);
            long right = 0;
            long all = 0;
            for (Sentence sentence : lesson) {
                right += perceptron.learn(sentence.tokens, sentence.from, sentence.to, sentence.tags, features);
                all += sentence.tags.length;
            }
            System.out.printf(Locale.ROOT, "round %d: %.4f of %d tokens%n", round, (double) right / all, all);
        }
        List<UniversalTags.Pair> pairs = List.copyOf(tagNumbers.keySet());
        TagWeights.Builder builder = new TagWeights.Builder(
                pairs.stream().map(UniversalTags.Pair::part).toArray(PartOfSpeech[]::new),
                pairs.stream().map(UniversalTags.Pair::form).toArray(Form[]::new));
        for (Map.Entry<String, Map<Integer, Integer>> word : wordTags.entrySet()) {
            int seen = word.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            for (Map.Entry<Integer, Integer> tag : word.getValue().entrySet()) {
                if (seen >= SURE_SEEN
                        && tag.getValue() >= SURE_SHARE * seen
                        && Marks.kindOf(word.getKey()) == Marks.Kind.WORD) {
                    builder.sure(word.getKey(), tag.getKey());
                }
            }
        }
        perceptron.addTo(builder, WEIGHTS_KEPT);
        return builder.build();
    }

    /** The sentence in lower case or in capitals, if that leaves its tokens in number. */
    private static List<Sentence> inOtherCase(Sentence sentence, boolean lower) {
        int start = sentence.tokens.start(sentence.from);
        int end = sentence.tokens.end(sentence.to - 1);
        String text = sentence.tokens.text().substring(start, end);
        Tokens tokens = Tokens.of(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
        return tokens.size() == sentence.tags.length
                ? List.of(new Sentence(tokens, 0, tokens.size(), sentence.tags))
                : List.of();
    }

    private static void compare(PennTeacher teacher, Tagger student, DataSets data) throws IOException {
        long all = 0;
        long parts = 0;
        long both = 0;
        long words = 0;
        long wordParts = 0;
        Map<String, Integer> confused = new HashMap<>();
        List<Tokens> texts = new ArrayList<>();
        for (JsonNode row : data.rows("attribution-en-dev")) {
            Tokens tokens = Tokens.of(row.get("text").asText());
            texts.add(tokens);
            Tags tags = student.tag(tokens);
            for (int from = 0; from < tokens.size(); ) {
                int to = Tagger.sentenceEnd(tokens, from);
                List<UniversalTags.Pair> wanted = UniversalTags.of(tokens, from, teacher.tag(tokens, from, to));
                for (int i = from; i < to; i++) {
                    UniversalTags.Pair pair = wanted.get(i - from);
                    boolean part = tags.at(i) == pair.part();
                    boolean word = Marks.kindOf(tokens.word(i)) == Marks.Kind.WORD;
                    all++;
                    words += word ? 1 : 0;
                    parts += part ? 1 : 0;
                    wordParts += part && word ? 1 : 0;
                    both += part && tags.form(i) == pair.form() ? 1 : 0;
                    if (!part || tags.form(i) != pair.form()) {
                        confused.merge(
                                pair.part() + "/" + pair.form() + " taken for " + tags.at(i) + "/" + tags.form(i),
                                1,
                                Integer::sum);
                    }
                }
                from = to;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "attribution-en-dev, %d tokens: part of speech %.4f (words alone %.4f), with form %.4f%n",
                all,
                (double) parts / all,
                (double) wordParts / words,
                (double) both / all);
        confused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(12)
                .forEach(e -> System.out.println("  " + e.getValue() + " " + e.getKey()));
        speed(teacher, student, texts, all);
    }

    private static void speed(PennTeacher teacher, Tagger student, List<Tokens> texts, long tokens) {
        long began = System.nanoTime();
        for (Tokens text : texts) {
            for (int from = 0; from < text.size(); ) {
                int to = Tagger.sentenceEnd(text, from);
                teacher.tag(text, from, to);
                from = to;
            }
        }
        double teacherSeconds = (System.nanoTime() - began) / 1e9;
        double best = Double.MAX_VALUE;
        for (int pass = 0; pass < 20; pass++) {
            began = System.nanoTime();
            for (Tokens text : texts) {
                student.tag(text);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        System.out.printf(
                Locale.ROOT, "tokens a second: teacher %.0f, student %.0f%n", tokens / teacherSeconds, tokens / best);
    }
}
