package org.gainsay.matching.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * The tokenizer of multilingual encoders: of all ways to cut a text into pieces, the likeliest one, each piece having a
 * probability of its own (Kudo, "Subword Regularization", ACL 2018; XLM-R and what is made of it).
 *
 * <p>The text is normalised to NFKC, which is what the compiled tables of these models amount to but for rare signs.
 *
 * @param vocabulary the number of each piece
 * @param scores the logarithm of each piece's probability, by number
 * @param unknown the number of a character that is in no piece
 * @param first what stands before the text
 * @param last what stands after it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
record Unigram(Map<String, Integer> vocabulary, float[] scores, int unknown, int first, int last) implements Tokenizer {
    private static final char SPACE = '▁';
    /** UTF-16 units of the longest piece that is looked for; those of XLM-R have up to 16. */
    private static final int LONGEST_PIECE = 32;
    /** How much less likely than the least likely piece an unknown character is, as in SentencePiece. */
    private static final float UNKNOWN_PENALTY = 10;
    /** No piece is shorter than a unit, and few are longer than six: what the model cannot see need not be cut. */
    private static final int UNITS_FOR_EACH_PIECE = 16;

    @Override
    public int[] pieces(String text, int most) {
        String marked = marked(text, most * UNITS_FOR_EACH_PIECE);
        Row row = new Row(most - 1);
        row.add(first);
        for (int number : cut(marked)) {
            row.add(number);
        }
        Row whole = new Row(most);
        for (int number : row.numbers()) {
            whole.add(number);
        }
        whole.add(last);
        return whole.numbers();
    }

    /** The words, with the sign that stands for a space before each. */
    private static String marked(String text, int longest) {
        String form =
                Normalizer.normalize(text.length() > longest ? text.substring(0, longest) : text, Normalizer.Form.NFKC);
        StringBuilder marked = new StringBuilder();
        boolean space = true;
        for (int at = 0; at < form.length(); ) {
            int code = form.codePointAt(at);
            at += Character.charCount(code);
            int type = Character.getType(code);
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                space = true;
            } else if (type != Character.CONTROL && type != Character.FORMAT && code != 0xFFFD) {
                if (space) {
                    marked.append(SPACE);
                    space = false;
                }
                marked.appendCodePoint(code);
            }
        }
        return marked.toString();
    }

    private int[] cut(String text) {
        int length = text.length();
        float[] best = new float[length + 1];
        int[] from = new int[length + 1];
        int[] piece = new int[length + 1];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        best[0] = 0;
        float least = least();
        for (int at = 0; at < length; at += Character.charCount(text.codePointAt(at))) {
            int step = Character.charCount(text.codePointAt(at));
            boolean single = false;
            for (int end = at + step; end <= Math.min(length, at + LONGEST_PIECE); end++) {
                Integer number = vocabulary.get(text.substring(at, end));
                if (number != null && best[at] + scores[number] > best[end]) {
                    best[end] = best[at] + scores[number];
                    from[end] = at;
                    piece[end] = number;
                }
                single |= number != null && end == at + step;
            }
            float alone = best[at] + least - UNKNOWN_PENALTY;
            if (!single && alone > best[at + step]) {
                best[at + step] = alone;
                from[at + step] = at;
                piece[at + step] = unknown;
            }
        }
        int count = 0;
        int[] backwards = new int[length];
        for (int at = length; at > 0; at = from[at]) {
            // Neighbouring unknown characters are one piece.
            if (piece[at] != unknown || count == 0 || backwards[count - 1] != unknown) {
                backwards[count++] = piece[at];
            }
        }
        int[] forwards = new int[count];
        for (int i = 0; i < count; i++) {
            forwards[i] = backwards[count - 1 - i];
        }
        return forwards;
    }

    private float least() {
        float least = 0;
        for (float score : scores) {
            least = Math.min(least, score);
        }
        return least;
    }
}
