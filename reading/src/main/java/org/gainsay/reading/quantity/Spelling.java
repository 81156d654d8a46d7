package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import org.gainsay.reading.quantity.Numerals.Form;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.quantity.Numerals.Word;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one number in words, from left to right.
 *
 * <p>{@code open} is the group under construction and {@code floor} the bound below which the next word may add to it:
 * 10 after tens, 100 after hundreds, the scale after a scale. A scale closes the group into {@code done}, but a
 * thousand stays open, for {@code cinco mil millones}.
 */
final class Spelling {
    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;

    private final Numerals numerals;
    private final Cells cells;
    private final int first;
    private final boolean fractions;

    private int at;
    private int last;
    private BigDecimal done = BigDecimal.ZERO;
    private BigDecimal doneScale = BigDecimal.valueOf(Long.MAX_VALUE);
    private long open;
    private long low;
    private long floor = Long.MAX_VALUE;
    private BigDecimal lastScale = BigDecimal.ONE;
    private boolean thousands;

    Spelling(Numerals numerals, Cells cells, int first, boolean fractions) {
        this.numerals = numerals;
        this.cells = cells;
        this.first = first;
        this.fractions = fractions;
        this.at = first;
        this.last = first - 1;
    }

    @Nullable
    Numeral read() {
        if (numerals.isHalf(cells.lower(first))) {
            return halfOf();
        }
        boolean article = numerals.isArticle(cells.lower(first));
        if (article) {
            if (cells.capitalised(first) && cells.lower(first).length() == 1 && !opensSentence()) {
                return null;
            }
            Word next = numerals.word(cells, first + 1);
            boolean scale =
                    next != null && (next.role() == Numerals.Role.SCALE || next.role() == Numerals.Role.HUNDRED);
            if (!scale) {
                return numerals.isHalf(cells.lower(first + 1)) ? null : fraction(first + 1, 1);
            }
            open = 1;
            low = 1;
            floor = 1;
            at++;
        }
        while (at < cells.size() && take()) {
            last = at++;
        }
        if (last < first) {
            return null;
        }
        Numeral whole = new Numeral(first, last, done.add(BigDecimal.valueOf(open)), Form.WORDS);
        int half = numerals.andAHalf(cells, last + 1);
        if (half > 0) {
            BigDecimal value = whole.value().add(lastScale.multiply(new BigDecimal("0.5")));
            return scaled(new Numeral(first, last + half, value, Form.WORDS));
        }
        Numeral fraction = last == first && whole.whole() > 0 ? fraction(first + 1, whole.whole()) : null;
        return fraction != null ? fraction : whole;
    }

    private boolean opensSentence() {
        return first == 0 || cells.lineBefore(first) || !cells.isWord(first - 1);
    }

    /** Takes the word at {@code at} into the number; false if it does not belong. */
    private boolean take() {
        if (last >= first && breaks(at)) {
            return false;
        }
        Word word = word(at);
        if (word == null) {
            return joined();
        }
        return switch (word.role()) {
            case UNIT -> add(word.value(), 1);
            case TENS -> add(word.value(), 10);
            case HUNDREDS -> add(word.value(), 100);
            case HUNDRED -> hundred();
            case SCALE -> scale(word.value());
        };
    }

    /** A blank line ends a number, and so does a capital in the middle of one ("Twenty One Pilots" excepted). */
    private boolean breaks(int cell) {
        return cells.paragraphBefore(cell) || cells.start(cell) - cells.end(cell - 1) > 2;
    }

    /** The number word at {@code cell}; an article after "treinta y" is one. */
    private @Nullable Word word(int cell) {
        boolean one =
                cell > first && numerals.isArticle(cells.lower(cell)) && numerals.joins(cells.lower(cell - 1), "ten");
        return one ? new Word(Numerals.Role.UNIT, 1) : numerals.word(cells, cell);
    }

    private boolean add(long value, long room) {
        if (value >= floor || value == 0 && last >= first) {
            return false;
        }
        if (floor == 10 && numerals.joinsTens() && !numerals.joins(cells.lower(at - 1), "ten")) {
            return false;
        }
        open += value;
        low += value;
        floor = room;
        return true;
    }

