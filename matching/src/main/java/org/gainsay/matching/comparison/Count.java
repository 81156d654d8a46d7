package org.gainsay.matching.comparison;

import java.util.Set;
import org.gainsay.core.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a statement, with what it is an amount of.
 *
 * @param words the words that say it
 * @param amount how much
 * @param unit what it is counted or measured in; null if bare
 * @param measures the concepts that are counted or measured, as far as the words around it tell
 * @param owner whose it is; null if no name stands by it
 * @param whole what it is a share of, by concept or base: "record" in "51% of the records"; null if it does not say
 * @param at the index of its first token
 */
record Count(
        String words,
        Quantity.Amount amount,
        @Nullable Measured unit,
        Set<String> measures,
        @Nullable Named owner,
        @Nullable String whole,
        int at) {
    Count {
        measures = Set.copyOf(measures);
    }
}
