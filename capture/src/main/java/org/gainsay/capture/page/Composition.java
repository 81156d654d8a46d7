package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.page.TextBlock.Kind;
import org.gainsay.core.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A main text put together from its paragraphs: the headline first, then one block after the other, each with its kind. */
final class Composition {
    /** A line in bold of more characters is a sentence that somebody stressed. */
    private static final int SUBHEAD_CHARACTERS = 100;

    /** A longer caption is an article of its own. */
    private static final int CAPTION_CHARACTERS = 1_000;

    /** Paragraphs before the first and after the last one of the text among which its pictures stand. */
    private static final int BESIDE = 3;

    private static final Set<String> ITEMS = Set.of("li", "dd", "dt");

    /** What stands around these says nothing of one block. */
    private static final Set<String> WHOLES = Set.of("article", "main", "body");

    private final Outline outline;
    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();

    private Composition(Outline outline) {
        this.outline = outline;
    }

    /**
     * Puts a text together.
     *
     * @param main its paragraphs
     * @param title the headline, which the text begins with where a heading of the page shows it
     */
    static Composition of(List<Block> main, @Nullable String title, Outline outline) {
        Composition composition = new Composition(outline);
        String shown = title != null
                        && outline.blocks().stream()
                                .anyMatch(
                                        block -> block.heading() && block.text().equalsIgnoreCase(title))
                ? title
                : null;
        if (shown != null) {
            composition.append(shown, Kind.HEADLINE);
        }
        for (Block block : main) {
            if (!block.text().equalsIgnoreCase(shown)) {
                composition.append(block.text(), composition.kind(block));
            }
        }
        return composition;
    }

    String text() {
        return text.toString();
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** The captions of the pictures of a text, those apart that the text holds itself. */
    static List<String> captions(List<Block> main, Outline outline) {
        if (main.isEmpty()) {
            return List.of();
        }
        List<Block> all = outline.blocks();
        Set<Block> taken = new HashSet<>(main);
        int first = Math.max(0, all.indexOf(main.getFirst()) - BESIDE);
        int last = Math.min(all.size() - 1, all.lastIndexOf(main.getLast()) + BESIDE);
        int around = outline.named(main.getFirst().owner());
        Set<String> captions = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            Block block = all.get(i);
            if (block.caption()
                    && block.text().length() <= CAPTION_CHARACTERS
                    && outline.named(block.owner()) <= around
                    && !taken.contains(block)) {
                captions.add(block.text());
            }
        }
        return List.copyOf(captions);
    }

    private void append(String words, Kind kind) {
        text.append(text.isEmpty() ? "" : "\n\n");
        blocks.add(new TextBlock(kind, new Span(text.length(), text.length() + words.length())));
        text.append(words);
    }

    private Kind kind(Block block) {
        if (block.caption()) {
            return Kind.CAPTION;
        }
        if (block.heading() || stressed(block)) {
            return Kind.SUBHEAD;
        }
        for (int i = block.owner(); i >= 0; i = outline.parent(i)) {
            String tag = outline.element(i).normalName();
            if (tag.equals("blockquote")) {
                return Kind.QUOTATION;
            }
            if (ITEMS.contains(tag)) {
                return Kind.LIST_ITEM;
            }
            if (WHOLES.contains(tag)) {
                break;
            }
        }
        // Old pages lay their whole text out in tables of one cell.
        return block.tag().equals("tr") && block.text().contains(" | ") ? Kind.TABLE_ROW : Kind.PARAGRAPH;
    }

    /** Whether a short line is set in bold from its beginning to its end and is no sentence. */
    private boolean stressed(Block block) {
        String line = block.text();
        if (line.length() > SUBHEAD_CHARACTERS
                || block.linkCharacters() > 0
                || ".:,;\"”“»".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        Element element = outline.element(block.owner());
        if (!element.normalName().equals("p")) {
            return false;
        }
        Element child = element.firstElementChild();
        return child != null
                && (child.normalName().equals("strong") || child.normalName().equals("b"))
                && child.text().strip().equals(element.text().strip());
    }
}
