package org.gainsay.reading.attribution;

import java.util.Arrays;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Where the content of a cue may start, before it and after it, and what speaks for each place. */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class ContentChoice {
    /** Starts after the cue are looked for this far, in tokens. */
    private static final int START_REACH = 18;
    /** Starts before the cue are looked for this far, in tokens, besides the sentence's own. */
    private static final int REACH = 90;

    final Ground ground;
    final CueScores scores;
    final Cue cue;
    final @Nullable TokenRange source;
    private final int floor;
    final int ceiling;
    private final int after;
    private final int leftEnd;
    final int cueWord;
    final int cuePart;
    final int roles;
    final int sourceSide;
    /** What introduces the clause of the source and the cue: "as", "when", a comma. */
    final int opener;

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
                && ground.is(cue.first(), Form.GERUND) == false;
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

    /** The first place after the cue, and after the source where it follows the cue. */
    int after() {
        return after;
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
                || ground.is(i, Form.RELATIVE)
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

    /** What speaks for {@code start}. */
    void right(int start, boolean hasLeft, Features f) {
        f.clear();
        addRight(start, hasLeft, f);
        addGiven(start, hasLeft, f);
    }

    /** Adds what the source has to say about {@code start}, beside where it leaves off. */
    void addGiven(int start, boolean hasLeft, Features f) {
        int l = hasLeft ? 1 : 0;
        f.add(38, sourceSide, Math.min(start - after, 12), CueFeatures.part(ground, start));
        f.add(43, opener, CueFeatures.word(ground, start - 1), l);
        int beyond = start > ceiling ? 1 : 0;
        int opens = ground.quotations().opens(start) ? 1 : 0;
        f.add(44, beyond, opens, ground.quotations().closes(leftEnd) ? 1 : 0);
    }

    /** Adds what speaks for {@code start} whatever the source, as long as it leaves off at the same place. */
    void addRight(int start, boolean hasLeft, Features f) {
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
            nouns += ground.noun(i) ? 1 : 0;
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
        f.add(39, cueWord, that, offset);
        f.add(40, between, p, l);
        f.add(41, cuePart, offset, l);
        f.add(42, beyond, quoted, ground.lower(ceiling).equals(":") ? 1 : 0);
        f.add(45, roles, offset, between);
        int cues = Math.min(2, scores.likely(after, start - 1)) * 2 + (scores.likely(start) ? 1 : 0);
        f.add(46, cues, offset, l);
        f.add(47, cues, p, between);
        f.add(48, cues, w, that);
    }
}
