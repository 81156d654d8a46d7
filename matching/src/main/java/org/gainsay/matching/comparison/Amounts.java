package org.gainsay.matching.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gainsay.core.Quantity;
import org.gainsay.core.Quantity.Comparator;

/**
 * The comparison of two amounts of one unit.
 *
 * <p>An amount is the interval of what it leaves open: "about 10" from 9 to 11, "at least 3" from 3 on. Two amounts agree
 * where the intervals are the same, or both name one number and one of them is the other rounded or cut to fewer digits;
 * one is narrower where its interval lies in the other; they differ where the intervals do not meet.
 */
final class Amounts {
    /** "About 10" is 9 to 11: what a reader lets pass, and half of what still counts when tensions are sought. */
    private static final double ABOUT = 0.1;
    /** A rounded number says the same up to this share of it: 2,000 for 1,987, 5.1 million for 5,150,092, not 100 for 96. */
    private static final double ROUNDED = 0.025;
    /** Numbers below this are not rounded in counting people or things. */
    private static final double LEAST_ROUNDED = 100;

    private Amounts() {}

    /** How the first amount stands to the second. */
    enum Standing {
        EQUAL,
        /** Not the same figure, and yet no disagreement: one is the other rounded. */
        ROUNDED,
        /** The first says more. */
        NARROWER,
        /** The first says less. */
        BROADER,
        /** Both may hold and neither follows from the other. */
        OVERLAP,
        /** Both are lower bounds, or both upper bounds, and the first is the tighter: both may hold. */
        TIGHTER,
        /** Both are lower bounds, or both upper bounds, and the second is the tighter: both may hold. */
        LOOSER,
        APART;

        /** Whether they name two numbers of which neither is the other rounded, as values or as bounds. */
        boolean otherNumbers() {
            return switch (this) {
                case APART, TIGHTER, LOOSER -> true;
                case EQUAL, ROUNDED, NARROWER, BROADER, OVERLAP -> false;
            };
        }
    }

    /** Compares two amounts, each in units of which {@code scaleA} and {@code scaleB} make one common unit. */
    static Standing compare(Quantity.Amount a, BigDecimal scaleA, Quantity.Amount b, BigDecimal scaleB, boolean share) {
        Quantity.Amount one = scaled(a, scaleA);
        Quantity.Amount other = scaled(b, scaleB);
        if (one instanceof Quantity.Value here && other instanceof Quantity.Value there) {
            return values(here, there, share);
        }
        return intervals(one, other);
    }

    private static Standing values(Quantity.Value a, Quantity.Value b, boolean share) {
        if (a.value().compareTo(b.value()) == 0) {
            return sameNumber(a, b);
        }
        boolean lower = lowerBound(a.comparator()) && lowerBound(b.comparator());
        boolean upper = upperBound(a.comparator()) && upperBound(b.comparator());
        if (lower || upper) {
            boolean more = a.value().compareTo(b.value()) > 0;
            return more == lower ? Standing.TIGHTER : Standing.LOOSER;
        }
        boolean open = lowerBound(a.comparator()) || lowerBound(b.comparator());
        boolean topped = upperBound(a.comparator()) || upperBound(b.comparator());
        if (!open && !topped && rounded(a.value(), b.value(), share)) {
            return Standing.ROUNDED;
        }
        return intervals(a, b);
    }

    /** "More than 2,000" and "2,000" are one round figure; "more than 24" and "24" are not one number. */
    private static Standing sameNumber(Quantity.Value a, Quantity.Value b) {
        if (a.comparator() == b.comparator()) {
            return Standing.EQUAL;
        }
        if (a.comparator() == Comparator.ABOUT || b.comparator() == Comparator.ABOUT) {
            return Standing.ROUNDED;
        }
        boolean round = a.value().stripTrailingZeros().scale() <= -2;
        return round ? Standing.ROUNDED : intervals(a, b);
    }

