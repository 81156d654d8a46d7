package org.gainsay.desk.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.core.Quantity;
import org.gainsay.weighing.Weighed.Reported;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that the pieces on a claim give, over time and by origin: a chart, drawn here so that the page needs no
 * script, and the table beside it, which holds what the chart cannot show.
 *
 * @param said what the chart shows, in a sentence
 * @param unit what is counted, in words
 * @param across the ticks of the days
 * @param up the ticks of the amounts
 * @param marks the amounts; empty where no two can be set beside each other
 * @param rows every amount
 */
public record ValuesChart(
        String said, String unit, List<Tick> across, List<Tick> up, List<Mark> marks, List<Row> rows) {
    /** The drawing in its own units, which are pixels where there is room. */
    static final int WIDTH = 480;

    static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 56;
    private static final int TOP = 20;
    private static final int BOTTOM = HEIGHT - 34;

    /** Marks that would lie on each other stand so far apart. */
    private static final int ASIDE = 14;

    /** More labels than these run into each other. */
    private static final int MOST_LABELS = 12;

    /** Ticks on an axis, about. */
    private static final int TICKS = 4;

    /** Half of a mark. */
    private static final int SIZE = 6;

    /** How many shapes there are; origins beyond them share shapes and are told apart by their number. */
    private static final int SHAPES = 6;

    /**
     * A tick.
     *
     * @param at where it stands
     * @param label what it says
     */
    public record Tick(int at, String label) {}

    /**
     * One amount in the chart.
     *
     * @param path the outline of its shape
     * @param x where it stands
     * @param y how high
     * @param origin the number of its origin
     * @param hue the class of its hue
     * @param label the amount; empty where there is no room
     * @param stem where a range begins and ends; null for one value
     */
    public record Mark(
            String path,
            int x,
            int y,
            int origin,
            String hue,
            String label,
            @Nullable Stem stem) {
        /** Where its words stand. */
        public int beside() {
            return x + SIZE + 4;
        }

        /** The line on which its words stand. */
        public int line() {
            return y + 4;
        }
    }

    /**
     * The line between the ends of a range.
     *
     * @param low where it begins
     * @param high where it ends
     */
    public record Stem(int low, int high) {}

    /**
     * One line of the table.
     *
     * @param value the amount
     * @param day the day that it holds for, in words
     * @param origin the number of its origin
     * @param path the outline of the origin's shape
     * @param hue the class of its hue
     * @param who on whose word
     */
    public record Row(String value, String day, int origin, String path, String hue, String who) {}

    /** Whether there is anything to set side by side. */
    public boolean drawn() {
        return marks.size() > 1;
    }

    static ValuesChart of(List<Reported> values) {
        List<Row> rows = values.stream().map(ValuesChart::row).toList();
        String unit = values.isEmpty() ? "" : unit(values.getFirst());
        List<Reported> dated = values.stream()
                .filter(value -> value.asOf() != null && unit(value).equals(unit))
                .toList();
        if (dated.size() < 2) {
            return new ValuesChart("", unit, List.of(), List.of(), List.of(), rows);
        }
        double low =
                dated.stream().mapToDouble(value -> low(value.amount())).min().orElse(0);
        double high =
                dated.stream().mapToDouble(value -> high(value.amount())).max().orElse(1);
        double room = high > low ? (high - low) * 0.12 : Math.max(1, Math.abs(high) * 0.1);
        Scale up = new Scale(low - room, high + room, BOTTOM, TOP);
        LocalDate first =
                dated.stream().map(ValuesChart::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                dated.stream().map(ValuesChart::day).max(LocalDate::compareTo).orElseThrow();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        Scale across = first.equals(last) ? new Scale(-1, 1, LEFT, RIGHT) : new Scale(0, days, LEFT + 16, RIGHT - 16);
        String when = first.equals(last)
                ? Words.now().say("claim-chart-on", Wording.day(first))
                : Words.now().say("claim-chart-from-to", Wording.day(first), Wording.day(last));
        String said = Words.now()
                .say("claim-chart-said", number(low), number(high) + (unit.isEmpty() ? "" : " " + unit), when);
        return new ValuesChart(
                said, unit, days(across, first, last), amounts(up), marks(dated, first, across, up), rows);
    }

    private record Scale(double from, double to, int start, int end) {
        int at(double value) {
            return (int) Math.round(start + (value - from) / (to - from) * (end - start));
        }
    }

    private static List<Mark> marks(List<Reported> values, LocalDate first, Scale across, Scale up) {
        Map<String, Integer> taken = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (Reported value : values) {
            double middle = (low(value.amount()) + high(value.amount())) / 2;
            int y = up.at(middle);
            int x = across.at((double) ChronoUnit.DAYS.between(first, day(value)));
            x += ASIDE * (taken.merge(x + " " + y, 1, Integer::sum) - 1);
            marks.add(new Mark(
                    shape(value.origin(), x, y),
                    x,
                    y,
                    value.origin(),
                    hue(value.origin()),
                    values.size() > MOST_LABELS ? "" : words(value.amount()),
                    value.amount() instanceof Quantity.Range range
                            ? new Stem(
                                    up.at(range.low().doubleValue()),
                                    up.at(range.high().doubleValue()))
                            : null));
        }
        return marks;
    }

    private static List<Tick> amounts(Scale up) {
        double step = step((up.to() - up.from()) / TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.ceil(up.from() / step) * step; at <= up.to(); at += step) {
            ticks.add(new Tick(up.at(at), number(at)));
        }
        return ticks;
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double times = least / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private static List<Tick> days(Scale across, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days == 0) {
            return List.of(new Tick(across.at(0), Wording.day(first)));
        }
        long step = Math.max(1, (days + 2) / 3);
        List<Tick> ticks = new ArrayList<>();
        for (long at = 0; at <= days; at += step) {
            ticks.add(new Tick(across.at((double) at), Wording.shortDay(first.plusDays(at))));
        }
        return ticks;
    }

    private static Row row(Reported value) {
        LocalDate asOf = value.asOf();
        return new Row(
                words(value.amount()) + (value.unit() == null ? "" : " " + value.unit()),
                asOf == null ? Words.now().say("claim-no-day") : Wording.day(asOf),
                value.origin(),
                shape(value.origin(), SIZE + 2, SIZE + 2),
                hue(value.origin()),
                String.join("; ", value.who()));
    }

    static String hue(int origin) {
        return "hue-" + ((origin - 1) % SHAPES + 1);
    }

    /** A circle, square, triangle, diamond, cross or standing triangle: told apart without hue. */
    static String shape(int origin, int x, int y) {
        int s = SIZE;
        return switch ((origin - 1) % SHAPES) {
            case 0 -> "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0z".formatted(x - s, y, s, s, 2 * s, s, s, -2 * s);
            case 1 -> "M%d %dh%dv%dh%dz".formatted(x - s, y - s, 2 * s, 2 * s, -2 * s);
            case 2 -> "M%d %dl%d %dh%dz".formatted(x, y - s, s, 2 * s, -2 * s);
            case 3 -> "M%d %dl%d %dl%d %dl%d %dz".formatted(x, y - s - 1, s + 1, s + 1, -s - 1, s + 1, -s - 1, -s - 1);
            case 4 -> "M%d %dh4v4h4v4h-4v4h-4v-4h-4v-4h4z".formatted(x - 2, y - s);
            default -> "M%d %dl%d %dh%dz".formatted(x, y + s, s, -2 * s, -2 * s);
        };
    }

    static String words(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Value value ->
                (value.comparator() == Quantity.Comparator.EQUAL
                                ? ""
                                : value.comparator().sign() + " ")
                        + number(value.value());
            case Quantity.Range range -> Words.now().say("claim-range", number(range.low()), number(range.high()));
        };
    }

    private static String number(BigDecimal value) {
        return String.format(
                Words.now().language().locale(), "%,." + Math.max(0, Math.min(value.scale(), 6)) + "f", value);
    }

    private static String number(double value) {
        // Ticks are sums of steps, whose last digits are noise.
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 1e4) / 1e4).stripTrailingZeros();
        return number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private static LocalDate day(Reported value) {
        return Objects.requireNonNull(value.asOf());
    }

    private static String unit(Reported value) {
        return value.unit() == null ? "" : value.unit();
    }

    private static double low(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Value value -> value.value().doubleValue();
            case Quantity.Range range -> range.low().doubleValue();
        };
    }

    private static double high(Quantity.Amount amount) {
        return switch (amount) {
            case Quantity.Value value -> value.value().doubleValue();
            case Quantity.Range range -> range.high().doubleValue();
        };
    }
}
