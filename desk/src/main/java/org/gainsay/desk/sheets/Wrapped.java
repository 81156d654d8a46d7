package org.gainsay.desk.sheets;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a terminal, at spaces where it can be, and free of what would steer the terminal. */
final class Wrapped {
    /** Says where a word may be broken, and is not itself shown. */
    private static final int SOFT_HYPHEN = 0xAD;

    private Wrapped() {}

    /** The lines of {@code text}, none wider than {@code width} columns; none at all for a blank text. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int filled = 0;
        for (String word : printable(text).split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int wide = width(word);
            if (filled > 0 && filled + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                filled = 0;
            }
            if (filled > 0) {
                line.append(' ');
                filled++;
            }
            for (int at = 0; at < word.length(); ) {
                int letter = word.codePointAt(at);
                int columns = columns(letter);
                if (filled + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    filled = 0;
                }
                line.appendCodePoint(letter);
                filled += columns;
                at += Character.charCount(letter);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Columns that {@code text} takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(Wrapped::columns).sum();
    }

    /** White space as spaces, soft hyphens left out; control and direction-changing characters as U+FFFD. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter)) {
                out.append(' ');
            } else if (letter != SOFT_HYPHEN) {
                out.appendCodePoint(steers(letter) ? '\uFFFD' : letter);
            }
        });
        return out.toString();
    }

    private static boolean steers(int letter) {
        int type = Character.getType(letter);
        // Format characters reorder or hide text; the joiners of emoji and of Indic and Persian writing do neither.
        boolean joiner = letter == 0x200C || letter == 0x200D;
        return type == Character.CONTROL || type == Character.SURROGATE || (type == Character.FORMAT && !joiner);
    }

    private static int columns(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(letter) ? 2 : 1;
    }

    /** The blocks of Unicode whose letters are two columns wide in terminals (East Asian Width W and F, UAX 11). */
    private static boolean wide(int letter) {
        return letter >= 0x1100
                && (letter <= 0x115F
                        || (letter >= 0x2E80 && letter <= 0xA4CF)
                        || (letter >= 0xAC00 && letter <= 0xD7A3)
                        || (letter >= 0xF900 && letter <= 0xFAFF)
                        || (letter >= 0xFE30 && letter <= 0xFE6F)
                        || (letter >= 0xFF00 && letter <= 0xFF60)
                        || (letter >= 0x1F300 && letter <= 0x1F9FF)
                        || (letter >= 0x20000 && letter <= 0x3FFFD));
    }
}
