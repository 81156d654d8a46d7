package org.gainsay.matching.candidate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The learnt weights of the {@link Features}: a sum for the order, and the curve that makes a probability of it. There are
 * two sums, with and without an encoder. Immutable.
 */
final class RankWeights {
    private final double[] withMeaning;
    private final double[] withoutMeaning;

    /** For each sum the constant, then the weights in the order of {@link Features#NAMES}. */
    private RankWeights(double[] withMeaning, double[] withoutMeaning) {
        this.withMeaning = withMeaning;
        this.withoutMeaning = withoutMeaning;
    }

    /** The weights that are shipped. */
    static RankWeights shipped() {
        return Shipped.WEIGHTS;
    }

    /** How likely a claim is the one that a text repeats, 0 to 1. */
    double score(double[] features, boolean meaning) {
        double[] weights = meaning ? withMeaning : withoutMeaning;
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Lines of a name and two numbers, as {@code CandidateTrainer} writes them. */
    static RankWeights read(BufferedReader lines, String place) throws IOException {
        Map<String, double[]> rows = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length == 3) {
                rows.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
            }
        }
        List<String> names = Features.NAMES;
        double[][] sums = new double[2][names.size() + 1];
        for (int i = 0; i <= names.size(); i++) {
            String name = i == 0 ? "constant" : names.get(i - 1);
            double[] row = rows.get(name);
            if (row == null) {
                throw new IOException(place + ": no weight for " + name);
            }
            sums[0][i] = row[0];
            sums[1][i] = row[1];
        }
        return new RankWeights(sums[0], sums[1]);
    }

    /** Loaded with the first question. */
    private static final class Shipped {
        private static final String FILE = "candidate-rank.tsv";
        private static final RankWeights WEIGHTS = load();

        private static RankWeights load() {
            try (InputStream in = Objects.requireNonNull(RankWeights.class.getResourceAsStream(FILE));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return read(lines, FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
