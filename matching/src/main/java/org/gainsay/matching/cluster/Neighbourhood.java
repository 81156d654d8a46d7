package org.gainsay.matching.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.matching.comparison.Conditions;

/**
 * The statements by their keys, so that an arrival is compared only with those that share enough of them.
 *
 * <p>Whether two are compared depends on the two alone and not on what else is there: the answer is the same in whatever
 * order they came. An index that gave the best hundred would not be so.
 */
final class Neighbourhood {
    /** Of two that say the same at least three quarters of the weight is common; words that only mean the same are not seen. */
    private static final double SHARED = 0.34;

    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Set<String>> keysOf = new HashMap<>();

    void add(String id, Conditions conditions) {
        Set<String> keys = conditions.keys();
        keysOf.put(id, keys);
        keys.forEach(key -> byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(id));
    }

    void remove(String id) {
        Set<String> keys = keysOf.remove(id);
        if (keys != null) {
            keys.forEach(key -> byKey.getOrDefault(key, new TreeSet<>()).remove(id));
        }
    }

    /** Those that share at least a third of the keys of the one that has fewer, in no order. */
    List<String> near(Conditions conditions) {
        Map<String, Integer> shared = new HashMap<>();
        for (String key : conditions.keys()) {
            byKey.getOrDefault(key, Set.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        int own = conditions.keys().size();
        List<String> near = new ArrayList<>();
        shared.forEach((id, count) -> {
            int fewer = Math.min(own, keysOf.getOrDefault(id, Set.of()).size());
            if (count >= SHARED * fewer) {
                near.add(id);
            }
        });
        return near;
    }
}
