package org.gainsay.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Evidence;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The distinct amounts that pieces give: by unit, the unit that most pieces use first, then over time, undated ones last.
 * An origin that gives one amount for one day gives it once, however many pieces say so.
 */
final class Values {
    private Values() {}

    private record Key(
            Quantity.Amount amount,
            @Nullable String unit,
            @Nullable LocalDate asOf,
            int origin) {}

    static List<Weighed.Reported> of(List<Evidence> pieces, Partition partition, WeighingWords words) {
        Map<Key, List<Evidence>> groups = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Evidence piece : pieces) {
            for (Evidence.Value value : new LinkedHashSet<>(piece.values())) {
                uses.merge(unit(value.unit()), 1, Integer::sum);
                groups.computeIfAbsent(
                                new Key(value.amount(), value.unit(), value.asOf(), partition.number(piece)),
                                key -> new ArrayList<>())
                        .add(piece);
            }
        }
        List<Weighed.Reported> values = new ArrayList<>();
        groups.forEach((key, givers) -> values.add(new Weighed.Reported(
                key.amount(),
                key.unit(),
                key.asOf(),
                key.origin(),
                givers.stream().map(Evidence::id).toList(),
                givers.stream().map(piece -> who(piece, words)).distinct().toList())));
        values.sort(Comparator.<Weighed.Reported>comparingInt(value -> -uses.getOrDefault(unit(value.unit()), 0))
                .thenComparing(value -> unit(value.unit()))
                .thenComparing(Weighed.Reported::asOf, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(Weighed.Reported::origin)
                .thenComparing(value -> low(value.amount()))
                .thenComparing(value -> value.amount().toString()));
        return values;
    }

    private static String who(Evidence piece, WeighingWords words) {
        Evidence.Said said = piece.said();
        return said.speaker().kind() == Speaker.Kind.AUTHOR
                ? said.sourceName()
                : words.say("who.in", said.speaker().name(), said.sourceName());
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : unit;
    }

    private static BigDecimal low(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Value value -> value.value();
            case Quantity.Range range -> range.low();
        };
    }
}
