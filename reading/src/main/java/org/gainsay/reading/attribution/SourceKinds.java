package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** How the words of a source name it. */
final class SourceKinds {
    private SourceKinds() {}

    static FoundSource of(Ground ground, @Nullable TokenRange words, @Nullable Cue cue) {
        if (words != null) {
            return new FoundSource(words, kind(ground, words));
        }
        boolean author = cue != null
                && ground.is(cue.head(), Role.AUTHOR_VERB)
                && !ground.quotations().quoted(cue.head());
        if (author) {
            return FoundSource.UNSPOKEN_AUTHOR;
        }
        return cue != null && ground.cueWords().dropsSubjects() && points(cue) ? FoundSource.DROPPED : FoundSource.NONE;
    }

    /** Whether a cue without a source points to who spoke before: a verb, "a su juicio". */
    private static boolean points(Cue cue) {
        return cue.kind() == Cue.Kind.VERB || cue.kind() == Cue.Kind.PREPOSITION;
    }

    private static FoundSource.Kind kind(Ground ground, TokenRange words) {
        boolean quoted = ground.quotations().quoted(words.first());
        if (words.size() <= 2 && ground.pronoun(words.first())) {
            boolean author = !quoted && ground.is(words.first(), Role.PRONOUN_AUTHOR);
            return author
                    ? FoundSource.Kind.AUTHOR
                    : words.size() == 1 ? FoundSource.Kind.PRONOUN : described(ground, words);
        }
        boolean author = !quoted
                && ground.is(words.first(), Role.PRONOUN_AUTHOR)
                && !ground.possessive(words.first())
                && words.first() < ground.sentenceLast(words.first())
                && (ground.is(words.first() + 1, PartOfSpeech.ADP) || ground.comma(words.first() + 1));
        return author ? FoundSource.Kind.AUTHOR : described(ground, words);
    }

    private static FoundSource.Kind described(Ground ground, TokenRange words) {
        boolean vague = ground.is(words.first(), Role.VAGUE);
        for (int i = words.first(); i <= words.last(); i++) {
            if (ground.is(i, PartOfSpeech.PROPN)) {
                return FoundSource.Kind.NAMED;
            }
        }
        vague |=
                words.size() <= 3 && ground.is(words.last(), Role.VAGUE) && !ground.is(words.first(), PartOfSpeech.DET);
        if (!vague
                && words.size() == 1
                && ground.cueWords().bareNounIsName()
                && !ground.is(words.first(), Form.PLURAL)) {
            return FoundSource.Kind.NAMED;
        }
        return vague ? FoundSource.Kind.VAGUE : FoundSource.Kind.DESCRIPTION;
    }
}
