package org.gainsay.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** That the ledger cannot be opened, read or written. The message names the place and the reason in one line. */
public final class LedgerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of failure it is. */
    public enum Code {
        /** Another process, or another part of this one, has the data folder open. */
        IN_USE,
        /** The file is not a ledger: another database, or its header is damaged. */
        NOT_A_LEDGER,
        /** The ledger was written by a newer Gainsay. */
        UNKNOWN_VERSION,
        /** The folder or file cannot be created, read or written. */
        INACCESSIBLE,
        /** The ledger was opened to be read only. */
        READ_ONLY,
        /** The disk, or what this user may have of it, is full. Nothing of what was to be filed is kept. */
        FULL,
        /** Entries or views are not as they were written; {@link Ledger#verify()} names the first. */
        DAMAGED,
        /** Too many readers at once; try again later. */
        OVERLOADED
    }

    private final Code code;
    private final transient Path place;
    private final String message;

    LedgerFailure(Code code, Path place, String reason, @Nullable Throwable cause) {
        super(cause);
        this.message = place + ": " + reason;
        this.code = code;
        this.place = place;
    }

    /** What sort of failure it is. */
    public Code code() {
        return code;
    }

    /** The file or folder that failed. */
    public Path place() {
        return place;
    }

    /** The place and the reason, in one line. */
    @Override
    public String getMessage() {
        return message;
    }
}
