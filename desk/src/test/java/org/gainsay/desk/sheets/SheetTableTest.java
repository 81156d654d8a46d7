package org.gainsay.desk.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SheetTableTest {
    @Test
    void a_table_shows_each_claim_with_speaker_kind_values_and_due_day_then_what_sits_badly() {
        assertEquals("""
                Boats & <b>boxes</b>
                Ines Tallow · The Vell Mercury · published 2031-05-04 (from its metadata) · en · 141 characters

                id   worth speaker             kind        claim
                m1   0.60  (the author)        quantity    Almost 1000 boats left Vell.
                           own voice                       ≈ 1000 boats
                m2   0.70  (the author)        legal       The warden must publish by 3 June.
                           own voice                       2031-06-03 · due 2031-06-03 (30 days after 2031-05-04)
                m3   0.80  It has become known event       <script>alert(1)</script> nobody left
                           vague

                Tensions
                m1 ≠ m3    number      Almost 1000 boats left, and none did

                On nobody\u2019s word
                m3   <script>alert(1)</script> nobody left

                3 claims by 1 speaker in 1 sentence; 1 tension; 1 on nobody\u2019s word
                """, new SheetTable(110, false).of(Fiction.reading()).replace('\u00a0', ' '));
    }

    @Test
    void colours_change_nothing_but_colours() {
        String plain = new SheetTable(90, false).of(Fiction.reading());
        String coloured = new SheetTable(90, true).of(Fiction.reading());
        assertTrue(coloured.contains("\u001b[1m"));
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9]+m", "").replaceAll("(?m) +$", ""));
    }

    @Test
    void text_from_outside_cannot_steer_the_terminal() {
        assertEquals(List.of("\uFFFD[31mRed\uFFFDtext"), Wrapped.lines("\u001b[31mRed\u202Etext", 40));
        assertFalse(Wrapped.printable("a\u0007\u009b\u0000b").chars().anyMatch(Character::isISOControl));
    }

    @Test
    void a_mark_without_a_letter_under_it_is_kept() {
        assertEquals(List.of("\u0300"), Wrapped.lines("\u0300", 10));
    }

    @Property(tries = 300)
    void no_line_is_wider_than_asked_and_no_letter_is_lost(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 60) int width) {
        List<String> lines = Wrapped.lines(text, width);
        lines.forEach(line -> assertTrue(Wrapped.width(line) <= width, line));
        assertEquals(
                Wrapped.printable(text).replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
}
