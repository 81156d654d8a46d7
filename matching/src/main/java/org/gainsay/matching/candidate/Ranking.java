package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.matching.encoding.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Puts the claims that words and meaning brought up into one order. */
final class Ranking {
    /** Claims that each of the two ways brings up; on posts, .99 of the wanted claims are among them. */
    static final int POOL = 50;

    /** How soon repetition stops counting in BM25, its usual value. */
    static final double K1 = 1.2;

    /** How much longer claims are held back: less than usual, for claims are of nearly one length. */
    static final double B = 0.5;

    /** Terms that are looked up: the rarest. The common ones of a long text cost time and say little. */
    static final int MOST_TERMS = 40;

    /**
     * Claims that are read through for a text, a claim counted once for each of its terms: a question costs so much at most,
     * however many claims are tracked. Below some 40,000 claims it leaves nothing out.
     */
    static final int READ = 40_000;

    /** So many terms are looked up in any case: they tell which claims a text may repeat. */
    private static final int ENOUGH = 4;

    /** What a word counts that only the name of who posted the text holds: claims about posts often name them. */
    static final double AUTHOR = 0.5;

    private Ranking() {}

    static void check(int top) {
        if (top < 1 || top > ClaimIndex.MOST_CANDIDATES) {
            throw new IllegalArgumentException("top " + top + ": wants 1 to " + ClaimIndex.MOST_CANDIDATES);
        }
    }

