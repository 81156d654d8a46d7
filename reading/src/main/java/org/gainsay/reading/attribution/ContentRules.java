package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The content of a cue by quotation marks, clause marks and word order. */
final class ContentRules {
    /** "told reporters on Monday that": what may stand between a cue and its content, in tokens. */
    private static final int LONGEST_DETOUR = 16;

    /** A content goes no further than this within one sentence, in tokens; a quotation may. */
    static final int LONGEST = 600;

    private ContentRules() {}

    /** Fills in the content of {@code draft}; leaves it empty where none is found. */
    static void fill(Ground ground, Draft draft, Cue cue) {
        TokenRange source = draft.source;
        int floor = Math.max(ground.sentenceFirst(cue.head()), cue.head() - LONGEST);
        int end = Math.min(ground.lastWord(cue.head()), cue.head() + LONGEST);
        switch (cue.kind()) {
            case IMPERSONAL, NOUN -> right(ground, draft, cue.last() + 1, cue);
            case COLON -> draft.content(cue.last() + 1, end);
            case ADVERB -> adverb(ground, draft, cue, floor, end);
            case PREPOSITION -> preposition(ground, draft, cue, source, floor, end);
            case VERB -> verb(ground, draft, cue, source, floor);
        }
    }

    private static void adverb(Ground ground, Draft draft, Cue cue, int floor, int end) {
        int first = clauseFirst(ground, cue.first(), floor);
        draft.content(first, cue.first() - 1);
        int after = cue.last() + 1;
        draft.content(ground.comma(after) && draft.content.isEmpty() ? after + 1 : after, end);
    }

    private static void preposition(
            Ground ground, Draft draft, Cue cue, @Nullable TokenRange source, int floor, int end) {
        int after = (source == null ? cue.last() : source.last()) + 1;
        boolean opens = cue.first() == floor
                || cue.first() == floor + 1 && !ground.noun(floor)
                || ground.comma(cue.first() - 1) && cue.first() - floor <= 2;
        if (opens) {
            while (after < end && (ground.comma(after) || ground.dash(after))) {
                after++;
            }
            draft.content(after, end);
            return;
        }
        int left = cue.first() - 1;
        int first = clauseFirst(ground, left, floor);
        if (ground.quotations().closes(left)) {
            first = Math.min(
                    first, ground.quotations().first(ground.quotations().at(left)));
        }
        while (left > first && (ground.comma(left) || ground.dash(left))) {
            left--;
        }
        draft.content(first, left);
        if (after < end && ground.comma(after) && ground.finite(after + 1)) {
            draft.content(after + 1, end);
        }
    }

    private static void verb(Ground ground, Draft draft, Cue cue, @Nullable TokenRange source, int floor) {
        boolean inverted = source != null && source.first() > cue.last();
        boolean adjacent = source != null && !inverted && source.last() < cue.first();
        int leftEnd = (inverted || !adjacent || source == null ? cue.first() : source.first()) - 1;
        int after = (inverted && source != null ? source.last() : cue.last()) + 1;
        if (leftEnd >= 0 && leftContent(ground, draft, leftEnd, after, floor, cue)) {
            splitContent(ground, draft, after);
            return;
        }
        right(ground, draft, after, cue);
    }

