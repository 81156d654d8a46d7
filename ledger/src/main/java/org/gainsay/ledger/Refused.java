package org.gainsay.ledger;

/** A change that does not fit what was filed before; nothing of the append that held it was filed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Change change;

    Refused(Change change, String reason) {
        super(reason);
        this.change = change;
    }

    /** The first change that did not fit. {@link #getMessage()} says in one line what it is and why. */
    public Change change() {
        return change;
    }
}
