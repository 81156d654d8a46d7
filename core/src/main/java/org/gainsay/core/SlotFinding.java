package org.gainsay.core;

import java.util.Locale;

/**
 * What the comparison of two claims found in one slot.
 *
 * @param slot the slot
 * @param state whether they agree in it
 * @param why the reason, in a sentence
 */
public record SlotFinding(Slot slot, State state, String why) {
    public SlotFinding {
        if (why.isBlank()) {
            throw new IllegalArgumentException("slot " + slot.word() + " without a reason");
        }
    }

    /** Whether two claims agree in a slot. */
    public enum State {
        AGREE,
        DIFFER,
        /** One of them does not say, or what they say cannot be compared. */
        UNKNOWN;

        /** Its word in JSON and on pages: {@code agree}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
