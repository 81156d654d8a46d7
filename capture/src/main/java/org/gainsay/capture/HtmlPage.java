package org.gainsay.capture;

import java.net.URI;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.core.Article;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An HTML page as an article: what it says about itself, then its main text. */
final class HtmlPage {
    private HtmlPage() {}

    static Extracted read(TextDecoding decoding, Label label) throws CaptureException {
        if (decoding.text().isBlank()) {
            throw new CaptureException(label.name(), Reason.BLANK, "holds nothing but white space");
        }
        URI address = label.address();
        String base = address == null ? "" : address.toString();
        Document page = Parser.htmlParser().setMaxDepth(Limits.HTML_DEPTH).parseInput(decoding.text(), base);
        // Metadata first: finding the main text takes the page apart.
        HtmlMetadata metadata = HtmlMetadata.of(page, address);
        String text = MainText.of(page, metadata.title());
        if (text.isBlank()) {
            throw new CaptureException(
                    label.name(), Reason.NO_TEXT, "is a page without readable text (scripts or images only)");
        }
        Article article = metadata.article(text, decoding);
        return new Extracted(Format.HTML, article, metadata.address(), metadata.modified());
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
