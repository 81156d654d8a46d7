package org.gainsay.desk.people;

/** What became of a sign-in by a provider's word. */
public sealed interface Recognised {
    /**
     * They are in.
     *
     * @param session what the browser is to hold; always a new one
     */
    record In(Secret session) implements Recognised {}

    /** Nobody here is known as this, and nobody was invited by the address. */
    record Nobody() implements Recognised {}

    /** Nobody here is known as this, and the provider does not say that the address is theirs. */
    record Unverified() implements Recognised {}

    /** The account is disabled. */
    record Disabled() implements Recognised {}

    /**
     * They would be let in, were it not for their name: somebody has it, or it is none.
     *
     * @param name the name; empty if the provider says none
     */
    record Unnameable(String name) implements Recognised {}
}
