package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import org.gainsay.core.Quantity.Amount;
import org.gainsay.core.Quantity.Comparator;
import org.gainsay.core.Quantity.Range;
import org.gainsay.core.Quantity.Value;
import org.gainsay.reading.quantity.Numerals.Form;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/** The per-text state of finding amounts: reads the one that starts at a cell. */
final class AmountFinder {

    private final Cells cells;
    private final Numerals numerals;
    private final Marks marks;
    private final Words words;
    private final boolean[] taken;
    private final UnitReader units;
    private final NotAmounts not;
    /** Fewer things than this stand about and are not estimated: "near two trees" is a place, "near 40 trees" a number. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    /** The first cell that no amount before has used. */
    private int free;

    AmountFinder(Cells cells, Numerals numerals, Marks marks, Words words, boolean[] taken) {
        this.cells = cells;
        this.numerals = numerals;
        this.marks = marks;
        this.words = words;
        this.taken = taken;
        this.units = new UnitReader(cells, numerals, marks, words, taken);
        this.not = new NotAmounts(cells, words, numerals);
    }

    /**
     * What stands at a cell.
     *
     * @param counts false for a number that is no amount and is to be passed over
     */
    record Found(
            int first,
            int last,
            Amount amount,
            @Nullable String unit,
            @Nullable String of,
            boolean counts) {}

    /** One end of an amount: a number with the money sign before it. */
    private record End(int first, Numeral number, @Nullable String currency, boolean negative) {
        int last() {
            return number.last();
        }

        BigDecimal value() {
            return negative ? number.value().negate() : number.value();
        }
    }

    /** The amount that starts at {@code at}, or the number there that is none; null if no number starts there. */
    @Nullable
    Found at(int at) {
        Found found = read(at);
        if (found != null) {
            free = found.last + 1;
        }
        return found;
    }

    private @Nullable Found read(int at) {
        Found vague = vague(at);
        if (vague != null) {
            return vague;
        }
        Found multiple = multiple(at);
        if (multiple != null) {
            return multiple;
        }
        Found half = half(at);
        if (half != null) {
            return half;
        }
        End end = end(at);
        if (end == null || end.last() < cells.size() && taken[end.last()]) {
            return null;
        }
        int skip = end.currency == null ? not.passOver(end.number) : -1;
        if (skip >= 0) {
            return passed(at, skip, end.value());
        }
        UnitReader.Unit unit = end.currency != null ? units.money(end.last() + 1, end.currency) : bounded(end.number);
        Found several = several(end, unit);
        if (several != null) {
            return several;
        }
        Found range = range(end, unit);
        if (range != null) {
            return range;
        }
        boolean age = cells.lower(end.first - 1).equals("aged")
                || cells.lower(end.first - 1).equals("of")
                        && cells.lower(end.first - 2).equals("age");
        if (unit.name() == null && age) {
            unit = new UnitReader.Unit("year of age", null, unit.last());
        }
        boolean bare = end.currency == null && unit.name() == null && unit.of() == null && unit.share() == null;
        if (bare && !standsAlone(end, unit)) {
            return passed(at, end.last(), end.value());
        }
        if (unit.span()) {
            return passed(at, unit.last(), end.value());
        }
        Bound bound =
                unit.said() != null ? new Bound(end.first, unit.last(), unit.said()) : bound(end.first, unit.last());
        BigDecimal value = unit.share() != null ? unit.share() : end.value();
        boolean counted =
                end.currency == null && unit.name() != null && !unit.name().equals("percent");
        boolean beside =
                counted && end.value().compareTo(FEW) < 0 && words.places.startingAt(cells, bound.first) != null;
        if (beside) {
            bound = new Bound(end.first, bound.last, Comparator.EQUAL);
        }
        return new Found(bound.first, bound.last, new Value(bound.comparator, value), unit.name(), unit.of(), true);
    }

