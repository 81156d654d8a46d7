package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The cutting of a page into paragraphs, as a browser would break its lines. */
final class Blocks implements NodeVisitor {
    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "caption",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
            "menu",
            "legend",
            "option");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int linkDepth;
    private int preDepth;
    private int linkCharacters;
    private int breaks;

    private Blocks(Element root) {
        this.owner = root;
    }

    /** The paragraphs below {@code root} in the order of the page. */
    static List<Block> of(Element root) {
        Blocks cutter = new Blocks(root);
        NodeTraversor.traverse(cutter, root);
        cutter.end();
        return cutter.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (BREAKING.contains(tag)) {
                end();
                owner = element;
            }
            switch (tag) {
                case "a" -> linkDepth++;
                case "pre" -> preDepth++;
                case "br" -> lineBreak();
                case "td", "th" -> cell();
                default -> {}
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                linkDepth--;
            } else if (tag.equals("pre")) {
                preDepth--;
            }
            if (BREAKING.contains(tag)) {
                end();
                Element parent = element.parent();
                owner = parent == null ? element : parent;
            }
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preDepth > 0 && c == '\n') {
                text.append('\n');
                continue;
            }
            boolean space = Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c);
            if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
                continue;
            }
            if (space) {
                if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            } else {
                text.append(c);
                breaks = 0;
                if (linkDepth > 0) {
                    linkCharacters++;
                }
            }
        }
    }

    /** One break is a line, two are a paragraph. */
    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            end();
        } else if (!text.isEmpty()) {
            trimEnd();
            text.append('\n');
        }
    }

    private void cell() {
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

    private void end() {
        String paragraph = text.toString().strip();
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(owner, paragraph, linkCharacters));
        }
        text.setLength(0);
        linkCharacters = 0;
        breaks = 0;
    }
}
