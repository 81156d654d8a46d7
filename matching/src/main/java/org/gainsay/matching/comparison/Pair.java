package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.reading.opposition.Comparison;
import org.gainsay.reading.opposition.Oppositions;
import org.gainsay.reading.opposition.Vocabulary;
import org.gainsay.reading.opposition.Vocabulary.Kinship;
import org.jspecify.annotations.Nullable;

/** Two statements with what of the one has its counterpart in the other: per-call state, complete once made. */
final class Pair {
    private final Conditions a;
    private final Conditions b;
    private final @Nullable Vocabulary vocabulary;
    private final List<TermMatch> terms = new ArrayList<>();
    private final List<CountMatch> counts = new ArrayList<>();
    private @Nullable Comparison wording;

    /**
     * Two terms of which one is the counterpart of the other.
     *
     * @param a the term of the first statement
     * @param b the term of the second
     * @param opposed whether they are opposites
     * @param narrower 1 where the first is a kind of the second, -1 where it is the other way round, else 0
     */
    record TermMatch(Term a, Term b, boolean opposed, int narrower) {
        /** Whether one is affirmed and the other denied, two opposites cancelling a denial. */
        boolean contrary() {
            return opposed ^ (a.denied() ^ b.denied());
        }
    }

    /**
     * Two amounts of one measure.
     *
     * @param a the amount of the first statement
     * @param b that of the second
     * @param amounts how the first stands to the second
     * @param units how their units stand to each other
     */
    record CountMatch(Count a, Count b, Amounts.Standing amounts, Measured.Standing units) {}

    Pair(Conditions a, Conditions b) {
        this.a = a;
        this.b = b;
        vocabulary = a.language().equals(b.language()) ? Vocabulary.of(a.language()) : null;
        matchTerms();
        CountPairing.of(this).forEach(counts::add);
    }

    Conditions a() {
        return a;
    }

    Conditions b() {
        return b;
    }

    /** Whether the two are in two languages. */
    boolean crossed() {
        return vocabulary == null;
    }

    @Nullable
    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<TermMatch> terms() {
        return terms;
    }

    List<CountMatch> counts() {
        return counts;
    }

    /** The two laid side by side word by word; null across languages. */
    @Nullable
    Comparison wording() {
        if (wording == null && !crossed()) {
            wording = Oppositions.of(a.language()).compare(a.wording(), b.wording());
        }
        return wording;
    }

    private void matchTerms() {
        boolean[] used = new boolean[b.read().terms().size()];
        for (boolean opposites : new boolean[] {false, true}) {
            for (Term one : a.read().terms()) {
                if (terms.stream().anyMatch(match -> match.a().equals(one))) {
                    continue;
                }
                for (int j = 0; j < used.length; j++) {
                    TermMatch match =
                            used[j] ? null : match(one, b.read().terms().get(j));
                    if (match != null && match.opposed() == opposites) {
                        terms.add(match);
                        used[j] = true;
                        break;
                    }
                }
            }
        }
    }

    private @Nullable TermMatch match(Term one, Term other) {
        if (one.key().equals(other.key())) {
            return new TermMatch(one, other, false, 0);
        }
        String here = one.concept();
        String there = other.concept();
        if (here != null && there != null) {
            if (Concepts.opposed(here, there)) {
                return new TermMatch(one, other, true, 0);
            }
            if (Concepts.kindOf(here, there)) {
                return new TermMatch(one, other, false, 1);
            }
            if (Concepts.kindOf(there, here)) {
                return new TermMatch(one, other, false, -1);
            }
        }
        return vocabulary == null ? cognate(one, other) : listed(one, other, vocabulary);
    }

    private static @Nullable TermMatch listed(Term one, Term other, Vocabulary vocabulary) {
        Kinship kinship = vocabulary.between(one.words(), other.words());
        return switch (kinship) {
            case SAME -> new TermMatch(one, other, false, 0);
            case NARROWER -> new TermMatch(one, other, false, 1);
            case BROADER -> new TermMatch(one, other, false, -1);
            case OPPOSITE -> new TermMatch(one, other, true, 0);
            case MEMBERS, UNKNOWN -> null;
        };
    }

    /** Words of two languages that begin alike: "electoral", "presidencial" and "presidential". */
    private static @Nullable TermMatch cognate(Term one, Term other) {
        if (one.concept() != null && other.concept() != null) {
            return null;
        }
        return cognates(one.words(), other.words()) ? new TermMatch(one, other, false, 0) : null;
    }

    /** Letters that two words of two languages share at their start to count as one: "presid-", "electo-". */
    private static final int COGNATE = 6;

    private static boolean cognates(String a, String b) {
        String one = Named.plain(a);
        String other = Named.plain(b);
        return one.length() >= COGNATE && other.length() >= COGNATE && one.regionMatches(0, other, 0, COGNATE);
    }

    /** Whether a name of one side has its counterpart on the other, as a name or in its words. */
    boolean met(Named name, Conditions other) {
        if (name.among(other.read().names())) {
            return true;
        }
        Set<String> words = other.words();
        return !name.keys().isEmpty() && words.containsAll(name.keys());
    }
}
