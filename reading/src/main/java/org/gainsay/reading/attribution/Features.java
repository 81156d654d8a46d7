package org.gainsay.reading.attribution;

import java.util.Arrays;

/** The features of one candidate, each hashed to an int; used again for the next candidate. */
final class Features {
    private int[] ids = new int[160];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int id(int i) {
        return ids[i];
    }

    int[] copy() {
        return Arrays.copyOf(ids, size);
    }

    void add(int template, int a) {
        put(mix(template * 0x9E3779B1 + a));
    }

    void add(int template, int a, int b) {
        put(mix(mix(template * 0x9E3779B1 + a) * 31 + b));
    }

    void add(int template, int a, int b, int c) {
        put(mix(mix(mix(template * 0x9E3779B1 + a) * 31 + b) * 31 + c));
    }

    private void put(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
    }

    /** The finaliser of MurmurHash3 (Appleby, public domain): every bit of the input stirs every bit of the output. */
    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    /** A distance as one of a few classes. */
    static int bucket(int distance) {
        int d = Math.abs(distance);
        int b = d <= 5 ? d : d <= 8 ? 6 : d <= 12 ? 7 : d <= 18 ? 8 : d <= 28 ? 9 : d <= 45 ? 10 : 11;
        return distance < 0 ? -b : b;
    }
}
