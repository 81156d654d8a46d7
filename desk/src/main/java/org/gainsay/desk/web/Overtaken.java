package org.gainsay.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * That somebody filed something about the same thing while a form was open. Nothing was filed; the answer shows what the
 * other did, and a form with what was typed, which now knows it.
 */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient View page;

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param since what was filed, the earliest first
     * @param wanted what the sender wanted to do, in words
     * @param again what pressing the button does now; null if it cannot be done any more
     * @param action where the form goes
     * @param fields what was typed
     * @param seen the last entry that this page knows
     * @param back the page that the form stood on
     */
    public record View(
            Frame frame,
            List<Step> since,
            String wanted,
            @Nullable String again,
            String action,
            List<Field> fields,
            long seen,
            String back) {}

    /**
     * Something that was filed.
     *
     * @param who by whom
     * @param when in words
     * @param what in words
     */
    public record Step(String who, String when, String what) {}

    /**
     * Something that was typed.
     *
     * @param name of the field
     * @param value what was typed
     */
    public record Field(String name, String value) {}

    private Overtaken(View page) {
        super("overtaken");
        this.page = page;
    }

    View page() {
        return page;
    }

    /**
     * Throws it, where anything was filed since.
     *
     * @param since what was filed
     * @param wanted what the sender wanted to do, in words
     * @param again the words on the button that does it all the same; null if it cannot be done
     * @param fields what was typed, by field; empty values are left out
     */
    static void check(
            Desk desk,
            Frame frame,
            List<Entry> since,
            String wanted,
            @Nullable String again,
            String action,
            Map<String, String> fields,
            String back) {
        if (since.isEmpty()) {
            return;
        }
        List<Step> steps = since.stream()
                .map(entry -> new Step(entry.actor().name(), Wording.moment(entry.time()), said(desk, entry)))
                .toList();
        List<Field> kept = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        throw new Overtaken(
                new View(frame, steps, wanted, again, action, kept, desk.head().sequence(), back));
    }

    /** What an entry did, in words. */
    private static String said(Desk desk, Entry entry) {
        return switch (entry.change()) {
            case Change.MentionFiled filed -> Words.now().say("document-since-filed", statement(desk, filed.claim()));
            case Change.MentionRejected rejected ->
                rejected.reason() == null
                        ? Words.now().say("document-since-rejected")
                        : Words.now().say("document-since-rejected-because", rejected.reason());
            case Change.MentionReviewed reviewed -> Words.now().say("document-since-reviewed");
            case Change.Undone undone -> Words.now().say("document-since-undone", undone.sequence());
            case Change.DocumentRead read ->
                Words.now().say("document-since-read", Wording.count(read.mentions(), "mention"));
            default -> Words.now().say("document-since-other", entry.sequence());
        };
    }

    private static String statement(Desk desk, ClaimId claim) {
        return Optional.of(claim)
                .flatMap(desk.views()::claim)
                .map(view -> view.statement())
                .orElse(claim.slug());
    }
}
