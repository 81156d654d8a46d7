package org.gainsay.matching.reuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The longest words that two texts both quote. */
final class Quoting {
    private Quoting() {}

    /** The passage as the first text has it. */
    static Optional<String> shared(Words a, Words b) {
        int k = Print.QUOTED_GRAM;
        Map<Integer, Integer> places = new HashMap<>();
        for (int j = 0; j + k <= b.size(); j++) {
            if (Print.quotation(b, j)) {
                places.putIfAbsent(b.gram(j, k), j);
            }
        }
        int from = 0;
        int longest = 0;
        int i = 0;
        while (i + k <= a.size()) {
            Integer j = Print.quotation(a, i) ? places.get(a.gram(i, k)) : null;
            int n = 0;
            while (j != null
                    && i + n < a.size()
                    && j + n < b.size()
                    && a.hash(i + n) == b.hash(j + n)
                    && a.quoted(i + n)
                    && b.quoted(j + n)) {
                n++;
            }
            if (n >= k && n > longest) {
                from = i;
                longest = n;
            }
            i += Math.max(1, n);
        }
        return longest == 0 ? Optional.empty() : Optional.of(Changes.shown(a.passage(from, from + longest)));
    }
}