    /** The unit after a number and the bound that may stand between them: "30 or more boats", "un centenar largo de". */
    private UnitReader.Unit bounded(Numeral number) {
        Phrases.Hit hit = words.after.startingAt(cells, number.last() + 1);
        int next = hit == null ? 0 : number.last() + 1 + hit.length();
        boolean opens = hit != null && !hit.value().equals("MORE") && opensNext(next);
        if (hit != null && !cells.lineBefore(number.last() + 1) && !opens) {
            UnitReader.Unit unit = units.after(new Numeral(number.first(), next - 1, number.value(), number.form()));
            if (unit.name() != null) {
                return unit.bound(Comparator.valueOf(hit.value()));
            }
        }
        return units.after(number);
    }

    private static Found passed(int first, int last, BigDecimal value) {
        return new Found(first, Math.max(first, last), new Value(Comparator.EQUAL, value), null, null, false);
    }

    /** A bare number is an amount if it is not the kind of figure that is a year or a name. */
    private boolean standsAlone(End end, UnitReader.Unit unit) {
        boolean bounded = bound(end.first, unit.last()).comparator != Comparator.EQUAL;
        return bounded || !not.bareName(end.number);
    }

    private @Nullable End end(int at) {
        boolean minus = minus(at);
        int from = minus ? at + 1 : at;
        Phrases.Hit currency = words.currencies.startingAt(cells, from);
        if (currency != null) {
            int numberAt = from + currency.length();
            if (cells.lower(numberAt).equals("-") && cells.touches(numberAt) && cells.touches(numberAt + 1)) {
                minus = true;
                numberAt++;
            }
            boolean sign = cells.isFigure(numberAt) && !cells.lineBefore(numberAt) || cells.touches(numberAt);
            Numeral number = sign ? numerals.moneyAt(cells, numberAt, marks) : null;
            if (number != null) {
                return new End(at, number, currency.value(), minus);
            }
        }
        Numeral number = numerals.at(cells, from, marks);
        Phrases.Hit share = number == null && numerals.isArticle(cells.lower(from))
                ? words.outOf.startingAt(cells, from + 1)
                : null;
        if (share != null && share.value().equals(UnitReader.SURE)) {
            number = new Numeral(from, from, BigDecimal.ONE, Form.WORDS);
        }
        return number == null ? null : new End(at, number, null, minus);
    }

    private boolean minus(int at) {
        String lower = cells.lower(at);
        if (words.minus.contains(lower)) {
            return cells.isFigure(at + 1) && words.before.endingAt(cells, at) == null;
        }
        if (cells.capitalised(at - 1)) {
            return false;
        }
        boolean sign = lower.equals("-") || lower.equals("\u2212");
        return sign && cells.touches(at + 1) && !cells.touches(at) && cells.isFigure(at + 1);
    }

    /** "thousands of people", "tens of thousands of votes". */
    private @Nullable Found vague(int at) {
        String low = words.vague.get(cells.lower(at));
        int last = at;
        BigDecimal from;
        String tens = words.tensOf.get(cells.lower(at));
        Long scale = words.of.contains(cells.lower(at + 1)) ? scale(cells.lower(at + 2)) : null;
        if (tens != null && scale != null) {
            from = new BigDecimal(tens).multiply(BigDecimal.valueOf(scale));
            last = at + 2;
        } else if (low != null && !(numerals.word(cells, at) != null && numerals.word(cells, at - 1) != null)) {
            from = new BigDecimal(low);
        } else {
            return null;
        }
        boolean counted = words.of.contains(cells.lower(last + 1));
        if (!counted) {
            return null;
        }
        UnitReader.Unit unit = units.counted(last + 2, true);
        if (unit.name() == null) {
            return null;
        }
        BigDecimal least = several(at) ? from.multiply(BigDecimal.TWO) : from;
        Amount amount = new Range(least, from.multiply(BigDecimal.TEN));
        boolean opens = cells.lower(at - 1).equals("some") || several(at);
        return new Found(opens && at - 1 >= free ? at - 1 : at, unit.last(), amount, unit.name(), null, true);
    }

