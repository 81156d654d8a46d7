package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: the paragraphs that a reader came for, without what stands around them.
 *
 * <h2>How it is found</h2>
 *
 * A paragraph that is long enough and holds few links is prose, and its length counts for every element around it.
 * Elements whose tag, role, class or id names them as navigation, comments, sharing, related items are left out,
 * unless they hold the greater part of the prose. From the body the search goes down into the child that holds the
 * greater part of the prose, for as long as one child does; where it stops is the smallest element that holds the
 * article. Its paragraphs, without lists of links, are the main text. Where no prose is found, all paragraphs of the
 * page are.
 *
 * <p>The idea of counting text against links is that of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features" (WSDM 2010); the search from the body down is ours.
 */
final class MainText {
    /** A child that holds this share of the prose is gone into; below it, the article is spread over several. */
    private static final double GREATER_PART = 0.7;

    /** Shorter blocks are captions, labels and teasers more often than paragraphs. */
    private static final int PROSE_CHARACTERS = 80;

    /** A paragraph with more than a third of its characters in links is a list of links. */
    private static final double PROSE_LINKS = 0.33;

    /** Blocks with more than this share in links are left out of the article. */
    private static final double KEPT_LINKS = 0.66;

    /** Log-odds above which a paragraph is main text: the best by cross-validation lies near even odds. */
    private static final double THRESHOLD = 0.0;

    /** Paragraphs between two that are taken, which lie in the same stretch of text. */
    private static final int GAP = 3;

    /** Log-odds of a heading in a gap: sets of pages label the odd ones, so the trees think ill of all of them. */
    private static final double HEADING_FLOOR = -2.0;

    /** Log-odds of anything else in a gap. */
    private static final double GAP_FLOOR = -0.7;

    private final Outline outline;
    private final boolean[] cut;
    private final int[] prose;

    private final int whole;
    private final int article;

    MainText(Outline outline) {
        this.outline = outline;
        this.cut = new boolean[outline.size()];
        this.prose = new int[outline.size()];
        measure();
        this.whole = prose.length == 0 ? 0 : prose[0];
        for (int i = 0; i < cut.length; i++) {
            int parent = outline.parent(i);
            cut[i] = parent >= 0 && cut[parent] || outline.around(i) && prose[i] * 2 < Math.max(whole, 1);
        }
        measure();
        this.article = smallest();
    }

    /** The paragraphs of the main text in the order of the page. */
    static List<Block> of(Outline outline, @Nullable String title) {
        return judged(outline, new MainText(outline), title, TextTrees.shipped());
    }

    /** The paragraphs that these trees take for main text; where they take none, those that the rules take, or all. */
    static List<Block> judged(Outline outline, MainText rules, @Nullable String title, TextTrees trees) {
        List<Block> blocks = outline.blocks();
        BlockFeatures features = new BlockFeatures(outline, rules, outline.headline(title));
        double[] scores = new double[blocks.size()];
        boolean[] ruled = new boolean[blocks.size()];
        boolean[] taken = new boolean[blocks.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = rules.hopeless(blocks.get(i))
                    ? Double.NEGATIVE_INFINITY
                    : trees.score(features.of(i), HEADING_FLOOR);
            ruled[i] = rules.keeps(blocks.get(i));
            taken[i] = scores[i] > THRESHOLD;
        }
        fillGaps(blocks, scores, ruled, taken);
        List<Block> kept = chosen(blocks, taken);
        if (kept.isEmpty()) {
            kept = chosen(blocks, ruled);
        }
        return kept.isEmpty() ? blocks : kept;
    }

    /** Takes what stands between two paragraphs that are taken, where the rules take it too: subheads above all. */
    private static void fillGaps(List<Block> blocks, double[] scores, boolean[] ruled, boolean[] taken) {
        int last = -1;
        boolean[] sure = taken.clone();
        for (int i = 0; i < sure.length; i++) {
            if (!sure[i]) {
                continue;
            }
            boolean close = last >= 0 && i - last <= GAP + 1;
            for (int gap = last + 1; close && gap < i; gap++) {
                double floor = blocks.get(gap).heading() ? HEADING_FLOOR : GAP_FLOOR;
                taken[gap] = ruled[gap] && scores[gap] > floor;
            }
            last = i;
        }
    }

    private static List<Block> chosen(List<Block> blocks, boolean[] taken) {
        List<Block> chosen = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                chosen.add(blocks.get(i));
            }
        }
        return chosen;
    }

    /** Whether a paragraph is a link outside of the article, as most paragraphs of most pages are. */
    private boolean hopeless(Block block) {
        return block.linkShare() > KEPT_LINKS && (cut[block.owner()] || !within(block));
    }

    /** Whether the rules take a paragraph for main text. */
    boolean keeps(Block block) {
        return within(block) && !cut[block.owner()] && !block.caption() && block.linkShare() <= KEPT_LINKS;
    }

    /** Whether a paragraph lies in the smallest element that holds the article. */
    boolean within(Block block) {
        return block.owner() >= article && block.owner() <= outline.last(article);
    }

    /** The characters of prose of the whole page. */
    int whole() {
        return whole;
    }

    /** The share of the page's prose that an element holds. */
    float share(int element) {
        return whole == 0 || element >= prose.length ? 0 : prose[element] / (float) whole;
    }

    /** Counts the characters of prose within each element that is not cut away. */
    private void measure() {
        Arrays.fill(prose, 0);
        for (Block block : outline.blocks()) {
            if (!cut[block.owner()]) {
                prose[block.owner()] += proseOf(block);
            }
        }
        for (int i = prose.length - 1; i > 0; i--) {
            prose[Math.max(outline.parent(i), 0)] += prose[i];
        }
    }

    private int smallest() {
        int at = 0;
        while (true) {
            int next = -1;
            for (int child = at + 1;
                    child <= outline.last(at) && child < prose.length;
                    child = outline.last(child) + 1) {
                if (prose[at] > 0 && prose[child] >= GREATER_PART * prose[at]) {
                    next = child;
                }
            }
            if (next < 0 || outline.element(next).normalName().equals("p")) {
                return at;
            }
            at = next;
        }
    }

    /** The characters of a block that count as prose: all or none. */
    static int proseOf(Block block) {
        int length = block.text().length();
        return length >= PROSE_CHARACTERS && block.linkShare() < PROSE_LINKS ? length : 0;
    }
}
