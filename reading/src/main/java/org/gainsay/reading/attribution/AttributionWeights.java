package org.gainsay.reading.attribution;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The learned weights of one language: a linear model for each {@link Question}. Immutable; safe to share.
 *
 * <p>As a file: gzip over, for each question in order, the largest weight (float), the number of weights (int), the
 * gaps between their ascending keys (seven bits a byte, low ones first), and the weights (a byte each, a signed share
 * of the largest in steps of 1/127).
 */
public final class AttributionWeights {
    /** What is asked of the weights: each a choice of one candidate among several. */
    public enum Question {
        /** Whether a token is the head of a cue. */
        CUE(300_000),
        /** Which noun phrase is the source. */
        SOURCE(300_000),
        /** Where the content before the cue starts, or that there is none. */
        LEFT(300_000),
        /** Where the content after the cue starts, or that there is none. */
        START(300_000),
        /** Where the content after the cue ends. */
        END(300_000),
        /** Which reading of a possible cue is right as a whole, or that it is no cue. */
        WHOLE(300_000);

        /** The most weights kept: together they stay below a megabyte and a half as a file. */
        private final int most;

        Question(int most) {
            this.most = most;
        }
    }

    /** The number of different features that the weights tell apart, for the array that they are learned in. */
    public static final int FEATURES = 1 << WeightTable.KEY_BITS;

    private final Map<Question, WeightTable> tables;

    private AttributionWeights(Map<Question, WeightTable> tables) {
        this.tables = tables;
    }

    /**
     * Rounds learned weights and keeps the heaviest.
     *
     * @param learned for each question one weight for each of {@link #FEATURES}; none for a question not learned yet
     */
    public static AttributionWeights of(Map<Question, float[]> learned) {
        Map<Question, WeightTable> tables = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            float[] dense = learned.get(question);
            tables.put(question, WeightTable.of(dense == null ? new float[0] : dense, question.most));
        }
        return new AttributionWeights(tables);
    }

    /** The place of {@code feature}'s weight in the array that weights are learned in. */
    public static int place(int feature) {
        return WeightTable.key(feature);
    }

    /** The shipped weights of English, read once. */
    static AttributionWeights english() {
        return English.WEIGHTS;
    }

    private static final class English {
        static final AttributionWeights WEIGHTS = shipped("attribution-en.weights");
    }

    private static AttributionWeights shipped(String name) {
        try (InputStream in = AttributionWeights.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads weights; closes nothing. */
    public static AttributionWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 14), 1 << 16));
        Map<Question, WeightTable> tables = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            tables.put(question, WeightTable.read(data));
        }
        return new AttributionWeights(tables);
    }

    /** Writes them; closes nothing. */
    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 14);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zipped));
        for (Question question : Question.values()) {
            of(question).write(data);
        }
        data.flush();
        zipped.finish();
    }

    /** The number of weights. */
    public int size() {
        return tables.values().stream().mapToInt(WeightTable::size).sum();
    }

    /** Whether these weights choose the right candidate of {@code lesson}. */
    public boolean answers(AttributionLessons.Lesson lesson) {
        WeightTable table = of(lesson.question());
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < lesson.candidates().length; c++) {
            float sum = table.score(lesson.candidates()[c]);
            if (sum > most) {
                most = sum;
                best = c;
            }
        }
        return best == lesson.right();
    }

    WeightTable of(Question question) {
        WeightTable table = tables.get(question);
        if (table == null) {
            throw new IllegalStateException("no weights of " + question);
        }
        return table;
    }
}
