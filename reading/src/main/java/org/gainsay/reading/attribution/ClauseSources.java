package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * The sources of Spanish cues: the noun phrase before a verb with its appositions, the one after it where the words come
 * first, the one after a preposition. Null where the verb's ending alone names the source.
 */
final class ClauseSources {
    /** A source after its cue is not longer than this, in tokens. */
    private static final int LONGEST_AFTER = 30;
    /** A subject with its appositions is looked for this far before its verb, in tokens. */
    private static final int REACH = 80;
    /** Of a longer clause only so many tokens are looked at: it is no clause, and cost must not grow with its square. */
    private static final int LONGEST_CLAUSE = 160;
    /** "que" and its verb stand no further apart than this, in tokens. */
    private static final int LONGEST_STRETCH = 40;
    /** "afirmó anoche una portavoz": what may stand between a verb and the subject after it, in tokens. */
    private static final int LONGEST_TIME = 4;

    private ClauseSources() {}

    static @Nullable TokenRange of(Ground ground, Cue cue, boolean postposed) {
        return switch (cue.kind()) {
            case IMPERSONAL, ADVERB -> null;
            case COLON -> new TokenRange(ground.sentenceFirst(cue.head()), cue.head() - 1);
            case PREPOSITION ->
                ground.cueWords().phrase(Role.OWN_VIEW, ground.tokens(), cue.first()) > 0
                        ? null
                        : afterPreposition(ground, cue);
            case NOUN -> ofNoun(ground, cue);
            case VERB -> postposed ? afterTime(ground, cue.last() + 1) : before(ground, cue);
        };
    }

    /** Where the phrase opens the sentence, "el ministro, …" after its comma is the subject and no apposition. */
    private static @Nullable TokenRange afterPreposition(Ground ground, Cue cue) {
        TokenRange source = afterTime(ground, cue.last() + 1);
        if (source == null || cue.first() > ground.sentenceFirst(cue.first()) + 1) {
            return source;
        }
        for (int i = source.first(); i < source.last(); i++) {
            if (ground.comma(i) && ground.is(i + 1, PartOfSpeech.DET)) {
                return new TokenRange(source.first(), i - 1);
            }
        }
        return source;
    }

    /** "La denuncia de los barqueros de que": nobody; "su promesa de que": the one whose it is. */
    private static @Nullable TokenRange ofNoun(Ground ground, Cue cue) {
        int before = cue.head() - 1;
        return ground.is(before, Form.POSSESSIVE) ? new TokenRange(before, before) : null;
    }

    /** The noun phrase after {@code from} and what says when: "anoche una portavoz". */
    static @Nullable TokenRange afterTime(Ground ground, int from) {
        int at = from;
        while (at < from + LONGEST_TIME && time(ground, at)) {
            at++;
        }
        return after(ground, at);
    }

    private static boolean time(Ground ground, int i) {
        return ground.is(i, PartOfSpeech.ADV) && !ground.is(i, Form.NEGATION)
                || ground.is(i, Role.ADVERBIAL_NOUN)
                || ground.is(i, PartOfSpeech.DET) && ground.is(i + 1, Role.ADVERBIAL_NOUN);
    }

    /** The noun phrase that starts at {@code first}, with its appositions. */
    static @Nullable TokenRange after(Ground ground, int first) {
        int last = Math.min(ground.lastWord(first), first + LONGEST_AFTER);
        if (first > last || ground.punctuation(first) || ground.finite(first)) {
            return null;
        }
        if (ground.pronoun(first) && !ground.is(first, PartOfSpeech.DET)) {
            return ground.is(first, Role.COMPLEMENTIZER) ? null : new TokenRange(first, first);
        }
        if (!ground.nominal(first)) {
            return null;
        }
        int end = phraseEnd(ground, first, last);
        while (ground.comma(end + 1) && end + 2 <= last) {
            int apposition = apposition(ground, end + 2, last);
            if (apposition < 0) {
                break;
            }
            end = apposition;
        }
        return new TokenRange(first, end);
    }

