package org.gainsay.benchmarks.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The plain alternatives to {@code Reuse}: hashes of three words in a row of each document, and how much two documents
 * have of them in common (Broder, "On the resemblance and containment of documents", 1997), exactly or by MinHash.
 *
 * @param hashes the hashes, sorted, each once
 * @param least of each of {@link #FUNCTIONS} hash functions the least value
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
record Shingles(int[] hashes, int[] least) {
    private static final int WORDS = 3;
    private static final int FUNCTIONS = 128;

    static Shingles of(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        Set<Integer> set = new HashSet<>();
        for (int i = 0; i + WORDS <= words.length; i++) {
            set.add(Arrays.hashCode(Arrays.copyOfRange(words, i, i + WORDS)));
        }
        int[] hashes = set.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] least = new int[FUNCTIONS];
        for (int f = 0; f < FUNCTIONS; f++) {
            least[f] = Integer.MAX_VALUE;
            for (int hash : hashes) {
                int value = (hash ^ (f * 0x9E3779B9)) * 0x85EBCA6B;
                value = (value ^ (value >>> 13)) * 0xC2B2AE35;
                least[f] = Math.min(least[f], value ^ (value >>> 16));
            }
        }
        return new Shingles(hashes, least);
    }

    double jaccard(Shingles other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                both++;
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = hashes.length + other.hashes.length - both;
        return all == 0 ? 0 : both / (double) all;
    }

    double minHash(Shingles other) {
        int same = 0;
        for (int f = 0; f < FUNCTIONS; f++) {
            same += least[f] == other.least[f] ? 1 : 0;
        }
        return same / (double) FUNCTIONS;
    }
}
