package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** What is told of a group: who was likely first, how much each shares, what it changed, and why all this is thought. */
final class Account {
    private Account() {}

    static CopyGroup of(Grouping.Group group, List<Print> prints, IntFunction<Read> read, IntToDoubleFunction rarity) {
        Map<Integer, BitSet> shared = new HashMap<>();
        for (Likeness likeness : group.likenesses()) {
            shared.computeIfAbsent(likeness.a(), p -> new BitSet()).or(likeness.inA());
            shared.computeIfAbsent(likeness.b(), p -> new BitSet()).or(likeness.inB());
        }
        Map<String, Integer> place = new HashMap<>();
        List<Print> members = new ArrayList<>();
        for (int p : group.places()) {
            members.add(prints.get(p));
            place.put(prints.get(p).id, p);
        }
        Optional<String> credit = Firsts.credit(members);
        Firsts.Found found = Firsts.of(members, credit, m -> words(shared, place, m));
        members.sort(Comparator.comparing((Print m) -> !m.id.equals(found.first().id))
                .thenComparing(m -> m.day == null ? java.time.LocalDate.MAX : m.day)
                .thenComparing(m -> m.id));
        int first = place.getOrDefault(found.first().id, 0);
        List<CopyMember> told = new ArrayList<>();
        for (Print member : members) {
            int p = place.getOrDefault(member.id, 0);
            told.add(new CopyMember(
                    member.id,
                    p == first ? Role.FIRST : Role.COPY,
                    words(shared, place, member) / (double) Math.max(1, member.words),
                    p == first ? List.of() : Changes.between(read.apply(first), read.apply(p), rarity),
                    member.credit));
        }
        return new CopyGroup(told, credit.orElse(null), why(group, found, credit, members));
    }

    private static int words(Map<Integer, BitSet> shared, Map<String, Integer> place, Print member) {
        BitSet of = shared.get(place.get(member.id));
        return of == null ? 0 : of.cardinality();
    }

    private static String why(Grouping.Group group, Firsts.Found found, Optional<String> credit, List<Print> members) {
        Likeness closest = group.likenesses().stream()
                .max(Comparator.comparingDouble(Likeness::strength))
                .orElseThrow();
        Likeness loosest = group.likenesses().stream()
                .min(Comparator.comparingDouble(Likeness::strength))
                .orElseThrow();
        StringBuilder why = new StringBuilder();
        why.append("The closest pair ").append(evidence(closest)).append("; ");
        if (group.likenesses().size() > 1) {
            why.append("the loosest ").append(evidence(loosest)).append("; ");
        }
        why.append(found.first().id)
                .append(" is likely first: ")
                .append(found.because())
                .append('.');
        if (credit.isPresent()) {
            boolean there = members.stream().anyMatch(m -> m.outlet != null && Credits.is(m.outlet, credit.get()));
            why.append(
                    there ? "" : " The origin is likely " + credit.get() + ", which is credited and not among them.");
        }
        return why.toString();
    }

    private static String evidence(Likeness likeness) {
        if (likeness.byWords()) {
            return String.format(
                    Locale.ROOT,
                    "shares %d words outside quotation marks, %.0f %% of the shorter's, %d of them in one line",
                    likeness.words(),
                    100 * likeness.share(),
                    likeness.block());
        }
        return String.format(
                Locale.ROOT,
                "states %.0f %% of its figures, names and meanings together, sentence by sentence",
                100 * likeness.facts());
    }
}
