package org.gainsay.capture.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as metadata writes them: ISO 8601 above all, and the forms with the month in words.
 *
 * <p>The day is taken as written, in whatever zone the page writes it. A form that can be read in two ways
 * ({@code 03/04/2024}) gives no day.
 */
public final class Dates {
    /** Nothing was published on the web before it existed. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:del?\\s+)?(\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?!\\d)");

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene"),
            List.of("feb"),
            List.of("mar", "mär", "mrz"),
            List.of("apr", "abr"),
            List.of("may", "mai"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("dec", "dic", "dez"));

    private Dates() {}

    /** The one day that {@code written} names, null where it names none, or not surely. */
    public static @Nullable LocalDate dayIn(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Matcher iso = ISO.matcher(written);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT.matcher(written);
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher mdy = MONTH_DAY_YEAR.matcher(written);
        while (mdy.find()) {
            String month = month(mdy.group(1));
            if (month != null) {
                return day(mdy.group(3), month, mdy.group(2));
            }
        }
        Matcher dmy = DAY_MONTH_YEAR.matcher(written);
        while (dmy.find()) {
            String month = month(dmy.group(2));
            if (month != null) {
                return day(dmy.group(3), month, dmy.group(1));
            }
        }
        Matcher numeric = DAY_FIRST.matcher(written);
        if (numeric.find()) {
            return unmistakable(numeric.group(1), numeric.group(2), numeric.group(3));
        }
        return null;
    }

    /** The day in the path of an address ({@code /2024/07/31/}), null where there is none. */
    static @Nullable LocalDate dayInAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = IN_ADDRESS.matcher(address);
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    private static @Nullable LocalDate unmistakable(String first, String second, String year) {
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        if (a == b || (a > 12 && b <= 12)) {
            return day(year, second, first);
        }
        return b > 12 ? day(year, first, second) : null;
    }

    private static @Nullable String month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String beginning : MONTHS.get(i)) {
                if (lower.startsWith(beginning)) {
                    return Integer.toString(i + 1);
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
