package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a page as a walk over it meets their words: white space is collapsed as a browser does it, and one
 * ends where its lines would end.
 */
final class Paragraphs {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int shown;
    private int linkCharacters;
    private int breaks;
    private boolean captioned;

    /** The paragraphs that have ended, in the order of the page. */
    List<Block> blocks() {
        return blocks;
    }

    /** How many characters have been met so far, white space apart. */
    int shown() {
        return shown;
    }

    /**
     * Adds words to the paragraph.
     *
     * @param kept whether their lines are kept
     * @param linked whether they stand in a link
     * @param caption whether they stand with a picture
     */
    void add(String words, boolean kept, boolean linked, boolean caption) {
        int length = words.length();
        int i = 0;
        while (i < length) {
            char c = words.charAt(i);
            if (kept && c == '\n') {
                text.append('\n');
                i++;
            } else if (seen(c)) {
                i = put(words, i, linked, caption);
            } else {
                if (space(c)) {
                    gap();
                }
                i++;
            }
        }
    }

    /** Adds a run of words with single blanks between them, and says where it ends. */
    private int put(String words, int start, boolean linked, boolean caption) {
        int length = words.length();
        int end = start + 1;
        int blanks = 0;
        while (end < length) {
            if (seen(words.charAt(end))) {
                end++;
            } else if (words.charAt(end) == ' ' && end + 1 < length && seen(words.charAt(end + 1))) {
                blanks++;
                end += 2;
            } else {
                break;
            }
        }
        text.append(words, start, end);
        int characters = end - start - blanks;
        shown += characters;
        breaks = 0;
        captioned |= caption;
        if (linked) {
            linkCharacters += characters;
        }
        return end;
    }

    /** How many characters of a text are neither white space nor without any width. */
    static int seenIn(String words) {
        int seen = 0;
        for (int i = 0; i < words.length(); i++) {
            seen += seen(words.charAt(i)) ? 1 : 0;
        }
        return seen;
    }

    /** Whether a character is neither white space nor one without any width. */
    private static boolean seen(char c) {
        if (c < 0x7f) {
            return c > ' ';
        }
        return c != '\u200b' && c != '\ufeff' && c != '\u00ad' && !space(c);
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\u00a0' || c >= 0x7f && (Character.isWhitespace(c) || Character.isISOControl(c));
    }

    private void gap() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    /** One break is a line, two are a paragraph. */
    void breakLine(int owner, String tag) {
        breaks++;
        if (breaks > 1) {
            end(owner, tag);
        } else if (!text.isEmpty()) {
            trimEnd();
            text.append('\n');
        }
    }

    /** Parts one cell of a table from the next. */
    void breakCell() {
        trimEnd();
        if (!text.isEmpty()) {
            text.append(" | ");
        }
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    /**
     * Ends the paragraph; nothing where there is none.
     *
     * @param owner the number of the innermost block element around it
     * @param tag its tag
     */
    void end(int owner, String tag) {
        if (!text.isEmpty()) {
            trimEnd();
            int start = 0;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < text.length()) {
                blocks.add(new Block(owner, tag, text.substring(start), linkCharacters, captioned));
            }
            text.setLength(0);
        }
        linkCharacters = 0;
        breaks = 0;
        captioned = false;
    }
}
