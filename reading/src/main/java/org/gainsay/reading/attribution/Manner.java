package org.gainsay.reading.attribution;

import org.gainsay.core.Language;
import org.gainsay.reading.text.Tokens;

/** What the cue of an attribution says the source does with the content. */
public enum Manner {
    /** Says that it is not so, or did not say it: denied, refuted, has not confirmed. */
    DENIES,
    /** Puts it into words: said, according to, the announcement that. */
    SAYS,
    /** Holds it in mind: believes, expects, is seen as. */
    THINKS,
    /** Does something by words: asks, accuses, calls for, denounces. */
    ACTS,
    /** Nothing of the kind: a colon, a discourse marker, a verb that is a cue only by its surroundings. */
    OTHER;

    /** The manner of an attribution that was found in {@code tokens}, by the words of its cue. */
    public static Manner of(FoundAttribution found, Tokens tokens, Language language) {
        if (found.cue().isEmpty()) {
            return found.direct() ? SAYS : OTHER;
        }
        CueWords cueWords = CueWords.of(language);
        Manner best = OTHER;
        for (TokenRange range : found.cue()) {
            if (cueWords.phrase(CueWords.Role.PREPOSITION, tokens, range.first()) > 0
                    || cueWords.phrase(CueWords.Role.IMPERSONAL, tokens, range.first()) > 0) {
                return SAYS;
            }
            for (int i = range.first(); i <= range.last(); i++) {
                if (cueWords.is(tokens.lower(i), CueWords.Role.DENIAL)
                        || cueWords.is(tokens.lower(i), CueWords.Role.NEGATION)) {
                    return DENIES;
                }
                Manner here = of(cueWords, tokens.lower(i));
                best = here.compareTo(best) < 0 ? here : best;
            }
        }
        return best;
    }

    private static Manner of(CueWords cueWords, String word) {
        if (cueWords.is(word, CueWords.Role.ACT)) {
            return ACTS;
        }
        if (cueWords.is(word, CueWords.Role.SPEECH)
                || cueWords.is(word, CueWords.Role.NOUN)
                || cueWords.is(word, CueWords.Role.ADVERB)) {
            return SAYS;
        }
        return cueWords.is(word, CueWords.Role.ATTITUDE) ? THINKS : OTHER;
    }
}
