package org.gainsay.reading.attribution;

import java.util.Arrays;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;

/** Where the content that starts after a cue at one place may end, and what speaks for each end. */
final class EndChoice {
    /** Ends are looked for this far, in tokens, besides the sentence's own. */
    private static final int REACH = 90;

    /** A quotation longer than this, in tokens, is not weighed as a whole but goes on as a continuation. */
    private static final int LONGEST_QUOTATION = 5000;

    private final ContentChoice choice;
    private final Ground ground;
    private final int start;
    private final boolean hasLeft;
    private int at;
    private int finites;
    private int commas;
    private int ands;
    private int brackets;
    private final int startKind;

    EndChoice(ContentChoice choice, int start, boolean hasLeft) {
        this.choice = choice;
        ground = choice.ground;
        this.start = start;
        this.hasLeft = hasLeft;
        at = start - 1;
        boolean opens = ground.quotations().opens(start);
        startKind = opens
                ? 1
                : ground.is(start, Role.COMPLEMENTIZER)
                        ? 2
                        : ground.lower(start).equals("to") ? 3 : ground.verb(start) ? 4 : ground.pronoun(start) ? 5 : 6;
    }

    /** The places where it may end, ascending; never empty. */
    int[] places() {
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
                || switch (ground.at(next)) {
                    case ADP, CCONJ, SCONJ, ADV, AUX, PART, PRON -> true;
                    case VERB -> true;
                    case NOUN, PROPN -> ground.is(next, Role.ADVERBIAL_NOUN);
                    case ADJ, DET, INTJ, NUM, PUNCT, SYM, X -> false;
                };
    }

    /** What speaks for {@code end}; to be asked in the order of the places. */
    void features(int end, Features f) {
        f.clear();
        int state = addOwn(end, f);
        addGiven(choice, hasLeft, end, state, f);
    }

    /**
     * Adds what speaks for {@code end} whatever the source and the content before the cue; in the order of the places.
     *
     * @return how the content starts and how many verbs, commas and conjunctions it has up to there, as one number
     */
    int addOwn(int end, Features f) {
        while (at < end) {
            at++;
            finites += ground.finite(at) ? 1 : 0;
            commas += ground.comma(at) ? 1 : 0;
            ands += ground.is(at, PartOfSpeech.CCONJ) ? 1 : 0;
            brackets += ground.lower(at).equals("(") ? 1 : ground.lower(at).equals(")") ? -1 : 0;
        }
        int w = CueFeatures.word(ground, end);
        int p = CueFeatures.part(ground, end);
        int n1 = CueFeatures.word(ground, end + 1);
        int np1 = CueFeatures.part(ground, end + 1);
        int n2 = CueFeatures.word(ground, end + 2);
        int np2 = CueFeatures.part(ground, end + 2);
        int np3 = CueFeatures.part(ground, end + 3);
        int last = end == ground.lastWord(end) ? 1 : 0;
        int quote = quotedEnd(end);
        int fin = Math.min(3, finites);
        int com = Math.min(3, commas);
        int and = Math.min(2, ands);
        int state = startKind * 64 + fin * 16 + com * 4 + and;
        int distance = Features.bucket(end - start);
        boolean finiteNext = finiteWithin(end + 1, 5);
        boolean cueNext = cueWithin(end + 1, 6);
        int ahead = (finiteNext ? 1 : 0) + (cueNext ? 2 : 0);
        f.add(2, last, startKind, choice.roles);
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
        f.add(13, choice.cueWord, n1);
        f.add(14, choice.cueWord, last, startKind);
        f.add(15, choice.cueWord, distance);
        f.add(16, choice.roles, n1, fin);
        f.add(17, choice.roles, distance, last);
        f.add(21, ahead, n1, np2);
        f.add(22, ahead, n1, n2);
        f.add(23, ahead, np1, startKind);
        f.add(24, quote, startKind, last);
        f.add(25, quote, np1, np2);
        f.add(26, brackets != 0 ? 1 : 0, last, n1);
        f.add(29, choice.cuePart, n1, last);
        f.add(30, startKind, p, np1);
        f.add(31, fin, com * 4 + and, n1);
        f.add(33, choice.roles, startKind, np1 * 4 + fin);
        f.add(34, p, w);
        f.add(35, quote, w, n1);
        f.add(36, choice.cueWord, CueFeatures.word(ground, start), n1);
        f.add(37, choice.cuePart, startKind * 4 + fin, np1);
        int cues = Math.min(2, choice.scores.likely(start, end)) * 4
                + Math.min(2, choice.scores.likely(end + 1, choice.ceiling));
        f.add(38, cues, last, startKind);
        f.add(39, cues, n1, ahead);
        f.add(40, cues, quote, n1);
        f.add(41, ahead, cues, state);
        f.add(42, ahead, choice.roles, n1);
        f.add(43, ahead * 32 + cues, np1, np2);
        f.add(44, ahead, n1, fin * 4 + com);
        f.add(45, state, n1, np2);
        f.add(46, choice.roles, state, last);
        f.add(47, startKind, n1, n2);
        return state;
    }

    /** Adds what {@code given}, a source, and whether there is content before the cue have to say about {@code end}. */
    void addGiven(ContentChoice given, boolean left, int end, int state, Features f) {
        int l = left ? 1 : 0;
        int n1 = CueFeatures.word(ground, end + 1);
        int last = end == ground.lastWord(end) ? 1 : 0;
        f.add(1, last, quotedEnd(end), l);
        f.add(18, given.opener, n1, state >> 4 & 3);
        f.add(19, given.opener, last);
        f.add(20, given.sourceSide, n1, last);
        f.add(27, l, n1, CueFeatures.part(ground, end + 2));
        f.add(28, l, state, last);
        f.add(32, given.source == null ? 0 : CueFeatures.word(ground, given.source.last()), n1);
    }

    private int quotedEnd(int end) {
        Quotations quotations = ground.quotations();
        return (quotations.closes(end) ? 1 : 0)
                + (quotations.quoted(end) ? 2 : 0)
                + (quotations.quoted(start) ? 4 : 0)
                + (quotations.at(start) == quotations.at(end) ? 8 : 0)
                + (quotations.quoted(choice.cue.head()) ? 16 : 0)
                + (end > choice.ceiling ? 32 : 0);
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
            if (choice.scores.likely(i)) {
                return true;
            }
            if (i > from && ground.punctuation(i)) {
                return false;
            }
        }
        return false;
    }
}
