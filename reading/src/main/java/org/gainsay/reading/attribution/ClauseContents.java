package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The contents of Spanish cues: by "que", infinitive, object, quotation marks and commas. */
final class ClauseContents {
    /** "aseguró a la agencia, en un comunicado, que": what may stand between a cue and its content, in tokens. */
    private static final int LONGEST_DETOUR = 16;
    /** A content goes no further than this within one sentence, in tokens; a quotation may. */
    private static final int LONGEST = 300;
    /** "…, una cifra que los vecinos juzgan alta": a comment on what was said opens in no more tokens than these. */
    private static final int LONGEST_COMMENT_HEAD = 4;
    /** A clause that is joined on with a report of its own names its speaker in no more tokens than these. */
    private static final int LONGEST_SUBJECT = 10;

    /** After ", añadió," the verb of the report comes within so many tokens. */
    private static final int LONGEST_PARENTHESIS = 30;
    /** Fewer quoted words after a noun are part of it: La "mesa redonda", dijo. */
    private static final int UTTERED = 4;

    private ClauseContents() {}

    /** Fills in the content of {@code draft}; leaves it empty where none is found. */
    static void fill(Ground ground, Draft draft, Cue cue, boolean postposed) {
        TokenRange source = draft.source;
        int last = Math.min(ground.lastWord(cue.head()), cue.head() + LONGEST);
        switch (cue.kind()) {
            case NOUN -> noun(ground, draft, cue.last() + 1, last);
            case COLON -> draft.content(cue.last() + 1, last);
            case ADVERB -> around(ground, draft, cue.first(), cue.last(), last);
            case PREPOSITION -> {
                int after = source != null && source.first() > cue.first() ? source.last() : cue.last();
                preposition(ground, draft, cue, after, last);
            }
            case IMPERSONAL -> right(ground, draft, cue, cue.last() + 1, last);
            case VERB -> {
                int after = source != null && source.first() > cue.last() ? source.last() : cue.last();
                if (postposed) {
                    left(ground, draft, cue, after + 1, last);
                } else {
                    right(ground, draft, cue, after + 1, last);
                }
            }
        }
    }

    /** Whether the cue follows what it reports: "…, dijo Tosk", "La obra, añadió, empieza hoy". */
    static boolean postposed(Ground ground, Cue cue) {
        int before = cue.first() - 1;
        int floor = ground.sentenceFirst(cue.head());
        if (cue.kind() != Cue.Kind.VERB || ClauseCues.saysNext(ground, cue.last() + 1)) {
            return false;
        }
        boolean quoted = ground.quotations().closes(before)
                || ground.comma(before) && ground.quotations().closes(before - 1);
        if (quoted) {
            int quotation = ground.quotations().at(ground.comma(before) ? before - 1 : before);
            int open = ground.quotations().first(quotation);
            boolean inside =
                    open > floor && ground.noun(open - 1) && ground.quotations().words(quotation) < UTTERED;
            return ground.sameParagraph(open, cue.head()) && !inside;
        }
        if (before <= floor || !ground.comma(before) && !ground.dash(before) || !ground.is(cue.head(), Role.SPEECH)) {
            return false;
        }
        boolean parenthesis = ground.comma(before)
                && ground.comma(cue.last() + 1)
                && ground.finite(cue.head())
                && ground.noun(before - 1)
                && ClauseSources.lastMain(
                                ground,
                                cue.last() + 2,
                                Math.min(ground.lastWord(cue.head()), cue.last() + LONGEST_PARENTHESIS))
                        >= 0;
        if (parenthesis) {
            return ClauseCues.phrase(ground, floor) == null;
        }
        boolean subordinate = ground.is(floor, PartOfSpeech.SCONJ)
                || ground.is(floor, PartOfSpeech.ADP)
                || ground.is(floor, Form.RELATIVE)
                || ClauseCues.phrase(ground, floor) != null;
        return ClauseSources.lastMain(ground, ClauseSources.clauseFloor(ground, before), before) >= 0
                && !subordinate
                && closesReport(ground, cue.last() + 1);
    }

    /** What may follow a verb that closes a report: the end, a comma, its subject, when and where. */
    private static boolean closesReport(Ground ground, int next) {
        return next > ground.lastWord(next - 1)
                || ground.comma(next)
                || ground.dash(next)
                || ground.is(next, PartOfSpeech.ADV)
                || ground.is(next, PartOfSpeech.ADP)
                || ClauseSources.afterTime(ground, next) != null;
    }

