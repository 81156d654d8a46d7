package org.gainsay.matching.cluster;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.core.Compared;
import org.gainsay.core.Relation;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Conditions;
import org.gainsay.matching.comparison.Statement;

/**
 * Statements grouped into claims, as they arrive. For one thread at a time.
 *
 * <h2>What belongs together</h2>
 *
 * <p>The answer is a function of the statements and decisions that are there, whatever the order in which they came. What
 * editors put together forms one bundle; every other statement is a bundle by itself. Bundles are joined along the pairs
 * that the comparer calls the same, the nearest first and by their ids where two are equally near. A join is left out if
 * it would bring two bundles into one cluster that an editor set apart, or of which no two statements follow from each
 * other one way or the other: so no chain of small steps leads from one value to another, and a slot that differs is
 * never bridged except by an editor. Two bundles that no chain of same pairs connects cannot meet, so an arrival
 * changes its own connected part alone.
 *
 * <p>The representative is the statement that fills most slots; of several the one nearest to the others, then the
 * earliest by its day, then the first by its id.
 *
 * <p>An arrival is compared with the statements that share a third of its content words and names ({@code
 * Neighbourhood}), which takes some tens of microseconds each, and once only where the very same statement is there. The
 * groups are made when they are asked for.
 */
public final class Clusters {
    private final Comparer comparer;
    private final Decisions decisions = new Decisions();
    private final Map<String, Conditions> members = new TreeMap<>();
    /** For each member the members that say the same, and how near they are. */
    private final Map<String, Map<String, Double>> same = new HashMap<>();

    private final Map<String, Cluster> clusterOf = new HashMap<>();
    private final Neighbourhood neighbourhood = new Neighbourhood();
    /** The first that came of those with the very same statement. */
    private final Map<Statement, String> twins = new HashMap<>();
    /** Members of parts in which something changed since they were grouped. */
    private final Set<String> stale = new HashSet<>();

    public Clusters(Comparer comparer) {
        this.comparer = comparer;
    }

    /** Adds a statement under an id of its own; an id that is there already is refused. */
    public void add(String id, Statement statement) {
        if (members.containsKey(id)) {
            throw new IllegalArgumentException("statement '" + id + "' is there already");
        }
        String twin = twins.get(statement);
        Conditions conditions = twin == null ? comparer.conditions(statement) : conditions(twin);
        Map<String, Double> near = new TreeMap<>();
        if (twin == null) {
            neighbourhood.near(conditions).forEach(other -> compare(conditions, other, near));
            twins.put(statement, id);
        } else {
            near.putAll(same.getOrDefault(twin, Map.of()));
            compare(conditions, twin, near);
        }
        near.forEach((other, nearness) ->
                same.computeIfAbsent(other, o -> new TreeMap<>()).put(id, nearness));
        members.put(id, conditions);
        same.put(id, near);
        neighbourhood.add(id, conditions);
        stale.add(id);
    }

    private void compare(Conditions conditions, String other, Map<String, Double> near) {
        Conditions theirs = conditions(other);
        if (comparer.compare(conditions, theirs).relation() == Relation.SAME) {
            near.put(other, comparer.nearness(conditions, theirs));
        }
    }

    /** Takes a statement away; decisions on it stay and hold again when it comes back. */
    public void remove(String id) {
        if (!members.containsKey(id)) {
            throw new IllegalArgumentException("statement '" + id + "' is not there");
        }
        // Whom it was grouped with is known only from groups that are up to date, and it has to be there for that.
        regroup();
        Conditions gone = conditions(id);
        members.remove(id);
        neighbourhood.remove(id);
        twins.remove(gone.statement(), id);
        Cluster before = clusterOf.remove(id);
        Set<String> touched = new TreeSet<>(
                Optional.ofNullable(same.remove(id)).orElse(Map.of()).keySet());
        touched.forEach(other -> same.getOrDefault(other, new TreeMap<>()).remove(id));
        touched.addAll(before == null ? List.of() : before.members());
        touched.addAll(decisions.group(id));
        touched.remove(id);
        stale.addAll(touched);
    }

