package org.gainsay.ledger;

import org.gainsay.core.Digest;

/**
 * The end of the ledger at a moment. Written down elsewhere, it proves later that nothing up to it was changed.
 *
 * @param sequence the sequence of the last entry, which is also their number; 0 if there is none
 * @param hash the hash of the last entry; {@link Entry#BEFORE_FIRST} if there is none
 */
public record Head(long sequence, Digest hash) {
    /** The head of a ledger without entries. */
    public static final Head EMPTY = new Head(0, Entry.BEFORE_FIRST);
}
