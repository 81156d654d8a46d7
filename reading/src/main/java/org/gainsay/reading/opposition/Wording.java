package org.gainsay.reading.opposition;

import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.quantity.Quantities;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;

/**
 * One statement, cut into the pieces that are compared. Made once and compared with any number of others. Immutable; safe
 * to share.
 */
public final class Wording {
    private final Tokens tokens;
    private final List<Piece> pieces;

    private Wording(Tokens tokens, List<Piece> pieces) {
        this.tokens = tokens;
        this.pieces = pieces;
    }

    /** The wording of a statement in a language; linear in its length. */
    public static Wording of(String statement, Language language) {
        Tokens tokens = Tokens.of(statement);
        List<TimeExpression> times = Times.of(language).in(tokens, Reference.NONE);
        return new Wording(
                tokens,
                List.copyOf(new Pieces(
                                tokens,
                                Tagger.of(language).tag(tokens),
                                Quantities.of(language).in(tokens, times),
                                language)
                        .cut()));
    }

    Tokens tokens() {
        return tokens;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
