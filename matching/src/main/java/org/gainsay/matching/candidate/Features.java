package org.gainsay.matching.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What text and claim have in common, in numbers: how many of which words, in what order, how near in meaning. All but the
 * two ranks look at one claim alone, so that a claim that comes to be tracked hardly moves the others.
 *
 * <p>A claim without a title is looked at as if its statement were its title, for a claim should not lose by having none.
 */
final class Features {
    /** Their names, in the order of the numbers; {@code candidate-rank.tsv} has a weight for each. */
    static final List<String> NAMES = List.of(
            "words", // BM25 of text and author in both
            "words.statement", // BM25 of the text in the statement
            "words.title", // and in the title
            "words.author", // and of the author's name in both
            "words.sentence", // BM25 of the best sentence in both
            "share.text", // rarity of the shared words, as share of all of the text's
            "share.statement", // the same, as share of the statement's
            "share.title", // the same, as share of the title's
            "sentence.statement", // share of the statement's that the best sentence has
            "sentence.title", // share of the title's that the best sentence has
            "author.statement", // share of the statement's that text and author have
            "author.title", // share of the title's that text and author have
            "figures.shared", // words with a figure in both
            "figures.claim", // in the claim only
            "figures.text", // in the text only
            "pairs", // rarity of neighbouring words that are neighbours in both
            "run", // rarity of the longest run of words that is in both
            "rarest.first", // rarity of the rarest shared word
            "rarest.second",
            "rarest.third",
            "shared", // number of shared words
            "length.statement", // in words
            "length.title",
            "rank.words", // 1 for the first by words, 1/2 for the second, …
            "rank.meaning",
            "meaning", // product of the vectors of text and statement
            "meaning.sentence", // of the closest sentence and the statement
            "shared.rarity"); // rarity of the shared words

    /** Words of a usual statement, of a usual title, and of both together, in the claims that the weights were learnt from. */
    private static final double USUAL_STATEMENT = 11;

    private static final double USUAL_TITLE = 6;
    private static final double USUAL_BOTH = USUAL_STATEMENT + USUAL_TITLE;

    private final Question question;
    private final Question.Asked asked;
    private final Lexicon lexicon;
    private final Map<Integer, Double> rarity = new HashMap<>();
    private final Set<Integer> text = new HashSet<>();
    private final Set<Integer> author = new HashSet<>();
    private final Set<Integer> both = new HashSet<>();
    private final Set<Long> pairs = new HashSet<>();
    private final List<Set<Integer>> sentences = new ArrayList<>();
    private final double textRarity;

    Features(Question question, WordForms language, Lexicon lexicon) {
        this.question = question;
        this.asked = question.as(language);
        this.lexicon = lexicon;
        for (int term : asked.terms()) {
            text.add(term);
        }
        for (int term : asked.author()) {
            author.add(term);
        }
        both.addAll(text);
        both.addAll(author);
        for (int[] sentence : asked.sentences()) {
            sentences.add(set(sentence));
        }
        for (int i = 1; i < asked.terms().length; i++) {
            pairs.add(pair(asked.terms()[i - 1], asked.terms()[i]));
        }
        textRarity = sum(text);
    }

