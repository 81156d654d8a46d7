package org.gainsay.matching.comparison;

import org.gainsay.core.Compared;
import org.gainsay.core.Relation;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.core.SlotFinding.State;
import org.gainsay.core.Span;
import org.gainsay.reading.opposition.Comparison;
import org.gainsay.reading.opposition.Difference;
import org.jspecify.annotations.Nullable;

/** The relation of two statements, from their slots and from how much of one the other says: per-call state. */
final class Verdict {
    /** Two statements share at least the weight of one content word, or they are about two things. */
    private static final double LEAST_COMMON = 1;
    /** And at least this share of the shorter one. */
    private static final double LEAST_SHARE = 0.2;
    /** A denial contradicts what says at least this share of what it denies. */
    private static final double DENIED_SHARE = 0.6;
    /** Of opposites this share of both statements is common, or a word of one has met a word of something else. */
    private static final double OPPOSITES_SHARE = 0.5;
    /** One claim follows from another or denies it only if they share at least the weight of two content words. */
    private static final double SUBSTANCE = 2;
    /** From this common share on two statements that give two days speak of one event. */
    private static final double ONE_EVENT = 0.8;
    /** From this common share on two statements stand side by side but for a word or two. */
    private static final double FRAME = 0.6;
    /** Of one of two that cannot both be the only one this much is in the other, or one is mentioned in passing. */
    private static final double RIVALS = 0.4;

    /** Words of this weight that each side has alone say that one was put in the place of the other: "old" and "young". */
    private static final double REPLACED = 0.5;

    /** Below this common share two statements are too different to be laid side by side. */
    private static final double WORD_BY_WORD = 0.35;
    /** Unless one has so few words that the one which differs may be most of it: "this is a kitchen". */
    private static final double SHORT = 3;

    private final Pair pair;
    private final Findings findings;
    private final Overlap ofA;
    private final Overlap ofB;
    private final Shared shared;
    private final Relation relation;
    private String why = "";

    Verdict(Pair pair) {
        this.pair = pair;
        this.findings = Findings.of(pair);
        this.ofA = Overlap.of(pair, true);
        this.ofB = Overlap.of(pair, false);
        this.shared = new Shared(pair, ofA, ofB);
        this.relation = relation();
    }

    Compared compared() {
        Compared.@Nullable Course course = null;
        if (relation == Relation.OTHER_VALUE) {
            Courses courses = Courses.of(pair);
            course = courses.course();
            why = why + " " + courses.why();
        }
        return new Compared(relation, findings.all(), course, why);
    }

    /** Where each relation begins on the scale of nearness, and how far it reaches. */
    double nearness() {
        double alike = Overlap.harmonic(ofA, ofB);
        return switch (relation) {
            case SAME -> 0.9 + 0.1 * alike;
            case NARROWER, BROADER -> (findings.differs(Slot.MODALITY) ? 0.6 : 0.7) + 0.2 * alike;
            case OTHER_VALUE, CONTRADICTS -> 0.5 + 0.2 * alike;
            case RELATED -> 0.2 + 0.3 * alike;
            case UNRELATED -> 0.2 * alike;
        };
    }

    private Relation relation() {
        Relation byWords = byWords();
        if (byWords != null) {
            return byWords;
        }
        boolean touching =
                ofA.common() + ofA.disputed() / 2 >= LEAST_COMMON && Math.max(ofA.share(), ofB.share()) >= LEAST_SHARE;
        if (!touching) {
            return because(Relation.UNRELATED, "They have too little in common to be about one affair.");
        }
        if (findings.differs(Slot.POLARITY) || findings.opposites()) {
            return contrary();
        }
        if (findings.differs(Slot.QUANTITY)) {
            return otherValue();
        }
        if (anyDiffers(Slot.SUBJECT) && sole()) {
            return because(Relation.CONTRADICTS, "There is one such only. " + findings.why(Slot.SUBJECT));
        }
        Slot differing = firstDiffering();
        if (differing == Slot.PERIOD && once()) {
            return because(
                    Relation.CONTRADICTS, "It happens once, and they give two times. " + findings.why(Slot.PERIOD));
        }
        if (differing == Slot.MODALITY && !anyDiffers(Slot.SUBJECT, Slot.PLACE, Slot.PERIOD)) {
            return modal();
        }
        if (differing != null) {
            return because(Relation.RELATED, "They differ in the " + differing.word() + ". " + findings.why(differing));
        }
        if (bounds()) {
            return because(Relation.OTHER_VALUE, findings.why(Slot.QUANTITY));
        }
        return entailed();
    }

