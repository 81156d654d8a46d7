package org.gainsay.core;

/**
 * The name of a mention within its sheet: m and a number that counts from 1.
 *
 * @param number its place in the order of the text, from 1
 */
public record MentionId(int number) {
    private static final String PREFIX = "m";

    public MentionId {
        if (number < 1) {
            throw new IllegalArgumentException("MentionId " + number + ": counts from 1");
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static MentionId parse(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("MentionId '" + text + "': wants " + PREFIX + " and a number");
        }
        return new MentionId(Integer.parseInt(text.substring(PREFIX.length())));
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
