package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The cues of a Spanish sentence by word lists, tags and neighbours. */
final class ClauseCues {
    /** How sure each kind of cue is, by the precision seen on articles written for it. */
    static final double SPEECH = 0.9;

    private static final double ATTITUDE = 0.7;
    private static final double ACT = 0.7;
    private static final double PREPOSITION = 0.95;
    private static final double NOUN = 0.6;
    private static final double IMPERSONAL = 0.9;
    private static final double ADVERB = 0.7;
    private static final double COLON = 0.8;
    private static final double HEARSAY = 0.6;

    /** A headline names its speaker in few words: "Tosk: «El puente espera»". */
    private static final int LONGEST_COLON_SOURCE = 6;
    /** "no se lo había vuelto a decir": a verb with its auxiliaries and pronouns is not longer, in tokens. */
    private static final int LONGEST_GROUP = 8;
    /** "Para los vecinos de la ribera norte," names whose view it is in no more tokens than these. */
    private static final int LONGEST_VIEW = 12;

    /** A verb is looked for in so many tokens of what is said. */
    private static final int LONGEST_REPORT = 60;

    private ClauseCues() {}

    static List<Cue> in(Ground ground, int sentence) {
        List<Cue> cues = new ArrayList<>();
        int last = ground.sentences().last(sentence);
        for (int i = ground.sentences().first(sentence); i <= last; i++) {
            int skip = ground.cueWords().phrase(Role.NO_CUE, ground.tokens(), i);
            if (skip > 0) {
                i += skip - 1;
                continue;
            }
            Cue cue = ground.quotations().quoted(i) ? null : at(ground, i);
            if (cue != null) {
                cues.add(cue);
                i = Math.max(i, cue.last());
            }
        }
        return cues;
    }

    private static @Nullable Cue at(Ground ground, int i) {
        Cue phrase = phrase(ground, i);
        if (phrase != null) {
            return phrase;
        }
        if (ground.lower(i).equals(":") && headlineColon(ground, i)) {
            return new Cue(i, i, i, Cue.Kind.COLON, COLON);
        }
        if (ground.lower(i).equals("para") && opensView(ground, i)) {
            return new Cue(i, i, i, Cue.Kind.PREPOSITION, ACT);
        }
        if (verbAt(ground, i)) {
            return verb(ground, i);
        }
        boolean said = ground.lower(i + 1).equals("de") && ground.lower(i + 2).equals("que");
        return ground.is(i, Role.NOUN) && ground.noun(i) && said ? new Cue(i, i, i, Cue.Kind.NOUN, NOUN) : null;
    }

    /** A fixed expression: "se supo", "al parecer", "a su juicio", "de acuerdo con", "según informó". */
    static @Nullable Cue phrase(Ground ground, int i) {
        CueWords lexicon = ground.cueWords();
        int adverb = ground.phrase(Role.ADVERB, i);
        if (adverb > 0 || ground.is(i, Role.ADVERB)) {
            return new Cue(i, i, i + Math.max(adverb, 1) - 1, Cue.Kind.ADVERB, ADVERB);
        }
        int own = lexicon.phrase(Role.OWN_VIEW, ground.tokens(), i);
        if (own > 0) {
            return new Cue(i, i, i + own - 1, Cue.Kind.PREPOSITION, PREPOSITION);
        }
        int impersonal = ground.phrase(Role.IMPERSONAL, i);
        if (impersonal > 0 && !subjectBefore(ground, i)) {
            return new Cue(i, i, i + impersonal - 1, Cue.Kind.IMPERSONAL, IMPERSONAL);
        }
        int like = ground.lower(i).equals("tal") && ground.lower(i + 1).equals("como") ? i + 1 : i;
        boolean reports =
                ground.lower(like).equals("según") || ground.lower(like).equals("como");
        int verb = groupEnd(ground, like + 1);
        if (reports && verb > like && ground.is(verb, Role.SPEECH) && ground.finite(verb)) {
            return new Cue(i, verb, verb, Cue.Kind.PREPOSITION, PREPOSITION);
        }
        int preposition = ground.phrase(Role.PREPOSITION, i);
        boolean source = preposition > 0
                && (ground.nominal(i + preposition) || ground.pronoun(i + preposition))
                && !ground.finite(i + preposition);
        return source ? new Cue(i, i, i + preposition - 1, Cue.Kind.PREPOSITION, PREPOSITION) : null;
    }