    /** Statements that are the same word for word but for one place: what differs there decides. */
    private @Nullable Relation byWords() {
        boolean near = Overlap.harmonic(ofA, ofB) >= WORD_BY_WORD || Math.min(ofA.total(), ofB.total()) <= SHORT;
        Comparison wording = near ? pair.wording() : null;
        if (wording == null || !wording.contradicts()) {
            return null;
        }
        Difference gravest = wording.gravest().orElseThrow();
        return switch (gravest.kind()) {
            case NUMBER -> {
                boolean counted = within(gravest);
                yield counted || anyDiffers(Slot.SUBJECT, Slot.PLACE, Slot.MODALITY, Slot.UNIT)
                        ? null
                        : alone(Slot.QUANTITY, Relation.OTHER_VALUE, gravest);
            }
            case COUNTRY -> {
                boolean toll = pair.counts().stream()
                        .anyMatch(match -> Concepts.growing(match.a().measures()));
                yield toll || anyDiffers(Slot.PERIOD, Slot.MODALITY)
                        ? null
                        : alone(Slot.PLACE, Relation.CONTRADICTS, gravest);
            }
            case ORDINAL, MEMBER, OPPOSITE ->
                anyDiffers(Slot.PERIOD, Slot.MODALITY, Slot.QUANTITY) || otherNames(gravest)
                        ? null
                        : alone(Slot.MEASURE, Relation.CONTRADICTS, gravest);
            case POLARITY, SAME, BROADER, ADDED, NAME, UNKNOWN -> null;
        };
    }

    private Relation alone(Slot slot, Relation chosen, Difference difference) {
        findings.add(new SlotFinding(slot, State.DIFFER, difference.why()));
        return because(chosen, "Word for word the same but for one place. " + difference.why());
    }

    /** Whether the words that differ belong to amounts that were compared as such. */
    private boolean within(Difference difference) {
        Span here = difference.a();
        Span there = difference.b();
        return here != null
                && there != null
                && pair.counts().stream()
                        .anyMatch(match -> match.a()
                                        .words()
                                        .contains(here.in(pair.a().claimed()))
                                && match.b().words().contains(there.in(pair.b().claimed())));
    }

    /** Whether names differ that are not the very words which were found to differ. */
    private boolean otherNames(Difference difference) {
        if (!anyDiffers(Slot.SUBJECT, Slot.PLACE)) {
            return false;
        }
        Span here = difference.a();
        Span there = difference.b();
        return here == null
                || there == null
                || !onlyUnmet(here.in(pair.a().claimed()), pair.a(), pair.b())
                || !onlyUnmet(there.in(pair.b().claimed()), pair.b(), pair.a());
    }

    private boolean onlyUnmet(String words, Conditions own, Conditions other) {
        return own.read().names().stream()
                .filter(name -> !pair.met(name, other))
                .allMatch(name -> name.words().equals(words));
    }

    private Relation contrary() {
        Slot slot = findings.differs(Slot.POLARITY) ? Slot.POLARITY : Slot.MEASURE;
        boolean cancelled = findings.differs(Slot.POLARITY) && findings.opposites();
        boolean elsewhere = anyDiffers(Slot.SUBJECT, Slot.PLACE, Slot.PERIOD, Slot.QUANTITY, Slot.UNIT)
                || slot == Slot.POLARITY && anyDiffers(Slot.MEASURE);
        if (cancelled || elsewhere || modalitiesApart()) {
            return because(Relation.RELATED, "One denies, but they differ elsewhere too, so that both may hold.");
        }
        boolean denies = denying(pair.a());
        Overlap denial = denies == denying(pair.b()) ? larger() : denies ? ofA : ofB;
        boolean counted = !pair.a().read().counts().isEmpty()
                && !pair.b().read().counts().isEmpty()
                && pair.counts().isEmpty();
        boolean meets = !counted
                && denial.share() >= DENIED_SHARE
                && denial.missing().isEmpty()
                && denial.common() >= SUBSTANCE
                && (slot == Slot.POLARITY || Overlap.harmonic(ofA, ofB) >= OPPOSITES_SHARE);
        if (!meets) {
            return because(Relation.RELATED, "What one denies is not what the other says.");
        }
        return because(Relation.CONTRADICTS, findings.why(slot));
    }

