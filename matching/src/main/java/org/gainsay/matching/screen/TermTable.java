package org.gainsay.matching.screen;

import java.util.Arrays;

/** Numbers for hashes, from 0 in the order of coming: open addressing, no boxes. A hash of zero is a hash like any. */
final class TermTable {
    private static final int ABSENT = -1;

    private long[] keys = new long[1024];
    private int[] values = filled(1024);
    private int size;

    /** The number of a hash, a new one if it has none yet. */
    int put(long hash) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(hash);
        if (values[slot] == ABSENT) {
            keys[slot] = hash;
            values[slot] = size++;
        }
        return values[slot];
    }

    /** The number of a hash; -1 if it has none. */
    int get(long hash) {
        return values[slot(hash)];
    }

    int size() {
        return size;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (values[slot] != ABSENT && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, ABSENT);
        return values;
    }
}
