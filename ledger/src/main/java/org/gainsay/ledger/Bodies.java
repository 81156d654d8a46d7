package org.gainsay.ledger;

/** The bodies of entries: changes as canonical JSON. */
final class Bodies {
    private Bodies() {}

    static Change read(String kind, String body) {
        if (body.isEmpty()) {
            throw new IllegalArgumentException(kind + ": empty body");
        }
        throw new UnsupportedOperationException("not yet");
    }
}
