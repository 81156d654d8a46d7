package org.gainsay.reading.claim;

import java.util.Locale;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/** What at the edges of a stretch of text is no part of the statement: datelines, joining words, stray marks. */
final class Edges {
    /** A dateline is no longer than this, in tokens. */
    private static final int LONGEST_DATELINE = 16;

    private final Tokens tokens;
    private final Tags tags;
    private final ClaimWords words;

    Edges(Tokens tokens, Tags tags, ClaimWords words) {
        this.tokens = tokens;
        this.tags = tags;
        this.words = words;
    }

    /** The token after a dateline, "PORT ODE (Wire) –", which says where a report was filed. */
    int afterDateline(int begin, int end) {
        for (int i = begin; i <= end && i < begin + LONGEST_DATELINE; i++) {
            String word = tokens.word(i);
            if (word.equals("–")
                    || word.equals("—")
                    || word.equals("--")
                    || word.equals("-") && tokens.spaceBefore(i)) {
                boolean capitals = tokens.word(begin).length() > 2
                        && tokens.word(begin).equals(tokens.word(begin).toUpperCase(Locale.ROOT))
                        && tokens.isWord(begin);
                return capitals && i < end ? i + 1 : begin;
            }
            if (tags.finite(i)) {
                return begin;
            }
        }
        return begin;
    }

    /** The token after "that is to say", which only says that the same is said again. */
    int afterMarker(int begin, int end) {
        int length = words.list("marker").lengthAt(tokens, begin);
        return length > 0 && begin + length <= end ? begin + length : begin;
    }

    /** Whether token {@code i}, at the front of a statement that ends at {@code end}, is no part of it. */
    boolean skippedInFront(int i, int end) {
        if (!tokens.isWord(i) && !tokens.isNumber(i)) {
            return switch (tokens.word(i)) {
                case "$", "€", "£", "¿", "¡" -> false;
                case "(", "[" -> closed(i, end) < 0;
                case "“", "«", "‘" -> closed(i, end) < 0 || wraps(closed(i, end), end);
                case "\"", "``" -> !paired(i, end) || wraps(lastMark(i, end), end);
                default -> true;
            };
        }
        return words.list("front").at(tokens, i)
                || words.list("linking").at(tokens, i) && !tags.is(i, PartOfSpeech.DET) && !tags.finite(i + 1);
    }

    /** Whether token {@code i}, at the end of a statement that begins at {@code begin}, is no part of it. */
    boolean skippedAtEnd(int i, int begin) {
        if (tokens.isWord(i) || tokens.isNumber(i)) {
            return words.list("back").at(tokens, i);
        }
        return switch (tokens.word(i)) {
            case "%", "€" -> false;
            case ")", "]", "”", "»" -> opened(begin, i) < 0;
            case "\"", "''" -> !paired(begin, i);
            default -> true;
        };
    }

    /** Whether token {@code i} waits for what was cut off behind it: "…, based on the unusual". */
    boolean dangles(int i, int begin) {
        return switch (tags.at(i)) {
            case DET, ADJ, ADP, PART, SCONJ, CCONJ -> true;
            case VERB -> !tags.finite(i) && i > begin && tokens.lower(i - 1).equals(",");
            case ADV, AUX, INTJ, NOUN, NUM, PRON, PROPN, PUNCT, SYM, X -> false;
        };
    }

    private int opened(int begin, int close) {
        String open = switch (tokens.word(close)) {
            case ")" -> "(";
            case "]" -> "[";
            case "”" -> "“";
            default -> "«";
        };
        for (int i = close; i >= begin; i--) {
            if (tokens.word(i).equals(open)) {
                return i;
            }
        }
        return -1;
    }

    private int closed(int open, int end) {
        String close = switch (tokens.word(open)) {
            case "(" -> ")";
            case "[" -> "]";
            case "“" -> "”";
            case "‘" -> "’";
            default -> "»";
        };
        for (int i = open; i <= end; i++) {
            if (tokens.word(i).equals(close)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether only marks follow the closing mark at {@code close}, so that the quotation is the whole statement. */
    private boolean wraps(int close, int end) {
        for (int i = close + 1; i <= end; i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    private int lastMark(int open, int end) {
        int last = open;
        int marks = 0;
        for (int i = open; i <= end; i++) {
            if (paired(i, i)) {
                continue;
            }
            marks++;
            last = i;
        }
        return marks == 2 ? last : open;
    }

    /** Whether straight quotation marks from {@code from} to {@code to} come in pairs. */
    private boolean paired(int from, int to) {
        int marks = 0;
        for (int i = from; i <= to; i++) {
            marks += switch (tokens.word(i)) {
                case "\"", "``", "''" -> 1;
                default -> 0;
            };
        }
        return marks % 2 == 0;
    }
}
