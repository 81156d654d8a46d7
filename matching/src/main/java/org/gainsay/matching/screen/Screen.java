package org.gainsay.matching.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tracked claims, stored so that an arriving sentence finds the few that it may be about. Immutable; safe to share, each
 * thread with an {@linkplain #eye() eye} of its own.
 *
 * <h2>How it decides</h2>
 *
 * A term weighs what it tells: the logarithm of one over the share of claims that have it. What a sentence shares with a
 * claim is summed over the terms and divided by the length of the claim in the manner of BM25 (S. Robertson and H. Zaragoza,
 * "The probabilistic relevance framework", 2009), and the {@value #MOST} claims with the largest sums are named. No sum tells
 * by itself whether the full matcher will accept a pair: many that it refuses share more than some that it accepts. But those
 * that it accepts are among the first for their sentence, so that an order loses nothing where a threshold does.
 *
 * <p>Terms that many claims have are passed over. They are what would take the time, and without them the accepted pairs are
 * among the first all the same. What is left are short lists of claims, which are simply added up. That the claims are
 * stored and the sentences ask is the way of Lucene's monitor.
 */
public final class Screen {
    /**
     * Claims that are named for a sentence: of 384 pairs that the full matcher accepted among 20,000 claims, every one was
     * among the first 25 (docs/benchmarks.md), and the rest is for those that are not known yet.
     */
    public static final int MOST = 32;

    /** A term that more than one claim in so many has is passed over. */
    private static final int COMMON = 32;

    /** A term that no more claims than this have always counts, for a desk that tracks few. */
    private static final int FEW = 64;

    /** How much the length of a claim counts: the usual value of BM25, and less than the usual one, as for the candidates. */
    private static final double K1 = 1.2;

    private static final double B = 0.5;

    private final List<Stored> claims;
    private final int most;
    private final TermTable terms = new TermTable();

    /** What each term tells; 0 where it is passed over. */
    private final float[] weights;

    /** What the sum of each claim is multiplied by. */
    private final float[] held;

    private final Postings postings;

    /**
     * A claim to store.
     *
     * @param id its name, given back where it is named for a sentence
     * @param statement its sentence
     */
    public record Stored(String id, String statement) {}

    /**
     * A claim that a sentence may be about.
     *
     * @param claim the name of the claim
     * @param shared what the two share, above 0; it orders the claims of one sentence and means nothing by itself
     */
    public record Hit(String claim, double shared) {}

    private Screen(List<Stored> claims, int most) {
        this.claims = claims;
        this.most = Math.min(most, claims.size());
        int[][] ofClaims = new int[claims.size()][];
        Terms reader = new Terms();
        for (int c = 0; c < ofClaims.length; c++) {
            reader.read(claims.get(c).statement());
            int[] own = new int[reader.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = terms.put(reader.hash(i));
            }
            ofClaims[c] = own;
        }
        this.weights = weighed(ofClaims);
        this.held = held(ofClaims);
        this.postings = Postings.of(terms.size(), taker -> {
            for (int c = 0; c < ofClaims.length; c++) {
                for (int term : ofClaims[c]) {
                    if (weights[term] > 0) {
                        taker.take(term, c);
                    }
                }
            }
        });
    }

    /**
     * Stores claims.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public static Screen over(Collection<Stored> claims) {
        return over(claims, MOST);
    }

    /**
     * The same with another number of claims that are named for a sentence.
     *
     * @throws IllegalArgumentException if two claims have one id, or the number is below 1
     */
    public static Screen over(Collection<Stored> claims, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most " + most + ": wants 1 or more");
        }
        Set<String> ids = new HashSet<>();
        for (Stored claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException("claim " + claim.id() + " is given twice");
            }
        }
        return new Screen(List.copyOf(claims), most);
    }

    /** How many claims are stored. */
    public int size() {
        return claims.size();
    }

    /** A new eye, for one thread. */
    public Eye eye() {
        return new Eye();
    }

    private float[] weighed(int[][] ofClaims) {
        int[] frequencies = new int[terms.size()];
        for (int[] own : ofClaims) {
            for (int term : own) {
                frequencies[term]++;
            }
        }
        int common = Math.max(FEW, ofClaims.length / COMMON);
        float[] weighed = new float[frequencies.length];
        for (int t = 0; t < weighed.length; t++) {
            weighed[t] = frequencies[t] > common ? 0 : (float) Math.log((ofClaims.length + 1.0) / frequencies[t]);
        }
        return weighed;
    }

    private float[] held(int[][] ofClaims) {
        int[] lengths = new int[ofClaims.length];
        long all = 0;
        for (int c = 0; c < lengths.length; c++) {
            for (int term : ofClaims[c]) {
                lengths[c] += weights[term] > 0 ? 1 : 0;
            }
            all += lengths[c];
        }
        double usual = Math.max(1, (double) all / Math.max(1, lengths.length));
        float[] factors = new float[lengths.length];
        for (int c = 0; c < lengths.length; c++) {
            factors[c] = (float) (1 / (1 + K1 * (1 - B + B * lengths[c] / usual)));
        }
        return factors;
    }

    /** What looks at sentences; it belongs to one thread. */
    public final class Eye {
        private final Terms reader = new Terms();

        /** For each claim what it shares with the sentence so far; 0 between sentences. */
        private final float[] sums = new float[claims.size()];

        /** The claims whose sum is not 0. */
        private final int[] touched = new int[claims.size()];

        /** The best claims so far, the worst of them at the top of a heap. */
        private final int[] best = new int[most];

        private int size;

        private Eye() {}

        /** The claims that a sentence may be about, those that share most first, ties by id; empty if it may be dropped. */
        public List<Hit> hits(CharSequence text) {
            reader.read(text);
            int count = 0;
            for (int i = 0; i < reader.size(); i++) {
                int term = terms.get(reader.hash(i));
                if (term >= 0 && weights[term] > 0) {
                    count = add(term, count);
                }
            }
            size = 0;
            for (int i = 0; i < count; i++) {
                sums[touched[i]] *= held[touched[i]];
                offer(touched[i]);
            }
            List<Hit> hits = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                hits.add(new Hit(claims.get(best[i]).id(), sums[best[i]]));
            }
            for (int i = 0; i < count; i++) {
                sums[touched[i]] = 0;
            }
            hits.sort(Comparator.comparingDouble(Hit::shared).reversed().thenComparing(Hit::claim));
            return hits;
        }

        private int add(int term, int before) {
            int count = before;
            float weight = weights[term];
            int end = postings.end(term);
            for (int at = postings.start(term); at < end; at++) {
                int claim = postings.claim(at);
                if (sums[claim] == 0) {
                    touched[count++] = claim;
                }
                sums[claim] += weight;
            }
            return count;
        }

        private void offer(int claim) {
            if (size < best.length) {
                int at = size++;
                best[at] = claim;
                while (at > 0 && worse(best[at], best[(at - 1) / 2])) {
                    swap(at, (at - 1) / 2);
                    at = (at - 1) / 2;
                }
            } else if (worse(best[0], claim)) {
                best[0] = claim;
                sink();
            }
        }

        private void sink() {
            int at = 0;
            while (true) {
                int least = at;
                for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                    least = worse(best[child], best[least]) ? child : least;
                }
                if (least == at) {
                    return;
                }
                swap(at, least);
                at = least;
            }
        }

        private void swap(int one, int other) {
            int kept = best[one];
            best[one] = best[other];
            best[other] = kept;
        }

        private boolean worse(int one, int other) {
            return sums[one] != sums[other]
                    ? sums[one] < sums[other]
                    : claims.get(one).id().compareTo(claims.get(other).id()) > 0;
        }
    }
}
