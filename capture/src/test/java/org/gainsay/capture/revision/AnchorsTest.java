package org.gainsay.capture.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.core.Passage;
import org.gainsay.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
    private static final String OLD = "The storm reached Halvane on Friday. The port authority did not confirm 120 "
            + "deaths. Mira Tosk spoke of a dark day. The ferry to Lenn was late again.";

    @Test
    void a_passage_that_only_moved_is_found() {
        String text = "A correction stands below. " + OLD;
        Anchored.Found found = assertInstanceOf(Anchored.Found.class, find(OLD, text, "did not confirm 120 deaths"));
        assertEquals(1.0, found.likeness());
        assertEquals("did not confirm 120 deaths", found.passage().exact());
        assertEquals(text.indexOf("did not confirm"), found.passage().span().start());
    }

    @Test
    void typography_and_light_words_do_not_keep_a_passage_from_being_found() {
        String before = "Early that day the crew of the ferry had been told to stay in the old harbour, Tosk said.";
        String after = "Early that day, the crew of the ferry had been ordered to stay in the old harbour, Tosk said.";
        assertInstanceOf(
                Anchored.Found.class,
                find(before, after, "the crew of the ferry had been told to stay in the old harbour"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did not confirm 120 | did confirm 210",
                "did not confirm 120 | did confirm 120",
                "did not confirm 120 | did not confirm 210",
                "confirm 120 | confirm nearly 120",
                "confirm 120 deaths | confirm 120 % deaths",
                "The port authority did not confirm 120 deaths. | Nothing was said of deaths.",
            })
    void a_passage_of_other_substance_is_never_anchored(String before, String after) {
        Anchored anchored = find(OLD, OLD.replace(before, after), "did not confirm 120 deaths");
        assertInstanceOf(Anchored.SourceChanged.class, anchored);
    }

    @Test
    void the_sentence_around_a_passage_counts() {
        String after = OLD.replace("The port authority did not", "The port authority did");
        Anchored.SourceChanged changed =
                assertInstanceOf(Anchored.SourceChanged.class, find(OLD, after, "confirm 120 deaths"));
        assertTrue(
                changed.why().get(0).contains("“not” is gone"),
                () -> changed.why().toString());
    }

    @Test
    void a_passage_that_now_stands_twice_is_for_a_person_to_place() {
        String after = "The ferry was late again. Rain fell. The ferry was late again.";
        assertInstanceOf(
                Anchored.SourceChanged.class,
                find("Rain stopped. The ferry was late again. Sun shone.", after, "The ferry was late again"));
    }

    @Test
    void of_two_equal_places_the_one_with_the_same_neighbours_is_taken() {
        String before = "Rain fell over Lenn. The ferry was late. In Halvane it was sunny. The ferry was late.";
        String after = "News of today. " + before;
        Passage second = Passage.of(before, new Span(before.lastIndexOf("The ferry"), before.length()));
        Anchored.Found found = assertInstanceOf(Anchored.Found.class, new Anchors(before, after).find(second));
        assertEquals(after.lastIndexOf("The ferry"), found.passage().span().start());
    }

    @Test
    void a_passage_that_does_not_stand_in_the_older_text_is_the_callers_mistake() {
        Passage passage = new Passage("No such words", "", "", new Span(0, 13));
        assertThrows(IllegalArgumentException.class, () -> new Anchors(OLD, OLD).find(passage));
    }

    @Property(tries = 300)
    void in_the_same_text_every_passage_that_stands_once_is_found_where_it_is(
            @ForAll @IntRange(min = 0, max = 100) int from, @ForAll @IntRange(min = 3, max = 60) int length) {
        int start = OLD.indexOf(' ', from) + 1;
        int end = Math.min(
                OLD.length(), OLD.indexOf(' ', start + length) < 0 ? OLD.length() : OLD.indexOf(' ', start + length));
        Anchored.Found found = assertInstanceOf(
                Anchored.Found.class, new Anchors(OLD, OLD).find(Passage.of(OLD, new Span(start, end))));
        assertEquals(1.0, found.likeness());
        assertTrue(found.passage().span().overlaps(new Span(start, end)));
    }

    /** Whatever happens to a text: what is anchored by itself holds the same digits and the same negations. */
    @Property(tries = 500)
    void what_is_anchored_by_itself_has_kept_its_numbers_and_negations(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(OLD);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() - 8);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + random.nextInt(8));
                case 1 -> text.insert(at, " not ");
                case 2 -> text.insert(at, random.nextInt(1000));
                default -> text.insert(at, " word ");
            }
        }
        Anchored anchored = find(OLD, text.toString(), "The port authority did not confirm 120 deaths");
        if (anchored instanceof Anchored.Found found) {
            String exact = found.passage().exact();
            assertEquals("120", exact.replaceAll("[^0-9]", ""), exact);
            assertEquals(1, exact.split("\\bnot\\b", -1).length - 1, exact);
        }
    }

    private static Anchored find(String before, String after, String exact) {
        int start = before.indexOf(exact);
        return new Anchors(before, after).find(Passage.of(before, new Span(start, start + exact.length())));
    }
}
