package org.gainsay.matching.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What editors decided of pairs of statements; never contradictory. */
final class Decisions {
    private final Map<String, Set<String>> together = new TreeMap<>();
    private final Map<String, Set<String>> apart = new TreeMap<>();

    Decided together(String a, String b) {
        check(a, b);
        Set<String> mine = group(a);
        Set<String> theirs = group(b);
        for (String one : mine) {
            for (String other : theirs) {
                if (apart(one, other)) {
                    return new Decided.Refused("“" + a + "” and “" + b + "” cannot be together: " + chain(a, one)
                            + chain(b, other) + "“" + one + "” and “" + other + "” were set apart.");
                }
            }
        }
        link(together, a, b);
        return new Decided.Accepted();
    }

    Decided setApart(String a, String b) {
        check(a, b);
        if (group(a).contains(b)) {
            return new Decided.Refused(
                    "“" + a + "” and “" + b + "” cannot be set apart: " + path(a, b) + " were put together.");
        }
        link(apart, a, b);
        return new Decided.Accepted();
    }

    /** Takes back what was decided of a pair; whether anything was. */
    boolean withdraw(String a, String b) {
        check(a, b);
        boolean linked = unlink(together, a, b);
        boolean parted = unlink(apart, a, b);
        return linked || parted;
    }

    boolean apart(String a, String b) {
        return apart.getOrDefault(a, Set.of()).contains(b);
    }

    /** Everything that was put together with a statement, directly or through others; itself included. */
    Set<String> group(String id) {
        return reached(id).keySet();
    }

    private Map<String, String> reached(String id) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        from.put(id, id);
        open.add(id);
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : together.getOrDefault(at, Set.of())) {
                if (from.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return from;
    }

    private String chain(String a, String b) {
        return a.equals(b) ? "" : path(a, b) + " were put together, and ";
    }

    private String path(String a, String b) {
        Map<String, String> from = reached(b);
        Set<String> steps = new LinkedHashSet<>();
        String at = a;
        while (steps.add("“" + at + "”") && !at.equals(b)) {
            at = Optional.ofNullable(from.get(at)).orElse(b);
        }
        return String.join(" and ", steps);
    }

    private static void check(String a, String b) {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a decision on '" + a + "' and itself");
        }
    }

    private static void link(Map<String, Set<String>> links, String a, String b) {
        links.computeIfAbsent(a, l -> new TreeSet<>()).add(b);
        links.computeIfAbsent(b, l -> new TreeSet<>()).add(a);
    }

    private static boolean unlink(Map<String, Set<String>> links, String a, String b) {
        boolean there = links.getOrDefault(a, Set.of()).contains(b);
        if (there) {
            links.computeIfAbsent(a, l -> new TreeSet<>()).remove(b);
            links.computeIfAbsent(b, l -> new TreeSet<>()).remove(a);
        }
        return there;
    }
}
