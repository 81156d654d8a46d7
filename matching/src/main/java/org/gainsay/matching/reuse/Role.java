package org.gainsay.matching.reuse;

/** What a document is in a group of documents that carry the same copy. */
public enum Role {
    /** The likely first among those at hand; not proof, and not always the origin. */
    FIRST,
    COPY
}
