package org.gainsay.matching.reuse;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, folded, with what is known of each: its place, its sentence and paragraph, whether it is quoted,
 * and whether it is a number or has a capital.
 *
 * <p>Figures are one word in plain decimal form. Ideographs are words of their own. Marks of percent and their words are
 * left out, since outlets differ in them. A quotation of fewer than {@link #SPOKEN} words is not held to be one: it is a
 * title or a word held at arm's length, and belongs to whoever wrote the sentence.
 */
final class Words {
    /** Fewer quoted words than this are nobody's statement. */
    static final int SPOKEN = 4;

    private static final byte NUMBER = 1;
    private static final byte CAPITAL = 2;
    private static final byte OPENS = 4;

    final String text;
    private int size;
    private String[] folded = new String[64];
    private int[] hash = new int[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] sentence = new int[64];
    private int[] paragraph = new int[64];
    private boolean[] quoted = new boolean[64];
    private byte[] marks = new byte[64];
    private int sentences;
    private int unquoted;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String whole) {
        Words words =
                new Words(whole.length() > Reuse.MAX_CHARACTERS ? whole.substring(0, Reuse.MAX_CHARACTERS) : whole);
        words.read();
        return words;
    }

    int size() {
        return size;
    }

    int sentences() {
        return sentences;
    }

    /** How many words stand outside quotation marks. */
    int unquoted() {
        return unquoted;
    }

    String folded(int i) {
        return folded[i];
    }

    int hash(int i) {
        return hash[i];
    }

    int sentence(int i) {
        return sentence[i];
    }

    int paragraph(int i) {
        return paragraph[i];
    }

    boolean quoted(int i) {
        return quoted[i];
    }

    boolean number(int i) {
        return (marks[i] & NUMBER) != 0;
    }

    boolean capital(int i) {
        return (marks[i] & CAPITAL) != 0;
    }

    /** Whether the word opens a sentence or a quotation, so that a capital says nothing. */
    boolean opens(int i) {
        return (marks[i] & OPENS) != 0;
    }

    /** The text from word {@code from} to before word {@code to}, as it is written. */
    String passage(int from, int to) {
        return from >= to ? "" : text.substring(start[from], end[to - 1]);
    }

    /** The first word of a sentence. */
    int first(int s) {
        int low = Arrays.binarySearch(sentence, 0, size, s);
        if (low < 0) {
            return -low - 1;
        }
        while (low > 0 && sentence[low - 1] == s) {
            low--;
        }
        return low;
    }

    /** A hash of the {@code k} words from {@code i} on. */
    int gram(int i, int k) {
        int gram = 17;
        for (int j = i; j < i + k; j++) {
            gram = gram * 0x01000193 + hash[j];
        }
        return mixed(gram);
    }

    static int mixed(int value) {
        int h = value * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    private void read() {
        int at = 0;
        int line = 0;
        boolean opens = true;
        int open = -1;
        char opener = ' ';
        int n = text.length();
        while (at < n) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                int to = wordEnd(at);
                if (opens && size > 0 && Character.isLowerCase(c) && paragraph[size - 1] == line) {
                    opens = false; // a full stop before a small letter was an abbreviation's
                    sentences = Math.max(sentence[size - 1], 0);
                }
                if (add(at, to, line, opens, open >= 0)) {
                    opens = false;
                }
                at = to;
                continue;
            }
            if (c == '\n') {
                line++;
                opens = nextSentence();
                open = closed(open);
            } else if (c == '.' || c == '!' || c == '?' || c == '।' || c == '。' || c == '…') {
                opens |= at + width >= n || !Character.isLetterOrDigit(text.codePointAt(at + width));
                if (opens) {
                    nextSentence();
                }
            } else if (open < 0 && (c == '“' || c == '«' || c == '„' || c == '"' || c == '「')) {
                open = size;
                opener = (char) c;
                opens = true;
            } else if (open >= 0 && closes(opener, c)) {
                open = closed(open);
            }
            at += width;
        }
        closed(open);
        sentences = size == 0 ? 0 : sentence[size - 1] + 1;
        for (int i = 0; i < size; i++) {
            unquoted += quoted[i] ? 0 : 1;
        }
    }

    private static boolean closes(char opener, int c) {
        return switch (opener) {
            case '"' -> c == '"';
            case '«' -> c == '»';
            case '„' -> c == '“' || c == '”';
            case '「' -> c == '」';
            default -> c == '”';
        };
    }

    /** Ends a quotation that opened before word {@code open}: a short one is taken for none. */
    private int closed(int open) {
        if (open >= 0 && size - open < SPOKEN) {
            Arrays.fill(quoted, open, size, false);
        }
        return -1;
    }

    private boolean nextSentence() {
        if (size > 0 && sentence[size - 1] == sentences) {
            sentences++;
        }
        return true;
    }

    private int wordEnd(int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (Character.isDigit(first)) {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean mark =
                        (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
                if (!Character.isDigit(c) && !mark) {
                    break;
                }
                at++;
            }
            return at;
        }
        if (Character.isIdeographic(first)) {
            return at;
        }
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int type = Character.getType(c);
            boolean within = (Character.isLetter(c) && !Character.isIdeographic(c))
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            if (!within) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private boolean add(int from, int to, int line, boolean opens, boolean inQuotation) {
        String written = text.substring(from, Math.min(to, from + Reuse.MAX_NAME));
        boolean figures = Character.isDigit(written.codePointAt(0));
        String word = figures ? Numbers.plain(written) : Skeleton.fold(written);
        if (!figures && (word.equals("percent") || word.equals("pct"))) {
            return false;
        }
        if (size == hash.length) {
            grow();
        }
        folded[size] = word;
        hash[size] = mixed(word.hashCode());
        start[size] = from;
        end[size] = to;
        sentence[size] = sentences;
        paragraph[size] = line;
        quoted[size] = inQuotation;
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        marks[size] = (byte) ((figures ? NUMBER : 0) | (capital ? CAPITAL : 0) | (opens ? OPENS : 0));
        size++;
        return true;
    }

    private void grow() {
        int wider = size * 2;
        folded = Arrays.copyOf(folded, wider);
        hash = Arrays.copyOf(hash, wider);
        start = Arrays.copyOf(start, wider);
        end = Arrays.copyOf(end, wider);
        sentence = Arrays.copyOf(sentence, wider);
        paragraph = Arrays.copyOf(paragraph, wider);
        quoted = Arrays.copyOf(quoted, wider);
        marks = Arrays.copyOf(marks, wider);
    }

    /** Whether a word is written in a script without capitals, so that any word may be a name. */
    boolean caseless(int i) {
        @Nullable UnicodeScript script = size == 0 ? null : UnicodeScript.of(folded[i].codePointAt(0));
        return script == UnicodeScript.DEVANAGARI || script == UnicodeScript.BENGALI;
    }
}
