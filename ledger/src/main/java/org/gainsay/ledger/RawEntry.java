package org.gainsay.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import org.gainsay.core.Digest;

/** A row of the table of entries as it stands there, well formed but believed in nothing. */
record RawEntry(
        long sequence,
        String time,
        String actor,
        String kind,
        String subject,
        String body,
        Digest previous,
        Digest hash) {
    /** The columns that {@link #of(ResultSet)} wants, first and in this order, of a table named e. */
    static final String COLUMNS = "e.sequence, e.time, e.actor, e.kind, e.subject, e.body, e.previous, e.hash";

    /** The row at the cursor; {@link IllegalArgumentException} saying what is wrong if a value is missing or no hash. */
    static RawEntry of(ResultSet row) throws SQLException {
        return new RawEntry(
                row.getLong(1),
                text(row, 2, "time"),
                text(row, 3, "actor"),
                text(row, 4, "kind"),
                text(row, 5, "subject"),
                text(row, 6, "body"),
                digest(row, 7, "previous"),
                digest(row, 8, "hash"));
    }

    /** The entry; {@link IllegalArgumentException} saying what is wrong if the row is not well formed. */
    Entry entry() {
        try {
            return new Entry(sequence, Instant.parse(time), new Actor(actor), kind, subject, body, previous, hash);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time '" + time + "' is not a time", e);
        }
    }

    /**
     * The entry, if the row hashes to its hash, follows {@code before} and is written as entries are;
     * {@link IllegalArgumentException} saying what is wrong if not.
     */
    Entry intact(Head before, Instant noEarlierThan) {
        if (sequence != before.sequence() + 1) {
            throw new IllegalArgumentException("is missing; the next one found is entry " + sequence);
        }
        Digest computed = Leaf.hash(sequence, time, actor, kind, subject, body, previous);
        if (!computed.equals(hash)) {
            String where = WrongByte.in(this).map(found -> "; " + found).orElse("");
            throw new IllegalArgumentException("its content hashes to " + computed + ", not to " + hash + where);
        }
        if (!previous.equals(before.hash())) {
            throw new IllegalArgumentException("it follows an entry with hash " + previous + ", but the one before has "
                    + before.hash() + ": this one or that one was replaced");
        }
        Entry entry = entry();
        if (!Leaf.time(entry.time()).equals(time)) {
            throw new IllegalArgumentException("time '" + time + "' is not written as a time of the ledger");
        }
        if (entry.time().isBefore(noEarlierThan)) {
            throw new IllegalArgumentException("time " + time + " is before that of the entry before it");
        }
        try {
            String canonical = Bodies.canonical(body);
            if (!canonical.equals(body)) {
                throw new IllegalArgumentException(
                        "its body is not canonical JSON from character " + differing(canonical, body) + " on");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("its body is not JSON: " + e.getMessage(), e);
        }
        return entry;
    }

    /** The bytes that its hash covers, as text. */
    String leaf() {
        return Leaf.text(sequence, time, actor, kind, subject, body, previous);
    }

    private static int differing(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String text(ResultSet row, int column, String name) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return text;
    }

    private static Digest digest(ResultSet row, int column, String name) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return new Digest(HexFormat.of().formatHex(bytes));
    }
}
