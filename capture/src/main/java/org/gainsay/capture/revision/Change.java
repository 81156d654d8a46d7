package org.gainsay.capture.revision;

import java.util.List;
import java.util.Set;
import org.gainsay.core.Span;

/** What became of one sentence from one edition to the next. */
public sealed interface Change {

    /** What the change touches that changes what is said, in the order of {@link Matter}; empty if nothing. */
    Set<Matter> matters();

    /** Whether a person should look at it. */
    default boolean material() {
        return !matters().isEmpty();
    }

    /**
     * The sentence stands where it stood, in the same words. Typography (quotation marks, dashes, white space) is not
     * counted as wording.
     */
    record Same(Span before, Span after) implements Change {
        @Override
        public Set<Matter> matters() {
            return Set.of();
        }
    }

    /** The sentence stands in the same words at another place. */
    record Moved(Span before, Span after) implements Change {
        @Override
        public Set<Matter> matters() {
            return Set.of();
        }
    }

    /**
     * The sentence says it in other words.
     *
     * @param before the sentence in the older edition
     * @param after the sentence in the newer edition
     * @param moved whether it also stands at another place
     * @param edits the change word by word, in order
     * @param matters what the change touches
     */
    record Reworded(Span before, Span after, boolean moved, List<Edit> edits, Set<Matter> matters) implements Change {
        public Reworded {
            edits = List.copyOf(edits);
            matters = Matters.ordered(matters);
        }
    }

    /**
     * The sentence is new.
     *
     * @param after the sentence in the newer edition
     * @param matters what it holds
     */
    record Added(Span after, Set<Matter> matters) implements Change {
        public Added {
            matters = Matters.ordered(matters);
        }
    }

    /**
     * The sentence is gone.
     *
     * @param before the sentence in the older edition
     * @param matters what it held
     */
    record Removed(Span before, Set<Matter> matters) implements Change {
        public Removed {
            matters = Matters.ordered(matters);
        }
    }
}
