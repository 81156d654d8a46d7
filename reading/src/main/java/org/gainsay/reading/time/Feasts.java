package org.gainsay.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The days of feasts by name: fixed ones, those counted from Easter, and those of a weekday of a month. */
final class Feasts {
    private Feasts() {}

    /** Whether the day differs from year to year. */
    static boolean moves(String name) {
        return !Character.isDigit(name.charAt(0));
    }

    /**
     * The day of a feast in a year.
     *
     * @param name {@code MM-DD}, {@code easter+N} in days, {@code nthM/W/N} for the N-th weekday W of month M (N 0: the
     *     last), {@code us-election} for the Tuesday after the first Monday of November
     */
    static LocalDate of(String name, int year) {
        if (name.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(name.substring(6)));
        }
        if (name.equals("us-election")) {
            return LocalDate.of(year, Month.NOVEMBER, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                    .plusDays(1);
        }
        if (name.startsWith("nth")) {
            String[] parts = name.substring(3).split("/");
            LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
            DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[1]));
            int place = Integer.parseInt(parts[2]);
            return first.with(
                    place == 0 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(place, day));
        }
        return LocalDate.of(year, Integer.parseInt(name.substring(0, 2)), Integer.parseInt(name.substring(3)));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
