package org.gainsay.matching.cluster;

/** What became of an editor's decision. */
public sealed interface Decided {
    /** It holds from now on. */
    record Accepted() implements Decided {}

    /**
     * It contradicts earlier decisions and changes nothing.
     *
     * @param why which ones, in a sentence
     */
    record Refused(String why) implements Decided {
        public Refused {
            if (why.isBlank()) {
                throw new IllegalArgumentException("a decision refused without a reason");
            }
        }
    }
}
