package org.gainsay.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as metadata and pages write them: ISO 8601 above all, the forms with the month in words in some fifteen
 * languages, and the forms in figures.
 *
 * <p>The day is taken as written, in whatever zone the page writes it. A form in figures that can be read in two ways
 * ({@code 03/04/2024}) gives no day, unless the caller knows which order the page keeps.
 */
public final class Dates {
    /** Nothing was published on the web before it existed. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    /** What a year of two figures may mean: 00 to this is of this century. */
    private static final int THIS_CENTURY = 40;

    /** The figures of a year, and of a day written without any sign between. */
    private static final int YEAR = 4;

    private static final int WHOLE_DAY = 8;

    /** Letters of a month, those of an ordinal number before it included. */
    private static final int SHORTEST_MONTH = 3;

    private static final int LONGEST_MONTH = 14;

    /** Signs and letters that may stand between a month and a figure: {@code 3rd of March}, {@code marzo, del ’24}. */
    private static final int BESIDE = 8;

    /** Which figure comes first where the month is a figure too. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "(\\p{L}{3,12})\\.?\\s++(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*+[,.])?+\\s++(?:de\\s++)?(\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?\\s*"
                    + "(?:de\\s+|of\\s+|-|/)?(\\p{L}{3,12})\\.?[,/-]?\\s*(?:del?\\s+)?(?:[‘'’](?=\\d{2}))?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d%])");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(\\d{2})[/_-]?(\\d{2})(?!\\d)");

    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /** The first day that {@code written} names, null where it names none, or not surely. */
    public static @Nullable LocalDate dayIn(@Nullable String written) {
        return dayIn(written, Order.UNKNOWN);
    }

    /** The first day that {@code written} names, null where it names none. */
    static @Nullable LocalDate dayIn(@Nullable String written, Order order) {
        Found found = written == null ? null : first(written, order);
        return found == null ? null : found.day();
    }

    /**
     * A day and where it is written.
     *
     * @param start the first character of it
     * @param day the day
     */
    record Found(int start, LocalDate day) {}

    /** The first day in a text, whatever its form. */
    static @Nullable Found first(String written, Order order) {
        Figures figures = Figures.of(written);
        if (!figures.mayBeDay()) {
            return null;
        }
        Found best = null;
        if (figures.longest() >= WHOLE_DAY) {
            best = earlier(null, COMPACT, written, m -> day(m.group(1), m.group(2), m.group(3)));
        }
        if (figures.rows() >= 3 && figures.longest() >= YEAR) {
            if (figures.signed()) {
                best = earlier(best, ISO, written, m -> day(m.group(1), m.group(2), m.group(3)));
            }
            if (written.indexOf('年') >= 0 || written.indexOf('년') >= 0) {
                best = earlier(best, CJK, written, m -> day(m.group(1), m.group(2), m.group(3)));
            }
        }
        if (figures.rows() >= 2 && (best == null || best.start() > 0) && namesMonth(written)) {
            best = earlier(best, MONTH_DAY_YEAR, written, m -> named(m.group(3), m.group(1), m.group(2)));
            best = earlier(best, DAY_MONTH_YEAR, written, m -> named(m.group(3), m.group(2), m.group(1)));
        }
        return figures.rows() >= 3 && figures.signed() ? earlier(best, FIGURES, written, m -> figures(m, order)) : best;
    }

    /** Whether a word in lower case is the name of a month. */
    static boolean month(String word) {
        return MONTHS.containsKey(word);
    }

    /** The day in the path of an address ({@code /2024/07/31/}), null where there is none. */
    static @Nullable LocalDate dayInAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = IN_ADDRESS.matcher(address);
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** What a match means; null where it is no day. */
    private interface Meaning {
        @Nullable
        LocalDate of(Matcher match);
    }

    private static @Nullable Found earlier(@Nullable Found best, Pattern pattern, String written, Meaning meaning) {
        if (best != null && best.start() == 0) {
            return best;
        }
        Matcher matcher = pattern.matcher(written);
        while (matcher.find()) {
            if (best != null && matcher.start() >= best.start()) {
                return best;
            }
            LocalDate day = meaning.of(matcher);
            if (day != null) {
                return new Found(matcher.start(), day);
            }
        }
        return best;
    }

