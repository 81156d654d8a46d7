package org.gainsay.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two claims set against each other, slot by slot.
 *
 * @param relation of the first to the second
 * @param slots what was found in each slot that either of them fills; each slot at most once, in their order
 * @param course for two values of one measure, how they stand to each other in time; null for every other relation
 * @param why the reason for the relation, in a sentence
 */
public record Compared(
        Relation relation,
        List<SlotFinding> slots,
        @Nullable Course course,
        String why) {
    public Compared {
        slots = List.copyOf(slots);
        Set<Slot> seen = EnumSet.noneOf(Slot.class);
        for (SlotFinding finding : slots) {
            if (!seen.add(finding.slot())) {
                throw new IllegalArgumentException("slot " + finding.slot().word() + " twice");
            }
        }
        if (course != null && relation != Relation.OTHER_VALUE) {
            throw new IllegalArgumentException("course " + course + " of claims that are " + relation.word());
        }
        if (relation == Relation.SAME && differing(slots)) {
            throw new IllegalArgumentException("the same claim, with a slot that differs: " + slots);
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("relation " + relation.word() + " without a reason");
        }
    }

    /** How two values of one measure stand to each other. */
    public enum Course {
        /** One counter, a later day, more: the number grew. */
        GROWTH,
        /** Two counters for one day, or the later of two has less of what can only grow: they dispute it. */
        RIVALRY,
        /** Two counters and two days: part of the difference may be either. */
        BOTH,
        /** One counter gives less later, or two numbers for one day: it corrected its own. */
        REVISION;

        /** Its word in JSON and on pages: {@code growth}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a slot differs; such a pair is never confirmed by a machine. */
    public boolean differs() {
        return differing(slots);
    }

    private static boolean differing(List<SlotFinding> slots) {
        return slots.stream().anyMatch(finding -> finding.state() == SlotFinding.State.DIFFER);
    }
}
