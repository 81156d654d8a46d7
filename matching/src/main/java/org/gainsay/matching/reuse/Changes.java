package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** What a copy cut, added, changed and moved, set beside the likely first. */
final class Changes {
    /** A sentence is there where so much of it is. */
    private static final double THERE = 0.3;
    /** A gap between two runs in which one wording stands for another. */
    private static final int GAP = 12;
    /** Longer passages are shown by their beginning. */
    private static final int MOST_CHARACTERS = 200;
    /** Shorter sentences are headings and signatures. */
    private static final int SENTENCE = 5;
    /** Facts that two sentences share to be about the same. */
    private static final int KIN = 2;

    private final Read first;
    private final Read copy;
    private final Set<Change> changes = new LinkedHashSet<>();
    private final BitSet restated = new BitSet();
    private final BitSet restatedInCopy = new BitSet();

    private Changes(Read first, Read copy) {
        this.first = first;
        this.copy = copy;
    }

    static List<Change> between(Read first, Read copy, IntToDoubleFunction rarity) {
        Changes changes = new Changes(first, copy);
        Tiling tiling = Tiling.of(first.words(), copy.words());
        FactAlignment there = FactAlignment.of(first.facts(), copy.facts(), rarity);
        FactAlignment back = FactAlignment.of(copy.facts(), first.facts(), rarity);
        if (first.print().language.equals(copy.print().language)) {
            changes.values(tiling);
        }
        Restatements.between(first, copy, tiling).forEach(changes::addUnlessTold);
        changes.numbers(there);
        changes.restated.or(there.aligned());
        changes.restatedInCopy.or(back.aligned());
        for (String cut : missing(first, tiling.inLeft(), changes.restated)) {
            changes.changes.add(new Change(Change.Kind.CUT, cut, ""));
        }
        for (String added : missing(copy, tiling.inRight(), changes.restatedInCopy)) {
            changes.changes.add(new Change(Change.Kind.ADDED, "", added));
        }
        changes.moved(tiling);
        return changes.changes.stream().limit(Reuse.MAX_CHANGES).toList();
    }

    /** Numbers and names that stand in the same gap between shared words. */
    private void values(Tiling tiling) {
        List<Tiling.Run> runs = tiling.runs();
        for (int r = 0; r + 1 < runs.size(); r++) {
            Tiling.Run run = runs.get(r);
            Tiling.Run next = runs.get(r + 1);
            int a = run.a() + run.length();
            int b = run.b() + run.length();
            if (next.a() <= a || next.b() <= b || next.a() - a > GAP || next.b() - b > GAP) {
                continue;
            }
            changed(listed(first.words(), a, next.a(), true), listed(copy.words(), b, next.b(), true));
            changed(listed(first.words(), a, next.a(), false), listed(copy.words(), b, next.b(), false));
        }
    }

    private void changed(List<String> before, List<String> after) {
        // An accent more or less is another spelling and no other name.
        Set<String> there = after.stream().map(Skeleton::fold).collect(Collectors.toSet());
        Set<String> were = before.stream().map(Skeleton::fold).collect(Collectors.toSet());
        List<String> gone = before.stream()
                .filter(word -> !there.contains(Skeleton.fold(word)))
                .toList();
        List<String> come = after.stream()
                .filter(word -> !were.contains(Skeleton.fold(word)))
                .toList();
        if (!gone.isEmpty() && !come.isEmpty()) {
            changes.add(new Change(Change.Kind.CHANGED, String.join(" ", gone), String.join(" ", come)));
        }
    }

    /** Adds a change unless one is there that tells of the same words. */
    private void addUnlessTold(Change change) {
        boolean told = changes.stream()
                .anyMatch(one -> one.kind() == change.kind()
                        && within(one.before(), change.before())
                        && within(one.after(), change.after()));
        if (!told) {
            changes.add(change);
        }
    }

    private static boolean within(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one.equals(other) : one.contains(other) || other.contains(one);
    }

