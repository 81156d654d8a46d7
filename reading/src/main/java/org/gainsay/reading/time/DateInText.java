package org.gainsay.reading.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The search for the day on which a text was written, in the text itself.
 *
 * <p>Sound evidence is, in this order:
 *
 * <ol>
 *   <li>"today" with a day of the month ("today, Wednesday the 31st", "hoy, 31 de julio"). A missing year is the greatest
 *       one that the text names; a missing month is one that the text names with a day. A named weekday must fall on
 *       the day, and only one month may fit.
 *   <li>A dateline: a day and a month at the start of one of the first lines, after a place in capitals
 *       ("PORT VELL, May 6 (…)") or alone on its line, with a year of its own or the greatest that the text names in a
 *       date: a bare year, "again in 2012", may lie far back.
 * </ol>
 *
 * <p>Anything less leaves the day open.
 */
final class DateInText {
    /** A dateline stands within this many cells of the start. */
    private static final int DATELINE_WITHIN = 60;
    /** A place before the date of a dateline has at most this many cells. */
    private static final int LONGEST_PLACE = 8;

    private final Cells cells;
    private final Tense tense;
    private final List<Times.Match> matches;
    /** Further before the day of publication nobody writes "today"; it is the today of what the text quotes. */
    private static final int WRITTEN_WITHIN = 14;

    private final SortedSet<Integer> years = new TreeSet<>();
    /** The years that are named with a month. */
    private final SortedSet<Integer> datedYears = new TreeSet<>();

    private final SortedSet<Integer> months = new TreeSet<>();

    DateInText(Cells cells, RuleBook rules, List<Times.Match> matches) {
        this.cells = cells;
        this.tense = new Tense(cells, rules);
        this.matches = matches;
        for (Times.Match match : matches) {
            Integer year = match.number("y");
            if (year != null && match.get("bc") == null && tense.at(match.first(), match.last()) <= 0) {
                years.add(year);
                if (match.get("m") != null) {
                    datedYears.add(year);
                }
            }
            Integer month = match.number("m");
            if (month != null && match.get("d") != null) {
                months.add(month);
            }
        }
    }

    Optional<LocalDate> date() {
        for (Times.Match match : matches) {
            if (match.get("today") != null && match.get("d") != null) {
                LocalDate day = sole(match, years);
                if (day != null) {
                    return Optional.of(day);
                }
            }
        }
        for (Times.Match match : matches) {
            if (match.first() > DATELINE_WITHIN) {
                break;
            }
            if (match.get("m") != null && match.get("d") != null && dateline(match)) {
                LocalDate day = sole(match, match.get("w") != null ? years : datedYears);
                if (day != null) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The day that the text itself calls today, if it is no later than {@code published} and close before it. What the
     * words leave out, month or year, is the last before {@code published} that fits them.
     */
    Optional<LocalDate> today(LocalDate published) {
        for (Times.Match match : matches) {
            if (match.get("today") == null || match.get("d") == null) {
                continue;
            }
            for (int back = 0; back <= WRITTEN_WITHIN; back++) {
                LocalDate day = published.minusDays(back);
                if (day.getYear() == number(match, "y", day.getYear())
                        && day.getDayOfMonth() == number(match, "d", 0)
                        && day.equals(day(day.getYear(), day.getMonthValue(), match))) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /** The only day that fits what a match says, in its own year or the last of {@code years}; null if none or several do. */
    private @Nullable LocalDate sole(Times.Match match, SortedSet<Integer> years) {
        Integer named = match.number("y");
        Integer month = match.number("m");
        if (named == null && years.isEmpty()) {
            return null;
        }
        int year = named != null ? named : years.last();
        LocalDate sole = null;
        for (int candidate : month != null ? new TreeSet<>(List.of(month)) : months) {
            LocalDate day = day(year, candidate, match);
            if (day != null && sole != null) {
                return null;
            }
            sole = day != null ? day : sole;
        }
        return sole;
    }

    private static @Nullable LocalDate day(int year, int month, Times.Match match) {
        Integer day = match.number("d");
        Integer weekday = match.number("w");
        if (day == null || month != number(match, "m", month)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return weekday == null || date.getDayOfWeek().getValue() == weekday ? date : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(Times.Match match, String name, int otherwise) {
        Integer number = match.number(name);
        return number == null ? otherwise : number;
    }

    /** Whether a date starts its line and ends it, or only a place that begins in capitals stands before it. */
    private boolean dateline(Times.Match match) {
        int at = match.first();
        while (at > 0 && !cells.lineBefore(at)) {
            at--;
            String lower = cells.lower(at);
            boolean place = cells.capitalised(at) || !cells.isWord(at) || lower.equals("de");
            if (!place || match.first() - at > LONGEST_PLACE) {
                return false;
            }
        }
        if (at == match.first()) {
            return match.get("y") != null && cells.lineBefore(match.last() + 1);
        }
        String opening = cells.text().substring(cells.start(at), cells.end(at));
        return opening.length() > 1 && opening.chars().allMatch(Character::isUpperCase);
    }
}
