package org.gainsay.matching.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped encoder itself, held to what is known of its vectors. */
final class OnnxEncoderTest {
    private static final OnnxEncoder ENCODER = OnnxEncoder.shipped();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void vectors_have_length_one_and_the_dimensions_that_were_said() {
        float[] vector = ENCODER.encode("The harbour commission sold the old crane.");
        assertEquals(ENCODER.dimensions(), vector.length);
        assertEquals(1, product(vector, vector), 1e-5);
    }

    @Test
    void a_paraphrase_is_nearer_than_what_is_unrelated() {
        float[] claim = ENCODER.encode("The harbour commission sold the old crane.");
        float[] paraphrase = ENCODER.encode("An aging crane was sold off by the port authority.");
        float[] unrelated = ENCODER.encode("Eating carrots improves night vision.");
        assertTrue(product(claim, paraphrase) > product(claim, unrelated) + 0.3);
    }

    @Test
    void a_text_has_the_same_vector_in_any_company() {
        String text = "The ferry sank.";
        List<float[]> batch =
                ENCODER.encode(List.of("Ten thousand people came to the square of Ninestones on Sunday.", text));
        assertArrayEquals(ENCODER.encode(text), batch.getLast());
    }

    @Test
    void a_text_without_a_word_has_the_zero_vector() {
        assertArrayEquals(new float[ENCODER.dimensions()], ENCODER.encode(" \n\u200b"));
    }

    @Test
    void a_very_long_text_is_read_as_far_as_the_model_can() {
        String text = "The ferry to Gullhaven sank in the night. ".repeat(3_000);
        assertArrayEquals(ENCODER.encode(text.substring(0, 5_000)), ENCODER.encode(text));
    }

    @Test
    void a_folder_without_a_model_is_named(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        EncodingException missing = assertThrows(EncodingException.class, () -> OnnxEncoder.of(folder));
        assertTrue(String.valueOf(missing.getMessage()).contains("model.onnx"));
    }
}
