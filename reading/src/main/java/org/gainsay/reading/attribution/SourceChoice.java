package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The noun phrases that may be the source of a cue, and what speaks for each. */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class SourceChoice {
    /** Noun phrases further from the cue than this, in tokens, are not looked at. */
    private static final int REACH = 60;

    private static final int MOST_CANDIDATES = 150;
    private static final int MOST_JOINED = 7;

    final List<TokenRange> candidates = new ArrayList<>();

    private final Ground ground;
    private final Cue cue;
    private final @Nullable TokenRange byRule;
    private final Set<TokenRange> earlier = new LinkedHashSet<>();
    private final int floor;
    private final int ceiling;
    private final int[] nounsUpTo;
    private final int[] finitesUpTo;
    private final int[] commasUpTo;
    private final int[] marksUpTo;
    private final int from;
    private final CueScores scores;
    private final int cuePart;
    private final int cueWord;

    SourceChoice(Ground ground, CueScores scores, Cue cue, List<Draft> drafts) {
        this.ground = ground;
        this.scores = scores;
        this.cue = cue;
        this.byRule = SourceRules.of(ground, cue, drafts);
        for (Draft draft : drafts) {
            if (draft.source != null) {
                earlier.add(draft.source);
            }
        }
        floor = Math.max(ground.sentenceFirst(cue.head()), cue.first() - REACH);
        ceiling = Math.min(ground.sentenceLast(cue.head()), cue.last() + REACH);
        from = floor - 1;
        int size = ceiling - from + 2;
        nounsUpTo = new int[size];
        finitesUpTo = new int[size];
        commasUpTo = new int[size];
        marksUpTo = new int[size];
        for (int i = floor; i <= ceiling; i++) {
            int at = i - from;
            boolean mark = ground.quotationMark(i);
            nounsUpTo[at] = nounsUpTo[at - 1] + (chunkEnds(i) ? 1 : 0);
            finitesUpTo[at] = finitesUpTo[at - 1] + (ground.finite(i) ? 1 : 0);
            commasUpTo[at] = commasUpTo[at - 1] + (ground.comma(i) || ground.dash(i) ? 1 : 0);
            marksUpTo[at] = marksUpTo[at - 1] + (mark ? 1 : 0);
        }
        cuePart = CueFeatures.part(ground, cue.first()) * 512 + CueFeatures.part(ground, cue.head());
        cueWord = CueFeatures.word(ground, cue.head());
        collect();
    }

    private boolean chunkToken(int i) {
        return i >= floor
                && i <= ceiling
                && (cue.first() > i || i > cue.last())
                && (ground.nominal(i)
                        || ground.pronoun(i)
                        || ground.is(i, PartOfSpeech.PRON)
                        || ground.is(i, PartOfSpeech.ADV) && ground.nominal(i + 1) && i < ceiling);
    }

    private boolean lonePronoun(int i) {
        return (ground.pronoun(i) || ground.is(i, PartOfSpeech.PRON)) && !ground.possessive(i);
    }

    private boolean chunkEnds(int i) {
        return chunkToken(i) && (!chunkToken(i + 1) || lonePronoun(i) || lonePronoun(i + 1));
    }

    private void collect() {
        List<TokenRange> chunks = new ArrayList<>();
        int first = -1;
        for (int i = floor; i <= ceiling; i++) {
            if (!chunkToken(i)) {
                continue;
            }
            if (first < 0) {
                first = i;
            }
            if (chunkEnds(i)) {
                chunks.add(new TokenRange(first, i));
                first = -1;
            }
        }
        Set<TokenRange> all = new LinkedHashSet<>();
        if (byRule != null) {
            all.add(byRule);
        }
        all.addAll(earlier);
        for (int c = 0; c < chunks.size(); c++) {
            spansFrom(chunks, c, all);
        }
        for (TokenRange range : all) {
            if (candidates.size() < MOST_CANDIDATES && range.first() > from && range.last() <= ceiling) {
                candidates.add(range);
            }
        }
    }

    private void spansFrom(List<TokenRange> chunks, int c, Set<TokenRange> all) {
        TokenRange chunk = chunks.get(c);
        int distance = chunk.last() < cue.first() ? cue.first() - chunk.last() : chunk.first() - cue.last();
        all.add(chunk);
        if (ground.possessive(chunk.first()) && ground.is(chunk.first(), PartOfSpeech.PRON)) {
            all.add(new TokenRange(chunk.first(), chunk.first()));
        }
        for (int i = chunk.first(); i < chunk.last(); i++) {
            if (ground.lower(i).equals("'s") || ground.lower(i).equals("'")) {
                all.add(new TokenRange(chunk.first(), i));
            }
        }
        if (distance > REACH / 2 && chunk.first() > floor) {
            return;
        }
        boolean before = chunk.last() < cue.first();
        for (int k = c + 1; k < chunks.size() && k <= c + MOST_JOINED; k++) {
            TokenRange next = chunks.get(k);
            TokenRange previous = chunks.get(k - 1);
            if (before && next.first() > cue.first() || next.first() - previous.last() > 4) {
                break;
            }
            boolean broken = false;
            for (int i = previous.last() + 1; i < next.first(); i++) {
                broken |= ground.quotationMark(i)
                        || ground.lower(i).equals(":")
                        || ground.lower(i).equals(";");
            }
            if (broken) {
                break;
            }
            all.add(new TokenRange(chunk.first(), next.last()));
        }
        if (before) {
            int end = cue.first() - 1;
            while (end > chunk.last() && (ground.comma(end) || ground.dash(end) || ground.is(end, PartOfSpeech.ADV))) {
                end--;
            }
            if (end > chunk.last() && marks(chunk.last() + 1, end) == 0) {
                all.add(new TokenRange(chunk.first(), end));
            }
        } else {
            int ends = 0;
            for (int i = chunk.last() + 1; i <= ceiling && ends < (cue.kind() == Cue.Kind.PREPOSITION ? 8 : 4); i++) {
                boolean stop = ground.quotationMark(i) || ground.endMark(i) && i >= ground.lastWord(i);
                if (ground.comma(i) || ground.dash(i) || stop || ground.lower(i).equals(":")) {
                    all.add(new TokenRange(chunk.first(), i - 1));
                    ends++;
                }
                if (stop) {
                    break;
                }
            }
        }
    }

    /** What follows the first comma inside: the part of speech of an apposition or a relative clause. */
    private int insertion(int a, int b) {
        for (int i = a; i < b && i < a + 15; i++) {
            if (ground.comma(i) || ground.dash(i)) {
                return 1 + CueFeatures.part(ground, i + 1);
            }
        }
        return 0;
    }

    private static int count(int[] upTo, int first, int last) {
        int high = Math.max(0, Math.min(last, upTo.length - 1));
        int low = Math.max(0, Math.min(first - 1, upTo.length - 1));
        return high <= low ? 0 : upTo[high] - upTo[low];
    }

    private int marks(int first, int last) {
        return count(marksUpTo, first - from, last - from);
    }

    /** What speaks for there being no source. */
    void none(Features f) {
        f.clear();
        int kind = cue.kind().ordinal();
        f.add(1, kind);
        f.add(2, cueWord);
        f.add(3, cuePart, kind);
        f.add(4, CueFeatures.part(ground, cue.first() - 1), kind);
        f.add(5, CueFeatures.word(ground, cue.first() - 1), kind);
        f.add(6, CueFeatures.word(ground, cue.last() + 1), kind);
        f.add(7, byRule == null ? 1 : 0, kind);
        f.add(8, CueRules.isBe(ground, cue.head() - 1) ? 1 : 0, CueFeatures.part(ground, cue.head()));
        f.add(9, ground.heading(cue.head()) ? 1 : 0, kind);
        f.add(10, CueRules.isBe(ground, cue.head() - 1) ? 1 : 0, cueWord);
    }

    void features(TokenRange range, Features f) {
        f.clear();
        int a = range.first();
        int b = range.last();
        boolean before = b < cue.first();
        int side = before ? 0 : a > cue.last() ? 1 : 2;
        int kind = cue.kind().ordinal() * 4 + side;
        int gapFirst = (before ? b : cue.last()) + 1 - from;
        int gapLast = (before ? cue.first() : a) - 1 - from;
        int distance = Features.bucket(gapLast - gapFirst + 1);
        int nouns = Math.min(6, count(nounsUpTo, gapFirst, gapLast));
        int finites = Math.min(3, count(finitesUpTo, gapFirst, gapLast));
        int commas = Math.min(3, count(commasUpTo, gapFirst, gapLast));
        int marks = Math.min(3, count(marksUpTo, gapFirst, gapLast));
        int inside = Math.min(3, count(commasUpTo, a - from, b - from)) * 16
                + Math.min(3, count(finitesUpTo, a - from, b - from)) * 4
                + Math.min(3, count(marksUpTo, a - from, b - from));
        int length = Features.bucket(b - a);
        int firstWord = CueFeatures.word(ground, a);
        int lastWord = CueFeatures.word(ground, b);
        int firstPart = CueFeatures.part(ground, a);
        int lastPart = CueFeatures.part(ground, b);
        int nextWord = CueFeatures.word(ground, b + 1);
        int nextPart = CueFeatures.part(ground, b + 1);
        int nextButOne = CueFeatures.part(ground, b + 2);
        int previousWord = CueFeatures.word(ground, a - 1);
        int previousPart = CueFeatures.part(ground, a - 1);
        int rule = byRule == null ? 2 : range.equals(byRule) ? 1 : byRule.overlaps(range) ? 3 : 0;
        int same = earlier.contains(range) ? 1 : 0;
        boolean pronoun = b == a && lonePronoun(a);
        int names = 0;
        for (int i = a; i <= Math.min(b, a + 12); i++) {
            names |= ground.is(i, PartOfSpeech.PROPN) ? 1 : ground.is(i, PartOfSpeech.NOUN) ? 2 : 0;
        }
        int quoted =
                (ground.quotations().quoted(a) ? 1 : 0) + (ground.quotations().quoted(cue.head()) ? 2 : 0);
        f.add(20, kind, distance);
        f.add(21, kind, nouns, finites);
        f.add(22, kind, commas, marks);
        f.add(23, kind, nouns * 4 + finites, commas * 4 + marks);
        f.add(24, kind, inside);
        f.add(25, kind, length, inside);
        f.add(26, kind, lastWord);
        f.add(27, kind, firstWord);
        f.add(28, kind, firstPart, lastPart);
        f.add(29, nextWord, nextPart);
        f.add(30, nextPart, nextButOne, side);
        f.add(31, previousWord, side);
        f.add(32, previousPart, firstPart, side);
        f.add(33, rule, kind);
        f.add(34, rule, cuePart);
        f.add(35, same, cuePart);
        f.add(36, same, kind, rule);
        f.add(37, pronoun ? lastWord : names, kind);
        f.add(38, names, length, kind);
        f.add(39, quoted, kind);
        f.add(40, cueWord, side, Math.min(2, nouns));
        f.add(41, cuePart, side, nouns * 4 + finites);
        f.add(42, cuePart, side, commas * 4 + marks);
        f.add(43, lastWord, cueWord);
        f.add(44, nextWord, previousWord, side);
        f.add(45, lastPart, nextPart, nextButOne);
        f.add(46, a == ground.sentenceFirst(a) ? 1 : 0, kind, nouns);
        f.add(47, lastPart, kind, distance);
        f.add(48, previousPart, kind);
        f.add(49, nextPart, kind, inside);
        f.add(50, inside, previousPart, nextPart);
        f.add(51, names, pronoun ? 1 : 0, cueWord);
        f.add(52, CueFeatures.word(ground, cue.last() + 1), side, distance);
        f.add(53, side, CueFeatures.part(ground, cue.last() + 1), CueFeatures.part(ground, cue.first() - 1));
        f.add(54, quoted, side, CueFeatures.word(ground, cue.first() - 1));
        int cues = Math.min(3, scores.likely(gapFirst + from, gapLast + from));
        int nextCue = scores.next(b + 1, 5);
        int owner = nextCue < 0 ? 0 : nextCue == cue.head() ? 1 : nextCue > cue.head() ? 2 : 3;
        int insideCues = Math.min(2, scores.likely(a, b));
        f.add(56, cues, kind);
        f.add(57, owner, kind, cues);
        f.add(58, insideCues, kind, inside);
        f.add(59, owner, rule, same * 8 + side);
        f.add(60, cues, cuePart, owner);
        int insertion = insertion(a, b);
        f.add(61, insertion, kind, length);
        f.add(62, insertion, nextPart, inside);
        f.add(63, insertion, names, nextWord);
        f.add(55, ground.is(cue.first(), Form.GERUND) ? 1 : 0, previousPart, nouns * 4 + finites);
    }
}
