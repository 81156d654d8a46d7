package org.gainsay.core;

import java.util.List;

/**
 * What {@code reading} finds in one document: what is claimed, by whom, on whose word, how much, when, and where the
 * document sits badly with itself.
 *
 * <p>All spans are into the extracted text. The lists are in the order of the text. Its JSON form is described by
 * {@code docs/claim-sheet.schema.json}.
 *
 * @param document what was read
 * @param sentences every sentence, headings included
 * @param attributions every attribution to someone other than the author
 * @param quantities every quantity
 * @param times every time expression
 * @param mentions the passages worth checking, each with its speaker and slots
 * @param tensions pairs of mentions that cannot both hold, or sit badly together
 */
public record ClaimSheet(
        DocumentHead document,
        List<Sentence> sentences,
        List<Attribution> attributions,
        List<Quantity> quantities,
        List<TimeExpression> times,
        List<Mention> mentions,
        List<Tension> tensions) {
    public ClaimSheet {
        sentences = List.copyOf(sentences);
        attributions = List.copyOf(attributions);
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
        mentions = List.copyOf(mentions);
        tensions = List.copyOf(tensions);
    }

    /** The mentions on nobody's word: those whose speaker is {@linkplain Speaker.Kind#VAGUE vague}. */
    public List<Mention> unsourced() {
        return mentions.stream()
                .filter(mention -> mention.voice().speaker().kind() == Speaker.Kind.VAGUE)
                .toList();
    }
}
