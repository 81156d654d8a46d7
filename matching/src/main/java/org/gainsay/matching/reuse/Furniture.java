package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The paragraphs that an outlet puts under all its articles: word for word in three or more of them that share little
 * else. They are no sign of copying.
 *
 * <p>Versions of one article share most of their paragraphs and so are not taken for furniture.
 */
final class Furniture {
    /** As many articles of one outlet as show a habit. */
    private static final int HABIT = 3;
    /** Articles looked at for one paragraph. */
    private static final int MOST = 12;
    /** Versions of one article share at least so much of the shorter's paragraphs. */
    private static final double VERSION = 0.5;

    private final Map<String, Set<Integer>> byOutlet = new HashMap<>();

    Furniture(List<Print> prints) {
        Map<String, Map<Integer, List<Print>>> having = new HashMap<>();
        for (Print print : prints) {
            if (print.outlet != null) {
                Map<Integer, List<Print>> of = having.computeIfAbsent(print.outlet, o -> new HashMap<>());
                for (int paragraph : print.paragraphs) {
                    of.computeIfAbsent(paragraph, p -> new ArrayList<>(1)).add(print);
                }
            }
        }
        having.forEach((outlet, paragraphs) -> paragraphs.forEach((paragraph, in) -> {
            if (in.size() >= HABIT && strangers(in)) {
                byOutlet.computeIfAbsent(outlet, o -> new HashSet<>()).add(paragraph);
            }
        }));
    }

    /** The hashes of an outlet's furniture. */
    Set<Integer> of(Print print) {
        return print.outlet == null ? Set.of() : byOutlet.getOrDefault(print.outlet, Set.of());
    }

    private static boolean strangers(List<Print> in) {
        int strange = 0;
        int pairs = 0;
        int n = Math.min(MOST, in.size());
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int[] a = in.get(i).paragraphs;
                int[] b = in.get(j).paragraphs;
                pairs++;
                strange += common(a, b) < VERSION * Math.min(a.length, b.length) ? 1 : 0;
            }
        }
        return 2 * strange > pairs;
    }

    private static int common(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                n++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return n;
    }
}
