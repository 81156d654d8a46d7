package org.gainsay.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.reading.attribution.AttributionWeights.Question;
import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * The attributions of a paragraph by learned weights: for each token that may be a cue its likely readings, then, all of a
 * sentence side by side, whether it is a cue and which reading is right.
 */
final class LearnedReading {
    /** A token less likely than this to be a cue is not looked at again. */
    private static final double POSSIBLE = 0.15;
    /** From here on a cue's source may be taken for that of the next cue. */
    private static final double LIKELY = 0.46;
    /** Below this even a rule does not help. */
    private static final double POSSIBLE_BY_RULE = 0.1;
    /** How sure it must be that a cue is one; what keeps out more is {@link #RIGHT}. */
    private static final double SURE = 0.3;
    /** How sure it must be that its reading is right: where the F1 of attributed claims was best in cross-validation. */
    private static final double RIGHT = 0.3;
    /** What stands in another one's content must be surer, since the annotators marked no such thing. */
    private static final double NESTED = 0.8;

    /** Cues that share a content stand close together. */
    private static final int NEIGHBOURS = 8;

    private final Ground ground;
    private final CueScores cues;
    private final Readings readings;
    private final WeightTable wholes;
    private final Features features = new Features();

    LearnedReading(Ground ground, AttributionWeights weights) {
        this.ground = ground;
        cues = CueScores.of(ground, weights);
        readings = new Readings(ground, cues, weights);
        wholes = weights.of(Question.WHOLE);
    }

    /** A token of a sentence with what a rule makes of it and its number among the possible cues, or -1. */
    private record Spot(@Nullable Draft byRule, int possible) {}

    List<Draft> in() {
        List<Draft> all = new ArrayList<>();
        for (int s = ground.firstSentence(); s <= ground.lastSentence(); s++) {
            WholeChoice whole = new WholeChoice(ground, cues);
            List<Draft> here = new ArrayList<>();
            for (Spot spot : spots(s, whole)) {
                Draft draft = spot.possible() < 0 ? null : chosen(whole, spot.possible());
                draft = draft == null ? spot.byRule() : draft;
                if (draft != null) {
                    here.add(draft);
                }
            }
            all.addAll(Settled.of(ground, here));
        }
        return all;
    }

    /** The possible cues of sentence {@code s}, added to {@code whole} with their readings. */
    WholeChoice possible(int s) {
        WholeChoice whole = new WholeChoice(ground, cues);
        spots(s, whole);
        return whole;
    }

    private List<Spot> spots(int s, WholeChoice whole) {
        List<Spot> spots = new ArrayList<>();
        List<Draft> earlier = new ArrayList<>();
        int last = ground.sentences().last(s);
        for (int i = ground.sentences().first(s); i <= last; i++) {
            Cue formula = CueRules.formulaAt(ground, i);
            boolean quoted = ground.quotations().quoted(i);
            if (formula != null && formula.kind() == Cue.Kind.IMPERSONAL && !quoted) {
                Draft draft = new Draft(formula);
                ContentRules.fill(ground, draft, formula);
                if (!draft.content.isEmpty()) {
                    spots.add(new Spot(draft, -1));
                    earlier.add(draft);
                }
                i = formula.last();
                continue;
            }
            double probability = probability(i, quoted ? null : formula);
            Draft byRule = probability < POSSIBLE_BY_RULE ? null : byRule(i, probability);
            if (probability < POSSIBLE) {
                if (byRule != null) {
                    spots.add(new Spot(byRule, -1));
                }
            } else if (!Chains.carries(ground, i)) {
                Cue cue = CueFeatures.cue(ground, i, probability);
                List<Draft> near = earlier.subList(Math.max(0, earlier.size() - NEIGHBOURS), earlier.size());
                List<Reading> found = readings.of(cue, near);
                if (found.isEmpty()) {
                    found = ruled(cue, near);
                }
                if (!found.isEmpty()) {
                    whole.add(cue, found);
                    spots.add(new Spot(byRule, whole.possible().size() - 1));
                    if (probability >= LIKELY) {
                        earlier.add(draft(cue, found.get(0)));
                    }
                } else if (byRule != null) {
                    spots.add(new Spot(byRule, -1));
                }
                if (formula != null) {
                    i = cue.last();
                }
            }
        }
        return spots;
    }

