package org.gainsay.reading.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeExpression.Anchor;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/** The per-text state of resolving times: what each match means, given the day of the text and what was said before. */
final class Meanings {
    /** How far back a quarter still colours "a year earlier", in cells: about three sentences. */
    private static final int QUARTER_WITHIN = 200;
    /** How far a day may stand from the time of day that is of it, in cells: a long paragraph. */
    private static final int DAY_WITHIN = 200;
    /** What a match binds that names a day. */
    private static final List<String> DAYS = List.of("d", "w", "m", "y", "off", "today", "rel", "ymd");

    private final Tense tense;
    private final Calendar calendar;
    private final @Nullable LocalDate now;
    private final Anchor known;
    private final Cells cells;
    /** The last whole day that was named, and the cell where it ends. */
    private @Nullable LocalDate day;

    private int dayAt = -1;
    private int quarterAt = -QUARTER_WITHIN;
    private @Nullable String quarter;

    Meanings(Cells cells, RuleBook rules, Reference reference) {
        this.cells = cells;
        this.tense = new Tense(cells, rules);
        this.now = reference.date();
        this.known = reference.anchor();
        this.calendar = new Calendar(reference);
    }

    /**
     * What a match means.
     *
     * @param type its type
     * @param value its TIMEX3 value
     * @param anchor what it was resolved against
     */
    record Meaning(TimeExpression.Type type, String value, Anchor anchor) {}

    /**
     * The meaning of a match; null if it has none (the 31st of February). Matches come in the order of the text.
     *
     * @param match the match
     * @param next the match after it, or itself if it is the last
     */
    @Nullable
    Meaning of(Times.Match match, Times.Match next) {
        Meaning meaning = meaning(match, next);
        if (meaning != null && meaning.value.length() >= 10 && meaning.type != TimeExpression.Type.DURATION) {
            note(meaning.value.substring(0, 10), match.last());
        }
        return meaning;
    }

    private void note(String value, int last) {
        if (Character.isDigit(value.charAt(0)) && value.charAt(4) == '-' && Character.isDigit(value.charAt(9))) {
            day = LocalDate.parse(value);
            dayAt = last;
        }
    }

    private @Nullable Meaning meaning(Times.Match match, Times.Match next) {
        TimeExpression.Type type = match.rule().type();
        return switch (match.rule().operation()) {
            case "cal" -> calendar(match);
            case "clock" -> clock(match, next);
            case "period" -> period(match);
            case "shift" -> shift(match);
            case "dur" -> new Meaning(type, Lengths.of(match), Anchor.ITSELF);
            case "set" -> new Meaning(type, Lengths.of(match), Anchor.ITSELF);
            case "ref" -> new Meaning(type, value(match, "v"), now == null ? Anchor.OPEN : known);
            case "literal" -> new Meaning(type, value(match, "v"), Anchor.ITSELF);
            case "season" -> season(match);
            case "quarter" -> quarter(match);
            case "decade" -> decade(match);
            case "century" -> century(match);
            case "feast" -> feast(match);
            case "weekend" -> weekend(match);
            case "weekof" -> weekOf(match);
            case "context" -> context(match);
            case "setof" -> new Meaning(type, each(match), Anchor.ITSELF);
            default ->
                throw new IllegalStateException("operation '" + match.rule().operation() + "' of the rules is unknown");
        };
    }

    private static String value(Times.Match match, String name) {
        String value = match.get(name);
        if (value == null) {
            throw new IllegalStateException("a rule for " + match.rule().operation() + " binds no " + name);
        }
        return value;
    }

    private @Nullable Meaning calendar(Times.Match match) {
        int direction = match.get("rel") == null ? tense.at(match.first(), match.last()) : 0;
        Calendar.Day day = calendar.resolve(match, direction);
        if (day == null) {
            return null;
        }
        String part = match.get("part");
        TimeExpression.Type type = part == null ? match.rule().type() : TimeExpression.Type.TIME;
        return new Meaning(type, part == null ? day.value() : day.value() + part, day.anchor());
    }

    private @Nullable Meaning clock(Times.Match match, Times.Match next) {
        String time = Clock.of(match);
        if (time == null) {
            return null;
        }
        int direction = tense.at(match.first(), match.last());
        if (DAYS.stream().allMatch(name -> match.get(name) == null)) {
            return bareClock(match, next, time, direction);
        }
        Calendar.Day on = calendar.resolve(match, direction);
        return on == null ? null : new Meaning(TimeExpression.Type.TIME, on.value() + time, on.anchor());
    }

