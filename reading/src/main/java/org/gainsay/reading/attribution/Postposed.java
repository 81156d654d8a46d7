package org.gainsay.reading.attribution;

import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * The report whose words come first: "The vote was lost, the commission said late on Sunday."
 *
 * <p>Where a verb of speech closes a statement after a comma, and only says when or where it was said, the statement
 * before it is the content and not what follows.
 */
final class Postposed {
    /** A statement has a subject, a verb and something more. */
    private static final int SHORTEST = 4;

    private Postposed() {}

    /** Gives {@code draft} the statement before it as content, if it is such a report. */
    static void settle(Ground ground, Draft draft) {
        Cue cue = draft.cue;
        TokenRange source = draft.source;
        if (cue == null || source == null || !ground.is(cue.head(), CueWords.Role.SPEECH)) {
            return;
        }
        int first = ground.sentenceFirst(cue.head());
        if (inverted(ground, cue, first)) {
            TokenRange speaker = SourceRules.after(ground, cue.last() + 1, false);
            if (speaker != null && speaker.last() >= ground.lastWord(cue.head())) {
                draft.source = speaker;
                draft.content.clear();
                draft.content(first, cue.first() - 2);
                return;
            }
        }
        int last = source.first() - 2;
        boolean after = last - first + 1 >= SHORTEST && ground.comma(source.first() - 1) && source.last() < cue.first();
        if (after && saysOnlyWhen(ground, cue.last() + 1) && states(ground, first, last)) {
            draft.content.clear();
            draft.content(first, last);
        }
    }

    /** "Bridge safe, says Tosk": a comma before a present or past verb of speech, and only a noun phrase after it. */
    private static boolean inverted(Ground ground, Cue cue, int first) {
        int next = cue.last() + 1;
        boolean nouns = ground.nominal(next) && !ground.is(next, PartOfSpeech.SCONJ);
        boolean headOnly = cue.first() == cue.head() && ground.finite(cue.head());
        boolean apart = cue.first() - 1 > first + 1
                && ground.comma(cue.first() - 1)
                && !ground.quotations().quoted(cue.first() - 2);
        if (!nouns || !headOnly || !apart) {
            return false;
        }
        for (int i = first; i < cue.first() - 1; i++) {
            if (ground.comma(i) || ground.quotations().quoted(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows the verb says when or where: "late on Sunday", "in a statement", "Monday". */
    private static boolean saysOnlyWhen(Ground ground, int next) {
        boolean adverbial = ground.is(next, PartOfSpeech.ADV) || ground.is(next, PartOfSpeech.ADP);
        boolean late = ground.is(next, PartOfSpeech.ADJ) && ground.is(next + 1, PartOfSpeech.ADP);
        return adverbial || late || ground.is(next, CueWords.Role.ADVERBIAL_NOUN);
    }

    private static boolean states(Ground ground, int first, int last) {
        if (ground.is(first, PartOfSpeech.SCONJ) || ground.is(first, PartOfSpeech.ADP)) {
            return false;
        }
        boolean subject = false;
        for (int i = first; i <= last; i++) {
            if (ground.quotations().quoted(i)) {
                return false;
            }
            if (ground.finite(i) && subject) {
                return true;
            }
            subject |= ground.noun(i) || ground.is(i, PartOfSpeech.PRON);
        }
        return false;
    }
}
