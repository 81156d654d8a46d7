package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.gainsay.reading.attribution.AttributionWeights.Question;
import org.gainsay.reading.attribution.Lexicon.Role;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** The attributions of a text by learned weights: each cue, then its source, then its content. */
final class LearnedReading {
    /** A token less likely than this to be a cue is none: where claim precision and recall met in cross-validation. */
    private static final double THRESHOLD = 0.46;
    /** Below this even a rule does not help. */
    private static final double THRESHOLD_OF_RULES = 0.1;
    /** What stands in another one's content must be surer, since the annotators marked no such thing. */
    private static final double NESTED_THRESHOLD = 0.8;

    /** A description that was cut short goes on for no more than this, in tokens. */
    private static final int LONGEST_DESCRIPTION = 40;
    /** Cues that share a content stand close together. */
    private static final int NEIGHBOURS = 8;

    private final Ground ground;
    private final Features features = new Features();
    private final CueScores cues;
    private final WeightTable sources;
    private final WeightTable lefts;
    private final WeightTable starts;
    private final WeightTable ends;

    LearnedReading(Ground ground, AttributionWeights weights) {
        this.ground = ground;
        cues = CueScores.of(ground, weights);
        sources = weights.of(Question.SOURCE);
        lefts = weights.of(Question.LEFT);
        starts = weights.of(Question.START);
        ends = weights.of(Question.END);
    }

    List<Draft> in() {
        List<Draft> all = new ArrayList<>();
        for (int s = 0; s < ground.sentences().size(); s++) {
            List<Draft> here = new ArrayList<>();
            int last = ground.sentences().last(s);
            for (int i = ground.sentences().first(s); i <= last; i++) {
                Draft draft = at(i, here.subList(Math.max(0, here.size() - NEIGHBOURS), here.size()));
                if (draft != null) {
                    here.add(draft);
                    Cue cue = draft.cue;
                    if (cue != null && CueRules.formulaAt(ground, i) != null) {
                        i = cue.last();
                    }
                }
            }
            all.addAll(settled(here));
        }
        return all;
    }

    private @Nullable Draft at(int i, List<Draft> earlier) {
        Cue formula = CueRules.formulaAt(ground, i);
        if (formula != null
                && formula.kind() == Cue.Kind.IMPERSONAL
                && !ground.quotations().quoted(i)) {
            Draft draft = new Draft(formula);
            ContentRules.fill(ground, draft, formula);
            return draft.content.isEmpty() ? null : draft;
        }
        double probability =
                formula != null && !ground.quotations().quoted(i) ? Math.max(formula.score(), cues.at(i)) : cues.at(i);
        if (saysThat(i)) {
            probability = Math.max(THRESHOLD, probability);
        }
        if (probability < THRESHOLD) {
            return probability < THRESHOLD_OF_RULES ? null : byRule(i, probability);
        }
        if (Chains.carries(ground, i)) {
            return null;
        }
        Cue cue = CueFeatures.cue(ground, i, probability);
        Draft draft = new Draft(cue);
        draft.source = described(cue, source(cue, earlier));
        content(draft, cue);
        if (!saysSomething(draft)) {
            draft.content.clear();
            ContentRules.fill(ground, draft, cue);
        }
        if (!saysSomething(draft)) {
            return null;
        }
        Chains.fill(ground, draft);
        return draft;
    }

    /** "The clerk notes that …": a subject, a finite verb of speech and "that" leave no doubt, however rare the verb. */
    private boolean saysThat(int i) {
        return ground.is(i, Role.SPEECH)
                && ground.tags().is(i, PartOfSpeech.VERB)
                && ground.tags().finite(i)
                && ground.tags().is(i + 1, PartOfSpeech.SCONJ)
                && ground.tokens().lowerOrEmpty(i + 1).equals("that")
                && (ground.tags().noun(i - 1) || ground.tags().is(i - 1, PartOfSpeech.PRON))
                && !ground.quotations().quoted(i);
    }

    /** What a rule vouches for although the weights doubt it: "reportedly", "the claim that", a headline's colon. */
    private @Nullable Draft byRule(int i, double probability) {
        Cue cue = ground.quotations().quoted(i) ? null : CueRules.at(ground, i);
        if (cue == null || cue.kind() == Cue.Kind.VERB) {
            return null;
        }
        Draft draft =
                new Draft(new Cue(cue.first(), cue.head(), cue.last(), cue.kind(), Math.max(THRESHOLD, probability)));
        draft.source = SourceRules.of(ground, cue, List.of());
        ContentRules.fill(ground, draft, cue);
        return saysSomething(draft) ? draft : null;
    }