    /** The numbers, or the names, of a stretch as they are written. */
    private static List<String> listed(Words words, int from, int to, boolean numbers) {
        List<String> listed = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (numbers ? words.number(i) : words.capital(i) && !words.number(i) && !words.opens(i)) {
                listed.add(words.passage(i, i + 1));
            }
        }
        return listed;
    }

    /** In sentences that state the same, the only number of each that the other lacks. */
    private void numbers(FactAlignment alignment) {
        for (int[] pair : alignment.pairs()) {
            List<Facts.Fact> left = first.facts().sentence(pair[0]);
            List<Facts.Fact> right = copy.facts().sentence(pair[1]);
            if (pair[1] + 1 < copy.facts().sentences()) {
                List<Facts.Fact> next = copy.facts().sentence(pair[1] + 1);
                right = common(left, next) > common(left, right) ? next : right;
            }
            List<Facts.Fact> gone = lacking(left, copy.facts());
            List<Facts.Fact> come = lacking(right, first.facts());
            if (gone.size() == 1 && come.size() == 1 && common(left, right) >= KIN) {
                changed(
                        List.of(first.words()
                                .passage(gone.get(0).word(), gone.get(0).word() + 1)),
                        List.of(copy.words()
                                .passage(come.get(0).word(), come.get(0).word() + 1)));
                restated.set(first.words().sentence(gone.get(0).word()));
                restatedInCopy.set(copy.words().sentence(come.get(0).word()));
            }
        }
    }

    private static long common(List<Facts.Fact> left, List<Facts.Fact> right) {
        return left.stream()
                .filter(x -> right.stream().anyMatch(y -> y.key() == x.key()))
                .count();
    }

    /** The numbers of a sentence that a whole document lacks. */
    private static List<Facts.Fact> lacking(List<Facts.Fact> of, Facts in) {
        return of.stream()
                .filter(x -> x.kind() == Facts.Kind.NUMBER && x.value() > Facts.SMALL && !in.states(x))
                .toList();
    }

    private static List<String> missing(Read read, BitSet shared, BitSet aligned) {
        List<String> missing = new ArrayList<>();
        Words words = read.words();
        int i = 0;
        while (i < words.size() && missing.size() < Reuse.MAX_CHANGES) {
            int s = words.sentence(i);
            int from = i;
            int there = 0;
            while (i < words.size() && words.sentence(i) == s) {
                there += shared.get(i) ? 1 : 0;
                i++;
            }
            if (i - from >= SENTENCE && there < THERE * (i - from) && !aligned.get(s)) {
                missing.add(shown(words.passage(from, i)));
            }
        }
        return missing;
    }

    /** Long runs that do not keep the order of the others: all but a longest ascending row. */
    private void moved(Tiling tiling) {
        List<Tiling.Run> runs = tiling.runs().stream()
                .filter(r -> r.length() >= Tiling.LONG)
                .limit(Reuse.MAX_ROUNDED)
                .toList();
        int n = runs.size();
        int[] weight = new int[n];
        int[] before = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            weight[i] = runs.get(i).length();
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                int with = weight[j] + runs.get(i).length();
                if (runs.get(j).b() < runs.get(i).b() && with > weight[i]) {
                    weight[i] = with;
                    before[i] = j;
                }
            }
            best = best < 0 || weight[i] > weight[best] ? i : best;
        }
        Set<Integer> inOrder = new HashSet<>();
        for (int i = best; i >= 0; i = before[i]) {
            inOrder.add(i);
        }
        for (int i = 0; i < n; i++) {
            if (!inOrder.contains(i)) {
                Tiling.Run run = runs.get(i);
                String passage = shown(copy.words().passage(run.b(), run.b() + run.length()));
                changes.add(new Change(Change.Kind.MOVED, passage, passage));
            }
        }
    }

    static String shown(String passage) {
        String line = passage.replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS
                ? line
                : line.substring(0, MOST_CHARACTERS).stripTrailing() + "…";
    }
}
