package org.gainsay.reading.opposition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two sequences of pieces laid side by side, so that as little as possible is left without a counterpart.
 *
 * <p>The method is that of Needleman and Wunsch (1970): a piece beside its equal costs nothing, beside one that the judge
 * knows something of a part of its weight, and beside an unknown one almost as much as two gaps.
 */
final class Alignment {
    /** Pieces of the longer sequence beyond which two statements are too long to be laid side by side. */
    static final int MOST = 120;
    /** Cost of a pair that is known to be the same in other words; below that of a conflict, so that equals meet. */
    private static final double SAME = 0.2;
    /** Cost of a pair that is known to differ in kind. */
    private static final double KNOWN = 0.5;
    /** Cost of a pair of which nothing is known: less than two gaps, so that what stands in one place is compared. */
    private static final double UNKNOWN = 1.5;
    /** Cost of two pieces that cannot be compared, such as a denial and a number. */
    private static final double NEVER = 3;

    private final List<Place> places;
    private final double cost;

    private Alignment(List<Place> places, double cost) {
        this.places = List.copyOf(places);
        this.cost = cost;
    }

    /** The places of both sequences, in their order. */
    List<Place> places() {
        return places;
    }

    /** How much is left without a counterpart or beside another one. */
    double cost() {
        return cost;
    }

    /**
     * A place in both sequences.
     *
     * @param a the piece of the first; null where only the second has one
     * @param b the piece of the second; null where only the first has one
     * @param ruling what they are to each other; null where they are identical or one is missing
     */
    record Place(@Nullable Piece a, @Nullable Piece b, Judge.@Nullable Ruling ruling) {}

    /** Lays two sequences of at most {@value #MOST} pieces side by side. */
    static Alignment of(List<Piece> a, List<Piece> b, Judge judge) {
        double[][] cost = new double[a.size() + 1][b.size() + 1];
        Judge.@Nullable Ruling[][] rulings = new Judge.Ruling[a.size()][b.size()];
        for (int i = a.size(); i >= 0; i--) {
            for (int j = b.size(); j >= 0; j--) {
                if (i < a.size() && j < b.size()) {
                    rulings[i][j] = judge.identical(a.get(i), b.get(j)) ? null : judge.over(a.get(i), b.get(j));
                    double gap = Math.min(
                            cost[i + 1][j] + a.get(i).weight(),
                            cost[i][j + 1] + b.get(j).weight());
                    cost[i][j] = Math.min(gap, cost[i + 1][j + 1] + pair(a.get(i), b.get(j), rulings[i][j]));
                } else if (i < a.size()) {
                    cost[i][j] = cost[i + 1][j] + a.get(i).weight();
                } else if (j < b.size()) {
                    cost[i][j] = cost[i][j + 1] + b.get(j).weight();
                }
            }
        }
        return new Alignment(places(a, b, cost, rulings), cost[0][0]);
    }

    private static List<Place> places(
            List<Piece> a, List<Piece> b, double[][] cost, Judge.@Nullable Ruling[][] rulings) {
        List<Place> places = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size()
                    && j < b.size()
                    && cost[i][j] == cost[i + 1][j + 1] + pair(a.get(i), b.get(j), rulings[i][j])) {
                places.add(new Place(a.get(i), b.get(j), rulings[i][j]));
                i++;
                j++;
            } else if (i < a.size() && cost[i][j] == cost[i + 1][j] + a.get(i).weight()) {
                places.add(new Place(a.get(i), null, null));
                i++;
            } else {
                places.add(new Place(null, b.get(j), null));
                j++;
            }
        }
        return places;
    }

    private static double pair(Piece a, Piece b, Judge.@Nullable Ruling ruling) {
        if (ruling == null) {
            return 0;
        }
        double weight = Math.max(a.weight(), b.weight());
        return switch (ruling.kind()) {
            case SAME -> SAME * weight;
            case NUMBER, ORDINAL, COUNTRY, MEMBER, OPPOSITE, BROADER -> KNOWN * weight;
            case NAME -> UNKNOWN * weight;
            case UNKNOWN -> comparable(a, b) ? UNKNOWN * weight : NEVER;
            case POLARITY, ADDED -> NEVER;
        };
    }

    /** Words, names and countries fill the same places; a denial, a number and an ordinal each only those of their like. */
    private static boolean comparable(Piece a, Piece b) {
        return word(a) && word(b) || a.meaning().getClass() == b.meaning().getClass();
    }

    private static boolean word(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.Word word -> true;
            case Piece.Country country -> true;
            case Piece.Amount amount -> false;
            case Piece.Ordinal ordinal -> false;
            case Piece.Negation negation -> false;
        };
    }
}
