package org.gainsay.reading.opposition;

import org.gainsay.core.Language;
import org.gainsay.reading.opposition.Difference.Kind;

/** Says what two pieces are to each other that stand in the same place of two statements. */
final class Judge {
    /** Two numbers whose bounds do not meet: nothing but the frame can make both hold. */
    private static final double NUMBERS = 0.95;
    /** Two places in an order; that somebody is first in one list and third in another needs another list. */
    private static final double ORDINALS = 0.9;
    /** Two countries; what is said of one is seldom said of the other too. */
    private static final double COUNTRIES = 0.9;
    /** Two members of one kind: a thing may be red and blue, but then it is said so. */
    private static final double MEMBERS = 0.8;
    /** A word and its opposite. */
    private static final double OPPOSITES = 0.9;
    /** Two names: another person may have done the same; below what any person is shown. */
    private static final double NAMES = 0.45;
    /** Content words that the lists do not know: open, and below what any person is shown. */
    private static final double UNKNOWN = 0.4;
    /** Function words that differ: "in the house" and "at the house". */
    private static final double FUNCTION = 0.2;
    /** One is a kind of the other: both hold, though they do not say the same. */
    private static final double KIND_OF = 0.1;

    private final Words words;

    Judge(Language language) {
        this.words = Words.of(language);
    }

    /**
     * What two pieces are to each other.
     *
     * @param kind of what kind the difference is
     * @param conflict how sure it is that both cannot hold
     * @param why the reason, in a sentence
     */
    record Ruling(Kind kind, double conflict, String why) {}

    /** Whether two pieces are the same words, or forms of them. */
    boolean identical(Piece a, Piece b) {
        return a.words().equals(b.words())
                || a.meaning() instanceof Piece.Negation && b.meaning().equals(a.meaning());
    }

    /** The ruling over two pieces that are not {@linkplain #identical identical}. */
    Ruling over(Piece a, Piece b) {
        Piece.Meaning one = a.meaning();
        Piece.Meaning other = b.meaning();
        if (one instanceof Piece.Amount here && other instanceof Piece.Amount there) {
            return amounts(a, b, here, there);
        }
        if (one instanceof Piece.Ordinal here && other instanceof Piece.Ordinal there) {
            boolean same = here.place().compareTo(there.place()) == 0;
            return same ? same(a, b) : new Ruling(Kind.ORDINAL, ORDINALS, both(a, b, "are two places in an order"));
        }
        if (one instanceof Piece.Country here && other instanceof Piece.Country there) {
            if (words.partOf(here.name(), there.name())) {
                return new Ruling(Kind.BROADER, KIND_OF, both(a, b, "are a land and a part of it"));
            }
            boolean same = here.name().equals(there.name());
            return same ? same(a, b) : new Ruling(Kind.COUNTRY, COUNTRIES, both(a, b, "stand for two countries"));
        }
        return words.relation(a.words(), b.words())
                .map(known -> listed(a, b, known))
                .orElseGet(() -> unknown(a, b));
    }

    private Ruling amounts(Piece a, Piece b, Piece.Amount one, Piece.Amount other) {
        boolean units =
                one.unit() != null && other.unit() != null && !one.unit().equals(other.unit());
        if (units) {
            return new Ruling(Kind.NUMBER, NUMBERS, both(a, b, "are amounts in two units"));
        }
        return Bounds.apart(one.amount(), other.amount())
                ? new Ruling(Kind.NUMBER, NUMBERS, both(a, b, "are two different numbers"))
                : same(a, b);
    }

    private static Ruling listed(Piece a, Piece b, Words.Known known) {
        return switch (known.relation()) {
            case SAME -> same(a, b);
            case BROADER -> new Ruling(Kind.BROADER, KIND_OF, both(a, b, "are a thing and the kind that it is of"));
            case OPPOSITE -> new Ruling(Kind.OPPOSITE, OPPOSITES, both(a, b, "are opposites"));
            case MEMBERS -> new Ruling(Kind.MEMBER, MEMBERS, both(a, b, "differ (" + known.kind() + ")"));
        };
    }

    private static Ruling unknown(Piece a, Piece b) {
        boolean names = a.meaning() instanceof Piece.Word here
                && b.meaning() instanceof Piece.Word there
                && here.name()
                && there.name();
        if (names) {
            return new Ruling(Kind.NAME, NAMES, both(a, b, "are two names"));
        }
        double conflict = Math.min(a.weight(), b.weight()) < 1 ? FUNCTION : UNKNOWN;
        return new Ruling(Kind.UNKNOWN, conflict, both(a, b, "differ; the lists do not say how"));
    }

    private static Ruling same(Piece a, Piece b) {
        return new Ruling(Kind.SAME, 0, both(a, b, "say the same"));
    }

    private static String both(Piece a, Piece b, String what) {
        return "“" + a.words() + "” and “" + b.words() + "” " + what + ".";
    }
}
