package org.gainsay.capture.page;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as an article: its main text and what it says about itself.
 *
 * @param text the main text, paragraphs set apart by an empty line; blank where the page holds none
 * @param metadata what the page says about itself
 */
public record HtmlPage(String text, PageMetadata metadata) {
    /** Depth of elements that the parser builds; what lies deeper is kept as text of its ancestor. */
    public static final int DEPTH = 512;

    /** Depth of arrays and objects of one block of JSON-LD. */
    public static final int JSON_DEPTH = JsonLd.DEPTH;

    /**
     * Reads a page; any characters whatever are a page.
     *
     * @param html the page's source, decoded
     * @param address where it was fetched from, the base of relative links; null where nobody knows
     */
    public static HtmlPage read(String html, @Nullable URI address) {
        String base = address == null ? "" : address.toString();
        Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, base);
        // Metadata first: finding the main text takes the page apart.
        PageMetadata metadata = HtmlMetadata.of(page, address);
        return new HtmlPage(MainText.of(page, metadata.title()), metadata);
    }

    /** One line without leading, trailing or doubled white space; null where nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
