package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;

/** A tagger that decides by weights, from left to right. */
final class WeightedTagger extends Tagger {
    /** What a language knows for certain beside its weights: looks once over the tags of a sentence. */
    interface Mending {
        void mend(Tokens tokens, PartOfSpeech[] parts, Form[] forms, int from, int to);
    }

    private final TagWeights weights;
    private final Mending mending;
    private final int punctuation;
    private final int symbol;
    private final int number;

    WeightedTagger(TagWeights weights, Mending mending) {
        this.weights = weights;
        this.mending = mending;
        this.punctuation = tagOf(PartOfSpeech.PUNCT);
        this.symbol = tagOf(PartOfSpeech.SYM);
        this.number = tagOf(PartOfSpeech.NUM);
    }

    private int tagOf(PartOfSpeech part) {
        for (int tag = 0; tag < weights.tagCount(); tag++) {
            if (weights.part(tag) == part && weights.form(tag) == Form.PLAIN) {
                return tag;
            }
        }
        throw new IllegalArgumentException("weights without the tag " + part);
    }

    @Override
    Sitting open(Tokens tokens, PartOfSpeech[] parts, Form[] forms) {
        TagFeatures seen = new TagFeatures(tokens);
        int[] features = new int[TagFeatures.COUNT];
        int[] scores = new int[weights.tagCount()];
        return (from, to) -> {
            seen.sentence(from, to);
            int before = -1;
            int beforeThat = -1;
            for (int i = from; i < to; i++) {
                int tag = tagWithoutLooking(tokens, i);
                if (tag < 0) {
                    seen.of(i, before, beforeThat, features);
                    tag = weights.best(features, scores);
                }
                parts[i] = weights.part(tag);
                forms[i] = weights.form(tag);
                beforeThat = before;
                before = tag;
            }
            mending.mend(tokens, parts, forms, from, to);
        };
    }

    /** The tag of a mark, a figure or a sure word; -1 for all others. */
    private int tagWithoutLooking(Tokens tokens, int i) {
        return switch (Marks.kindOf(tokens.word(i))) {
            case MARK -> punctuation;
            case SYMBOL -> symbol;
            case FIGURE -> number;
            case WORD ->
                Character.isLowerCase(tokens.word(i).charAt(0))
                                || tokens.word(i).charAt(0) == '\''
                                || tokens.word(i).charAt(0) == '\u2019'
                        ? weights.sureTag(tokens.lower(i).hashCode())
                        : -1;
        };
    }
}
