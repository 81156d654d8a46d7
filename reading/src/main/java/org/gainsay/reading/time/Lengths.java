package org.gainsay.reading.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time as TIMEX3 writes them.
 *
 * <p>Units are named by one letter: S second, N minute, H hour, D day, W week, M month, Q quarter, Y year; and DE
 * decade, CE century, ML millennium, WE weekend; a count may lead, as in 15D for the Spanish half month.
 */
final class Lengths {
    private Lengths() {}

    /** The length that a match binds: {@code n} of {@code k}, and {@code n2} of {@code k2}, {@code n3} of {@code k3}. */
    static String of(Times.Match match) {
        StringBuilder days = new StringBuilder();
        StringBuilder hours = new StringBuilder();
        add(days, hours, match, "n", "k");
        add(days, hours, match, "n2", "k2");
        add(days, hours, match, "n3", "k3");
        return "P" + days + (hours.isEmpty() ? "" : "T" + hours);
    }

    /** A point in time of which only the unit is known. */
    static String unknown(String unit) {
        return switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "M" -> "XXXX-XX";
            case "Q" -> "XXXX-QX";
            case "DE" -> "XXX";
            case "CE" -> "XX";
            default -> "XXXX";
        };
    }

    private static void add(StringBuilder days, StringBuilder hours, Times.Match match, String n, String k) {
        String unit = match.get(k);
        if (unit == null) {
            return;
        }
        String count = match.get(n) == null ? "X" : match.get(n);
        String half = match.get("half");
        BigDecimal number = number(count);
        if (number != null && half != null && n.equals("n")) {
            number = number.add(new BigDecimal(half));
        }
        if (Character.isDigit(unit.charAt(0))) {
            int letter = letterAt(unit);
            days.append(plain(times(number, Integer.parseInt(unit.substring(0, letter)))))
                    .append(unit.substring(letter));
            return;
        }
        switch (unit) {
            case "S" -> hours.append(plain(number)).append('S');
            case "N" -> hours.append(plain(number)).append('M');
            case "H" -> hours.append(plain(number)).append('H');
            case "TMO", "TAF", "TEV", "TNI" -> hours.append(plain(number)).append(unit.substring(1));
            case "DE" ->
                days.append(number == null ? "X" : plain(times(number, 10))).append(number == null ? "DE" : "Y");
            case "CE" ->
                days.append(number == null ? "X" : plain(times(number, 100))).append(number == null ? "C" : "Y");
            case "ML" ->
                days.append(number == null ? "X" : plain(times(number, 1000))).append(number == null ? "L" : "Y");
            default -> days.append(plain(number)).append(unit);
        }
    }

    /** Where the letter of a unit stands that may be led by a count: {@code 15D}. */
    static int letterAt(String unit) {
        int letter = 0;
        while (Character.isDigit(unit.charAt(letter))) {
            letter++;
        }
        return letter;
    }

    private static @Nullable BigDecimal number(@Nullable String count) {
        return count == null || count.equals("X") ? null : new BigDecimal(count);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal number, int factor) {
        return number == null ? null : number.multiply(BigDecimal.valueOf(factor));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "X" : number.stripTrailingZeros().toPlainString();
    }
}
