package org.gainsay.reading.worth;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The weights of a judge: a linear model over {@link WorthFeatures}. Immutable; safe to share.
 *
 * <p>A gram counts with (1 + ln of how often it occurs) times its rarity (ln(1 + sentences / sentences with it)), all
 * grams scaled to length 1 together; a trait counts with {@link #TRAIT_VALUE}. Grams that were not learnt count
 * nothing, also in the scaling. The sum of value times weight becomes a probability by a logistic curve (Platt 1999).
 *
 * <h2>The file</h2>
 * Big-endian: {@code GWO1}; the kinds of gram as a bit set in one byte; slope and intercept of the curve, bias,
 * threshold and weight unit as floats; number of features; then, column by column, the hashes of the features in
 * ascending order as unsigned numbers (four bytes each), their rarities in sixteenths (a byte; 0 for a trait) and their
 * weights (two bytes).
 */
public final class WorthWeights {
    /** What a trait counts, against grams of length 1 together; found by cross-validation. */
    public static final double TRAIT_VALUE = 0.2;

    private static final int BYTES_PER_FEATURE = Integer.BYTES + Byte.BYTES + Short.BYTES;
    private static final int MAGIC = 0x47574f31;
    /** Steps of rarity: ln goes to about 10, and a byte holds sixteenths of it. */
    private static final double RARITY_STEPS = 16;

    private final Set<WorthFeatures.Kind> kinds;
    private final float slope;
    private final float intercept;
    private final float bias;
    private final float threshold;
    private final float unit;
    private final int[] hashes;
    private final byte[] rarities;
    private final short[] weights;
    /** Open addressing: place to feature + 1. */
    private final int[] index;

    private WorthWeights(Set<WorthFeatures.Kind> kinds, float[] curve, int[] hashes, byte[] rarities, short[] weights) {
        this.kinds = kinds;
        this.slope = curve[0];
        this.intercept = curve[1];
        this.bias = curve[2];
        this.threshold = curve[3];
        this.unit = curve[4];
        this.hashes = hashes;
        this.rarities = rarities;
        this.weights = weights;
        this.index = new int[Integer.highestOneBit(Math.max(8, hashes.length * 2)) << 1];
        for (int i = 0; i < hashes.length; i++) {
            int place = hashes[i] & (index.length - 1);
            while (index[place] != 0) {
                place = (place + 1) & (index.length - 1);
            }
            index[place] = i + 1;
        }
    }

    /**
     * Reads weights as {@link #write} wrote them; does not close {@code in}.
     *
     * @throws IOException if the bytes are not weights, naming what is wrong
     */
    public static WorthWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not the weights of a judge: wants the magic GWO1");
        }
        int bits = data.readUnsignedByte();
        Set<WorthFeatures.Kind> kinds = EnumSet.noneOf(WorthFeatures.Kind.class);
        List<WorthFeatures.Kind> all = List.of(WorthFeatures.Kind.values());
        for (int i = 0; i < all.size(); i++) {
            if ((bits & 1 << i) != 0) {
                kinds.add(all.get(i));
            }
        }
        float[] curve = new float[5];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = data.readFloat();
        }
        int size = data.readInt();
        if (size < 0 || size > 1 << 24) {
            throw new IOException("weights of a judge with " + size + " features");
        }
        byte[] columns = data.readNBytes(size * BYTES_PER_FEATURE);
        if (columns.length < size * BYTES_PER_FEATURE) {
            throw new IOException("the weights of a judge end early: wants " + size + " features");
        }
        ByteBuffer buffer = ByteBuffer.wrap(columns);
        int[] hashes = new int[size];
        byte[] rarities = new byte[size];
        short[] weights = new short[size];
        buffer.asIntBuffer().get(hashes);
        buffer.position(size * Integer.BYTES);
        buffer.get(rarities);
        buffer.asShortBuffer().get(weights);
        return new WorthWeights(kinds, curve, hashes, rarities, weights);
    }

    /** Writes the file described above; does not close {@code out}. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        List<WorthFeatures.Kind> all = List.of(WorthFeatures.Kind.values());
        int bits = 0;
        for (int i = 0; i < all.size(); i++) {
            bits |= kinds.contains(all.get(i)) ? 1 << i : 0;
        }
        data.writeByte(bits);
        for (float value : new float[] {slope, intercept, bias, threshold, unit}) {
            data.writeFloat(value);
        }
        data.writeInt(hashes.length);
        ByteBuffer columns = ByteBuffer.allocate(hashes.length * BYTES_PER_FEATURE);
        for (int hash : hashes) {
            columns.putInt(hash);
        }
        columns.put(rarities);
        for (short weight : weights) {
            columns.putShort(weight);
        }
        data.write(columns.array());
        data.flush();
    }

    /** The kinds of gram that the model was learnt over. */
    public Set<WorthFeatures.Kind> kinds() {
        return Set.copyOf(kinds);
    }

    /** The number of features. */
    public int size() {
        return hashes.length;
    }

    /** The probability from which on a sentence counts as worth checking. */
    public double threshold() {
        return threshold;
    }

    /** The probability that a sentence with these features is worth checking. */
    public double probability(WorthFeatures features) {
        return 1 / (1 + Math.exp(-(slope * sum(features) + intercept)));
    }

    private double sum(WorthFeatures features) {
        int[] grams = features.grams();
        double product = 0;
        double squares = 0;
        for (int i = 0; i < grams.length; ) {
            int end = i + 1;
            while (end < grams.length && grams[end] == grams[i]) {
                end++;
            }
            int feature = find(grams[i]);
            if (feature >= 0) {
                double value = (1 + Math.log(end - i)) * (rarities[feature] & 0xff) / RARITY_STEPS;
                product += value * weights[feature];
                squares += value * value;
            }
            i = end;
        }
        double sum = squares > 0 ? product / Math.sqrt(squares) : 0;
        for (int trait : features.traits()) {
            int feature = find(trait);
            sum += feature >= 0 ? TRAIT_VALUE * weights[feature] : 0;
        }
        return sum * unit + bias;
    }

    private int find(int hash) {
        int place = hash & (index.length - 1);
        while (index[place] != 0) {
            int feature = index[place] - 1;
            if (hashes[feature] == hash) {
                return feature;
            }
            place = (place + 1) & (index.length - 1);
        }
        return -1;
    }

    /** Collects the parts of a judge's weights, for its trainer. Not thread-safe. */
    public static final class Builder {
        private record Entry(double rarity, double weight) {}

        private final Set<WorthFeatures.Kind> kinds;
        private final Map<Integer, Entry> entries = new TreeMap<>(Integer::compareUnsigned);

        /** Weights over {@code kinds} of gram. */
        public Builder(Set<WorthFeatures.Kind> kinds) {
            this.kinds = Set.copyOf(kinds);
        }

        /** The rarity that the file can hold next to {@code rarity}: the trainer computes with this one. */
        public static double kept(double rarity) {
            return Math.clamp(Math.round(rarity * RARITY_STEPS), 1, 255) / RARITY_STEPS;
        }

        /** Adds a gram. */
        public Builder gram(int hash, double rarity, double weight) {
            entries.put(hash, new Entry(rarity, weight));
            return this;
        }

        /** Adds a trait. */
        public Builder trait(int hash, double weight) {
            entries.put(hash, new Entry(0, weight));
            return this;
        }

        /**
         * The weights collected so far.
         *
         * @param bias what every sentence starts from
         * @param slope of the logistic curve over the sum
         * @param intercept of the logistic curve
         * @param threshold the probability from which on a sentence counts as worth checking
         */
        public WorthWeights build(double bias, double slope, double intercept, double threshold) {
            double largest = entries.values().stream()
                    .mapToDouble(e -> Math.abs(e.weight))
                    .max()
                    .orElse(1);
            double unit = largest / Short.MAX_VALUE;
            int[] hashes = new int[entries.size()];
            byte[] rarities = new byte[entries.size()];
            short[] weights = new short[entries.size()];
            List<Map.Entry<Integer, Entry>> sorted = new ArrayList<>(entries.entrySet());
            for (int i = 0; i < hashes.length; i++) {
                Entry entry = sorted.get(i).getValue();
                hashes[i] = sorted.get(i).getKey();
                rarities[i] = (byte) Math.round(entry.rarity * RARITY_STEPS);
                weights[i] = (short) Math.round(entry.weight / unit);
            }
            float[] curve = {(float) slope, (float) intercept, (float) bias, (float) threshold, (float) unit};
            return new WorthWeights(kinds, curve, hashes, rarities, weights);
        }
    }
}
