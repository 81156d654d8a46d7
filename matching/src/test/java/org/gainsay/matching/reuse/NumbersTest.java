package org.gainsay.matching.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "'6.408.844', 6408844",
        "'6,408,844', 6408844",
        "'51,95', 51.95",
        "'51.95', 51.95",
        "'1.062', 1062",
        "'1,234.5', 1234.5",
        "'0.125', 0.125",
        "'2031', 2031"
    })
    void figures_are_read_whatever_the_language_writes_in_them(String written, String plain) {
        assertEquals(plain, Numbers.plain(written));
    }

    @Test
    void a_scale_behind_the_figures_counts() {
        assertEquals(5_100_000, Numbers.value("5.1", "millones"));
        assertEquals(24_000, Numbers.value("24", "mil"));
        assertEquals(40, Numbers.value("40", "boats"));
    }

    @Test
    void a_rounded_number_is_the_same_number_and_another_is_not() {
        assertTrue(rounded(51, 51.2));
        assertTrue(rounded(5_100_000, 5_150_092));
        assertFalse(rounded(51.2, 51.3));
        assertFalse(rounded(24, 27));
        assertFalse(rounded(6846, 5464));
    }

    @Test
    void a_name_keeps_its_consonants_in_another_script() {
        assertEquals(Skeleton.of("rodriguez"), Skeleton.of("रोड्रिग्ज"));
        assertEquals(Skeleton.of("deshmukh"), Skeleton.of("देशमुख"));
    }

    private static boolean rounded(double a, double b) {
        return Numbers.rounded(a, Numbers.figures(a), b, Numbers.figures(b));
    }
}
