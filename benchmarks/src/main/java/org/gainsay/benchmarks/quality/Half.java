package org.gainsay.benchmarks.quality;

/**
 * A half of a labelled set, drawn by the hash of a row's key, so that rules can be mended on the errors of the one and
 * the figures of the other tell how they carry over.
 *
 * <p>Chosen by the system property {@code gainsay.half}: {@code a}, {@code b}, or neither for the whole set.
 */
enum Half {
    A,
    B,
    BOTH;

    /** The half that the system property names. */
    static Half chosen() {
        return switch (System.getProperty("gainsay.half", "")) {
            case "" -> BOTH;
            case "a" -> A;
            case "b" -> B;
            case String other -> throw new IllegalArgumentException("gainsay.half=" + other + ": wants a or b");
        };
    }

    /** Whether the row of {@code key} is in this half. */
    boolean holds(String key) {
        boolean even = (key.hashCode() * 0x9E3779B9 >>> 16) % 2 == 0;
        return switch (this) {
            case A -> even;
            case B -> !even;
            case BOTH -> true;
        };
    }

    /** The name of a part of which this half is taken. */
    String of(String part) {
        return switch (this) {
            case A -> part + ", half a";
            case B -> part + ", half b";
            case BOTH -> part;
        };
    }
}
