package org.gainsay.reading.attribution;

import java.util.List;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The source of a cue by word order and noun phrases. */
final class SourceRules {
    /** An apposition or relative clause between a name and its verb is not longer than this, in tokens. */
    private static final int LONGEST_INSERTION = 30;
    /** A source after its cue ("said Ana Ode, the …") is not longer than this, in tokens. */
    private static final int LONGEST_AFTER = 40;

    /** A noun phrase before its verb is not longer than this, in tokens. */
    private static final int LONGEST_PHRASE = 60;
    /** A subject is looked for this far before its verb, in tokens. */
    private static final int SUBJECT_REACH = 200;

    private SourceRules() {}

    /** Sets the source of {@code draft}; {@code earlier} are the drafts of the same sentence so far. */
    static @Nullable TokenRange of(Ground ground, Cue cue, List<Draft> earlier) {
        return switch (cue.kind()) {
            case IMPERSONAL, ADVERB -> null;
            case COLON -> new TokenRange(ground.sentenceFirst(cue.head()), cue.head() - 1);
            case PREPOSITION -> after(ground, cue.last() + 1, true);
            case NOUN -> ofNoun(ground, cue);
            case VERB -> ofVerb(ground, cue, earlier);
        };
    }

    private static @Nullable TokenRange ofNoun(Ground ground, Cue cue) {
        int first = cue.head() - 1;
        int floor = ground.sentenceFirst(cue.head());
        while (first > floor && ground.is(first, PartOfSpeech.ADJ)) {
            first--;
        }
        if (first >= floor && ground.is(first, PartOfSpeech.PRON) && ground.pronoun(first)) {
            return new TokenRange(first, first);
        }
        if (first > floor && ground.lower(first).equals("'s") && ground.noun(first - 1)) {
            return new TokenRange(left(ground, first - 1, floor), first);
        }
        return null;
    }

    private static @Nullable TokenRange ofVerb(Ground ground, Cue cue, List<Draft> earlier) {
        int floor = ground.sentenceFirst(cue.head());
        int before = cue.first() - 1;
        while (before > floor && ground.is(before, PartOfSpeech.ADV)) {
            before--;
        }
        if (inverted(ground, cue, before, floor)) {
            TokenRange after = after(ground, cue.last() + 1, false);
            if (after != null) {
                return after;
            }
        }
        if (before < floor) {
            return null;
        }
        boolean gerund = ground.is(cue.first(), Form.GERUND);
        if (!gerund) {
            if (ground.pronoun(before)) {
                return new TokenRange(before, before);
            }
            if (ground.noun(before)
                    || ground.is(before, PartOfSpeech.NUM)
                    || ground.is(before, PartOfSpeech.ADJ)
                    || ground.is(before, PartOfSpeech.DET)) {
                return new TokenRange(left(ground, before, floor), before);
            }
            if (ground.comma(before) || ground.dash(before)) {
                TokenRange past = pastInsertion(ground, before, floor);
                if (past != null) {
                    return past;
                }
            }
        }
        for (int e = earlier.size() - 1; e >= 0; e--) {
            TokenRange source = earlier.get(e).source;
            if (source != null && source.last() < cue.first()) {
                return source;
            }
        }
        return subject(ground, floor, cue.first());
    }

    private static boolean inverted(Ground ground, Cue cue, int before, int floor) {
        int next = cue.last() + 1;
        boolean openLeft = before >= floor
                && (ground.comma(before) || ground.dash(before) || Quotations.mark(ground.lower(before)))
                && (ground.quotations().quoted(before) || !ground.quotations().quoted(cue.head()));
        boolean afterInsertion = openLeft
                && ground.comma(before)
                && !ground.quotations().quoted(before)
                && pastInsertion(ground, before, floor) != null;
        boolean nounNext = ground.nominal(next) || ground.pronoun(next) && !ground.is(next, Role.COMPLEMENTIZER);
        return openLeft && !afterInsertion && nounNext && !ground.is(cue.head(), Form.GERUND);
    }

    /** The noun phrase before the insertion that ends with the comma at {@code comma}. */
    private static @Nullable TokenRange pastInsertion(Ground ground, int comma, int floor) {
        int limit = Math.max(floor, comma - LONGEST_INSERTION);
        for (int i = comma - 1; i > limit; i--) {
            if (ground.quotations().closes(i)) {
                return null;
            }
            if (ground.comma(i) || ground.dash(i) && ground.dash(comma)) {
                if (!ground.noun(i - 1)) {
                    return null;
                }
                boolean relative = ground.is(i + 1, Form.RELATIVE)
                        || ground.is(i + 1, PartOfSpeech.VERB)
                        || ground.is(i + 1, PartOfSpeech.ADP)
                        || ground.is(i + 1, PartOfSpeech.SCONJ);
                int first = left(ground, i - 1, floor);
                return new TokenRange(first, relative ? i - 1 : comma - 1);
            }
            if (ground.endMark(i)) {
                return null;
            }
        }
        return null;
    }