    /** An editor's word that two statements are of one claim; it may be given before they arrive. */
    public Decided together(String a, String b) {
        Decided decided = decisions.together(a, b);
        stale.addAll(List.of(a, b));
        return decided;
    }

    /** An editor's word that two statements are not of one claim; it may be given before they arrive. */
    public Decided apart(String a, String b) {
        Decided decided = decisions.setApart(a, b);
        stale.addAll(List.of(a, b));
        return decided;
    }

    /** Takes back what an editor decided of a pair, so that the machine groups it again; whether anything was decided. */
    public boolean withdraw(String a, String b) {
        Set<String> touched = new TreeSet<>(decisions.group(a));
        touched.addAll(decisions.group(b));
        boolean withdrawn = decisions.withdraw(a, b);
        stale.addAll(touched);
        return withdrawn;
    }

    /** The cluster of a statement; empty if it is not there. */
    public Optional<Cluster> of(String id) {
        regroup();
        return Optional.ofNullable(clusterOf.get(id));
    }

    /** One statement set against another; both are there. */
    public Compared compare(String one, String other) {
        return comparer.compare(conditions(one), conditions(other));
    }

    /** All clusters, by the id of their first member. */
    public List<Cluster> all() {
        regroup();
        return members.keySet().stream()
                .map(this::clustered)
                .distinct()
                .sorted(Comparator.comparing(cluster -> cluster.members().get(0)))
                .toList();
    }

    private Cluster clustered(String id) {
        return of(id).orElseThrow(() -> new IllegalStateException("member '" + id + "' without a cluster"));
    }

    /** Groups anew every connected part that something changed in. */
    private void regroup() {
        Set<String> done = new HashSet<>();
        Set<String> ids = new TreeSet<>(stale);
        stale.clear();
        for (String id : ids) {
            if (members.containsKey(id) && !done.contains(id)) {
                Set<String> part = part(id);
                done.addAll(part);
                group(part);
            }
        }
    }

    /** Everything that same pairs and editors connect with a member. */
    private Set<String> part(String id) {
        Set<String> part = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(id);
        while (!open.isEmpty()) {
            String at = open.remove();
            if (members.containsKey(at) && part.add(at)) {
                open.addAll(same.getOrDefault(at, Map.of()).keySet());
                open.addAll(decisions.group(at));
            }
        }
        return part;
    }

    private void group(Set<String> part) {
        Grouping grouping = new Grouping(comparer, decisions, members, same, part);
        for (List<String> group : grouping.groups()) {
            Cluster cluster = new Cluster(representative(group), group);
            group.forEach(member -> clusterOf.put(member, cluster));
        }
    }

    private String representative(List<String> group) {
        int filled =
                group.stream().mapToInt(id -> conditions(id).filled()).max().orElse(0);
        return group.stream()
                .filter(id -> conditions(id).filled() == filled)
                .min(ranking(group))
                .orElse(group.get(0));
    }

    private Comparator<String> ranking(List<String> group) {
        Map<String, Double> central = new HashMap<>();
        group.forEach(id -> central.put(id, centrality(id, group)));
        return Comparator.comparingDouble((String id) -> -central.getOrDefault(id, 0.0))
                .thenComparing(
                        id -> Optional.ofNullable(conditions(id).statement().published())
                                .orElse(LocalDate.MAX))
                .thenComparing(Comparator.naturalOrder());
    }

    /** How near those are to it that say the same. */
    private double centrality(String id, List<String> group) {
        return group.stream()
                .filter(other -> !other.equals(id))
                .mapToDouble(other -> same.getOrDefault(id, Map.of()).getOrDefault(other, 0.0))
                .sum();
    }

    private Conditions conditions(String id) {
        return Optional.ofNullable(members.get(id)).orElseThrow(() -> new IllegalStateException("no member " + id));
    }
}
