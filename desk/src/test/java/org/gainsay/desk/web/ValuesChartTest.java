package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.core.Quantity;
import org.gainsay.weighing.Weighed.Reported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ValuesChartTest {
    private static final LocalDate DAY = LocalDate.of(2031, 8, 3);

    @Test
    void a_larger_amount_stands_higher_and_a_later_day_further_right() {
        ValuesChart chart = ValuesChart.of(List.of(reported("988", DAY, 1), reported("2000", DAY.plusDays(1), 2)));
        ValuesChart.Mark small = chart.marks().get(0);
        ValuesChart.Mark large = chart.marks().get(1);
        assertTrue(large.y() < small.y(), chart::toString);
        assertTrue(large.x() > small.x(), chart::toString);
        assertEquals(
                List.of("988", "2,000"),
                chart.marks().stream().map(ValuesChart.Mark::label).toList());
    }

    @Test
    void origins_are_told_apart_by_their_shapes() {
        assertEquals(
                6,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(origin -> ValuesChart.shape(origin, 8, 8))
                        .distinct()
                        .count());
    }

    @Test
    void equal_amounts_of_one_day_do_not_lie_on_each_other() {
        ValuesChart chart = ValuesChart.of(List.of(reported("40", DAY, 1), reported("40", DAY, 2)));
        assertEquals(
                2, chart.marks().stream().map(ValuesChart.Mark::x).distinct().count());
    }

    @Test
    void every_mark_and_tick_stands_within_the_drawing() {
        for (String far : List.of("0", "-5", "0.0003", "1000000000000000000000000", "40.5")) {
            ValuesChart chart = ValuesChart.of(List.of(reported(far, DAY, 1), reported("40", DAY.plusYears(30), 2)));
            chart.marks().forEach(mark -> {
                assertTrue(mark.x() > 0 && mark.x() < ValuesChart.WIDTH, chart::toString);
                assertTrue(mark.y() > 0 && mark.y() < ValuesChart.HEIGHT, chart::toString);
            });
            assertTrue(chart.up().size() <= 12 && !chart.up().isEmpty(), chart::toString);
            chart.up().forEach(tick -> assertTrue(tick.at() > 0 && tick.at() < ValuesChart.HEIGHT, chart::toString));
        }
    }

    @Test
    void what_has_no_day_or_another_unit_stands_in_the_table_alone() {
        ValuesChart chart = ValuesChart.of(List.of(
                reported("40", DAY, 1),
                reported("41", null, 2),
                new Reported(amount("3"), "boat", DAY, 1, List.of(), List.of("The Bell"))));
        assertFalse(chart.drawn());
        assertEquals(3, chart.rows().size());
        assertEquals("no day", chart.rows().get(1).day());
    }

    private static Reported reported(String value, @Nullable LocalDate day, int origin) {
        return new Reported(amount(value), "person", day, origin, List.of(), List.of("The Bell"));
    }

    private static Quantity.Amount amount(String value) {
        return new Quantity.Value(Quantity.Comparator.EQUAL, new BigDecimal(value));
    }
}
