package org.gainsay.ledger;

import org.gainsay.core.Digest;
import org.gainsay.core.Passage;
import org.gainsay.core.Speaker;

/** What a piece of evidence shows: words of a document, kept so that they can be read without it. */
public sealed interface Exhibit {
    /** The digest of the extracted text that the passage is in. */
    Digest text();

    /** The passage. */
    Passage passage();

    /** On whose word it is said. */
    Speaker speaker();

    /**
     * A mention that the reader found, with all that it names.
     *
     * @param excerpt the mention
     */
    record Mentioned(Excerpt excerpt) implements Exhibit {
        @Override
        public Digest text() {
            return excerpt.text();
        }

        @Override
        public Passage passage() {
            return excerpt.mention().quote();
        }

        @Override
        public Speaker speaker() {
            return excerpt.mention().voice().speaker();
        }
    }

    /**
     * A passage that a person marked.
     *
     * @param text the digest of the extracted text that it is in
     * @param passage the passage
     * @param speaker on whose word it is said, as the person read it
     */
    record Marked(Digest text, Passage passage, Speaker speaker) implements Exhibit {}
}
