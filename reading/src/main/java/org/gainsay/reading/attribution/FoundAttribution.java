package org.gainsay.reading.attribution;

import java.util.List;

/**
 * One attribution, as ranges of tokens.
 *
 * @param source who said it
 * @param cue the words that mark it, in order; empty where only quotation marks do
 * @param content what was said, in order; never empty
 * @param direct whether all of the content stands in quotation marks
 * @param passedOnBy those who passed it on, the nearest to the source first: in "Ode told the Courier" the Courier
 * @param depth 0, or how many other attributions' content it stands in
 * @param score how sure the finder is, 0 to 1; comparable within one language
 */
public record FoundAttribution(
        FoundSource source,
        List<TokenRange> cue,
        List<TokenRange> content,
        boolean direct,
        List<TokenRange> passedOnBy,
        int depth,
        double score) {
    public FoundAttribution {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("attribution without content, source " + source);
        }
        if (!(score >= 0 && score <= 1) || depth < 0) {
            throw new IllegalArgumentException("attribution with score " + score + " and depth " + depth);
        }
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        passedOnBy = List.copyOf(passedOnBy);
    }

    /** The first token of the source, cue and content. */
    public int first() {
        int first = content.get(0).first();
        if (!cue.isEmpty()) {
            first = Math.min(first, cue.get(0).first());
        }
        TokenRange words = source.words();
        return words == null ? first : Math.min(first, words.first());
    }
}