    /**
     * A time of day without a day is of the nearest day: the last one named before it in its paragraph, or the one
     * named next in its sentence. Else it is of the day of the text, unless it is told as past and the text speaks of
     * another day.
     */
    private Meaning bareClock(Times.Match match, Times.Match next, String time, int direction) {
        TimeExpression.Type type = TimeExpression.Type.TIME;
        LocalDate named = day;
        if (named != null && near(dayAt, match.first(), false)) {
            return new Meaning(type, named + time, named.equals(now) ? known : Anchor.TEXT);
        }
        boolean cal = next.first() > match.first() && next.rule().operation().equals("cal");
        if (cal && near(match.last(), next.first(), true)) {
            Calendar.Day on = calendar.resolve(next, tense.at(next.first(), next.last()));
            if (on != null && on.value().length() == 10) {
                return new Meaning(type, on.value() + time, on.anchor() == Anchor.ITSELF ? Anchor.TEXT : on.anchor());
            }
        }
        LocalDate base = now;
        boolean elsewhere = named != null && !named.equals(base) && direction < 0;
        return base == null || elsewhere
                ? new Meaning(type, "XXXX-XX-XX" + time, Anchor.OPEN)
                : new Meaning(type, base + time, known);
    }

    /** Whether no paragraph (or no sentence) ends between two cells that stand within a paragraph's length. */
    private boolean near(int from, int to, boolean sentence) {
        if (to - from > DAY_WITHIN) {
            return false;
        }
        for (int i = from + 1; i <= to; i++) {
            if (cells.paragraphBefore(i) || sentence && tense.ends(i)) {
                return false;
            }
        }
        return true;
    }

    /** "every July", "each Monday morning", "cada verano": the unit with its place in the greater ones unknown. */
    private static String each(Times.Match match) {
        Integer weekday = match.number("w");
        Integer month = match.number("m");
        String part = match.bound().getOrDefault("part", "");
        if (weekday != null) {
            return "XXXX-WXX-" + weekday + part;
        }
        if (month != null) {
            return String.format("XXXX-%02d", month);
        }
        String season = match.get("s");
        return season != null ? "XXXX-" + season : "XXXX-XX-XX" + part;
    }

    private Meaning period(Times.Match match) {
        String unit = value(match, "k");
        int by = Integer.parseInt(value(match, "rel"));
        LocalDate base = now;
        if (base == null) {
            return new Meaning(match.rule().type(), Lengths.unknown(unit), Anchor.OPEN);
        }
        String value = calendar.unit(base, unit, by);
        String part = match.get("part");
        if (unit.equals("Q")) {
            remember(match.last(), value);
        }
        return new Meaning(match.rule().type(), part == null ? value : value + part, known);
    }

    /** "three days ago", "a year earlier", "two weeks later", "hours before". */
    private Meaning shift(Times.Match match) {
        String unit = value(match, "k");
        int sign = Integer.parseInt(value(match, "sign"));
        String count = match.get("n") == null ? "X" : value(match, "n");
        boolean small = unit.equals("H") || unit.equals("N") || unit.equals("S");
        LocalDate base = match.get("from") == null ? now : calendar.last() != null ? calendar.last() : now;
        if (small) {
            return new Meaning(TimeExpression.Type.DURATION, Lengths.of(match), Anchor.ITSELF);
        }
        if (count.equals("X")) {
            return match.get("from") == null
                    ? new Meaning(
                            TimeExpression.Type.DATE,
                            sign < 0 ? "PAST_REF" : "FUTURE_REF",
                            now == null ? Anchor.OPEN : known)
                    : new Meaning(TimeExpression.Type.DURATION, Lengths.of(match), Anchor.ITSELF);
        }
        if (base == null) {
            return new Meaning(TimeExpression.Type.DATE, Lengths.unknown(unit), Anchor.OPEN);
        }
        BigDecimal number = new BigDecimal(count);
        if (number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return new Meaning(TimeExpression.Type.DATE, Lengths.unknown(unit), Anchor.OPEN);
        }
        Anchor anchor = match.get("from") == null || calendar.last() == null ? known : Anchor.TEXT;
        String near = quarter;
        if (unit.equals("Y")
                && number.compareTo(BigDecimal.ONE) == 0
                && near != null
                && match.first() - quarterAt < QUARTER_WITHIN) {
            int year = Integer.parseInt(near.substring(0, 4)) + sign;
            return new Meaning(TimeExpression.Type.DATE, year + near.substring(4), anchor);
        }
        if (number.stripTrailingZeros().scale() > 0 && unit.equals("Y")) {
            int months = number.multiply(BigDecimal.valueOf(12)).intValue();
            return new Meaning(TimeExpression.Type.DATE, calendar.unit(base, "M", sign * months), anchor);
        }
        return new Meaning(TimeExpression.Type.DATE, calendar.unit(base, unit, sign * number.intValue()), anchor);
    }

    private Meaning season(Times.Match match) {
        Calendar.Day year =
                calendar.yearOf(match, seasonMonth(value(match, "s")), tense.at(match.first(), match.last()));
        return new Meaning(TimeExpression.Type.DATE, year.value() + "-" + value(match, "s"), year.anchor());
    }

    private static int seasonMonth(String season) {
        return switch (season) {
            case "SP" -> 4;
            case "SU" -> 7;
            case "FA" -> 10;
            default -> 1;
        };
    }

