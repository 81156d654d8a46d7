package org.gainsay.reading.opposition;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.reading.opposition.Difference.Kind;
import org.gainsay.reading.text.ByLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two statements: whether both can hold, and why not. Immutable; safe to share.
 *
 * <p>One statement conflicts with another where it differs in what cannot be both; the strength of the gravest such
 * difference is then weighed by how much of the rest, the frame, they have in common. A denial on one side only is a
 * conflict if nothing else is; beside another conflict it takes that back, since "did not come from Brelund" and "came
 * from Corvia" may both hold. The cost of a comparison grows with the product of the two lengths, and these are bounded.
 */
public final class Oppositions {
    private static final ByLanguage<Oppositions> ALL = new ByLanguage<>(Oppositions::new);

    /** A denial on one side only. */
    private static final double DENIED = 0.9;
    /** What is left of a conflict beside a denial. */
    private static final double TAKEN_BACK = 0.2;
    /** Words that only one side has make it narrower; they seldom make it another statement. */
    private static final double ADDED = 0.1;

    private final Judge judge;

    private Oppositions(Language language) {
        this.judge = new Judge(language);
    }

    /** The comparison for statements in a language; that of English where the language has none here. */
    public static Oppositions of(Language language) {
        return ALL.of(language);
    }

    /** Compares two statements; the wordings are of this language. Swapping them changes no strength. */
    public Comparison compare(Wording a, Wording b) {
        if (Math.max(a.words().size(), b.words().size()) > Alignment.MOST) {
            return new Comparison(List.of(), 0, 0);
        }
        List<Difference> differences = new ArrayList<>();
        double common = 0;
        double apart = 0;
        List<Alignment.Place> places = aligned(a, b).places();
        for (int p = 0; p < places.size(); p++) {
            Alignment.Place place = places.get(p);
            double weight = weight(place.a()) + weight(place.b());
            Difference difference = difference(places, p, a, b);
            if (difference == null) {
                common += weight;
                continue;
            }
            differences.add(difference);
            switch (difference.kind()) {
                case SAME, BROADER -> common += weight;
                case NAME, UNKNOWN, ADDED -> apart += weight;
                case NUMBER, ORDINAL, COUNTRY, MEMBER, OPPOSITE, POLARITY -> {}
            }
        }
        double frame = common + apart == 0 ? 1 : common / (common + apart);
        return new Comparison(differences, frame, conflict(differences) * frame);
    }

    /** The alignment that explains more: with set phrases kept whole, or taken apart. */
    private Alignment aligned(Wording a, Wording b) {
        Alignment phrases = Alignment.of(a.phrases(), b.phrases(), judge);
        if (phrases.cost() == 0
                || a.phrases().size() == a.words().size()
                        && b.phrases().size() == b.words().size()) {
            return phrases;
        }
        Alignment words = Alignment.of(a.words(), b.words(), judge);
        return words.cost() < phrases.cost() ? words : phrases;
    }

    private static double conflict(List<Difference> differences) {
        long denials = differences.stream()
                .filter(difference -> difference.kind() == Kind.POLARITY)
                .count();
        double others = differences.stream()
                .filter(difference -> difference.kind() != Kind.POLARITY)
                .mapToDouble(Difference::conflict)
                .max()
                .orElse(0);
        boolean otherwise = differences.stream()
                .anyMatch(difference -> difference.kind() != Kind.POLARITY && difference.conflicts());
        if (denials % 2 == 0) {
            return others;
        }
        return otherwise ? TAKEN_BACK : DENIED;
    }

    private static @Nullable Difference difference(List<Alignment.Place> places, int p, Wording a, Wording b) {
        Alignment.Place place = places.get(p);
        Span one = span(place.a(), a);
        Span other = span(place.b(), b);
        Judge.Ruling ruling = place.ruling();
        if (ruling != null) {
            return new Difference(ruling.kind(), one, other, ruling.conflict(), ruling.why());
        }
        if (place.a() != null && place.b() != null) {
            return null;
        }
        Piece sole = place.a() == null ? place.b() : place.a();
        if (sole == null) {
            throw new IllegalStateException("a place without a piece");
        }
        boolean left = place.a() != null;
        if (sole.meaning() instanceof Piece.Negation && (common(places, p, left, 1) || common(places, p, left, -1))) {
            return new Difference(
                    Kind.POLARITY,
                    one,
                    other,
                    DENIED,
                    "“" + sole.words() + "” denies on one side what the other says.");
        }
        return new Difference(Kind.ADDED, one, other, ADDED, "“" + sole.words() + "” stands on one side only.");
    }

    /**
     * Whether the next piece to one side of a denial, in its own statement, has its counterpart in the other: if not, it
     * denies something that the other does not speak of.
     */
    private static boolean common(List<Alignment.Place> places, int denial, boolean left, int step) {
        for (int p = denial + step; p >= 0 && p < places.size(); p += step) {
            Alignment.Place place = places.get(p);
            boolean own = (left ? place.a() : place.b()) != null;
            if (own) {
                boolean both = place.a() != null && place.b() != null;
                Judge.Ruling ruling = place.ruling();
                return both && (ruling == null || ruling.kind() != Kind.UNKNOWN && ruling.kind() != Kind.NAME);
            }
        }
        return false;
    }

    private static double weight(@Nullable Piece piece) {
        return piece == null ? 0 : piece.weight();
    }

    private static @Nullable Span span(@Nullable Piece piece, Wording wording) {
        return piece == null ? null : wording.tokens().span(piece.first(), piece.last());
    }
}
