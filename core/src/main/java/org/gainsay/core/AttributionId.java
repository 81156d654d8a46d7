package org.gainsay.core;

/**
 * The name of an attribution within its sheet: a and a number that counts from 1.
 *
 * @param number its place in the order of the text, from 1
 */
public record AttributionId(int number) {
    private static final String PREFIX = "a";

    public AttributionId {
        if (number < 1) {
            throw new IllegalArgumentException("AttributionId " + number + ": counts from 1");
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static AttributionId parse(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("AttributionId '" + text + "': wants " + PREFIX + " and a number");
        }
        return new AttributionId(Integer.parseInt(text.substring(PREFIX.length())));
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