    /** Whether the content has a word beyond "that". */
    private boolean saysSomething(Draft draft) {
        for (TokenRange range : draft.content) {
            for (int i = range.first(); i <= range.last(); i++) {
                if ((ground.tokens().isWord(i) || ground.tokens().isNumber(i))
                        && !(ground.is(i, Role.COMPLEMENTIZER) && range.size() <= 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable TokenRange source(Cue cue, List<Draft> earlier) {
        SourceChoice choice = new SourceChoice(ground, cues, cue, earlier);
        List<TokenRange> candidates = choice.candidates;
        float[] scores = new float[candidates.size() + 1];
        choice.none(features);
        scores[0] = sources.score(features);
        for (int c = 0; c < candidates.size(); c++) {
            choice.features(candidates.get(c), features);
            scores[c + 1] = sources.score(features);
        }
        int best = MostAgreed.of(scores, (a, b) -> {
            if (a == 0 || b == 0) {
                return a == b ? 2 : 0;
            }
            double overlap = overlap(candidates.get(a - 1), candidates.get(b - 1));
            return overlap + (overlap >= 0.5 ? 1 : 0);
        });
        return best == 0 ? null : candidates.get(best - 1);
    }

    /**
     * A source that opens the sentence ("According to Ana Ode, clerk of the count, paper and seals, …") with its whole
     * description: where part of one was found, it goes on to the last comma before the main verb.
     */
    private @Nullable TokenRange described(Cue cue, @Nullable TokenRange source) {
        if (source == null
                || cue.kind() != Cue.Kind.PREPOSITION
                || cue.first() != ground.sentenceFirst(cue.first())
                || source.first() < cue.last()) {
            return source;
        }
        boolean described = false;
        for (int i = source.first(); i < source.last(); i++) {
            described |= ground.comma(i);
        }
        if (!described) {
            return source;
        }
        int comma = -1;
        int end = Math.min(ground.sentenceLast(cue.first()), source.last() + LONGEST_DESCRIPTION);
        for (int i = source.last() + 1; i <= end && !ground.quotations().opens(i); i++) {
            if (ground.comma(i)) {
                comma = i;
            }
            if (ground.finite(i) && !ground.tags().is(i - 1, Form.RELATIVE)) {
                return comma < 0 ? source : new TokenRange(source.first(), comma - 1);
            }
        }
        return source;
    }

    static double overlap(TokenRange a, TokenRange b) {
        int shared = Math.min(a.last(), b.last()) - Math.max(a.first(), b.first()) + 1;
        return shared <= 0 ? 0 : 2.0 * shared / (a.size() + b.size());
    }

    private void content(Draft draft, Cue cue) {
        ContentChoice choice = new ContentChoice(ground, cues, cue, draft.source);
        int[] leftStarts = choice.leftStarts();
        int left = -1;
        if (leftStarts.length > 0) {
            choice.noLeft(features);
            float best = lefts.score(features);
            for (int start : leftStarts) {
                choice.left(start, features);
                float score = lefts.score(features);
                if (score > best) {
                    best = score;
                    left = start;
                }
            }
        }
        boolean hasLeft = left >= 0;
        if (hasLeft) {
            draft.content(left, choice.leftEnd());
        }
        choice.noRight(hasLeft, features);
        float best = starts.score(features);
        int right = -1;
        for (int start : choice.rightStarts()) {
            choice.right(start, hasLeft, features);
            float score = starts.score(features);
            if (score > best) {
                best = score;
                right = start;
            }
        }
        if (right >= 0) {
            int end = coordinated(choice, right, hasLeft, end(choice, right, hasLeft, right));
            int first = ground.lower(right + 1).equals(":") && right + 2 <= end ? right + 2 : right;
            draft.content(first, wholeQuotation(right, beforeNextGerund(cue, right, end)));
        }
        if (draft.source == null && hasLeft && right >= 0 && isSubject(cue, draft.content.get(0))) {
            draft.source = draft.content.remove(0);
        }
    }

    /** Where the content that starts at {@code start} ends, not before {@code least}. */
    private int end(ContentChoice choice, int start, boolean hasLeft, int least) {
        ContentChoice.Ends going = choice.new Ends(start, hasLeft);
        int[] places = choice.ends(start);
        float[] scores = new float[places.length];
        for (int e = 0; e < places.length; e++) {
            going.features(places[e], features);
            scores[e] = places[e] < least ? Float.NEGATIVE_INFINITY : ends.score(features);
        }
        int best = MostAgreed.of(scores, (a, b) -> {
            double shorter = Math.min(places[a], places[b]) - start + 1;
            double longer = Math.max(places[a], places[b]) - start + 1;
            double overlap = 2 * shorter / (shorter + longer);
            return overlap + (overlap >= 0.8 ? 1 : 0);
        });
        return places[best];
    }

    /** What stands right before an active verb, with no comma between, is its subject and not its content. */
    private boolean isSubject(Cue cue, TokenRange left) {
        return cue.kind() == Cue.Kind.VERB
                && left.last() == cue.first() - 1
                && !ground.quotations().quoted(left.last())
                && !CueRules.isBe(ground, cue.head() - 1);
    }

    /** "That they came, but that they left" is one content. */
    private int coordinated(ContentChoice choice, int start, boolean hasLeft, int end) {
        int conjunction = ground.comma(end + 1) ? end + 2 : end + 1;
        boolean goesOn = ground.is(start, Role.COMPLEMENTIZER)
                && ground.is(conjunction, PartOfSpeech.CCONJ)
                && ground.lower(conjunction + 1).equals(ground.lower(start))
                && conjunction + 1 < ground.sentenceLast(start);
        return goesOn ? end(choice, start, hasLeft, conjunction + 2) : end;
    }

    /** A quotation that is part of a content is so as a whole, over its sentences. */
    private int wholeQuotation(int start, int end) {
        Quotations quotations = ground.quotations();
        int q = quotations.at(end);
        return q >= 0 && quotations.first(q) >= start ? Math.max(end, quotations.last(q)) : end;
    }

    /** "Saying that they won and announcing that they would stay" are two contents. */
    private int beforeNextGerund(Cue cue, int start, int end) {
        if (ground.tags().is(cue.head(), Form.GERUND)) {
            for (int i = start + 1; i + 1 < end; i++) {
                if (ground.is(i, PartOfSpeech.CCONJ)
                        && ground.tags().is(i + 1, Form.GERUND)
                        && cues.likely(i + 1)
                        && !ground.quotations().quoted(i)) {
                    return i - 1;
                }
            }
        }
        return end;
    }

    /** Puts what stands in another one's content one level deeper, or leaves it out. */
    private List<Draft> settled(List<Draft> here) {
        if (here.size() < 2) {
            return here;
        }
        List<Draft> kept = singled(here);
        kept.sort(Comparator.comparingInt(LearnedReading::extent).reversed());
        BitSet covered = new BitSet();
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : kept) {
            if (draft.cue == null || !covered.get(draft.cue.head())) {
                draft.content.forEach(range -> covered.set(range.first(), range.last() + 1));
                settled.add(draft);
            } else if (worthNesting(draft)) {
                draft.depth = 1;
                settled.add(draft);
            }
        }
        settled.sort(Comparator.comparingInt(draft -> draft.cue == null ? 0 : draft.cue.head()));
        return settled;
    }

    /** Of two cues with the same content ("issued a statement saying") the nearer one. */
    private static List<Draft> singled(List<Draft> here) {
        List<Draft> single = new ArrayList<>();
        for (Draft draft : here) {
            int twin = -1;
            for (int s = Math.max(0, single.size() - NEIGHBOURS); s < single.size(); s++) {
                Draft other = single.get(s);
                boolean nested = holds(other, draft) || holds(draft, other);
                twin = !nested && sharesContent(other, draft) ? s : twin;
            }
            if (twin < 0) {
                single.add(draft);
            } else if (distance(draft) < distance(single.get(twin))) {
                single.set(twin, draft);
            }
        }
        return single;
    }

    /** Whether the cue of {@code inner} stands in the content of {@code outer}. */
    private static boolean holds(Draft outer, Draft inner) {
        for (TokenRange range : outer.content) {
            if (inner.cue != null && range.contains(inner.cue.head())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesContent(Draft one, Draft other) {
        for (TokenRange range : one.content) {
            for (TokenRange also : other.content) {
                if (overlap(range, also) > 0.5) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How far the cue stands from its content. */
    private static int distance(Draft draft) {
        TokenRange first = draft.content.get(0);
        Cue cue = draft.cue;
        return cue == null ? 0 : Math.min(Math.abs(first.first() - cue.last()), Math.abs(cue.first() - first.last()));
    }

    private static int extent(Draft draft) {
        int size = 0;
        for (TokenRange range : draft.content) {
            size += range.size();
        }
        return size;
    }

    private boolean worthNesting(Draft draft) {
        Cue cue = draft.cue;
        return cue != null
                && cue.score() >= NESTED_THRESHOLD
                && draft.source != null
                && ground.is(cue.head(), Role.SPEECH)
                && !ground.quotations().quoted(cue.head());
    }
}
