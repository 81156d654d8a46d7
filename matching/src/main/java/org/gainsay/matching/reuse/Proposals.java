package org.gainsay.matching.reuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The pairs of documents that are worth comparing, found by what few documents share.
 *
 * <p>A hash that few documents have proposes all their pairs; one that many have proposes each with its next neighbour
 * only. So a dispatch that five hundred papers print is still found as a chain, a stock phrase costs one step a
 * document, and the whole cost grows with the text, not with the square of the documents.
 */
final class Proposals {
    /** So many documents and more have a common hash. */
    private static final int COMMON = 48;
    /** Shared fingerprints that make a pair worth a look; fewer where a document has hardly more itself. */
    private static final int PRINTS = 2;

    private static final int TINY = 8;
    /** Shared numbers and names that make one: the least that a translated brief keeps. */
    private static final int FACTS = 3;
    /** In one language words do most, and a paraphrase keeps more. */
    private static final int PARAPHRASE = 6;

    private final List<Print> prints;

    Proposals(List<Print> prints) {
        this.prints = prints;
    }

    /** Pairs of places in the list, as {@code first << 32 | second}, in order. */
    SortedSet<Long> pairs() {
        SortedSet<Long> pairs = new TreeSet<>();
        shared(print -> print.grams, (first, second, n) -> {
            int least = Math.min(prints.get(first).grams.length, prints.get(second).grams.length);
            if (n >= (least < TINY ? 1 : PRINTS)) {
                pairs.add(pair(first, second));
            }
        });
        shared(Proposals::hard, (first, second, n) -> {
            boolean sameLanguage = prints.get(first).language.equals(prints.get(second).language);
            if (n >= (sameLanguage ? PARAPHRASE : FACTS)) {
                pairs.add(pair(first, second));
            }
        });
        return pairs;
    }

    /** Pairs that quote the same words. */
    SortedSet<Long> quoting() {
        SortedSet<Long> pairs = new TreeSet<>();
        shared(print -> print.quoted, (first, second, n) -> pairs.add(pair(first, second)));
        return pairs;
    }

    /** How many documents have each key. */
    static Map<Integer, Integer> frequencies(List<Print> prints) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (Print print : prints) {
            for (int key : print.keys) {
                frequencies.merge(key, 1, Integer::sum);
            }
        }
        return frequencies;
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    private static int[] hard(Print print) {
        return Arrays.stream(print.keys).filter(Facts::hard).toArray();
    }

    /** What is told of a pair: the places of both, and how many hashes they share that propose them. */
    private interface Taker {
        void take(int first, int second, int shared);
    }

    /**
     * Tells of every pair that a hash proposes, in order. What a hash is in lies in one sorted array, and the pairs of one
     * document are counted before those of the next: memory grows with the hashes, not with the pairs.
     */
    private void shared(Function<Print, int[]> hashes, Taker taker) {
        int size = prints.size();
        long[] having = having(hashes);
        int[] ends = ends(having);
        int[][] places = places(having, size);
        int[] counts = new int[size];
        int[] partners = new int[size];
        for (int first = 0; first < size; first++) {
            int found = 0;
            for (int place : places[first]) {
                int from = place;
                while (from > 0 && hash(having[from - 1]) == hash(having[place]) && place - from <= COMMON) {
                    from--;
                }
                int to = ends[place] - from <= COMMON ? ends[place] : Math.min(ends[place], place + 2);
                for (int other = place + 1; other < to; other++) {
                    int second = (int) having[other];
                    if (counts[second]++ == 0) {
                        partners[found++] = second;
                    }
                }
            }
            Arrays.sort(partners, 0, found);
            for (int i = 0; i < found; i++) {
                taker.take(first, partners[i], counts[partners[i]]);
                counts[partners[i]] = 0;
            }
        }
    }

    /** Each hash with each document that has it, {@code hash << 32 | document}, in order and once. */
    private long[] having(Function<Print, int[]> hashes) {
        List<int[]> all = prints.stream().map(hashes).toList();
        long[] having = new long[all.stream().mapToInt(some -> some.length).sum()];
        int filled = 0;
        for (int document = 0; document < all.size(); document++) {
            for (int hash : all.get(document)) {
                having[filled++] = (long) hash << 32 | document;
            }
        }
        Arrays.sort(having);
        int kept = 0;
        for (int place = 0; place < filled; place++) {
            if (kept == 0 || having[kept - 1] != having[place]) {
                having[kept++] = having[place];
            }
        }
        return Arrays.copyOf(having, kept);
    }

    private static int hash(long having) {
        return (int) (having >>> 32);
    }

    /** Where the stretch of each place's hash ends. */
    private static int[] ends(long[] having) {
        int[] ends = new int[having.length];
        for (int place = having.length - 1; place >= 0; place--) {
            boolean last = place == having.length - 1 || hash(having[place]) != hash(having[place + 1]);
            ends[place] = last ? place + 1 : ends[place + 1];
        }
        return ends;
    }

    /** The places of each document. */
    private static int[][] places(long[] having, int documents) {
        int[] counts = new int[documents];
        for (long one : having) {
            counts[(int) one]++;
        }
        int[][] places = new int[documents][];
        for (int document = 0; document < documents; document++) {
            places[document] = new int[counts[document]];
        }
        for (int place = having.length - 1; place >= 0; place--) {
            int document = (int) having[place];
            places[document][--counts[document]] = place;
        }
        return places;
    }
}
