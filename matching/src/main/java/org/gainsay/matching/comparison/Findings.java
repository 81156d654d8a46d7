package org.gainsay.matching.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.core.SlotFinding.State;
import org.jspecify.annotations.Nullable;

/** What is found in each slot of a pair, with the reason: per-call state. */
final class Findings {
    private final Pair pair;
    private final Conditions a;
    private final Conditions b;
    private final Map<Slot, SlotFinding> found = new EnumMap<>(Slot.class);
    private boolean opposites;

    private Findings(Pair pair) {
        this.pair = pair;
        this.a = pair.a();
        this.b = pair.b();
    }

    static Findings of(Pair pair) {
        Findings findings = new Findings(pair);
        findings.polarity();
        findings.quantity();
        findings.measure();
        new PeriodFinding(pair).found().ifPresent(findings::add);
        findings.names();
        findings.modality();
        return findings;
    }

    /** The findings in the order of the slots. */
    List<SlotFinding> all() {
        return List.copyOf(found.values());
    }

    State state(Slot slot) {
        SlotFinding finding = found.get(slot);
        return finding == null ? State.UNKNOWN : finding.state();
    }

    boolean differs(Slot slot) {
        return state(slot) == State.DIFFER;
    }

    /** The reason in a slot; empty if neither statement fills it. */
    String why(Slot slot) {
        SlotFinding finding = found.get(slot);
        return finding == null ? "" : finding.why();
    }

    /** Whether the measures differ by being opposites: won and lost. */
    boolean opposites() {
        return opposites;
    }

    /** Puts a finding in the place of what was found in its slot before. */
    void add(SlotFinding finding) {
        found.put(finding.slot(), finding);
    }

    private void add(Slot slot, State state, String why) {
        add(new SlotFinding(slot, state, why));
    }

    private void polarity() {
        boolean contrary = false;
        String words = "";
        for (Pair.TermMatch match : pair.terms()) {
            if (!match.opposed() && match.contrary()) {
                contrary = true;
                words = "One says “" + match.a().words() + "” and the other denies it.";
            }
        }
        boolean apart = a.read().takenBack() != b.read().takenBack();
        if (apart) {
            contrary = !contrary;
            words = "One says that it is not so and the other says it.";
        }
        if (a.read().modality() == Modality.UNCONFIRMED || b.read().modality() == Modality.UNCONFIRMED) {
            add(Slot.POLARITY, State.UNKNOWN, "What is not confirmed is neither affirmed nor denied.");
        } else if (contrary) {
            add(Slot.POLARITY, State.DIFFER, words);
        } else if (openDenial()) {
            add(Slot.POLARITY, State.UNKNOWN, "One denies something of which the other does not speak.");
        } else {
            boolean deny = a.read().takenBack() || a.read().terms().stream().anyMatch(Term::denied);
            add(Slot.POLARITY, State.AGREE, deny ? "Both deny it." : "Both affirm it.");
        }
    }

    /** Whether one side denies what has no counterpart on the other. */
    private boolean openDenial() {
        Set<Term> met = new HashSet<>();
        pair.terms().forEach(match -> {
            met.add(match.a());
            met.add(match.b());
        });
        return a.read().terms().stream().anyMatch(term -> term.denied() && !met.contains(term))
                || b.read().terms().stream().anyMatch(term -> term.denied() && !met.contains(term));
    }

    private void quantity() {
        List<Count> here = a.read().counts();
        List<Count> there = b.read().counts();
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        if (pair.counts().isEmpty()) {
            unpaired(here, there);
            return;
        }
        Pair.CountMatch gravest = pair.counts().get(0);
        for (Pair.CountMatch match : pair.counts()) {
            gravest = gravity(match.amounts()) > gravity(gravest.amounts()) ? match : gravest;
        }
        String one = "“" + gravest.a().words() + "”";
        String other = "“" + gravest.b().words() + "”";
        switch (gravest.amounts()) {
            case EQUAL -> add(Slot.QUANTITY, State.AGREE, one + " and " + other + " are the same number.");
            case ROUNDED -> add(Slot.QUANTITY, State.AGREE, one + " and " + other + " are one number, rounded.");
            case NARROWER -> add(Slot.QUANTITY, State.AGREE, one + " lies within " + other + ".");
            case BROADER -> add(Slot.QUANTITY, State.AGREE, other + " lies within " + one + ".");
            case OVERLAP -> add(Slot.QUANTITY, State.UNKNOWN, one + " and " + other + " may both be right.");
            case TIGHTER, LOOSER ->
                add(Slot.QUANTITY, State.UNKNOWN, one + " and " + other + " are bounds that may both hold.");
            case APART -> add(Slot.QUANTITY, State.DIFFER, apart(gravest));
        }
        unit(gravest);
    }

    /** That two amounts are not one. */
    static String apart(Pair.CountMatch match) {
        return "“" + match.a().words() + "” and “" + match.b().words() + "” are two different numbers.";
    }

    private static int gravity(Amounts.Standing standing) {
        return switch (standing) {
            case EQUAL -> 0;
            case ROUNDED -> 1;
            case NARROWER, BROADER -> 2;
            case OVERLAP, TIGHTER, LOOSER -> 3;
            case APART -> 4;
        };
    }

