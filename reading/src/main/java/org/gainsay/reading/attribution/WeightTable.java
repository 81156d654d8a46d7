package org.gainsay.reading.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of one question: for each key that a feature's hash may have a byte, the weight as a signed share of the
 * largest. To look a feature up takes no comparison, so that the processor fetches many at a time.
 */
final class WeightTable {
    /** The bits of a feature's hash that tell it from others: few of the weights kept collide, in four megabytes. */
    static final int KEY_BITS = 22;

    private static final int KEY_MASK = (1 << KEY_BITS) - 1;
    /** The steps between no weight and the largest one. */
    private static final int STEPS = 127;

    private final int[] keys;
    private final byte[] shares;
    private final byte[] byKey = new byte[1 << KEY_BITS];
    private final float step;

    private WeightTable(int[] keys, byte[] shares, float largest) {
        this.keys = keys;
        this.shares = shares;
        step = largest / STEPS;
        for (int i = 0; i < keys.length; i++) {
            byKey[keys[i]] = shares[i];
        }
    }

    /** The {@code most} heaviest of {@code dense}, which has a weight for every key. */
    static WeightTable of(float[] dense, int most) {
        float largest = 0;
        int used = 0;
        for (float weight : dense) {
            largest = Math.max(largest, Math.abs(weight));
            used += weight == 0 ? 0 : 1;
        }
        float[] sizes = new float[used];
        int at = 0;
        for (float weight : dense) {
            if (weight != 0) {
                sizes[at++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes);
        float least = used > most ? sizes[used - most] : 0;
        int[] keys = new int[used];
        byte[] shares = new byte[used];
        int size = 0;
        for (int key = 0; key < dense.length; key++) {
            int share = largest == 0 ? 0 : Math.round(dense[key] / largest * STEPS);
            if (share != 0 && Math.abs(dense[key]) >= least) {
                keys[size] = key;
                shares[size++] = (byte) share;
            }
        }
        return new WeightTable(Arrays.copyOf(keys, size), Arrays.copyOf(shares, size), largest);
    }

    static WeightTable read(DataInputStream in) throws IOException {
        float largest = in.readFloat();
        int[] keys = new int[in.readInt()];
        byte[] shares = new byte[keys.length];
        int key = 0;
        for (int i = 0; i < keys.length; i++) {
            int shift = 0;
            int part = in.readUnsignedByte();
            int gap = part & 0x7F;
            while (part > 0x7F) {
                shift += 7;
                part = in.readUnsignedByte();
                gap |= (part & 0x7F) << shift;
            }
            key += gap;
            keys[i] = key;
        }
        in.readFully(shares);
        return new WeightTable(keys, shares, largest);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(step * STEPS);
        out.writeInt(keys.length);
        int before = 0;
        for (int key : keys) {
            int gap = key - before;
            while (gap > 0x7F) {
                out.writeByte(gap & 0x7F | 0x80);
                gap >>>= 7;
            }
            out.writeByte(gap);
            before = key;
        }
        out.write(shares);
    }

    int size() {
        return keys.length;
    }

    static int key(int feature) {
        return feature & KEY_MASK;
    }

    /** The score of a candidate: the sum of its features' weights. */
    float score(Features features) {
        return score(shares(features));
    }

    /** The sum of the features' weights in steps; sums of parts of a candidate's features add up to its own. */
    int shares(Features features) {
        int sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += byKey[features.id(i) & KEY_MASK];
        }
        return sum;
    }

    /** The score of a candidate whose features' weights have the sum {@code shares}. */
    float score(int shares) {
        return shares * step;
    }

    float score(int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += byKey[feature & KEY_MASK];
        }
        return sum * step;
    }
}
