package org.gainsay.desk.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How many documents were published on each day of a month: a chart, drawn here so that the page needs no script, and the
 * table beside it.
 *
 * @param said what the chart shows, in a sentence
 * @param across the ticks of the days
 * @param up the ticks of the counts
 * @param bars the days on which something was published
 * @param rows the same as a table
 */
public record DaysChart(
        String said, List<ValuesChart.Tick> across, List<ValuesChart.Tick> up, List<Bar> bars, List<Row> rows) {
    static final int WIDTH = 480;
    static final int HEIGHT = 150;
    private static final int LEFT = 40;
    private static final int RIGHT = WIDTH - 8;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 26;

    /** Days between two ticks. */
    private static final int WEEK = 7;

    /** The lowest bar that can still be seen. */
    private static final int LEAST = 2;

    /**
     * One day.
     *
     * @param x where its bar stands
     * @param y where it ends
     * @param width how wide it is
     * @param height how high
     */
    public record Bar(int x, int y, int width, int height) {}

    /**
     * One line of the table.
     *
     * @param day the day in words
     * @param count how many documents
     */
    public record Row(String day, int count) {}

    static DaysChart of(YearMonth month, SortedMap<LocalDate, Integer> counts) {
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        int all = counts.values().stream().mapToInt(count -> count).sum();
        double step = (double) (RIGHT - LEFT) / month.lengthOfMonth();
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        counts.forEach((day, count) -> {
            int height = Math.max(LEAST, (int) Math.round((double) count / most * (BOTTOM - TOP)));
            int x = (int) Math.round(LEFT + (day.getDayOfMonth() - 1) * step);
            bars.add(new Bar(x, BOTTOM - height, (int) Math.max(1, Math.floor(step) - 2), height));
            rows.add(new Row(Wording.day(day), count));
        });
        List<ValuesChart.Tick> across = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day += WEEK) {
            across.add(new ValuesChart.Tick((int) Math.round(LEFT + (day - 0.5) * step), Integer.toString(day)));
        }
        List<ValuesChart.Tick> up = new ArrayList<>(List.of(new ValuesChart.Tick(BOTTOM, "0")));
        if (most > 0) {
            up.add(new ValuesChart.Tick(TOP, Integer.toString(most)));
        }
        return new DaysChart(
                Words.now()
                        .say(
                                "timeline-chart-said",
                                Wording.count(all, "document"),
                                Wording.count(counts.size(), "day"),
                                most),
                across,
                up,
                bars,
                rows);
    }
}
