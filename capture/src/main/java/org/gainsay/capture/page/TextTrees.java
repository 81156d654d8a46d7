package org.gainsay.capture.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Small decision trees whose answers are added up: the learnt judge of whether a paragraph belongs to the main text.
 * (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 2001.)
 *
 * <p>A tree is full: the node at {@code i} has its children at {@code 2i+1} and {@code 2i+2}. Immutable and safe to
 * share.
 */
public final class TextTrees {
    private static final int MARK = 0x54585431;

    private final int depth;
    private final float start;
    private final int nodes;

    /** What each node of each tree asks for, one tree after the other, and what it compares that with. */
    private final byte[] features;

    private final float[] thresholds;
    private final float[] leaves;

    /** The most that this tree and all after it can still add. */
    private final float[] hopes;

    /**
     * @param depth questions on the way to each leaf
     * @param start the sum before the first tree
     * @param features for each tree, which number each node asks for
     * @param thresholds for each tree, what it is compared with; the right child has what is greater
     * @param leaves for each tree, what each leaf adds
     */
    public TextTrees(int depth, float start, byte[][] features, float[][] thresholds, float[][] leaves) {
        this.depth = depth;
        this.start = start;
        this.nodes = (1 << depth) - 1;
        this.features = new byte[features.length * nodes];
        this.thresholds = new float[features.length * nodes];
        this.leaves = new float[features.length * (nodes + 1)];
        for (int tree = 0; tree < features.length; tree++) {
            System.arraycopy(features[tree], 0, this.features, tree * nodes, nodes);
            System.arraycopy(thresholds[tree], 0, this.thresholds, tree * nodes, nodes);
            System.arraycopy(leaves[tree], 0, this.leaves, tree * (nodes + 1), nodes + 1);
        }
        this.hopes = new float[features.length + 1];
        for (int tree = features.length - 1; tree >= 0; tree--) {
            float most = leaves[tree][0];
            for (float leaf : leaves[tree]) {
                most = Math.max(most, leaf);
            }
            hopes[tree] = hopes[tree + 1] + most;
        }
    }

    /** The trees that are shipped. */
    static TextTrees shipped() {
        return Shipped.TREES;
    }

    /** The log-odds that a paragraph belongs to the main text. */
    public double score(float[] x) {
        return score(x, Double.NEGATIVE_INFINITY);
    }

    /** The same; once it is certain to stay below {@code floor}, what it is by then. */
    double score(float[] x, double floor) {
        double sum = start;
        int trees = hopes.length - 1;
        for (int tree = 0; tree < trees; tree++) {
            if (sum + hopes[tree] < floor) {
                return sum + hopes[tree];
            }
            int first = tree * nodes;
            int node = 0;
            for (int level = 0; level < depth; level++) {
                node = 2 * node + (x[features[first + node]] > thresholds[first + node] ? 2 : 1);
            }
            // The leaves of a tree are one more than its nodes.
            sum += leaves[first + tree + node - nodes];
        }
        return sum;
    }

    /** Writes the trees in the form that is shipped. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MARK);
        data.writeByte(depth);
        data.writeFloat(start);
        data.writeShort(hopes.length - 1);
        for (int tree = 0; tree < hopes.length - 1; tree++) {
            data.write(features, tree * nodes, nodes);
            for (int i = 0; i < nodes; i++) {
                data.writeFloat(thresholds[tree * nodes + i]);
            }
            for (int i = 0; i <= nodes; i++) {
                data.writeFloat(leaves[tree * (nodes + 1) + i]);
            }
        }
        data.flush();
    }

    /** The trees that are shipped in a file beside this class. */
    static TextTrees named(String file) {
        try (InputStream in = Objects.requireNonNull(TextTrees.class.getResourceAsStream(file), file)) {
            return read(new java.io.BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static TextTrees read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MARK) {
            throw new IOException("no trees");
        }
        int depth = data.readByte();
        float start = data.readFloat();
        int count = data.readUnsignedShort();
        int nodes = (1 << depth) - 1;
        byte[][] features = new byte[count][nodes];
        float[][] thresholds = new float[count][nodes];
        float[][] leaves = new float[count][nodes + 1];
        for (int tree = 0; tree < count; tree++) {
            data.readFully(features[tree]);
            for (int i = 0; i < nodes; i++) {
                thresholds[tree][i] = data.readFloat();
            }
            for (int i = 0; i <= nodes; i++) {
                leaves[tree][i] = data.readFloat();
            }
        }
        return new TextTrees(depth, start, features, thresholds, leaves);
    }

    /** Loaded when the first page is read. */
    private static final class Shipped {
        private static final TextTrees TREES = named("main-text.trees");
    }
}
