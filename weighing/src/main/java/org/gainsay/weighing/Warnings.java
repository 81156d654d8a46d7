package org.gainsay.weighing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Credibility;
import org.gainsay.core.Evidence;
import org.gainsay.core.Stance;

/**
 * Grades that the evidence does not bear. Credibility 1 is "confirmed by other sources", so it asks for two independent
 * origins that say the same.
 */
final class Warnings {
    private static final int CONFIRMED_BY = 2;

    private Warnings() {}

    static List<String> of(List<Evidence> pieces, Partition partition, WeighingWords words) {
        Map<Stance, Set<Integer>> origins = new EnumMap<>(Stance.class);
        for (Evidence piece : pieces) {
            if (piece.stands()) {
                origins.computeIfAbsent(saying(piece), stance -> new HashSet<>())
                        .add(partition.number(piece));
            }
        }
        List<String> warnings = new ArrayList<>();
        for (Evidence piece : pieces) {
            int same = origins.getOrDefault(saying(piece), Set.of()).size();
            if (piece.grades().credibility() == Credibility.CONFIRMED && same < CONFIRMED_BY) {
                warnings.add(words.say(same == 1 ? "warning.one" : "warning.none", piece.id()));
            }
        }
        return warnings;
    }

    /** Whoever repeats a claim and whoever supports it say the same. */
    private static Stance saying(Evidence piece) {
        return piece.stance() == Stance.REPEATS ? Stance.SUPPORTS : piece.stance();
    }
}
