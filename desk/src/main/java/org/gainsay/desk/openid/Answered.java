package org.gainsay.desk.openid;

import org.gainsay.desk.people.Vouched;

/** What a browser that comes back from the provider brings. */
public sealed interface Answered {
    /**
     * The provider says who they are.
     *
     * @param vouched who
     * @param back where they wanted to go
     */
    record For(Vouched vouched, String back) implements Answered {}

    /**
     * The provider says no: somebody changed their mind, or may not use the desk.
     *
     * @param error its word for it, as RFC 6749 lists them
     * @param back where they wanted to go
     */
    record Declined(String error, String back) implements Answered {}

    /** Nothing that was begun in this browser: too old, used already, begun elsewhere, or made up. */
    record Stale() implements Answered {}
}
