package org.gainsay.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.QuantityId;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.Tokens;

/**
 * The finder of amounts in a text: counts, shares, money, measures, rates, ranges and bounds.
 *
 * <p>Calendar expressions are not amounts, so the times of the same text are found first and handed over; durations
 * ("30 days") are both. Not amounts either: ordinals, ages given as an apposition, telephone numbers, scores, list
 * numbers, numbers that are names (Article 14, Boeing 737), and "one" as a pronoun. Immutable; safe to share.
 */
public final class Quantities {
    private final Numerals numerals;
    private final Words words;

    private Quantities(Numerals numerals, Words words) {
        this.numerals = numerals;
        this.words = words;
    }

    /** The finder for a language; that of English where the language has none here. */
    public static Quantities of(Language language) {
        return new Quantities(Numerals.of(language), Words.of(language));
    }

    /**
     * The amounts of a text in its order, numbered from 1; linear in the text.
     *
     * @param tokens the text
     * @param times its time expressions, in its order
     */
    public List<Quantity> in(Tokens tokens, List<TimeExpression> times) {
        Cells cells = Cells.of(tokens);
        boolean[] taken = taken(cells, times);
        AmountFinder finder = new AmountFinder(cells, numerals, numerals.marks(cells), words, taken);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < cells.size()) {
            AmountFinder.Found amount = taken[at] ? null : finder.at(at);
            if (amount == null) {
                at++;
            } else {
                if (amount.counts()) {
                    Span span = cells.span(amount.first(), amount.last());
                    found.add(new Quantity(
                            new QuantityId(found.size() + 1), span, amount.amount(), amount.unit(), amount.of()));
                }
                at = Math.max(at, amount.last()) + 1;
            }
        }
        return List.copyOf(found);
    }

    private static boolean[] taken(Cells cells, List<TimeExpression> times) {
        boolean[] taken = new boolean[cells.size()];
        for (TimeExpression time : times) {
            boolean calendar = switch (time.type()) {
                case DATE, TIME -> true;
                case DURATION, SET -> false;
            };
            for (int i = cells.firstEndingAfter(time.span().start());
                    calendar && i < cells.size() && cells.start(i) < time.span().end();
                    i++) {
                taken[i] = true;
            }
        }
        return taken;
    }
}
