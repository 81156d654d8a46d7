package org.gainsay.reading.opposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.reading.naming.Countries;
import org.gainsay.reading.quantity.Marks;
import org.gainsay.reading.quantity.Numerals;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Cells;
import org.gainsay.reading.text.Tokens;

/** Cuts a statement into its {@link Piece pieces}; articles, auxiliaries and punctuation are left out. */
final class Pieces {
    /** What a content word adds to a statement. */
    private static final double CONTENT = 1;
    /** What a preposition, pronoun or conjunction adds to it: enough to hold a place, too little to make a statement. */
    private static final double FUNCTION = 0.4;

    private final boolean spanish;
    private final boolean phrases;
    private final Words words;
    private final Numerals numerals;
    private final Tokens tokens;
    private final Tags tags;
    private final Cells cells;
    private final Marks marks;
    private final Map<Integer, Quantity> quantities = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Sets out to cut a text; {@code phrases} says whether set phrases of several words are kept whole. */
    Pieces(Tokens tokens, Tags tags, List<Quantity> quantities, Language language, boolean phrases) {
        this.spanish = language.equals(Language.SPANISH);
        this.phrases = phrases;
        this.words = Words.of(language);
        this.numerals = Numerals.of(language);
        this.tokens = tokens;
        this.tags = tags;
        this.cells = Cells.of(tokens);
        this.marks = numerals.marks(cells);
        quantities.forEach(quantity ->
                this.quantities.put(tokens.firstEndingAfter(quantity.span().start()), quantity));
    }

    /** The pieces of the whole text, in its order. */
    List<Piece> cut() {
        int at = 0;
        while (at < tokens.size()) {
            int next = quantity(at);
            next = next > at ? next : ordinal(at);
            next = next > at ? next : phrase(at);
            next = next > at ? next : number(at);
            at = next > at ? next : word(at);
        }
        return pieces;
    }

    /** A quantity that starts at {@code at}: its piece ends with its number, and the unit stays a word of its own. */
    private int quantity(int at) {
        Quantity quantity = quantities.get(at);
        if (quantity == null) {
            return at;
        }
        int last = lastOfNumber(quantity);
        return add(new Piece.Amount(quantity.amount(), signed(at, last) ? quantity.unit() : null), at, last, CONTENT);
    }

    private int lastOfNumber(Quantity quantity) {
        int first = cells.firstEndingAfter(quantity.span().start());
        int end = cells.firstEndingAfter(quantity.span().end() - 1);
        int last = first;
        for (int i = first; i <= end; i++) {
            Numerals.Numeral numeral = numerals.cardinalAt(cells, i, marks);
            if (numeral != null && numeral.last() <= end) {
                last = numeral.last();
                i = last;
            }
        }
        return cells.token(last);
    }

    private boolean signed(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tags.is(i, PartOfSpeech.SYM)) {
                return true;
            }
        }
        return false;
    }

    private int ordinal(int at) {
        int cell = cells.firstEndingAfter(tokens.start(at));
        Numerals.Numeral ordinal = numerals.ordinalAt(cells, cell, marks);
        if (ordinal == null) {
            return at;
        }
        return add(new Piece.Ordinal(ordinal.value()), at, cells.token(ordinal.last()), CONTENT);
    }

    /** A number that counts nothing: "number two". */
    private int number(int at) {
        int cell = cells.firstEndingAfter(tokens.start(at));
        if (words.fills(tokens.lower(at)) || cells.start(cell) < tokens.start(at)) {
            return at;
        }
        Numerals.Numeral number = numerals.cardinalAt(cells, cell, marks);
        if (number == null) {
            return at;
        }
        BigDecimal value = number.value();
        return add(
                new Piece.Amount(new Quantity.Value(Quantity.Comparator.EQUAL, value), null),
                at,
                cells.token(number.last()),
                CONTENT);
    }

    /** The longest country, negation or set phrase of several words that starts at {@code at}. */
    private int phrase(int at) {
        int most = Math.min(tokens.size() - 1, at + Words.LONGEST - 1);
        for (int last = most; last >= at; last--) {
            String phrase = joined(at, last);
            Optional<String> country = country(phrase, at);
            if (country.isPresent()) {
                return add(new Piece.Country(country.get()), at, last, CONTENT);
            }
            if (words.limits(phrase)) {
                return add(new Piece.Word(false), at, last, FUNCTION);
            }
            if (words.negates(phrase)) {
                return add(new Piece.Negation(), at, last, FUNCTION);
            }
            if (phrases && last > at && words.isPhrase(phrase)) {
                return add(new Piece.Word(false), at, last, CONTENT);
            }
        }
        return at;
    }

    private Optional<String> country(String phrase, int first) {
        if (!tokens.capitalised(first)) {
            // Spanish writes the adjectives of countries small
            return Countries.ofAdjective(phrase).filter(land -> spanish);
        }
        return words.land(phrase).or(() -> Countries.named(phrase)).or(() -> Countries.ofAdjective(phrase));
    }

    private int word(int at) {
        PartOfSpeech part = tags.at(at);
        boolean content = switch (part) {
            case NOUN, PROPN, VERB, ADJ, ADV, NUM, INTJ, X -> true;
            case ADP, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ, SYM -> false;
        };
        boolean mark = !Character.isLetterOrDigit(tokens.word(at).codePointAt(0)) && part != PartOfSpeech.SYM;
        if (mark || words.fills(tokens.lower(at))) {
            return at + 1;
        }
        boolean name = tokens.capitalised(at) && at > 0 || part == PartOfSpeech.PROPN;
        return add(new Piece.Word(name), at, at, content ? CONTENT : FUNCTION);
    }

    private int add(Piece.Meaning meaning, int first, int last, double weight) {
        pieces.add(new Piece(meaning, joined(first, last), first, last, weight));
        return last + 1;
    }

    private String joined(int first, int last) {
        StringBuilder joined = new StringBuilder(tokens.lower(first));
        for (int i = first + 1; i <= last; i++) {
            joined.append(' ').append(tokens.lower(i));
        }
        return joined.toString();
    }
}
