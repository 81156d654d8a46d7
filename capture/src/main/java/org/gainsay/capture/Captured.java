package org.gainsay.capture;

import org.gainsay.core.Article;
import org.gainsay.core.Digest;

/**
 * One capture: the bytes as obtained, what was taken out of them, and the record of how they were obtained.
 *
 * @param payload the untouched bytes
 * @param extracted what they say
 * @param custody when, how and from where they were obtained
 */
public record Captured(Payload payload, Extracted extracted, Custody custody) {
    /** The name of the capture: the digest of its payload. */
    public Digest digest() {
        return payload.digest();
    }

    /** The main text and metadata. */
    public Article article() {
        return extracted.article();
    }
}
