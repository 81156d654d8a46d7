package org.gainsay.matching.encoding;

import java.util.Arrays;

/** Cuts a text into the pieces that a model has learnt, by number. */
sealed interface Tokenizer permits WordPiece, Unigram {
    /**
     * The numbers of the pieces of {@code text}, at most {@code most}, between those that mark its beginning and end;
     * just these two when the text holds no word.
     */
    int[] pieces(String text, int most);

    /** A growing row of numbers that takes no more than a given count. */
    final class Row {
        private final int most;
        private int[] numbers = new int[32];
        private int size;

        Row(int most) {
            this.most = most;
        }

        boolean full() {
            return size >= most;
        }

        void add(int number) {
            if (full()) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        void shorten(int to) {
            size = Math.min(size, to);
        }

        int[] numbers() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
