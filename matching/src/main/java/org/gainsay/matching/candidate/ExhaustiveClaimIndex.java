package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** All claims in a map; every question is compared with all of them. Lasts as long as the process. */
final class ExhaustiveClaimIndex implements ClaimIndex {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    private record Kept(IndexedClaim claim, float @Nullable [] vector) {}

    /** A claim with what one way of looking gives it. */
    private record Scored(Kept kept, double score) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.kept().claim().claim().id(), Ranking.IDS);
    }

    private final SentenceEncoder encoder;
    private final Map<String, Kept> claims = new TreeMap<>();
    private final Map<Integer, Integer> holding = new HashMap<>();
    private long words;
    private long position;
    private boolean closed;

    ExhaustiveClaimIndex(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public synchronized void put(Collection<TrackedClaim> added) {
        open();
        for (TrackedClaim claim : added) {
            take(claim.id());
            IndexedClaim indexed = IndexedClaim.of(claim);
            claims.put(claim.id(), new Kept(indexed, Ranking.vector(encoder, claim)));
            distinct(indexed).forEach(term -> holding.merge(term, 1, Integer::sum));
            words += indexed.statement().length + indexed.title().length;
        }
    }

    private static Set<Integer> distinct(IndexedClaim claim) {
        Set<Integer> terms = new HashSet<>();
        for (int term : claim.statement()) {
            terms.add(term);
        }
        for (int term : claim.title()) {
            terms.add(term);
        }
        return terms;
    }

    private void take(String id) {
        Kept kept = claims.remove(id);
        if (kept != null) {
            distinct(kept.claim()).forEach(term -> holding.merge(term, -1, Integer::sum));
            words -= kept.claim().statement().length + kept.claim().title().length;
        }
    }

    @Override
    public synchronized void remove(Collection<String> ids) {
        open();
        ids.forEach(this::take);
    }

    @Override
    public synchronized void commit(long at) {
        open();
        position = Ranking.checked(at);
    }

    @Override
    public synchronized long position() {
        open();
        return position;
    }

    @Override
    public synchronized int size() {
        open();
        return claims.size();
    }

    @Override
    public synchronized Optional<TrackedClaim> claim(String id) {
        open();
        return Optional.ofNullable(claims.get(id)).map(kept -> kept.claim().claim());
    }

    @Override
    public List<Candidate> candidates(String text, Language language, int top) {
        Ranking.check(top);
        Question question = Question.of(text, language, encoder);
        synchronized (this) {
            open();
            return Ranking.ranked(question, found(question), lexicon(), top);
        }
    }

    private Lexicon lexicon() {
        return new Lexicon() {
            @Override
            public int claims() {
                return claims.size();
            }

            @Override
            public int holding(int term) {
                return holding.getOrDefault(term, 0);
            }
        };
    }

    private List<Found> found(Question question) {
        Map<String, Integer> byWords = places(byWords(question));
        Map<String, Integer> byMeaning = places(byMeaning(question));
        Set<String> ids = new HashSet<>(byWords.keySet());
        ids.addAll(byMeaning.keySet());
        List<Found> found = new ArrayList<>();
        for (String id : ids) {
            Kept kept = claims.get(id);
            if (kept != null) {
                found.add(new Found(
                        kept.claim(),
                        kept.vector(),
                        byWords.getOrDefault(id, Found.NOT),
                        byMeaning.getOrDefault(id, Found.NOT)));
            }
        }
        return found;
    }

    private static Map<String, Integer> places(List<Scored> scored) {
        scored.sort(Scored.BEST_FIRST);
        Map<String, Integer> places = new HashMap<>();
        double before = Double.NaN;
        int place = 0;
        for (Scored one : scored.subList(0, Math.min(scored.size(), Ranking.POOL))) {
            // Equal scores share a place; in single precision, as Lucene has them.
            place = (float) one.score() == (float) before ? place : places.size();
            before = one.score();
            places.put(one.kept().claim().claim().id(), place);
        }
        return places;
    }

    private List<Scored> byWords(Question question) {
        Lexicon lexicon = lexicon();
        double usual = claims.isEmpty() ? 1 : (double) words / claims.size();
        Map<WordForms, Map<Integer, Double>> weights = new HashMap<>();
        List<Scored> scored = new ArrayList<>();
        for (Kept kept : claims.values()) {
            Map<Integer, Double> weight = weights.computeIfAbsent(
                    kept.claim().forms(), forms -> Ranking.weights(question.as(forms), lexicon));
            double score = 0;
            Map<Integer, Integer> counts = new HashMap<>();
            for (int[] part : List.of(kept.claim().statement(), kept.claim().title())) {
                for (int term : part) {
                    counts.merge(term, 1, Integer::sum);
                }
            }
            int length = kept.claim().statement().length + kept.claim().title().length;
            for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
                Double times = weight.get(count.getKey());
                if (times != null) {
                    double idf = Math.log(1
                            + (claims.size() - lexicon.holding(count.getKey()) + 0.5)
                                    / (lexicon.holding(count.getKey()) + 0.5));
                    score += times * idf * Ranking.saturated(count.getValue(), length, usual);
                }
            }
            if (score > 0) {
                scored.add(new Scored(kept, score));
            }
        }
        return scored;
    }

    private List<Scored> byMeaning(Question question) {
        List<Scored> scored = new ArrayList<>();
        if (question.hasMeaning()) {
            float[] whole = question.vectors().getFirst();
            for (Kept kept : claims.values()) {
                if (kept.vector() != null) {
                    scored.add(new Scored(kept, Question.product(whole, kept.vector())));
                }
            }
        }
        return scored;
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
