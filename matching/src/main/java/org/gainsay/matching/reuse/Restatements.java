package org.gainsay.matching.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.reading.opposition.Comparison;
import org.gainsay.reading.opposition.Difference;
import org.gainsay.reading.opposition.Oppositions;
import org.gainsay.reading.opposition.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a copy says otherwise in sentences that it took over: amounts in words, days, countries, opposites, names, denials.
 *
 * <p>Two sentences are one sentence retold where shared runs of words cover half of the shorter one. {@link Oppositions}
 * lays the two side by side, which sees what figures and capitals alone do not: "twelve" and "fourteen", "Monday" and
 * "Tuesday", "rose" and "fell". Only for languages in which it knows words.
 */
final class Restatements {
    /** Of the shorter sentence so much stands in the other: below that the two only touch the same matter. */
    private static final double RETOLD = 0.5;
    /** Longer sentences are lists and tables, whose comparison costs much and shows little. */
    private static final int LONGEST = 80;
    /** Sentences of one copy that are laid beside their first. */
    private static final int MOST = 200;

    private final Read first;
    private final Read copy;
    private final Language language;

    private Restatements(Read first, Read copy, Language language) {
        this.first = first;
        this.copy = copy;
        this.language = language;
    }

    /** The changes within retold sentences, in the order of the first. */
    static List<Change> between(Read first, Read copy, Tiling tiling) {
        Language language = first.print().language;
        boolean known = language.equals(Language.ENGLISH) || language.equals(Language.SPANISH);
        return known && language.equals(copy.print().language)
                ? new Restatements(first, copy, language).changes(tiling)
                : List.of();
    }

    /** A sentence of the first and one of the copy. */
    private record Pair(int first, int copy) {}

    private List<Change> changes(Tiling tiling) {
        Map<Pair, Integer> shared = new HashMap<>();
        for (Tiling.Run run : tiling.runs()) {
            for (int i = 0; i < run.length(); i++) {
                shared.merge(
                        new Pair(
                                first.words().sentence(run.a() + i),
                                copy.words().sentence(run.b() + i)),
                        1,
                        Integer::sum);
            }
        }
        List<Change> changes = new ArrayList<>();
        shared.entrySet().stream()
                .filter(entry -> retold(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::copy))
                .limit(MOST)
                .forEach(pair -> changes.addAll(changes(pair)));
        return changes;
    }

    private boolean retold(Pair pair, int shared) {
        int before = length(first, pair.first());
        int after = length(copy, pair.copy());
        boolean same = shared == before && shared == after;
        return !same && Math.max(before, after) <= LONGEST && shared >= RETOLD * Math.min(before, after);
    }

    private static int length(Read read, int sentence) {
        return read.sentenceEnd(sentence) - read.words().first(sentence);
    }

    private List<Change> changes(Pair pair) {
        String before = passage(first, pair.first());
        String after = passage(copy, pair.copy());
        Comparison compared =
                Oppositions.of(language).compare(Wording.of(before, language), Wording.of(after, language));
        List<Change> changes = new ArrayList<>();
        for (Difference difference : compared.differences()) {
            switch (difference.kind()) {
                case NUMBER, ORDINAL, COUNTRY, MEMBER, OPPOSITE, NAME -> {
                    String was = words(before, difference.a());
                    String is = words(after, difference.b());
                    if (!Skeleton.fold(was).equals(Skeleton.fold(is))) {
                        changes.add(new Change(Change.Kind.CHANGED, was, is));
                    }
                }
                // What a denial denies is the rest of its sentence.
                case POLARITY ->
                    changes.add(new Change(Change.Kind.CHANGED, Changes.shown(before), Changes.shown(after)));
                case SAME, BROADER, ADDED, UNKNOWN -> {}
            }
        }
        return changes;
    }

    private static String passage(Read read, int sentence) {
        return read.words().passage(read.words().first(sentence), read.sentenceEnd(sentence));
    }

    private static String words(String text, @Nullable Span span) {
        return span == null ? "" : text.substring(span.start(), span.end());
    }
}
