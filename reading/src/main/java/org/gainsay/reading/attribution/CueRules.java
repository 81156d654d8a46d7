package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** A cue of English by word lists and neighbours. */
final class CueRules {
    /** How sure a listed speech verb is; the other classes are less often attributions. */
    private static final double SPEECH = 0.9;

    private static final double ATTITUDE = 0.6;
    private static final double ACT = 0.6;
    private static final double PREPOSITION = 0.95;
    private static final double NOUN = 0.6;
    private static final double IMPERSONAL = 0.9;
    private static final double ADVERB = 0.7;
    private static final double COLON = 0.8;
    /** A headline names its speaker in few words: "Ode: the count stands". */
    private static final int LONGEST_COLON_SOURCE = 6;

    /** A verb with its auxiliaries and adverbs is not longer than this, in tokens. */
    private static final int LONGEST_GROUP = 10;

    private CueRules() {}

    static @Nullable Cue at(Ground ground, int i) {
        Cue formula = formulaAt(ground, i);
        if (formula != null) {
            return formula;
        }
        if (ground.is(i, Role.ADVERB)) {
            return new Cue(i, i, i, Cue.Kind.ADVERB, ADVERB);
        }
        if (ground.lower(i).equals(":") && headlineColon(ground, i)) {
            return new Cue(i, i, i, Cue.Kind.COLON, COLON);
        }
        if (verbAt(ground, i)) {
            double score = ground.is(i, Role.SPEECH) ? SPEECH : ground.is(i, Role.ATTITUDE) ? ATTITUDE : ACT;
            return verb(ground, i, score);
        }
        if (ground.is(i, Role.NOUN)
                && !ground.is(i, PartOfSpeech.VERB)
                && ground.is(i + 1, Role.COMPLEMENTIZER)
                && !ground.finite(i + 2)) {
            return new Cue(i, i, i, Cue.Kind.NOUN, NOUN);
        }
        return null;
    }

    /** A fixed expression at token {@code i}: impersonal or prepositional. */
    static @Nullable Cue formulaAt(Ground ground, int i) {
        int impersonal = ground.phrase(Role.IMPERSONAL, i);
        if (impersonal > 0) {
            return new Cue(i, i, i + impersonal - 1, Cue.Kind.IMPERSONAL, IMPERSONAL);
        }
        int preposition = ground.phrase(Role.PREPOSITION, i);
        if (preposition > 0 && i + preposition <= ground.last()) {
            return new Cue(i, i, i + preposition - 1, Cue.Kind.PREPOSITION, PREPOSITION);
        }
        return null;
    }

    private static boolean verbAt(Ground ground, int i) {
        if (!ground.cueWords().cueVerb(ground.lower(i))) {
            return false;
        }
        boolean contentNext = ground.is(i + 1, Role.COMPLEMENTIZER)
                || ground.quotations().opens(i + 1)
                || ground.lower(i + 1).equals(":");
        if (!ground.is(i, PartOfSpeech.VERB) && !(contentNext && ground.is(i, Role.SPEECH) && ground.noun(i))) {
            return false;
        }
        boolean passive = ground.is(i - 1, PartOfSpeech.AUX) && ground.is(i, Form.PARTICIPLE) && isBe(ground, i - 1);
        return !passive || ground.is(i, Role.ATTITUDE) || ground.is(i + 1, Role.COMPLEMENTIZER);
    }

    static boolean isBe(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "is", "are", "was", "were", "be", "been", "being", "'re", "'m" -> true;
            default -> false;
        };
    }

    /** The verb cue whose head is {@code head}, with its auxiliaries, adverbs and particles. */
    static Cue verb(Ground ground, int head, double score) {
        int first = head;
        int floor = ground.sentenceFirst(head);
        while (first > floor && head - first < LONGEST_GROUP && belongsToVerb(ground, first - 1, first)) {
            first--;
        }
        while (first < head && ground.is(first, PartOfSpeech.ADV) && !ground.is(first, Form.NEGATION)) {
            first++;
        }
        int last = head;
        if (ground.is(head + 1, Role.PARTICLE) && ground.is(head + 1, PartOfSpeech.ADP) && ground.is(head, Role.ACT)) {
            last++;
        }
        return new Cue(first, head, last, Cue.Kind.VERB, score);
    }

    private static boolean belongsToVerb(Ground ground, int i, int next) {
        if (ground.is(i, PartOfSpeech.AUX) || ground.is(i, Form.NEGATION)) {
            return true;
        }
        if (ground.is(i, PartOfSpeech.ADV)) {
            return !ground.comma(i - 1) && !ground.is(i, Form.RELATIVE);
        }
        if (ground.is(i, PartOfSpeech.PART)) {
            return ground.lower(i).equals("to") && ground.is(i - 1, PartOfSpeech.VERB);
        }
        return ground.is(i, PartOfSpeech.VERB) && ground.lower(next).equals("to")
                || ground.lower(i).equals("se")
                || ground.lower(i).equals("le")
                || ground.lower(i).equals("les");
    }

    private static boolean headlineColon(Ground ground, int i) {
        int first = ground.sentenceFirst(i);
        if (i == first || i - first > LONGEST_COLON_SOURCE || i == ground.sentenceLast(i)) {
            return false;
        }
        for (int at = first; at < i; at++) {
            if (!ground.noun(at) && !ground.is(at, PartOfSpeech.ADJ) && !ground.is(at, PartOfSpeech.ADP)) {
                return false;
            }
        }
        return ground.is(i - 1, PartOfSpeech.PROPN)
                || ground.noun(i - 1) && ground.quotations().opens(i + 1);
    }
}