    private static boolean leftContent(Ground ground, Draft draft, int leftEnd, int after, int floor, Cue cue) {
        Quotations quotations = ground.quotations();
        if (quotations.quoted(cue.head())) {
            return false;
        }
        int end = leftEnd;
        if (ground.comma(end) && quotations.closes(end - 1)) {
            end--;
        }
        if (quotations.closes(end) && quotations.closed(quotations.at(end)) && ground.sameParagraph(end, cue.head())) {
            int open = quotations.first(quotations.at(end));
            int first = open;
            int openFloor = ground.sentenceFirst(open);
            if (open > openFloor
                    && !ground.comma(open - 1)
                    && !ground.lower(open - 1).equals(":")
                    && quotedTail(ground, open)) {
                first = clauseFirst(ground, open, openFloor);
            }
            draft.content(first, end);
            return true;
        }
        if (end < floor || !(ground.comma(end) || ground.dash(end))) {
            return false;
        }
        boolean closed = after > ground.lastWord(cue.head())
                || ground.comma(after)
                || ground.dash(after)
                || ground.is(after, PartOfSpeech.ADP)
                || ground.is(after, Role.ADVERBIAL_NOUN)
                || ground.is(after, PartOfSpeech.ADV);
        boolean clause = false;
        for (int i = floor; i < end && !clause; i++) {
            clause = ground.finite(i);
        }
        boolean subordinate = ground.is(floor, PartOfSpeech.SCONJ) || ground.is(floor, PartOfSpeech.ADP);
        if (!closed
                || !clause
                || !ground.is(cue.head(), Role.SPEECH) && !ground.is(cue.head(), Role.ATTITUDE)
                || subordinate && after <= ground.lastWord(cue.head())) {
            return false;
        }
        draft.content(floor, end - 1);
        if (ground.comma(after) && after + 1 < ground.lastWord(cue.head()) && !ground.is(after + 1, Form.GERUND)) {
            draft.content(after + 1, ground.lastWord(cue.head()));
        }
        return true;
    }

    /** Whether what is quoted is only the tail of what was said: They "had chemistry", he said. */
    private static boolean quotedTail(Ground ground, int open) {
        return !ground.endMark(open - 1)
                && !ground.dash(open - 1)
                && !ground.lower(open - 1).equals("that");
    }

    /** Another quotation after "…," she said: in the same sentence or as the next sentence. */
    private static void splitContent(Ground ground, Draft draft, int after) {
        Quotations quotations = ground.quotations();
        int last = ground.sentenceLast(Math.min(after, ground.tokens().size() - 1));
        for (int i = after; i <= last + 1 && i < ground.tokens().size(); i++) {
            if (quotations.opens(i)) {
                boolean fresh = i > last
                        || i == after
                        || ground.comma(i - 1)
                        || ground.lower(i - 1).equals(":");
                if (fresh && ground.sameParagraph(i, after - 1) && !cueInside(ground, after, i)) {
                    draft.content(i, quotations.last(quotations.at(i)));
                }
                return;
            }
        }
    }

