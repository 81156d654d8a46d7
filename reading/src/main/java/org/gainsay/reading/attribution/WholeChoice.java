package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * The readings of the cues of one sentence, and what speaks for each whole: not only its parts one by one, but how they
 * fit each other and the readings of the cues beside it. That a cue is none has no features, and a score of zero.
 */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class WholeChoice {
    /** Cues that bear on each other stand within this many of each other. */
    private static final int NEIGHBOURS = 8;

    /** A possible cue with all its likely readings. */
    record Possible(Cue cue, List<Reading> readings) {}

    private final Ground ground;
    private final CueScores cues;
    private final List<Possible> possible = new ArrayList<>();

    WholeChoice(Ground ground, CueScores cues) {
        this.ground = ground;
        this.cues = cues;
    }

    List<Possible> possible() {
        return possible;
    }

    void add(Cue cue, List<Reading> readings) {
        possible.add(new Possible(cue, readings));
    }

    /** How a cue stands to those beside it. */
    private record Place(int holder, int holders, int rival, int before, int after) {}

    private Place place(int p) {
        Cue cue = possible.get(p).cue();
        Reading mine = possible.get(p).readings().get(0);
        double holder = 0;
        int holders = 0;
        double rival = 0;
        boolean nearer = false;
        int before = 0;
        int after = 0;
        for (int o = Math.max(0, p - NEIGHBOURS); o < Math.min(possible.size(), p + NEIGHBOURS + 1); o++) {
            if (o == p) {
                continue;
            }
            Cue other = possible.get(o).cue();
            Reading reading = possible.get(o).readings().get(0);
            if (other.score() >= 0.5) {
                before += o < p ? 1 : 0;
                after += o > p ? 1 : 0;
            }
            if (reading.says(cue.head())) {
                holder = Math.max(holder, other.score());
                holders++;
            } else if (Reading.overlap(reading.content(), mine.content()) > 0.5 && other.score() > rival) {
                rival = other.score();
                nearer = distance(other, reading) < distance(cue, mine);
            }
        }
        return new Place(
                tenth(holder),
                Math.min(2, holders),
                tenth(rival) * 2 + (nearer ? 1 : 0),
                Math.min(3, before),
                Math.min(3, after));
    }

    static int distance(Cue cue, Reading reading) {
        return Math.min(
                Math.abs(reading.first() - cue.last()),
                Math.abs(cue.first() - reading.content().get(0).last()));
    }

    private static int tenth(double share) {
        return (int) (share * 10);
    }

    /** A logarithm of a probability as one of a few classes. */
    private static int grade(float logarithm) {
        return Math.min(12, (int) (-logarithm * 3));
    }

    /** The features of each reading of possible cue {@code p}. */
    List<int[]> features(int p, Features f) {
        Place place = place(p);
        List<int[]> all = new ArrayList<>();
        List<Reading> readings = possible.get(p).readings();
        for (int r = 0; r < readings.size(); r++) {
            features(possible.get(p).cue(), readings, r, place, f);
            all.add(f.copy());
        }
        return all;
    }

    private void features(Cue cue, List<Reading> readings, int rank, Place place, Features f) {
        Reading reading = readings.get(rank);
        f.clear();
        int word = CueFeatures.word(ground, cue.head());
        int part = CueFeatures.part(ground, cue.first()) * 512 + CueFeatures.part(ground, cue.head());
        int roles = roles(cue.head()) * 8 + cue.kind().ordinal();
        double p = Math.min(0.9999, Math.max(0.0001, cue.score()));
        int odds = (int) Math.round(2 * Math.log(p / (1 - p)));
        int whole = grade(reading.likelihood());
        int ofSource = grade(reading.ofSource());
        int ofContent = grade(reading.ofContent());
        int first = rank == 0 ? 1 : 0;
        int lead = rank == 0
                ? readings.size() == 1 ? 13 : grade(readings.get(1).likelihood() - reading.likelihood())
                : -1 - grade(reading.likelihood() - readings.get(0).likelihood());
        TokenRange source = reading.source();
        int sourceKind = sourceKind(cue, source);
        int sides = sides(cue, reading);
        int opening = opening(reading);
        int closing = closing(reading);
        int size = Features.bucket(reading.size());
        int verbs = verbs(reading);
        int shape = ((sides * 8 + opening) * 8 + closing) * 4 + verbs;
        // How sure the parts are.
        f.add(1, 0);
        f.add(2, odds);
        f.add(3, odds, ofSource / 2, ofContent / 3);
        f.add(4, odds, whole / 2);
        f.add(5, ofSource, ofContent);
        f.add(6, first, lead);
        f.add(7, first, ofSource, sourceKind);
        f.add(8, first, ofContent, opening);
        f.add(9, roles, odds);
        f.add(10, word, odds / 2);
        f.add(11, word);
        f.add(12, part, odds / 2);
        f.add(60, first, ofContent, closing);
        f.add(61, whole);
        f.add(62, lead, odds / 2);
        // The source with the content.
        f.add(13, sourceKind, roles);
        f.add(14, sourceKind, word);
        f.add(15, sourceKind, shape);
        f.add(16, sourceKind, part, opening);
        f.add(17, sourceKind, odds, opening);
        f.add(18, shape, roles);
        f.add(19, shape, part);
        f.add(20, sides * 8 + opening, word);
        f.add(21, closing * 4 + verbs, word);
        f.add(22, size, word);
        f.add(23, size, roles, opening);
        f.add(24, size, closing, opening);
        f.add(25, size, odds, opening);
        f.add(26, sides, part, size);
        f.add(27, shape, odds / 2);
        f.add(28, shape, size);
        f.add(29, verbs, opening, roles);
        int sourceWord = source == null ? 0 : CueFeatures.word(ground, source.last());
        int sourceFirst = source == null ? 0 : CueFeatures.word(ground, source.first());
        f.add(30, sourceWord, roles);
        f.add(31, sourceFirst, roles);
        f.add(32, sourceWord, word);
        f.add(33, sourceFirst, sides, verbs);
        // Beyond its sentence a reading sees nothing, so that what is added to a text does not change what was there.
        int beyond = reading.last() < ground.sentenceLast(reading.last()) ? reading.last() + 1 : -1;
        int next = CueFeatures.word(ground, beyond);
        int begin = CueFeatures.word(ground, reading.first());
        int beginPart = CueFeatures.part(ground, reading.first());
        f.add(34, next, closing, roles);
        f.add(35, begin, roles, sides);
        f.add(36, begin, word);
        f.add(37, beginPart, part, sides);
        f.add(38, CueFeatures.part(ground, reading.last()), CueFeatures.part(ground, beyond), opening);
        f.add(39, next, verbs, opening);
        // Its place among the others.
        f.add(40, place.holder(), odds);
        f.add(41, place.holder(), place.holders(), roles);
        f.add(42, place.rival(), odds);
        f.add(43, place.rival(), roles);
        f.add(44, place.before(), place.after(), odds / 2);
        int inside = insideCues(reading, cue);
        f.add(45, inside, odds);
        f.add(46, inside, shape);
        f.add(47, inside, size, verbs);
        boolean quoted = ground.quotations().quoted(cue.head());
        int marks = (quoted ? 1 : 0) + (brokenQuotation(reading) ? 2 : 0) + (restsQuoted(reading, cue) ? 4 : 0);
        f.add(48, marks, opening, closing);
        f.add(49, marks, odds, sides);
        f.add(50, marks, roles);
        f.add(51, gap(cue, reading), sides, opening);
        f.add(52, gap(cue, reading), part);
        f.add(53, sourceGap(cue, source), sourceKind);
        f.add(54, sourceGap(cue, source), part, sides);
        boolean heading = ground.heading(cue.head());
        boolean top = ground.sentence(cue.head()) < 3;
        int spot = (heading ? 1 : 0) + (top ? 2 : 0);
        f.add(55, spot, odds);
        f.add(56, spot, shape);
        boolean again = source != null && reading.says(source.first());
        f.add(57, again ? 1 : 0, sides, sourceKind);
        f.add(58, ground.finite(cue.first()) || ground.finite(cue.head()) ? 1 : 0, sourceKind, odds);
    }

    private int roles(int head) {
        int bits = 0;
        for (Role role :
                new Role[] {Role.SPEECH, Role.ATTITUDE, Role.ACT, Role.NOUN, Role.EVIDENCE, Role.INTENT, Role.FEELING
                }) {
            bits = bits * 2 + (ground.is(head, role) ? 1 : 0);
        }
        return bits;
    }

    private int sourceKind(Cue cue, @Nullable TokenRange source) {
        if (source == null) {
            return 0;
        }
        int side = source.last() < cue.first() ? 0 : 1;
        int kind;
        if (source.size() == 1 && ground.pronoun(source.first())) {
            kind = ground.is(source.first(), Role.PRONOUN_AUTHOR)
                    ? 1
                    : ground.is(source.first(), org.gainsay.reading.tagging.Form.RELATIVE)
                            ? 2
                            : ground.possessive(source.first()) ? 3 : 4;
        } else {
            boolean named = false;
            for (int i = source.first(); i <= Math.min(source.last(), source.first() + 12); i++) {
                named |= ground.is(i, PartOfSpeech.PROPN);
            }
            kind = ground.possessive(source.last()) ? 5 : named ? 6 : ground.is(source.first(), Role.VAGUE) ? 7 : 8;
        }
        return 1 + kind * 2 + side;
    }

    private static int sides(Cue cue, Reading reading) {
        boolean left = reading.first() < cue.first();
        boolean right = reading.last() > cue.last();
        return (left ? 1 : 0) + (right ? 2 : 0);
    }

    private int opening(Reading reading) {
        int first = reading.first();
        if (ground.quotations().opens(first)) {
            return 1;
        }
        if (ground.is(first, Role.COMPLEMENTIZER)) {
            return 2;
        }
        if (ground.lower(first).equals("to")) {
            return 3;
        }
        if (ground.verb(first)) {
            return 4;
        }
        if (ground.pronoun(first)) {
            return 5;
        }
        return ground.is(first, PartOfSpeech.DET) ? 6 : ground.noun(first) ? 7 : 0;
    }

    private int closing(Reading reading) {
        int last = reading.last();
        if (ground.quotations().closes(last)) {
            return 1;
        }
        if (last >= ground.lastWord(last)) {
            return 2;
        }
        if (ground.comma(last + 1)) {
            return 3;
        }
        if (ground.is(last + 1, PartOfSpeech.CCONJ)) {
            return 4;
        }
        if (ground.is(last + 1, PartOfSpeech.ADP) || ground.is(last + 1, PartOfSpeech.SCONJ)) {
            return 5;
        }
        return ground.verb(last + 1) ? 6 : 0;
    }

    private int verbs(Reading reading) {
        int verbs = 0;
        for (TokenRange range : reading.content()) {
            for (int i = range.first(); i <= range.last() && verbs < 3; i++) {
                verbs += ground.finite(i) ? 1 : 0;
            }
        }
        return verbs;
    }

    private int insideCues(Reading reading, Cue cue) {
        int inside = 0;
        for (TokenRange range : reading.content()) {
            inside += cues.likely(range.first(), range.last())
                    - (range.contains(cue.head()) && cues.likely(cue.head()) ? 1 : 0);
        }
        return Math.min(3, inside);
    }

    /** Whether the content starts or stops within a quotation that goes on outside it. */
    private boolean brokenQuotation(Reading reading) {
        Quotations quotations = ground.quotations();
        for (TokenRange range : reading.content()) {
            boolean starts = quotations.quoted(range.first()) && !quotations.opens(range.first());
            boolean stops = quotations.quoted(range.last()) && !quotations.closes(range.last());
            if (starts || stops) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence goes on with a quotation after the content. */
    private boolean restsQuoted(Reading reading, Cue cue) {
        int last = Math.min(ground.sentenceLast(cue.head()), reading.last() + 30);
        for (int i = reading.last() + 1; i <= last; i++) {
            if (ground.quotations().opens(i)) {
                return true;
            }
        }
        return false;
    }

    private static int gap(Cue cue, Reading reading) {
        TokenRange first = reading.content().get(0);
        return Features.bucket(first.first() > cue.last() ? first.first() - cue.last() : cue.first() - first.last());
    }

    private static int sourceGap(Cue cue, @Nullable TokenRange source) {
        if (source == null) {
            return 99;
        }
        return Features.bucket(source.last() < cue.first() ? cue.first() - source.last() : cue.last() - source.first());
    }
}