    private boolean modalitiesApart() {
        Modality here = pair.a().read().modality();
        Modality there = pair.b().read().modality();
        return here != there && !(here.actual() && there.actual());
    }

    private Overlap larger() {
        return ofA.share() >= ofB.share() ? ofA : ofB;
    }

    /** Whether the first of what it says to happen or be is denied: what then adds to it makes it say less. */
    private static boolean deniesPredicate(Conditions one) {
        return one.read().takenBack()
                || one.read().terms().stream()
                        .filter(Term::predicate)
                        .findFirst()
                        .map(Term::denied)
                        .orElse(false);
    }

    private static boolean denying(Conditions one) {
        return one.read().takenBack() || one.read().terms().stream().anyMatch(Term::denied);
    }

    private Relation otherValue() {
        boolean elsewhere = anyDiffers(Slot.SUBJECT, Slot.PLACE, Slot.PERIOD, Slot.UNIT, Slot.MEASURE, Slot.MODALITY);
        if (elsewhere && !owned()) {
            return because(
                    Relation.RELATED, "Two numbers, but of two things. " + findings.why(firstDiffering(Slot.QUANTITY)));
        }
        String apart = null;
        for (Pair.CountMatch match : pair.counts()) {
            if (match.amounts() == Amounts.Standing.APART) {
                apart = shared.apart(match);
                if (apart == null) {
                    return because(Relation.OTHER_VALUE, Findings.apart(match));
                }
            }
        }
        return because(Relation.RELATED, apart == null ? findings.why(Slot.QUANTITY) : apart);
    }

    /** Whether the numbers that differ are each of one owner, who is named in both: whom else they name is beside it. */
    private boolean owned() {
        return !anyDiffers(Slot.PLACE, Slot.PERIOD, Slot.UNIT, Slot.MEASURE, Slot.MODALITY)
                && pair.counts().stream()
                        .filter(match -> match.amounts() == Amounts.Standing.APART)
                        .allMatch(Shared::oneOwner);
    }

    /** Whether there is only one who can be said to be or do this. */
    private boolean sole() {
        boolean sole = pair.terms().stream()
                .anyMatch(match -> !match.opposed()
                        && match.a().concept() != null
                        && Concepts.sole(match.a().concept()));
        return sole
                && Math.max(ofA.share(), ofB.share()) >= RIVALS
                && Shared.declared(pair.a()) == Shared.declared(pair.b())
                && pair.a().read().counts().isEmpty()
                && pair.b().read().counts().isEmpty()
                && !anyDiffers(Slot.PLACE, Slot.PERIOD, Slot.MODALITY)
                && pair.a().subjects().size() == 1
                && pair.b().subjects().size() == 1;
    }

    /** Whether both say of the same that something was so once, in so nearly the same words that one event is meant. */
    private boolean once() {
        boolean once = pair.terms().stream()
                .anyMatch(match -> !match.opposed()
                        && match.a().concept() != null
                        && Concepts.once(match.a().concept()));
        return once
                && Overlap.harmonic(ofA, ofB) >= ONE_EVENT
                && !anyDiffers(Slot.SUBJECT, Slot.PLACE, Slot.MODALITY, Slot.UNIT);
    }

