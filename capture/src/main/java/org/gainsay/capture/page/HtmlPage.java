package org.gainsay.capture.page;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as an article: its main text and what it says about itself.
 *
 * @param state what the page is: an article, or a wall, an error, a list in the place of one
 * @param text the main text, paragraphs set apart by an empty line; blank where the page holds none. Of a page that is
 *     no article, it is what the page says instead
 * @param metadata what the page says about itself
 * @param blocks the blocks of the text in its order, each with what it is; together they are all of it but empty lines
 * @param captions the words on the pictures of the article that the text does not hold
 */
public record HtmlPage(
        PageState state, String text, PageMetadata metadata, List<TextBlock> blocks, List<String> captions) {
    public HtmlPage {
        blocks = List.copyOf(blocks);
        captions = List.copyOf(captions);
    }

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
        Outline outline = Outline.of(page);
        JsonLd jsonLd = JsonLd.of(outline.jsonLd());
        PageMetadata metadata = HtmlMetadata.of(page, outline, jsonLd, html, address);
        List<Block> main = MainText.of(outline, metadata.title());
        String head = line(page.title());
        PageState state = PageKinds.of(outline, jsonLd, html, head, main, address);
        Composition composition = Composition.of(main, metadata.title(), outline);
        String text = composition.text();
        List<TextBlock> blocks = composition.blocks();
        List<String> captions = state.article() ? Composition.captions(main, outline) : List.of();
        if (text.isBlank() && !state.article()) {
            // A wall often speaks only to browsers that run no programs, or by its title alone.
            String unseen = line(outline.unseen());
            text = unseen != null ? unseen : head != null ? head : "";
            blocks = TextBlock.paragraphs(text);
        }
        return new HtmlPage(state, text, metadata, blocks, captions);
    }

    /** One line without leading, trailing or doubled white space; null where nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (plain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        String stripped = line.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Whether a text is one line already: no white space but single blanks between words. */
    private static boolean plain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (blank) {
                    return false;
                }
                blank = true;
            } else if (c < ' '
                    || c > '~' && (c == '\u200b' || c == '\ufeff' || c == '\u00a0' || Character.isWhitespace(c))) {
                return false;
            } else {
                blank = false;
            }
        }
        return !blank;
    }
}
