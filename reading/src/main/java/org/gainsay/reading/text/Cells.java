package org.gainsay.reading.text;

import java.util.Arrays;
import java.util.Locale;
import org.gainsay.core.Span;

/**
 * A text cut finer than {@link Tokens}: compounds at their hyphens and figures from the letters glued to them.
 *
 * <p>{@code third-quarter} is the two cells {@code third} and {@code quarter}, {@code 64GB} is {@code 64} and
 * {@code gb}, {@code 48-hour} is {@code 48} and {@code hour}; the hyphen itself belongs to no cell. What is said of
 * amounts and times can so be written once for the open and the compound form. Immutable; safe to share.
 */
public final class Cells {
    private final Tokens tokens;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final int[] owners;
    private final String[] lowered;

    private Cells(Tokens tokens, int size, int[] starts, int[] ends, int[] owners, String[] lowered) {
        this.tokens = tokens;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.owners = owners;
        this.lowered = lowered;
    }

    /** Cuts the tokens; linear in the text. */
    public static Cells of(Tokens tokens) {
        Cutter cutter = new Cutter(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            cutter.cut(i);
        }
        return new Cells(tokens, cutter.size, cutter.starts, cutter.ends, cutter.owners, cutter.lowered);
    }

    /** The tokens that were cut. */
    public Tokens tokens() {
        return tokens;
    }

    /** The whole text. */
    public String text() {
        return tokens.text();
    }

    /** The number of cells. */
    public int size() {
        return size;
    }

    /** Where cell {@code i} starts, in UTF-16 code units. */
    public int start(int i) {
        return starts[i];
    }

    /** Where cell {@code i} ends, exclusive, in UTF-16 code units. */
    public int end(int i) {
        return ends[i];
    }

    /** The span of the cells from {@code first} to {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** Cell {@code i} in lower case, with straight apostrophes; an empty string outside the text. */
    public String lower(int i) {
        return i < 0 || i >= size ? "" : lowered[i];
    }

    /** The token that cell {@code i} is a part of. */
    public int token(int i) {
        return owners[i];
    }

    /** Whether cell {@code i} continues the token of the cell before. */
    public boolean glued(int i) {
        return i > 0 && i < size && owners[i] == owners[i - 1];
    }

    /** Whether cell {@code i} begins with a decimal digit. */
    public boolean isFigure(int i) {
        return i >= 0 && i < size && Character.isDigit(lowered[i].charAt(0));
    }

    /** Whether cell {@code i} begins with a letter. */
    public boolean isWord(int i) {
        return i >= 0 && i < size && Character.isLetter(lowered[i].codePointAt(0));
    }

    /** Whether cell {@code i} begins with an upper-case letter. */
    public boolean capitalised(int i) {
        return i >= 0 && i < size && Character.isUpperCase(text().codePointAt(starts[i]));
    }

    /** Whether nothing at all stands between cell {@code i - 1} and cell {@code i}. */
    public boolean touches(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** Whether a line break stands between cell {@code i - 1} and cell {@code i}, or the text starts or ends there. */
    public boolean lineBefore(int i) {
        if (i <= 0 || i >= size) {
            return true;
        }
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            if (text().charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether a blank line stands between cell {@code i - 1} and cell {@code i}, or the text starts or ends there. */
    public boolean paragraphBefore(int i) {
        if (i <= 0 || i >= size) {
            return true;
        }
        int breaks = 0;
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            breaks += text().charAt(at) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    /** The index of the first cell that ends after {@code position}; {@link #size()} if there is none. */
    public int firstEndingAfter(int position) {
        int found = Arrays.binarySearch(ends, 0, size, position + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** The per-call state of one cutting. */
    private static final class Cutter {
        private final Tokens tokens;
        private int size;
        private int[] starts;
        private int[] ends;
        private int[] owners;
        private String[] lowered;

        Cutter(Tokens tokens) {
            this.tokens = tokens;
            int room = Math.max(16, tokens.size() + tokens.size() / 8);
            starts = new int[room];
            ends = new int[room];
            owners = new int[room];
            lowered = new String[room];
        }

        void cut(int token) {
            String word = tokens.word(token);
            if (whole(word)) {
                add(token, tokens.start(token), tokens.end(token), tokens.lower(token));
                return;
            }
            int from = 0;
            for (int at = 1; at <= word.length(); at++) {
                if (at == word.length()) {
                    part(token, word, from, at);
                } else if (hyphen(word.charAt(at))) {
                    part(token, word, from, at);
                    from = ++at;
                } else if (changes(word.charAt(at - 1), word.charAt(at))) {
                    part(token, word, from, at);
                    from = at;
                }
            }
        }

        private static boolean whole(String word) {
            boolean digits = Character.isDigit(word.charAt(0));
            for (int at = 1; at < word.length(); at++) {
                char c = word.charAt(at);
                if (hyphen(c) || Character.isDigit(c) != digits && c != '.' && c != ',') {
                    return false;
                }
            }
            return true;
        }

        private static boolean hyphen(char c) {
            return c == '-' || c == '\u2010' || c == '\u2011';
        }

        private static boolean changes(char before, char after) {
            return Character.isDigit(before) && Character.isLetter(after)
                    || Character.isLetter(before) && Character.isDigit(after);
        }

        private void part(int token, String word, int from, int to) {
            if (to > from) {
                int start = tokens.start(token) + from;
                String part = word.substring(from, to).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
                add(token, start, start + to - from, part);
            }
        }

        private void add(int token, int start, int end, String lower) {
            if (size == starts.length) {
                int room = size * 2;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                owners = Arrays.copyOf(owners, room);
                lowered = Arrays.copyOf(lowered, room);
            }
            starts[size] = start;
            ends[size] = end;
            owners[size] = token;
            lowered[size] = lower;
            size++;
        }
    }
}
