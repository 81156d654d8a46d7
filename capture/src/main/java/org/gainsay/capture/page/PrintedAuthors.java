package org.gainsay.capture.page;

import java.util.List;
import org.gainsay.capture.page.Names.Trust;
import org.jspecify.annotations.Nullable;

/** The authors whom the lines of a page print: "By Mira Tosk", a link to a member beside a day, a signature. */
final class PrintedAuthors {
    private static final int LINE_CHARACTERS = 140;

    /** Paragraphs after the headline among which an unmarked byline is looked for. */
    private static final int NEAR = 12;

    /** A signature stands under the greater part of the prose. */
    private static final double MOST = 0.5;

    /** What is signed is at least a sentence. */
    private static final int SIGNED_CHARACTERS = 60;

    private final Outline outline;
    private final List<Block> blocks;
    private final People people;
    private final int headline;

    /** @param headline the number of the paragraph that holds the headline, -1 where none does */
    PrintedAuthors(Outline outline, People people, int headline) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.people = people;
        this.headline = headline;
    }

    /** A line near the headline that begins with a word such as "By". */
    @Nullable
    Finding<String> near() {
        for (int i = Math.max(0, headline - 2); i < endOfNear(); i++) {
            List<String> names = line(i);
            if (!names.isEmpty()) {
                return Bylines.joined(names, "visible");
            }
        }
        return null;
    }

    /** What other lines say. */
    @Nullable
    Finding<String> elsewhere() {
        Finding<String> linked = linked();
        if (linked != null) {
            return linked;
        }
        Finding<String> above = aboveProse();
        if (above != null) {
            return above;
        }
        Finding<String> signature = signature(Math.max(0, headline) + 1);
        if (signature != null) {
            return signature;
        }
        // Many blogs and some papers sign at the end.
        for (int i = blocks.size() - 1; i >= endOfNear(); i--) {
            Block block = blocks.get(i);
            if (block.text().length() <= LINE_CHARACTERS / 2 && !outline.withinAround(block.owner())) {
                List<String> names = line(i);
                if (!names.isEmpty()) {
                    return Bylines.joined(names, "visible");
                }
            }
        }
        return null;
    }

    private int endOfNear() {
        return Math.min(blocks.size(), Math.max(0, headline) + NEAR);
    }

    /** A link to the page of a member, on a line with a day. */
    private @Nullable Finding<String> linked() {
        for (int i = Math.max(0, headline - 2); i < endOfNear(); i++) {
            Block block = blocks.get(i);
            if (block.linkCharacters() == 0
                    || block.text().length() > LINE_CHARACTERS
                    || outline.commented(block.owner())) {
                continue;
            }
            for (int link : outline.personalWithin(block.owner())) {
                String name = outline.text(link);
                if (Dates.dayIn(block.text().replace(name, ""), Dates.Order.DAY_FIRST) != null) {
                    List<String> names = people.in(name, Trust.MARKED, "visible");
                    if (!names.isEmpty()) {
                        return Bylines.joined(names, "visible");
                    }
                }
            }
        }
        return null;
    }

    /** A line such as "By Mira Tosk" right above prose, wherever that stands: some pages show no headline. */
    private @Nullable Finding<String> aboveProse() {
        for (int i = endOfNear(); i + 1 < blocks.size(); i++) {
            if (MainText.proseOf(blocks.get(i + 1)) > 0
                    && blocks.get(i).text().length() <= LINE_CHARACTERS / 2
                    && !outline.commented(blocks.get(i).owner())) {
                List<String> names = line(i);
                if (!names.isEmpty()) {
                    return Bylines.joined(names, "visible");
                }
            }
        }
        return null;
    }

    /** A name alone on a line, after prose that ends there. */
    private @Nullable Finding<String> signature(int from) {
        int whole = 0;
        for (Block block : blocks) {
            whole += MainText.proseOf(block);
        }
        int read = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i >= Math.max(from, 1)
                    && read >= MOST * Math.max(1, whole)
                    && blocks.get(i - 1).text().length() >= SIGNED_CHARACTERS
                    && block.linkCharacters() == 0
                    && !block.heading()
                    && !block.caption()
                    && Names.bare(block.text())
                    && !outline.withinAround(block.owner())) {
                return new Finding<>(block.text(), "visible");
            }
            read += MainText.proseOf(block);
        }
        return null;
    }

    private List<String> line(int number) {
        Block block = blocks.get(number);
        if (block.caption()) {
            return List.of();
        }
        String text = block.text();
        if (Names.opens(text) && number + 1 < blocks.size()) {
            text = text + " " + blocks.get(number + 1).text();
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start <= LINE_CHARACTERS) {
                List<String> names = people.in(text.substring(start, end), Trust.VISIBLE, "visible");
                if (!names.isEmpty()) {
                    return names;
                }
            }
            start = end + 1;
        }
        return List.of();
    }
}
