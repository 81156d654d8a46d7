package org.gainsay.weighing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gainsay.core.Evidence;
import org.gainsay.core.Standing;

/**
 * Evidence to standing.
 *
 * <p>A pure function: the same pieces, links and day give the same answer, in whatever order they were filed, and nothing
 * is looked up. Time grows with the number of pieces and links, not with that of their pairs.
 */
public final class Scales {
    private Scales() {}

    /**
     * What is filed about a claim amounts to on a day.
     *
     * @param filed all that is filed
     * @param today the day, by which promises fall due
     */
    public static Weighed weigh(Filed filed, LocalDate today) {
        return weigh(filed, today, WeighingWords.ENGLISH);
    }

    /**
     * The same with the steps, reasons and warnings in another language; nothing else is different.
     *
     * @param words the language
     */
    public static Weighed weigh(Filed filed, LocalDate today, WeighingWords words) {
        List<Evidence> pieces = filed.evidence().stream()
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        Partition partition = Partition.of(pieces, filed, words);
        List<Side> sides = Side.of(pieces, partition);
        Verdict verdict = new Rules(pieces, partition, sides, filed, today, words).verdict();
        List<Weighed.Reported> values = Values.of(pieces, partition, words);
        return new Weighed(
                verdict.standing(),
                verdict.counts(),
                partition.origins(),
                verdict.steps(),
                values,
                Warnings.of(pieces, partition, words),
                Missing.of(verdict.standing(), pieces, values, filed, words));
    }

    /**
     * The standing and how it came about.
     *
     * @param standing the standing
     * @param counts how much there is
     * @param steps the steps in words
     */
    record Verdict(Standing standing, Weighed.Counts counts, List<String> steps) {}
}
