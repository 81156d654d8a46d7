package org.gainsay.matching.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces as the models' makers cut them; the expected numbers are those of the vocabulary of BERT (uncased). */
final class TokenizerTest {
    private static Tokenizer shipped() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(TokenizerTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            return TokenizerFile.read(in, "shipped");
        }
    }

    private static Tokenizer of(String json) {
        return TokenizerFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test");
    }

    @Test
    void words_and_marks_are_cut_as_in_bert() throws Exception {
        assertArrayEquals(new int[] {101, 7592, 1010, 2088, 999, 102}, shipped().pieces("Héllo,\tWORLD!", 128));
    }

    @Test
    void no_more_pieces_are_given_than_asked_for() throws Exception {
        int[] pieces = shipped().pieces("hello ".repeat(500), 16);
        assertEquals(16, pieces.length);
        assertEquals(102, pieces[15]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b"})
    void a_text_without_a_word_is_only_its_marks(String text) throws Exception {
        assertArrayEquals(new int[] {101, 102}, shipped().pieces(text, 128));
    }

    @Test
    void the_likeliest_cut_is_taken_and_unknown_letters_are_one_piece() {
        Tokenizer tokenizer = of("""
                {"added_tokens":[{"id":0,"content":"<s>"},{"id":1,"content":"</s>"}],
                 "model":{"type":"Unigram","unk_id":2,"vocab":[["<s>",0],["</s>",0],["<unk>",0],
                 ["▁port",-3.0],["▁",-2.0],["po",-4.0],["rt",-4.0],["▁vell",-5.0],["s",-6.0]]}}""");
        assertArrayEquals(new int[] {0, 3, 8, 7, 1}, tokenizer.pieces("ports  vell", 128));
        assertArrayEquals(new int[] {0, 4, 2, 1}, tokenizer.pieces("ქყ", 128));
    }

    @Test
    void a_tokenizer_of_another_kind_is_refused() {
        assertThrows(EncodingException.class, () -> of("""
                {"added_tokens":[{"id":0,"content":"<s>"},{"id":1,"content":"</s>"}],
                 "model":{"type":"BPE","vocab":{"a":3},"merges":[]}}"""));
        assertThrows(EncodingException.class, () -> of("not JSON"));
    }
}
