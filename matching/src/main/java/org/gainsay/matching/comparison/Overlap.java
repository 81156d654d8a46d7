package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of what one statement says the other says too: the weight of its words, names, amounts and periods that have a
 * counterpart there.
 *
 * @param common the weight of those that have one
 * @param alone the weight of those that have none
 * @param disputed the weight of the amounts that have another value there
 * @param known of the whole weight, words of another language at their full weight too, the share that has a counterpart
 * @param missing the weightiest of those without counterpart that make it another claim: names, amounts, periods
 */
record Overlap(double common, double alone, double disputed, double known, List<String> missing) {
    /** A name tells more than a common word. */
    private static final double NAME = 1.5;

    private static final double PLACE = 1;
    private static final double COUNT = 1;
    private static final double PERIOD = 0.7;
    /** What is left of the weight of a word in another language that is in no list: its counterpart may well be there. */
    private static final double FOREIGN = 0.4;
    /** Up to this share of a statement may stand on its side alone before it says more than the other. */
    private static final double SLACK = 0.25;

    Overlap {
        missing = List.copyOf(missing);
    }

    /** The overlap of the first statement of a pair with the second, or of the second with the first. */
    static Overlap of(Pair pair, boolean first) {
        Conditions own = first ? pair.a() : pair.b();
        Conditions other = first ? pair.b() : pair.a();
        Set<Term> met = new HashSet<>();
        pair.terms().forEach(match -> met.add(first ? match.a() : match.b()));
        Set<Count> paired = new HashSet<>();
        Set<Count> disputed = new HashSet<>();
        for (Pair.CountMatch match : pair.counts()) {
            boolean apart = match.amounts() == Amounts.Standing.APART;
            (apart ? disputed : paired).add(first ? match.a() : match.b());
        }
        double common = 0;
        double alone = 0;
        double foreign = 0;
        List<String> missing = new ArrayList<>();
        for (Term term : own.read().terms()) {
            boolean known = met.contains(term) || named(term, other);
            // across languages a word that is in no list may well have its counterpart
            double weight =
                    !known && pair.crossed() && term.concept() == null ? FOREIGN * term.weight() : term.weight();
            common += known ? weight : 0;
            alone += known ? 0 : weight;
            if (!known && !pair.crossed() && term.sort() == Term.Sort.MEASURE && !light(term)) {
                missing.add(term.words());
            }
            foreign += known ? 0 : term.weight() - weight;
        }
        for (Named name : own.read().names()) {
            double weight = name.place() ? PLACE : NAME;
            if (pair.met(name, other)) {
                common += weight;
            } else {
                alone += weight;
                missing.add(name.words());
            }
        }
        for (Count count : own.read().counts()) {
            if (paired.contains(count)) {
                common += COUNT;
            } else if (!disputed.contains(count)) {
                alone += COUNT;
                missing.add(count.words());
            }
        }
        for (When period : own.read().periods()) {
            if (other.read().periods().isEmpty()) {
                alone += PERIOD;
                missing.add(period.words());
            } else {
                common += PERIOD;
            }
        }
        double whole = common + alone + foreign;
        return new Overlap(common, alone, disputed.size() * COUNT, whole == 0 ? 0 : common / whole, missing);
    }

    private static boolean light(Term term) {
        return term.concept() != null && Concepts.light(term.concept());
    }

    private static boolean named(Term term, Conditions other) {
        return other.read().names().stream()
                .anyMatch(name -> name.keys().contains(Named.plain(term.words()))
                        || name.keys().contains(term.key()));
    }

    /** The weight of all that the statement says. */
    double total() {
        return common + alone + disputed;
    }

    /** The share of the statement that the other says too, 0 to 1. */
    double share() {
        return common + alone == 0 ? 0 : common / (common + alone);
    }

    /** Whether the other says all of it, but for words that do not make it another claim. */
    boolean covered() {
        return missing.isEmpty() && 1 - share() <= SLACK;
    }

    /** How alike two statements are by their overlaps: the harmonic mean of the two shares. */
    static double harmonic(Overlap a, Overlap b) {
        double sum = a.share() + b.share();
        return sum == 0 ? 0 : 2 * a.share() * b.share() / sum;
    }
}