    private static Set<Integer> set(int[] terms) {
        Set<Integer> set = new HashSet<>();
        for (int term : terms) {
            set.add(term);
        }
        return set;
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    private double rarity(int term) {
        return rarity.computeIfAbsent(term, lexicon::rarity);
    }

    private double sum(Set<Integer> terms) {
        double sum = 0;
        for (int term : terms) {
            sum += rarity(term);
        }
        return sum;
    }

    /** The shared part of a set of words, by rarity. */
    private double shared(Set<Integer> some, Set<Integer> others) {
        double sum = 0;
        for (int term : some) {
            sum += others.contains(term) ? rarity(term) : 0;
        }
        return sum;
    }

    /** A claim with its score and what it was made from. */
    Candidate candidate(Found found) {
        double[] x = of(found);
        Set<Integer> claim = set(found.claim().statement());
        claim.addAll(set(found.claim().title()));
        return new Candidate(
                found.claim().claim(),
                RankWeights.shipped().score(x, !question.vectors().isEmpty()),
                new Candidate.Signals(
                        x[0],
                        x[NAMES.indexOf("meaning")],
                        x[NAMES.indexOf("meaning.sentence")],
                        found.wordsRank() < Found.NOT,
                        found.meaningRank() < Found.NOT,
                        sharedWords(claim)));
    }

    private List<String> sharedWords(Set<Integer> claim) {
        Map<Integer, String> words = new HashMap<>();
        for (int i = 0; i < asked.terms().length; i++) {
            if (claim.contains(asked.terms()[i])) {
                WordForms.Word word = asked.words().get(i);
                words.putIfAbsent(asked.terms()[i], question.post().text().substring(word.start(), word.end()));
            }
        }
        return words.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, String> entry) -> rarity(entry.getKey()))
                        .reversed()
                        .thenComparing(Map.Entry::getValue))
                .limit(Candidate.Signals.MOST_SHARED)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The numbers of a claim, in the order of {@link #NAMES}. */
    double[] of(Found found) {
        int[] statement = found.claim().statement();
        int[] title = found.claim().claim().title() == null
                ? statement
                : found.claim().title();
        Set<Integer> ofStatement = set(statement);
        Set<Integer> ofTitle = set(title);
        Set<Integer> ofClaim = new HashSet<>(ofStatement);
        ofClaim.addAll(ofTitle);
        double statementRarity = Math.max(sum(ofStatement), 1e-9);
        double titleRarity = Math.max(sum(ofTitle), 1e-9);
        Map<Integer, Integer> inStatement = counts(statement);
        Map<Integer, Integer> inTitle = counts(title);
        Map<Integer, Integer> inBoth = new HashMap<>(inStatement);
        inTitle.forEach((term, times) -> inBoth.merge(term, times, Integer::sum));
        int length = statement.length + title.length;
        double sentence = 0;
        double sentenceStatement = 0;
        double sentenceTitle = 0;
        for (Set<Integer> one : sentences) {
            sentence = Math.max(sentence, matched(one, inBoth, length, USUAL_BOTH));
            sentenceStatement = Math.max(sentenceStatement, shared(one, ofStatement));
            sentenceTitle = Math.max(sentenceTitle, shared(one, ofTitle));
        }
        double named = 0;
        for (int term : author) {
            if (!text.contains(term)) {
                named += matched(Set.of(term), inBoth, length, USUAL_BOTH);
            }
        }
        double[] rarest = new double[3];
        int shared = 0;
        double sharedRarity = 0;
        int figures = 0;
        int figuresOfText = 0;
        for (int term : text) {
            boolean has = ofClaim.contains(term);
            if (Terms.isFigure(term)) {
                figures += has ? 1 : 0;
                figuresOfText += has ? 0 : 1;
            }
            if (has) {
                shared++;
                sharedRarity += rarity(term);
                insert(rarest, rarity(term));
            }
        }
        int figuresOfClaim = 0;
        for (int term : ofClaim) {
            figuresOfClaim += Terms.isFigure(term) && !text.contains(term) ? 1 : 0;
        }
        double meaning = 0;
        double closest = 0;
        float[] vector = found.vector();
        if (vector != null && !question.vectors().isEmpty()) {
            meaning = Question.product(question.vectors().getFirst(), vector);
            closest = meaning;
            for (float[] one : question.vectors()) {
                closest = Math.max(closest, Question.product(one, vector));
            }
        }
        return new double[] {
            matched(text, inBoth, length, USUAL_BOTH) + Ranking.AUTHOR * named,
            matched(text, inStatement, statement.length, USUAL_STATEMENT),
            matched(text, inTitle, title.length, USUAL_TITLE),
            matched(author, inBoth, length, USUAL_BOTH),
            sentence,
            sharedRarity / Math.max(textRarity, 1e-9),
            shared(ofStatement, text) / statementRarity,
            shared(ofTitle, text) / titleRarity,
            sentenceStatement / statementRarity,
            sentenceTitle / titleRarity,
            shared(ofStatement, both) / statementRarity,
            shared(ofTitle, both) / titleRarity,
            figures,
            figuresOfClaim,
            figuresOfText,
            neighbours(statement, title),
            Math.max(run(statement), run(title)),
            rarest[0],
            rarest[1],
            rarest[2],
            shared,
            statement.length,
            title.length,
            found.wordsRank() == Found.NOT ? 0 : 1.0 / (found.wordsRank() + 1),
            found.meaningRank() == Found.NOT ? 0 : 1.0 / (found.meaningRank() + 1),
            meaning,
            closest,
            sharedRarity
        };
    }

    private static Map<Integer, Integer> counts(int[] terms) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int term : terms) {
            counts.merge(term, 1, Integer::sum);
        }
        return counts;
    }

    private double matched(Set<Integer> terms, Map<Integer, Integer> counts, int length, double usual) {
        double score = 0;
        for (int term : terms) {
            Integer times = counts.get(term);
            if (times != null) {
                score += rarity(term) * Ranking.saturated(times, length, usual);
            }
        }
        return score;
    }

    private static void insert(double[] best, double value) {
        double carried = value;
        for (int i = 0; i < best.length; i++) {
            if (carried > best[i]) {
                double smaller = best[i];
                best[i] = carried;
                carried = smaller;
            }
        }
    }

    private double neighbours(int[] statement, int[] title) {
        Set<Long> seen = new HashSet<>();
        double sum = 0;
        for (int[] part : new int[][] {statement, title}) {
            for (int i = 1; i < part.length; i++) {
                long pair = pair(part[i - 1], part[i]);
                if (pairs.contains(pair) && seen.add(pair)) {
                    sum += rarity(part[i - 1]) + rarity(part[i]);
                }
            }
        }
        return sum;
    }

    /** The longest run of words that is in both, by rarity. */
    private double run(int[] part) {
        int[] terms = asked.terms();
        double[] before = new double[part.length + 1];
        double longest = 0;
        for (int term : terms) {
            double[] here = new double[part.length + 1];
            for (int j = 0; j < part.length; j++) {
                if (part[j] == term) {
                    here[j + 1] = before[j] + rarity(term);
                    longest = Math.max(longest, here[j + 1]);
                }
            }
            before = here;
        }
        return longest;
    }
}
