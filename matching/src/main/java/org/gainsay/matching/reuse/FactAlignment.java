package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Which sentences of two texts state the same: for each sentence of the one, the one or two neighbouring sentences of the
 * other that hold most of its facts.
 *
 * <p>Alignment by what survives translation: figures, names and cognates (Simard, Foster and Isabelle 1992; Potthast and
 * others, "Cross-language plagiarism detection", Language Resources and Evaluation 45, 2011), taken sentence by sentence,
 * for reports of one event share a bag of facts, but only copies share the sentences that join them.
 */
final class FactAlignment {
    /** A name is the unit. */
    private static final double NAME = 1.0;
    /** A plain word tells half as much as a name. */
    private static final double WORD = 0.5;
    /** A number tells as much as it has figures: 40 less than a name, 6,846 more. */
    private static final double FIGURE = 0.4;
    /** A date or an amount with all its cents tells no more than this. */
    private static final double MOST_FIGURES = 1.5;
    /** What was quoted may come from the one who spoke. */
    private static final double QUOTED = 0.5;
    /** The same number given more finely or more coarsely. */
    private static final double ROUNDED = 0.6;
    /** One fact alone is no statement. */
    private static final int FEWEST = 2;
    /** Sentences that hold one key: beyond so many the key is not followed. */
    private static final int MOST_SENTENCES = 50;
    /** A sentence counts as aligned where so much of its weight is found. */
    private static final double ALIGNED = 0.4;
    /** With so much of it, it is still about the same, and a number that differs was changed. */
    private static final double NEAR = 0.2;

    private final Facts left;
    private final Facts right;
    private final IntToDoubleFunction rarity;
    private final List<int[]> pairs = new ArrayList<>();
    private final BitSet aligned = new BitSet();
    private double share;
    private double unquotedShare;
    private double matched;

    private FactAlignment(Facts left, Facts right, IntToDoubleFunction rarity) {
        this.left = left;
        this.right = right;
        this.rarity = rarity;
    }

    /**
     * What of the left text the right one states.
     *
     * @param rarity of a key, how much it tells: 1 for what two documents have, less for what more have
     */
    static FactAlignment of(Facts left, Facts right, IntToDoubleFunction rarity) {
        FactAlignment alignment = new FactAlignment(left, right, rarity);
        alignment.align();
        return alignment;
    }

    /** The share of the left text's facts, by weight, that one place of the right text states together. */
    double share() {
        return share;
    }

    /** The same of facts outside quotation marks alone. */
    double unquotedShare() {
        return unquotedShare;
    }

    /** The weight of the facts matched. */
    double matched() {
        return matched;
    }

    /** Sentences about the same: the left one, and the first of the two right ones. */
    List<int[]> pairs() {
        return pairs;
    }

    /** The left sentences that are aligned. */
    BitSet aligned() {
        return aligned;
    }

    private void align() {
        Map<Integer, List<Integer>> sentencesOf = new HashMap<>();
        List<Facts.Fact> numbers = new ArrayList<>();
        for (int t = 0; t < right.sentences(); t++) {
            for (Facts.Fact fact : right.sentence(t)) {
                List<Integer> in = sentencesOf.computeIfAbsent(fact.key(), k -> new ArrayList<>());
                if (in.size() < MOST_SENTENCES) {
                    in.add(t);
                }
                if (fact.kind() == Facts.Kind.NUMBER && in.size() == 1 && numbers.size() < Reuse.MAX_ROUNDED) {
                    numbers.add(fact);
                }
            }
        }
        double total = 0;
        double totalUnquoted = 0;
        double matchedUnquoted = 0;
        for (int s = 0; s < left.sentences(); s++) {
            Map<Integer, double[]> at = new TreeMap<>(); // of a window: weight, weight unquoted, facts
            double weightOfAll = 0;
            for (Facts.Fact fact : left.sentence(s)) {
                double weight = weight(fact);
                Map<Integer, Double> found = found(fact, sentencesOf, numbers);
                if (fact.kind() == Facts.Kind.MAYBE && found.isEmpty()) {
                    continue;
                }
                weightOfAll += weight;
                totalUnquoted += fact.quoted() ? 0 : weight;
                // A window is a sentence and the one behind it.
                Map<Integer, Double> windows = new HashMap<>();
                found.forEach((t, part) -> {
                    windows.merge(t, part, Math::max);
                    if (t > 0) {
                        windows.merge(t - 1, part, Math::max);
                    }
                });
                windows.forEach((t, part) -> {
                    double[] sums = at.computeIfAbsent(t, w -> new double[3]);
                    sums[0] += weight * part;
                    sums[1] += fact.quoted() ? 0 : weight * part;
                    sums[2]++;
                });
            }
            total += weightOfAll;
            int best = -1;
            double[] most = new double[3];
            for (Map.Entry<Integer, double[]> window : at.entrySet()) {
                double[] sums = window.getValue();
                if (sums[2] >= FEWEST && sums[0] > most[0]) {
                    best = window.getKey();
                    most = sums;
                }
            }
            if (best >= 0) {
                matched += most[0];
                matchedUnquoted += most[1];
                if (most[0] >= NEAR * weightOfAll) {
                    pairs.add(new int[] {s, best});
                }
                if (most[0] >= ALIGNED * weightOfAll) {
                    aligned.set(s);
                }
            }
        }
        share = total == 0 ? 0 : matched / total;
        unquotedShare = totalUnquoted == 0 ? 0 : matchedUnquoted / totalUnquoted;
    }

    private static Map<Integer, Double> found(
            Facts.Fact fact, Map<Integer, List<Integer>> sentencesOf, List<Facts.Fact> numbers) {
        Map<Integer, Double> found = new HashMap<>();
        for (int t : sentencesOf.getOrDefault(fact.key(), List.of())) {
            found.put(t, 1.0);
        }
        if (fact.kind() == Facts.Kind.NUMBER && fact.value() > Facts.SMALL) {
            for (Facts.Fact number : numbers) {
                if (Facts.rounded(fact, number)) {
                    for (int t : sentencesOf.getOrDefault(number.key(), List.of())) {
                        found.merge(t, ROUNDED, Math::max);
                    }
                }
            }
        }
        return found;
    }

    private double weight(Facts.Fact fact) {
        double base = switch (fact.kind()) {
            case NUMBER -> Math.min(MOST_FIGURES, FIGURE * fact.figures());
            case NAME, MAYBE -> NAME;
            case WORD -> WORD;
        };
        return base * rarity.applyAsDouble(fact.key()) * (fact.quoted() ? QUOTED : 1);
    }
}
