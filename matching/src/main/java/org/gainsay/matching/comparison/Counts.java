package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The finding of the {@link Count counts} of one statement: per-call state. */
final class Counts {
    /** Tokens between two amounts that are said of one and the same: "5,100 votes, or 51%". */
    private static final int BESIDE = 4;

    private final Tokens tokens;
    private final Language language;
    private final boolean[] claimed;
    private final List<Quantity> quantities;
    private final List<Named> names;
    private final Concepts concepts;

    Counts(Tokens tokens, Language language, boolean[] claimed, List<Quantity> quantities, List<Named> names) {
        this.tokens = tokens;
        this.language = language;
        this.claimed = claimed;
        this.quantities = quantities;
        this.names = names;
        this.concepts = Concepts.of(language);
    }

    List<Count> read() {
        List<Count> counts = new ArrayList<>();
        Named owner = null;
        for (int q = 0; q < quantities.size(); q++) {
            Quantity quantity = quantities.get(q);
            int first = first(quantity);
            owner = owner(q, owner);
            if (claimed[first]) {
                Measured unit = Measured.of(quantity.unit(), language);
                counts.add(new Count(
                        quantity.span().in(tokens.text()), quantity.amount(), unit, measures(q, unit), owner, first));
            }
        }
        return counts;
    }

    private int first(Quantity quantity) {
        return tokens.firstEndingAfter(quantity.span().start());
    }

    private int last(Quantity quantity) {
        return tokens.firstEndingAfter(quantity.span().end() - 1);
    }

    /** The measures between the amounts beside this one; those of the whole statement where there are none. */
    private Set<String> measures(int q, @Nullable Measured unit) {
        if (unit != null && unit.kind() == Measured.Kind.EVENT) {
            return Set.of(unit.base());
        }
        int from = q == 0 ? 0 : last(quantities.get(q - 1)) + 1;
        int to = q + 1 == quantities.size() ? tokens.size() : first(quantities.get(q + 1));
        Set<String> found = measuresIn(from, to);
        return found.isEmpty() ? measuresIn(0, tokens.size()) : found;
    }

    private Set<String> measuresIn(int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = from; i < to; i++) {
            Concepts.Found concept = claimed[i] ? concepts.at(tokens, i) : null;
            if (concept != null && concept.measure() && !Concepts.light(concept.name())) {
                found.add(concept.name());
            }
        }
        return found;
    }

    /**
     * The nearest name before the amount and after the amount before it; that of the amount right before, as in "Ode 5,100
     * (51%)"; or else the nearest name after it.
     */
    private @Nullable Named owner(int q, @Nullable Named previous) {
        int from = q == 0 ? 0 : last(quantities.get(q - 1)) + 1;
        int to = q + 1 == quantities.size() ? tokens.size() : first(quantities.get(q + 1));
        int first = first(quantities.get(q));
        Named before = null;
        Named after = null;
        for (Named name : names) {
            if (!name.place() && name.at() >= from && name.at() < first) {
                before = name;
            } else if (!name.place() && after == null && name.at() > first && name.at() < to) {
                after = name;
            }
        }
        if (before == null && q > 0 && first - from < BESIDE && previous != null) {
            return previous;
        }
        return before != null ? before : after;
    }
}
