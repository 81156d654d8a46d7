package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.reading.attribution.CueWords.Role;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of dialogue set with dashes, as in Spanish: —They came by night —the witness said—. Nobody slept.
 *
 * <p>The paragraph opens with a dash; what stands between the next two says who speaks, the rest is speech.
 */
final class Dialogue {
    /** The speech verb stands this close to the dash, in tokens. */
    private static final int VERB_WITHIN = 4;

    private Dialogue() {}

    /** Whether the paragraph that token {@code first} opens is one of dialogue. */
    static boolean opens(Ground ground, int first) {
        String word = ground.lower(first);
        return word.equals("—") || word.equals("―") || word.equals("–");
    }

    /** The attribution of the paragraph from {@code first} to {@code last}; null if nobody is named in it. */
    static @Nullable Draft in(Ground ground, int first, int last) {
        List<Integer> dashes = new ArrayList<>();
        for (int i = first + 1; i <= last; i++) {
            if (ground.dash(i)) {
                dashes.add(i);
            }
        }
        for (int d = 0; d < dashes.size(); d++) {
            int open = dashes.get(d);
            int close = d + 1 < dashes.size() ? dashes.get(d + 1) : ground.lastWord(open) + 1;
            for (int i = open + 1; i < Math.min(close, open + 1 + VERB_WITHIN); i++) {
                if (ground.is(i, Role.SPEECH) && ground.verb(i)) {
                    return draft(ground, first, last, open, i, close);
                }
            }
        }
        return null;
    }

    private static @Nullable Draft draft(Ground ground, int first, int last, int open, int head, int close) {
        Cue cue = ClauseCues.verb(ground, head);
        Draft draft = new Draft(cue);
        draft.spoken = true;
        TokenRange source = ClauseSources.afterTime(ground, cue.last() + 1);
        if (source == null && cue.first() > open + 1) {
            source = new TokenRange(open + 1, cue.first() - 1);
        }
        draft.source = source != null && source.last() < close ? source : null;
        draft.content(first + 1, open - 1);
        int after = close + 1;
        while (after <= last
                && ground.punctuation(after)
                && !ground.quotations().opens(after)) {
            after++;
        }
        if (ground.dash(close)) {
            draft.content(after, last);
        }
        return draft.content.isEmpty() ? null : draft;
    }
}
