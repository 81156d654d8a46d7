package org.gainsay.capture.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be seen of each paragraph of a page without understanding it: its shape, its place, its neighbours, the
 * elements around it, and what the rules of {@link MainText} say of it. The numbers that {@link TextTrees} judges by.
 */
final class BlockFeatures {
    /** How many numbers there are for each paragraph. */
    static final int COUNT = 49;

    /** Neighbours further away than this say no more. */
    private static final int FAR = 20;

    private final Outline outline;
    private final MainText rules;
    private final List<Block> blocks;
    private final int headline;
    private final boolean[] repeated;
    private final int[] proseBefore;
    private final int[] proseAfter;
    private int firstKept = -1;
    private int lastKept = -1;

    BlockFeatures(Outline outline, MainText rules, int headline) {
        this.outline = outline;
        this.rules = rules;
        this.blocks = outline.blocks();
        this.headline = headline;
        this.proseBefore = distances(1);
        this.proseAfter = distances(-1);
        this.repeated = new boolean[blocks.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            repeated[i] = !seen.add(blocks.get(i).text());
            if (rules.keeps(blocks.get(i))) {
                firstKept = firstKept < 0 ? i : firstKept;
                lastKept = i;
            }
        }
    }

    private int[] distances(int step) {
        int[] distances = new int[blocks.size()];
        int since = FAR;
        for (int i = step > 0 ? 0 : blocks.size() - 1; i >= 0 && i < blocks.size(); i += step) {
            distances[i] = since;
            boolean prose = MainText.proseOf(blocks.get(i)) > 0;
            since = prose ? 0 : Math.min(FAR, since + 1);
        }
        return distances;
    }

    /** The numbers of paragraph {@code i}. */
    float[] of(int i) {
        float[] x = new float[COUNT];
        Block block = blocks.get(i);
        String text = block.text();
        int n = 0;
        x[n++] = (float) Math.log(text.length());
        x[n++] = (float) block.linkShare();
        n = letters(text, x, n);
        x[n++] = block.heading() ? 7 - (block.tag().charAt(1) - '0') : 0;
        x[n++] = block.tag().equals("p") ? 1 : 0;
        x[n++] = block.tag().equals("li")
                        || block.tag().equals("dd")
                        || block.tag().equals("dt")
                ? 1
                : 0;
        x[n++] = block.tag().equals("tr") || block.tag().equals("td") ? 1 : 0;
        x[n++] = block.tag().equals("blockquote") ? 1 : 0;
        x[n++] = block.tag().equals("div") || block.tag().equals("section") ? 1 : 0;
        x[n++] = block.caption() ? 1 : 0;
        x[n++] = rules.keeps(block) ? 1 : 0;
        x[n++] = rules.within(block) ? 1 : 0;
        x[n++] = i / (float) blocks.size();
        x[n++] = firstKept < 0 ? 0 : between(i - firstKept);
        x[n++] = firstKept < 0 ? 0 : between(i - lastKept);
        x[n++] = lastKept <= firstKept ? 0 : (i - firstKept) / (float) (lastKept - firstKept);
        x[n++] = headline < 0 ? -FAR - 1 : between(i - headline);
        x[n++] = proseBefore[i];
        x[n++] = proseAfter[i];
        n = neighbour(i - 1, x, n);
        n = neighbour(i + 1, x, n);
        n = neighbour(i + 2, x, n);
        n = around(block.owner(), x, n);
        x[n++] = repeated[i] ? 1 : 0;
        x[n++] = (float) Math.log(1 + rules.whole());
        x[n++] = (float) Math.log(1 + blocks.size());
        if (n > COUNT) {
            throw new IllegalStateException(n + " features");
        }
        return x;
    }

    private static float between(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private static int letters(String text, float[] x, int from) {
        int n = from;
        int words = 0;
        int digits = 0;
        int capitals = 0;
        int commas = 0;
        int bars = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
            if (letter) {
                capitals += !inside && Character.isUpperCase(c) ? 1 : 0;
                words += inside ? 0 : 1;
            } else if (c != ' ') {
                digits += Character.isDigit(c) ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                bars += c == '|' || c == '©' || c == '»' || c == '›' ? 1 : 0;
            }
            inside = letter;
        }
        char last = text.charAt(text.length() - 1);
        x[n++] = words == 0 ? 0 : capitals / (float) words;
        x[n++] = digits / (float) text.length();
        x[n++] = commas * 100f / text.length();
        x[n++] = bars;
        x[n++] = words == 0 ? 0 : text.length() / (float) words;
        x[n++] = ".?!…\"”“»'’。".indexOf(last) >= 0 ? 1 : last == ':' ? 2 : 0;
        x[n++] = Character.isLowerCase(text.charAt(0)) ? 1 : 0;
        return n;
    }

    private int neighbour(int i, float[] x, int from) {
        int n = from;
        boolean there = i >= 0 && i < blocks.size();
        x[n++] = there ? (float) Math.log(blocks.get(i).text().length()) : 0;
        x[n++] = there ? (float) blocks.get(i).linkShare() : 1;
        x[n++] = there ? (blocks.get(i).heading() ? 2 : rules.keeps(blocks.get(i)) ? 1 : 0) : -1;
        return n;
    }

    private int around(int owner, float[] x, int from) {
        int n = from;
        int roles = outline.allRoles(owner);
        int tags = outline.tags(owner);
        int sides = Outline.ASIDE | Outline.NAV | Outline.FOOTER;
        x[n++] = outline.depth(owner);
        x[n++] = outline.named(owner);
        x[n++] = outline.contents(owner);
        x[n++] = (roles & ClassWords.COMMENT) != 0 ? 1 : 0;
        x[n++] = (outline.roles(owner) & ClassWords.AROUND) != 0 ? 1 : 0;
        x[n++] = (roles & (ClassWords.BYLINE | ClassWords.DATELINE)) != 0 ? 1 : 0;
        x[n++] = tags & (Outline.ARTICLE | Outline.MAIN);
        x[n++] = (tags & sides) != 0 ? 1 : 0;
        x[n++] = (tags & Outline.HEADER) != 0 ? 1 : 0;
        x[n++] = (tags & Outline.TABLE) != 0 ? 1 : 0;
        int parent = Math.max(outline.parent(owner), 0);
        x[n++] = rules.share(parent);
        x[n++] = rules.share(Math.max(outline.parent(parent), 0));
        return n;
    }
}
