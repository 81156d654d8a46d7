package org.gainsay.benchmarks.quality;

import java.io.IOException;
import java.util.List;

/** One labelled set and the measures that are taken on it. */
public interface Task {
    /** The name on the command line and in the table, such as {@code time-en}. */
    String name();

    /** Measures the shipped reader on the set; an {@link IOException} names the file that cannot be read. */
    List<Figure> measure(DataSets data) throws IOException;

    /**
     * One figure of the table.
     *
     * @param task the task's name
     * @param part which rows it was taken on: {@code train}, {@code train, 5-fold}, {@code dev}
     * @param measure what is measured: {@code strict F1}
     * @param value the figure, usually 0 to 1
     * @param reference the published figure or floor that it stands beside, in words, or an empty string
     */
    record Figure(String task, String part, String measure, double value, String reference) {}
}
