package org.gainsay.reading;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Span;

/**
 * The stretches that a long text is read in, one after the other, so that the memory for tokens, tags and features
 * does not grow with the text.
 *
 * <p>A text of at most {@value #LONGEST} code units is one stretch. A longer one is cut within that length, in the
 * second half of it: after the last empty line; where there is none, after the last line, after the last sentence, or
 * after the last white space; and where a text has none of these, at the length itself. No surrogate pair is parted.
 */
final class Stretches {
    /** UTF-16 code units of the longest stretch: some 20,000 words, more than nearly every article, report or ruling. */
    static final int LONGEST = 1 << 17;

    private Stretches() {}

    /** The stretches of {@code text}, in its order and without a gap; one, if it is empty. */
    static List<Span> of(String text) {
        List<Span> stretches = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST) {
            int to = cut(text, from);
            stretches.add(new Span(from, to));
            from = to;
        }
        stretches.add(new Span(from, text.length()));
        return stretches;
    }

    private static int cut(String text, int from) {
        int limit = from + LONGEST;
        int floor = from + LONGEST / 2;
        int line = -1;
        int sentence = -1;
        int space = -1;
        for (int at = limit - 1; at >= floor; at--) {
            char c = text.charAt(at);
            if (c == '\n' && emptyLineBefore(text, at, floor)) {
                return at + 1;
            }
            if (Character.isWhitespace(c)) {
                line = line < 0 && c == '\n' ? at + 1 : line;
                sentence = sentence < 0 && endMark(text.charAt(at - 1)) ? at + 1 : sentence;
                space = space < 0 ? at + 1 : space;
            }
        }
        int best = line >= 0 ? line : sentence >= 0 ? sentence : space;
        if (best >= 0) {
            return best;
        }
        return Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit)) ? limit - 1 : limit;
    }

    /** Whether nothing but white space stands on the line that the line feed at {@code at} ends. */
    private static boolean emptyLineBefore(String text, int at, int floor) {
        int before = at - 1;
        while (before >= floor && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= floor && text.charAt(before) == '\n';
    }

    private static boolean endMark(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
