package org.gainsay.matching.comparison;

import java.util.Optional;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.core.SlotFinding.State;
import org.jspecify.annotations.Nullable;

/** What is found of when two statements say that something is so. */
final class PeriodFinding {
    private final Pair pair;

    PeriodFinding(Pair pair) {
        this.pair = pair;
    }

    /** The finding; empty if neither names a time. */
    Optional<SlotFinding> found() {
        Conditions.Read a = pair.a().read();
        Conditions.Read b = pair.b().read();
        if (a.periods().isEmpty() && b.periods().isEmpty()) {
            return counted(a.asOf(), b.asOf());
        }
        if (a.periods().isEmpty() || b.periods().isEmpty()) {
            When only = a.periods().isEmpty() ? b.periods().get(0) : a.periods().get(0);
            return of(State.UNKNOWN, "Only one says when: “" + only.words() + "”.");
        }
        When one = a.periods().get(0);
        When other = b.periods().get(0);
        String both = "“" + one.words() + "” and “" + other.words() + "”";
        return switch (standing()) {
            case SAME -> of(State.AGREE, both + " are the same time.");
            case WITHIN -> of(State.AGREE, "“" + one.words() + "” lies within “" + other.words() + "”.");
            case AROUND -> of(State.AGREE, "“" + other.words() + "” lies within “" + one.words() + "”.");
            case OVERLAP -> of(State.UNKNOWN, both + " overlap.");
            case APART -> of(State.DIFFER, both + " are two times.");
        };
    }

    /** How the periods of the first lie to those of the second: the nearest of all pairs; none of them may be empty. */
    When.Standing standing() {
        When.Standing best = When.Standing.APART;
        for (When one : pair.a().read().periods()) {
            for (When other : pair.b().read().periods()) {
                When.Standing here = one.to(other);
                best = here.compareTo(best) < 0 ? here : best;
            }
        }
        return best;
    }

    /** The day up to which something is counted is not when it happened: two of them make two values, not two claims. */
    private static Optional<SlotFinding> counted(@Nullable When one, @Nullable When other) {
        if (one == null || other == null) {
            When only = one == null ? other : one;
            return only == null
                    ? Optional.empty()
                    : of(State.UNKNOWN, "Only one says up to when it counts: “" + only.words() + "”.");
        }
        String both = "“" + one.words() + "” and “" + other.words() + "”";
        return one.to(other) == When.Standing.SAME
                ? of(State.AGREE, "Both count up to the same day: " + both + ".")
                : of(State.UNKNOWN, "They count up to two days: " + both + ".");
    }

    private static Optional<SlotFinding> of(State state, String why) {
        return Optional.of(new SlotFinding(Slot.PERIOD, state, why));
    }
}
