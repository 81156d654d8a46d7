package org.gainsay.matching.screen;

import java.util.Arrays;

/**
 * The terms of a text: the beginnings of its words without case and accents, as hashes, each once.
 *
 * <p>A word is cut after {@value #STEM} letters, which puts "arrested" and "arrests", "president" and "presidente" under
 * one term and needs no dictionary; a number keeps all its digits and loses what groups them. One object serves one
 * thread, text after text.
 */
final class Terms {
    /** Letters of a word that count: shorter puts too much together, longer loses inflected forms. */
    private static final int STEM = 6;

    /** Words below this length are of the kind that every sentence has. */
    private static final int SHORTEST = 3;

    /** The terms of a text that are looked at: far above any sentence. */
    static final int MOST = 256;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes = new long[MOST];
    private int size;

    /** Reads a text; what comes after {@value #MOST} different terms is left out. */
    void read(CharSequence text) {
        size = 0;
        long hash = SEED;
        int length = 0;
        boolean digits = false;
        int end = text.length();
        for (int i = 0; i <= end && size < MOST; i++) {
            int c = i < end ? folded(text.charAt(i)) : 0;
            boolean digit = c >= '0' && c <= '9';
            if (c != 0 && (length == 0 || digit == digits)) {
                digits = digit;
                if (digits || length < STEM) {
                    hash = (hash ^ c) * PRIME;
                }
                length++;
            } else if (digits && groups(text, i)) {
                // the comma of 6,408,855
            } else {
                add(hash, length, digits);
                hash = SEED;
                length = 0;
                digits = digit;
                if (c != 0) {
                    hash = (hash ^ c) * PRIME;
                    length = 1;
                }
            }
        }
    }

    private void add(long hash, int length, boolean digits) {
        if (length < SHORTEST && !(digits && length > 0)) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return;
            }
        }
        hashes[size++] = hash;
    }

    /** Whether the mark at {@code at} groups the digits of one number: three digits follow it, and no fourth. */
    private static boolean groups(CharSequence text, int at) {
        if (at >= text.length() || text.charAt(at) != ',' && text.charAt(at) != '.' || at + 3 >= text.length()) {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return at + 4 >= text.length() || !digit(text.charAt(at + 4));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The letter or digit without case and accent; 0 for what is neither. */
    private static int folded(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static final char[] FOLDED = fold();

    private static char[] fold() {
        char[] folded = new char[0x250];
        for (char c = 0; c < folded.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                String plain = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
                folded[c] = Character.toLowerCase(plain.charAt(0));
            }
        }
        return folded;
    }

    int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    /** The hashes, to be kept. */
    long[] copy() {
        return Arrays.copyOf(hashes, size);
    }
}