    /**
     * What tells that most patterns cannot match, and costs less than they do.
     *
     * @param rows how many rows of figures there are
     * @param longest the figures of the longest one
     * @param signed whether a dot, a stroke or a hyphen follows one of them, perhaps behind a blank
     */
    private record Figures(int rows, int longest, boolean signed) {
        private static final Figures NONE = new Figures(0, 0, false);

        static Figures of(String written) {
            int rows = 0;
            int longest = 0;
            int row = 0;
            boolean signed = false;
            for (int i = 0; i < written.length(); i++) {
                if (digit(written.charAt(i))) {
                    row++;
                } else if (row > 0) {
                    rows++;
                    longest = Math.max(longest, row);
                    row = 0;
                    signed |= sign(written, i) || sign(written, i + 1);
                }
            }
            return rows == 0 && row == 0
                    ? NONE
                    : new Figures(row > 0 ? rows + 1 : rows, Math.max(longest, row), signed);
        }

        private static boolean sign(String written, int at) {
            return at < written.length() && "-/.".indexOf(written.charAt(at)) >= 0;
        }

        /** Whether there are figures enough for a day; whatever that lets through is looked at. */
        boolean mayBeDay() {
            return rows >= 2 || longest >= WHOLE_DAY;
        }
    }

    /** Whether there are figures enough for a day; whatever that lets through is looked at. */
    static boolean mayHoldDay(String written) {
        return Figures.of(written).mayBeDay();
    }

    private static boolean digit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** Whether a word is a month, be it one that the end of an ordinal number is run into. */
    private static boolean namesMonth(String written) {
        int start = -1;
        for (int i = 0; i <= written.length(); i++) {
            boolean letter = i < written.length() && Character.isLetter(written.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start >= SHORTEST_MONTH && i - start <= LONGEST_MONTH && besideFigure(written, start, i)) {
                    String word = written.substring(start, i).toLowerCase(Locale.ROOT);
                    if (MONTHS.containsKey(word)
                            || start > 0
                                    && digit(written.charAt(start - 1))
                                    && (MONTHS.containsKey(word.substring(1))
                                            || MONTHS.containsKey(word.substring(2)))) {
                        return true;
                    }
                }
                start = -1;
            }
        }
        return false;
    }

    /** Whether a figure stands before or behind a word, with at most {@link #BESIDE} signs and letters between. */
    private static boolean besideFigure(String written, int start, int end) {
        int between = 0;
        for (int i = start - 1; i >= 0 && between <= BESIDE; i--) {
            if (digit(written.charAt(i))) {
                return true;
            }
            between += written.charAt(i) <= ' ' ? 0 : 1;
        }
        between = 0;
        for (int i = end; i < written.length() && between <= BESIDE; i++) {
            if (digit(written.charAt(i))) {
                return true;
            }
            between += written.charAt(i) <= ' ' ? 0 : 1;
        }
        return false;
    }

    /** Whether there is any figure in it. */
    static boolean hasFigure(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (digit(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate figures(Matcher match, Order order) {
        int a = Integer.parseInt(match.group(1));
        int b = Integer.parseInt(match.group(3));
        String year = match.group(4);
        if (a > 12 || a == b) {
            return day(year, match.group(3), match.group(1));
        }
        if (b > 12) {
            return day(year, match.group(1), match.group(3));
        }
        // No language writes the month first with dots between.
        return match.group(2).equals(".") || order == Order.DAY_FIRST
                ? day(year, match.group(3), match.group(1))
                : order == Order.MONTH_FIRST ? day(year, match.group(1), match.group(3)) : null;
    }

    private static @Nullable LocalDate named(String year, String month, String day) {
        Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return number == null ? null : day(year, number.toString(), day);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            int full = Integer.parseInt(year);
            if (year.length() == 2) {
                full += full <= THIS_CENTURY ? 2000 : 1900;
            }
            LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Dates.class.getResourceAsStream("months.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                for (int i = 1; !line.startsWith("#") && i < words.length; i++) {
                    months.put(words[i], Integer.valueOf(words[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("months.txt cannot be read", e);
        }
        return months;
    }
}
