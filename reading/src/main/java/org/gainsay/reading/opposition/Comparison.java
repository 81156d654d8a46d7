package org.gainsay.reading.opposition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two statements set against each other.
 *
 * @param differences where they differ, in the order of the first; empty if they say the same in the same words
 * @param frame how much of what they say beside the differing places is common to both, 0 to 1
 * @param conflict how sure it is that they cannot both hold, 0 to 1
 */
public record Comparison(List<Difference> differences, double frame, double conflict) {
    /** Conflict from which two statements are said to contradict each other. */
    public static final double CONTRADICTS = 0.5;

    public Comparison {
        differences = List.copyOf(differences);
        Bounds.share("frame", frame);
        Bounds.share("conflict", conflict);
    }

    /** Whether they cannot both hold, as far as can be told; what the lists do not know is never a contradiction. */
    public boolean contradicts() {
        return conflict >= CONTRADICTS;
    }

    /** The difference that weighs most; empty if they say the same in the same words. */
    public Optional<Difference> gravest() {
        return differences.stream().max(Comparator.comparingDouble(Difference::conflict));
    }
}
