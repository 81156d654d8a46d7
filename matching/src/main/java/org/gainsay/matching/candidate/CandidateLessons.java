package org.gainsay.matching.candidate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;

/** What the ranking of candidates is learnt from: for a text the claims that are brought up for it, in numbers. */
public final class CandidateLessons implements AutoCloseable {
    private final LuceneClaimIndex index;

    private CandidateLessons(LuceneClaimIndex index) {
        this.index = index;
    }

    /** Lessons over some claims; an encoder without dimensions teaches to do without one. */
    public static CandidateLessons of(Collection<TrackedClaim> claims, SentenceEncoder encoder) {
        LuceneClaimIndex index = LuceneClaimIndex.inMemory(encoder);
        index.put(claims);
        return new CandidateLessons(index);
    }

    /** What the numbers are called, in their order. */
    public static List<String> names() {
        return Features.NAMES;
    }

    /**
     * A claim that was brought up.
     *
     * @param id of the claim
     * @param features its numbers, in the order of {@link #names}
     * @param wordsRank its place by words, from 0, or {@link #NOT}
     * @param meaningRank its place by meaning, from 0, or {@link #NOT}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, and changed by nobody
    public record Lesson(String id, double[] features, int wordsRank, int meaningRank) {
        /** A place behind all others. */
        public static final int NOT = Found.NOT;
    }

    /** The claims that are brought up for a text, in the order of their ids. */
    public List<Lesson> of(String text, Language language) {
        return index.weighed(text, language).stream()
                .sorted(Comparator.comparing(one -> one.found().claim().claim().id(), Ranking.IDS))
                .map(one -> new Lesson(
                        one.found().claim().claim().id(),
                        one.features(),
                        one.found().wordsRank(),
                        one.found().meaningRank()))
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
