package org.gainsay.matching.candidate;

import java.util.Arrays;

/**
 * The distinct terms of a question, each with its rarity and where in the question it stands; made once, and asked for every
 * word of every candidate.
 */
final class QuestionTerms {
    /** Terms by place in the table; free places have index -1. */
    private final int[] terms;

    private final int[] indexes;
    private final int mask;

    final int size;
    final int[] numbers;
    final double[] rarity;
    final boolean[] inText;
    final boolean[] inAuthor;

    /** For each term one bit for each sentence that has it. */
    final int[] sentences;

    final int sentenceCount;

    /** The terms of the text in order, by index. */
    final int[] order;

    /** For each term where it stands in {@link #order}. */
    final int[][] positions;

    final double textRarity;

    /** Pairs of neighbours in the text, sorted. */
    private final long[] pairs;

    QuestionTerms(Question.Asked asked, Lexicon lexicon) {
        int most = asked.terms().length + asked.author().length;
        int capacity = Integer.highestOneBit(Math.max(4, most)) << 2;
        terms = new int[capacity];
        indexes = new int[capacity];
        Arrays.fill(indexes, -1);
        mask = capacity - 1;
        int[] distinct = new int[most];
        int count = 0;
        for (int[] part : new int[][] {asked.terms(), asked.author()}) {
            for (int term : part) {
                int at = place(term);
                if (indexes[at] < 0) {
                    terms[at] = term;
                    indexes[at] = count;
                    distinct[count++] = term;
                }
            }
        }
        size = count;
        numbers = Arrays.copyOf(distinct, size);
        rarity = new double[size];
        inText = new boolean[size];
        inAuthor = new boolean[size];
        sentences = new int[size];
        for (int i = 0; i < size; i++) {
            rarity[i] = lexicon.rarity(numbers[i]);
        }
        order = Arrays.stream(asked.terms()).map(this::index).toArray();
        for (int i : order) {
            inText[i] = true;
        }
        for (int term : asked.author()) {
            inAuthor[index(term)] = true;
        }
        sentenceCount = Math.min(asked.sentences().size(), Integer.SIZE);
        for (int sentence = 0; sentence < sentenceCount; sentence++) {
            for (int term : asked.sentences().get(sentence)) {
                int i = index(term);
                if (i >= 0) {
                    sentences[i] |= 1 << sentence;
                }
            }
        }
        positions = new int[size][0];
        pairs = new long[Math.max(0, order.length - 1)];
        double sum = 0;
        for (int at = 0; at < order.length; at++) {
            int i = order[at];
            if (positions[i].length == 0) {
                sum += rarity[i];
            }
            positions[i] = Arrays.copyOf(positions[i], positions[i].length + 1);
            positions[i][positions[i].length - 1] = at;
            if (at > 0) {
                pairs[at - 1] = pair(order[at - 1], i);
            }
        }
        Arrays.sort(pairs);
        textRarity = sum;
    }

    private int place(int term) {
        int at = (term >>> 1) & mask;
        while (indexes[at] >= 0 && terms[at] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** The index of a term; -1 when the question has it not. */
    int index(int term) {
        return indexes[place(term)];
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** Whether two terms, by index, stand next to each other in the text. */
    boolean neighbours(int first, int second) {
        return Arrays.binarySearch(pairs, pair(first, second)) >= 0;
    }
}