    /** The last token of the noun phrase that starts at {@code first}: with "de", "y" and a participle. */
    private static int phraseEnd(Ground ground, int first, int last) {
        int end = first;
        for (int at = first + 1; at <= last; at++) {
            boolean link = ground.lower(at).equals("de")
                    || ground.lower(at).equals("del")
                    || ground.lower(at).equals("y")
                    || ground.lower(at).equals("e")
                    || ground.lower(at).equals("al") && ground.is(at - 1, Form.PARTICIPLE);
            boolean cited = ground.is(at, Form.PARTICIPLE) && ground.is(at, PartOfSpeech.ADJ);
            if (ground.finite(at) || ground.is(at, Role.ADVERBIAL_NOUN) && at > first + 1 && time(ground, at)) {
                break;
            }
            if (link && ground.nominal(at + 1) && !ground.finite(at + 1)) {
                continue;
            }
            boolean close = ground.lower(at).equals("cercanas")
                    || ground.lower(at).equals("cercana")
                    || ground.lower(at).equals("próximas");
            if (ground.nominal(at) || cited) {
                end = at;
            } else if (!(ground.lower(at).equals("a") && closeBefore(ground, at))) {
                break;
            }
            end = close ? at : end;
        }
        return end;
    }

    private static boolean closeBefore(Ground ground, int at) {
        return switch (ground.lower(at - 1)) {
            case "cercanas", "cercana", "cercanos", "cercano", "próximas", "próxima", "ajenas" -> true;
            default -> false;
        };
    }

    /** The last token of the apposition that starts at {@code first}, up to a comma or the end; -1 if it is none. */
    private static int apposition(Ground ground, int first, int last) {
        boolean noun = (ground.nominal(first) || ground.lower(first).equals("de"))
                && !ground.is(first, Role.ADVERBIAL_NOUN)
                && !ground.finite(first);
        if (!noun) {
            return -1;
        }
        for (int at = first; at <= last; at++) {
            if (ground.comma(at)) {
                return at - 1;
            }
            if (ground.finite(at) || ground.quotations().opens(at) || ground.dash(at)) {
                return -1;
            }
        }
        return last;
    }

    private static @Nullable TokenRange before(Ground ground, Cue cue) {
        int floor = Math.max(clauseFloor(ground, cue.first()), cue.first() - REACH);
        int end = cue.first() - 1;
        while (end > floor && ground.is(end, PartOfSpeech.ADV)) {
            end--;
        }
        if (ground.is(cue.head(), Form.GERUND) || ground.is(cue.head(), Form.BASE) && cue.first() == cue.head()) {
            return ofSentence(ground, floor, end);
        }
        if (end < floor) {
            return null;
        }
        if (relative(ground, end)) {
            int first = subjectFirst(ground, floor, end - 1);
            return first >= 0 && lastMain(ground, floor, end) < 0
                    ? new TokenRange(first, end)
                    : new TokenRange(end, end);
        }
        int main = lastMain(ground, floor, end);
        if (main < 0) {
            return whole(ground, floor, end);
        }
        if (ground.pronoun(end) && !ground.is(end, PartOfSpeech.DET)) {
            return ground.is(end, Role.COMPLEMENTIZER) ? null : new TokenRange(end, end);
        }
        return ground.noun(end) ? local(ground, end, main + 1) : null;
    }

