package org.gainsay.benchmarks.speed;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: what was measured, and the same by the alternative of the same run.
 *
 * @param what the work that was measured
 * @param value how much of {@code unit} it took or gave, the median of the runs
 * @param unit of both values
 * @param beside what the alternative is; null where there is none
 * @param other the alternative's value, the median of the runs; NaN where there is none
 */
record Figure(
        String what, double value, String unit, @Nullable String beside, double other) {
    private static final String NONE = "–";

    /** A figure that nothing stands beside. */
    static Figure alone(String what, double value, String unit) {
        return new Figure(what, value, unit, null, Double.NaN);
    }

    /** The middle value, or the mean of the two in the middle; NaN if there are none. */
    static double median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** As a row of a Markdown table: what, value, alternative, its value, how many times it the first value is. */
    String row() {
        return "| %s | %s %s | %s | %s | %s |"
                .formatted(
                        what,
                        shown(value),
                        unit,
                        Objects.requireNonNullElse(beside, NONE),
                        Double.isNaN(other) ? NONE : shown(other) + " " + unit,
                        Double.isNaN(other) ? NONE : shown(value / other));
    }

    /** With as many digits as mean anything on a machine that does other things too. */
    private static String shown(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
