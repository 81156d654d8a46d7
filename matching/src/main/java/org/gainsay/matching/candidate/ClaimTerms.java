package org.gainsay.matching.candidate;

import java.util.Arrays;

/** What one part of a claim, its statement or its title, has of a question's terms. */
final class ClaimTerms {
    /** For each word the index of the question's term, -1 where the question has it not. */
    private final int[] indexes;

    private final QuestionTerms question;

    /** How often each of the question's terms is in the part. */
    final int[] counts;

    final int length;

    /** Rarity of all distinct words. */
    final double rarity;

    /** Of those that the text has, and of those that text or author have. */
    final double ofText;

    final double ofBoth;

    /** Of those that the best sentence has. */
    final double ofSentence;

    ClaimTerms(int[] terms, QuestionTerms question, Lexicon lexicon) {
        this.question = question;
        this.length = terms.length;
        this.indexes = new int[length];
        this.counts = new int[question.size];
        double all = 0;
        double text = 0;
        double both = 0;
        double[] bySentence = new double[question.sentenceCount];
        for (int at = 0; at < length; at++) {
            int i = question.index(terms[at]);
            indexes[at] = i;
            if (i >= 0) {
                if (counts[i]++ > 0) {
                    continue;
                }
                double here = question.rarity[i];
                all += here;
                both += here;
                text += question.inText[i] ? here : 0;
                for (int sentence = 0; sentence < bySentence.length; sentence++) {
                    bySentence[sentence] += (question.sentences[i] >>> sentence & 1) * here;
                }
            } else if (first(terms, at)) {
                all += lexicon.rarity(terms[at]);
            }
        }
        rarity = all;
        ofText = text;
        ofBoth = both;
        ofSentence = Arrays.stream(bySentence).max().orElse(0);
    }

    private static boolean first(int[] terms, int at) {
        for (int before = 0; before < at; before++) {
            if (terms[before] == terms[at]) {
                return false;
            }
        }
        return true;
    }

    /** A share of the part's rarity. */
    double share(double of) {
        return rarity > 0 ? of / rarity : 0;
    }

    /** Rarity of the neighbouring words that are neighbours in the text too. */
    double pairs() {
        double sum = 0;
        for (int at = 1; at < length; at++) {
            int first = indexes[at - 1];
            int second = indexes[at];
            if (first >= 0 && second >= 0 && question.neighbours(first, second)) {
                sum += question.rarity[first] + question.rarity[second];
            }
        }
        return sum;
    }

    /** Rarity of the longest run of words that is in the text too. */
    double run() {
        double longest = 0;
        for (int at = 0; at < length; at++) {
            if (indexes[at] < 0) {
                continue;
            }
            for (int position : question.positions[indexes[at]]) {
                boolean goesOn = at > 0 && position > 0 && indexes[at - 1] == question.order[position - 1];
                if (!goesOn) {
                    longest = Math.max(longest, run(at, position));
                }
            }
        }
        return longest;
    }

    private double run(int at, int position) {
        double sum = 0;
        for (int i = 0; at + i < length && position + i < question.order.length; i++) {
            if (indexes[at + i] != question.order[position + i]) {
                break;
            }
            sum += question.rarity[indexes[at + i]];
        }
        return sum;
    }
}
