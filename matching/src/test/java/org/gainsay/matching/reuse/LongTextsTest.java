package org.gainsay.matching.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTextsTest {
    @Test
    void a_text_of_a_hundred_thousand_words_is_compared_with_its_half_and_a_stranger() {
        String long1 = words(new Random(1), 100_000);
        String long2 = words(new Random(2), 100_000);
        Reused reused = Reuse.among(List.of(
                ReuseTest.plain("a", long1),
                ReuseTest.plain("b", long1.substring(0, long1.length() / 2)),
                ReuseTest.plain("c", long2)));
        assertEquals(1, reused.groups().size());
        assertEquals(2, reused.groups().get(0).members().size());
    }

    @Test
    void a_text_that_repeats_one_sentence_is_compared_with_its_half() {
        String text = "The dam above Karsk gave way before dawn on 14 March. ".repeat(3_000);
        Reused reused = Reuse.among(List.of(
                ReuseTest.plain("a", text), ReuseTest.plain("b", text.substring(0, text.length() / 2))));
        assertEquals(1, reused.groups().size());
    }

    @Test
    void one_dispatch_in_three_hundred_outlets_is_one_group() {
        String dispatch = words(new Random(3), 150);
        List<Published> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(ReuseTest.plain("d" + (1000 + i), dispatch + " " + words(new Random(i + 10), 20)));
        }
        Reused reused = Reuse.among(documents);
        assertEquals(1, reused.groups().size());
        assertEquals(300, reused.groups().get(0).members().size());
    }

    @Test
    void of_a_text_over_the_limit_only_the_beginning_is_read() {
        String text = "word ".repeat(Reuse.MAX_CHARACTERS / 5 + 100);
        assertTrue(text.length() > Reuse.MAX_CHARACTERS);
        assertEquals(
                Reuse.MAX_CHARACTERS / 5, Print.of(ReuseTest.plain("a", text)).words());
    }

    /** Words that are frequent as words are: the k-th with a frequency of 1/k. */
    private static String words(Random random, int n) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < n; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
            words.append((char) ('a' + rank % 23))
                    .append(Integer.toString(rank, 36).replaceAll("\\d", "x"));
            words.append((char) ('a' + rank % 7)).append(i % 18 == 17 ? ". " : " ");
        }
        return words.toString();
    }
}
