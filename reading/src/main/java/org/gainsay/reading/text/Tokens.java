package org.gainsay.reading.text;

import java.util.Arrays;
import java.util.Locale;
import org.gainsay.core.Span;

/**
 * A text as a sequence of tokens: words, numbers, English clitics ({@code n't}, {@code 's}) and punctuation marks.
 *
 * <p>A token never contains white space. A number keeps its separators ({@code 6,275,182}, {@code 51.2}), an
 * abbreviation its full stops ({@code U.S.}, {@code Mr.}), a compound its hyphens ({@code 48-hour}); a currency sign,
 * a percent sign and each quotation mark stand alone; {@code 48-72} is three tokens. Immutable; safe to share.
 */
public final class Tokens {
    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final String[] lowered;

    private Tokens(String text, int size, int[] starts, int[] ends) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.words = new String[size];
        this.lowered = new String[size];
        for (int i = 0; i < size; i++) {
            words[i] = text.substring(starts[i], ends[i]);
            lowered[i] = plainApostrophe(words[i]).toLowerCase(Locale.ROOT);
        }
    }

    /** Cuts {@code text} into tokens; linear in its length. */
    public static Tokens of(String text) {
        Cutter cutter = new Cutter(text);
        cutter.cut();
        return new Tokens(text, cutter.size, cutter.starts, cutter.ends);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** Where token {@code i} starts, in UTF-16 code units. */
    public int start(int i) {
        return starts[i];
    }

    /** Where token {@code i} ends, exclusive, in UTF-16 code units. */
    public int end(int i) {
        return ends[i];
    }

    /** Token {@code i} as written. */
    public String word(int i) {
        return words[i];
    }

    /** Token {@code i} in lower case, with straight apostrophes. */
    public String lower(int i) {
        return lowered[i];
    }

    /** The lower-case form of token {@code i}, or an empty string before the first and after the last token. */
    public String lowerOrEmpty(int i) {
        return i < 0 || i >= size ? "" : lowered[i];
    }

    /** The span of the tokens from {@code first} to {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** The index of the first token that ends after {@code position}; {@link #size()} if there is none. */
    public int firstEndingAfter(int position) {
        int found = Arrays.binarySearch(ends, 0, size, position + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether token {@code i} begins with an upper-case letter. */
    public boolean capitalised(int i) {
        return i >= 0 && i < size && Character.isUpperCase(words[i].codePointAt(0));
    }

    /** Whether token {@code i} begins with a letter. */
    public boolean isWord(int i) {
        return i >= 0 && i < size && Character.isLetter(words[i].codePointAt(0));
    }

    /** Whether token {@code i} begins with a decimal digit. */
    public boolean isNumber(int i) {
        return i >= 0 && i < size && Character.isDigit(words[i].charAt(0));
    }

    /** Whether white space stands between token {@code i - 1} and token {@code i}. */
    public boolean spaceBefore(int i) {
        return i == 0 || starts[i] > ends[i - 1];
    }

    private static String plainApostrophe(String word) {
        return word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
    }

    /** The per-call state of one cutting. */
    private static final class Cutter {
        private final String text;
        private int size;
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        Cutter(String text) {
            this.text = text;
        }

        void cut() {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                int width = Character.charCount(c);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B) {
                    at += width;
                } else if (Character.isLetterOrDigit(c) || c == '@' || c == '#') {
                    at = wordFrom(at);
                } else if (c == '`' && charAt(at + 1) == '`' || c == '\'' && charAt(at + 1) == '\'') {
                    at = add(at, at + 2);
                } else if (c == '.') {
                    at = add(at, endOfRun(at, '.'));
                } else if (c == '-' && charAt(at + 1) == '-') {
                    at = add(at, endOfRun(at, '-'));
                } else if (apostrophe(c) && Character.isLetter(charAt(at + 1)) && cliticAt(at)) {
                    at = wordFrom(at + 1, at);
                } else {
                    at = add(at, at + width);
                }
            }
        }

        private boolean cliticAt(int at) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end)) && end - at < 4) {
                end++;
            }
            return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && clitic(text.substring(at + 1, end));
        }

        private int wordFrom(int at) {
            return wordFrom(at, at);
        }

        /** Reads a word or number whose first code unit to look at is {@code at}; the token starts at {@code start}. */
        private int wordFrom(int at, int start) {
            int end = at + Character.charCount(text.codePointAt(at));
            boolean digits = Character.isDigit(text.charAt(at));
            while (end < text.length()) {
                int c = text.codePointAt(end);
                int next = end + Character.charCount(c) < text.length()
                        ? text.codePointAt(end + Character.charCount(c))
                        : 0;
                char before = text.charAt(end - 1);
                if (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK) {
                    end += Character.charCount(c);
                } else if ((c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(next)) {
                    end++;
                } else if (c == '.' && initialism(start, end)) {
                    end++;
                } else if (apostrophe(c) && Character.isLetter(next) && !digits) {
                    if (splitsClitic(start, end)) {
                        return cliticCut(start, end);
                    }
                    end++;
                } else if ((c == '-' || c == '\u2010' || c == '\u2011') && Character.isLetterOrDigit(next)) {
                    if (Character.isDigit(before) && Character.isDigit(next)) {
                        break;
                    }
                    end++;
                } else if ((c == '&' || c == '/')
                        && Character.isUpperCase(before)
                        && Character.isUpperCase(next)
                        && c == '&') {
                    end++;
                } else {
                    break;
                }
            }
            if (charAt(end) == '.' && abbreviated(start, end)) {
                end++;
            }
            return add(start, end);
        }

        /** "n't" takes the n from the word before; "'s", "'re", "'ll" stand alone. */
        private boolean splitsClitic(int start, int apostrophe) {
            int end = apostrophe + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end)) && end - apostrophe < 4) {
                end++;
            }
            String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
            boolean not = tail.equals("t")
                    && apostrophe - start > 1
                    && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n';
            return not || clitic(tail);
        }

        private int cliticCut(int start, int apostrophe) {
            int cut = text.charAt(apostrophe + 1) == 't' || text.charAt(apostrophe + 1) == 'T'
                    ? apostrophe - 1
                    : apostrophe;
            add(start, cut);
            int end = apostrophe + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return add(cut, end);
        }

        private static boolean clitic(String tail) {
            return switch (tail.toLowerCase(Locale.ROOT)) {
                case "s", "re", "ll", "ve", "d", "m" -> true;
                default -> false;
            };
        }

        /** Whether the letters from {@code start} alternate with full stops so far: U.S, p.m. */
        private boolean initialism(int start, int dot) {
            if (!Character.isLetter(text.charAt(dot - 1)) || (dot - 1 != start && text.charAt(dot - 2) != '.')) {
                return false;
            }
            boolean goesOn = Character.isLetter(charAt(dot + 1))
                    && (charAt(dot + 2) == '.' || charAt(dot + 2) == 0 || !Character.isLetterOrDigit(charAt(dot + 2)));
            return goesOn || dot - 1 != start;
        }

        private boolean abbreviated(int start, int end) {
            int length = end - start;
            if (length == 1) {
                return Character.isUpperCase(text.charAt(start)) && Character.isWhitespace(charAt(end + 1));
            }
            if (numbered(start, end)) {
                return true;
            }
            return length <= 8
                    && TextWords.ABBREVIATIONS.contains(
                            text.substring(start, end).toLowerCase(Locale.ROOT))
                    && (length > 3 || !Character.isWhitespace(charAt(end + 1)) || titleLike(start, end));
        }

        /** "No. 5": the word is an abbreviation because a number follows. */
        private boolean numbered(int start, int end) {
            int next = end + 1;
            while (charAt(next) == ' ' || charAt(next) == '\u00a0') {
                next++;
            }
            return next > end + 1
                    && end - start <= 5
                    && Character.isDigit(charAt(next))
                    && TextWords.BEFORE_NUMBERS.contains(
                            text.substring(start, end).toLowerCase(Locale.ROOT));
        }

        /** Short words such as "co" or "ms" are abbreviations only when they look the part. */
        private boolean titleLike(int start, int end) {
            String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
            return Character.isUpperCase(text.charAt(start)) || lower.equals("vs") || lower.equals("etc");
        }

        private static boolean apostrophe(int c) {
            return c == '\'' || c == '\u2019';
        }

        private int endOfRun(int at, char mark) {
            int end = at;
            while (end < text.length() && text.charAt(end) == mark) {
                end++;
            }
            return end;
        }

        private char charAt(int at) {
            return at >= 0 && at < text.length() ? text.charAt(at) : 0;
        }

        private int add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            size++;
            return end;
        }
    }
}
