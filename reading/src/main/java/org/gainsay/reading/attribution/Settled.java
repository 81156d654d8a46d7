package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The attributions of one sentence once they have settled which stands in another one's content, and which is its twin. */
final class Settled {
    /** Cues that share a content stand close together. */
    private static final int NEIGHBOURS = 8;

    private Settled() {}

    /** Puts what stands in another one's content one level deeper, or leaves it out. */
    static List<Draft> of(Ground ground, List<Draft> here) {
        List<Draft> kept = singled(here);
        kept.sort(Comparator.comparingInt(Settled::extent).reversed());
        int from = ground.first();
        BitSet covered = new BitSet();
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : kept) {
            if (draft.cue == null || !covered.get(draft.cue.head() - from)) {
                if (!draft.nestedOnly) {
                    draft.content.forEach(range -> covered.set(range.first() - from, range.last() + 1 - from));
                    settled.add(draft);
                }
            } else if (draft.mayNest) {
                draft.depth = 1;
                settled.add(draft);
            }
        }
        settled.sort(Comparator.comparingInt(draft -> draft.cue == null ? 0 : draft.cue.head()));
        return settled;
    }

    /** Of two cues with the same content ("issued a statement saying") the nearer one. */
    private static List<Draft> singled(List<Draft> here) {
        List<Draft> single = new ArrayList<>();
        for (Draft draft : here) {
            int twin = -1;
            for (int s = Math.max(0, single.size() - NEIGHBOURS); s < single.size(); s++) {
                Draft other = single.get(s);
                boolean nested = holds(other, draft) || holds(draft, other);
                twin = !nested && sharesContent(other, draft) ? s : twin;
            }
            if (twin < 0 || draft.nestedOnly || single.get(twin).nestedOnly) {
                single.add(draft);
            } else if (distance(draft) < distance(single.get(twin))) {
                single.set(twin, draft);
            }
        }
        return single;
    }

    /** Whether the cue of {@code inner} stands in the content of {@code outer}. */
    private static boolean holds(Draft outer, Draft inner) {
        for (TokenRange range : outer.content) {
            if (inner.cue != null && range.contains(inner.cue.head())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesContent(Draft one, Draft other) {
        for (TokenRange range : one.content) {
            for (TokenRange also : other.content) {
                if (Reading.overlap(range, also) > 0.5) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How far the cue stands from its content. */
    private static int distance(Draft draft) {
        TokenRange first = draft.content.get(0);
        Cue cue = draft.cue;
        return cue == null ? 0 : Math.min(Math.abs(first.first() - cue.last()), Math.abs(cue.first() - first.last()));
    }

    private static int extent(Draft draft) {
        int size = 0;
        for (TokenRange range : draft.content) {
            size += range.size();
        }
        return size;
    }
}
