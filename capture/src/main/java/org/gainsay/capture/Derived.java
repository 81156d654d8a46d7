package org.gainsay.capture;

import org.gainsay.core.Digest;

/**
 * Something made from a capture that is worth keeping beside it: a claim sheet, a translation.
 *
 * @param of the capture that it was made from
 * @param mediaType what it is, {@code application/json}
 * @param content its bytes
 */
public record Derived(Digest of, String mediaType, Payload content) {}
