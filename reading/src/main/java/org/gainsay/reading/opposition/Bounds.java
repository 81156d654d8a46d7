package org.gainsay.reading.opposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.gainsay.core.Quantity;

/**
 * The amounts that a quantity leaves open.
 *
 * @param low the least of them
 * @param high the most of them
 */
public record Bounds(double low, double high) {
    /** "About 10" may be as few as 8 or as many as 12; beside another "about" half of it, or 8 would be about 11. */
    private static final double ABOUT = 0.2;
    /** A number that is another one rounded says the same if it is no farther off than this: 400 for 407, not 10 for 12. */
    private static final double ROUNDED = 0.05;

    /** The bounds of an amount. */
    public static Bounds of(Quantity.Amount amount) {
        return of(amount, ABOUT);
    }

    private static boolean about(Quantity.Amount amount) {
        return amount instanceof Quantity.Value value && value.comparator() == Quantity.Comparator.ABOUT;
    }

    private static Bounds of(Quantity.Amount amount, double about) {
        return switch (amount) {
            case Quantity.Range range ->
                new Bounds(range.low().doubleValue(), range.high().doubleValue());
            case Quantity.Value value -> of(value.comparator(), value.value().doubleValue(), about);
        };
    }

    /** Whether no amount can be meant by both: their bounds do not meet, and neither is the other one rounded. */
    public static boolean apart(Quantity.Amount a, Quantity.Amount b) {
        boolean both = about(a) && about(b);
        Bounds one = of(a, both ? ABOUT / 2 : ABOUT);
        Bounds other = of(b, both ? ABOUT / 2 : ABOUT);
        if (one.high >= other.low && other.high >= one.low) {
            return false;
        }
        return !(a instanceof Quantity.Value here
                && b instanceof Quantity.Value there
                && (rounds(here.value(), there.value()) || rounds(there.value(), here.value())));
    }

    private static boolean rounds(BigDecimal exact, BigDecimal rounded) {
        if (exact.signum() == 0 || rounded.signum() == 0 || exact.compareTo(rounded) == 0) {
            return false;
        }
        int digits = rounded.stripTrailingZeros().precision();
        BigDecimal cut = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        double off = Math.abs(exact.subtract(rounded).doubleValue());
        return cut.compareTo(rounded) == 0 && off <= ROUNDED * Math.abs(exact.doubleValue());
    }

    private static Bounds of(Quantity.Comparator comparator, double value, double about) {
        return switch (comparator) {
            case EQUAL, RANGE -> new Bounds(value, value);
            case ABOUT -> new Bounds(value - Math.abs(value) * about, value + Math.abs(value) * about);
            case LESS, AT_MOST -> new Bounds(Double.NEGATIVE_INFINITY, value);
            case MORE, AT_LEAST -> new Bounds(value, Double.POSITIVE_INFINITY);
        };
    }

    /** Checks that a strength is one. */
    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + ": wants 0 to 1");
        }
    }
}
