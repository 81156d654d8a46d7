package org.gainsay.weighing;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.Quantity;
import org.gainsay.core.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence on a claim amounts to on a day, and why.
 *
 * @param standing what it amounts to
 * @param counts how much there is
 * @param origins the pieces by the place that they go back to, in the order of their first piece
 * @param steps every step that led to the standing, a sentence each, the deciding rule last
 * @param values the amounts that the pieces give, over time and by origin
 * @param warnings what is graded higher than the evidence bears, a sentence each
 * @param missing what would change the standing, or somebody's mind; what people named comes first
 */
public record Weighed(
        Standing standing,
        Counts counts,
        List<Origin> origins,
        List<String> steps,
        List<Reported> values,
        List<String> warnings,
        List<String> missing) {
    public Weighed {
        origins = List.copyOf(origins);
        steps = List.copyOf(steps);
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
        missing = List.copyOf(missing);
    }

    /**
     * How much there is.
     *
     * @param documents how many documents the pieces stand in
     * @param origins how many origins the pieces go back to
     * @param supporting how many of them support the claim
     * @param refuting how many refute it
     * @param divided how many do both, and so count on neither side
     */
    public record Counts(int documents, int origins, int supporting, int refuting, int divided) {
        /** {@code 14 articles, 2 origins}. */
        public String words() {
            return words(WeighingWords.ENGLISH);
        }

        /** The same in another language. */
        public String words(WeighingWords words) {
            return words.say("counts", words.counted("articles", documents), words.counted("origins", origins));
        }
    }

    /**
     * An amount that the pieces of one origin give for one day.
     *
     * @param amount how much
     * @param unit what is counted or measured; null if bare
     * @param asOf the day that it holds for; null if nobody says
     * @param origin the number of the origin
     * @param pieces those that give it, in the order of filing
     * @param who on whose word, and in whose documents: each once, in the order of filing
     */
    public record Reported(
            Quantity.Amount amount,
            @Nullable String unit,
            @Nullable LocalDate asOf,
            int origin,
            List<EvidenceId> pieces,
            List<String> who) {
        public Reported {
            pieces = List.copyOf(pieces);
            who = List.copyOf(who);
        }
    }
}
