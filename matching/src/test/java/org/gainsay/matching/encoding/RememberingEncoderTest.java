package org.gainsay.matching.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingEncoderTest {
    /** Gives a text the vector of its length, and notes what it was asked. */
    private static final class Asked implements SentenceEncoder {
        final List<List<String>> batches = new ArrayList<>();

        @Override
        public String name() {
            return "asked";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            batches.add(List.copyOf(texts));
            return texts.stream().map(text -> new float[] {text.length()}).toList();
        }
    }

    private final Asked asked = new Asked();

    @Test
    void a_text_is_encoded_once_and_the_answers_keep_their_order() {
        SentenceEncoder encoder = SentenceEncoder.remembering(asked, 10);
        encoder.encode("four");
        List<float[]> vectors = encoder.encode(List.of("a", "four", "a", "seventy"));
        assertEquals(
                List.of(1f, 4f, 1f, 7f),
                vectors.stream().map(vector -> vector[0]).toList());
        assertEquals(List.of(List.of("four"), List.of("a", "seventy")), asked.batches);
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten() {
        SentenceEncoder encoder = SentenceEncoder.remembering(asked, 2);
        encoder.encode("a");
        encoder.encode("bb");
        encoder.encode("a");
        encoder.encode("ccc");
        encoder.encode("a");
        encoder.encode("bb");
        assertEquals(List.of(List.of("a"), List.of("bb"), List.of("ccc"), List.of("bb")), asked.batches);
    }

    @Test
    void more_texts_at_once_than_are_kept_all_get_their_vectors() {
        SentenceEncoder encoder = SentenceEncoder.remembering(asked, 1);
        assertEquals(3, encoder.encode(List.of("a", "bb", "ccc")).size());
    }

    @Test
    void a_vector_that_somebody_writes_into_is_theirs() {
        SentenceEncoder encoder = SentenceEncoder.remembering(asked, 10);
        encoder.encode("four")[0] = 9;
        assertArrayEquals(new float[] {4}, encoder.encode("four"));
    }
}
