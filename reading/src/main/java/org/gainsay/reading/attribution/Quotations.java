package org.gainsay.reading.attribution;

import java.util.Arrays;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The quotations of a text: which tokens stand in quotation marks, marks included.
 *
 * <p>Straight and curly marks are paired alike, by the white space around them and by turns, so that the kind of mark
 * does not matter. Pairing starts afresh in each paragraph. A quotation that opens a paragraph and is not closed in it
 * runs to the paragraph's end; any other unclosed one ends with its sentence. Single marks count only in a paragraph
 * without double ones, and only where they stand apart from letters.
 */
final class Quotations {
    private static final int NONE = -1;

    private final int[] quotation;
    /** The first and the last token that can be seen. */
    private final int from;

    private final int to;
    private int size;
    private int[] firsts = new int[16];
    private int[] lasts = new int[16];
    private boolean[] closed = new boolean[16];

    private Quotations(int tokens) {
        quotation = new int[tokens];
        from = 0;
        to = tokens - 1;
        Arrays.fill(quotation, NONE);
    }

    private Quotations(Quotations whole, int from, int to) {
        quotation = whole.quotation;
        size = whole.size;
        firsts = whole.firsts;
        lasts = whole.lasts;
        closed = whole.closed;
        this.from = from;
        this.to = to;
    }

    /** The same with nothing quoted before token {@code first} and after token {@code last}. */
    Quotations within(int first, int last) {
        return new Quotations(this, first, last);
    }

    static Quotations of(Tokens tokens, Sentences sentences) {
        Quotations quotations = new Quotations(tokens.size());
        int s = 0;
        while (s < sentences.size()) {
            int end = s;
            while (end + 1 < sentences.size() && sentences.paragraph(end + 1) == sentences.paragraph(s)) {
                end++;
            }
            quotations.pair(tokens, sentences, sentences.first(s), sentences.last(end));
            s = end + 1;
        }
        return quotations;
    }

    /** The number of quotations. */
    int size() {
        return size;
    }

    /** The quotation that token {@code i} stands in, or -1. */
    int at(int i) {
        return i >= from && i <= to ? quotation[i] : NONE;
    }

    /** Whether token {@code i} stands in quotation marks or is one. */
    boolean quoted(int i) {
        return at(i) != NONE;
    }

    /** The opening mark of quotation {@code q}. */
    int first(int q) {
        return firsts[q];
    }

    /** The closing mark of quotation {@code q}, or its last token if it is not closed. */
    int last(int q) {
        return lasts[q];
    }

    /** Whether quotation {@code q} has a closing mark. */
    boolean closed(int q) {
        return closed[q];
    }

    /** Whether token {@code i} opens a quotation. */
    boolean opens(int i) {
        return quoted(i) && firsts[quotation[i]] == i;
    }

    /** Whether token {@code i} closes a quotation or is the last token of an unclosed one. */
    boolean closes(int i) {
        return quoted(i) && lasts[quotation[i]] == i;
    }

    /** The number of words inside quotation {@code q}. */
    int words(int q) {
        return lasts[q] - firsts[q] - (closed[q] ? 1 : 0);
    }

    private void pair(Tokens tokens, Sentences sentences, int first, int last) {
        boolean doubles = false;
        for (int i = first; i <= last && !doubles; i++) {
            doubles = doubleMark(tokens.word(i));
        }
        int open = NONE;
        for (int i = first; i <= last; i++) {
            String word = tokens.word(i);
            boolean mark = doubles ? doubleMark(word) : singleMark(word);
            if (!mark) {
                continue;
            }
            boolean spaceBefore = i == first || tokens.spaceBefore(i) || opensBracket(tokens.word(i - 1));
            boolean spaceAfter = i == last || tokens.spaceBefore(i + 1);
            if (open == NONE) {
                boolean strayCloser = !spaceBefore && (spaceAfter || !tokens.isWord(i + 1));
                if (!strayCloser && (doubles || spaceBefore)) {
                    open = i;
                }
            } else if (spaceBefore && !spaceAfter && i > open + 1) {
                add(open, unclosedEnd(sentences, open, i - 1), false);
                open = i;
            } else if (doubles || !tokens.isWord(i + 1) || spaceAfter) {
                add(open, i, true);
                open = NONE;
            }
        }
        if (open != NONE && (doubles || open == first)) {
            add(open, open == first ? last : unclosedEnd(sentences, open, last), false);
        }
    }

    private static int unclosedEnd(Sentences sentences, int open, int limit) {
        return Math.min(limit, sentences.last(sentences.at(open)));
    }

    private void add(int first, int last, boolean isClosed) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
            closed = Arrays.copyOf(closed, size * 2);
        }
        firsts[size] = first;
        lasts[size] = last;
        closed[size] = isClosed;
        Arrays.fill(quotation, first, last + 1, size);
        size++;
    }

    private static boolean opensBracket(String word) {
        return word.equals("(") || word.equals("[") || word.equals("—") || word.equals("--") || word.equals("-");
    }

    /** Whether {@code word} is a double quotation mark of any make. */
    static boolean doubleMark(String word) {
        return switch (word) {
            case "\"", "“", "”", "„", "‟", "«", "»", "``", "''" -> true;
            default -> false;
        };
    }

    static boolean singleMark(String word) {
        return switch (word) {
            case "'", "‘", "’", "‚", "‹", "›" -> true;
            default -> false;
        };
    }

    /** Whether {@code word} is a quotation mark of any make, or an apostrophe standing alone. */
    static boolean mark(String word) {
        return doubleMark(word) || singleMark(word);
    }
}
