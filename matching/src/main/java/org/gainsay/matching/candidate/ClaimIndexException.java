package org.gainsay.matching.candidate;

/** An index that cannot be read or written; the message names the folder and the reason. */
public final class ClaimIndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClaimIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
