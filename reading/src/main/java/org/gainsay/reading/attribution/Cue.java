package org.gainsay.reading.attribution;

/**
 * The words that mark an attribution.
 *
 * @param first the first token, auxiliaries and adverbs included
 * @param head the token that carries the meaning: "said", "according", "claim"
 * @param last the last token, particles included
 * @param kind how it works
 * @param score how sure it is that this is a cue, 0 to 1
 */
record Cue(int first, int head, int last, Kind kind, double score) {
    enum Kind {
        /** A verb: said, has warned, did not say. */
        VERB,
        /** A preposition of one or more words: according to. */
        PREPOSITION,
        /** A noun with its content after it: the claim that. */
        NOUN,
        /** A whole formula without a source: it was reported that. */
        IMPERSONAL,
        /** A sentence adverb: reportedly. */
        ADVERB,
        /** The colon of a headline or of a transcript. */
        COLON
    }

    TokenRange range() {
        return new TokenRange(first, last);
    }
}
