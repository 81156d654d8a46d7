package org.gainsay.core;

/**
 * On whose word something is said.
 *
 * @param name the fullest name that the document gives, or the words that stand for it where it gives none
 * @param kind what sort of speaker it is
 */
public record Speaker(String name, Kind kind) {
    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker without a name");
        }
    }

    /** What sort of speaker it is. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        /** Several people who are named by what they are: "the witnesses", "opposition leaders". */
        GROUP,
        /** Nobody: "it has become known that", "reportedly". */
        VAGUE,
        /** The author of the document, in their own voice. */
        AUTHOR
    }
}
