package org.gainsay.core;

import java.util.Locale;

/** What the filed evidence amounts to, or where a promise, prediction or deadline has got to. */
public enum Standing {
    /** Nothing that is filed speaks for or against it. */
    UNEXAMINED,
    /** One origin supports it. */
    SINGLE_ORIGIN,
    /** Two or more independent origins support it, and none refutes it. */
    CORROBORATED,
    /** An independent origin refutes it, and it is not refuted. */
    CONTESTED,
    /** Two or more independent origins refute it, and none supports it. */
    REFUTED,
    /** Everyone who said it has taken it back. */
    WITHDRAWN,
    /** It is due on a later day. */
    PENDING,
    /** It is due today. */
    DUE,
    /** Its day has passed, and nobody has said what became of it. */
    OVERDUE,
    /** A person found that it was kept. */
    KEPT,
    /** A person found that it was broken. */
    BROKEN;

    /** Its word in JSON, addresses and pages: {@code single-origin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
