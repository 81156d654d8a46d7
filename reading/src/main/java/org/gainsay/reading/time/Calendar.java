package org.gainsay.reading.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.gainsay.core.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/** The per-text state of resolving days, months and years against the day of the text and the days named before. */
final class Calendar {
    /** A month of the same year farther off than this, in days, is meant of the year nearer: January seen from December. */
    private static final int FAR = 300;
    /** A part of the year that is over for more months than this is next year's where the tense is future. */
    private static final int AFTER_PART = 4;
    /** A part of the year that begins within so many months is this year's. */
    private static final int BEFORE_PART = 1;
    /** Two-digit years below this are of the 2000s. */
    private static final int PIVOT = 40;
    /** How many months around the known day are tried for "Wednesday the 31st". */
    private static final int MONTHS_TRIED = 6;

    private final @Nullable LocalDate now;
    private final Anchor known;
    private @Nullable LocalDate last;

    Calendar(Reference reference) {
        this.now = reference.date();
        this.known = reference.anchor();
    }

    /**
     * A day, month or year.
     *
     * @param value its TIMEX3 value
     * @param date its first day; null if it is not known
     * @param anchor what it was resolved against
     */
    record Day(String value, @Nullable LocalDate date, Anchor anchor) {}

    /** The last day, month or year that was named and resolved; null if none was. */
    @Nullable
    LocalDate last() {
        return last;
    }

    /** The last day named, if it falls on the weekday, else the last such day up to the known one; null if unknown. */
    @Nullable
    LocalDate lastOn(int weekday) {
        if (last != null && last.getDayOfWeek().getValue() == weekday) {
            return last;
        }
        return now == null ? null : now.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }

