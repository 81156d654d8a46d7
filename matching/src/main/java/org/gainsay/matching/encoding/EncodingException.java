package org.gainsay.matching.encoding;

/** A sentence encoder that cannot be loaded or run; the message names the model or the file, and why. */
public final class EncodingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EncodingException(String message) {
        super(message);
    }

    EncodingException(String message, Throwable cause) {
        super(message, cause);
    }
}
