package org.gainsay.matching.reuse;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How alike two documents are, and whether that makes one a copy.
 *
 * @param a the place of the one document
 * @param b the place of the other
 * @param words shared words outside quotation marks and furniture
 * @param share the same as a share of such words of the shorter document
 * @param block the most such words in runs that follow one another
 * @param facts how much of the facts of each the other states together, the harmonic mean of both ways
 * @param translated whether the facts decide, not the words
 * @param inA the words of {@code a} that are shared
 * @param inB the words of {@code b} that are shared
 */
record Likeness(
        int a,
        int b,
        int words,
        double share,
        int block,
        double facts,
        double unquotedFacts,
        boolean translated,
        BitSet inA,
        BitSet inB) {
    /** A sixth of the words in line: reports of one event written apart had a tenth at most, edited copies a fifth at least. */
    static final double SHARE = 0.16;
    /** Fewer shared words may be one stock sentence. */
    static final int WORDS = 14;
    /** A passage of a whole paragraph is a copy however long the rest is. */
    static final int BLOCK = 40;
    /** Facts of two languages: reports of one event written apart had a third at most. */
    static final double FACTS = 0.35;
    /** Of which outside quotation marks at least this part of it. */
    static final double UNQUOTED = 0.6;
    /** Facts in one language, where words would show a copy: only a close paraphrase. */
    static final double PARAPHRASED = 0.5;
    /** The same agency credited by both, or two different ones, moves the threshold for translations so much. */
    static final double SAME_CREDIT = 0.85;

    static final double OTHER_CREDIT = 1.25;
    /** Matched weight, in names, below which a brief says too little to tell. */
    static final double FEWEST_FACTS = 2.0;

    /** Among more words a sentence that resembles is found by chance: in longer texts only words show a copy. */
    static final int MOST_WORDS = 4_000;
    /** One sentence of the same language is a bag of common words. */
    static final int FEWEST_SENTENCES = 2;

    /** Whether the shared words alone show it. */
    boolean byWords() {
        return (share >= SHARE && words >= WORDS) || block >= BLOCK;
    }

    /** A number to order likenesses by. */
    double strength() {
        return byWords() ? 1 + share : facts;
    }

    /** Whether one is a copy of the other, or both of a third. */
    static boolean copies(Likeness of, Print a, Print b) {
        if (of.byWords()) {
            return true;
        }
        double bar = of.translated() ? FACTS * credit(a, b) : PARAPHRASED;
        return of.facts() >= bar && of.unquotedFacts() >= UNQUOTED * bar;
    }

    private static double credit(Print a, Print b) {
        if (a.credit == null || b.credit == null) {
            return 1;
        }
        return a.credit.equals(b.credit) ? SAME_CREDIT : OTHER_CREDIT;
    }

    /** The likeness of two read documents. */
    static Likeness of(Read one, Read other, IntToDoubleFunction rarity) {
        boolean sameLanguage = one.print().language.equals(other.print().language);
        Tiling tiling = Tiling.of(one.words(), other.words());
        int shared = 0;
        int block = 0;
        int line = 0;
        List<Tiling.Run> runs = tiling.runs();
        for (int r = 0; r < runs.size(); r++) {
            Tiling.Run run = runs.get(r);
            int own = 0;
            for (int i = run.a(); i < run.a() + run.length(); i++) {
                boolean counts = !one.words().quoted(i)
                        && !other.words().quoted(run.b() + i - run.a())
                        && !one.furniture().get(i)
                        && !other.furniture().get(run.b() + i - run.a());
                own += counts ? 1 : 0;
            }
            shared += own;
            line = r > 0 && Tiling.inLine(runs.get(r - 1), run) ? line + own : own;
            block = Math.max(block, line);
        }
        double share = shared / (double) Math.max(1, Math.min(one.own(), other.own()));
        FactAlignment there = FactAlignment.of(one.facts(), other.facts(), rarity);
        FactAlignment back = FactAlignment.of(other.facts(), one.facts(), rarity);
        int fewest = Math.min(one.facts().sentences(), other.facts().sentences());
        boolean report = Math.max(one.words().size(), other.words().size()) <= MOST_WORDS
                && (!sameLanguage || fewest >= FEWEST_SENTENCES);
        boolean enough = report && Math.min(there.matched(), back.matched()) >= FEWEST_FACTS;
        double facts = enough ? mean(there.share(), back.share()) : 0;
        double unquoted = enough ? mean(there.unquotedShare(), back.unquotedShare()) : 0;
        boolean byWords = (share >= SHARE && shared >= WORDS) || block >= BLOCK;
        return new Likeness(
                one.place(),
                other.place(),
                shared,
                share,
                block,
                facts,
                unquoted,
                !sameLanguage,
                byWords ? tiling.inLeft() : one.sentences(there.aligned()),
                byWords ? tiling.inRight() : other.sentences(back.aligned()));
    }

    private static double mean(double x, double y) {
        return x + y == 0 ? 0 : 2 * x * y / (x + y);
    }
}
