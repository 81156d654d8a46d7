package org.gainsay.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One passage that states a claim, with on whose word and with which slots.
 *
 * @param id its name in this sheet
 * @param quote the passage
 * @param statement the quote made to stand alone: pronouns, "the country", "that day" resolved
 * @param kind what sort of claim it is
 * @param checkWorthiness how much a desk would want to check it, 0 to 1
 * @param voice on whose word it stands
 * @param slots its quantities, times and due date
 */
public record Mention(
        MentionId id, Passage quote, String statement, Kind kind, double checkWorthiness, Voice voice, Slots slots) {
    public Mention {
        Shares.check("checkWorthiness", checkWorthiness);
        if (statement.isBlank()) {
            throw new IllegalArgumentException("mention " + id + " without a statement");
        }
    }

    /** What sort of claim it is. */
    public enum Kind {
        /** Something happened or is the case. */
        EVENT,
        /** How much or how many. */
        QUANTITY,
        /** That someone said it is itself what would be checked. */
        ATTRIBUTION,
        /** What a law, rule or deadline says. */
        LEGAL,
        /** What will happen. */
        PREDICTION,
        /** What someone undertakes to do. */
        PROMISE,
        /** That one thing brought about another. */
        CAUSAL,
        /** More, less, first, biggest, than. */
        COMPARISON
    }

    /**
     * On whose word a mention stands.
     *
     * @param speaker who says it
     * @param mode how their words appear
     * @param attribution the attribution that says so; null exactly in the author's own voice
     */
    public record Voice(
            Speaker speaker, Mode mode, @Nullable AttributionId attribution) {
        public Voice {
            if ((mode == Mode.OWN_VOICE) != (attribution == null)) {
                throw new IllegalArgumentException("voice of " + speaker + ": " + mode + " with " + attribution);
            }
        }
    }

    /**
     * The parts of a mention that are compared.
     *
     * @param quantities the quantities inside the quote
     * @param times the times inside the quote
     * @param due when it can be held against the facts, for a deadline or promise whose start is known
     */
    public record Slots(
            List<QuantityId> quantities,
            List<TimeId> times,
            @Nullable Due due) {
        public Slots {
            quantities = List.copyOf(quantities);
            times = List.copyOf(times);
        }
    }

    /**
     * The day on which a deadline or promise falls due.
     *
     * @param date the day
     * @param rule how it was counted, in words: "30 days after 2024-07-28"
     */
    public record Due(LocalDate date, String rule) {}
}