    private static void left(Ground ground, Draft draft, Cue cue, int after, int last) {
        Quotations quotations = ground.quotations();
        int end = cue.first() - 1;
        while (end > 0 && (ground.comma(end) || ground.dash(end))) {
            end--;
        }
        int floor = ClauseSources.clauseFloor(ground, end);
        int first = floor;
        if (quotations.closes(end)) {
            int open = quotations.first(quotations.at(end));
            int start = ground.sentenceFirst(open);
            boolean wholeQuotation = open == start
                    || ground.comma(open - 1)
                    || ground.lower(open - 1).equals(":")
                    || ground.endMark(open - 1)
                    || quotations.closes(open - 1);
            first = wholeQuotation ? open : start;
        }
        draft.content(first, end);
        if (after > last && quotations.closes(end)) {
            nextSentence(ground, draft, cue);
            return;
        }
        boolean goesOn = ground.comma(after) && after + 1 < last;
        int next = goesOn ? after + 1 : after;
        if (quotations.opens(next) && next <= last) {
            draft.content(next, quotations.last(quotations.at(next)));
        } else if (goesOn
                && !quotations.closes(end)
                && ClauseSources.lastMain(ground, next, last) >= 0
                && cue.last() == after - 1) {
            draft.content(next, last);
        }
    }

    /** The quotation that is all of the next sentence goes on from this one. */
    private static void nextSentence(Ground ground, Draft draft, Cue cue) {
        int next = ground.sentenceLast(cue.head()) + 1;
        Quotations quotations = ground.quotations();
        boolean whole = quotations.opens(next)
                && ground.sameParagraph(next, cue.head())
                && quotations.last(quotations.at(next)) >= ground.lastWord(next);
        if (whole) {
            draft.content(next, quotations.last(quotations.at(next)));
        }
    }

    private static void around(Ground ground, Draft draft, int first, int last, int end) {
        int floor = ClauseSources.clauseFloor(ground, first);
        int from = floor;
        while (from < first && (ground.is(from, PartOfSpeech.CCONJ) || ground.comma(from))) {
            from++;
        }
        int to = first - 1;
        if (from <= to) {
            draft.content(from, ground.comma(to) ? to - 1 : to);
        }
        int after = last + 1;
        while (after < end
                && (ground.comma(after)
                        || ground.dash(after)
                        || ground.lower(after).equals("que"))) {
            after++;
        }
        if (after <= end) {
            draft.content(after, clauseEnd(ground, after, end, false));
        }
    }

    private static void preposition(Ground ground, Draft draft, Cue cue, int sourceLast, int end) {
        int floor = ClauseSources.clauseFloor(ground, cue.first());
        int after = sourceLast + 1;
        boolean opens = true;
        for (int i = floor; i < cue.first() && opens; i++) {
            opens = ground.is(i, PartOfSpeech.CCONJ) || ground.is(i, PartOfSpeech.ADV) || ground.comma(i);
        }
        if (opens) {
            while (after < end
                    && (ground.comma(after)
                            || ground.dash(after)
                            || ground.lower(after).equals(":"))) {
                after++;
            }
            draft.content(after, clauseEnd(ground, after, end, false));
            return;
        }
        int left = cue.first() - 1;
        while (left > floor && (ground.comma(left) || ground.dash(left))) {
            left--;
        }
        int from = floor;
        while (from < left && (ground.is(from, PartOfSpeech.CCONJ) || ground.comma(from))) {
            from++;
        }
        if (ground.quotations().closes(left)) {
            from = Math.min(from, ground.quotations().first(ground.quotations().at(left)));
        }
        draft.content(from, left);
        boolean goesOn = ground.comma(after)
                && after < end
                && ClauseSources.lastMain(ground, floor, left) < 0
                && (ground.finite(after + 1)
                        || ground.is(after + 1, Form.NEGATION)
                        || ClauseCues.clitic(ground, after + 1));
        if (goesOn) {
            draft.content(after + 1, clauseEnd(ground, after + 1, end, false));
        }
    }

    /** "de que se firme" of "La promesa de que se firme no basta": up to the verb of the whole sentence. */
    private static void noun(Ground ground, Draft draft, int first, int last) {
        int verbs = 0;
        int end = clauseEnd(ground, first, last, false);
        for (int i = first; i <= end; i++) {
            boolean group = ground.finite(i) && !ground.finite(i - 1);
            if (!group || ground.quotations().quoted(i)) {
                continue;
            }
            verbs += ClauseSources.subordinate(ground, first + 2, i) ? 0 : 1;
            if (verbs == 2) {
                int cut = ClauseCues.groupFirst(ground, i) - 1;
                draft.content(first, ground.comma(cut) ? cut - 1 : cut);
                return;
            }
        }
        draft.content(first, end);
    }

    private static void right(Ground ground, Draft draft, Cue cue, int after, int last) {
        int begin = pastAdverbials(ground, after, last);
        int first = begin > last ? -1 : start(ground, cue, begin, last);
        if (first < 0) {
            object(ground, draft, cue, begin, last);
            return;
        }
        if (first > last) {
            nextParagraph(ground, draft, cue);
            return;
        }
        draft.content(first, clauseEnd(ground, first, last, relativeSource(ground, draft.source)));
    }

