package org.gainsay.matching.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tracked claims, stored so that an arriving sentence finds those that it may be about. Immutable; safe to share, each
 * thread with an {@linkplain #eye() eye} of its own.
 *
 * <h2>How it decides</h2>
 *
 * A term weighs what it tells: the logarithm of one over the share of claims that have it. A sentence passes with a claim
 * where the terms that both have weigh at least a {@linkplain #SHARE share} of the lighter of the two (containment: A.
 * Broder, "On the resemblance and containment of documents", 1997, with weights).
 *
 * <p>The pairs to weigh are found without loss by prefixes (S. Chaudhuri et al., "A primitive operator for similarity
 * joins", 2006; R. Bayardo et al., "Scaling up all pairs similarity search", 2007): of the terms of a text, heaviest
 * first, those that are left over at the end weigh less than the share together, so whoever shares enough shares one of
 * those before them. Where the claim is the lighter, it is found by any term of the sentence under one of its own heavy
 * terms; where the sentence is, by one of the sentence's heavy terms under any term of the claim. Heavy terms are rare, so
 * few claims have to be weighed. That the claims are stored and the sentences ask is the way of Lucene's monitor.
 */
public final class Screen {
    /**
     * What a sentence and a claim must share of the lighter of the two: the highest share, in steps of .05, at which about
     * one in two hundred pairs is missed that the full matcher accepts (docs/benchmarks.md).
     */
    public static final double SHARE = 0.2;

    private final List<Stored> claims;
    private final double share;
    private final TermTable terms = new TermTable();
    private final float[] weights;
    /** The terms of each claim, the heaviest first. */
    private final int[][] claimTerms;
    /** How many of them are its heavy terms. */
    private final int[] prefixes;

    private final float[] claimWeights;
    private final Postings heavy;
    private final Postings all;

    /**
     * A claim to store.
     *
     * @param id its name, given back where a sentence passes with it
     * @param statement its sentence
     */
    public record Stored(String id, String statement) {}

    /**
     * A claim that a sentence may be about.
     *
     * @param claim the name of the claim
     * @param shared how much of the lighter of the two is shared, 0 to 1
     */
    public record Hit(String claim, double shared) {}

    private Screen(List<Stored> claims, double share) {
        this.claims = claims;
        this.share = share;
        this.claimTerms = new int[claims.size()][];
        Terms reader = new Terms();
        for (int c = 0; c < claimTerms.length; c++) {
            reader.read(claims.get(c).statement());
            int[] own = new int[reader.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = terms.put(reader.hash(i));
            }
            claimTerms[c] = own;
        }
        this.weights = weigh();
        this.claimWeights = new float[claims.size()];
        this.prefixes = new int[claims.size()];
        for (int c = 0; c < claimTerms.length; c++) {
            claimTerms[c] = heaviestFirst(claimTerms[c]);
            claimWeights[c] = weight(claimTerms[c]);
            prefixes[c] = prefix(claimTerms[c], claimTerms[c].length, claimWeights[c]);
        }
        this.heavy = Postings.of(terms.size(), taker -> each(taker, true));
        this.all = Postings.of(terms.size(), taker -> each(taker, false));
    }

    /**
     * Stores claims.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public static Screen over(Collection<Stored> claims) {
        return over(claims, SHARE);
    }

    /**
     * The same with another share.
     *
     * @throws IllegalArgumentException if two claims have one id, or the share is not above 0 and at most 1
     */
    public static Screen over(Collection<Stored> claims, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + ": wants more than 0 and at most 1");
        }
        Set<String> ids = new HashSet<>();
        for (Stored claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException("claim " + claim.id() + " is given twice");
            }
        }
        return new Screen(List.copyOf(claims), share);
    }

    /** How many claims are stored. */
    public int size() {
        return claims.size();
    }

    /** A new eye, for one thread. */
    public Eye eye() {
        return new Eye();
    }

    private float[] weigh() {
        int[] frequencies = new int[terms.size()];
        for (int[] own : claimTerms) {
            for (int term : own) {
                frequencies[term]++;
            }
        }
        float[] weighed = new float[frequencies.length];
        for (int t = 0; t < weighed.length; t++) {
            weighed[t] = (float) Math.log((claims.size() + 1.0) / frequencies[t]);
        }
        return weighed;
    }

    private int[] heaviestFirst(int[] own) {
        return Arrays.stream(own)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(term -> -weights[term])
                        .thenComparingInt(term -> term))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private float weight(int[] own) {
        float sum = 0;
        for (int term : own) {
            sum += weights[term];
        }
        return sum;
    }

    /** How many of the first terms are needed so that the others together weigh less than the share. */
    private int prefix(int[] own, int size, float weight) {
        double left = 0;
        int prefix = size;
        while (prefix > 0 && left + weights[own[prefix - 1]] < share * weight) {
            prefix--;
            left += weights[own[prefix]];
        }
        return prefix;
    }

    private void each(Postings.Taker taker, boolean heavyOnly) {
        for (int c = 0; c < claimTerms.length; c++) {
            int size = heavyOnly ? prefixes[c] : claimTerms[c].length;
            for (int i = 0; i < size; i++) {
                taker.take(claimTerms[c][i], c);
            }
        }
    }

    /** What looks at sentences; it belongs to one thread. */
    public final class Eye {
        private final Terms reader = new Terms();
        private final int[] own = new int[Terms.MOST];
        /** The number of the sentence in which a term or a claim was met last. */
        private final int[] termSeen = new int[weights.length];

        private final int[] claimSeen = new int[claims.size()];
        private int sentence;

        private Eye() {}

        /** The claims that a sentence may be about, those that share most first, ties by id; empty if it may be dropped. */
        public List<Hit> hits(CharSequence text) {
            List<Hit> hits = new ArrayList<>();
            look(text, hits);
            hits.sort(Comparator.comparingDouble(Hit::shared).reversed().thenComparing(Hit::claim));
            return hits;
        }

        /** Whether a sentence may be about any claim; where it is, quicker than asking for all of them. */
        public boolean passes(CharSequence text) {
            return look(text, null);
        }

        private boolean look(CharSequence text, @Nullable List<Hit> hits) {
            begin();
            reader.read(text);
            int size = 0;
            float weight = 0;
            float unknown = (float) Math.log(claims.size() + 1.0);
            for (int i = 0; i < reader.size(); i++) {
                int term = terms.get(reader.hash(i));
                if (term < 0) {
                    weight += unknown;
                } else {
                    own[size++] = term;
                    termSeen[term] = sentence;
                    weight += weights[term];
                }
            }
            sort(size);
            boolean any = false;
            for (int i = 0; i < size && !(any && hits == null); i++) {
                any |= walk(heavy, own[i], weight, hits);
            }
            int prefix = prefix(own, size, weight);
            for (int i = 0; i < prefix && !(any && hits == null); i++) {
                any |= walk(all, own[i], weight, hits);
            }
            return any;
        }

        private void begin() {
            if (sentence == Integer.MAX_VALUE) {
                Arrays.fill(termSeen, 0);
                Arrays.fill(claimSeen, 0);
                sentence = 0;
            }
            sentence++;
        }

        /** Puts the terms of the sentence in the order of weight; they are few, so by insertion. */
        private void sort(int size) {
            for (int i = 1; i < size; i++) {
                int term = own[i];
                int at = i;
                while (at > 0 && weights[own[at - 1]] < weights[term]) {
                    own[at] = own[at - 1];
                    at--;
                }
                own[at] = term;
            }
        }

        private boolean walk(Postings postings, int term, float weight, @Nullable List<Hit> hits) {
            boolean any = false;
            for (int at = postings.start(term); at < postings.end(term); at++) {
                int claim = postings.claim(at);
                if (claimSeen[claim] == sentence) {
                    continue;
                }
                claimSeen[claim] = sentence;
                double shared = shared(claim, Math.min(weight, claimWeights[claim]));
                if (shared >= share) {
                    any = true;
                    if (hits == null) {
                        return true;
                    }
                    hits.add(new Hit(claims.get(claim).id(), Math.min(1, shared)));
                }
            }
            return any;
        }

        private double shared(int claim, float lighter) {
            float sum = 0;
            for (int term : claimTerms[claim]) {
                if (termSeen[term] == sentence) {
                    sum += weights[term];
                }
            }
            return lighter == 0 ? 0 : sum / lighter;
        }
    }
}
