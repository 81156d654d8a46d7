package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gainsay.core.Language;
import org.gainsay.reading.attribution.AttributionWeights.Question;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What the weights are learned from: labelled texts turned into choices between candidates. */
public final class AttributionLessons {
    private static final int[] NO_FEATURES = {};

    private final Ground ground;
    private final CueScores scores;
    private final Consumer<Lesson> pupil;
    private final Features features = new Features();

    private AttributionLessons(Ground ground, CueScores scores, Consumer<Lesson> pupil) {
        this.ground = ground;
        this.scores = scores;
        this.pupil = pupil;
    }

    /**
     * One choice.
     *
     * @param question which weights it is for
     * @param candidates the hashed features of each candidate
     * @param right the index of the right one
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
    public record Lesson(Question question, int[][] candidates, int right) {}

    /**
     * A labelled attribution; every list in order.
     *
     * @param source who said it; null if left out
     * @param cue the words that mark it
     * @param content what was said
     */
    public record Labelled(@Nullable TokenRange source, List<TokenRange> cue, List<TokenRange> content) {
        public Labelled {
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }

    /**
     * Turns one text with its {@code labels} into lessons for {@code pupil}.
     *
     * @param cues weights with {@link Question#CUE}, which the other questions look at; null to ask for cues only
     */
    public static void teach(
            Tokens tokens,
            Sentences sentences,
            Tags tags,
            List<Labelled> labels,
            @Nullable AttributionWeights cues,
            Consumer<Lesson> pupil) {
        Ground ground = new Ground(tokens, sentences, tags, CueWords.of(Language.ENGLISH));
        Heads heads = new Heads(ground, labels);
        for (Ground paragraph : ground.paragraphs()) {
            CueScores scores = cues == null ? CueScores.none() : CueScores.of(paragraph, cues);
            new AttributionLessons(paragraph, scores, pupil).teach(heads, cues == null);
        }
    }

    /** The labels by the heads of their cues, and the tokens that nobody knows whether they are one. */
    private static final class Heads {
        final Map<Integer, Labelled> byHead = new HashMap<>();
        final boolean[] unsure;

        Heads(Ground ground, List<Labelled> labels) {
            unsure = new boolean[ground.tokens().size()];
            for (Labelled label : labels) {
                if (!label.cue().isEmpty() && !label.content().isEmpty()) {
                    byHead.putIfAbsent(head(ground, label.cue()), label);
                }
                for (TokenRange range : label.cue()) {
                    Arrays.fill(unsure, range.first(), range.last() + 1, true);
                }
                for (TokenRange range : label.content()) {
                    for (int i = range.first(); i <= range.last(); i++) {
                        unsure[i] |= !ground.quotations().quoted(i);
                    }
                }
            }
        }

        /** The token of a labelled cue that carries its meaning: its first main verb, else its last noun. */
        private static int head(Ground ground, List<TokenRange> cue) {
            int noun = -1;
            for (TokenRange range : cue) {
                for (int i = range.first(); i <= range.last(); i++) {
                    if (ground.is(i, PartOfSpeech.VERB) || CueRules.formulaAt(ground, i) != null) {
                        return i;
                    }
                    if (ground.noun(i)) {
                        noun = i;
                    }
                }
            }
            return noun >= 0 ? noun : cue.get(0).first();
        }
    }

    private void teach(Heads heads, boolean cuesOnly) {
        List<Draft> earlier = new ArrayList<>();
        int sentence = -1;
        for (int i = ground.first(); i <= ground.last(); i++) {
            Labelled label = heads.byHead.get(i);
            if (ground.sentence(i) != sentence) {
                sentence = ground.sentence(i);
                earlier.clear();
            }
            if (cuesOnly && CueFeatures.eligible(ground, i) && (label != null || !heads.unsure[i])) {
                CueFeatures.of(ground, i, features);
                pupil.accept(
                        new Lesson(Question.CUE, new int[][] {NO_FEATURES, features.copy()}, label == null ? 0 : 1));
            }
            if (label != null && !cuesOnly) {
                Cue cue = CueFeatures.cue(ground, i, 1);
                source(cue, label, earlier);
                content(cue, label);
                Draft draft = new Draft(cue);
                draft.source = label.source();
                earlier.add(draft);
            }
        }
    }

    /**
     * Turns one text with its {@code labels} into lessons of {@link Question#WHOLE}.
     *
     * @param weights those of all other questions, learned from other texts
     */
    public static void teachWhole(
            Tokens tokens,
            Sentences sentences,
            Tags tags,
            List<Labelled> labels,
            AttributionWeights weights,
            Consumer<Lesson> pupil) {
        Ground ground = new Ground(tokens, sentences, tags, CueWords.of(Language.ENGLISH));
        Map<Integer, Labelled> byCue = byCue(labels);
        for (Ground paragraph : ground.paragraphs()) {
            new AttributionLessons(paragraph, CueScores.none(), pupil)
                    .wholes(byCue, new LearnedReading(paragraph, weights));
        }
    }

