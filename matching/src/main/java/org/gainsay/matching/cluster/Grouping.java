package org.gainsay.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.core.Compared;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Conditions;

/** The grouping of one connected part of the statements: per-call state. See {@link Clusters} for the rule. */
final class Grouping {
    private final Comparer comparer;
    private final Decisions decisions;
    private final Map<String, Conditions> members;
    private final Map<String, Map<String, Double>> same;
    /** The bundles that editors made, each by its first id; most hold one statement. */
    private final List<Bundle> bundles = new ArrayList<>();

    private final Map<String, Boolean> compatible = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /**
     * What editors put together, or one statement.
     *
     * @param index its place among the bundles
     * @param members its statements, sorted
     */
    private record Bundle(int index, List<String> members) {
        String first() {
            return members.get(0);
        }
    }

    private record Edge(Bundle a, Bundle b, double nearness) {}

    Grouping(
            Comparer comparer,
            Decisions decisions,
            Map<String, Conditions> members,
            Map<String, Map<String, Double>> same,
            Set<String> part) {
        this.comparer = comparer;
        this.decisions = decisions;
        this.members = members;
        this.same = same;
        Map<String, Bundle> bundleOf = new HashMap<>();
        for (String id : part) {
            if (!bundleOf.containsKey(id)) {
                List<String> together = decisions.group(id).stream()
                        .filter(part::contains)
                        .sorted()
                        .toList();
                Bundle bundle = new Bundle(bundles.size(), together);
                bundles.add(bundle);
                together.forEach(member -> bundleOf.put(member, bundle));
            }
        }
        Map<List<Integer>, Edge> nearest = new HashMap<>();
        for (String id : part) {
            Bundle here = bundle(bundleOf, id);
            same.getOrDefault(id, Map.of()).forEach((other, nearness) -> {
                Bundle there = bundle(bundleOf, other);
                if (here.index() < there.index()) {
                    nearest.merge(
                            List.of(here.index(), there.index()),
                            new Edge(here, there, nearness),
                            (one, two) -> one.nearness() >= two.nearness() ? one : two);
                }
            });
        }
        edges.addAll(nearest.values());
        edges.sort(Comparator.comparingDouble(Edge::nearness)
                .reversed()
                .thenComparing(edge -> edge.a().first())
                .thenComparing(edge -> edge.b().first()));
    }

    private static Bundle bundle(Map<String, Bundle> bundleOf, String id) {
        return Optional.ofNullable(bundleOf.get(id)).orElseThrow(() -> new IllegalStateException("no bundle of " + id));
    }

    /** The groups, each sorted. */
    List<List<String>> groups() {
        int[] groupOf = new int[bundles.size()];
        Map<Integer, List<Bundle>> groups = new TreeMap<>();
        for (Bundle bundle : bundles) {
            groupOf[bundle.index()] = bundle.index();
            groups.put(bundle.index(), new ArrayList<>(List.of(bundle)));
        }
        for (Edge edge : edges) {
            int here = groupOf[edge.a().index()];
            int there = groupOf[edge.b().index()];
            List<Bundle> mine = groups.getOrDefault(here, List.of());
            List<Bundle> theirs = groups.getOrDefault(there, List.of());
            if (here != there && mayMeet(mine, theirs)) {
                mine.addAll(theirs);
                theirs.forEach(bundle -> groupOf[bundle.index()] = here);
                groups.remove(there);
            }
        }
        return groups.values().stream()
                .map(group -> group.stream()
                        .flatMap(bundle -> bundle.members().stream())
                        .sorted()
                        .toList())
                .toList();
    }

    private boolean mayMeet(List<Bundle> mine, List<Bundle> theirs) {
        return mine.stream().allMatch(one -> theirs.stream().allMatch(other -> compatible(one, other)));
    }

    private boolean compatible(Bundle a, Bundle b) {
        boolean ordered = a.index() < b.index();
        Bundle first = ordered ? a : b;
        Bundle second = ordered ? b : a;
        return compatible.computeIfAbsent(
                first.index() + "/" + second.index(),
                pair -> neverApart(first, second)
                        && first.members().stream()
                                .anyMatch(one -> second.members().stream().anyMatch(other -> follows(one, other))));
    }

    private boolean neverApart(Bundle a, Bundle b) {
        return a.members().stream()
                .noneMatch(one -> b.members().stream().anyMatch(other -> decisions.apart(one, other)));
    }

    /** Whether one of two statements follows from the other, and no slot differs. */
    private boolean follows(String a, String b) {
        if (same.getOrDefault(a, Map.of()).containsKey(b)) {
            return true;
        }
        Compared compared = comparer.compare(conditions(a), conditions(b));
        boolean entailed = switch (compared.relation()) {
            case SAME, NARROWER, BROADER -> true;
            case CONTRADICTS, OTHER_VALUE, RELATED, UNRELATED -> false;
        };
        return entailed && !compared.differs();
    }

    private Conditions conditions(String id) {
        return Optional.ofNullable(members.get(id)).orElseThrow(() -> new IllegalStateException("no member " + id));
    }
}
