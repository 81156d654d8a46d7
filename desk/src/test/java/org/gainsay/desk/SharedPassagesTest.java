package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gainsay.core.Span;
import org.junit.jupiter.api.Test;

final class SharedPassagesTest {
    private static final String DISPATCH =
            "The ferry to Sandoy sank at the pier on Monday night with 40 people aboard.";

    @Test
    void words_that_another_text_has_in_the_same_order_are_shared_and_what_stands_around_them_is_not() {
        String text = "Our reporter writes from the quay. " + DISPATCH + " Nobody at this paper was there to see it.";
        List<Span> shared = SharedPassages.in(text, List.of("SANDOY, Monday – " + DISPATCH));
        assertEquals(
                List.of(DISPATCH.substring(0, DISPATCH.length() - 1)),
                shared.stream().map(span -> span.in(text)).toList());
    }

    @Test
    void a_word_that_an_editor_put_in_does_not_cut_a_stretch_in_two() {
        String text = DISPATCH.replace("on Monday night", "late on Monday night");
        assertEquals(1, SharedPassages.in(text, List.of(DISPATCH)).size());
    }

    @Test
    void texts_that_have_a_name_in_common_share_no_stretch() {
        assertEquals(
                List.of(),
                SharedPassages.in(
                        "The ferry to Sandoy is late.", List.of("The ferry to Sandoy was painted red this spring.")));
    }

    @Test
    void a_text_of_few_words_shares_nothing() {
        assertEquals(List.of(), SharedPassages.in("", List.of(DISPATCH)));
        assertEquals(List.of(), SharedPassages.in("The ferry sank.", List.of("The ferry sank.")));
    }
}
