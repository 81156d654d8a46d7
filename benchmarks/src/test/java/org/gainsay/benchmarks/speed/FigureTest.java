package org.gainsay.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {
    @Test
    void the_median_is_the_middle_value_or_between_the_two_in_the_middle() {
        assertEquals(2, Figure.median(List.of(9.0, 1.0, 2.0)));
        assertEquals(2.5, Figure.median(List.of(9.0, 1.0, 2.0, 3.0)));
        assertTrue(Double.isNaN(Figure.median(List.of())));
    }

    @Test
    void a_row_names_the_alternative_and_how_many_times_it_was_reached() {
        assertEquals(
                "| read | 1.50 s | plain java | 3.00 s | 0.50 |",
                new Figure("read", 1.5, "s", "plain java", 3.0).row());
        assertEquals(
                "| ledger | 12,345 entries/s | – | – | – |",
                Figure.alone("ledger", 12_345.4, "entries/s").row());
    }
}