    /** "Los barcos se espera" does not begin like that: "se" after its subject is no impersonal. */
    private static boolean subjectBefore(Ground ground, int i) {
        return i > ground.sentenceFirst(i)
                && ground.lower(i).equals("se")
                && (ground.noun(i - 1) || ground.is(i - 1, PartOfSpeech.PRON));
    }

    /** "Para Dorn, el problema es otro": a name, a pronoun or a listed group up to the comma. */
    private static boolean opensView(Ground ground, int i) {
        int first = ground.sentenceFirst(i);
        if (i != first && !ground.comma(i - 1)) {
            return false;
        }
        boolean someone = false;
        for (int at = i + 1; at <= Math.min(i + LONGEST_VIEW, ground.lastWord(i)); at++) {
            if (ground.comma(at)) {
                return someone && hasVerb(ground, at + 1);
            }
            if (!ground.nominal(at) && !ground.is(at, PartOfSpeech.ADP) && !ground.pronoun(at)) {
                return false;
            }
            if (ground.is(at, Role.ADVERBIAL_NOUN)) {
                return false;
            }
            someone |= ground.is(at, PartOfSpeech.PROPN) || ground.pronoun(at) || ground.is(at, Role.VAGUE);
        }
        return false;
    }

    private static boolean hasVerb(Ground ground, int from) {
        for (int i = from; i <= Math.min(ground.lastWord(from), from + LONGEST_REPORT); i++) {
            if (ground.finite(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verbAt(Ground ground, int i) {
        boolean noun = ground.is(i - 1, PartOfSpeech.DET) && !ground.is(i - 1, Role.VAGUE) && !ground.pronoun(i - 1);
        if (!ground.cueWords().cueVerb(ground.lower(i)) || noun) {
            return false;
        }
        boolean saidNext = saysNext(ground, i + 1);
        boolean verb = ground.is(i, PartOfSpeech.VERB) || ground.is(i, PartOfSpeech.AUX);
        if (!verb && !(saidNext && ground.is(i, Role.SPEECH) && !ground.is(i - 1, PartOfSpeech.ADP))) {
            return false;
        }
        Form form = ground.form(i);
        int first = groupFirst(ground, i);
        return switch (form) {
            case PARTICIPLE -> perfect(ground, first, i);
            case BASE -> saidNext && ground.lower(i).endsWith("r") && reportsBefore(ground, i);
            case GERUND -> saidNext && ground.is(i, Role.SPEECH);
            default -> !relativeWithoutSpeech(ground, first, saidNext);
        };
    }

    /** Whether what is said follows at once: que, de que, a colon, a quotation. */
    static boolean saysNext(Ground ground, int i) {
        return ground.lower(i).equals("que")
                || (ground.lower(i).equals("de") || ground.lower(i).equals("en"))
                        && ground.lower(i + 1).equals("que")
                || ground.lower(i).equals(":")
                || ground.quotations().opens(i);
    }

    /** "al afirmar que", "tras decir que", "volvió a decir que", "acaba de anunciar que". */
    private static boolean reportsBefore(Ground ground, int i) {
        return switch (ground.lower(i - 1)) {
            case "al", "tras" -> true;
            case "a", "de" -> ground.finite(i - 2) && !ground.is(i - 2, Role.BE);
            default -> ground.finite(i - 1);
        };
    }

    private static boolean perfect(Ground ground, int first, int i) {
        boolean be = false;
        boolean auxiliary = false;
        for (int at = first; at < i; at++) {
            be |= ground.is(at, Role.BE);
            auxiliary |= ground.is(at, PartOfSpeech.AUX);
        }
        return auxiliary && (!be || ground.lower(i + 1).equals("que"));
    }

    /** In "la nota que informa del corte" the verb describes the note, and nobody is quoted. */
    private static boolean relativeWithoutSpeech(Ground ground, int first, boolean saidNext) {
        return ground.lower(first - 1).equals("que") && !(saidNext && ground.comma(first - 2));
    }

    /** The verb cue at {@code head} with its auxiliaries, negation and pronouns. */
    static Cue verb(Ground ground, int head) {
        double score = ground.is(head, Role.SPEECH) ? SPEECH : ground.is(head, Role.ATTITUDE) ? ATTITUDE : ACT;
        int first = groupFirst(ground, head);
        boolean reflexive = false;
        for (int i = first; i < head; i++) {
            reflexive |= ground.lower(i).equals("se");
        }
        boolean impersonal = reflexive
                && saysNext(ground, head + 1)
                && !ground.is(head, Role.REFLEXIVE)
                && !ground.noun(first - 1)
                && !(ground.lower(first).equals("se") && first + 1 < head && dative(ground, first + 1));
        return new Cue(first, head, head, impersonal ? Cue.Kind.IMPERSONAL : Cue.Kind.VERB, score);
    }

    private static boolean dative(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "lo", "la", "los", "las" -> true;
            default -> false;
        };
    }

    static int groupFirst(Ground ground, int head) {
        int first = head;
        int floor = ground.sentenceFirst(head);
        while (first > floor && head - first < LONGEST_GROUP && belongs(ground, first - 1, head)) {
            first--;
        }
        while (first < head && ground.is(first, PartOfSpeech.ADP)) {
            first++;
        }
        return first;
    }

    private static boolean belongs(Ground ground, int i, int head) {
        if (ground.is(i, PartOfSpeech.AUX) || ground.is(i, Form.NEGATION) || clitic(ground, i)) {
            return true;
        }
        boolean infinitive = ground.is(head, Form.BASE);
        return infinitive
                && (ground.is(i, PartOfSpeech.VERB) && ground.finite(i)
                        || (ground.lower(i).equals("a") || ground.lower(i).equals("de")) && ground.finite(i - 1));
    }

    static boolean clitic(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "se", "le", "les", "lo", "me", "nos" -> true;
            case "la", "los", "las" -> ground.is(i, PartOfSpeech.PRON);
            default -> false;
        };
    }

    /** The head of the verb group that starts at {@code i}, or -1. */
    static int groupEnd(Ground ground, int i) {
        int at = i;
        while (at < i + LONGEST_GROUP
                && (clitic(ground, at) || ground.is(at, PartOfSpeech.AUX) || ground.is(at, Form.NEGATION))) {
            at++;
        }
        return ground.cueWords().cueVerb(ground.lower(at)) && ground.is(at, PartOfSpeech.VERB) ? at : -1;
    }

    /** The auxiliary of hearsay in the sentence: "los detenidos habrían entrado por el sótano"; null if there is none. */
    static @Nullable Cue hearsay(Ground ground, int sentence) {
        int last = ground.sentences().last(sentence);
        for (int i = ground.sentences().first(sentence); i <= last; i++) {
            if (ground.lower(i).equals("si") || ground.lower(i).equals("?")) {
                return null;
            }
            boolean tells = (ground.lower(i).equals("habría") || ground.lower(i).equals("habrían"))
                    && ground.is(i + 1, Form.PARTICIPLE);
            if (tells && !ground.quotations().quoted(i)) {
                return new Cue(i, i, i, Cue.Kind.ADVERB, HEARSAY);
            }
        }
        return null;
    }

    private static boolean headlineColon(Ground ground, int i) {
        int first = ground.sentenceFirst(i);
        if (i == first || i - first > LONGEST_COLON_SOURCE || i == ground.sentenceLast(i)) {
            return false;
        }
        for (int at = first; at < i; at++) {
            if (!ground.nominal(at) && !ground.is(at, PartOfSpeech.ADP)) {
                return false;
            }
        }
        boolean quoted = ground.quotations().opens(i + 1);
        return ground.noun(i - 1) && quoted || ground.is(i - 1, PartOfSpeech.PROPN) && hasVerb(ground, i + 1);
    }
}
