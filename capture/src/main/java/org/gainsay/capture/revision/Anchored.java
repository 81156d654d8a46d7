package org.gainsay.capture.revision;

import java.util.List;
import org.gainsay.core.Passage;
import org.jspecify.annotations.Nullable;

/** Where a passage of an older text stands in a newer one, or that a person must look. */
public sealed interface Anchored {

    /**
     * The passage is there and says the same.
     *
     * @param passage the passage in the newer text
     * @param likeness 1 for the same words, less where words without weight differ; at least {@link Anchors#FLOOR}
     */
    record Found(Passage passage, double likeness) implements Anchored {}

    /**
     * The source changed: what stood there is gone, says something else, or stands in several places.
     *
     * @param nearest what comes nearest in the newer text; null if nothing comes near
     * @param likeness how near it comes, 0 to 1
     * @param why each difference that counts, in words: {@code "120" is now "210"}
     */
    record SourceChanged(@Nullable Passage nearest, double likeness, List<String> why) implements Anchored {
        public SourceChanged {
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a change of source without a reason");
            }
            why = List.copyOf(why);
        }
    }
}
