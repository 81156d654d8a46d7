package org.gainsay.desk.people;

import java.time.Duration;

/** What became of a sign-in. */
public sealed interface SignedIn {
    /**
     * They are in.
     *
     * @param session what the browser is to hold; always a new one
     */
    record In(Secret session) implements SignedIn {}

    /** The name or the password is wrong, or the account is disabled; which of them is not said. */
    record Wrong() implements SignedIn {}

    /**
     * There were too many tries; this one was not looked at.
     *
     * @param left until the next one is
     */
    record Wait(Duration left) implements SignedIn {}
}