    private double probability(int i, @Nullable Cue formula) {
        if (ground.is(i, Role.NO_CUE)) {
            return 0;
        }
        double probability = formula == null ? cues.at(i) : Math.max(formula.score(), cues.at(i));
        return saysThat(i) ? Math.max(LIKELY, probability) : probability;
    }

    private List<Reading> ruled(Cue cue, List<Draft> earlier) {
        Draft draft = new Draft(cue);
        draft.source = SourceRules.of(ground, cue, earlier);
        ContentRules.fill(ground, draft, cue);
        return readings.saysSomething(draft.content)
                ? List.of(new Reading(draft.source, List.copyOf(draft.content), 0, 0))
                : List.of();
    }

    private static Draft draft(Cue cue, Reading reading) {
        Draft draft = new Draft(cue);
        draft.source = reading.source();
        draft.content.addAll(reading.content());
        return draft;
    }

    /** The attribution of possible cue {@code p}; null if it is none. */
    private @Nullable Draft chosen(WholeChoice whole, int p) {
        WholeChoice.Possible possible = whole.possible().get(p);
        Cue cue = possible.cue();
        List<Reading> found = possible.readings();
        List<int[]> each = whole.features(p, features);
        float[] scores = new float[found.size()];
        double most = 0;
        for (int r = 0; r < scores.length; r++) {
            scores[r] = wholes.score(each.get(r));
            most = Math.max(most, scores[r]);
        }
        double none = Math.exp(-most);
        double total = none;
        for (float score : scores) {
            total += Math.exp(score - most);
        }
        int best = MostAgreed.of(scores, (a, b) -> {
            Reading one = found.get(a);
            Reading other = found.get(b);
            return (one.agrees(other) ? 2 : 0) + one.shared(other) / 2;
        });
        double right = 0;
        for (int r = 0; r < scores.length; r++) {
            right += found.get(best).agrees(found.get(r)) ? Math.exp(scores[r] - most) / total : 0;
        }
        double sure = 1 - none / total;
        boolean vouched = saysThat(cue.head()) || CueRules.formulaAt(ground, cue.head()) != null;
        boolean nested = cue.score() >= NESTED
                && ground.is(cue.head(), Role.SPEECH)
                && found.get(best).source() != null;
        if ((sure < SURE || right < RIGHT) && !vouched && !nested) {
            return null;
        }
        if (onlyFigures(found.get(best).source()) && !ground.cueWords().states(ground.lower(cue.head()))) {
            return null;
        }
        Draft draft = draft(new Cue(cue.first(), cue.head(), cue.last(), cue.kind(), sure), found.get(best));
        draft.nestedOnly = (sure < SURE || right < RIGHT) && !vouched;
        draft.mayNest = nested && !ground.quotations().quoted(cue.head());
        Chains.fill(ground, draft);
        return draft;
    }

    /** "In all, 3,500 cast a vote": a figure by itself speaks and thinks, but of its deeds none is a report. */
    private boolean onlyFigures(@Nullable TokenRange source) {
        if (source == null) {
            return false;
        }
        for (int i = source.first(); i <= source.last(); i++) {
            if (!ground.tokens().isNumber(i) && !ground.punctuation(i)) {
                return false;
            }
        }
        return true;
    }

    /** "The clerk notes that …": a subject, a finite verb of speech and "that" leave no doubt, however rare the verb. */
    private boolean saysThat(int i) {
        return ground.is(i, Role.SPEECH)
                && ground.is(i, PartOfSpeech.VERB)
                && ground.finite(i)
                && ground.is(i + 1, PartOfSpeech.SCONJ)
                && ground.lower(i + 1).equals("that")
                && (ground.noun(i - 1) || ground.is(i - 1, PartOfSpeech.PRON))
                && !ground.quotations().quoted(i);
    }

    /** What a rule vouches for although the weights doubt it: "reportedly", "the claim that", a headline's colon. */
    private @Nullable Draft byRule(int i, double probability) {
        Cue cue = ground.quotations().quoted(i) ? null : CueRules.at(ground, i);
        if (cue == null || cue.kind() == Cue.Kind.VERB) {
            return null;
        }
        Draft draft =
                new Draft(new Cue(cue.first(), cue.head(), cue.last(), cue.kind(), Math.max(LIKELY, probability)));
        draft.source = SourceRules.of(ground, cue, List.of());
        ContentRules.fill(ground, draft, cue);
        return readings.saysSomething(draft.content) ? draft : null;
    }
}
