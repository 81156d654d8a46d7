package org.gainsay.reading.attribution;

import java.util.Arrays;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Where the content of a cue may start and end, before it and after it, and what speaks for each place. */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class ContentChoice {
    /** Starts after the cue are looked for this far, in tokens. */
    private static final int START_REACH = 18;
    /** Ends and starts before the cue are looked for this far, in tokens, besides the sentence's own. */
    private static final int REACH = 90;

    /** A quotation longer than this, in tokens, is not weighed as a whole but goes on as a continuation. */
    private static final int LONGEST_QUOTATION = 5000;

    private final Ground ground;
    private final CueScores scores;
    private final Cue cue;
    private final @Nullable TokenRange source;
    private final int floor;
    private final int ceiling;
    private final int after;
    private final int leftEnd;
    private final int cueWord;
    private final int cuePart;
    private final int roles;
    private final int sourceSide;
    /** What introduces the clause of the source and the cue: "as", "when", a comma. */
    private final int opener;

    ContentChoice(Ground ground, CueScores scores, Cue cue, @Nullable TokenRange source) {
        this.ground = ground;
        this.scores = scores;
        this.cue = cue;
        this.source = source;
        floor = ground.sentenceFirst(cue.head());
        ceiling = ground.sentenceLast(cue.head());
        boolean inverted = source != null && source.first() > cue.last() && source.last() <= ceiling;
        after = (inverted && source != null ? source.last() : cue.last()) + 1;
        boolean ahead = source != null
                && source.last() < cue.first()
                && source.first() >= floor
                && ground.tags().is(cue.first(), Form.GERUND) == false;
        int end = (ahead && source != null ? source.first() : cue.first()) - 1;
        while (end >= floor && (ground.comma(end) || ground.dash(end))) {
            end--;
        }
        leftEnd = end;
        cueWord = CueFeatures.word(ground, cue.head());
        cuePart = CueFeatures.part(ground, cue.first()) * 512 + CueFeatures.part(ground, cue.head());
        int bits = cue.kind().ordinal();
        for (Role role :
                new Role[] {Role.SPEECH, Role.ATTITUDE, Role.ACT, Role.NOUN, Role.ADDRESSEE, Role.EVIDENCE, Role.INTENT
                }) {
            bits = bits * 2 + (ground.is(cue.head(), role) ? 1 : 0);
        }
        roles = bits;
        sourceSide = source == null ? 0 : inverted ? 1 : ahead ? 2 : 3;
        int first = ahead && source != null ? source.first() : cue.first();
        opener = CueFeatures.word(ground, first - 1);
    }

    int leftEnd() {
        return leftEnd;
    }

    /** The places before the cue where its content may start, ascending; empty where there cannot be any. */
    int[] leftStarts() {
        Quotations quotations = ground.quotations();
        boolean quoteBefore = leftEnd >= 0
                && leftEnd < cue.first()
                && quotations.closes(leftEnd)
                && ground.sameParagraph(leftEnd, cue.head());
        if (leftEnd < floor && !quoteBefore
                || !quoteBefore
                        && quotations.at(cue.head()) != quotations.at(leftEnd)
                        && quotations.quoted(cue.head())) {
            return new int[0];
        }
        int[] starts = new int[REACH + 8];
        int size = 0;
        if (quoteBefore) {
            int open = quotations.first(quotations.at(leftEnd));
            int openFloor = ground.sentenceFirst(open);
            if (openFloor < floor) {
                if (openFloor < open) {
                    starts[size++] = openFloor;
                }
                starts[size++] = open;
            }
        }
        if (leftEnd >= floor) {
            starts[size++] = floor;
            for (int i = Math.max(floor + 1, leftEnd - REACH); i <= leftEnd && size < starts.length; i++) {
                if (startsHere(i)) {
                    starts[size++] = i;
                }
            }
        }
        return Arrays.copyOf(starts, size);
    }

    private boolean startsHere(int i) {
        return ground.quotations().opens(i)
                || ground.punctuation(i - 1)
                || ground.is(i - 1, PartOfSpeech.CCONJ)
                || ground.is(i, PartOfSpeech.SCONJ)
                || ground.is(i - 1, PartOfSpeech.SCONJ)
                || ground.tags().is(i, Form.RELATIVE)
                || ground.is(i, PartOfSpeech.DET)
                || ground.is(i, PartOfSpeech.PRON);
    }

    void noLeft(Features f) {
        f.clear();
        int le = CueFeatures.part(ground, leftEnd);
        int leWord = CueFeatures.word(ground, leftEnd + 1);
        f.add(1, roles, sourceSide);
        f.add(2, cueWord);
        f.add(3, opener, leWord);
        f.add(4, CueFeatures.part(ground, after), sourceSide);
        f.add(5, CueFeatures.word(ground, after), sourceSide);
        f.add(6, CueFeatures.word(ground, after), leWord, sourceSide);
        f.add(7, le, leWord);
        f.add(8, ground.quotations().closes(leftEnd) ? 1 : 0, sourceSide, leWord);
        f.add(9, ground.quotations().opens(after) ? 1 : 0, ground.quotations().opens(after + 1) ? 1 : 0);
        f.add(10, after > ground.lastWord(cue.head()) ? 1 : 0, leWord);
        f.add(11, cuePart, leWord);
        f.add(12, opener, CueFeatures.part(ground, after));
        f.add(13, ground.quotations().closes(leftEnd) ? 1 : 0, cueWord);
        f.add(14, leftEnd - floor < 3 ? leftEnd - floor : 3, leWord);
    }

    void left(int start, Features f) {
        f.clear();
        Quotations quotations = ground.quotations();
        int w = CueFeatures.word(ground, start);
        int p = CueFeatures.part(ground, start);
        int before = CueFeatures.word(ground, start - 1);
        int beforePart = CueFeatures.part(ground, start - 1);
        boolean closes = quotations.closes(leftEnd);
        int quote = (closes ? 1 : 0)
                + (quotations.opens(start) ? 2 : 0)
                + (closes && quotations.at(start) == quotations.at(leftEnd) ? 4 : 0)
                + (quotations.quoted(start) ? 8 : 0);
        int sentence = start == floor ? 1 : start < floor ? 2 : 0;
        int distance = Features.bucket(leftEnd - start);
        int finites = 0;
        int commas = 0;
        for (int i = start; i <= leftEnd && i - start < REACH; i++) {
            finites += ground.finite(i) ? 1 : 0;
            commas += ground.comma(i) ? 1 : 0;
        }
        finites = Math.min(2, finites);
        commas = Math.min(3, commas);
        f.add(20, quote, sentence);
        f.add(21, quote, w, before);
        f.add(22, sentence, finites, commas);
        f.add(23, w, p);
        f.add(24, p, beforePart);
        f.add(25, before, sentence);
        f.add(26, distance, sentence, quote);
        f.add(27, roles, sentence, quote);
        f.add(28, sourceSide, sentence, quote);
        f.add(29, sentence, finites * 8 + commas, quote);
        f.add(30, cueWord, sentence, quote);
        f.add(31, opener, sentence, quote);
        f.add(32, w, beforePart);
        f.add(33, before, p);
        f.add(34, finites, p, beforePart);
        int cues = Math.min(2, scores.likely(start, leftEnd));
        f.add(35, cues, sentence, quote);
        f.add(36, cues, w, finites);
        f.add(37, scores.likely(start - 5, start - 1), before, sentence);
    }

    /** The places after the cue where its content may start, ascending. */
    int[] rightStarts() {
        int[] starts = new int[START_REACH + 3];
        int size = 0;
        int last = Math.min(ceiling, after + START_REACH);
        for (int i = after; i <= last; i++) {
            starts[size++] = i;
        }
        int next = ceiling + 1;
        boolean announced = ground.lower(ground.lastWord(cue.head())).equals(":");
        if (ground.quotations().opens(next) && (announced || ground.sameParagraph(next, ceiling))) {
            starts[size++] = next;
        }
        return Arrays.copyOf(starts, size);
    }

    void noRight(boolean hasLeft, Features f) {
        f.clear();
        int l = hasLeft ? 1 : 0;
        f.add(1, l, roles);
        f.add(2, l, cueWord);
        f.add(3, l, CueFeatures.word(ground, after), CueFeatures.word(ground, after + 1));
        f.add(4, l, CueFeatures.part(ground, after), CueFeatures.part(ground, after + 1));
        f.add(5, l, sourceSide, roles);
        f.add(6, l, after > ground.lastWord(cue.head()) ? 1 : 0);
        f.add(7, l, opener);
        f.add(8, l);
        f.add(9, l, ground.quotations().closes(leftEnd) ? 1 : 0, CueFeatures.word(ground, after));
        f.add(
                10,
                l,
                ground.quotations().opens(ceiling + 1) ? 1 : 0,
                ground.quotations().closes(leftEnd) ? 1 : 0);
    }

    void right(int start, boolean hasLeft, Features f) {
        f.clear();
        int l = hasLeft ? 1 : 0;
        Quotations quotations = ground.quotations();
        int offset = Math.min(start - after, 12);
        int w = CueFeatures.word(ground, start);
        int p = CueFeatures.part(ground, start);
        int before = CueFeatures.word(ground, start - 1);
        int beforePart = CueFeatures.part(ground, start - 1);
        int next = CueFeatures.part(ground, start + 1);
        boolean opens = quotations.opens(start);
        int that = 0;
        int finites = 0;
        int nouns = 0;
        int commas = 0;
        for (int i = after; i < start && i <= Math.min(ceiling, after + START_REACH); i++) {
            that |= ground.is(i, Role.COMPLEMENTIZER) ? 1 : 0;
            that |= quotations.opens(i) ? 2 : 0;
            that |= ground.lower(i).equals(":") ? 4 : 0;
            finites += ground.finite(i) ? 1 : 0;
            nouns += ground.tags().noun(i) ? 1 : 0;
            commas += ground.comma(i) ? 1 : 0;
        }
        int beyond = start > ceiling ? 1 : 0;
        int between = Math.min(2, finites) * 64 + Math.min(3, nouns) * 16 + Math.min(3, commas) * 4 + beyond;
        int quoted = (opens ? 1 : 0) + (quotations.quoted(start) ? 2 : 0) + (quotations.quoted(cue.head()) ? 4 : 0);
        f.add(20, l, offset);
        f.add(21, l, offset, p);
        f.add(22, l, w, offset == 0 ? 1 : 0);
        f.add(23, l, w, before);
        f.add(24, p, beforePart, l);
        f.add(25, cueWord, w, l);
        f.add(26, cueWord, p, l);
        f.add(27, cueWord, offset, l);
        f.add(28, roles, p, offset);
        f.add(29, roles, w, l);
        f.add(30, that, l, quoted);
        f.add(31, between, that, l);
        f.add(32, quoted, offset, l);
        f.add(33, quoted, before, l);
        f.add(34, before, p);
        f.add(35, cueWord, before);
        f.add(36, roles, beforePart, p);
        f.add(37, p, next, beforePart);
        f.add(38, sourceSide, offset, p);
        f.add(39, cueWord, that, offset);
        f.add(40, between, p, l);
        f.add(41, cuePart, offset, l);
        f.add(42, beyond, quoted, ground.lower(ceiling).equals(":") ? 1 : 0);
        f.add(43, opener, before, l);
        f.add(44, beyond, quoted, ground.quotations().closes(leftEnd) ? 1 : 0);
        f.add(45, roles, offset, between);
        int cues = Math.min(2, scores.likely(after, start - 1)) * 2 + (scores.likely(start) ? 1 : 0);
        f.add(46, cues, offset, l);
        f.add(47, cues, p, between);
        f.add(48, cues, w, that);
    }

    /** The places where a content that starts at {@code start} may end, ascending; never empty. */
    int[] ends(int start) {
        Quotations quotations = ground.quotations();
        int last = Math.min(ground.lastWord(start), start + ContentRules.LONGEST);
        int limit = ground.sentenceLast(start);
        int[] ends = new int[REACH + 4];
        int size = 0;
        int far = Math.min(last, start + REACH);
        for (int i = start; i < far; i++) {
            if (endsHere(i)) {
                ends[size++] = i;
            }
        }
        ends[size++] = last;
        if (last < limit && quotations.closes(limit)) {
            ends[size++] = limit;
        }
        if (quotations.quoted(start)) {
            int close = quotations.last(quotations.at(start));
            if (close > ends[size - 1] && close - start < LONGEST_QUOTATION) {
                ends[size++] = close;
            }
        }
        return Arrays.copyOf(ends, size);
    }

    private boolean endsHere(int i) {
        int next = i + 1;
        return ground.quotations().closes(i)
                || ground.punctuation(next)
                || ground.punctuation(i)
                || switch (ground.tags().at(next)) {
                    case ADP, CCONJ, SCONJ, ADV, AUX, PART, PRON -> true;
                    case VERB -> true;
                    case NOUN, PROPN -> ground.is(next, Role.ADVERBIAL_NOUN);
                    case ADJ, DET, INTJ, NUM, PUNCT, SYM, X -> false;
                };
    }

    /** Counts kept while the ends of one content are gone through in order. */
    final class Ends {
        private final int start;
        private final boolean hasLeft;
        private int at;
        private int finites;
        private int commas;
        private int ands;
        private int brackets;
        private final int startKind;

        Ends(int start, boolean hasLeft) {
            this.start = start;
            this.hasLeft = hasLeft;
            at = start - 1;
            boolean opens = ground.quotations().opens(start);
            startKind = opens
                    ? 1
                    : ground.is(start, Role.COMPLEMENTIZER)
                            ? 2
                            : ground.lower(start).equals("to")
                                    ? 3
                                    : ground.tags().verb(start) ? 4 : ground.pronoun(start) ? 5 : 6;
        }

        void features(int end, Features f) {
            f.clear();
            while (at < end) {
                at++;
                finites += ground.finite(at) ? 1 : 0;
                commas += ground.comma(at) ? 1 : 0;
                ands += ground.is(at, PartOfSpeech.CCONJ) ? 1 : 0;
                brackets += ground.lower(at).equals("(") ? 1 : ground.lower(at).equals(")") ? -1 : 0;
            }
            Quotations quotations = ground.quotations();
            int l = hasLeft ? 1 : 0;
            int w = CueFeatures.word(ground, end);
            int p = CueFeatures.part(ground, end);
            int n1 = CueFeatures.word(ground, end + 1);
            int np1 = CueFeatures.part(ground, end + 1);
            int n2 = CueFeatures.word(ground, end + 2);
            int np2 = CueFeatures.part(ground, end + 2);
            int np3 = CueFeatures.part(ground, end + 3);
            int last = end == ground.lastWord(end) ? 1 : 0;
            int sentence = end > ceiling ? 2 : 0;
            int quote = (quotations.closes(end) ? 1 : 0)
                    + (quotations.quoted(end) ? 2 : 0)
                    + (quotations.quoted(start) ? 4 : 0)
                    + (quotations.at(start) == quotations.at(end) ? 8 : 0)
                    + (quotations.quoted(cue.head()) ? 16 : 0);
            int fin = Math.min(3, finites);
            int com = Math.min(3, commas);
            int and = Math.min(2, ands);
            int state = startKind * 64 + fin * 16 + com * 4 + and;
            int distance = Features.bucket(end - start);
            boolean finiteNext = finiteWithin(end + 1, 5);
            boolean cueNext = cueWithin(end + 1, 6);
            int ahead = (finiteNext ? 1 : 0) + (cueNext ? 2 : 0);
            f.add(1, last + sentence, quote, l);
            f.add(2, last, startKind, roles);
            f.add(3, last, quote, n1);
            f.add(4, w, np1);
            f.add(5, n1, np1, startKind);
            f.add(6, n1, n2);
            f.add(7, n1, np2, fin > 0 ? 1 : 0);
            f.add(8, p, np1, np2);
            f.add(9, np1, np2, np3);
            f.add(10, state, np1);
            f.add(11, state, n1);
            f.add(12, distance, last, startKind);
            f.add(13, cueWord, n1);
            f.add(14, cueWord, last, startKind);
            f.add(15, cueWord, distance);
            f.add(16, roles, n1, fin);
            f.add(17, roles, distance, last);
            f.add(18, opener, n1, fin);
            f.add(19, opener, last);
            f.add(20, sourceSide, n1, last);
            f.add(21, ahead, n1, np2);
            f.add(22, ahead, n1, n2);
            f.add(23, ahead, np1, startKind);
            f.add(24, quote, startKind, last);
            f.add(25, quote, np1, np2);
            f.add(26, brackets != 0 ? 1 : 0, last, n1);
            f.add(27, l, n1, np2);
            f.add(28, l, state, last);
            f.add(29, cuePart, n1, last);
            f.add(30, startKind, p, np1);
            f.add(31, fin, com * 4 + and, n1);
            f.add(32, source == null ? 0 : CueFeatures.word(ground, source.last()), n1);
            f.add(33, roles, startKind, np1 * 4 + fin);
            f.add(34, p, w);
            f.add(35, quote, w, n1);
            f.add(36, cueWord, CueFeatures.word(ground, start), n1);
            f.add(37, cuePart, startKind * 4 + fin, np1);
            int cues = Math.min(2, scores.likely(start, end)) * 4 + Math.min(2, scores.likely(end + 1, ceiling));
            f.add(38, cues, last, startKind);
            f.add(39, cues, n1, ahead);
            f.add(40, cues, quote, n1);
            f.add(41, ahead, cues, state);
            f.add(42, ahead, roles, n1);
            f.add(43, ahead * 32 + cues, np1, np2);
            f.add(44, ahead, n1, fin * 4 + com);
            f.add(45, state, n1, np2);
            f.add(46, roles, state, last);
            f.add(47, startKind, n1, n2);
        }

        private boolean finiteWithin(int from, int reach) {
            for (int i = from; i < from + reach; i++) {
                if (ground.finite(i)) {
                    return true;
                }
                if (i > from && ground.punctuation(i)) {
                    return false;
                }
            }
            return false;
        }

        private boolean cueWithin(int from, int reach) {
            for (int i = from; i < from + reach; i++) {
                if (scores.likely(i)) {
                    return true;
                }
                if (i > from && ground.punctuation(i)) {
                    return false;
                }
            }
            return false;
        }
    }
}
