package org.gainsay.matching.encoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of BERT: words and marks, each cut greedily into the longest pieces of a vocabulary (Devlin et al., "BERT:
 * Pre-training of Deep Bidirectional Transformers", NAACL 2019).
 *
 * @param vocabulary the number of each piece
 * @param lower whether letters are made small and lose their accents
 * @param continuation what stands before a piece that goes on within a word
 * @param unknown the number of a word that has no pieces
 * @param first what stands before the text
 * @param last what stands after it
 */
record WordPiece(Map<String, Integer> vocabulary, boolean lower, String continuation, int unknown, int first, int last)
        implements Tokenizer {
    /** Letters of the longest word that is looked at, as in BERT; a longer one is unknown. */
    private static final int LONGEST_WORD = 100;

    @Override
    public int[] pieces(String text, int most) {
        Row row = new Row(most - 1);
        row.add(first);
        String clean = clean(text);
        int at = 0;
        while (at < clean.length() && !row.full()) {
            int code = clean.codePointAt(at);
            int next = at + Character.charCount(code);
            if (code == ' ') {
                at = next;
            } else if (alone(code)) {
                word(clean.substring(at, next), row);
                at = next;
            } else {
                while (next < clean.length()) {
                    int after = clean.codePointAt(next);
                    if (after == ' ' || alone(after)) {
                        break;
                    }
                    next += Character.charCount(after);
                }
                word(clean.substring(at, next), row);
                at = next;
            }
        }
        Row whole = new Row(most);
        for (int number : row.numbers()) {
            whole.add(number);
        }
        whole.add(last);
        return whole.numbers();
    }

    private String clean(String text) {
        String form = lower ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        StringBuilder clean = new StringBuilder(form.length());
        form.codePoints().forEach(code -> {
            int type = Character.getType(code);
            if (code == '\t' || code == '\n' || code == '\r' || Character.isSpaceChar(code)) {
                clean.append(' ');
            } else if (code != 0xFFFD && !control(type) && !(lower && type == Character.NON_SPACING_MARK)) {
                clean.appendCodePoint(code);
            }
        });
        return lower ? clean.toString().toLowerCase(Locale.ROOT) : clean.toString();
    }

    private static boolean control(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    /** Whether a character is a token by itself: marks, and the signs that stand for whole words. */
    private static boolean alone(int code) {
        if (code < 0x80) {
            return code > ' ' && !Character.isLetterOrDigit(code);
        }
        return switch (Character.getType(code)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> chinese(code);
        };
    }

    /** The blocks that BERT takes for Chinese characters. */
    private static boolean chinese(int code) {
        return (code >= 0x4E00 && code <= 0x9FFF)
                || (code >= 0x3400 && code <= 0x4DBF)
                || (code >= 0x20000 && code <= 0x2A6DF)
                || (code >= 0x2A700 && code <= 0x2B73F)
                || (code >= 0x2B740 && code <= 0x2B81F)
                || (code >= 0x2B920 && code <= 0x2CEAF)
                || (code >= 0xF900 && code <= 0xFAFF)
                || (code >= 0x2F800 && code <= 0x2FA1F);
    }

    private void word(String word, Row row) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            row.add(unknown);
            return;
        }
        int before = row.size();
        int at = 0;
        while (at < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > at) {
                String part = word.substring(at, end);
                piece = vocabulary.get(at == 0 ? part : continuation + part);
                if (piece != null) {
                    break;
                }
                end--;
            }
            if (piece == null) {
                row.shorten(before);
                row.add(unknown);
                return;
            }
            row.add(piece);
            at = end;
        }
    }
}
