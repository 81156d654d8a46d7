package org.gainsay.ledger;

/**
 * Which part of a long list is asked for.
 *
 * @param offset how many items to leave out, at least 0
 * @param limit how many to give at most, 1 to {@value #LARGEST}
 */
public record Page(int offset, int limit) {
    /** The most that one question gives. */
    public static final int LARGEST = 1_000;

    /** The first {@value #LARGEST}. */
    public static final Page FIRST = new Page(0, LARGEST);

    public Page {
        if (offset < 0 || limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException(
                    "page of " + limit + " from " + offset + ": wants 1 to " + LARGEST + " from 0 or later");
        }
    }

    /** The first {@code limit}. */
    public static Page first(int limit) {
        return new Page(0, limit);
    }

    /** The part after this one. */
    public Page next() {
        return new Page(Math.addExact(offset, limit), limit);
    }
}