    private boolean hundred() {
        if (low >= 100 || thousands && low == 0 && open > 0) {
            return false;
        }
        long count = low == 0 ? 1 : low;
        open = open - low + count * 100;
        low = count * 100;
        floor = 100;
        return true;
    }

    private boolean scale(long scale) {
        if (scale < THOUSAND) {
            return last < first && open == 0 ? dozen(1, scale) : open > 0 && open == low && dozen(open, scale);
        }
        if (cells.lower(at).length() == 1) {
            return false;
        }
        if (scale == THOUSAND) {
            if (thousands || BigDecimal.valueOf(THOUSAND).compareTo(doneScale) >= 0) {
                return false;
            }
            open = (open == 0 ? 1 : open) * THOUSAND;
            thousands = true;
            low = 0;
            floor = THOUSAND;
            lastScale = BigDecimal.valueOf(THOUSAND);
            return true;
        }
        BigDecimal factor = BigDecimal.valueOf(scale);
        if (factor.compareTo(doneScale) >= 0 || open >= MILLION) {
            return false;
        }
        done = done.add(BigDecimal.valueOf(open == 0 ? 1 : open).multiply(factor));
        doneScale = factor;
        lastScale = factor;
        open = 0;
        low = 0;
        floor = scale;
        thousands = false;
        return true;
    }

    private boolean dozen(long count, long scale) {
        open = count * scale;
        low = open;
        floor = 0;
        return true;
    }

    /** An "and" belongs if the number goes on after it with a smaller part. */
    private boolean joined() {
        if (last < first) {
            return false;
        }
        String lower = cells.lower(at);
        Word next = word(at + 1);
        if (next == null || next.role() != Numerals.Role.UNIT && next.role() != Numerals.Role.TENS) {
            return false;
        }
        if (numerals.joins(lower, "ten")) {
            return floor == 10 && next.role() == Numerals.Role.UNIT && next.value() > 0 && next.value() < 10;
        }
        boolean fits = !cells.lower(first - 1).equals("between")
                && numerals.joins(lower, "hundred")
                && floor >= 100
                && floor != Long.MAX_VALUE;
        return fits && next.value() > 0 && !startsAnother(at + 1);
    }

    /** "one hundred and two hundred": what follows the "and" is a number of its own. */
    private boolean startsAnother(int cell) {
        int after = cell + 1;
        Word next = numerals.word(cells, after);
        if (next != null && next.role() == Numerals.Role.UNIT) {
            next = numerals.word(cells, after + 1);
        }
        return next != null && next.role() == Numerals.Role.HUNDRED;
    }

    /** "half a million", "medio millón", "half a dozen". */
    private @Nullable Numeral halfOf() {
        int scale = numerals.isArticle(cells.lower(first + 1)) ? first + 2 : first + 1;
        Word word = numerals.word(cells, scale);
        if (word == null || word.role() != Numerals.Role.SCALE) {
            return null;
        }
        return new Numeral(first, scale, BigDecimal.valueOf(word.value()).multiply(new BigDecimal("0.5")), Form.WORDS);
    }

    /** "one and a half million". */
    private Numeral scaled(Numeral number) {
        Word word = numerals.word(cells, number.last() + 1);
        return word != null && word.role() == Numerals.Role.SCALE && lastScale.compareTo(BigDecimal.ONE) == 0
                ? new Numeral(
                        first, number.last() + 1, number.value().multiply(BigDecimal.valueOf(word.value())), Form.WORDS)
                : number;
    }

    /** "two thirds", "a third of": a small count, then a fraction word. */
    private @Nullable Numeral fraction(int cell, long count) {
        Long part = fractions ? numerals.part(cells, cell) : null;
        if (part != null && count < part) {
            return new Numeral(first, cell + 1, Marks.part(count, part), Form.WORDS);
        }
        Long below = fractions ? numerals.denominator(cells.lower(cell)) : null;
        if (below == null || count >= below || cells.capitalised(cell)) {
            return null;
        }
        boolean shares = count == 1
                ? of(cells.lower(cell + 1)) || cells.glued(cell)
                : cells.lower(cell).endsWith("s");
        return shares ? new Numeral(first, cell, Marks.part(count, below), Form.WORDS) : null;
    }

    private static boolean of(String word) {
        return word.equals("of") || word.equals("de") || word.equals("del");
    }
}
