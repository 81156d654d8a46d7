package org.gainsay.capture.revision;

import java.util.HashMap;
import java.util.Map;
import org.gainsay.capture.revision.Revision.Line;
import org.gainsay.capture.revision.Words.Word;

/** The words of a sentence without their order. */
record Bag(Map<String, Integer> counts, int size) {
    /** From this likeness on two sentences are one in other words: half of their words are shared. */
    static final double REWORDED = 0.5;

    static Bag of(Line line) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (Word word : line.words()) {
            if (word.letters() || word.digits()) {
                counts.merge(word.lower(), 1, Integer::sum);
                size++;
            }
        }
        return new Bag(counts, size);
    }

    /** The coefficient of Dice over both bags, 0 to 1. */
    double likeness(Bag other) {
        if (size + other.size == 0) {
            return 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            shared += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * shared / (size + other.size);
    }
}
