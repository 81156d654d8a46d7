package org.gainsay.matching.reuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * Who copied whom: takes documents, one by one or all at once, and tells which carry the same copy and which only quote
 * the same words.
 *
 * <pre>{@code
 * Reused reused = Reuse.among(documents);                        // all at hand
 *
 * Reuse desk = new Reuse();                                      // a desk that keeps prints
 * kept.forEach(k -> desk.add(Print.of(k.bytes()), k::document)); // texts are read only where something is like them
 * Print print = desk.add(fresh);
 * Reused around = desk.around(fresh.id());
 * }</pre>
 *
 * <p>What it finds does not depend on the order of the documents, and a document that shares nothing with the others changes
 * nothing. For one thread at a time.
 */
public final class Reuse {
    /** Of a longer text so many UTF-16 code units are read: some 300,000 words. */
    public static final int MAX_CHARACTERS = 2_000_000;
    /** The longest id and outlet, and the longest word. */
    public static final int MAX_NAME = 500;
    /** The most documents in one comparison. */
    public static final int MAX_DOCUMENTS = 200_000;
    /** The most changes that are told of one copy. */
    public static final int MAX_CHANGES = 40;
    /** The most pairs of documents that are told to quote the same words. */
    public static final int MAX_QUOTATIONS = 10_000;
    /** The most numbers and runs of one text that are compared each with each. */
    static final int MAX_ROUNDED = 500;
    /** The most texts held at once, read for comparison. */
    private static final int MOST_READ = 1_000;

    private final Map<String, Print> prints = new TreeMap<>();
    private final Map<String, Supplier<Published>> texts = new HashMap<>();

    /** What is found among some documents. */
    public static Reused among(Collection<Published> documents) {
        Reuse reuse = new Reuse();
        documents.forEach(reuse::add);
        return reuse.found();
    }

    /**
     * Adds a document.
     *
     * @return its print, to be kept and given back another time
     * @throws IllegalArgumentException if there is one of this id, or there are {@link #MAX_DOCUMENTS}
     */
    public Print add(Published document) {
        Print print = Print.of(document);
        add(print, () -> document);
        return print;
    }

    /**
     * Adds a document by its print.
     *
     * @param text gives the document when it has to be compared with another; may be asked more than once
     * @throws IllegalArgumentException if there is one of this id, or there are {@link #MAX_DOCUMENTS}
     */
    public void add(Print print, Supplier<Published> text) {
        if (prints.size() >= MAX_DOCUMENTS) {
            throw new IllegalArgumentException(
                    "document '" + print.id + "': " + MAX_DOCUMENTS + " documents are the most");
        }
        if (prints.putIfAbsent(print.id, print) != null) {
            throw new IllegalArgumentException("document '" + print.id + "': is there already");
        }
        texts.put(print.id, text);
    }

    /** What is found among all documents. */
    public Reused found() {
        Comparison comparison = new Comparison();
        List<Likeness> copies = new ArrayList<>();
        for (long pair : comparison.pairs) {
            comparison.copy(pair).ifPresent(copies::add);
        }
        return comparison.told(copies, comparison.quoting());
    }

