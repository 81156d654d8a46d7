package org.gainsay.matching.reuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Which member of a group was likely first: the credited agency's own, else the earliest, else the one that holds most of the
 * shared copy.
 */
final class Firsts {
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)^\\W*(?:correct(?:ed|ion|s)|correcci[oó]n|corrige|corregid[oa]|correç[ãa]o|corrig[ée]|rectificati(?:f|on)|correzione|update \\d|updated?)\\b");

    private Firsts() {}

    /**
     * What was found.
     *
     * @param first the likely first
     * @param because why, to stand after "is likely first: "
     */
    record Found(Print first, String because) {}

    /** Whether a headline says that the document corrects or updates an earlier one. */
    static boolean correction(String title) {
        return CORRECTION.matcher(title).find();
    }

    /** The agency that most members credit; of equals the one first by name. */
    static Optional<String> credit(Collection<Print> members) {
        Map<String, Integer> credits = new TreeMap<>();
        for (Print member : members) {
            if (member.credit != null) {
                credits.merge(member.credit, 1, Integer::sum);
            }
        }
        return credits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The likely first of some documents, given how many words of shared copy each holds. */
    static Found of(List<Print> members, Optional<String> credit, ToIntFunction<Print> shared) {
        if (credit.isPresent()) {
            List<Print> agency = members.stream()
                    .filter(m -> m.outlet != null && Credits.is(m.outlet, credit.get()))
                    .toList();
            if (!agency.isEmpty()) {
                return new Found(
                        earliest(agency, shared).first(),
                        "it is of " + credit.get() + ", which is credited for the copy");
            }
        }
        return earliest(members, shared);
    }

    private static Found earliest(List<Print> members, ToIntFunction<Print> shared) {
        List<Print> left = members;
        String because = "";
        Optional<Print> day = left.stream()
                .filter(m -> m.day != null)
                .min(Comparator.comparing(m -> m.day == null ? java.time.LocalDate.MAX : m.day));
        if (day.isPresent() && day.get().day != null) {
            java.time.LocalDate least = day.get().day;
            left = left.stream().filter(m -> least.equals(m.day)).toList();
            because = "none of the dated ones is of an earlier day than " + least;
        }
        if (left.size() > 1 && left.stream().allMatch(m -> m.moment != null)) {
            Print least = left.stream()
                    .min(Comparator.comparing((Print m) -> m.moment == null ? java.time.Instant.MAX : m.moment)
                            .thenComparing(m -> m.id))
                    .orElseThrow();
            return new Found(least, "it is of the earliest moment, " + least.moment);
        }
        if (left.size() == 1) {
            return new Found(left.get(0), because.isEmpty() ? "it is the only one" : because);
        }
        if (left.stream().anyMatch(m -> !m.correction)) {
            left = left.stream().filter(m -> !m.correction).toList();
        }
        Print most = left.stream()
                .max(Comparator.comparingInt(shared).thenComparing(m -> m.id, Comparator.reverseOrder()))
                .orElseThrow();
        String holds = "it holds most of the shared copy";
        return new Found(most, because.isEmpty() ? holds + ", and no day is known" : because + ", and " + holds);
    }
}
