package org.gainsay.reading.attribution;

import org.gainsay.reading.tagging.PartOfSpeech;

/** The source put into the middle of what it says: "The bridge is, according to the port, closed." */
final class Parenthesis {
    private Parenthesis() {}

    /** Adds to {@code draft} what follows the source, if what stands before the cue breaks off there. */
    static void complete(Ground ground, Draft draft) {
        Cue cue = draft.cue;
        TokenRange source = draft.source;
        if (cue == null
                || cue.kind() != Cue.Kind.PREPOSITION
                || source == null
                || source.first() <= cue.last()
                || draft.contentLast() != cue.first() - 2
                || !ground.comma(cue.first() - 1)
                || !ground.comma(source.last() + 1)) {
            return;
        }
        int last = ground.lastWord(cue.head());
        if (source.last() + 2 <= last && breaksOff(ground, draft)) {
            draft.content(source.last() + 2, last);
        }
    }

    private static boolean breaksOff(Ground ground, Draft draft) {
        boolean open = switch (ground.at(draft.contentLast())) {
            case AUX, ADP, DET, SCONJ, CCONJ -> true;
            case ADJ, ADV, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SYM, VERB, X -> false;
        };
        if (open) {
            return true;
        }
        for (TokenRange range : draft.content) {
            for (int i = range.first(); i <= range.last(); i++) {
                if (ground.finite(i) || ground.is(i, PartOfSpeech.VERB)) {
                    return false;
                }
            }
        }
        return true;
    }
}
