package org.gainsay.ledger;

import java.time.Instant;
import org.gainsay.core.Digest;

/**
 * One line of the ledger. The exact bytes that {@code hash} covers are described in {@link org.gainsay.ledger}.
 *
 * @param sequence its place, from 1, without gaps
 * @param time when it was filed, to the microsecond; the same for all entries of one append, later for each next one
 * @param actor who filed it
 * @param kind what happened: {@code case-opened}, {@code mention-filed}
 * @param subject what it is about, as {@link Subject#key()} writes it
 * @param body the change as canonical JSON (RFC 8785)
 * @param previous the hash of the entry before; {@link #BEFORE_FIRST} for the first
 * @param hash the hash of this entry
 */
public record Entry(
        long sequence,
        Instant time,
        Actor actor,
        String kind,
        String subject,
        String body,
        Digest previous,
        Digest hash) {
    /** What stands in the place of a hash before the first entry: 32 zero bytes. */
    public static final Digest BEFORE_FIRST = new Digest("0".repeat(64));

    /**
     * The canonical JSON that {@link #hash} covers: its UTF-8 bytes are the leaf of this entry in the Merkle tree, so
     * that the hash is that of RFC 6962, section 2.1, over them.
     */
    public String leaf() {
        return Leaf.text(sequence, Leaf.time(time), actor.name(), kind, subject, body, previous);
    }

    /** The change that it records; {@link IllegalArgumentException} if the body was damaged and is none. */
    public Change change() {
        return Bodies.read(kind, body);
    }
}
