package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;

/** The report that is the subject of its sentence: "The claim that they won came late" ends before "came". */
final class SubjectClause {
    /** A subject opens its sentence: its noun stands among the first so many tokens. */
    private static final int OPENING = 12;

    private SubjectClause() {}

    /** Cuts the content of {@code draft} before the verb of the sentence, if it took that in. */
    static void settle(Ground ground, Draft draft) {
        Cue cue = draft.cue;
        if (cue == null || cue.kind() != Cue.Kind.NOUN || draft.content.size() != 1) {
            return;
        }
        TokenRange content = draft.content.get(0);
        int floor = ground.sentenceFirst(cue.head());
        if (cue.head() - floor > OPENING
                || content.first() != cue.last() + 1
                || !ground.is(content.first(), Role.COMPLEMENTIZER)) {
            return;
        }
        for (int i = floor; i < cue.head(); i++) {
            if (ground.verb(i)) {
                return;
            }
        }
        int end = ContentRules.rightEnd(ground, content.first(), content.last(), cue);
        if (end > content.first() && end < content.last()) {
            draft.content.set(0, new TokenRange(content.first(), end));
        }
    }
}
