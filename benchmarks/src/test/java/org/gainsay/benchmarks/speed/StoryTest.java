package org.gainsay.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.gainsay.capture.Captured;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Input;
import org.gainsay.core.Article;
import org.gainsay.core.ClaimSheet;
import org.gainsay.reading.Reader;
import org.gainsay.reading.ReadingOptions;
import org.junit.jupiter.api.Test;

final class StoryTest {
    private static final int WORDS = 900;

    @Test
    void the_same_length_gives_the_same_story() {
        assertEquals(Story.ofWords(WORDS).text(), Story.ofWords(WORDS).text());
        assertEquals(Story.ofWords(WORDS).page(60_000), Story.ofWords(WORDS).page(60_000));
    }

    @Test
    void a_story_is_as_long_as_it_was_asked_for_and_ends_with_its_sentence() {
        for (int words : new int[] {10, 500, 2_700}) {
            String text = Story.ofWords(words).text();
            int length = text.split("\\s+").length;
            assertTrue(length >= words && length < words + 40, words + " wanted, " + length + " given");
            assertFalse(text.contains("{"), "a slot was left open");
        }
    }

    @Test
    void a_story_has_something_of_everything_that_a_reader_looks_for() {
        ClaimSheet sheet =
                Reader.standard().read(Article.ofText(Story.ofWords(WORDS).text()), ReadingOptions.DEFAULT);

        assertFalse(sheet.mentions().isEmpty());
        assertFalse(sheet.attributions().isEmpty());
        assertFalse(sheet.quantities().isEmpty());
        assertFalse(sheet.times().isEmpty());
    }

    @Test
    void the_main_text_of_the_page_is_the_story() throws Exception {
        Story story = Story.ofWords(WORDS);
        try (Capturer capturer = new Capturer()) {
            byte[] page = story.page(60_000).getBytes(StandardCharsets.UTF_8);
            Captured captured = capturer.capture(Input.bytes("page.html", page));

            assertTrue(page.length >= 60_000);
            assertTrue(story.text()
                    .contains(captured.article().text().lines().toList().getLast()));
            assertFalse(captured.article().text().contains("teaser"));
        }
    }
}
