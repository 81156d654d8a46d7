package org.gainsay.reading.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.gainsay.reading.text.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What separates thousands and what marks the decimals in the figures of one text.
 *
 * <p>A figure with two kinds of mark, two marks of a kind, or one mark that is not followed by exactly three digits
 * tells by itself. {@code 1.234} and {@code 1,234} do not: they follow the rest of the text where its figures tell more
 * often one way than the other, else the habit of the language; but {@code 30.000} is thirty thousand anywhere.
 * Immutable; safe to share.
 */
public final class Marks {
    /** Denominators that nobody uses and that are days of a month: "9/11" is a day. */
    private static final Set<Integer> DAYS = Set.of(11, 13, 14, 17, 18, 19, 21, 22, 23, 26, 27, 28, 29, 31);

    private static final int GROUP = 3;

    private final char decimal;

    private Marks(char decimal) {
        this.decimal = decimal;
    }

    /** The marks of a text whose language writes decimals with {@code habit}. */
    static Marks of(Cells cells, char habit) {
        int dots = 0;
        int commas = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.isFigure(i)) {
                char told = told(cells.lower(i));
                dots += told == '.' ? 1 : 0;
                commas += told == ',' ? 1 : 0;
            }
        }
        return new Marks(dots == commas ? habit : dots > commas ? '.' : ',');
    }

    /** The value of a figure; null if it is none (too long, an address, groups that are not of three). */
    @Nullable
    BigDecimal value(String figure) {
        if (figure.isEmpty()
                || figure.length() > Numerals.MAX_DIGITS * 4 / GROUP
                || !Character.isDigit(figure.charAt(0))) {
            return null;
        }
        int lastDot = figure.lastIndexOf('.');
        int lastComma = figure.lastIndexOf(',');
        if (lastDot < 0 && lastComma < 0) {
            return number(figure);
        }
        if (lastDot >= 0 && lastComma >= 0) {
            char mark = lastDot > lastComma ? '.' : ',';
            String whole = figure.substring(0, Math.max(lastDot, lastComma));
            return figure.indexOf(mark) == figure.lastIndexOf(mark) && grouped(whole)
                    ? number(plain(figure, mark))
                    : null;
        }
        char mark = lastDot >= 0 ? '.' : ',';
        if (figure.indexOf(mark) != figure.lastIndexOf(mark)) {
            return grouped(figure) ? number(plain(figure, ' ')) : null;
        }
        return number(plain(figure, thousands(figure, mark) ? ' ' : mark));
    }

    /** The value of a figure before a scale word, where a single mark is a decimal one: {@code 1.356 billion}. */
    BigDecimal scaledValue(String figure, BigDecimal otherwise) {
        int dot = figure.indexOf('.');
        boolean sole = dot > 0 && dot == figure.lastIndexOf('.') && figure.indexOf(',') < 0;
        BigDecimal value = sole && decimal == '.' ? number(figure) : null;
        return value != null ? value : otherwise;
    }

    /** The value of a sign such as {@code ½}; null if it is none. */
    static @Nullable BigDecimal vulgar(String sign) {
        if (sign.length() != 1) {
            return null;
        }
        return switch (sign.charAt(0)) {
            case '½' -> new BigDecimal("0.5");
            case '¼' -> new BigDecimal("0.25");
            case '¾' -> new BigDecimal("0.75");
            case '⅓' -> part(1, 3);
            case '⅔' -> part(2, 3);
            case '⅕' -> new BigDecimal("0.2");
            case '⅖' -> new BigDecimal("0.4");
            case '⅗' -> new BigDecimal("0.6");
            case '⅘' -> new BigDecimal("0.8");
            case '⅙' -> part(1, 6);
            case '⅛' -> new BigDecimal("0.125");
            case '⅜' -> new BigDecimal("0.375");
            case '⅝' -> new BigDecimal("0.625");
            case '⅞' -> new BigDecimal("0.875");
            default -> null;
        };
    }

    /** {@code 1/16} at {@code at}, where the upper number is the smaller one and both are small; null if none. */
    static @Nullable BigDecimal slashed(Cells cells, int at) {
        String sign = cells.lower(at + 1);
        if (!(sign.equals("/") || sign.equals("\u2044")) || !cells.touches(at + 1) || !cells.touches(at + 2)) {
            return null;
        }
        int above = small(cells.lower(at));
        int below = small(cells.lower(at + 2));
        boolean date = cells.lower(at + 3).equals("/");
        return above > 0 && below > 1 && !DAYS.contains(below) && above < below && !date ? part(above, below) : null;
    }

    /** The fraction of a mixed number, {@code 1/2} or {@code ½} at {@code at}; null if none. */
    static @Nullable BigDecimal fractionAfter(Cells cells, int at) {
        BigDecimal vulgar = vulgar(cells.lower(at));
        return vulgar != null ? vulgar : cells.isFigure(at) ? slashed(cells, at) : null;
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** A share to as many digits as a double has, so that one in three reads the same everywhere. */
    static BigDecimal part(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }

    private boolean thousands(String figure, char mark) {
        int at = figure.indexOf(mark);
        if (!grouped(figure)) {
            return false;
        }
        return mark != decimal || figure.startsWith("000", at + 1);
    }

    /** The decimal mark that a figure gives away, or 0. */
    private static char told(String figure) {
        int dot = figure.indexOf('.');
        int comma = figure.indexOf(',');
        if (dot < 0 && comma < 0) {
            return 0;
        }
        if (dot >= 0 && comma >= 0) {
            return dot > comma ? '.' : ',';
        }
        char mark = dot >= 0 ? '.' : ',';
        char other = mark == '.' ? ',' : '.';
        int first = Math.max(dot, comma);
        if (figure.indexOf(mark, first + 1) >= 0) {
            return grouped(figure) ? other : 0;
        }
        int decimals = figure.length() - first - 1;
        return decimals == GROUP ? 0 : decimals < GROUP ? mark : 0;
    }

    /** Whether the digits stand in groups of three after a first group of one to three that is not zero. */
    private static boolean grouped(String figure) {
        int group = 0;
        boolean first = true;
        for (int i = 0; i <= figure.length(); i++) {
            if (i < figure.length() && Character.isDigit(figure.charAt(i))) {
                group++;
            } else {
                if (first ? group > GROUP || figure.charAt(0) == '0' : group != GROUP) {
                    return false;
                }
                first = false;
                group = 0;
            }
        }
        return true;
    }

    private static String plain(String figure, char decimalMark) {
        StringBuilder plain = new StringBuilder(figure.length());
        for (int i = 0; i < figure.length(); i++) {
            char c = figure.charAt(i);
            if (c == decimalMark) {
                plain.append('.');
            } else if (c != '.' && c != ',') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static @Nullable BigDecimal number(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return plain.length() > Numerals.MAX_DIGITS ? null : new BigDecimal(plain);
    }

    private static int small(String figure) {
        if (figure.isEmpty() || figure.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < figure.length(); i++) {
            char c = figure.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
