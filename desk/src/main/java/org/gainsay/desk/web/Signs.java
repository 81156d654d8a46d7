package org.gainsay.desk.web;

import org.gainsay.core.Credibility;
import org.gainsay.core.Reliability;
import org.gainsay.core.Stance;
import org.gainsay.core.Standing;

/** The marks that stand beside the words, so that nothing is told by hue alone. */
final class Signs {
    private Signs() {}

    static String of(Standing standing) {
        return switch (standing) {
            case UNEXAMINED -> "○";
            case SINGLE_ORIGIN -> "◐";
            case CORROBORATED -> "●";
            case CONTESTED -> "≠";
            case REFUTED -> "✕";
            case WITHDRAWN -> "↩";
            case PENDING -> "…";
            case DUE -> "!";
            case OVERDUE -> "‼";
            case KEPT -> "✓";
            case BROKEN -> "✗";
        };
    }

    static String of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "+";
            case REFUTES -> "−";
            case QUALIFIES -> "±";
            case REPEATS -> "·";
        };
    }

    /** The word for a standing: {@code single origin}. */
    static String word(Standing standing) {
        return Words.now().say("term-standing-" + standing.word());
    }

    /** What a grade of a source means: {@code usually reliable}. */
    static String word(Reliability reliability) {
        return Words.now().say("term-reliability-" + Forms.word(reliability));
    }

    /** What a grade of an item means: {@code probably true}. */
    static String word(Credibility credibility) {
        return Words.now().say("term-credibility-" + credibility.number());
    }
}
