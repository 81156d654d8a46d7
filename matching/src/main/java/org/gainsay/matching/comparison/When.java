package org.gainsay.matching.comparison;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of the calendar that a statement names.
 *
 * @param words the words
 * @param from its first day; in {@link #NO_YEAR} where the year is not known
 * @param to its last day
 * @param dated whether the year is known
 */
record When(String words, LocalDate from, LocalDate to, boolean dated) {
    /** Stands for the year where none is known: a leap year, so that every day of a month exists. */
    static final int NO_YEAR = 2000;

    private static final Pattern DAY = Pattern.compile("(\\d{4}|XXXX)-(\\d\\d)-(\\d\\d)(T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}|XXXX)-(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern DECADE = Pattern.compile("\\d{3}");

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    /** How one stretch lies to another. */
    enum Standing {
        SAME,
        WITHIN,
        AROUND,
        OVERLAP,
        APART
    }

    /** The stretch of a TIMEX3 value; empty for one that names none. */
    static Optional<When> of(String words, String value) {
        try {
            return parsed(words, value);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<When> parsed(String words, String value) {
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            LocalDate date =
                    LocalDate.of(year(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return Optional.of(new When(words, date, date, dated(day.group(1))));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            YearMonth at = YearMonth.of(year(month.group(1)), Integer.parseInt(month.group(2)));
            return Optional.of(new When(words, at.atDay(1), at.atEndOfMonth(), dated(month.group(1))));
        }
        if (YEAR.matcher(value).matches()) {
            Year at = Year.of(Integer.parseInt(value));
            return Optional.of(new When(words, at.atDay(1), at.atDay(at.length()), true));
        }
        Matcher quarter = QUARTER.matcher(value);
        if (quarter.matches()) {
            return months(words, quarter, MONTHS_OF_QUARTER);
        }
        Matcher half = HALF.matcher(value);
        if (half.matches()) {
            return months(words, half, MONTHS_OF_HALF);
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.MONDAY);
            return Optional.of(
                    new When(words, week.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6), true));
        }
        if (DECADE.matcher(value).matches()) {
            int first = Integer.parseInt(value) * 10;
            return Optional.of(new When(words, Year.of(first).atDay(1), LocalDate.of(first + 9, 12, 31), true));
        }
        return Optional.empty();
    }

    private static Optional<When> months(String words, Matcher matched, int length) {
        int first = (Integer.parseInt(matched.group(2)) - 1) * length + 1;
        YearMonth from = YearMonth.of(Integer.parseInt(matched.group(1)), first);
        return Optional.of(
                new When(words, from.atDay(1), from.plusMonths(length - 1L).atEndOfMonth(), true));
    }

    private static boolean dated(String year) {
        return !year.startsWith("X");
    }

    private static int year(String year) {
        return dated(year) ? Integer.parseInt(year) : NO_YEAR;
    }

    /** How this stretch lies to the other; where the year of one is not known, by month and day alone. */
    Standing to(When other) {
        if (dated != other.dated) {
            return undated().standing(other.undated());
        }
        return standing(other);
    }

    private Standing standing(When other) {
        if (from.equals(other.from) && to.equals(other.to)) {
            return Standing.SAME;
        }
        if (to.isBefore(other.from) || other.to.isBefore(from)) {
            return Standing.APART;
        }
        if (!from.isBefore(other.from) && !to.isAfter(other.to)) {
            return Standing.WITHIN;
        }
        return !other.from.isBefore(from) && !other.to.isAfter(to) ? Standing.AROUND : Standing.OVERLAP;
    }

    private When undated() {
        boolean whole = !from.plusYears(1).isAfter(to.plusDays(1)) || from.getYear() != to.getYear();
        return whole
                ? new When(words, LocalDate.of(NO_YEAR, 1, 1), LocalDate.of(NO_YEAR, 12, 31), false)
                : new When(words, from.withYear(NO_YEAR), to.withYear(NO_YEAR), false);
    }

    /** Whether it is one day. */
    boolean day() {
        return from.equals(to);
    }
}
