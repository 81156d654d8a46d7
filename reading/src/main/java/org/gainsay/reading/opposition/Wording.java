package org.gainsay.reading.opposition;

import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.quantity.Quantities;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;

/**
 * One statement, cut into the pieces that are compared. Made once and compared with any number of others. Immutable; safe
 * to share.
 */
public final class Wording {
    private final Tokens tokens;
    private final List<Piece> phrases;
    private final List<Piece> words;

    private Wording(Tokens tokens, List<Piece> phrases, List<Piece> words) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.words = words;
    }

    /** The wording of a statement in a language; linear in its length. */
    public static Wording of(String statement, Language language) {
        Tokens tokens = Tokens.of(statement);
        Tags tags = Tagger.of(language).tag(tokens);
        List<TimeExpression> times = Times.of(language).in(tokens, Reference.NONE);
        List<Quantity> quantities = Quantities.of(language).in(tokens, times);
        List<Piece> phrases = new Pieces(tokens, tags, quantities, language, true).cut();
        List<Piece> words = new Pieces(tokens, tags, quantities, language, false).cut();
        return new Wording(
                tokens,
                List.copyOf(phrases),
                words.size() == phrases.size() ? List.copyOf(phrases) : List.copyOf(words));
    }

    Tokens tokens() {
        return tokens;
    }

    /** The pieces with set phrases kept whole: "living room". */
    List<Piece> phrases() {
        return phrases;
    }

    /** The pieces with set phrases taken apart; the same list where there are none. */
    List<Piece> words() {
        return words;
    }
}
