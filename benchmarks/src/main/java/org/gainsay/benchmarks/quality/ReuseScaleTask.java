package org.gainsay.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gainsay.core.Language;
import org.gainsay.matching.reuse.Published;
import org.gainsay.matching.reuse.Reuse;

/**
 * How long it takes to find the copies among ten thousand invented documents of some 200 words, of which every fifth is two
 * thirds of the one before it; beside Jaccard's index over the shingles of all pairs. It needs no labelled set.
 */
final class ReuseScaleTask implements Task {
    private static final int DOCUMENTS = 10_000;
    private static final int WORDS = 200;
    private static final int VOCABULARY = 20_000;

    @Override
    public String name() {
        return "reuse-scale";
    }

    @Override
    public List<Figure> measure(DataSets data) {
        List<Published> documents = documents();
        long start = System.nanoTime();
        Reuse reuse = new Reuse();
        documents.forEach(reuse::add);
        double prints = seconds(start);
        start = System.nanoTime();
        int groups = reuse.found().groups().size();
        double found = seconds(start);
        start = System.nanoTime();
        reuse.around(documents.get(1).id());
        double around = seconds(start);
        start = System.nanoTime();
        List<Shingles> shingles =
                documents.stream().map(d -> Shingles.of(d.text())).toList();
        double all = 0;
        for (int i = 0; i < shingles.size(); i++) {
            for (int j = i + 1; j < shingles.size(); j++) {
                all += shingles.get(i).jaccard(shingles.get(j)) > 0.5 ? 1 : 0;
            }
        }
        String beside = String.format(
                Locale.ROOT, "Jaccard of all pairs %.1f s, %.0f pairs above one half", seconds(start), all);
        String part = DOCUMENTS + " documents";
        return List.of(
                new Figure(name(), part, "seconds to read and print", prints, ""),
                new Figure(name(), part, "seconds to compare and group", found, beside),
                new Figure(name(), part, "groups", groups, DOCUMENTS / 5 + " were made"),
                new Figure(name(), part, "seconds for one document among them", around, ""));
    }

    private static List<Published> documents() {
        Random random = new Random(20_31);
        List<Published> documents = new ArrayList<>();
        String before = "";
        for (int d = 0; d < DOCUMENTS; d++) {
            before = d % 5 == 1 ? before.substring(0, before.length() * 2 / 3) : text(random);
            documents.add(new Published("d" + d, "outlet " + d % 50, null, null, Language.ENGLISH, "", before));
        }
        return documents;
    }

    /** Words with the frequencies of words, some with a capital, some numbers, in sentences. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < WORDS; w++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            StringBuilder word = new StringBuilder();
            for (int letters = rank * 31 + 7; letters > 0; letters /= 26) {
                word.append((char) ('a' + letters % 26));
            }
            if (w % 12 == 5) {
                word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            }
            text.append(w % 25 == 9 ? Integer.toString(rank) : word).append(w % 18 == 17 ? ". " : " ");
        }
        return text.toString();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
