package org.gainsay.desk.openid;

/** That a provider could not be asked, or that what it answered cannot be believed. */
public final class ProviderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What failed. */
    public enum Code {
        /** It does not answer, answers too slowly or too much, or says that it is broken. */
        UNREACHABLE,
        /** What it answered does not hold: a signature, a name, a time, an address. */
        UNTRUSTED,
        /** Too many people are signing in with it at this moment. */
        BUSY
    }

    private final Code code;

    ProviderFailure(Code code, String what, Throwable cause) {
        super(what, cause);
        this.code = code;
    }

    ProviderFailure(Code code, String what) {
        super(what);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
