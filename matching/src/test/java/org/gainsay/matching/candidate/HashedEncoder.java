package org.gainsay.matching.candidate;

import java.util.List;
import java.util.Locale;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * An encoder for tests that need none of a language: texts that share letter runs come near each other.
 *
 * @param name what it calls itself
 */
record HashedEncoder(String name) implements SentenceEncoder {
    private static final int DIMENSIONS = 32;
    private static final int RUN = 3;

    HashedEncoder() {
        this("hashed");
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return texts.stream().map(HashedEncoder::vector).toList();
    }

    private static float[] vector(String text) {
        String letters = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i + RUN <= letters.length(); i++) {
            int hash = letters.substring(i, i + RUN).hashCode() * 0x9E3779B9;
            vector[hash >>> 27] += (hash & 1) == 0 ? 1 : -1;
        }
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        for (int i = 0; i < DIMENSIONS && square > 0; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
