package org.gainsay.reading.tension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pairs of statements that may speak of the same: those that share a stem which the document uses rarely.
 *
 * <p>A stem leads to few statements, so there are never more pairs than a fixed number for each stem: the cost grows
 * linearly with the document.
 */
final class Neighbours {
    /** A stem that this many sentences use does not yet say that two passages are about the same thing. */
    private static final int RARE = 5;
    /** Statements looked at for one stem; a sentence seldom makes more than two. */
    private static final int MOST = 12;

    private Neighbours() {}

    /**
     * Two statements by their place in the document.
     *
     * @param a the place of the earlier
     * @param b the place of the later
     */
    record Pair(int a, int b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return a == other.a ? Integer.compare(b, other.b) : Integer.compare(a, other.a);
        }
    }

    /** The pairs among {@code statements}, in the order of the document. */
    static SortedSet<Pair> among(List<Statement> statements, Topic topic) {
        Map<String, List<Integer>> users = new HashMap<>();
        for (int s = 0; s < statements.size(); s++) {
            for (String stem : statements.get(s).stems()) {
                if (topic.sentences(stem) <= RARE) {
                    List<Integer> places = users.computeIfAbsent(stem, unused -> new ArrayList<>());
                    if (places.size() < MOST) {
                        places.add(s);
                    }
                }
            }
        }
        SortedSet<Pair> pairs = new TreeSet<>();
        for (List<Integer> places : users.values()) {
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    pairs.add(new Pair(places.get(i), places.get(j)));
                }
            }
        }
        return pairs;
    }
}
