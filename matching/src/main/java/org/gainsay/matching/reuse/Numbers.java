package org.gainsay.matching.reuse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Numbers in figures, whatever the language writes between thousands and before decimals. */
final class Numbers {
    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("mil", 3),
            Map.entry("mila", 3),
            Map.entry("mille", 3),
            Map.entry("हजार", 3),
            Map.entry("हज़ार", 3),
            Map.entry("lakh", 5),
            Map.entry("लाख", 5),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("mn", 6),
            Map.entry("millon", 6),
            Map.entry("millones", 6),
            Map.entry("milhao", 6),
            Map.entry("milhoes", 6),
            Map.entry("milione", 6),
            Map.entry("milioni", 6),
            Map.entry("crore", 7),
            Map.entry("करोड़", 7),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("milliard", 9),
            Map.entry("milliards", 9),
            Map.entry("miliardi", 9));
    /** More digits than any count in the news has, and few enough to be cheap. */
    private static final int MAX_DIGITS = 18;

    private Numbers() {}

    /**
     * The plain decimal form of figures with points and commas, {@code 6408844} for {@code 6.408.844}, {@code 51.95} for
     * {@code 51,95}. One mark before exactly three figures is read as thousands.
     */
    static String plain(String figures) {
        int last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
        if (last < 0) {
            return western(figures);
        }
        char mark = figures.charAt(last);
        int behind = figures.length() - last - 1;
        boolean once = figures.indexOf(mark) == last;
        boolean lone = once && figures.indexOf(mark == '.' ? ',' : '.') < 0;
        boolean thousands = behind == 3 && (!once || (lone && last <= 3 && figures.charAt(0) != '0'));
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < figures.length(); i++) {
            char c = figures.charAt(i);
            if (c != '.' && c != ',') {
                digits.append(c);
            } else if (i == last && !thousands && (once || behind != 3)) {
                digits.append('.');
            }
        }
        return western(digits.toString());
    }

    private static String western(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            plain.append(digit < 0 ? digits.charAt(i) : (char) ('0' + digit));
        }
        return plain.toString();
    }

    /** The value of a plain form, times the scale that the folded word behind it names. */
    static double value(String plain, String nextFolded) {
        if (plain.length() > MAX_DIGITS) {
            return Double.NaN;
        }
        Integer scale = SCALES.get(nextFolded);
        BigDecimal value = new BigDecimal(plain);
        return (scale == null ? value : value.scaleByPowerOfTen(scale)).doubleValue();
    }

    /** How many figures carry the value: 3 for 5.15 million, 7 for 5,150,092, 1 for 40. */
    static int figures(double value) {
        BigDecimal exact = new BigDecimal(value, new MathContext(MAX_DIGITS - 3)).stripTrailingZeros();
        return Math.max(1, exact.precision());
    }

    /** Whether one is the other rounded or cut off to fewer figures: 51 of 51.2, 5.1 million of 5,150,092. */
    static boolean rounded(double a, int figuresOfA, double b, int figuresOfB) {
        if (figuresOfA == figuresOfB) {
            return false;
        }
        double fine = figuresOfA > figuresOfB ? a : b;
        double coarse = figuresOfA > figuresOfB ? b : a;
        double unit = Math.pow(10, Math.floor(Math.log10(coarse)) - Math.min(figuresOfA, figuresOfB) + 1);
        return coarse > 0 && Math.abs(fine - coarse) < unit;
    }
}
