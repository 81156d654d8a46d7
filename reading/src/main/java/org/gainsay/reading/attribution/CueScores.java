package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.AttributionWeights.Question;

/** How likely each token of a paragraph is to be the head of a cue. */
final class CueScores {
    /** From here on a token counts as a cue when the extent of another one's source or content is weighed. */
    private static final float LIKELY = 0.5f;

    private static final CueScores NONE = new CueScores(0, new float[0]);

    /** The first token that has a score. */
    private final int from;

    private final float[] probabilities;
    /** The number of likely cues before each token. */
    private final int[] likelyBefore;

    private CueScores(int from, float[] probabilities) {
        this.from = from;
        this.probabilities = probabilities;
        likelyBefore = new int[probabilities.length + 1];
        for (int i = 0; i < probabilities.length; i++) {
            likelyBefore[i + 1] = likelyBefore[i] + (probabilities[i] >= LIKELY ? 1 : 0);
        }
    }

    /** No scores: no token is a likely cue. */
    static CueScores none() {
        return NONE;
    }

    /** The scores that {@code weights} give to the tokens of {@code ground}. */
    static CueScores of(Ground ground, AttributionWeights weights) {
        WeightTable table = weights.of(Question.CUE);
        int from = ground.first();
        float[] probabilities = new float[ground.last() - from + 1];
        Features features = new Features();
        for (int i = from; i <= ground.last(); i++) {
            if (CueFeatures.eligible(ground, i)) {
                CueFeatures.of(ground, i, features);
                probabilities[i - from] = (float) (1 / (1 + Math.exp(-table.score(features))));
            }
        }
        return new CueScores(from, probabilities);
    }

    float at(int i) {
        int at = i - from;
        return at >= 0 && at < probabilities.length ? probabilities[at] : 0;
    }

    boolean likely(int i) {
        return at(i) >= LIKELY;
    }

    /** The number of likely cues from token {@code first} to token {@code last}, both included. */
    int likely(int first, int last) {
        int size = probabilities.length;
        int begin = Math.max(0, Math.min(first - from, size));
        int end = Math.max(0, Math.min(last + 1 - from, size));
        return end <= begin ? 0 : likelyBefore[end] - likelyBefore[begin];
    }

    /** The first likely cue from token {@code first} on within {@code reach} tokens, or -1. */
    int next(int first, int reach) {
        for (int i = first; i < first + reach; i++) {
            if (likely(i)) {
                return i;
            }
        }
        return -1;
    }
}