    private void unpaired(List<Count> here, List<Count> there) {
        if (here.isEmpty() || there.isEmpty()) {
            Count only = here.isEmpty() ? there.get(0) : here.get(0);
            add(Slot.QUANTITY, State.UNKNOWN, "Only one says how many or how much: “" + only.words() + "”.");
            return;
        }
        add(
                Slot.QUANTITY,
                State.UNKNOWN,
                "“" + here.get(0).words() + "” and “" + there.get(0).words() + "” are amounts of two things.");
        Measured one = here.get(0).unit();
        Measured other = there.get(0).unit();
        if (one != null && other != null && one.to(other, pair.vocabulary()) == Measured.Standing.APART) {
            add(Slot.UNIT, State.DIFFER, "One counts in “" + one.name() + "”, the other in “" + other.name() + "”.");
        }
    }

    private void unit(Pair.CountMatch match) {
        Measured one = match.a().unit();
        Measured other = match.b().unit();
        if (one == null || other == null) {
            Measured only = one == null ? other : one;
            if (only != null) {
                add(Slot.UNIT, State.UNKNOWN, "Only one says in what it counts: “" + only.name() + "”.");
            }
            return;
        }
        String both = "“" + one.name() + "” and “" + other.name() + "”";
        switch (match.units()) {
            case SAME ->
                add(
                        Slot.UNIT,
                        State.AGREE,
                        both
                                + (one.scale().compareTo(other.scale()) == 0
                                        ? " are one unit."
                                        : " can be converted into each other."));
            case NARROWER ->
                add(Slot.UNIT, State.AGREE, "A “" + one.name() + "” is counted as “" + other.name() + "” too.");
            case BROADER ->
                add(Slot.UNIT, State.AGREE, "A “" + other.name() + "” is counted as “" + one.name() + "” too.");
            case UNKNOWN -> add(Slot.UNIT, State.UNKNOWN, "Whether " + both + " are the same things is not known.");
            case APART -> add(Slot.UNIT, State.DIFFER, both + " are two units.");
        }
    }

    private void measure() {
        List<Pair.TermMatch> predicates = pair.terms().stream()
                .filter(match -> match.a().predicate() && match.b().predicate())
                .toList();
        List<Pair.TermMatch> against = pair.terms().stream()
                .filter(match -> match.opposed() && match.contrary())
                .toList();
        if (!against.isEmpty()) {
            opposites = true;
            Pair.TermMatch match = against.get(0);
            add(
                    Slot.MEASURE,
                    State.DIFFER,
                    "“" + match.a().words() + "” and “" + match.b().words() + "” are opposites.");
            return;
        }
        if (!predicates.isEmpty()) {
            Pair.TermMatch match = predicates.get(0);
            String both = match.a().words().equals(match.b().words())
                    ? "Both speak of “" + match.a().words() + "”."
                    : "“" + match.a().words() + "” and “" + match.b().words() + "” say the same.";
            String turned =
                    "“" + match.a().words() + "” denied and “" + match.b().words() + "” say the same.";
            add(Slot.MEASURE, State.AGREE, match.opposed() ? turned : both);
            return;
        }
        @Nullable String one = measures(a);
        @Nullable String other = measures(b);
        if (one != null && other != null) {
            add(Slot.MEASURE, State.DIFFER, "One speaks of " + one + ", the other of " + other + ".");
        } else if (one != null || other != null) {
            add(Slot.MEASURE, State.UNKNOWN, "Only one speaks of " + (one == null ? other : one) + ".");
        }
    }

    private static @Nullable String measures(Conditions of) {
        String words = of.read().terms().stream()
                .filter(term -> term.sort() == Term.Sort.MEASURE)
                .map(term -> "“" + term.words() + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private void names() {
        name(Slot.PLACE, a.places(), b.places());
        name(Slot.SUBJECT, a.subjects(), b.subjects());
        Named here = a.read().agent();
        Named there = b.read().agent();
        if (here != null
                && there != null
                && !here.agrees(there)
                && here.among(b.read().names())
                && there.among(a.read().names())) {
            add(
                    Slot.SUBJECT,
                    State.DIFFER,
                    "Who does it is “" + here.words() + "” in one and “" + there.words() + "” in the other.");
        }
    }

    private void name(Slot slot, List<Named> here, List<Named> there) {
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        List<Named> mine = here.stream().filter(name -> !pair.met(name, b)).toList();
        List<Named> theirs = there.stream().filter(name -> !pair.met(name, a)).toList();
        boolean met = mine.size() < here.size() || theirs.size() < there.size();
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            add(slot, State.DIFFER, "One names " + Named.listed(mine) + ", the other " + Named.listed(theirs) + ".");
        } else if (met) {
            List<Named> common = new ArrayList<>(here.isEmpty() ? there : here);
            common.removeAll(mine);
            common.removeAll(theirs);
            String more = mine.isEmpty() && theirs.isEmpty()
                    ? ""
                    : " Only one names " + Named.listed(mine.isEmpty() ? theirs : mine) + ".";
            add(slot, State.AGREE, "Both name " + Named.listed(common.isEmpty() ? here : common) + "." + more);
        } else {
            add(slot, State.UNKNOWN, "Only one names " + Named.listed(mine.isEmpty() ? theirs : mine) + ".");
        }
    }

    private void modality() {
        Modality here = a.read().modality();
        Modality there = b.read().modality();
        if (here == there) {
            add(Slot.MODALITY, State.AGREE, "Both put it " + here.words() + ".");
        } else if (here.actual() && there.actual()) {
            add(
                    Slot.MODALITY,
                    State.UNKNOWN,
                    "One puts it " + here.words() + "; on whose word it is does not change what is claimed.");
        } else {
            add(Slot.MODALITY, State.DIFFER, "One puts it " + here.words() + ", the other " + there.words() + ".");
        }
    }
}