    private boolean several(int at) {
        return words.several.contains(cells.lower(at - 1));
    }

    /** "several dozen boats", "a few thousand votes": at least two of the scale, fewer than the next one. */
    private @Nullable Found several(End end, UnitReader.Unit unit) {
        int at = end.first;
        Numerals.Word scale = numerals.word(cells, at);
        boolean bare = scale != null && at == end.last() && end.value().compareTo(BigDecimal.TEN) >= 0;
        boolean round = scale != null
                && switch (scale.role()) {
                    case HUNDRED, SCALE -> true;
                    case UNIT, TENS, HUNDREDS -> false;
                };
        if (!bare || !round || !several(at) || at - 1 < free) {
            return null;
        }
        BigDecimal one = end.value();
        Range range = new Range(one.multiply(BigDecimal.TWO), one.multiply(BigDecimal.TEN));
        return new Found(at - 1, unit.last(), range, unit.name(), unit.of(), true);
    }

    /** "twice as many boats", "el triple de votos": so many times. */
    private @Nullable Found multiple(int at) {
        Phrases.Hit hit = words.multiples.startingAt(cells, at);
        if (hit == null) {
            return null;
        }
        Bound bound = bound(at, at + hit.length() - 1);
        Value value = new Value(bound.comparator, new BigDecimal(hit.value()));
        return new Found(bound.first, bound.last, value, "time", null, true);
    }

    private @Nullable Long scale(String word) {
        String vague = words.vague.get(word);
        return vague == null ? null : Long.valueOf(vague);
    }

    /** "half of the votes", "la mitad de los votos". */
    private @Nullable Found half(int at) {
        int last = at;
        BigDecimal share = new BigDecimal("0.5");
        if (words.nouns.headFirst()) {
            Long below = numerals.part(cells, at + 1);
            boolean part = below != null;
            if (!cells.lower(at).equals("la") || !part && !cells.lower(at + 1).equals("mitad")) {
                return null;
            }
            share = below != null ? Marks.part(1, below) : share;
            last = part ? at + 2 : at + 1;
        } else if (!cells.lower(at).equals("half") || cells.glued(at) || cells.glued(at + 1)) {
            return null;
        }
        boolean of = words.of.contains(cells.lower(last + 1));
        boolean the = cells.lower(last + 1).equals("the") && !words.nouns.headFirst();
        String whole = of || the ? units.whole(of ? last + 2 : last + 1) : null;
        if (whole == null) {
            return null;
        }
        Bound bound = bound(at, last);
        return new Found(bound.first, bound.last, new Value(bound.comparator, share), null, whole, true);
    }

    /** "48-72 hours", "between 40 and 60", "5% to 6%", "three or four days". */
    private @Nullable Found range(End low, UnitReader.Unit lowUnit) {
        boolean between = words.between.contains(cells.lower(low.first - 1));
        boolean from = words.from.contains(cells.lower(low.first - 1));
        int joint = lowUnit.last() + 1;
        Found found = rangeAt(low, lowUnit.name(), joint, between, from);
        if (found != null || joint == low.last() + 1) {
            return found;
        }
        return rangeAt(low, null, low.last() + 1, between, from);
    }

