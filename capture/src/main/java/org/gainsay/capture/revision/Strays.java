package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.gainsay.capture.revision.Revision.Line;

/** Sentences of the older edition that nothing in their place became, found again by their rarer words. */
final class Strays {
    /** A word that more of the strays have than this says nothing of where a sentence went. */
    private static final int COMMON = 12;
    /** A sentence that also moved must be liker than one in its place: two thirds of the words. */
    private static final double MOVED = 2.0 / 3;

    private final Map<Integer, Bag> bags = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    Strays(List<Line> from, List<Integer> older) {
        for (int i : older) {
            Bag bag = Bag.of(from.get(i));
            bags.put(i, bag);
            for (String word : bag.counts().keySet()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * An older and a newer sentence.
     *
     * @param older its index
     * @param newer its index
     * @param likeness how like they are
     */
    record Pair(int older, int newer, double likeness) {}

    /** Pairs that are like enough, the likest first. */
    List<Pair> likest(List<Line> to, IntPredicate alone) {
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < to.size(); j++) {
            if (alone.test(j)) {
                add(Bag.of(to.get(j)), j, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::newer)
                .thenComparingInt(Pair::older));
        return pairs;
    }

    private void add(Bag bag, int newer, List<Pair> pairs) {
        TreeSet<Integer> candidates = new TreeSet<>();
        for (String word : bag.counts().keySet()) {
            List<Integer> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                candidates.addAll(having);
            }
        }
        for (int older : candidates) {
            Bag other = bags.get(older);
            double likeness = other == null ? 0 : other.likeness(bag);
            if (likeness >= MOVED) {
                pairs.add(new Pair(older, newer, likeness));
            }
        }
    }
}
