package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.reading.attribution.CueWords.Role;

/**
 * The attributions of a text by rules of clauses alone, for a language without weights: Spanish.
 *
 * <p>Sentence by sentence: first the cues that follow their words ("…, dijo Tosk"), then the others from left to right,
 * each with its source and content; what stands inside another one's content is kept only where a verb of speech has a
 * source of its own, one level deeper. A paragraph or sentence that opens with a dash is one utterance
 * ({@link Dialogue}).
 */
final class ClauseReading {
    /** A sentence is one of the world's longest if so many attributions of it lie side by side. */
    private static final int COMPARED = 24;

    private final Ground ground;
    private final List<Draft> drafts = new ArrayList<>();

    private ClauseReading(Ground ground) {
        this.ground = ground;
    }

    /** The attributions of a paragraph. */
    static List<Draft> in(Ground ground) {
        ClauseReading reading = new ClauseReading(ground);
        reading.paragraph(ground.firstSentence(), ground.lastSentence());
        return reading.drafts;
    }

    private void paragraph(int s, int end) {
        for (int at = s; at <= end; at++) {
            Draft dialogue = Dialogue.opens(ground, ground.sentences().first(at))
                    ? Dialogue.in(
                            ground,
                            ground.sentences().first(at),
                            ground.sentences().last(end))
                    : null;
            if (dialogue != null) {
                drafts.add(dialogue);
                return;
            }
            sentence(at);
        }
    }

    private void sentence(int s) {
        List<Cue> cues = ClauseCues.in(ground, s);
        List<Draft> here = new ArrayList<>();
        for (Cue cue : cues) {
            if (ClauseContents.postposed(ground, cue)) {
                add(cue, true, here);
            }
        }
        Set<Cue> taken = new HashSet<>();
        here.forEach(draft -> taken.add(draft.cue));
        for (Cue cue : cues) {
            if (!taken.contains(cue)) {
                add(cue, false, here);
            }
        }
        if (here.isEmpty()) {
            Cue hearsay = ClauseCues.hearsay(ground, s);
            if (hearsay != null) {
                Draft draft = new Draft(hearsay);
                ClauseContents.fill(ground, draft, hearsay, false);
                if (!draft.content.isEmpty()) {
                    here.add(draft);
                }
            }
        }
        drafts.addAll(here);
    }

    private void add(Cue cue, boolean postposed, List<Draft> here) {
        Draft draft = new Draft(cue);
        draft.source = ClauseSources.of(ground, cue, postposed);
        ClauseContents.fill(ground, draft, cue, postposed);
        boolean nobody = draft.source != null && ground.is(draft.source.first(), Role.NOBODY);
        if (draft.content.isEmpty() || nobody) {
            return;
        }
        Draft outer = null;
        for (Draft other : here.subList(Math.max(0, here.size() - COMPARED), here.size())) {
            boolean inside = other.content.stream().anyMatch(range -> range.contains(cue.head()));
            boolean overlapping = other.content.stream()
                    .anyMatch(range -> draft.content.stream().anyMatch(range::overlaps));
            if (inside) {
                outer = other;
            } else if (overlapping) {
                return;
            }
        }
        if (outer != null && !nested(draft, outer)) {
            return;
        }
        Chains.fill(ground, draft);
        here.add(draft);
    }

    /** Whether {@code draft} is an attribution of its own inside {@code outer}'s content, and marks it so. */
    private boolean nested(Draft draft, Draft outer) {
        Cue cue = draft.cue;
        TokenRange source = draft.source;
        boolean sure = cue != null
                && cue.kind() == Cue.Kind.VERB
                && ground.is(cue.head(), Role.SPEECH)
                && source != null
                && ground.finite(cue.head());
        boolean within = sure
                && draft.content.stream()
                        .allMatch(range -> outer.content.stream()
                                .anyMatch(whole -> whole.contains(range.first()) && whole.contains(range.last())));
        draft.depth = outer.depth + 1;
        return within && outer.depth == 0;
    }
}
