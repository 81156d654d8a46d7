package org.gainsay.desk;

import java.util.List;
import org.gainsay.core.Span;
import org.gainsay.ledger.DocumentId;

/** Which documents carry the same copy, as text reuse finds it. */
@FunctionalInterface
public interface Copies {
    /** Nobody looked. */
    Copies UNKNOWN = documents -> List.of();

    /**
     * The copies that some of these documents carry.
     *
     * @param documents those that pieces of a claim stand in, each once
     */
    List<Copy> among(List<DocumentId> documents);

    /**
     * One copy.
     *
     * @param name its name among the copies; pieces of one name go back to one place
     * @param carriers who carries it; those that were not asked for count for nothing
     * @param why how it is known, in words: "carries the copy of the Lisk wire, 0.9 of its words"
     */
    record Copy(String name, List<Carrier> carriers, String why) {
        public Copy {
            carriers = List.copyOf(carriers);
        }
    }

    /**
     * A document that carries a copy.
     *
     * @param document the document
     * @param spans the stretches of its text that are the copy; empty for all of it
     */
    record Carrier(DocumentId document, List<Span> spans) {
        public Carrier {
            spans = List.copyOf(spans);
        }

        /** Whether a passage is part of the copy. */
        boolean covers(Span passage) {
            return spans.isEmpty() || spans.stream().anyMatch(span -> span.overlaps(passage));
        }
    }
}