    /** "the third quarter", "this year's first quarter", "the latest quarter". */
    private @Nullable Meaning quarter(Times.Match match) {
        LocalDate base = now;
        String kind = match.get("kind") == null ? "Q" : value(match, "kind");
        Integer number = match.number("q");
        Integer year = match.number("y");
        if (number == null) {
            String near = quarter;
            if (near != null && !near.startsWith("X")) {
                return new Meaning(TimeExpression.Type.DATE, near, known == Anchor.OPEN ? Anchor.TEXT : known);
            }
            return base == null
                    ? new Meaning(TimeExpression.Type.DATE, "XXXX-QX", Anchor.OPEN)
                    : new Meaning(
                            TimeExpression.Type.DATE, remember(match.last(), calendar.unit(base, "Q", -1)), known);
        }
        int parts = kind.equals("Q") ? 4 : kind.equals("T") ? 3 : 2;
        if (number < 1 || number > parts) {
            return null;
        }
        Calendar.Day of = calendar.yearOfPart(
                match, 1 + (number - 1) * (12 / parts), 12 / parts, tense.at(match.first(), match.last()));
        String value = of.value() + "-" + kind + number;
        return new Meaning(
                TimeExpression.Type.DATE,
                kind.equals("Q") ? remember(match.last(), value) : value,
                year != null ? Anchor.ITSELF : of.anchor());
    }

    private String remember(int at, String value) {
        if (!value.startsWith("X")) {
            quarter = value;
            quarterAt = at;
        }
        return value;
    }

    private static Meaning decade(Times.Match match) {
        int number = Integer.parseInt(value(match, "v"));
        int decade = number < 100 ? 190 + number / 10 : number / 10;
        return new Meaning(TimeExpression.Type.DATE, String.valueOf(decade), Anchor.ITSELF);
    }

    private Meaning century(Times.Match match) {
        Integer number = match.number("c");
        LocalDate base = now;
        if (number == null) {
            int by = Integer.parseInt(value(match, "rel"));
            return base == null
                    ? new Meaning(TimeExpression.Type.DATE, "XX", Anchor.OPEN)
                    : new Meaning(TimeExpression.Type.DATE, String.format("%02d", base.getYear() / 100 + by), known);
        }
        boolean millennium = "ML".equals(match.get("kind"));
        String value = millennium ? String.valueOf(number - 1) : String.format("%02d", number - 1);
        return new Meaning(TimeExpression.Type.DATE, (match.get("bc") == null ? "" : "BCE") + value, Anchor.ITSELF);
    }

    private @Nullable Meaning feast(Times.Match match) {
        String name = value(match, "f");
        int month = Feasts.of(name, 2000).getMonthValue();
        Calendar.Day year = calendar.yearOf(match, month, tense.at(match.first(), match.last()));
        if (year.value().startsWith("X")) {
            LocalDate day = Feasts.of(name, 2000);
            boolean fixed = !Feasts.moves(name);
            return new Meaning(
                    TimeExpression.Type.DATE,
                    fixed ? String.format("XXXX-%02d-%02d", day.getMonthValue(), day.getDayOfMonth()) : "XXXX-XX-XX",
                    Anchor.OPEN);
        }
        LocalDate day = Feasts.of(name, Integer.parseInt(year.value()));
        if (match.get("week") != null) {
            return new Meaning(TimeExpression.Type.DATE, calendar.unit(day, "W", 0), year.anchor());
        }
        String part = match.get("part");
        return new Meaning(
                part == null ? TimeExpression.Type.DATE : TimeExpression.Type.TIME,
                part == null ? day.toString() : day + part,
                year.anchor());
    }

    private Meaning weekend(Times.Match match) {
        LocalDate base = now;
        if (base == null) {
            return new Meaning(TimeExpression.Type.DATE, "XXXX-WXX-WE", Anchor.OPEN);
        }
        String rel = match.get("rel");
        int by = rel == null ? 0 : Integer.parseInt(rel);
        boolean early = base.getDayOfWeek().getValue() <= 3;
        if (rel == null && early && tense.at(match.first(), match.last()) <= 0) {
            by = -1;
        }
        return new Meaning(TimeExpression.Type.DATE, calendar.unit(base, "W", by) + "-WE", known);
    }

    private @Nullable Meaning weekOf(Times.Match match) {
        Calendar.Day day = calendar.resolve(match, tense.at(match.first(), match.last()));
        if (day == null || day.date() == null) {
            return null;
        }
        return new Meaning(TimeExpression.Type.DATE, calendar.unit(day.date(), "W", 0), day.anchor());
    }

    /** "that day", "the same year", "the following month": the last date named, moved by units. */
    private Meaning context(Times.Match match) {
        String unit = value(match, "k");
        String rel = match.get("rel");
        int by = rel == null ? 0 : Integer.parseInt(rel);
        Integer weekday = match.number("w");
        LocalDate last = weekday == null ? calendar.last() : calendar.lastOn(weekday);
        String part = match.get("part") == null ? "" : value(match, "part");
        TimeExpression.Type type = part.isEmpty() ? TimeExpression.Type.DATE : TimeExpression.Type.TIME;
        if (last == null) {
            LocalDate base = now;
            return base == null
                    ? new Meaning(type, Lengths.unknown(unit) + part, Anchor.OPEN)
                    : new Meaning(type, calendar.unit(base, unit, by) + part, known);
        }
        return new Meaning(type, calendar.unit(last, unit, by) + part, Anchor.TEXT);
    }
}