    private static boolean cueInside(Ground ground, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ground.finite(i) && ground.is(i, Role.SPEECH)) {
                return true;
            }
        }
        return false;
    }

    private static void right(Ground ground, Draft draft, int after, Cue cue) {
        int last = Math.min(ground.lastWord(cue.head()), cue.head() + LONGEST);
        int first = after;
        while (first <= last && (ground.comma(first) || ground.lower(first).equals(":"))) {
            first++;
        }
        if (first > last) {
            nextParagraph(ground, draft, cue);
            return;
        }
        boolean addressee = ground.is(cue.head(), Role.ADDRESSEE);
        boolean act = ground.is(cue.head(), Role.ACT) && !ground.is(cue.head(), Role.SPEECH);
        if (!act || addressee) {
            int found = detour(ground, first, last, addressee);
            if (found > last) {
                nextParagraph(ground, draft, cue);
                return;
            }
            first = found;
        }
        draft.content(first, rightEnd(ground, first, last, cue));
        Quotations quotations = ground.quotations();
        int end = draft.content.isEmpty() ? 0 : draft.contentLast();
        if (end > 0 && quotations.closes(end)) {
            int next = ground.sentenceLast(end) + 1;
            if (quotations.opens(next) && ground.sameParagraph(next, end) && quotations.opens(first)) {
                draft.content(next, quotations.last(quotations.at(next)));
            }
        }
    }

    /** Past an addressee and adverbials to "that", a colon or a quotation mark; else where it started. */
    private static int detour(Ground ground, int first, int last, boolean addressee) {
        int limit = Math.min(last, first + LONGEST_DETOUR);
        for (int i = first; i <= limit; i++) {
            if (ground.quotations().opens(i)
                            && ground.quotations().words(ground.quotations().at(i)) > 2
                    || ground.is(i, Role.COMPLEMENTIZER) && !ground.lower(i + 1).equals(":")) {
                return i;
            }
            if (ground.lower(i).equals(":")) {
                return i + 1;
            }
            if (ground.finite(i) || ground.pronoun(i) && i > first && !ground.possessive(i)) {
                break;
            }
        }
        if (!addressee) {
            return first;
        }
        int at = first;
        if (ground.pronoun(at) && !ground.possessive(at)) {
            at++;
        } else {
            while (at <= last && ground.nominal(at)) {
                at++;
            }
        }
        return at;
    }

    /** Where a content that starts at {@code first} ends. */
    static int rightEnd(Ground ground, int first, int last, Cue cue) {
        Quotations quotations = ground.quotations();
        if (quotations.opens(first) && !quotations.quoted(cue.head())) {
            int close = quotations.last(quotations.at(first));
            int next = close + 1;
            if (close >= last || ground.punctuation(next) || ground.is(next, PartOfSpeech.CCONJ)) {
                return close;
            }
        }
        boolean inside = quotations.quoted(cue.head());
        int limit = inside ? Math.min(last, quotations.last(quotations.at(cue.head()))) : last;
        for (int i = first + 1; i <= limit; i++) {
            boolean quoted = quotations.quoted(i) && !inside;
            if (inside && i == limit && quotations.closes(i)) {
                return i - 1;
            }
            if (quoted) {
                continue;
            }
            if (ground.lower(i).equals(";") || cue.kind() == Cue.Kind.NOUN && secondVerb(ground, first, i)) {
                return i - 1;
            }
            if (ground.comma(i) && endsAt(ground, i, last)) {
                return i - 1;
            }
            if (ground.is(i, PartOfSpeech.CCONJ)
                    && ground.finite(i + 1)
                    && (ground.is(i + 1, Role.SPEECH) || ground.is(i + 1, Role.ACT))
                    && i > first + 2) {
                return ground.comma(i - 1) ? i - 2 : i - 1;
            }
            if (ground.is(i, PartOfSpeech.CCONJ)
                    && ground.is(i + 1, Form.GERUND)
                    && ground.cueWords().cueVerb(ground.lower(i + 1))) {
                return i - 1;
            }
        }
        int end = limit;
        while (end > first && (ground.comma(end) || ground.endMark(end))) {
            end--;
        }
        return end;
    }

    /** In "the claim that they won came late" the claim ends before its own verb. */
    private static boolean secondVerb(Ground ground, int first, int i) {
        if (!ground.finite(i) || ground.finite(i - 1)) {
            return false;
        }
        for (int at = first; at < i; at++) {
            if (ground.finite(at)) {
                return !ground.is(i - 1, PartOfSpeech.CCONJ) && !ground.pronoun(i - 1);
            }
        }
        return false;
    }

    private static boolean endsAt(Ground ground, int comma, int last) {
        int next = comma + 1;
        if (CueRules.formulaAt(ground, next) != null) {
            return true;
        }
        if (ground.is(next, Form.GERUND) && ground.cueWords().cueVerb(ground.lower(next))) {
            return true;
        }
        boolean joined = ground.lower(next).equals("but")
                || ground.lower(next).equals("while")
                || ground.lower(next).equals("pero");
        if (joined) {
            for (int i = next; i <= Math.min(last, next + 8); i++) {
                if (ground.finite(i) && ground.cueWords().cueVerb(ground.lower(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "She said:" and the quotation stands in the next paragraph. */
    private static void nextParagraph(Ground ground, Draft draft, Cue cue) {
        int next = ground.sentenceLast(cue.head()) + 1;
        Quotations quotations = ground.quotations();
        if (next < ground.tokens().size()
                && quotations.opens(next)
                && ground.lower(next - 1).equals(":")) {
            draft.content(next, quotations.last(quotations.at(next)));
        }
    }

    /** The first token of the clause that holds {@code i}. */
    private static int clauseFirst(Ground ground, int i, int floor) {
        for (int at = i - 1; at > floor; at--) {
            if (ground.lower(at).equals(";")
                    || ground.lower(at).equals(":") && !ground.quotations().quoted(at)) {
                return at + 1;
            }
        }
        int first = floor;
        while (first < i && (ground.is(first, PartOfSpeech.CCONJ) || ground.comma(first))) {
            first++;
        }
        return first;
    }
}
