package org.gainsay.benchmarks.training;

import java.util.Arrays;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.tagging.TagFeatures;
import org.gainsay.reading.tagging.TagWeights;
import org.gainsay.reading.text.Tokens;

/**
 * An averaged perceptron over the features of the tagger while it learns (Collins 2002): one row of weights per
 * feature seen often enough, one column per tag, each with the sum that its average is taken from. Not thread-safe.
 */
final class Perceptron {
    /** All tags. */
    private static final long ALL = -1L;

    private final int tags;
    private final byte[] seen = new byte[1 << TagFeatures.BITS];
    private int[] rows = new int[0];
    private float[] weights = new float[0];
    /** The sum over time of (weight change times the step at which it happened), for averaging in one go. */
    private double[] changes = new double[0];

    private long steps;

    /** For {@code tags} tags, at most 64. */
    Perceptron(int tags) {
        if (tags > Long.SIZE) {
            throw new IllegalArgumentException("tags " + tags + ": wants at most " + Long.SIZE);
        }
        this.tags = tags;
    }

    /** Counts the features of one sentence under its true tags. */
    void count(Tokens tokens, int from, int to, byte[] truth, int[] features) {
        TagFeatures look = new TagFeatures(tokens);
        look.sentence(from, to);
        for (int i = from; i < to; i++) {
            if (Marks.kindOf(tokens.word(i)) == Marks.Kind.WORD) {
                look.of(i, tagAt(truth, i - from - 1), tagAt(truth, i - from - 2), features);
                for (int feature : features) {
                    if (seen[feature] < Byte.MAX_VALUE) {
                        seen[feature]++;
                    }
                }
            }
        }
    }

    private static int tagAt(byte[] tags, int i) {
        return i < 0 ? -1 : tags[i];
    }

    /** Gives every feature that was counted at least {@code times} a row; the others stay without. */
    void keep(int times) {
        rows = new int[1 << TagFeatures.BITS];
        int kept = 0;
        for (int feature = 0; feature < rows.length; feature++) {
            rows[feature] = seen[feature] >= times ? kept++ : -1;
        }
        weights = new float[kept * tags];
        changes = new double[kept * tags];
        System.out.println(kept + " features");
    }

    /**
     * Tags one sentence with its own earlier decisions as context, mends the weights, and returns how many were right.
     *
     * @param allowed for each token the tags that are right, as bits; where there are several, the best of them by the
     *     weights so far is learnt
     * @param open whether tokens with several right tags are learnt from, too
     */
    int learn(Tokens tokens, int from, int to, long[] allowed, boolean open, int[] features) {
        TagFeatures look = new TagFeatures(tokens);
        look.sentence(from, to);
        float[] scores = new float[tags];
        int before = -1;
        int beforeThat = -1;
        int right = 0;
        for (int i = from; i < to; i++) {
            long among = allowed[i - from];
            int wanted = Long.numberOfTrailingZeros(among);
            int guess = wanted;
            if (Marks.kindOf(tokens.word(i)) == Marks.Kind.WORD) {
                steps++;
                look.of(i, before, beforeThat, features);
                score(features, scores);
                guess = best(scores, ALL);
                wanted = Long.bitCount(among) == 1 ? wanted : best(scores, among);
                if (guess != wanted && (open || Long.bitCount(among) == 1)) {
                    for (int feature : features) {
                        change(rows[feature], wanted, 1);
                        change(rows[feature], guess, -1);
                    }
                }
            }
            right += guess == wanted ? 1 : 0;
            beforeThat = before;
            before = guess;
        }
        return right;
    }

    private void score(int[] features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int row = rows[feature];
            if (row >= 0) {
                int base = row * tags;
                for (int tag = 0; tag < tags; tag++) {
                    scores[tag] += weights[base + tag];
                }
            }
        }
    }

    /** The best tag among those whose bits are set. */
    private static int best(float[] scores, long among) {
        int best = -1;
        for (int tag = 0; tag < scores.length; tag++) {
            if ((among >>> tag & 1) != 0 && (best < 0 || scores[tag] > scores[best])) {
                best = tag;
            }
        }
        return best;
    }

    private void change(int row, int tag, int by) {
        if (row >= 0) {
            weights[row * tags + tag] += by;
            changes[row * tags + tag] += (double) by * steps;
        }
    }

    /** Adds the {@code limit} largest averaged weights to {@code builder}, as whole numbers of at most 127. */
    void addTo(TagWeights.Builder builder, int limit) {
        float[] averaged = new float[weights.length];
        float[] sizes = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            averaged[i] = (float) (weights[i] - changes[i] / steps);
            sizes[i] = Math.abs(averaged[i]);
        }
        Arrays.sort(sizes);
        float smallest = sizes[Math.max(0, sizes.length - limit)];
        // One weight in five hundred of those kept may be cut off at the top: the scale then serves the others better.
        float largest = sizes[Math.max(0, sizes.length - 1 - limit / 500)];
        for (int feature = 0; feature < rows.length; feature++) {
            for (int tag = 0; rows[feature] >= 0 && tag < tags; tag++) {
                float weight = averaged[rows[feature] * tags + tag];
                if (Math.abs(weight) >= smallest) {
                    int rounded = Math.round(weight * Byte.MAX_VALUE / largest);
                    builder.weight(feature, tag, (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE));
                }
            }
        }
    }
}
