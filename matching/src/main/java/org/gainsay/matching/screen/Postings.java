package org.gainsay.matching.screen;

import java.util.Arrays;

/** For each key the claims that are stored under it, one list after the other in one array. Immutable. */
final class Postings {
    private final int[] starts;
    private final int[] claims;

    private Postings(int[] starts, int[] claims) {
        this.starts = starts;
        this.claims = claims;
    }

    /** Takes what {@code each} gives, twice over and in the same order. */
    static Postings of(int keys, Each each) {
        int[] starts = new int[keys + 1];
        each.forEach((key, claim) -> starts[key + 1]++);
        for (int i = 0; i < keys; i++) {
            starts[i + 1] += starts[i];
        }
        int[] claims = new int[starts[keys]];
        int[] next = Arrays.copyOf(starts, keys);
        each.forEach((key, claim) -> claims[next[key]++] = claim);
        return new Postings(starts, claims);
    }

    /** A walk over all pairs of a key and a claim. */
    interface Each {
        void forEach(Taker taker);
    }

    /** Who takes the pairs. */
    interface Taker {
        void take(int key, int claim);
    }

    int start(int key) {
        return starts[key];
    }

    int end(int key) {
        return starts[key + 1];
    }

    int claim(int at) {
        return claims[at];
    }
}
