package org.gainsay.reading.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What is wrong with some JSON, with its place already in the message. */
final class Refused extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    Refused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
