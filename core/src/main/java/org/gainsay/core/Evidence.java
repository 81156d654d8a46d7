package org.gainsay.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece that bears on a claim: what a person filed for, against or about it, or a mention, which repeats it.
 *
 * @param id its name
 * @param stance how it bears on the claim; {@link Stance#REPEATS} for a mention that nobody filed as evidence
 * @param dimension in what it disagrees with the claim; null where it does not, or nobody said
 * @param said where it stands, and on whose word
 * @param values the amounts that it gives for what the claim is about, in their order
 * @param grades of its source and of itself
 * @param takenBack how its source took it back, in words; null while the source stands by it
 */
public record Evidence(
        EvidenceId id,
        Stance stance,
        @Nullable Dimension dimension,
        Said said,
        List<Value> values,
        Grades grades,
        @Nullable String takenBack) {
    public Evidence {
        values = List.copyOf(values);
    }

    /**
     * Where a piece stands, and on whose word.
     *
     * @param document the name of the document in addresses
     * @param source the name of its source in addresses
     * @param sourceName the name of its source for people
     * @param speaker on whose word it is said; of kind {@link Speaker.Kind#AUTHOR} in the source's own voice
     * @param published the day of publication; null if it is not known
     */
    public record Said(
            String document,
            String source,
            String sourceName,
            Speaker speaker,
            @Nullable LocalDate published) {

        /**
         * Whether it is on the word of the source itself: in its own voice, or of people whom it does not name.
         */
        public boolean ownWord() {
            return switch (speaker.kind()) {
                case AUTHOR, VAGUE, GROUP -> true;
                case PERSON, ORGANISATION -> false;
            };
        }
    }

    /**
     * An amount that a piece gives.
     *
     * @param amount how much
     * @param unit what is counted or measured; null if bare
     * @param asOf the day that it holds for; null if neither the passage nor the document says one
     */
    public record Value(
            Quantity.Amount amount,
            @Nullable String unit,
            @Nullable LocalDate asOf) {}

    /** Whether its source still stands by it. */
    public boolean stands() {
        return takenBack == null;
    }
}
