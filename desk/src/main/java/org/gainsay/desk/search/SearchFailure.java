package org.gainsay.desk.search;

/** An index that cannot be read or written; the message names the folder and the reason. */
public final class SearchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SearchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