    /** The day, month or year that a match binds; null if there is no such day. */
    @Nullable
    Day resolve(Times.Match match, int direction) {
        try {
            Day day = day(match, direction);
            if (day != null && day.date != null) {
                last = day.date;
            }
            return day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private @Nullable Day day(Times.Match match, int direction) {
        Integer month = match.number("m");
        Integer day = match.number("d");
        Integer weekday = match.number("w");
        Integer offset = match.number("off");
        Integer rel = match.number("rel");
        Integer year = year(match);
        if (match.get("ymd") != null) {
            return compact(match);
        }
        if (match.get("order") != null && month != null && day != null && month > 12 && day <= 12) {
            Integer swapped = month;
            month = day;
            day = swapped;
        }
        if (month != null && (month < 1 || month > 12) || day != null && (day < 1 || day > 31)) {
            return null;
        }
        if (offset != null) {
            return offset(offset, match.get("from") != null);
        }
        if (match.get("today") != null && now != null) {
            return new Day(now.toString(), now, known);
        }
        Integer monthShift = match.number("mrel");
        if (day != null && monthShift != null && now != null) {
            LocalDate date = now.withDayOfMonth(1).plusMonths(monthShift).withDayOfMonth(day);
            return new Day(date.toString(), date, known);
        }
        if (day != null && month != null) {
            return monthDay(month, day, year, rel, direction, match);
        }
        if (day != null) {
            return dayOfMonth(day, weekday, direction, rel);
        }
        if (weekday != null) {
            return weekday(weekday, rel, direction, match.get("kmove"));
        }
        if (month != null) {
            Day of = yearOf(match, month, direction);
            String value = prefix(match, of.value) + String.format("-%02d", month);
            return new Day(value, of.date == null ? null : LocalDate.of(of.date.getYear(), month, 1), of.anchor);
        }
        if (year != null && match.get("span") != null) {
            return years(match, year);
        }
        if (year != null) {
            return new Day(
                    prefix(match, String.format("%04d", year)),
                    year > 0 ? LocalDate.of(year, 1, 1) : null,
                    Anchor.ITSELF);
        }
        LocalDate base = now;
        return base == null ? new Day("XXXX-XX-XX", null, Anchor.OPEN) : new Day(base.toString(), base, known);
    }

    /** "20240213". */
    private static Day compact(Times.Match match) {
        int figures = Integer.parseInt(match.bound().getOrDefault("ymd", "0"));
        LocalDate date = LocalDate.of(figures / 1_00_00, figures / 100 % 100, figures % 100);
        return new Day(date.toString(), date, Anchor.ITSELF);
    }

    /** A year of two calendar years, "the 2023-24 season", as the interval of ISO 8601; null if they are not in a row. */
    private static @Nullable Day years(Times.Match match, int first) {
        Integer second = match.number("y2");
        Integer short2 = match.number("yy");
        int last = second != null ? second : short2 == null ? first : first / 100 * 100 + short2;
        last += last < first ? 100 : 0;
        return last - first == 1
                ? new Day(String.format("%04d/%04d", first, last), LocalDate.of(first, 1, 1), Anchor.ITSELF)
                : null;
    }

    private static String prefix(Times.Match match, String value) {
        return match.get("bc") == null ? value : "BCE" + value;
    }

    private static @Nullable Integer year(Times.Match match) {
        Integer year = match.number("y");
        Integer short2 = match.number("yy");
        return year != null ? year : short2 == null ? null : short2 < PIVOT ? 2000 + short2 : 1900 + short2;
    }

    private static Day explicit(int year) {
        return new Day(String.format("%04d", year), LocalDate.of(year, 1, 1), Anchor.ITSELF);
    }

    private Day offset(int by, boolean fromText) {
        LocalDate base = fromText && last != null ? last : now;
        if (base == null) {
            return new Day("XXXX-XX-XX", null, Anchor.OPEN);
        }
        LocalDate day = base.plusDays(by);
        return new Day(day.toString(), day, fromText && last != null ? Anchor.TEXT : known);
    }

    private Day monthDay(
            int month, int day, @Nullable Integer year, @Nullable Integer rel, int direction, Times.Match match) {
        if (year != null) {
            LocalDate date = LocalDate.of(year, month, day);
            return new Day(prefix(match, date.toString()), date, Anchor.ITSELF);
        }
        LocalDate base = now;
        if (base == null) {
            boolean leap = month == 2 && day == 29;
            LocalDate.of(leap ? 2000 : 2001, month, day);
            return new Day(String.format("XXXX-%02d-%02d", month, day), null, Anchor.OPEN);
        }
        Integer shift = match.number("yrel");
        if (shift != null) {
            LocalDate date = LocalDate.of(base.getYear() + shift, month, day);
            return new Day(date.toString(), date, known);
        }
        LocalDate date = LocalDate.of(base.getYear(), month, Math.min(day, 28)).plusDays(Math.max(0, day - 28));
        date = nearest(base, date, rel, direction);
        LocalDate exact = LocalDate.of(date.getYear(), month, day);
        return new Day(exact.toString(), exact, known);
    }

    private static LocalDate nearest(LocalDate base, LocalDate date, @Nullable Integer rel, int direction) {
        if (rel != null && rel > 0) {
            return date.isAfter(base) ? date : date.plusYears(1);
        }
        if (rel != null && rel < 0) {
            return date.isAfter(base) ? date.minusYears(1) : date;
        }
        long ahead = date.toEpochDay() - base.toEpochDay();
        if (ahead > FAR) {
            return date.minusYears(1);
        }
        if (ahead < -FAR || direction > 0 && ahead < -45) {
            return date.plusYears(1);
        }
        return direction < 0 && ahead > 90 ? date.minusYears(1) : date;
    }

    /** The year that a month is of, "last November" or "in November". */
    Day yearOf(Times.Match match, int month, int direction) {
        Integer year = year(match);
        Integer shift = match.number("yrel");
        LocalDate base = now;
        if (year != null) {
            return explicit(year);
        }
        if (base != null && shift != null) {
            int shifted = base.getYear() + shift;
            return new Day(String.valueOf(shifted), LocalDate.of(shifted, 1, 1), known);
        }
        return yearFor(month, match.number("rel"), direction);
    }

    /** The year of a quarter or half that starts in {@code month}: the latest that has begun, unless it is to come. */
    Day yearOfPart(Times.Match match, int month, int months, int direction) {
        LocalDate base = now;
        if (base == null || match.get("yrel") != null || year(match) != null) {
            return yearOf(match, month, direction);
        }
        int ahead = month - base.getMonthValue();
        int year = base.getYear();
        boolean longOver = -ahead - months > AFTER_PART;
        if (ahead > 0) {
            year -= direction > 0 || ahead <= BEFORE_PART ? 0 : 1;
        } else if (direction > 0 && longOver) {
            year++;
        }
        return new Day(String.valueOf(year), LocalDate.of(year, month, 1), known);
    }

    private Day yearFor(int month, @Nullable Integer rel, int direction) {
        LocalDate base = now;
        if (base == null) {
            return new Day("XXXX", null, Anchor.OPEN);
        }
        int ahead = month - base.getMonthValue();
        int year = base.getYear();
        if (rel != null && rel < 0) {
            year -= ahead >= 0 ? 1 : 0;
        } else if (rel != null && rel > 0) {
            year += ahead <= 0 ? 1 : 0;
        } else if (rel == null) {
            if (ahead > 9 || direction < 0 && ahead > 2) {
                year--;
            } else if (ahead < -9 || direction > 0 && ahead < -1) {
                year++;
            }
        }
        return new Day(String.valueOf(year), LocalDate.of(year, month, 1), known);
    }

    /** "the 31st", "Wednesday the 31st": the month near the known day in which it fits. */
    private Day dayOfMonth(int day, @Nullable Integer weekday, int direction, @Nullable Integer rel) {
        LocalDate base = now != null ? now : last;
        Anchor anchor = now != null ? known : Anchor.TEXT;
        if (base == null) {
            return new Day(
                    weekday == null ? String.format("XXXX-XX-%02d", day) : "XXXX-WXX-" + weekday, null, Anchor.OPEN);
        }
        LocalDate best = null;
        for (int months = -MONTHS_TRIED; months <= MONTHS_TRIED; months++) {
            LocalDate first = base.withDayOfMonth(1).plusMonths(months);
            if (day > first.lengthOfMonth()) {
                continue;
            }
            LocalDate date = first.withDayOfMonth(day);
            boolean fits = weekday == null || date.getDayOfWeek().getValue() == weekday;
            boolean side = rel == null || (rel < 0 ? !date.isAfter(base) : date.isAfter(base));
            if (fits && side && (best == null || distance(base, date, direction) < distance(base, best, direction))) {
                best = date;
            }
        }
        return best == null
                ? new Day(String.format("XXXX-XX-%02d", day), null, Anchor.OPEN)
                : new Day(best.toString(), best, anchor);
    }

    /** Days between, where the side that the tense speaks against counts double. */
    private static long distance(LocalDate base, LocalDate date, int direction) {
        long days = date.toEpochDay() - base.toEpochDay();
        return Math.abs(days) * (days * direction < 0 ? 2 : 1);
    }

    private Day weekday(int weekday, @Nullable Integer rel, int direction, @Nullable String week) {
        LocalDate base = now;
        if (base == null) {
            return new Day("XXXX-WXX-" + weekday, null, Anchor.OPEN);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate date;
        if (week != null) {
            date = base.plusWeeks(Integer.parseInt(week))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(day));
        } else if (rel != null && rel < 0) {
            date = base.with(TemporalAdjusters.previous(day));
        } else if (rel != null && rel > 0) {
            date = base.with(TemporalAdjusters.next(day));
        } else if (direction > 0) {
            date = base.with(TemporalAdjusters.nextOrSame(day));
        } else {
            date = base.with(TemporalAdjusters.previousOrSame(day));
        }
        return new Day(date.toString(), date, known);
    }

    /** The unit that {@code base} is in, moved by a count of such units. */
    String unit(LocalDate base, String unit, int by) {
        if (Character.isDigit(unit.charAt(0))) {
            int letter = Lengths.letterAt(unit);
            return unit(base, unit.substring(letter), by * Integer.parseInt(unit.substring(0, letter)));
        }
        return switch (unit) {
            case "D" -> remember(base.plusDays(by)).toString();
            case "W" -> {
                LocalDate week = remember(base.plusWeeks(by));
                yield String.format(
                        "%04d-W%02d", week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }
            case "WE" -> unit(base, "W", by) + "-WE";
            case "M" ->
                remember(base.withDayOfMonth(1).plusMonths(by)).toString().substring(0, 7);
            case "T" -> {
                LocalDate third = base.withDayOfMonth(1).plusMonths(4L * by);
                yield third.getYear() + "-T" + ((third.getMonthValue() - 1) / 4 + 1);
            }
            case "Q" -> {
                LocalDate quarter = base.withDayOfMonth(1).plusMonths(3L * by);
                yield quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
            }
            case "DE" -> String.valueOf(base.getYear() / 10 + by);
            case "CE" -> String.format("%02d", base.getYear() / 100 + by);
            case "ML" -> String.valueOf(base.getYear() / 1000 + by);
            default ->
                String.format(
                        "%04d",
                        Math.max(
                                0, remember(base.withDayOfYear(1).plusYears(by)).getYear()));
        };
    }

    private LocalDate remember(LocalDate date) {
        last = date;
        return date;
    }
}
