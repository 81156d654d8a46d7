package org.gainsay.matching.comparison;

/** Which of two statements says more in the slots that both fill. */
enum Direction {
    NEITHER,
    /** The first says more. */
    NARROWER,
    /** The second says more. */
    BROADER,
    /** Each says more in some slot. */
    BOTH;

    static Direction of(Pair pair) {
        Direction direction = NEITHER;
        for (Pair.CountMatch match : pair.counts()) {
            direction = direction.and(of(match.amounts())).and(of(match.units()));
        }
        for (Pair.TermMatch match : pair.terms()) {
            direction = direction.and(match.narrower() > 0 ? NARROWER : match.narrower() < 0 ? BROADER : NEITHER);
        }
        boolean both = !pair.a().read().periods().isEmpty()
                && !pair.b().read().periods().isEmpty();
        return both ? direction.and(of(new PeriodFinding(pair).standing())) : direction;
    }

    private static Direction of(Amounts.Standing standing) {
        return switch (standing) {
            case EQUAL, ROUNDED, APART -> NEITHER;
            case NARROWER, TIGHTER -> NARROWER;
            case BROADER, LOOSER -> BROADER;
            case OVERLAP -> BOTH;
        };
    }

    private static Direction of(Measured.Standing standing) {
        return switch (standing) {
            case SAME, UNKNOWN, APART -> NEITHER;
            case NARROWER -> NARROWER;
            case BROADER -> BROADER;
        };
    }

    private static Direction of(When.Standing standing) {
        return switch (standing) {
            case SAME, APART -> NEITHER;
            case WITHIN -> NARROWER;
            case AROUND -> BROADER;
            case OVERLAP -> BOTH;
        };
    }

    private Direction and(Direction other) {
        if (this == NEITHER || this == other) {
            return other;
        }
        return other == NEITHER ? this : BOTH;
    }
}
