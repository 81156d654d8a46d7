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

    /** And between "for" and a name: "for the incumbent Ada Ode". */
    private static final int TITLED = 3;

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
                        quantity.span().in(tokens.text()),
                        quantity.amount(),
                        unit,
                        measures(q, unit),
                        owner,
                        unit != null && unit.share() ? whole(last(quantity) + 1) : null,
                        first));
            }
        }
        return counts;
    }

    /** The first concept or noun after "of the", where a share is followed by it. */
    private @Nullable String whole(int at) {
        if (!of(tokens.lowerOrEmpty(at))) {
            return null;
        }
        for (int i = at; i < Math.min(tokens.size(), at + BESIDE); i++) {
            Concepts.Found concept = concepts.at(tokens, i);
            if (concept != null) {
                return concept.name();
            }
        }
        return null;
    }

    private static boolean of(String word) {
        return switch (word) {
            case "of", "de", "del", "do", "da", "dos", "das" -> true;
            default -> false;
        };
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
        if (found.isEmpty()) {
            found = measuresIn(0, tokens.size());
            found.removeAll(Shared.PROGRESS); // that of another amount
        }
        return found;
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
     * The name after "for" right behind the amount; or else the nearest name before the amount and after the amount before
     * it; that of the amount right before, as in "Ode 5,100 (51%)"; or else the nearest name after it within its clause.
     */
    private @Nullable Named owner(int q, @Nullable Named previous) {
        int from = q == 0 ? 0 : end(q - 1);
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
        if (after != null && given(q, after)) {
            return after;
        }
        if (before == null && q > 0 && first - last(quantities.get(q - 1)) - 1 < BESIDE && previous != null) {
            return previous;
        }
        return before != null
                ? before
                : after != null && oneClause(last(quantities.get(q)) + 1, after.at()) ? after : null;
    }

    /** Where an amount ends, with the name that "for" gives it to. */
    private int end(int q) {
        int end = last(quantities.get(q)) + 1;
        for (Named name : names) {
            if (name.at() >= end && given(q, name)) {
                return name.at() + 1;
            }
        }
        return end;
    }

    private boolean given(int q, Named name) {
        int behind = last(quantities.get(q)) + 1;
        return name.at() > behind
                && name.at() <= behind + TITLED
                && forWhom(tokens.lowerOrEmpty(behind))
                && oneClause(behind, name.at());
    }

    private static boolean forWhom(String word) {
        return switch (word) {
            case "for", "to", "para", "a", "al" -> true;
            default -> false;
        };
    }

    /** Whether nothing between two tokens ends a clause. */
    private boolean oneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.isWord(i) && !tokens.isNumber(i) || joins(tokens.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(String word) {
        return switch (word) {
            case "and", "y", "e", "but", "pero", "mas", "while", "mientras", "enquanto" -> true;
            default -> false;
        };
    }
}