    /** What is so may be so: a fact says more than a possibility. */
    private Relation modal() {
        boolean fact = pair.a().read().modality().actual() && pair.b().read().modality() == Modality.POSSIBLE;
        boolean may = pair.b().read().modality().actual() && pair.a().read().modality() == Modality.POSSIBLE;
        if (fact && ofB.covered()) {
            return because(Relation.NARROWER, "What is so is possible. " + findings.why(Slot.MODALITY));
        }
        if (may && ofA.covered()) {
            return because(Relation.BROADER, "What is so is possible. " + findings.why(Slot.MODALITY));
        }
        return because(Relation.RELATED, "They differ in the modality. " + findings.why(Slot.MODALITY));
    }

    /** Two lower or upper bounds with other numbers, counted by two or on two days, are two values of one measure. */
    private boolean bounds() {
        boolean bounds =
                pair.counts().stream().anyMatch(match -> match.amounts().otherNumbers());
        return bounds && Courses.of(pair).known();
    }

    private Relation entailed() {
        Direction direction = Direction.of(pair);
        boolean allOfA = ofA.covered() && !momentOnly(pair.a(), pair.b());
        boolean allOfB = ofB.covered() && !momentOnly(pair.b(), pair.a());
        boolean open = findings.state(Slot.POLARITY) == State.UNKNOWN || momentsApart() || otherWords();
        boolean inverted = deniesPredicate(pair.a()) && deniesPredicate(pair.b());
        boolean thin = Math.max(ofA.common(), ofB.common()) < SUBSTANCE;
        if (open || thin || direction == Direction.BOTH || !allOfA && !allOfB) {
            return because(Relation.RELATED, "Each says something that the other does not.");
        }
        boolean more = allOfB && direction != Direction.BROADER && (!allOfA || direction == Direction.NARROWER);
        boolean less = allOfA && direction != Direction.NARROWER && (!allOfB || direction == Direction.BROADER);
        String unfounded = more || less ? shared.unfounded(more) : shared.unsettled();
        if (unfounded != null) {
            return because(Relation.RELATED, unfounded);
        }
        if (more) {
            return because(inverted ? Relation.BROADER : Relation.NARROWER, "The first says more" + missing(ofA));
        }
        if (less) {
            return because(inverted ? Relation.NARROWER : Relation.BROADER, "The second says more" + missing(ofB));
        }
        boolean replaced = Math.min(ofA.alone(), ofB.alone()) >= REPLACED;
        return allOfA && allOfB && !replaced
                ? because(Relation.SAME, "They say the same: nothing of either differs or is missing in the other.")
                : because(Relation.RELATED, "Each says something that the other does not.");
    }

    private boolean momentsApart() {
        return !pair.a().read().moments().isEmpty()
                && !pair.b().read().moments().isEmpty()
                && !pair.a().read().moments().equals(pair.b().read().moments());
    }

    /** Whether the first alone says at what time: "on Monday". */
    private static boolean momentOnly(Conditions one, Conditions other) {
        return !one.read().moments().isEmpty() && other.read().moments().isEmpty();
    }

    /** Whether two statements that stand side by side nearly word for word differ in a word that cannot be both. */
    private boolean otherWords() {
        Comparison wording = pair.wording();
        return wording != null
                && wording.frame() >= FRAME
                && wording.differences().stream()
                        .anyMatch(difference -> difference.conflicts()
                                && difference.kind() != Difference.Kind.POLARITY
                                && !within(difference));
    }

    private static String missing(Overlap overlap) {
        return overlap.missing().isEmpty() ? "." : ": “" + String.join("”, “", overlap.missing()) + "”.";
    }

    private boolean anyDiffers(Slot... slots) {
        for (Slot slot : slots) {
            if (findings.differs(slot)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Slot firstDiffering() {
        return findings.all().stream()
                .filter(finding -> finding.state() == State.DIFFER)
                .map(SlotFinding::slot)
                .findFirst()
                .orElse(null);
    }

    private Slot firstDiffering(Slot but) {
        return findings.all().stream()
                .filter(finding -> finding.state() == State.DIFFER && finding.slot() != but)
                .map(SlotFinding::slot)
                .findFirst()
                .orElse(but);
    }

    private Relation because(Relation chosen, String reason) {
        why = reason;
        return chosen;
    }
}