    /** The first noun phrase of the clause that starts at {@code floor}, before its finite verb. */
    private static @Nullable TokenRange subject(Ground ground, int floor, int end) {
        for (int i = Math.max(floor, end - SUBJECT_REACH); i < end; i++) {
            if (ground.finite(i) && i > floor) {
                int before = i - 1;
                while (before > floor && ground.is(before, PartOfSpeech.ADV)) {
                    before--;
                }
                if (ground.pronoun(before)) {
                    return new TokenRange(before, before);
                }
                if (ground.noun(before)) {
                    return new TokenRange(left(ground, before, floor), before);
                }
                if (ground.comma(before)) {
                    TokenRange past = pastInsertion(ground, before, floor);
                    if (past != null) {
                        return past;
                    }
                }
            }
        }
        return null;
    }

    /** The leftmost token of the noun phrase that ends at {@code end}. */
    static int left(Ground ground, int end, int floor) {
        int first = end;
        int at = end - 1;
        while (at >= floor && end - at < LONGEST_PHRASE) {
            if (Quotations.mark(ground.lower(at)) && !ground.possessive(at)) {
                break;
            }
            if (ground.nominal(at) || ground.pronoun(at) && ground.possessive(at)) {
                first = at;
            } else if (linksNouns(ground, at, floor)) {
                at--;
                first = at;
            } else if (!ground.is(at, PartOfSpeech.ADV) || !ground.nominal(at - 1)) {
                break;
            }
            at--;
        }
        while (first < end && ground.is(first, PartOfSpeech.CCONJ)) {
            first++;
        }
        return first;
    }

    private static boolean linksNouns(Ground ground, int at, int floor) {
        boolean link = ground.is(at, PartOfSpeech.ADP) || ground.is(at, PartOfSpeech.CCONJ);
        return link && at - 1 >= floor && (ground.noun(at - 1) || ground.is(at - 1, PartOfSpeech.NUM));
    }

    /** The noun phrase with its apposition that starts at {@code first}; up to a comma if {@code shortOne}. */
    static @Nullable TokenRange after(Ground ground, int first, boolean preposition) {
        int last = ground.lastWord(first);
        if (first > last || ground.punctuation(first) && !Quotations.mark(ground.lower(first))) {
            return null;
        }
        if (ground.finite(first) || ground.cueWords().cueVerb(ground.lower(first))) {
            return null;
        }
        if (ground.pronoun(first) && !ground.possessive(first)) {
            return new TokenRange(first, first);
        }
        int at = first;
        int end = Math.min(last, first + LONGEST_AFTER);
        while (at <= end) {
            boolean mark = Quotations.mark(ground.lower(at)) && !ground.possessive(at) && at > first;
            if (mark || ground.lower(at).equals(":") || ground.lower(at).equals(";") || ground.dash(at)) {
                break;
            }
            if (ground.comma(at)
                    && !appositionAfter(ground, at, last, preposition && first <= ground.sentenceFirst(first) + 3)) {
                break;
            }
            if (ground.finite(at) && at > first && !ground.is(at - 1, Form.RELATIVE)) {
                break;
            }
            if (ground.is(at, PartOfSpeech.SCONJ) || ground.is(at, Form.GERUND)) {
                break;
            }
            at++;
        }
        int lastOfSource = at - 1;
        while (lastOfSource >= first
                && (ground.punctuation(lastOfSource) || ground.is(lastOfSource, PartOfSpeech.CCONJ))) {
            lastOfSource--;
        }
        return lastOfSource < first ? null : new TokenRange(first, lastOfSource);
    }

    /** Whether a further description follows the comma: "Ana Ode, the harbour master". */
    private static boolean appositionAfter(Ground ground, int comma, int last, boolean opening) {
        int next = comma + 1;
        boolean noun = ground.is(next, PartOfSpeech.DET)
                || ground.noun(next)
                || ground.is(next, PartOfSpeech.ADJ)
                || ground.is(next, PartOfSpeech.NUM)
                || ground.is(next, PartOfSpeech.PRON) && ground.possessive(next);
        if (!noun || ground.is(next, Role.ADVERBIAL_NOUN)) {
            return false;
        }
        for (int i = next; i <= Math.min(last, next + LONGEST_AFTER); i++) {
            if (ground.finite(i)) {
                return false;
            }
            if (ground.comma(i)) {
                return true;
            }
        }
        return !opening;
    }
}