    /** The label of each token of a cue. */
    private static Map<Integer, Labelled> byCue(List<Labelled> labels) {
        Map<Integer, Labelled> byCue = new HashMap<>();
        for (Labelled label : labels) {
            for (TokenRange range : label.content().isEmpty() ? List.<TokenRange>of() : label.cue()) {
                for (int i = range.first(); i <= range.last(); i++) {
                    byCue.putIfAbsent(i, label);
                }
            }
        }
        return byCue;
    }

    private void wholes(Map<Integer, Labelled> byCue, LearnedReading read) {
        for (int s = ground.firstSentence(); s <= ground.lastSentence(); s++) {
            WholeChoice whole = read.possible(s);
            for (int p = 0; p < whole.possible().size(); p++) {
                WholeChoice.Possible possible = whole.possible().get(p);
                Labelled label = byCue.get(possible.cue().head());
                List<int[]> candidates = new ArrayList<>();
                candidates.add(NO_FEATURES);
                candidates.addAll(whole.features(p, features));
                int right = label == null ? 0 : 1 + nearest(possible.readings(), label);
                if (label == null || right > 0) {
                    pupil.accept(new Lesson(Question.WHOLE, candidates.toArray(new int[0][]), right));
                }
            }
        }
    }

    /** The reading that shares most with {@code label}, or -1 if none says and names the same. */
    private static int nearest(List<Reading> readings, Labelled label) {
        Reading wanted = new Reading(label.source(), label.content(), 0, 0);
        int nearest = -1;
        for (int r = 0; r < readings.size(); r++) {
            if (readings.get(r).agrees(wanted)
                    && (nearest < 0
                            || readings.get(r).shared(wanted)
                                    > readings.get(nearest).shared(wanted))) {
                nearest = r;
            }
        }
        return nearest;
    }

    private void source(Cue cue, Labelled label, List<Draft> earlier) {
        SourceChoice choice = new SourceChoice(ground, scores, cue, earlier);
        List<int[]> candidates = new ArrayList<>();
        choice.none(features);
        candidates.add(features.copy());
        int right = label.source() == null ? 0 : -1;
        double best = 0.6;
        for (TokenRange range : choice.candidates) {
            choice.features(range, features);
            candidates.add(features.copy());
            if (label.source() != null) {
                double overlap = Reading.overlap(range, label.source());
                if (overlap > best) {
                    best = overlap;
                    right = candidates.size() - 1;
                }
            }
        }
        if (right >= 0) {
            pupil.accept(new Lesson(Question.SOURCE, candidates.toArray(new int[0][]), right));
        }
    }

    private void content(Cue cue, Labelled label) {
        ContentChoice choice = new ContentChoice(ground, scores, cue, label.source());
        int leftStart = -1;
        int leftEnd = -1;
        TokenRange right = null;
        for (TokenRange range : label.content()) {
            if (range.last() < cue.head()) {
                leftStart = leftStart < 0 ? range.first() : leftStart;
                leftEnd = range.last();
            } else if (range.first() > cue.head() && right == null) {
                right = range;
            }
        }
        boolean hasLeft = leftStart >= 0;
        int[] starts = choice.leftStarts();
        if (starts.length > 0 && (!hasLeft || Math.abs(leftEnd - choice.leftEnd()) <= 2)) {
            List<int[]> candidates = new ArrayList<>();
            choice.noLeft(features);
            candidates.add(features.copy());
            int at = hasLeft ? -1 : 0;
            for (int start : starts) {
                choice.left(start, features);
                candidates.add(features.copy());
                if (start == leftStart) {
                    at = candidates.size() - 1;
                }
            }
            if (at >= 0) {
                pupil.accept(new Lesson(Question.LEFT, candidates.toArray(new int[0][]), at));
            }
        }
        right(choice, right, hasLeft);
    }

    private void right(ContentChoice choice, @Nullable TokenRange right, boolean hasLeft) {
        List<int[]> candidates = new ArrayList<>();
        choice.noRight(hasLeft, features);
        candidates.add(features.copy());
        int at = right == null ? 0 : -1;
        for (int start : choice.rightStarts()) {
            choice.right(start, hasLeft, features);
            candidates.add(features.copy());
            if (right != null && start == right.first()) {
                at = candidates.size() - 1;
            }
        }
        if (at < 0) {
            return;
        }
        pupil.accept(new Lesson(Question.START, candidates.toArray(new int[0][]), at));
        if (right == null) {
            return;
        }
        EndChoice going = new EndChoice(choice, right.first(), hasLeft);
        int[] ends = going.places();
        int[][] choices = new int[ends.length][];
        int wanted = -1;
        for (int e = 0; e < ends.length; e++) {
            going.features(ends[e], features);
            choices[e] = features.copy();
            if (ends[e] == right.last()) {
                wanted = e;
            }
        }
        if (wanted < 0) {
            for (int e = 0; e < ends.length; e++) {
                if (Math.abs(ends[e] - right.last()) <= 1) {
                    wanted = e;
                }
            }
        }
        if (wanted >= 0) {
            pupil.accept(new Lesson(Question.END, choices, wanted));
        }
    }
}
