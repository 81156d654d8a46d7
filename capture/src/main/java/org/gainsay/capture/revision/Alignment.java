package org.gainsay.capture.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.revision.Revision.Line;

/** Which sentence of the older edition became which of the newer one. */
final class Alignment {
    /** Pairs of a gap that are compared one with another: beyond it the sentences of the gap are matched as strays. */
    private static final int GAP_PAIRS = 40_000;

    private final List<Line> from;
    private final List<Line> to;
    private final int[] before;
    private final boolean[] moved;
    private final boolean[] kept;
    private final List<Gap> gaps = new ArrayList<>();

    /** Stretches of both editions, end-exclusive, between two fixed points. */
    private record Gap(int fromStart, int fromEnd, int toStart, int toEnd) {
        int from() {
            return fromEnd - fromStart;
        }

        int to() {
            return toEnd - toStart;
        }

        boolean empty() {
            return from() == 0 || to() == 0;
        }

        boolean small() {
            return (long) from() * to() <= GAP_PAIRS;
        }
    }

    private Alignment(List<Line> from, List<Line> to) {
        this.from = from;
        this.to = to;
        this.before = new int[to.size()];
        this.moved = new boolean[to.size()];
        this.kept = new boolean[from.size()];
        Arrays.fill(before, -1);
    }

    static Alignment of(List<Line> from, List<Line> to) {
        Alignment alignment = new Alignment(from, to);
        alignment.matchEqual();
        alignment.matchAlike();
        alignment.matchStrays();
        return alignment;
    }

    /** The older sentence that became {@code i} of the newer edition, or -1. */
    int before(int i) {
        return before[i];
    }

    /** Whether {@code i} of the newer edition stood at another place. */
    boolean moved(int i) {
        return moved[i];
    }

    /** Whether {@code i} of the older edition became anything. */
    boolean kept(int i) {
        return kept[i];
    }

    private void match(int older, int newer, boolean elsewhere) {
        before[newer] = older;
        moved[newer] = elsewhere;
        kept[older] = true;
    }

    /** Equal sentences in order: fixed points, and what touches them, until nothing is left but gaps. */
    private void matchEqual() {
        Deque<Gap> open = new ArrayDeque<>();
        open.push(new Gap(0, from.size(), 0, to.size()));
        while (!open.isEmpty()) {
            Gap gap = trimmed(open.pop());
            if (gap.empty()) {
                gaps.add(gap);
                continue;
            }
            List<int[]> points = fixedPoints(gap);
            if (points.isEmpty()) {
                gaps.add(gap);
                continue;
            }
            int fromStart = gap.fromStart();
            int toStart = gap.toStart();
            for (int[] point : points) {
                match(point[0], point[1], false);
                open.push(new Gap(fromStart, point[0], toStart, point[1]));
                fromStart = point[0] + 1;
                toStart = point[1] + 1;
            }
            open.push(new Gap(fromStart, gap.fromEnd(), toStart, gap.toEnd()));
        }
    }

    private Gap trimmed(Gap gap) {
        int fromStart = gap.fromStart();
        int toStart = gap.toStart();
        int fromEnd = gap.fromEnd();
        int toEnd = gap.toEnd();
        while (fromStart < fromEnd && toStart < toEnd && equal(fromStart, toStart)) {
            match(fromStart++, toStart++, false);
        }
        while (fromStart < fromEnd && toStart < toEnd && equal(fromEnd - 1, toEnd - 1)) {
            match(--fromEnd, --toEnd, false);
        }
        return new Gap(fromStart, fromEnd, toStart, toEnd);
    }

    private boolean equal(int older, int newer) {
        return from.get(older).key().equals(to.get(newer).key());
    }

    /** Sentences that occur once on either side of the gap, as the longest run that is in order on both. */
    private List<int[]> fixedPoints(Gap gap) {
        Map<String, Integer> newer = once(to, gap.toStart(), gap.toEnd());
        Map<String, Integer> older = once(from, gap.fromStart(), gap.fromEnd());
        List<int[]> pairs = new ArrayList<>();
        for (int i = gap.fromStart(); i < gap.fromEnd(); i++) {
            String key = from.get(i).key();
            Integer partner = newer.get(key);
            if (partner != null && partner >= 0 && older.getOrDefault(key, -1) == i) {
                pairs.add(new int[] {i, partner});
            }
        }
        return rising(pairs);
    }

    /** Where each sentence stands that occurs once; -1 for the others. */
    private static Map<String, Integer> once(List<Line> lines, int start, int end) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            places.merge(lines.get(i).key(), i, (first, second) -> -1);
        }
        return places;
    }

    /** The longest subsequence in which the second member rises (patience sorting). */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int piles = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        List<int[]> rising = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = previous[i]) {
            rising.add(pairs.get(i));
        }
        return rising.reversed();
    }

    /** Within each gap, the sentences that share most of their words, in order. */
    private void matchAlike() {
        for (Gap gap : gaps) {
            if (!gap.empty() && gap.small()) {
                alike(gap);
            }
        }
    }

    private void alike(Gap gap) {
        double[][] best = new double[gap.from() + 1][gap.to() + 1];
        double[][] likeness = new double[gap.from()][gap.to()];
        for (int i = gap.from() - 1; i >= 0; i--) {
            Bag bag = Bag.of(from.get(gap.fromStart() + i));
            for (int j = gap.to() - 1; j >= 0; j--) {
                double alike = bag.likeness(Bag.of(to.get(gap.toStart() + j)));
                likeness[i][j] = alike < Bag.REWORDED ? 0 : alike;
                double taken = likeness[i][j] == 0 ? 0 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(taken, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < gap.from() && j < gap.to()) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                match(gap.fromStart() + i++, gap.toStart() + j++, false);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** What is still alone on both sides: equal ones first, then the likest, wherever they stand. */
    private void matchStrays() {
        Map<String, Deque<Integer>> alone = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            if (!kept[i]) {
                alone.computeIfAbsent(from.get(i).key(), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int j = 0; j < to.size(); j++) {
            Deque<Integer> equals = before[j] < 0 ? alone.get(to.get(j).key()) : null;
            if (equals != null && !equals.isEmpty()) {
                match(equals.removeFirst(), j, true);
            }
        }
        List<Integer> older = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if (!kept[i]) {
                older.add(i);
            }
        }
        Strays strays = new Strays(from, older);
        for (Strays.Pair pair : strays.likest(to, j -> before[j] < 0)) {
            if (!kept[pair.older()] && before[pair.newer()] < 0) {
                match(pair.older(), pair.newer(), true);
            }
        }
    }
}
