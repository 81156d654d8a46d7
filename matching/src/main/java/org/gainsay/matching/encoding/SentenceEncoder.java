package org.gainsay.matching.encoding;

import java.util.List;

/**
 * Turns short texts into vectors of length one. The same text always gives the same vector, whatever stands beside it in a
 * batch. Safe to share between threads; whoever opened it closes it.
 */
public interface SentenceEncoder extends AutoCloseable {
    /**
     * What the vectors can be compared with: two encoders of one name give the same vectors. An index of another name is
     * of no use.
     */
    String name();

    /** Numbers in each vector. */
    int dimensions();

    /**
     * One vector for each text, in their order; the zero vector for a text without a word.
     *
     * @throws EncodingException when the model cannot be loaded or run
     */
    List<float[]> encode(List<String> texts);

    /** The vector of one text. */
    default float[] encode(String text) {
        return encode(List.of(text)).getFirst();
    }

    /** An encoder of no dimensions, for a desk that does without vectors, or on a system that ONNX Runtime does not know. */
    static SentenceEncoder none() {
        return new NoEncoder();
    }

    /**
     * An encoder that keeps the vectors of the texts it was asked for last, and closes the one it asks with itself.
     *
     * @param most texts to keep, from 1; some two kilobytes each
     */
    static SentenceEncoder remembering(SentenceEncoder encoder, int most) {
        return new RememberingEncoder(encoder, most);
    }

    /** Gives back what the encoder holds outside the heap. */
    @Override
    default void close() {}
}
