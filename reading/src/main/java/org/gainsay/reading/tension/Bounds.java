package org.gainsay.reading.tension;

import org.gainsay.core.Quantity;

/**
 * The amounts that a quantity leaves open.
 *
 * @param low the least of them
 * @param high the most of them
 */
record Bounds(double low, double high) {
    /** "About 10" may be as few as 8 or as many as 12. */
    private static final double ABOUT = 0.2;

    static Bounds of(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Range range ->
                new Bounds(range.low().doubleValue(), range.high().doubleValue());
            case Quantity.Value value -> of(value.comparator(), value.value().doubleValue());
        };
    }

    private static Bounds of(Quantity.Comparator comparator, double value) {
        return switch (comparator) {
            case EQUAL, RANGE -> new Bounds(value, value);
            case ABOUT -> new Bounds(value - Math.abs(value) * ABOUT, value + Math.abs(value) * ABOUT);
            case LESS, AT_MOST -> new Bounds(Double.NEGATIVE_INFINITY, value);
            case MORE, AT_LEAST -> new Bounds(value, Double.POSITIVE_INFINITY);
        };
    }
}