    static long checked(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position + ": wants 0 or more");
        }
        return position;
    }

    /** The vector of a statement; null without one. */
    static float @Nullable [] vector(SentenceEncoder encoder, TrackedClaim claim) {
        if (encoder.dimensions() == 0) {
            return null;
        }
        float[] vector = encoder.encode(claim.statement());
        return Question.product(vector, vector) > 0 ? vector : null;
    }

    /** What the repetition of a term adds, in a claim of a length. */
    static double saturated(int times, int length, double usual) {
        return times / (times + K1 * (1 - B + B * length / usual));
    }

    /** The terms to look up, each with what it counts. */
    static Map<Integer, Double> weights(Question.Asked asked, Lexicon lexicon) {
        Map<Integer, Double> all = new LinkedHashMap<>();
        for (int term : asked.terms()) {
            all.put(term, 1.0);
        }
        for (int term : asked.author()) {
            all.putIfAbsent(term, AUTHOR);
        }
        all.keySet().removeIf(term -> lexicon.holding(term) == 0);
        List<Integer> rarest = new ArrayList<>(all.keySet());
        rarest.sort(Comparator.comparingInt(lexicon::holding).thenComparing(Comparator.naturalOrder()));
        int kept = 0;
        long read = 0;
        while (kept < Math.min(MOST_TERMS, rarest.size())
                && (kept < ENOUGH || read + lexicon.holding(rarest.get(kept)) <= READ)) {
            read += lexicon.holding(rarest.get(kept++));
        }
        all.keySet().retainAll(rarest.subList(0, kept));
        return all;
    }

    /** The order of ids: figures in them by their value, so that {@code c9} comes before {@code c10}. */
    static final Comparator<String> IDS = Ranking::compareIds;

    private static int compareIds(String one, String other) {
        int a = 0;
        int b = 0;
        while (a < one.length() && b < other.length()) {
            int endOfA = endOfFigure(one, a);
            int endOfB = endOfFigure(other, b);
            if (endOfA > a && endOfB > b) {
                String figureOfA = one.substring(a, endOfA).replaceFirst("^0+", "");
                String figureOfB = other.substring(b, endOfB).replaceFirst("^0+", "");
                int order = figureOfA.length() != figureOfB.length()
                        ? Integer.compare(figureOfA.length(), figureOfB.length())
                        : figureOfA.compareTo(figureOfB);
                if (order != 0) {
                    return order;
                }
                a = endOfA;
                b = endOfB;
            } else {
                int order = Character.compare(one.charAt(a++), other.charAt(b++));
                if (order != 0) {
                    return order;
                }
            }
        }
        int order = Integer.compare(one.length() - a, other.length() - b);
        return order != 0 ? order : one.compareTo(other);
    }

    private static int endOfFigure(String id, int from) {
        int at = from;
        while (at < id.length() && id.charAt(at) >= '0' && id.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** A found claim with its numbers and their sum. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    record Weighed(Found found, double[] features, double score) {
        static final Comparator<Weighed> BEST_FIRST = Comparator.comparingDouble(Weighed::score)
                .reversed()
                .thenComparing(weighed -> weighed.found().claim().claim().id(), IDS);
    }

    /** The found claims, the likeliest first. */
    static List<Candidate> ranked(Question question, List<Found> found, Lexicon lexicon, int top) {
        List<Weighed> weighed = weighed(question, found, lexicon);
        weighed.sort(Weighed.BEST_FIRST);
        List<Candidate> candidates = new ArrayList<>(top);
        for (Weighed one : weighed.subList(0, Math.min(top, weighed.size()))) {
            candidates.add(candidate(question, one, lexicon));
        }
        return List.copyOf(candidates);
    }

    static List<Weighed> weighed(Question question, List<Found> found, Lexicon lexicon) {
        Map<WordForms, Features> features = new EnumMap<>(WordForms.class);
        List<Weighed> weighed = new ArrayList<>(found.size());
        for (Found one : alike(found)) {
            double[] numbers = features.computeIfAbsent(
                            one.claim().forms(), forms -> new Features(question, forms, lexicon))
                    .of(one);
            double score =
                    RankWeights.shipped().score(numbers, !question.vectors().isEmpty());
            weighed.add(new Weighed(one, numbers, score));
        }
        return weighed;
    }

    /**
     * Claims of the same words are the same answer: each takes the best places and the first one's vector, so that a
     * quotation mark does not decide between them.
     */
    private static List<Found> alike(List<Found> found) {
        record Words(WordForms language, List<Integer> statement, List<Integer> title) {}
        List<Found> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(one -> one.claim().claim().id(), IDS));
        Map<Words, List<Found>> groups = new LinkedHashMap<>();
        for (Found one : ordered) {
            IndexedClaim claim = one.claim();
            groups.computeIfAbsent(
                            new Words(
                                    claim.forms(),
                                    Arrays.stream(claim.statement()).boxed().toList(),
                                    Arrays.stream(claim.title()).boxed().toList()),
                            words -> new ArrayList<>())
                    .add(one);
        }
        List<Found> alike = new ArrayList<>(found.size());
        for (List<Found> group : groups.values()) {
            int words = group.stream().mapToInt(Found::wordsRank).min().orElse(Found.NOT);
            int meaning = group.stream().mapToInt(Found::meaningRank).min().orElse(Found.NOT);
            for (Found one : group) {
                alike.add(new Found(one.claim(), group.getFirst().vector(), words, meaning));
            }
        }
        return alike;
    }

    private static Candidate candidate(Question question, Weighed weighed, Lexicon lexicon) {
        double[] x = weighed.features();
        return new Candidate(
                weighed.found().claim().claim(),
                weighed.score(),
                new Candidate.Signals(
                        x[Features.WORDS],
                        x[Features.MEANING],
                        x[Features.CLOSEST],
                        weighed.found().wordsRank() < Found.NOT,
                        weighed.found().meaningRank() < Found.NOT,
                        sharedWords(question, weighed.found().claim(), lexicon)));
    }

    private static List<String> sharedWords(Question question, IndexedClaim claim, Lexicon lexicon) {
        Set<Integer> terms = new HashSet<>();
        for (int[] part : new int[][] {claim.statement(), claim.title()}) {
            for (int term : part) {
                terms.add(term);
            }
        }
        Question.Asked asked = question.as(claim.forms());
        Map<Integer, String> words = new LinkedHashMap<>();
        for (int i = 0; i < asked.terms().length; i++) {
            if (terms.contains(asked.terms()[i])) {
                WordForms.Word word = asked.words().get(i);
                words.putIfAbsent(asked.terms()[i], question.post().text().substring(word.start(), word.end()));
            }
        }
        return words.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> lexicon.holding(entry.getKey())))
                .limit(Candidate.Signals.MOST_SHARED)
                .map(Map.Entry::getValue)
                .toList();
    }
}
