package org.gainsay.core;

/**
 * Two mentions of one document that cannot both hold, or that sit badly together.
 *
 * @param kind where they clash
 * @param a the earlier mention
 * @param b the later mention; the same as {@code a} where one sentence contradicts itself
 * @param why the reason, in a sentence
 * @param strength how sure it is that a person would agree, 0 to 1
 */
public record Tension(Kind kind, MentionId a, MentionId b, String why, double strength) {
    /** A finding below this strength is more often noise than not. */
    public static final double WEAK_BELOW = 0.5;

    public Tension {
        Shares.check("strength", strength);
        if (why.isBlank()) {
            throw new IllegalArgumentException("tension of " + a + " and " + b + " without a reason");
        }
    }

    /** Whether a page should fold it away: fewer than one in two such findings are worth a person's time. */
    public boolean weak() {
        return strength < WEAK_BELOW;
    }

    /** Where two mentions clash. */
    public enum Kind {
        /** Two values for one measure. */
        NUMBER,
        /** One member on two opposed lists. */
        MEMBERSHIP,
        /** One affirms what the other denies. */
        POLARITY,
        /** Two times for one event, or an order that cannot be. */
        TIME,
        /** Parts that do not add up, a share above the whole. */
        TOTAL
    }
}
