package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The tagger of Spanish: closed word lists ({@link SpanishWords}), endings and the word before; no weights.
 *
 * <p>It is sure of function words, of auxiliaries and of the tenses that show in an ending (dijeron, hablará, yendo);
 * a present tense such as "compra" it takes for a verb only beside a word that calls for one.
 */
final class EndingTagger extends Tagger {
    @Override
    Sitting open(Tokens tokens, PartOfSpeech[] parts, Form[] forms) {
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                SpanishWords.Entry entry = switch (Marks.kindOf(tokens.word(i))) {
                    case MARK -> SpanishWords.entry(PartOfSpeech.PUNCT);
                    case SYMBOL -> SpanishWords.entry(PartOfSpeech.SYM);
                    case FIGURE -> SpanishWords.entry(PartOfSpeech.NUM);
                    case WORD -> word(tokens, i, from, i == from ? null : parts[i - 1]);
                };
                parts[i] = entry.part();
                forms[i] = entry.form();
            }
        };
    }

    private static SpanishWords.Entry word(Tokens tokens, int i, int from, @Nullable PartOfSpeech before) {
        String lower = tokens.lower(i);
        String previous = i == from ? "" : tokens.lower(i - 1);
        SpanishWords.Entry known = SpanishWords.find(lower);
        if (known != null) {
            return settled(known, lower, previous, tokens.lowerOrEmpty(i + 1), before);
        }
        if (lower.charAt(0) == '@' || tokens.capitalised(i) && (i > from || tokens.capitalised(i + 1))) {
            return SpanishWords.entry(PartOfSpeech.PROPN);
        }
        boolean afterNoun = before == PartOfSpeech.NOUN || before == PartOfSpeech.PROPN;
        boolean insideNoun = before == PartOfSpeech.DET || before == PartOfSpeech.ADJ || before == PartOfSpeech.NUM;
        return SpanishEndings.tag(lower, previous, insideNoun, afterNoun, before == PartOfSpeech.AUX);
    }

    /** Words of several parts: "la", "los" before a verb are pronouns, "que" after a noun is a relative. */
    private static SpanishWords.Entry settled(
            SpanishWords.Entry known, String lower, String previous, String next, @Nullable PartOfSpeech before) {
        return switch (lower) {
            case "la", "los", "las" -> {
                SpanishWords.Entry after = SpanishWords.find(next);
                boolean verb = after != null
                        ? after.part() == PartOfSpeech.AUX || after.part() == PartOfSpeech.VERB
                        : SpanishEndings.surelyFinite(next);
                yield verb ? SpanishWords.entry(PartOfSpeech.PRON) : known;
            }
            case "que" ->
                before == PartOfSpeech.NOUN
                                || before == PartOfSpeech.PROPN
                                || before == PartOfSpeech.DET
                                || before == PartOfSpeech.ADP
                                || previous.equals("lo")
                        ? new SpanishWords.Entry(PartOfSpeech.PRON, Form.RELATIVE)
                        : known;
            default -> known;
        };
    }
}
