package org.gainsay.core;

/**
 * The name of a quantity within its sheet: q and a number that counts from 1.
 *
 * @param number its place in the order of the text, from 1
 */
public record QuantityId(int number) {
    private static final String PREFIX = "q";

    public QuantityId {
        if (number < 1) {
            throw new IllegalArgumentException("QuantityId " + number + ": counts from 1");
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static QuantityId parse(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("QuantityId '" + text + "': wants " + PREFIX + " and a number");
        }
        return new QuantityId(Integer.parseInt(text.substring(PREFIX.length())));
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
