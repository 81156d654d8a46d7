package org.gainsay.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.gainsay.core.Likelihood;
import org.gainsay.core.RatingScale;
import org.junit.jupiter.api.Test;

/** Rating scales are data: some come with the desk, and a desk adds its own. */
final class RatingsTest {
    @Test
    void three_scales_come_with_the_desk() {
        assertEquals(
                List.of("truth-5", "truth-3", "likelihood"),
                Ratings.shipped().stream().map(RatingScale::id).toList());
        assertEquals(
                List.of(5, 3, 7),
                Ratings.shipped().stream().map(scale -> scale.ratings().size()).toList());
    }

    @Test
    void the_scale_of_likelihood_has_the_words_and_ranges_of_the_directive() {
        RatingScale scale = Ratings.shipped().getLast();
        assertEquals(
                Arrays.stream(Likelihood.values()).map(Likelihood::word).toList(),
                scale.ratings().stream().map(RatingScale.Rating::id).toList());
        for (Likelihood likelihood : Likelihood.values()) {
            assertEquals(
                    likelihood.low() + " to " + likelihood.high() + " per cent.",
                    scale.rating(likelihood.word()).orElseThrow().meaning());
        }
    }

    @Test
    void a_desk_writes_its_own_scale() {
        RatingScale scale = Ratings.parse("# ours\nstars\tStars\n\none\tOne\tPoor.\ntwo\tTwo\tGood.\n");
        assertEquals("Two", scale.rating("two").orElseThrow().name());
        assertTrue(scale.rating("three").isEmpty());
    }

    @Test
    void a_scale_that_is_none_is_refused_with_the_line() {
        refused("scale, line 2: 2 fields between tabs, wants 3: one\tOne", "stars\tStars\none\tOne");
        refused("scale: no line has its id and name", "# nothing");
        refused("scale stars with 1 ratings: wants 2 to 20", "stars\tStars\none\tOne\tPoor.");
        refused("scale stars has the rating one twice", "stars\tStars\none\tOne\tPoor.\none\tOne\tPoor.");
        refused(
                "rating 'O n e': wants a-z and 0-9 in runs joined by hyphens, at most 80",
                "stars\tStars\nO n e\tOne\tPoor.");
    }

    private static void refused(String reason, String text) {
        assertEquals(
                reason,
                assertThrows(IllegalArgumentException.class, () -> Ratings.parse(text))
                        .getMessage());
    }
}
