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
        Lexicon lexicon = Lexicon.of(language);
        Manner best = OTHER;
        for (TokenRange range : found.cue()) {
            if (lexicon.phrase(Lexicon.Role.PREPOSITION, tokens, range.first()) > 0
                    || lexicon.phrase(Lexicon.Role.IMPERSONAL, tokens, range.first()) > 0) {
                return SAYS;
            }
            for (int i = range.first(); i <= range.last(); i++) {
                if (lexicon.is(tokens.lower(i), Lexicon.Role.DENIAL)
                        || lexicon.is(tokens.lower(i), Lexicon.Role.NEGATION)) {
                    return DENIES;
                }
                Manner here = of(lexicon, tokens.lower(i));
                best = here.compareTo(best) < 0 ? here : best;
            }
        }
        return best;
    }

    private static Manner of(Lexicon lexicon, String word) {
        if (lexicon.is(word, Lexicon.Role.ACT)) {
            return ACTS;
        }
        if (lexicon.is(word, Lexicon.Role.SPEECH)
                || lexicon.is(word, Lexicon.Role.NOUN)
                || lexicon.is(word, Lexicon.Role.ADVERB)) {
            return SAYS;
        }
        return lexicon.is(word, Lexicon.Role.ATTITUDE) ? THINKS : OTHER;
    }
}
