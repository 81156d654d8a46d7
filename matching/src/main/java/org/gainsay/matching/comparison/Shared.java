package org.gainsay.matching.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two statements must share before their numbers are two values of one measure, or one of them follows from the other.
 *
 * <p>Words in common are not enough: a long sentence mentions in passing what another claims ("the protests against the
 * victory of"), and one measure is said of several owners.
 */
final class Shared {
    /** Of the longer statement this share is the shorter one, or it mentions it in passing. */
    private static final double IN_PASSING = 0.3;
    /** Two values of one measure and one owner: this much in common, for the owner tells the rest. */
    private static final double OWNED = 0.3;
    /** Two values whose owners are not known: of one statement at least half is in the other. */
    private static final double UNOWNED = 0.5;
    /** Two statements that name nobody, no place, no day and no amount share three content words, or both say too little. */
    private static final double NAMELESS = 3;
    /** What has no counterpart in the lists is not known to be said in another language: this share must be known. */
    private static final double CROSSED = 0.55;

    private final Pair pair;
    private final Overlap ofA;
    private final Overlap ofB;

    Shared(Pair pair, Overlap ofA, Overlap ofB) {
        this.pair = pair;
        this.ofA = ofA;
        this.ofB = ofB;
    }

    /** Whether two amounts can be of one measure, as far as what they are shares of tells. */
    static boolean measurable(Count a, Count b) {
        boolean shares = a.unit() != null
                && a.unit().share()
                && b.unit() != null
                && b.unit().share();
        if (!shares) {
            return true;
        }
        return wholes(a, b) && wholes(b, a) && PROGRESS.stream().allMatch(one -> progress(a, one) == progress(b, one));
    }

    /** Whether what one is a share of is what the other is a share of, or what it measures. */
    private static boolean wholes(Count one, Count other) {
        String whole = one.whole();
        return whole == null
                || (other.whole() == null ? other.measures().contains(whole) : whole.equals(other.whole()));
    }

    /** How far a count has come is another measure than what was counted: "with 80% of the votes counted". */
    static final List<String> PROGRESS = List.of("counted", "turnout");

    private static boolean progress(Count count, String measure) {
        return count.measures().contains(measure);
    }

    /** Whether two amounts that differ are two values of one measure; null where they are, else why that is not known. */
    @Nullable
    String apart(Pair.CountMatch match) {
        Named here = match.a().owner();
        Named there = match.b().owner();
        if (here != null && there != null && !here.agrees(there)) {
            return "Two numbers, but one is that of “" + here.words() + "”, the other that of “" + there.words() + "”.";
        }
        boolean measure =
                !Concepts.common(match.a().measures(), match.b().measures()).isEmpty();
        boolean frame = Overlap.harmonic(ofA, ofB) >= FRAME;
        if (frame) {
            return null;
        }
        boolean one = here != null && there != null;
        boolean owned = one && Math.max(ofA.share(), ofB.share()) >= OWNED;
        boolean unowned = here == null
                && there == null
                && Math.max(ofA.share(), ofB.share()) >= UNOWNED
                && Overlap.harmonic(ofA, ofB) >= OWNED;
        return measure && (owned || unowned) ? null : "Two numbers, and it is not known that they count the same.";
    }

    /** Whether both amounts are of one who is named in both statements. */
    static boolean oneOwner(Pair.CountMatch match) {
        Named here = match.a().owner();
        Named there = match.b().owner();
        return here != null && there != null && here.agrees(there);
    }

    /** Two numbers without a known measure are of one if the rest has this share in common. */
    private static final double FRAME = 0.6;

    /**
     * Why one statement does not follow from the other though all its words are there; null where nothing speaks against
     * it.
     *
     * @param narrow whether the first is the one that says more
     */
    @Nullable
    String unfounded(boolean narrow) {
        Overlap more = narrow ? ofA : ofB;
        Overlap less = narrow ? ofB : ofA;
        if (Math.min(more.share(), more.known()) < IN_PASSING) {
            return "One only mentions in passing what the other claims.";
        }
        if (pair.crossed() && less.known() < CROSSED) {
            return "In two languages, and too little of what they say is known to be the same.";
        }
        if (declared(pair.a()) != declared(pair.b())) {
            return "One says that it was declared, the other that it is so.";
        }
        if (pair.terms().stream().anyMatch(Pair.TermMatch::opposed)) {
            return "Their words are opposites, and what follows from that is not known.";
        }
        if (holder(narrow ? pair.a() : pair.b(), narrow ? pair.b() : pair.a())) {
            return "Of which of its names it says so is not known.";
        }
        return nameless() && Math.max(ofA.common(), ofB.common()) < NAMELESS
                ? "Neither says of whom, where or when, and they have few words in common."
                : null;
    }

    /** Why two statements whose words all meet are not known to be the same; null where nothing speaks against it. */
    @Nullable
    String unsettled() {
        if (declared(pair.a()) != declared(pair.b())) {
            return "One says that it was declared, the other that it is so.";
        }
        if (pair.crossed() && Math.min(ofA.known(), ofB.known()) < CROSSED) {
            return "In two languages, and too little of what they say is known to be the same.";
        }
        return nameless() && Math.min(ofA.common(), ofB.common()) < NAMELESS
                ? "Neither says of whom, where or when, and they have few words in common."
                : null;
    }

    /** Whether it is said of one only, and the longer statement names another too who may be meant. */
    private boolean holder(Conditions more, Conditions less) {
        boolean sole = pair.terms().stream()
                .anyMatch(match ->
                        match.a().concept() != null && Concepts.sole(match.a().concept()));
        return sole && more.subjects().stream().anyMatch(name -> !pair.met(name, less));
    }

    /** Whether no name, place, day or amount of one has its counterpart in the other. */
    private boolean nameless() {
        boolean names = pair.a().read().names().stream().anyMatch(name -> pair.met(name, pair.b()));
        boolean periods = !pair.a().read().periods().isEmpty()
                && !pair.b().read().periods().isEmpty();
        boolean moments = !pair.a().read().moments().isEmpty()
                && pair.a().read().moments().equals(pair.b().read().moments());
        return !names && !periods && !moments && pair.counts().isEmpty();
    }

    /** Whether a body's word makes it so: "was declared the winner" is not "won". */
    static boolean declared(Conditions one) {
        return one.read().terms().stream()
                .anyMatch(term -> term.concept() != null && Concepts.declaring(term.concept()));
    }
}
