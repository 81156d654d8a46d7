package org.gainsay.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in the text: "almost 400 dockers", "48-72 hours", "$150 a day".
 *
 * @param id its name in this sheet
 * @param span the words that say it, comparator and unit included
 * @param amount how much
 * @param unit what is counted or measured, in the singular ("docker", "percent", "US dollar per day"); null if bare
 * @param of what a share is a share of ("the minutes" of "80% of the minutes"); null where the text does not say
 */
public record Quantity(
        QuantityId id,
        Span span,
        Amount amount,
        @Nullable String unit,
        @Nullable String of) {

    /** How much: an exact or bounded value, or a range. */
    public sealed interface Amount {}

    /**
     * A value and how the true amount relates to it.
     *
     * @param comparator never {@link Comparator#RANGE}
     * @param value the number, without trailing zeros
     */
    public record Value(Comparator comparator, BigDecimal value) implements Amount {
        public Value {
            if (comparator == Comparator.RANGE) {
                throw new IllegalArgumentException("a range has two ends; got the one value " + value);
            }
            value = plain(value);
        }
    }

    /**
     * Everything from {@code low} to {@code high}.
     *
     * @param low the lower end
     * @param high the upper end, at least {@code low}
     */
    public record Range(BigDecimal low, BigDecimal high) implements Amount {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("range " + low + " to " + high + ": wants low <= high");
            }
            low = plain(low);
            high = plain(high);
        }
    }

    /** How the true amount relates to the number that is named. */
    public enum Comparator {
        EQUAL("="),
        ABOUT("≈"),
        LESS("<"),
        AT_MOST("≤"),
        MORE(">"),
        AT_LEAST("≥"),
        RANGE("range");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** The sign as the claim sheet writes it. */
        public String sign() {
            return sign;
        }
    }

    /** How the true amount relates to the number or numbers named. */
    public Comparator comparator() {
        return switch (amount) {
            case Value value -> value.comparator();
            case Range range -> Comparator.RANGE;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
