package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.gainsay.core.Quantity;
import org.gainsay.reading.quantity.Numerals.Numeral;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/** Reads what stands after a number: a measure, a currency, a rate, or the noun phrase that is counted. */
final class UnitReader {
    /** The most words that name the whole of a share. */
    private static final int LONGEST_WHOLE = 7;

    /** The measures of time, whose amounts are durations too. */
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

    /** "$6 billion a year earlier" is no rate. */
    private static final Set<String> COMPARED = Set.of("earlier", "ago", "before", "later", "after");

    /** Marks the words that make a share of two numbers whatever is counted: "de cada", "out of every". */
    static final String SURE = "sure";

    private final Cells cells;
    private final Numerals numerals;
    private final Marks marks;
    private final Words words;
    private final boolean[] taken;
    private final CountedNouns nouns;

    UnitReader(Cells cells, Numerals numerals, Marks marks, Words words, boolean[] taken) {
        this.cells = cells;
        this.numerals = numerals;
        this.marks = marks;
        this.words = words;
        this.taken = taken;
        this.nouns = new CountedNouns(cells, numerals, words, taken);
    }

    /**
     * What was read.
     *
     * @param name the unit; null if there is none
     * @param of the whole of a share; null if it is not said
     * @param last the last cell that belongs to the amount
     * @param share the share that a number and its whole make ("one out of three"); null if they make none
     * @param said the bound that stands between number and unit ("30 or more boats"); null if none does
     * @param span whether it is a span of time in an attribute ("a two-year contract"), which is a time only
     */
    record Unit(
            @Nullable String name,
            @Nullable String of,
            int last,
            @Nullable BigDecimal share,
            boolean span,
            Quantity.@Nullable Comparator said) {
        Unit(@Nullable String name, @Nullable String of, int last) {
            this(name, of, last, null, false, null);
        }

        /** The unit of a number that is bounded by words between them. */
        Unit bound(Quantity.Comparator comparator) {
            return new Unit(name, of, last, share, span, comparator);
        }
    }

    /** What stands after a number without a money sign. */
    Unit after(Numeral number) {
        int at = number.last() + 1;
        Unit none = new Unit(null, null, number.last());
        if (at >= cells.size() || cells.paragraphBefore(at)) {
            return none;
        }
        int from = joiner(at);
        Unit measure = measure(from);
        if (measure != null) {
            boolean attribute = cells.glued(from) && TIMES.contains(String.valueOf(measure.name()));
            return attribute ? new Unit(measure.name(), null, measure.last(), null, true, null) : measure;
        }
        if (cells.glued(from) && cells.isWord(from) && !nouns.stop(from)) {
            return new Unit(words.nouns.singular(cells.lower(from)), null, from);
        }
        Unit share = share(number);
        if (share != null) {
            return share;
        }
        Unit bare = rate(number.last(), "");
        if (bare.last() > number.last()) {
            return bare;
        }
        Unit total = total(number);
        if (total != null) {
            return total;
        }
        boolean part = number.value().signum() > 0 && number.value().compareTo(BigDecimal.ONE) < 0;
        if (part && words.of.contains(cells.lower(at))) {
            return new Unit(null, whole(at + 1), number.last());
        }
        boolean partitive = number.whole() == 1 && determiner(cells.lower(from + 1));
        if (words.of.contains(cells.lower(from)) && partitive && !words.nouns.headFirst()) {
            Unit of = counted(from + 2, true);
            return of.name() != null ? new Unit(of.name(), whole(from + 1), number.last()) : none;
        }
        if (words.of.contains(cells.lower(from)) && (words.nouns.headFirst() || number.whole() == 1)) {
            Unit of = counted(from + 1, true);
            return of.name() != null ? of : none;
        }
        Unit counted = counted(from, number.whole() != 1);
        String noun = counted.name();
        if (noun == null) {
            return acronym(from, none);
        }
        int per = counted.last() + 1;
        Unit population = words.per.contains(cells.lower(per))
                ? population(noun, cells.lower(per + 1).equals("cada") ? per + 2 : per + 1)
                : null;
        if (population != null) {
            return population;
        }
        Phrases.Hit time = words.units.startingAt(cells, counted.last() + 2);
        boolean rate = time != null
                && (TIMES.contains(time.value())
                        || cells.lower(counted.last() + 1).equals("per"));
        return rate ? rate(counted.last(), noun) : counted;
    }

