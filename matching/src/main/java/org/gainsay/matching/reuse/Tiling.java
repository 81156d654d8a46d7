package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that two texts share: runs of equal words, found longest kind first, none used twice.
 *
 * <p>After greedy string tiling (Wise, "String similarity via greedy string tiling and running Karp-Rabin matching", 1993).
 * Instead of looking for the longest run of all again and again, long runs are laid first and short ones into what is left,
 * so that cost stays near linear. Short runs turn up by chance, the more of them the longer the texts; hence a short run
 * counts only where it stands in line with another, the same few words further on in both texts, and the shortest run that
 * counts at all grows with the texts.
 */
final class Tiling {
    /** A run: words {@code a} and on of the one text are words {@code b} and on of the other. */
    record Run(int a, int b, int length) {}

    /** So many words in a row hardly ever agree by chance. */
    static final int LONG = 8;
    /** The shortest run in two short reports; three words are what a paraphrase leaves standing. */
    private static final int SHORT = 3;
    /** Words between two runs that are still in line: about a clause. */
    private static final int GAP = 12;
    /** Two reports of 200 words: at this product of lengths the shortest run is {@link #SHORT}. */
    private static final double BASE = 4e4;
    /** Each tenfold more of pairs of places asks for a word more: running text has about ten choices for the next word. */
    private static final double PER_TENFOLD = 0.9;
    /** Of one gram only so many places are tried: a sentence repeated a thousand times is the same sentence. */
    private static final int MOST_PLACES = 16;

    private final Words left;
    private final Words right;
    private final BitSet inLeft = new BitSet();
    private final BitSet inRight = new BitSet();
    private List<Run> runs = new ArrayList<>();

    private Tiling(Words left, Words right) {
        this.left = left;
        this.right = right;
    }

    static Tiling of(Words left, Words right) {
        Tiling tiling = new Tiling(left, right);
        double product = Math.max(1.0, (double) left.size() * right.size());
        int shortest = (int) Math.max(SHORT, Math.round(SHORT + PER_TENFOLD * Math.log10(product / BASE)));
        tiling.lay(Math.max(LONG, shortest));
        tiling.lay(shortest);
        tiling.keepInLine();
        return tiling;
    }

    /** The runs in the order of the left text. */
    List<Run> runs() {
        return runs;
    }

    /** The shared words of the left text, quoted ones too. */
    BitSet inLeft() {
        return inLeft;
    }

    BitSet inRight() {
        return inRight;
    }

    /** How many words of a run stand outside quotation marks in the left text. */
    int unquoted(Run run) {
        int n = 0;
        for (int i = run.a(); i < run.a() + run.length(); i++) {
            n += left.quoted(i) ? 0 : 1;
        }
        return n;
    }

    private void lay(int shortest) {
        Map<Integer, int[]> places = places(shortest);
        int i = 0;
        while (i + shortest <= left.size()) {
            int best = 0;
            int at = -1;
            int[] tried = inLeft.get(i) ? null : places.get(left.gram(i, shortest));
            if (tried != null) {
                for (int p = 1; p <= tried[0]; p++) {
                    int length = common(i, tried[p]);
                    if (length > best) {
                        best = length;
                        at = tried[p];
                    }
                }
            }
            if (best >= shortest) {
                runs.add(new Run(i, at, best));
                inLeft.set(i, i + best);
                inRight.set(at, at + best);
                i += best;
            } else {
                i++;
            }
        }
    }

    private Map<Integer, int[]> places(int k) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int j = 0; j + k <= right.size(); j++) {
            if (inRight.get(j)) {
                continue;
            }
            int[] list = places.computeIfAbsent(right.gram(j, k), g -> new int[3]);
            if (list[0] == MOST_PLACES) {
                continue;
            }
            if (list[0] + 1 == list.length) {
                int[] wider = java.util.Arrays.copyOf(list, Math.min(MOST_PLACES + 1, list.length * 2));
                places.put(right.gram(j, k), wider);
                list = wider;
            }
            list[++list[0]] = j;
        }
        return places;
    }

    private int common(int i, int j) {
        int n = 0;
        while (i + n < left.size()
                && j + n < right.size()
                && left.hash(i + n) == right.hash(j + n)
                && !inLeft.get(i + n)
                && !inRight.get(j + n)) {
            n++;
        }
        return n;
    }

    private void keepInLine() {
        runs.sort(Comparator.comparingInt(Run::a));
        List<Run> kept = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            boolean stands = run.length() >= LONG
                    || (r > 0 && inLine(runs.get(r - 1), run))
                    || (r + 1 < runs.size() && inLine(run, runs.get(r + 1)));
            if (stands) {
                kept.add(run);
            } else {
                inLeft.clear(run.a(), run.a() + run.length());
                inRight.clear(run.b(), run.b() + run.length());
            }
        }
        runs = kept;
    }

    /** Whether the second run follows the first in both texts within a clause. */
    static boolean inLine(Run first, Run second) {
        int a = second.a() - first.a() - first.length();
        int b = second.b() - first.b() - first.length();
        return a >= 0 && a <= GAP && b >= 0 && b <= GAP;
    }
}
