package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Groups of documents from pairs: whatever is connected is one group, but a roundup connects nothing.
 *
 * <p>A document stands in as many groups as it takes parts from that have nothing to do with one another. Its pairs belong
 * to one part where the other ends are a pair themselves, where they are about the same words of it, or where the others
 * are later excerpts of it, since then it is their source and not their collector.
 */
final class Grouping {
    /** Pairs of one document beyond which it is not looked at for parts: it is widely copied, and no roundup. */
    private static final int MOST_PAIRS = 400;
    /** Two pairs are about the same words where they share so much of the smaller. */
    private static final double SAME_WORDS = 0.3;
    /** A document that has so much of its words from another is an excerpt of it. */
    private static final double EXCERPT = 0.7;

    /**
     * Documents that carry the same copy.
     *
     * @param places the documents, in order
     * @param likenesses the pairs that join them
     */
    record Group(TreeSet<Integer> places, List<Likeness> likenesses) {}

    private final Map<Integer, List<Likeness>> of = new TreeMap<>();
    private final Set<Long> pairs = new HashSet<>();
    private final IntFunction<Print> print;

    private Grouping(List<Likeness> copies, IntFunction<Print> print) {
        this.print = print;
        for (Likeness copy : copies) {
            of.computeIfAbsent(copy.a(), p -> new ArrayList<>()).add(copy);
            of.computeIfAbsent(copy.b(), p -> new ArrayList<>()).add(copy);
            pairs.add(pair(copy.a(), copy.b()));
        }
    }

    static List<Group> of(List<Likeness> copies, IntFunction<Print> print) {
        return new Grouping(copies, print).groups(copies);
    }

    private List<Group> groups(List<Likeness> copies) {
        Map<Likeness, int[]> nodes = new HashMap<>(); // which part of a and of b
        int next = 0;
        for (Map.Entry<Integer, List<Likeness>> entry : of.entrySet()) {
            int place = entry.getKey();
            List<Likeness> own = entry.getValue();
            Sets parts = parts(place, own);
            Map<Integer, Integer> nodeOf = new HashMap<>();
            for (int e = 0; e < own.size(); e++) {
                int part = parts.of(e);
                Integer node = nodeOf.get(part);
                if (node == null) {
                    node = next++;
                    nodeOf.put(part, node);
                }
                nodes.computeIfAbsent(own.get(e), l -> new int[2])[own.get(e).a() == place ? 0 : 1] = node;
            }
        }
        Sets joined = new Sets(next);
        for (Likeness copy : copies) {
            int[] ends = nodes.getOrDefault(copy, new int[2]);
            joined.join(ends[0], ends[1]);
        }
        Map<Integer, Group> groups = new TreeMap<>();
        for (Likeness copy : copies) {
            int root = joined.of(nodes.getOrDefault(copy, new int[2])[0]);
            Group group = groups.computeIfAbsent(root, r -> new Group(new TreeSet<>(), new ArrayList<>()));
            group.places().add(copy.a());
            group.places().add(copy.b());
            group.likenesses().add(copy);
        }
        return new ArrayList<>(groups.values());
    }

    private Sets parts(int place, List<Likeness> own) {
        Sets parts = new Sets(own.size());
        int excerpt = -1;
        for (int e = 0; e < own.size(); e++) {
            if (own.size() > MOST_PAIRS) {
                parts.join(0, e);
                continue;
            }
            for (int f = 0; f < e; f++) {
                if (pairs.contains(pair(end(own.get(e), place), end(own.get(f), place)))
                        || overlap(words(own.get(e), place), words(own.get(f), place))) {
                    parts.join(e, f);
                }
            }
            if (laterExcerpt(place, own.get(e))) {
                if (excerpt >= 0) {
                    parts.join(excerpt, e);
                }
                excerpt = e;
            }
        }
        return parts;
    }

    private boolean laterExcerpt(int place, Likeness likeness) {
        Print other = print.apply(end(likeness, place));
        Print source = print.apply(place);
        boolean earlier = other.day != null && source.day != null && other.day.isBefore(source.day);
        int had = (likeness.a() == place ? likeness.inB() : likeness.inA()).cardinality();
        return !earlier && had >= EXCERPT * other.words;
    }

    private static boolean overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality() >= SAME_WORDS * Math.min(one.cardinality(), other.cardinality());
    }

    private static BitSet words(Likeness likeness, int place) {
        return likeness.a() == place ? likeness.inA() : likeness.inB();
    }

    private static int end(Likeness likeness, int place) {
        return likeness.a() == place ? likeness.b() : likeness.a();
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /** Disjoint sets of numbers from 0. */
    private static final class Sets {
        private final int[] parent;

        Sets(int n) {
            parent = new int[n];
            for (int i = 0; i < n; i++) {
                parent[i] = i;
            }
        }

        int of(int i) {
            int root = i;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void join(int i, int j) {
            int a = of(i);
            int b = of(j);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }
}
