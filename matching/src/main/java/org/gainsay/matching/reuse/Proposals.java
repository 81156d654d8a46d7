package org.gainsay.matching.reuse;

import java.util.ArrayList;
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
        shared(p -> p.grams).forEach((pair, n) -> {
            int least = Math.min(prints.get(first(pair)).grams.length, prints.get(second(pair)).grams.length);
            if (n >= (least < TINY ? 1 : PRINTS)) {
                pairs.add(pair);
            }
        });
        shared(Proposals::hard).forEach((pair, n) -> {
            boolean sameLanguage = prints.get(first(pair)).language.equals(prints.get(second(pair)).language);
            if (n >= (sameLanguage ? PARAPHRASE : FACTS)) {
                pairs.add(pair);
            }
        });
        return pairs;
    }

    /** Pairs that quote the same words. */
    SortedSet<Long> quoting() {
        return new TreeSet<>(shared(p -> p.quoted).keySet());
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

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    private static int[] hard(Print print) {
        return java.util.Arrays.stream(print.keys).filter(Facts::hard).toArray();
    }

    private Map<Long, Integer> shared(Function<Print, int[]> hashes) {
        Map<Integer, List<Integer>> having = new HashMap<>();
        for (int d = 0; d < prints.size(); d++) {
            for (int hash : hashes.apply(prints.get(d))) {
                having.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(d);
            }
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (List<Integer> documents : having.values()) {
            int n = documents.size();
            int reach = n <= COMMON ? n : 1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n && j <= i + reach; j++) {
                    counts.merge((long) documents.get(i) << 32 | documents.get(j), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