    /** "0.7 ERA": a measure known by its capitals. */
    private Unit acronym(int at, Unit none) {
        String raw = cells.isWord(at) ? nouns.raw(at) : "";
        boolean capitals = raw.length() >= 2 && raw.length() <= 5 && raw.chars().allMatch(Character::isUpperCase);
        return capitals && !cells.isWord(at + 1) && !nouns.stop(at) ? new Unit(raw, null, at) : none;
    }

    /** "one out of three islanders", "one in five people": a share, where the whole is a small round number. */
    private @Nullable Unit share(Numeral number) {
        int at = number.last() + 1;
        Phrases.Hit out = words.outOf.startingAt(cells, at);
        if (out == null) {
            return null;
        }
        int next = at + out.length();
        Numeral total = next < cells.size() && !taken[next] ? numerals.at(cells, next, marks) : null;
        int whole = total == null ? -1 : total.whole();
        boolean round = whole >= 2 && whole <= 10 || whole == 20 || whole == 100 || whole == 1000;
        if (total == null || !round || number.whole() < 1 || number.whole() > whole) {
            return null;
        }
        Unit counted = counted(total.last() + 1, true);
        String noun = counted.name();
        boolean sure = out.value().equals(SURE);
        boolean likely =
                noun != null && (out.value().equals("likely") || number.whole() == 1 || words.people.contains(noun));
        if (!sure && !likely || noun != null && words.units.startingAt(cells, total.last() + 1) != null) {
            return null;
        }
        String of = noun == null
                ? null
                : cells.span(total.last() + 1, counted.last()).in(cells.text());
        return new Unit(null, of, total.last(), Marks.part(number.whole(), whole), false, null);
    }

    /** After money: "US", "a day", "per barrel". */
    Unit money(int at, String currency) {
        int last = at - 1;
        if (currency.endsWith("dollar")
                && cells.capitalised(at)
                && (cells.lower(at).equals("us") || cells.lower(at).equals("u.s."))) {
            last = at;
        }
        return rate(last, currency);
    }

    /** A hyphen or a bracket-free dash between a number and its unit is passed over. */
    private int joiner(int at) {
        return cells.lower(at).equals("-") && cells.touches(at) && cells.touches(at + 1) ? at + 1 : at;
    }

    private @Nullable Unit measure(int at) {
        String exact = cells.isWord(at) ? words.exact.get(nouns.raw(at)) : null;
        if (exact != null && !cells.capitalised(at + 1)) {
            return rate(at, exact);
        }
        Phrases.Hit hit = words.units.startingAt(cells, at);
        Phrases.Hit currency = words.currencies.startingAt(cells, at);
        if (hit == null && currency == null) {
            return null;
        }
        if (currency != null && (hit == null || currency.length() >= hit.length())) {
            int last = at + currency.length() - 1;
            return rate(last, currency.value());
        }
        if (hit == null || oneLetter(at, hit)) {
            return null;
        }
        int last = at + hit.length() - 1;
        if (hit.value().equals("year") && cells.lower(last + 1).equals("old")) {
            return new Unit("year of age", null, last + 1);
        }
        if (hit.value().startsWith("percent")) {
            Phrases.Hit of = words.of.contains(cells.lower(last + 1)) ? new Phrases.Hit("of", 1) : null;
            return new Unit(hit.value(), of == null ? null : whole(last + 2), last);
        }
        return rate(last, hit.value());
    }

    /** A letter is a unit only where it touches the number ("5m", "64 g" but not "5 a"). */
    private boolean oneLetter(int at, Phrases.Hit hit) {
        boolean letter = hit.length() == 1 && cells.lower(at).length() == 1 && cells.isWord(at);
        boolean capital = cells.capitalised(at) && !cells.lower(at).equals("l");
        return letter && (capital || !cells.touches(at) && !"gmlw".contains(cells.lower(at)));
    }