    /**
     * What is found around one document: the groups that it belongs to and whom it shares a quotation with. Only documents
     * that are like it, or like one that is its copy, are read.
     *
     * @throws IllegalArgumentException if there is no such document
     */
    public Reused around(String id) {
        Comparison comparison = new Comparison();
        int start = comparison.place(id);
        Map<Integer, List<Long>> pairsOf = new HashMap<>();
        for (long pair : comparison.pairs) {
            pairsOf.computeIfAbsent(Proposals.first(pair), p -> new ArrayList<>())
                    .add(pair);
            pairsOf.computeIfAbsent(Proposals.second(pair), p -> new ArrayList<>())
                    .add(pair);
        }
        List<Likeness> copies = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Set<Integer> reached = new HashSet<>(Set.of(start));
        Deque<Integer> todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty()) {
            for (long pair : pairsOf.getOrDefault(todo.remove(), List.of())) {
                if (!seen.add(pair)) {
                    continue;
                }
                comparison.copy(pair).ifPresent(copy -> {
                    copies.add(copy);
                    for (int end : new int[] {copy.a(), copy.b()}) {
                        if (reached.add(end)) {
                            todo.add(end);
                        }
                    }
                });
            }
        }
        Set<Long> quoting = new TreeSet<>();
        for (long pair : comparison.quoting()) {
            if (Proposals.first(pair) == start || Proposals.second(pair) == start) {
                quoting.add(pair);
            }
        }
        Reused all = comparison.told(copies, quoting);
        List<CopyGroup> own = all.groups().stream()
                .filter(g -> g.members().stream().anyMatch(m -> m.id().equals(id)))
                .toList();
        return new Reused(own, all.quotations());
    }

    /** One comparison of the documents as they are now. */
    private final class Comparison {
        private final List<Print> all = new ArrayList<>(prints.values());
        private final Proposals proposals = new Proposals(all);
        private final Set<Long> pairs = proposals.pairs();
        private final Furniture furniture = new Furniture(all);
        private final IntToDoubleFunction rarity = rarity(Proposals.frequencies(all));
        private final Map<Integer, Read> read = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Read> eldest) {
                return size() > MOST_READ;
            }
        };

        private static IntToDoubleFunction rarity(Map<Integer, Integer> frequencies) {
            return key -> {
                int others = frequencies.getOrDefault(key, 1) - 1;
                // Each doubling of the other documents that have it takes half a document's worth more.
                return others <= 1 ? 1 : 1 / (1 + 0.5 * Math.log(others) / Math.log(2));
            };
        }

        int place(String id) {
            for (int p = 0; p < all.size(); p++) {
                if (all.get(p).id.equals(id)) {
                    return p;
                }
            }
            throw new IllegalArgumentException("document '" + id + "': is not among the " + all.size());
        }

        Set<Long> quoting() {
            return proposals.quoting();
        }

        Optional<Likeness> copy(long pair) {
            Read one = read(Proposals.first(pair));
            Read other = read(Proposals.second(pair));
            Likeness likeness = Likeness.of(one, other, rarity);
            return Likeness.copies(likeness, one.print(), other.print()) ? Optional.of(likeness) : Optional.empty();
        }

        private Read read(int place) {
            Read had = read.get(place);
            if (had == null) {
                Print print = all.get(place);
                Supplier<Published> text = texts.get(print.id);
                if (text == null) {
                    throw new IllegalStateException("document '" + print.id + "': its text is gone");
                }
                had = Read.of(place, print, text.get(), furniture.of(print));
                read.put(place, had);
            }
            return had;
        }

        Reused told(List<Likeness> copies, Set<Long> quoting) {
            Set<Long> together = new HashSet<>();
            List<CopyGroup> groups = new ArrayList<>();
            for (Grouping.Group group : Grouping.of(copies, all::get)) {
                groups.add(Account.of(group, all, this::read, rarity));
                for (int a : group.places()) {
                    for (int b : group.places()) {
                        together.add((long) a << 32 | b);
                    }
                }
            }
            groups.sort(Comparator.comparing((CopyGroup g) -> g.first().id())
                    .thenComparing(g -> g.members().get(1).id()));
            List<SharedQuotation> quotations = new ArrayList<>();
            for (long pair : quoting) {
                if (quotations.size() >= MAX_QUOTATIONS) {
                    break;
                }
                if (!together.contains(pair)) {
                    Read a = read(Proposals.first(pair));
                    Read b = read(Proposals.second(pair));
                    Quoting.shared(a.words(), b.words())
                            .ifPresent(passage ->
                                    quotations.add(new SharedQuotation(a.print().id, b.print().id, passage)));
                }
            }
            return new Reused(groups, quotations);
        }
    }
}
