package org.gainsay.core;

/** The check that a number is a share of one. */
final class Shares {
    private Shares() {}

    static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + ": wants 0 to 1");
        }
    }
}
