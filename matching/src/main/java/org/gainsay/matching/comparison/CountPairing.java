package org.gainsay.matching.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.core.Quantity;
import org.jspecify.annotations.Nullable;

/** Finds for the amounts of one statement those of the other that count the same. */
final class CountPairing {
    /** One measure is what makes two amounts comparable; the owner tells several of one measure apart. */
    private static final double MEASURE = 2;

    private static final double OWNER = 1.5;
    private static final double UNIT = 1;
    /** Of two amounts that could be the counterpart the one with the same value is. */
    private static final double VALUE = 0.5;
    /** Three digits that are the same are no coincidence: they go before measure and owner, which are read less surely. */
    private static final double TELLING_VALUE = 4;

    private static final int TELLING_DIGITS = 3;

    private CountPairing() {}

    private record Candidate(Pair.CountMatch match, double score, int order) {}

    static List<Pair.CountMatch> of(Pair pair) {
        List<Candidate> candidates = new ArrayList<>();
        for (Count a : pair.a().read().counts()) {
            for (Count b : pair.b().read().counts()) {
                Candidate candidate = candidate(pair, a, b, candidates.size());
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::order));
        List<Pair.CountMatch> matches = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean free = matches.stream()
                    .noneMatch(match ->
                            match.a().equals(candidate.match.a()) || match.b().equals(candidate.match.b()));
            if (free) {
                matches.add(candidate.match);
            }
        }
        return matches;
    }

    private static @Nullable Candidate candidate(Pair pair, Count a, Count b, int order) {
        Measured.Standing units = units(pair, a.unit(), b.unit());
        if (units == Measured.Standing.APART || !Shared.measurable(a, b)) {
            return null;
        }
        double score = units == Measured.Standing.UNKNOWN ? 0 : UNIT;
        if (!a.measures().isEmpty() && !b.measures().isEmpty()) {
            boolean common = !Concepts.common(a.measures(), b.measures()).isEmpty();
            boolean opposed = a.measures().stream()
                    .anyMatch(one -> b.measures().stream().anyMatch(other -> Concepts.opposed(one, other)));
            if (!common && !opposed) {
                return null;
            }
            score += common ? MEASURE : 0;
        }
        Amounts.Standing amounts = Amounts.compare(
                a.amount(),
                scale(a.unit()),
                b.amount(),
                scale(b.unit()),
                a.unit() != null && a.unit().share());
        Named here = a.owner();
        Named there = b.owner();
        boolean known = here != null && there != null;
        boolean one = here != null && there != null && here.agrees(there);
        boolean several = several(pair.a(), b) || several(pair.b(), a);
        boolean untold = !known && (here != null || there != null) && amounts.otherNumbers();
        if (several && (known && !one || untold)) {
            return null;
        }
        if (known) {
            score += one ? OWNER : -OWNER;
        }
        score += switch (amounts) {
            case EQUAL, ROUNDED -> telling(a) && telling(b) ? TELLING_VALUE : VALUE;
            case NARROWER, BROADER, OVERLAP, TIGHTER, LOOSER, APART -> 0;
        };
        return new Candidate(new Pair.CountMatch(a, b, amounts, units), score, order);
    }

    private static boolean telling(Count count) {
        return switch (count.amount()) {
            case Quantity.Value value -> value.value().stripTrailingZeros().precision() >= TELLING_DIGITS;
            case Quantity.Range range -> false;
        };
    }

    /** Whether a statement has several amounts that one of the other could stand beside, so that owners must tell. */
    private static boolean several(Conditions in, Count beside) {
        Measured unit = beside.unit();
        return in.read().counts().stream()
                        .filter(count -> {
                            Measured own = count.unit();
                            return own == null || unit == null || own.to(unit, null) != Measured.Standing.APART;
                        })
                        .count()
                > 1;
    }

    private static Measured.Standing units(Pair pair, @Nullable Measured a, @Nullable Measured b) {
        return a == null || b == null ? unitOfBare(a == null ? b : a) : a.to(b, pair.vocabulary());
    }

    /** A bare number may count anything, but it is no share, length or sum of money. */
    private static Measured.Standing unitOfBare(@Nullable Measured other) {
        return other != null && other.kind() == Measured.Kind.MEASUREMENT
                ? Measured.Standing.APART
                : Measured.Standing.UNKNOWN;
    }

    private static BigDecimal scale(@Nullable Measured unit) {
        return unit == null ? BigDecimal.ONE : unit.scale();
    }
}
