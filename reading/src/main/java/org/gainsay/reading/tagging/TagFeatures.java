package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;

/**
 * What the tagger looks at: for each token of one sentence, some twenty features, each a number of 24 bits. The tagger
 * and its trainer share this class, so that both see the same.
 *
 * <p>A feature is the hash of its template and of the words, endings, shapes or earlier tags that it holds; no string
 * is built. Words are taken in lower case with all quotation marks alike, numbers by their kind. Not thread-safe: one
 * object per text, {@link #sentence} before {@link #of}.
 */
public final class TagFeatures {
    /** The number of bits of a feature. */
    public static final int BITS = 24;
    /** The number of features of a token. */
    public static final int COUNT = 22;

    /** The places before and after a sentence, where neighbours of its edge tokens are looked up. */
    private static final int PAD = 2;

    private static final int EDGE = 0x51ed270b;
    private static final int NUMBER = 0x2c1b3c6d;
    private static final int YEAR = 0x297a2d39;
    private static final int QUOTE = 0x1b873593;

    private static final int LOWER = 1;
    private static final int CAPITAL = 2;
    private static final int UPPER = 3;
    private static final int MIXED = 4;
    private static final int DIGITS = 5;
    private static final int OTHER = 6;
    private static final int HYPHEN = 8;

    private final Tokens tokens;
    private int[] word = new int[64];
    private int[] ending3 = new int[64];
    private int[] ending2 = new int[64];
    private int[] shape = new int[64];
    private int first;

    /** Features of the sentences of {@code tokens}. */
    public TagFeatures(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Looks at the sentence of the tokens {@code from} to {@code to}, exclusive. */
    public void sentence(int from, int to) {
        first = from;
        int wanted = to - from + 2 * PAD;
        if (word.length < wanted) {
            int length = Math.max(wanted, word.length * 2);
            word = new int[length];
            ending3 = new int[length];
            ending2 = new int[length];
            shape = new int[length];
        }
        for (int i = 0; i < PAD; i++) {
            edge(i);
            edge(wanted - 1 - i);
        }
        for (int i = from; i < to; i++) {
            look(i, i - from + PAD);
        }
    }

    private void edge(int at) {
        word[at] = EDGE;
        ending3[at] = EDGE;
        ending2[at] = EDGE;
        shape[at] = 0;
    }

    private void look(int i, int at) {
        String lower = tokens.lower(i);
        int length = lower.length();
        char last = lower.charAt(length - 1);
        shape[at] = shapeOf(tokens.word(i));
        if ((shape[at] & 7) == DIGITS) {
            boolean year = length == 4 && (lower.charAt(0) == '1' || lower.charAt(0) == '2') && plainDigits(lower);
            word[at] = year ? YEAR : NUMBER;
            ending3[at] = word[at];
            ending2[at] = word[at];
        } else if (quote(lower.charAt(0))) {
            word[at] = QUOTE;
            ending3[at] = QUOTE;
            ending2[at] = QUOTE;
        } else {
            word[at] = lower.hashCode();
            int two = length > 1 ? lower.charAt(length - 2) * 31 + last : last;
            ending2[at] = two;
            ending3[at] = length > 2 ? lower.charAt(length - 3) * 961 + two : two;
        }
    }

    private static boolean plainDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean quote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u00ab' || c == '\u00bb' || c == '`';
    }

    private static int shapeOf(String word) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int hyphen = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                lower++;
            } else if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isDigit(c)) {
                digits++;
            } else if (c == '-') {
                hyphen = HYPHEN;
            }
        }
        if (upper + lower == 0) {
            return digits > 0 ? DIGITS | hyphen : OTHER;
        }
        if (digits > 0) {
            return MIXED | hyphen;
        }
        if (upper == 0) {
            return LOWER | hyphen;
        }
        if (Character.isUpperCase(word.charAt(0))) {
            return (lower == 0 && word.length() > 1 ? UPPER : CAPITAL) | hyphen;
        }
        return MIXED | hyphen;
    }

    /**
     * Writes the features of token {@code i} into {@code out}.
     *
     * @param i a token of the sentence that was looked at last
     * @param before the number of the tag of the token before, or -1 at the start of the sentence
     * @param beforeThat the number of the tag before that, or -1
     * @param out {@link #COUNT} places
     */
    public void of(int i, int before, int beforeThat, int[] out) {
        int at = i - first + PAD;
        int w = word[at];
        int previous = word[at - 1];
        int next = word[at + 1];
        int three = ending3[at];
        int form = shape[at];
        int tag = before + 2;
        int tags = tag * 64 + beforeThat + 2;
        out[0] = feature(0, w);
        out[1] = feature(1, three);
        out[2] = feature(2, ending2[at] * 16 + form);
        out[3] = feature(3, three * 16 + form);
        out[4] = feature(4, start(i) * 16 + form);
        out[5] = feature(5, form * 64 + tag);
        out[6] = feature(6, tags);
        out[7] = feature(7, w * 64 + tag);
        out[8] = feature(8, previous);
        out[9] = feature(9, next);
        out[10] = feature(10, word[at - 2]);
        out[11] = feature(11, word[at + 2]);
        out[12] = feature(12, ending3[at - 1]);
        out[13] = feature(13, ending3[at + 1]);
        out[14] = feature(14, next * 64 + tag);
        out[15] = feature(15, w * 31 + previous);
        out[16] = feature(16, w * 31 + next);
        out[17] = feature(17, three * 64 + tag);
        out[18] = feature(18, (form * 16 + shape[at - 1]) * 16 + shape[at + 1]);
        out[19] = feature(19, (ending2[at + 1] * 31 + ending2[at]) * 64 + tag);
        out[20] = feature(20, w * 16 + form);
        out[21] = feature(21, (w * 31 + ending2[at + 1]) * 31 + ending2[at + 2]);
    }

    /** The first two letters. */
    private int start(int i) {
        String lower = tokens.lower(i);
        return lower.length() > 1 ? lower.charAt(0) * 31 + lower.charAt(1) : lower.charAt(0);
    }

    /** Mixes as the finaliser of MurmurHash3 does, so that neighbouring values land far apart. */
    private static int feature(int template, int value) {
        int h = value + template * 0x9e3779b9;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return (h ^ (h >>> 16)) >>> (32 - BITS);
    }
}
