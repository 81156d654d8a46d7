package org.gainsay.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.core.Language;
import org.junit.jupiter.api.Test;

final class PassagesTest {
    private static List<Passage> of(String text, String question) {
        return Passages.of(text, Language.ENGLISH, Terms.of(question));
    }

    /** The words of a passage, what was sought in brackets. */
    private static String shown(Passage passage) {
        return passage.runs().stream()
                .map(run -> run.sought() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    @Test
    void the_word_other_forms_of_it_phrases_and_beginnings_are_marked() {
        String text = "Two harbours and one Harbour were dark; the harbour master's log was lost.";
        assertEquals(
                "Two [harbours] and one [Harbour] were dark; the [harbour] master's log was lost.",
                shown(of(text, "harbour").getFirst()));
        assertEquals(
                "Two harbours and one Harbour were dark; the [harbour master's] log was lost.",
                shown(of(text, "\"harbour master\"").getFirst()));
        assertEquals(
                "Two harbours and one Harbour were [dark]; the harbour master's [log] was [lost].",
                shown(of(text, "da* lo* -harbour").getFirst()));
    }

    @Test
    void the_place_with_all_the_words_is_shown_before_others_and_places_come_in_the_order_of_the_text() {
        String filler = "Nothing of any note was said about the weather of that day in the islands. ".repeat(8);
        String text = "The ferry sailed.\n\n" + filler + "\n\nA ballot was lost. " + filler
                + "\n\nThe ferry carried every ballot of Tarn.\n\n" + filler + "\n\nA ferry came. " + filler
                + "\n\nA ferry left.";
        List<Passage> passages = of(text, "ferry ballot");
        assertEquals(3, passages.size());
        assertTrue(passages.stream().anyMatch(one -> shown(one).equals("The [ferry] carried every [ballot] of Tarn.")));
        assertTrue(passages.get(0).start() < passages.get(1).start()
                && passages.get(1).start() < passages.get(2).start());
    }

    @Test
    void a_passage_keeps_to_its_paragraph_and_says_where_it_is_cut() {
        String text = "The first paragraph.\n\n" + "word ".repeat(60) + "lighthouse "
                + "word ".repeat(60).strip() + "\n\nThe last paragraph.";
        Passage passage = of(text, "lighthouse").getFirst();
        assertTrue(passage.cutBefore() && passage.cutAfter());
        assertFalse(passage.words().contains("paragraph"));
        assertTrue(passage.words().startsWith("word") && passage.words().endsWith("word"), passage.words());
        Passage whole = of("One.\n\nA lighthouse.\n\nTwo.", "lighthouse").getFirst();
        assertEquals("A [lighthouse].", shown(whole));
        assertFalse(whole.cutBefore() || whole.cutAfter());
    }

    @Test
    void a_text_without_the_words_shows_its_beginning_and_an_empty_one_nothing() {
        assertEquals(
                "The ferry was late.",
                shown(of("\n The ferry was late.\n\nMore.", "bulletin").getFirst()));
        assertEquals(List.of(), of("  \n", "bulletin"));
        assertEquals(List.of(), of("", "bulletin"));
    }

    @Property
    void passages_are_stretches_of_the_text_that_lie_apart_and_hold_what_is_marked(
            @ForAll List<@IntRange(min = 0, max = 5) Integer> choices) {
        List<String> parts = List.of("ferry ", "a-b, ", "x", "\n\n", "ferries. ", "𝔞𝔟 ");
        String text = choices.stream().map(parts::get).collect(Collectors.joining());
        int end = 0;
        for (Passage passage : of(text, "ferry \"a b\" x*")) {
            assertTrue(passage.start() >= end);
            end = passage.start() + passage.words().length();
            assertEquals(text.substring(passage.start(), end), passage.words());
            assertEquals(
                    passage.words(),
                    passage.runs().stream().map(Passage.Run::text).collect(Collectors.joining()));
        }
    }
}
