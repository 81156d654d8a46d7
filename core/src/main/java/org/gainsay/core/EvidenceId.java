package org.gainsay.core;

/**
 * The name of a piece that bears on a claim: e and the number of the ledger's entry that filed it.
 *
 * @param entry the sequence of the entry, from 1
 */
public record EvidenceId(long entry) implements Comparable<EvidenceId> {
    private static final String PREFIX = "e";

    public EvidenceId {
        if (entry < 1) {
            throw new IllegalArgumentException("EvidenceId " + entry + ": counts from 1");
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static EvidenceId parse(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("EvidenceId '" + text + "': wants " + PREFIX + " and a number");
        }
        return new EvidenceId(Long.parseLong(text.substring(PREFIX.length())));
    }

    /** In the order of filing. */
    @Override
    public int compareTo(EvidenceId other) {
        return Long.compare(entry, other.entry);
    }

    @Override
    public String toString() {
        return PREFIX + entry;
    }
}