    private static boolean relative(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "quien", "quienes", "que" -> ground.comma(i - 1);
            default -> false;
        };
    }

    /** The subject of the sentence, for a gerund that has none of its own. */
    private static @Nullable TokenRange ofSentence(Ground ground, int floor, int end) {
        for (int i = Math.max(floor, end - LONGEST_CLAUSE); i <= end; i++) {
            if (ground.finite(i) && !subordinate(ground, floor, i)) {
                return whole(ground, floor, ClauseCues.groupFirst(ground, i) - 1);
            }
        }
        return null;
    }

    /** Where the clause of {@code i} starts at the earliest: the sentence, a semicolon, a colon, a quotation. */
    static int clauseFloor(Ground ground, int i) {
        int floor = Math.max(ground.sentenceFirst(i), i - LONGEST_CLAUSE);
        for (int at = i - 1; at >= floor; at--) {
            boolean quotation = ground.quotations().closes(at)
                    && ground.quotations().words(ground.quotations().at(at)) > 3;
            if (ground.lower(at).equals(";") || ground.lower(at).equals(":") || quotation) {
                return at + 1;
            }
        }
        return floor;
    }

    /** The last finite verb from {@code floor} to {@code end} that is not of a relative clause; -1 if there is none. */
    static int lastMain(Ground ground, int floor, int end) {
        int last = -1;
        for (int i = Math.max(floor, end - LONGEST_CLAUSE); i <= end; i++) {
            if (ground.finite(i) && !ground.quotations().quoted(i) && !subordinate(ground, floor, i)) {
                last = i;
            }
        }
        return last;
    }

    /** Whether the verb at {@code i} belongs to a "que", "quien" or "donde" of its stretch between commas. */
    static boolean subordinate(Ground ground, int floor, int i) {
        int open = 0;
        for (int at = i - 1; at >= floor && i - at < LONGEST_STRETCH && !ground.comma(at); at--) {
            boolean opens = ground.is(at, Form.RELATIVE)
                    || ground.is(at, PartOfSpeech.SCONJ)
                    || ground.lower(at).equals("que");
            open += opens ? 1 : ground.finite(at) && !ground.is(at + 1, PartOfSpeech.VERB) ? -1 : 0;
            if (open > 0) {
                return true;
            }
        }
        return false;
    }

    /** The subject that fills a clause up to its verb, without the adverbials before and after it. */
    private static @Nullable TokenRange whole(Ground ground, int floor, int end) {
        int last = end;
        while (last > floor && ground.comma(last)) {
            int comma = last - 1;
            while (comma > floor && !ground.comma(comma)) {
                comma--;
            }
            boolean aside = comma > floor
                    && (ground.is(comma + 1, PartOfSpeech.ADV)
                            || ground.is(comma + 1, PartOfSpeech.ADP)
                                    && !ground.lower(comma + 1).equals("de"));
            if (!aside) {
                break;
            }
            last = comma - 1;
        }
        int first = subjectFirst(ground, floor, last);
        return first < 0 ? null : new TokenRange(first, last);
    }

    /** Where the subject starts between {@code floor} and {@code end}, past adverbials; -1 if there is none. */
    private static int subjectFirst(Ground ground, int floor, int end) {
        int at = floor;
        while (at <= end && (ground.is(at, PartOfSpeech.CCONJ) || ground.comma(at) || ground.dash(at))) {
            at++;
        }
        boolean adverbial = ground.is(at, PartOfSpeech.ADP)
                || ground.is(at, PartOfSpeech.ADV)
                || ground.is(at, PartOfSpeech.SCONJ)
                || ground.is(at, Form.GERUND)
                || ground.is(at, Form.PARTICIPLE)
                || time(ground, at);
        if (adverbial) {
            int comma = at;
            while (comma <= end && !ground.comma(comma)) {
                comma++;
            }
            if (comma < end) {
                return subjectFirst(ground, comma + 1, end);
            }
            at++;
            while (at <= end
                    && !(opensPhrase(ground, at) && !ground.is(at - 1, PartOfSpeech.ADP) && !time(ground, at))) {
                at++;
            }
        }
        return at <= end && (opensPhrase(ground, at) || ground.noun(at) || vague(ground, at)) ? at : -1;
    }

    private static boolean vague(Ground ground, int at) {
        return ground.is(at, Role.VAGUE) || ground.pronoun(at) || ground.is(at, PartOfSpeech.ADJ);
    }

    private static boolean opensPhrase(Ground ground, int at) {
        return ground.is(at, PartOfSpeech.DET)
                || ground.is(at, PartOfSpeech.PROPN)
                || ground.is(at, PartOfSpeech.NUM)
                || ground.pronoun(at) && !ground.is(at, Role.COMPLEMENTIZER);
    }

    /** The noun phrase that ends at {@code end}, not before {@code floor}. */
    private static TokenRange local(Ground ground, int end, int floor) {
        int first = end;
        int at = end - 1;
        while (at >= floor && end - at < REACH) {
            boolean link = (ground.lower(at).equals("de")
                            || ground.lower(at).equals("del")
                            || ground.lower(at).equals("y"))
                    && ground.nominal(at - 1)
                    && at - 1 >= floor;
            if (ground.nominal(at)) {
                first = at;
            } else if (!link) {
                break;
            }
            at--;
        }
        return new TokenRange(first, end);
    }
}
