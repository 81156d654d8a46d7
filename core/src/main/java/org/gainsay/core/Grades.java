package org.gainsay.core;

/**
 * The two grades of a piece of evidence, judged apart: {@code B2}.
 *
 * @param reliability of the source
 * @param credibility of the item
 */
public record Grades(Reliability reliability, Credibility credibility) {
    /** Nobody has judged either. */
    public static final Grades UNJUDGED = new Grades(Reliability.F, Credibility.UNJUDGED);

    /** The letter and the number: {@code B2}. */
    @Override
    public String toString() {
        return reliability.name() + credibility.number();
    }
}
