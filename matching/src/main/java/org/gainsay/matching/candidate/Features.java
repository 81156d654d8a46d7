package org.gainsay.matching.candidate;

import java.util.List;

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
            "length.statement", // in words, up to a usual length
            "length.title",
            "rank.words", // 1 for the first by words, 1/2 for the second, …
            "rank.meaning",
            "meaning", // product of the vectors of text and statement
            "meaning.sentence", // of the closest sentence and the statement
            "shared.rarity"); // rarity of the shared words

    /** Places of the numbers that are shown as reasons. */
    static final int WORDS = NAMES.indexOf("words");

    static final int MEANING = NAMES.indexOf("meaning");
    static final int CLOSEST = NAMES.indexOf("meaning.sentence");

    /** Words of a usual statement and title together, in the claims that the weights were learnt from. */
    private static final double USUAL_BOTH = 18;

    /**
     * Words above which a statement or title counts as no longer: hardly a title of those that the weights were learnt from
     * has more, and a weight for each word of a page would outweigh all else.
     */
    private static final int LONGEST = 20;

    private final Question question;
    private final Lexicon lexicon;
    private final QuestionTerms terms;
    private final int figures;

    Features(Question question, WordForms language, Lexicon lexicon) {
        this.question = question;
        this.lexicon = lexicon;
        this.terms = new QuestionTerms(question.as(language), lexicon);
        int count = 0;
        for (int i = 0; i < terms.size; i++) {
            count += terms.inText[i] && Terms.isFigure(terms.numbers[i]) ? 1 : 0;
        }
        this.figures = count;
    }

    /** The numbers of a claim, in the order of {@link #NAMES}. */
    double[] of(Found found) {
        IndexedClaim claim = found.claim();
        ClaimTerms statement = new ClaimTerms(claim.statement(), terms, lexicon);
        ClaimTerms title = claim.claim().title() == null ? statement : new ClaimTerms(claim.title(), terms, lexicon);
        Shared shared = new Shared(statement, title);
        double[] products = products(found);
        return new double[] {
            shared.words + Ranking.AUTHOR * shared.named,
            words(statement),
            words(title),
            shared.author,
            shared.sentence(),
            terms.textRarity > 0 ? shared.rarity / terms.textRarity : 0,
            statement.share(statement.ofText),
            title.share(title.ofText),
            statement.share(statement.ofSentence),
            title.share(title.ofSentence),
            statement.share(statement.ofBoth),
            title.share(title.ofBoth),
            shared.figures,
            figuresOnlyIn(claim),
            figures - shared.figures,
            statement.pairs() + title.pairs(),
            Math.max(statement.run(), title.run()),
            shared.rarest[0],
            shared.rarest[1],
            shared.rarest[2],
            shared.count,
            Math.min(statement.length, LONGEST),
            Math.min(title.length, LONGEST),
            place(found.wordsRank()),
            place(found.meaningRank()),
            products[0],
            products[1],
            shared.rarity
        };
    }

    private static double place(int rank) {
        return rank == Found.NOT ? 0 : 1.0 / (rank + 1);
    }

    /** What both parts of a claim together share with the question. */
    private final class Shared {
        private final double[] rarest = new double[3];
        private final double[] bySentence = new double[terms.sentenceCount];
        private double words;
        private double named;
        private double author;
        private double rarity;
        private int count;
        private int figures;

        Shared(ClaimTerms statement, ClaimTerms title) {
            int length = statement.length + title.length;
            for (int i = 0; i < terms.size; i++) {
                int times = statement.counts[i] + title.counts[i];
                if (times == 0) {
                    continue;
                }
                double here = terms.rarity[i] * Ranking.saturated(times, length, USUAL_BOTH);
                author += terms.inAuthor[i] ? here : 0;
                if (terms.inText[i]) {
                    words += here;
                    count++;
                    rarity += terms.rarity[i];
                    figures += Terms.isFigure(terms.numbers[i]) ? 1 : 0;
                    insert(rarest, terms.rarity[i]);
                    for (int sentence = 0; sentence < bySentence.length; sentence++) {
                        bySentence[sentence] += (terms.sentences[i] >>> sentence & 1) * here;
                    }
                } else {
                    named += here;
                }
            }
        }

        double sentence() {
            double best = 0;
            for (double one : bySentence) {
                best = Math.max(best, one);
            }
            return best;
        }
    }

    /** BM25 of the text's words in one part. */
    private double words(ClaimTerms part) {
        double usual = USUAL_BOTH / 2;
        double sum = 0;
        for (int i = 0; i < terms.size; i++) {
            if (part.counts[i] > 0 && terms.inText[i]) {
                sum += terms.rarity[i] * Ranking.saturated(part.counts[i], part.length, usual);
            }
        }
        return sum;
    }

    private int figuresOnlyIn(IndexedClaim claim) {
        int count = 0;
        for (int[] part : new int[][] {claim.statement(), claim.title()}) {
            for (int term : part) {
                count += Terms.isFigure(term) && terms.index(term) < 0 ? 1 : 0;
            }
        }
        return count;
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

    /** The products of the statement's vector with those of the whole text and of the closest of its sentences. */
    private double[] products(Found found) {
        float[] vector = found.vector();
        if (vector == null || question.vectors().isEmpty()) {
            return new double[2];
        }
        double whole = Question.product(question.vectors().getFirst(), vector);
        double closest = whole;
        for (float[] one : question.vectors()) {
            closest = Math.max(closest, Question.product(one, vector));
        }
        return new double[] {whole, closest};
    }
}
