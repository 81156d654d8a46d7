package org.gainsay.ledger;

/** A change that does not fit what was filed before; nothing of the append that held it was filed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Change change;
    private final String reason;

    Refused(Change change, String reason) {
        super(reason);
        this.change = change;
        this.reason = reason;
    }

    /** The first change that did not fit. */
    public Change change() {
        return change;
    }

    /** What was refused, and why, in one line. */
    @Override
    public String getMessage() {
        return reason;
    }
}
