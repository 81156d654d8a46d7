package org.gainsay.reading.worth;

import java.util.List;

/**
 * What a judge says of one sentence.
 *
 * @param score the probability, 0 to 1, that a fact-checker would want it checked
 * @param worthChecking whether the score reaches the judge's own threshold, where precision and recall balance best
 * @param reasons what speaks for and against, strongest first
 */
public record Judgement(double score, boolean worthChecking, List<Reason> reasons) {
    public Judgement {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + ": wants 0 to 1");
        }
        reasons = List.copyOf(reasons);
    }

    /** The reasons in words: "names a figure", "reports a past event". */
    public List<String> because() {
        return reasons.stream().map(Reason::words).toList();
    }
}
