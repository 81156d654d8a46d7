package org.gainsay.capture.format;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of an office document while it is read; a table row is one paragraph, its cells set apart by bars. */
final class Paragraphs {
    private final List<String> all = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    private int rowDepth;

    /** Takes a paragraph, which belongs to the row that is open, if one is. */
    void add(CharSequence paragraph) {
        String text = Lines.tidy(paragraph.toString()).strip();
        if (text.isEmpty()) {
            return;
        }
        if (rowDepth > 0) {
            row.append(row.isEmpty() ? "" : " ").append(text);
        } else {
            all.add(text);
        }
    }

    void beginRow() {
        rowDepth++;
    }

    void endCell() {
        row.append(row.isEmpty() || row.charAt(row.length() - 1) == '|' ? "" : " |");
    }

    /** Ends a row; one within a cell goes on in the row around it. */
    void endRow() {
        rowDepth--;
        if (rowDepth == 0) {
            String text = row.toString().replaceFirst("\\s*\\|$", "").strip();
            row.setLength(0);
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
    }

    /** All of them, an empty line between two. */
    String text() {
        return String.join("\n\n", all);
    }
}
