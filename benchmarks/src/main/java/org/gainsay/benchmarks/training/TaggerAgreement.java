package org.gainsay.benchmarks.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/**
 * How far a tagger agrees with its teacher on texts that it did not learn from. Where the teacher leaves a token open,
 * any of its tags agrees.
 */
final class TaggerAgreement {
    /** Only so many kinds of disagreement are worth a line. */
    private static final int SHOWN = 16;

    private static final int SPEED_PASSES = 20;

    private final TagTeacher teacher;
    private final String name;
    private final List<Tokens> texts = new ArrayList<>();
    private final List<List<List<TagTeacher.Pair>>> taught = new ArrayList<>();
    private final double teacherSeconds;
    private long size;

    TaggerAgreement(TagTeacher teacher, TaggerRecipe.HeldOut part) {
        this.teacher = teacher;
        this.name = part.name();
        part.texts().forEach(text -> texts.add(Tokens.of(text)));
        long began = System.nanoTime();
        for (Tokens tokens : texts) {
            taught.add(teach(tokens));
            size += tokens.size();
        }
        teacherSeconds = (System.nanoTime() - began) / 1e9;
    }

    private List<List<TagTeacher.Pair>> teach(Tokens tokens) {
        List<List<TagTeacher.Pair>> all = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = Tagger.sentenceEnd(tokens, from);
            all.addAll(teacher.tag(tokens, from, to));
            from = to;
        }
        return all;
    }

    void print(String what, Tagger tagger, boolean confusions) {
        long parts = 0;
        long both = 0;
        long words = 0;
        long wordParts = 0;
        Map<String, Integer> confused = new HashMap<>();
        for (int t = 0; t < texts.size(); t++) {
            Tokens tokens = texts.get(t);
            Tags tags = tagger.tag(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                int at = i;
                List<TagTeacher.Pair> wanted = taught.get(t).get(i);
                boolean part = wanted.stream().anyMatch(pair -> pair.part() == tags.at(at));
                boolean exact = wanted.contains(new TagTeacher.Pair(tags.at(i), tags.form(i)));
                boolean word = Marks.kindOf(tokens.word(i)) == Marks.Kind.WORD;
                words += word ? 1 : 0;
                parts += part ? 1 : 0;
                wordParts += part && word ? 1 : 0;
                both += exact ? 1 : 0;
                if (!exact) {
                    TagTeacher.Pair first = wanted.get(0);
                    confused.merge(
                            first.part() + "/" + first.form() + " taken for " + tags.at(i) + "/" + tags.form(i),
                            1,
                            Integer::sum);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %d tokens: part of speech %.4f (words alone %.4f), with form %.4f%n",
                name,
                what,
                size,
                (double) parts / size,
                (double) wordParts / words,
                (double) both / size);
        if (confusions) {
            confused.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(SHOWN)
                    .forEach(e -> System.out.println("  " + e.getValue() + " " + e.getKey()));
        }
    }

    void printSpeed(Tagger tagger) {
        double best = Double.MAX_VALUE;
        for (int pass = 0; pass < SPEED_PASSES; pass++) {
            long began = System.nanoTime();
            for (Tokens text : texts) {
                tagger.tag(text);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        System.out.printf(
                Locale.ROOT, "tokens a second: teacher %.0f, student %.0f%n", size / teacherSeconds, size / best);
    }
}
