package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.core.Span;

/**
 * One block of a main text and what it is to a reader.
 *
 * @param kind what it is
 * @param span where it stands in the text, in UTF-16 units, without the empty lines around it
 */
public record TextBlock(Kind kind, Span span) {
    /** What a block is. */
    public enum Kind {
        /** The title, where the text begins with it. */
        HEADLINE,
        /** A heading within the text, be it only set in bold. */
        SUBHEAD,
        /** Prose in the voice of the article; it may hold quotations within a sentence. */
        PARAGRAPH,
        /** What is set apart as the words of another. */
        QUOTATION,
        /** One item of a list. */
        LIST_ITEM,
        /** One row of a table, its cells parted by a bar. */
        TABLE_ROW,
        /** Words on a picture that stand in the text itself. */
        CAPTION;

        /** The kind as JSON writes it: {@code list-item}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The blocks of a text of which nothing is known but that empty lines part its paragraphs. */
    public static List<TextBlock> paragraphs(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int gap = text.indexOf("\n\n", start);
            int end = gap < 0 ? text.length() : gap;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(new TextBlock(Kind.PARAGRAPH, new Span(start, end)));
            }
            start = gap < 0 ? text.length() : gap + 2;
        }
        return blocks;
    }
}
