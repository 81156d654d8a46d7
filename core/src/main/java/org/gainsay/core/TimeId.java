package org.gainsay.core;

/**
 * The name of a time expression within its sheet: t and a number that counts from 1.
 *
 * @param number its place in the order of the text, from 1
 */
public record TimeId(int number) {
    private static final String PREFIX = "t";

    public TimeId {
        if (number < 1) {
            throw new IllegalArgumentException("TimeId " + number + ": counts from 1");
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static TimeId parse(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("TimeId '" + text + "': wants " + PREFIX + " and a number");
        }
        return new TimeId(Integer.parseInt(text.substring(PREFIX.length())));
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