    private static Standing intervals(Quantity.Amount a, Quantity.Amount b) {
        double aLow = low(a);
        double aHigh = high(a);
        double bLow = low(b);
        double bHigh = high(b);
        boolean touching = aHigh == bLow && (strict(a) || strict(b)) || bHigh == aLow && (strict(a) || strict(b));
        if (aHigh < bLow || bHigh < aLow || touching) {
            return Standing.APART;
        }
        if (aLow == bLow && aHigh == bHigh) {
            return Standing.EQUAL;
        }
        if (aLow >= bLow && aHigh <= bHigh) {
            return Standing.NARROWER;
        }
        return bLow >= aLow && bHigh <= aHigh ? Standing.BROADER : Standing.OVERLAP;
    }

    /** Whether one number is the other with fewer digits: rounded, or cut as in "5.1 million" for 5,150,092. */
    static boolean rounded(BigDecimal a, BigDecimal b, boolean share) {
        return fewerDigits(a, b, share) || fewerDigits(b, a, share);
    }

    private static boolean fewerDigits(BigDecimal exact, BigDecimal coarse, boolean share) {
        if (exact.signum() != coarse.signum() || exact.signum() == 0) {
            return false;
        }
        int scale = coarse.stripTrailingZeros().scale();
        boolean decimals = scale >= 0;
        if (decimals && coarse.abs().doubleValue() < 1
                || !decimals && (share || coarse.abs().doubleValue() < LEAST_ROUNDED)
                || exact.stripTrailingZeros().scale() <= scale) {
            return false;
        }
        boolean nearest = exact.setScale(scale, RoundingMode.HALF_UP).compareTo(coarse) == 0;
        boolean cut = exact.setScale(scale, RoundingMode.DOWN).compareTo(coarse) == 0;
        double off = exact.subtract(coarse).abs().doubleValue() / exact.abs().doubleValue();
        return (nearest || cut && !share) && off <= ROUNDED;
    }

    private static Quantity.Amount scaled(Quantity.Amount amount, BigDecimal scale) {
        return switch (amount) {
            case Quantity.Value value ->
                new Quantity.Value(value.comparator(), value.value().multiply(scale));
            case Quantity.Range range ->
                new Quantity.Range(range.low().multiply(scale), range.high().multiply(scale));
        };
    }

    private static boolean lowerBound(Comparator comparator) {
        return comparator == Comparator.MORE || comparator == Comparator.AT_LEAST;
    }

    private static boolean upperBound(Comparator comparator) {
        return comparator == Comparator.LESS || comparator == Comparator.AT_MOST;
    }

    private static boolean strict(Quantity.Amount amount) {
        return amount instanceof Quantity.Value value
                && (value.comparator() == Comparator.MORE || value.comparator() == Comparator.LESS);
    }

    /** The least that an amount leaves open. */
    static double low(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Range range -> range.low().doubleValue();
            case Quantity.Value value ->
                switch (value.comparator()) {
                    case EQUAL, RANGE, MORE, AT_LEAST -> value.value().doubleValue();
                    case ABOUT ->
                        value.value().doubleValue()
                                - ABOUT * value.value().abs().doubleValue();
                    case LESS, AT_MOST -> Double.NEGATIVE_INFINITY;
                };
        };
    }

    /** The most that an amount leaves open. */
    static double high(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Range range -> range.high().doubleValue();
            case Quantity.Value value ->
                switch (value.comparator()) {
                    case EQUAL, RANGE, LESS, AT_MOST -> value.value().doubleValue();
                    case ABOUT ->
                        value.value().doubleValue()
                                + ABOUT * value.value().abs().doubleValue();
                    case MORE, AT_LEAST -> Double.POSITIVE_INFINITY;
                };
        };
    }

    /** One number that stands for the amount: its value, or the middle of its range. */
    static double middle(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Value value -> value.value().doubleValue();
            case Quantity.Range range ->
                (range.low().doubleValue() + range.high().doubleValue()) / 2;
        };
    }
}
