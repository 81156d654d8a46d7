package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * Reports within a report: in "the prosecutor said that the minister had admitted taking money" also what the minister
 * admitted.
 *
 * <p>The labelled sets have none of them, so they are found by rule: a finite verb of speech inside somebody's content,
 * outside quotation marks, with a subject of its own there and a clause after it.
 */
final class Nested {
    /** Nothing but the verb and its neighbours speaks for it. */
    private static final double SCORE = 0.6;
    /** Whom it was said to takes no more than this, in tokens: "told the members of the board that". */
    private static final int LONGEST_ADDRESSEE = 8;

    private Nested() {}

    /** Adds to {@code drafts} the reports in their contents. */
    static void add(Ground ground, List<Draft> drafts) {
        int from = ground.first();
        BitSet cues = new BitSet();
        for (Draft draft : drafts) {
            if (draft.cue != null) {
                cues.set(draft.cue.first() - from, draft.cue.last() + 1 - from);
            }
        }
        List<Draft> found = new ArrayList<>();
        for (Draft outer : drafts) {
            for (TokenRange range : outer.content) {
                for (int i = range.first() + 1; i < range.last(); i++) {
                    Draft inner = cues.get(i - from) ? null : at(ground, i, range);
                    if (inner != null) {
                        inner.depth = outer.depth + 1;
                        cues.set(i - from);
                        found.add(inner);
                    }
                }
            }
        }
        drafts.addAll(found);
    }

    private static @Nullable Draft at(Ground ground, int i, TokenRange range) {
        if (!ground.is(i, Role.SPEECH)
                || !ground.is(i, PartOfSpeech.VERB)
                || ground.quotations().quoted(i)
                || !(ground.finite(i) || ground.is(i, Form.PARTICIPLE) && ground.is(i - 1, PartOfSpeech.AUX))
                || CueRules.isBe(ground, i - 1)) {
            return null;
        }
        Cue cue = CueRules.verb(ground, i, SCORE);
        int start = start(ground, cue, range.last());
        boolean subject = ground.noun(cue.first() - 1) || ground.pronoun(cue.first() - 1);
        if (start < 0 || !subject || cue.first() - 1 < range.first()) {
            return null;
        }
        TokenRange source = SourceRules.of(ground, cue, List.of());
        if (source == null || source.last() != cue.first() - 1) {
            return null;
        }
        Draft draft = new Draft(cue);
        draft.source = new TokenRange(Math.max(source.first(), range.first()), source.last());
        int end = ContentRules.rightEnd(ground, start, range.last(), cue);
        draft.content(start, Math.min(end, range.last()));
        if (draft.content.isEmpty()) {
            return null;
        }
        Chains.fill(ground, draft);
        draft.passedOnBy.removeIf(by -> !range.contains(by.first()));
        return draft;
    }

    /** Where the clause after the verb starts, or -1 if there is none. */
    private static int start(Ground ground, Cue cue, int last) {
        int next = cue.last() + 1;
        int past = pastAddressee(ground, cue, next);
        if (past + 1 < last && complementizer(ground, past)) {
            return past;
        }
        boolean gerund = ground.is(cue.head(), Role.ADMISSION) && ground.is(next, Form.GERUND);
        boolean clause = ground.pronoun(next)
                && !ground.possessive(next)
                && (ground.finite(next + 1) || ground.is(next + 1, PartOfSpeech.AUX));
        return (gerund || clause) && next < last ? next : -1;
    }

    private static boolean complementizer(Ground ground, int i) {
        return ground.is(i, Role.COMPLEMENTIZER) && ground.is(i, PartOfSpeech.SCONJ);
    }

    /** The token after whom something was said to, if the cue tells of that and a clause follows; else {@code start}. */
    static int pastAddressee(Ground ground, Cue cue, int start) {
        if (!ground.is(cue.head(), Role.ADDRESSEE)) {
            return start;
        }
        int limit = start + LONGEST_ADDRESSEE;
        int i = start;
        while (i < limit
                && (ground.nominal(i) || ground.pronoun(i) || ground.lower(i).equals("of"))
                && !complementizer(ground, i)) {
            i++;
        }
        return complementizer(ground, i) ? i : start;
    }
}