    private @Nullable Found rangeAt(End low, @Nullable String lowUnit, int joint, boolean between, boolean from) {
        String mark = cells.lower(joint);
        boolean joins = words.joints.contains(mark) || between && words.and.contains(mark);
        int second = joint + 1;
        if (cells.glued(joint) && cells.isFigure(joint)) {
            joins = true;
            second = joint;
        }
        End high =
                joins && second < cells.size() && !taken[second] && !cells.paragraphBefore(second) ? end(second) : null;
        if (high == null
                || high.number.form() == Form.WORDS && cells.lower(second).length() == 1) {
            return null;
        }
        UnitReader.Unit unit =
                high.currency != null ? units.money(high.last() + 1, high.currency) : units.after(high.number);
        boolean sign = !cells.isWord(joint) && !cells.isFigure(joint);
        String name = unit.name() != null ? unit.name() : low.currency != null ? low.currency : null;
        if (cells.lower(low.first - 1).equals("by") && cells.isWord(joint)) {
            return null;
        }
        boolean rate = lowUnit != null && unit.name() != null && unit.name().startsWith(lowUnit + " per ");
        if (lowUnit != null && unit.name() != null && !rate && !lowUnit.equals(unit.name())) {
            return null;
        }
        if (lowUnit != null && !between && !from && name == null) {
            return null;
        }
        if (sign && name == null && !between && !from) {
            return passed(low.first, high.last(), high.value());
        }
        boolean either = mark.equals("or") || mark.equals("o") || mark.equals("u");
        BigDecimal a = alike(low, high);
        BigDecimal b = high.value();
        if (either && (name == null || a.compareTo(b) >= 0) || a.signum() < 0 != b.signum() < 0) {
            return null;
        }
        if ((mark.equals("a") || mark.equals("al")) && name == null && !from) {
            return null;
        }
        Range amount = a.compareTo(b) <= 0 ? new Range(a, b) : new Range(b, a);
        if (a.compareTo(b) > 0 && sign) {
            return passed(low.first, high.last(), high.value());
        }
        int first = (between || from) && low.first - 1 >= free ? low.first - 1 : low.first;
        Bound bound = bound(first, unit.last());
        return new Found(bound.first, bound.last, amount, name != null ? name : lowUnit, unit.of(), true);
    }

    /** The low end in the scale of the high end: "1 to 2 thousand", "24.2 to 33 billion". */
    private BigDecimal alike(End low, End high) {
        boolean scaled = high.number.form() == Form.MIXED && low.number.form() == Form.FIGURES;
        BigDecimal base = scaled ? marks.value(cells.lower(high.number.first())) : null;
        if (base == null || base.signum() == 0 || low.value().abs().compareTo(base) > 0) {
            return low.value();
        }
        return low.value().multiply(high.number.value()).divide(base, java.math.MathContext.DECIMAL64);
    }

    private record Bound(int first, int last, Comparator comparator) {}

    /** The words before and after a number and its unit that bound it. */
    private Bound bound(int first, int last) {
        Comparator comparator = Comparator.EQUAL;
        int from = first;
        for (int rounds = 0; rounds < 3; rounds++) {
            Phrases.Hit hit = words.before.endingAt(cells, from - 1);
            if (hit == null) {
                hit = words.signs.endingAt(cells, from - 1);
            }
            if (hit == null || from - hit.length() < free || cells.lineBefore(from)) {
                break;
            }
            Comparator said = Comparator.valueOf(hit.value());
            if (comparator != Comparator.EQUAL && said != Comparator.EQUAL) {
                break;
            }
            from -= hit.length();
            if (said != Comparator.EQUAL) {
                comparator = said;
                first = from;
            }
        }
        if (comparator == Comparator.EQUAL) {
            Phrases.Hit hit = words.after.startingAt(cells, last + 1);
            boolean plus = cells.lower(last + 1).equals("+");
            boolean stands = !plus || cells.touches(last + 1) && !cells.touches(last + 2);
            if (hit != null && stands && !cells.lineBefore(last + 1) && !opensNext(last + 1 + hit.length())) {
                return new Bound(first, last + hit.length(), Comparator.valueOf(hit.value()));
            }
        }
        return new Bound(first, last, comparator);
    }

    /** Whether the words before {@code at} bound the number after them: "and more than 40", "plus 40", "y más de 40". */
    private boolean opensNext(int at) {
        return switch (cells.lower(at)) {
            case "than", "de", "que" -> true;
            default -> cells.isFigure(at) || numerals.word(cells, at) != null;
        };
    }
}
