package org.gainsay.capture.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.capture.Limits;
import org.gainsay.capture.page.BlockTags;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * All the text of some markup, paragraph by paragraph, with nothing judged: a chapter of a book and the body of a
 * message have no boilerplate around them. Quotations can be marked as mail marks them, with "> " before each line.
 */
final class Markup {
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "head", "template", "noscript", "object", "iframe", "svg", "nav", "title");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Markup() {}

    private static boolean block(String tag) {
        return BlockTags.breaks(tag) || CELLS.contains(tag);
    }

    /** The paragraphs of a piece of HTML or XHTML; quotations are marked where {@code marked}. */
    static List<String> paragraphs(String markup, boolean marked) {
        Document page = Parser.htmlParser().setMaxDepth(Limits.HTML_DEPTH).parseInput(markup, "");
        Walk walk = new Walk(marked);
        page.filter(walk);
        walk.end();
        return walk.paragraphs;
    }

    private static final class Walk implements NodeFilter {
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private final boolean marked;
        private int quoted;

        Walk(boolean marked) {
            this.marked = marked;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (SKIPPED.contains(name)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (name.equals("br")) {
                    paragraph.append('\n');
                } else if (block(name)) {
                    end();
                    quoted += name.equals("blockquote") ? 1 : 0;
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && block(element.normalName())) {
                end();
                quoted -= element.normalName().equals("blockquote") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        /** Never two blanks in a row, however many elements there are between them. */
        private void append(String text) {
            boolean blank = paragraph.isEmpty() || Character.isWhitespace(paragraph.charAt(paragraph.length() - 1));
            paragraph.append(text, blank && text.startsWith(" ") ? 1 : 0, text.length());
        }

        void end() {
            String text = Lines.tidy(paragraph.toString()).strip();
            paragraph.setLength(0);
            if (text.isEmpty()) {
                return;
            }
            if (marked && quoted > 0) {
                String mark = ">".repeat(quoted) + " ";
                text = mark + text.replace("\n", "\n" + mark);
            }
            paragraphs.add(text);
        }
    }
}
