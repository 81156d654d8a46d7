package org.gainsay.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What was filed under which key. The note of it is written in the transaction of the entries: after a crash either both
 * are there or neither is. Notes are read and written by whoever holds the lock of the ledger.
 */
final class Receipts {
    private static final String NOTE = "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (actor, key)"
            + " DO UPDATE SET last = max(last, excluded.last), done = max(done, excluded.done), first = CASE WHEN first ="
            + " 0 THEN excluded.first ELSE first END, answer = excluded.answer";

    private static final String FORGET_OLD = "DELETE FROM answers WHERE at < ?";
    private static final String FORGET_MORE =
            "DELETE FROM answers WHERE (actor, key) IN (SELECT actor, key FROM answers"
                    + " ORDER BY at LIMIT max(0, (SELECT count(*) FROM answers) - ?))";
    private static final String FIND =
            "SELECT request, first, last, done, answer FROM answers WHERE actor = ? AND key = ? AND at >= ?";

    /** Notes between two counts of all, which take some milliseconds. */
    private static final int BETWEEN_COUNTS = 1_000;

    @SuppressWarnings("ThreadLocalUsage") // one for each ledger: two can be open in one process
    private final ThreadLocal<@Nullable Receipt> filing = new ThreadLocal<>();

    private int notes;

    /** What this thread files between the beginning and the end of one filing. */
    private record Receipt(@Nullable Once once, List<Entry> entries) {}

    /** Runs what files something in this thread, and gives the entries that it filed. */
    List<Entry> filing(@Nullable Once once, Runnable work) {
        if (filing.get() != null) {
            throw new IllegalStateException("a filing within a filing");
        }
        Receipt receipt = new Receipt(once, new ArrayList<>());
        filing.set(receipt);
        try {
            work.run();
        } finally {
            filing.remove();
        }
        return List.copyOf(receipt.entries());
    }

    /** Notes entries that are about to be committed. */
    void note(Statements writer, List<Entry> entries) throws SQLException {
        Receipt receipt = filing.get();
        if (receipt != null && receipt.once() != null) {
            write(writer, receipt.once(), entries, receipt.once().whole(), null);
        }
    }

    /** Notes entries that were committed. */
    void committed(List<Entry> entries) {
        Receipt receipt = filing.get();
        if (receipt != null) {
            receipt.entries().addAll(entries);
        }
    }

    void write(Statements writer, Once once, List<Entry> entries, boolean done, @Nullable String answer)
            throws SQLException {
        Instant now = Instant.now();
        writer.run(FORGET_OLD, Leaf.time(now.minus(Once.KEPT)));
        if (notes++ % BETWEEN_COUNTS == 0) {
            writer.run(FORGET_MORE, Once.MOST - BETWEEN_COUNTS);
        }
        writer.run(
                NOTE,
                once.actor().name(),
                once.key(),
                once.request().hex(),
                Leaf.time(now),
                entries.isEmpty() ? 0 : entries.getFirst().sequence(),
                entries.isEmpty() ? 0 : entries.getLast().sequence(),
                done ? 1 : 0,
                answer);
    }

    static Optional<Once.Noted> find(Statements writer, Actor actor, String key) throws SQLException {
        @Nullable
        String[] row =
                writer.first(FIND, actor.name(), key, Leaf.time(Instant.now().minus(Once.KEPT)));
        return row == null
                ? Optional.empty()
                : Optional.of(new Once.Noted(
                        new Digest(String.valueOf(row[0])),
                        Long.parseLong(String.valueOf(row[1])),
                        Long.parseLong(String.valueOf(row[2])),
                        "1".equals(row[3]),
                        row[4]));
    }
}
