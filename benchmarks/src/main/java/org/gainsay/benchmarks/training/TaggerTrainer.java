package org.gainsay.benchmarks.training;

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
import org.gainsay.core.Language;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.TagFeatures;
import org.gainsay.reading.tagging.TagWeights;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Tokens;

/**
 * Trains a tagger: an averaged perceptron that imitates a {@link TagTeacher} on the texts of its {@link TaggerRecipe}.
 *
 * <p>Arguments: the folder of the labelled sets, {@code en} or {@code es}, the file to write. The same sets give the same
 * bytes. Prints the agreement with the teacher on texts that it was not trained on.
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

    /** Counted for a word that the teacher left open. */
    private static final int OPEN = -1;

    private final Map<TagTeacher.Pair, Integer> tagNumbers = new LinkedHashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> wordTags = new HashMap<>();

    private TaggerTrainer() {}

    /**
     * One sentence with the teacher's tags.
     *
     * @param tags the likeliest tag of each token
     * @param allowed all tags of each token that the teacher allows, as bits
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are a hundred thousand
    private record Sentence(Tokens tokens, int from, int to, byte[] tags, long[] allowed) {}

    /** Trains from the command line; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !List.of("en", "es").contains(args[1])) {
            System.err.println("wants the folder of the labelled sets, en or es, and the file to write");
            System.exit(2);
        }
        Language language = args[1].equals("es") ? Language.SPANISH : Language.ENGLISH;
        TaggerRecipe recipe = TaggerRecipe.of(language, new DataSets(Path.of(args[0])));
        TaggerTrainer trainer = new TaggerTrainer();
        for (String text : recipe.texts()) {
            trainer.learnFrom(recipe.teacher(), text);
        }
        TagWeights weights = trainer.train();
        Path file = Path.of(args[2]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            weights.write(out);
        }
        System.out.printf(Locale.ROOT, "%d weights, %d bytes%n", weights.size(), Files.size(file));
        for (TaggerRecipe.HeldOut part : recipe.heldOut()) {
            TaggerAgreement agreement = new TaggerAgreement(recipe.teacher(), part);
            agreement.print("the shipped method", Tagger.of(language, weights), true);
            if (language.equals(Language.SPANISH)) {
                agreement.print("endings alone", Tagger.byEndings(), false);
            }
            agreement.printSpeed(Tagger.of(language, weights));
        }
    }

    private void learnFrom(TagTeacher teacher, String text) {
        Tokens tokens = Tokens.of(text);
        for (int from = 0; from < tokens.size(); ) {
            int to = Tagger.sentenceEnd(tokens, from);
            List<List<TagTeacher.Pair>> pairs = teacher.tag(tokens, from, to);
            byte[] tags = new byte[pairs.size()];
            long[] allowed = new long[pairs.size()];
            for (int i = 0; i < tags.length; i++) {
                for (TagTeacher.Pair pair : pairs.get(i)) {
                    allowed[i] |= 1L << tagNumbers.computeIfAbsent(pair, p -> tagNumbers.size());
                }
                int tag = tagNumbers.getOrDefault(pairs.get(i).get(0), OPEN);
                tags[i] = (byte) tag;
                if (!tokens.capitalised(from + i)) {
                    wordTags.computeIfAbsent(tokens.lower(from + i), w -> new HashMap<>())
                            .merge(pairs.get(i).size() == 1 ? tag : OPEN, 1, Integer::sum);
                }
            }
            sentences.add(new Sentence(tokens, from, to, tags, allowed));
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
                right += perceptron.learn(
                        sentence.tokens, sentence.from, sentence.to, sentence.allowed, round > 0, features);
                all += sentence.tags.length;
            }
            System.out.printf(Locale.ROOT, "round %d: %.4f of %d tokens%n", round, (double) right / all, all);
        }
        List<TagTeacher.Pair> pairs = List.copyOf(tagNumbers.keySet());
        TagWeights.Builder builder = new TagWeights.Builder(
                pairs.stream().map(TagTeacher.Pair::part).toArray(PartOfSpeech[]::new),
                pairs.stream().map(TagTeacher.Pair::form).toArray(Form[]::new));
        for (Map.Entry<String, Map<Integer, Integer>> word : wordTags.entrySet()) {
            int seen = word.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            for (Map.Entry<Integer, Integer> tag : word.getValue().entrySet()) {
                if (seen >= SURE_SEEN
                        && tag.getKey() != OPEN
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
                ? List.of(new Sentence(tokens, 0, tokens.size(), sentence.tags, sentence.allowed))
                : List.of();
    }
}
