package org.gainsay.matching.comparison;

import org.gainsay.core.Compared;

/**
 * The comparison of two statements by their truth conditions. Immutable; safe to share between threads.
 *
 * <p>Deterministic, offline, and bounded: a statement is read up to {@link Statement#LONGEST} code units, and the cost of
 * a comparison grows with the product of the two lengths.
 */
public final class Comparer {
    private static final Comparer STANDARD = new Comparer();

    private Comparer() {}

    /** The comparer with the rules and lists of the jar. */
    public static Comparer standard() {
        return STANDARD;
    }

    /** Reads the truth conditions of a statement, to be compared with many others; never fails on a text. */
    public Conditions conditions(Statement statement) {
        return ConditionsReader.read(statement);
    }

    /** Sets two statements against each other; the relation is that of the first to the second. */
    public Compared compare(Conditions a, Conditions b) {
        return new Verdict(pair(a, b)).compared();
    }

    /** Reads two statements and sets them against each other. */
    public Compared compare(Statement a, Statement b) {
        return compare(conditions(a), conditions(b));
    }

    /**
     * How near two statements are, 0 to 1, for putting others in order: first by their relation (the same before narrower
     * and broader, these before another value and a contradiction, these before the merely related and the unrelated),
     * then by how much of what they say is said by both.
     */
    public double nearness(Conditions a, Conditions b) {
        return new Verdict(pair(a, b)).nearness();
    }

    /** Two statements of which one seems to name its speaker and the other says nearly the same words: neither does. */
    private static Pair pair(Conditions a, Conditions b) {
        boolean one = a.attributed() != b.attributed() && a.language().equals(b.language()) && a.wordedAs(b);
        return one ? new Pair(a.whole(), b.whole()) : new Pair(a, b);
    }
}