    /** A unit with what it is per, if that follows. */
    private Unit rate(int last, String unit) {
        int at = last + 1;
        if (cells.lower(at).equals("-")) {
            at++;
        }
        if (!words.per.contains(cells.lower(at)) || cells.lineBefore(at)) {
            if (!(words.nouns.headFirst()
                    && cells.lower(at).equals("a")
                    && cells.lower(at + 1).equals("la"))) {
                return new Unit(unit, null, last);
            }
            at++;
        }
        int denominator = at + 1;
        if (cells.lower(denominator).equals("cada")) {
            denominator++;
        }
        Unit population = population(unit, denominator);
        if (population != null) {
            return population;
        }
        Phrases.Hit named = words.units.startingAt(cells, denominator);
        boolean comparison = named != null && COMPARED.contains(cells.lower(denominator + named.length()));
        if (comparison) {
            return new Unit(unit, null, last);
        }
        boolean sure = cells.lower(at).equals("per")
                || cells.lower(at).equals("/")
                || cells.lower(at).equals("por");
        if (named != null && !named.value().startsWith("percent")) {
            return new Unit((unit + " per " + named.value()).strip(), null, denominator + named.length() - 1);
        }
        String noun = words.nouns.singular(cells.lower(denominator));
        boolean known = words.perNouns.contains(noun);
        boolean word = cells.isWord(denominator) && !words.stops.contains(noun);
        return known || sure && word && !cells.lower(at).equals("por")
                ? new Unit((unit + " per " + noun).strip(), null, denominator)
                : new Unit(unit, null, last);
    }

    /** "12 per 100,000 inhabitants": a rate of a round number of things. */
    private @Nullable Unit population(String unit, int at) {
        Numeral round = at < cells.size() && !taken[at] ? numerals.at(cells, at, marks) : null;
        if (round == null || round.whole() < 10) {
            return null;
        }
        String digits = String.valueOf(round.whole());
        Unit counted = counted(round.last() + 1, true);
        boolean power = digits.charAt(0) == '1' && digits.chars().skip(1).allMatch(c -> c == '0');
        return power && counted.name() != null
                ? new Unit((unit + " per " + digits + " " + counted.name()).strip(), null, counted.last())
                : null;
    }

    /** "28 of the 30 elections", "28 out of a total of 30 elections". */
    private @Nullable Unit total(Numeral number) {
        Phrases.Hit of = words.total.startingAt(cells, number.last() + 1);
        if (of == null) {
            return null;
        }
        int at = number.last() + 1 + of.length();
        boolean named = determiner(cells.lower(at));
        if (named) {
            at++;
        }
        Numeral total = at < cells.size() && !taken[at] ? numerals.at(cells, at, marks) : null;
        if (total == null || total.value().compareTo(number.value()) < 0) {
            return null;
        }
        Unit counted = counted(total.last() + 1, true);
        if (counted.name() == null) {
            boolean bare = named && cells.isFigure(number.first()) && !cells.isWord(number.last());
            return bare ? new Unit(null, cells.span(at, total.last()).in(cells.text()), number.last()) : null;
        }
        return new Unit(
                counted.name(), cells.span(total.first(), counted.last()).in(cells.text()), number.last());
    }

    /** The words of the whole that a share is a share of, from {@code at}; null if none stand there. */
    @Nullable
    String whole(int at) {
        int last = at - 1;
        boolean noun = false;
        for (int i = at; i < cells.size() && i - at < LONGEST_WHOLE; i++) {
            String lower = cells.lower(i);
            boolean lead = i == at && determiner(lower);
            boolean stops = !cells.isWord(i) && !cells.isFigure(i) || words.stops.contains(lower) && !lead;
            if (stops || noun && verb(lower) || cells.lineBefore(i)) {
                break;
            }
            noun |= !lead && cells.isWord(i);
            last = i;
            if (words.nouns.headFirst() && noun && !words.nouns.adjective(lower)) {
                break;
            }
            if (noun && words.nouns.plural(lower) && !words.nouns.plural(cells.lower(i + 1))) {
                break;
            }
        }
        return noun ? cells.span(at, last).in(cells.text()) : null;
    }

    private boolean determiner(String lower) {
        return switch (lower) {
            case "the", "all", "its", "their", "his", "her", "our", "my", "your", "these", "those", "this", "that" ->
                true;
            case "los", "las", "el", "la", "sus", "su", "esos", "estos", "estas", "esas", "nuestros" -> true;
            default -> false;
        };
    }

    private boolean verb(String lower) {
        return words.verbs.contains(lower);
    }

    /** The noun phrase that starts at {@code at}, its head made singular. */
    Unit counted(int at, boolean plural) {
        return nouns.counted(at, plural);
    }
}
