package org.gainsay.desk.search;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Span;

/**
 * A stretch of a text, and where in it the sought words stand.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param words the stretch
 * @param found the sought words, as spans of {@code words}, in order and apart
 * @param cutBefore whether its paragraph begins before it
 * @param cutAfter whether its paragraph goes on after it
 */
public record Passage(int start, String words, List<Span> found, boolean cutBefore, boolean cutAfter) {
    public Passage {
        found = List.copyOf(found);
    }

    /**
     * A part of a passage.
     *
     * @param text its letters
     * @param sought whether it was sought
     */
    public record Run(String text, boolean sought) {}

    /** The passage in parts, which together are its words. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (Span span : found) {
            if (span.start() > from) {
                runs.add(new Run(words.substring(from, span.start()), false));
            }
            runs.add(new Run(span.in(words), true));
            from = span.end();
        }
        if (from < words.length()) {
            runs.add(new Run(words.substring(from), false));
        }
        return runs;
    }
}
