package org.gainsay.capture;

import org.gainsay.core.Digest;

/**
 * What became of a capture that was handed to the archive.
 *
 * @param payload the digest of the payload, the name to open it by
 * @param text the digest of the UTF-8 bytes of the extracted text
 * @param custody the digest of the custody record as stored
 * @param isNew whether the payload was not in the archive before
 */
public record Kept(Digest payload, Digest text, Digest custody, boolean isNew) {}