    private static boolean relativeSource(Ground ground, @Nullable TokenRange source) {
        return source != null
                && switch (ground.lower(source.last())) {
                    case "quien", "quienes", "que" -> true;
                    default -> false;
                };
    }

    /** Where what was said starts, past an addressee and adverbials; -1 if no word or mark opens it. */
    private static int start(Ground ground, Cue cue, int after, int last) {
        boolean command = ground.is(cue.head(), Role.ACT) && ground.is(cue.head(), Role.OBJECT);
        boolean object = ground.is(cue.head(), Role.OBJECT);
        int limit = Math.min(last, after + LONGEST_DETOUR);
        boolean openPhrase = false;
        for (int i = after; i <= limit; i++) {
            if (ground.quotations().opens(i)
                    && ground.quotations().words(ground.quotations().at(i)) > 1
                    && !openPhrase) {
                return i;
            }
            if (ground.lower(i).equals(":")) {
                return i + 1;
            }
            boolean that = ground.is(i, Role.COMPLEMENTIZER)
                    && !ground.lower(i + 1).isEmpty()
                    && !ground.comma(i + 1)
                    && !(ground.lower(i).equals("que") && article(ground, i - 1));
            if (that && !openPhrase && !(ground.comma(i - 1) && i - 1 == after - 1 && i > after)) {
                boolean linked = i > after && linksThat(ground, i - 1);
                return linked ? i - 1 : i;
            }
            boolean infinitive = i == after
                    && (ground.is(i, Form.BASE) || ground.is(i, Form.NEGATION) && ground.is(i + 1, Form.BASE))
                    && (ground.is(cue.head(), Role.SPEECH) || object);
            if (infinitive) {
                return i;
            }
            boolean stops = ground.finite(i)
                    || ground.endMark(i)
                    || ground.lower(i).equals(";")
                    || ground.is(i, Form.BASE) && ground.is(i, PartOfSpeech.VERB);
            if (stops) {
                return -1;
            }
            boolean nominalObject = i == after
                    && (ground.nominal(i) || ground.lower(i).equals("de"))
                    && !ground.is(i, Role.ADVERBIAL_NOUN)
                    && !ground.is(i + 1, Role.ADVERBIAL_NOUN)
                    && !linksThat(ground, i);
            if (nominalObject && object || command && i == after && addressee(ground, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The first token at or after {@code i} that is not of ", además," or "este jueves". */
    private static int pastAdverbials(Ground ground, int i, int last) {
        int at = i;
        while (at <= last && (adverbial(ground, at) || aside(ground, at, last) > 0)) {
            int aside = aside(ground, at, last);
            at = aside > 0 ? aside : at + 1;
        }
        return at;
    }

    /** "de que", "en que": the preposition belongs to what follows. */
    private static boolean linksThat(Ground ground, int i) {
        return (ground.lower(i).equals("de") || ground.lower(i).equals("en"))
                && ground.lower(i + 1).equals("que");
    }

    /** In "lo que queda" and "los que votaron" nothing is reported. */
    private static boolean article(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "lo", "el", "la", "los", "las" -> true;
            default -> false;
        };
    }

    private static boolean addressee(Ground ground, int i) {
        return ground.lower(i).equals("a") || ground.lower(i).equals("al");
    }

    /** What was said as an object: "rechazó los rumores", "acusó al consejo de mentir", "lo niega". */
    private static void object(Ground ground, Draft draft, Cue cue, int first, int last) {
        boolean bare =
                ground.is(cue.head(), Role.OBJECT) && cue.kind() == Cue.Kind.VERB || cue.kind() == Cue.Kind.IMPERSONAL;
        boolean opens = first <= last
                && !ground.comma(first)
                && !ground.endMark(first)
                && !ground.is(first, PartOfSpeech.CCONJ)
                && (!circumstance(ground, first) || cue.kind() == Cue.Kind.IMPERSONAL);
        if (bare && opens) {
            draft.content(first, clauseEnd(ground, first, last, relativeSource(ground, draft.source)));
            return;
        }
        for (int i = cue.first(); i < cue.head() && ground.is(cue.head(), Role.OBJECT); i++) {
            if (ground.lower(i).equals("lo")) {
                draft.content(i, i);
                return;
            }
        }
    }

    private static boolean adverbial(Ground ground, int i) {
        return ground.is(i, Role.ADVERBIAL_NOUN)
                || ground.is(i, PartOfSpeech.DET) && ground.is(i + 1, Role.ADVERBIAL_NOUN)
                || ground.lower(i).equals("en") && ground.is(i + 1, Role.ADVERBIAL_NOUN);
    }

    /** The first token after ", además,"; 0 if no such aside starts at {@code i}. */
    private static int aside(Ground ground, int i, int last) {
        if (!ground.comma(i)) {
            return 0;
        }
        for (int at = i + 1; at <= Math.min(last, i + LONGEST_COMMENT_HEAD); at++) {
            if (ground.comma(at)) {
                return at + 1;
            }
            if (ground.finite(at)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean circumstance(Ground ground, int i) {
        return switch (ground.lower(i)) {
            case "con", "ante", "en", "durante", "tras", "desde", "por", "para", "como", "hasta" -> true;
            default -> false;
        };
    }

    /** Where a content that starts at {@code first} ends; {@code inRelative}: whether its cue stands in a relative clause. */
    static int clauseEnd(Ground ground, int first, int last, boolean inRelative) {
        Quotations quotations = ground.quotations();
        if (quotations.opens(first)) {
            int close = quotations.last(quotations.at(first));
            if (close >= last || ground.punctuation(close + 1) || ground.is(close + 1, PartOfSpeech.CCONJ)) {
                return close;
            }
        }
        for (int i = first + 1; i <= last; i++) {
            if (quotations.quoted(i)) {
                continue;
            }
            if (ground.lower(i).equals(";")
                    || ground.lower(i).equals(":") && i > first + 1 && quotations.opens(i + 1)) {
                return i - 1;
            }
            if (ground.comma(i) && (reportAfter(ground, i, last) || inRelative && ground.finite(i + 1))) {
                return i - 1;
            }
            boolean joins = ground.is(i, PartOfSpeech.CCONJ) || ground.lower(i).equals("aunque");
            if (joins && reports(ground, i + 1)) {
                return ground.comma(i - 1) ? i - 2 : i - 1;
            }
        }
        int end = last;
        while (end > first && (ground.comma(end) || ground.endMark(end))) {
            end--;
        }
        return end;
    }

    /** Whether a verb group that reports starts at {@code i}: "y pidió", "pero no lo confirmó", "y también dijo". */
    private static boolean reports(Ground ground, int i) {
        int at = ground.is(i, PartOfSpeech.ADV) && !ground.is(i, Form.NEGATION) ? i + 1 : i;
        int head = ClauseCues.groupEnd(ground, at);
        if (head < 0) {
            return false;
        }
        boolean finite = ground.finite(head) || ground.is(head, Form.PARTICIPLE) && ground.finite(head - 1);
        boolean asserts = !ground.is(head, Form.CONDITIONAL) && !ground.is(head, Form.FUTURE);
        return finite && asserts && (ground.is(head, Role.SPEECH) || ground.is(head, Role.ACT));
    }

    /** Whether what follows the comma is a report of its own or a comment on what was said. */
    private static boolean reportAfter(Ground ground, int comma, int last) {
        int next = comma + 1;
        Cue phrase = ClauseCues.phrase(ground, next);
        if (phrase != null && phrase.kind() == Cue.Kind.PREPOSITION) {
            return true;
        }
        if (ground.is(next, Form.GERUND) && ground.cueWords().cueVerb(ground.lower(next))) {
            return true;
        }
        if (ground.lower(next).equals("quien") || ground.lower(next).equals("quienes")) {
            return reports(ground, next + 1);
        }
        boolean joined = switch (ground.lower(next)) {
            case "pero", "mientras", "aunque", "y" -> true;
            default -> false;
        };
        int from = joined ? next + 1 : next;
        for (int i = from; i <= Math.min(last, from + (joined ? LONGEST_SUBJECT : LONGEST_COMMENT_HEAD)); i++) {
            if (joined && reports(ground, i)) {
                return true;
            }
            if (!joined && i > next && ground.lower(i).equals("que") && commented(ground, i + 1, last)) {
                return true;
            }
            if (ground.finite(i) || ground.comma(i)) {
                return false;
            }
        }
        return false;
    }

    /** "que los vecinos juzgan alta": somebody's view of it. */
    private static boolean commented(Ground ground, int from, int last) {
        for (int i = from; i <= Math.min(last, from + LONGEST_SUBJECT); i++) {
            if (ground.finite(i)) {
                return ground.cueWords().cueVerb(ground.lower(i)) && ground.is(i, PartOfSpeech.VERB);
            }
        }
        return false;
    }

    /** "Ibel dijo:" and the quotation stands in the next paragraph. */
    private static void nextParagraph(Ground ground, Draft draft, Cue cue) {
        int next = ground.sentenceLast(cue.head()) + 1;
        Quotations quotations = ground.quotations();
        if (next < ground.tokens().size()
                && quotations.opens(next)
                && ground.lower(next - 1).equals(":")) {
            draft.content(next, quotations.last(quotations.at(next)));
        }
    }
}
