package org.gainsay.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.core.Digest;
import org.gainsay.core.Mention;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How much of the ledger a page showed when its form was filled in. Every form that changes something carries it as
 * {@code seen}; what was filed since about the same thing is what its sender does not know, and is shown to them before
 * theirs is filed.
 *
 * @param sequence the last entry that the page knew
 */
public record Seen(long sequence) {
    /** What a form carries; one that carries nothing, as a program's may, has seen everything. */
    public static Seen of(@Nullable String field) {
        return field == null || !field.matches("\\d{1,18}")
                ? new Seen(Long.MAX_VALUE)
                : new Seen(Long.parseLong(field));
    }

    /** What was filed about a subject since, the earliest first. */
    public List<Entry> since(Desk desk, Subject subject) {
        return history(desk, subject).stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList()
                .reversed();
    }

    /** What was filed since that touches one mention of a document: a decision about it, or another reading of all. */
    public List<Entry> since(Desk desk, Subject document, Digest text, Mention mention) {
        if (sequence >= desk.head().sequence()) {
            return List.of();
        }
        List<Entry> all = history(desk, document);
        Map<Long, Entry> bySequence = all.stream().collect(Collectors.toMap(Entry::sequence, Function.identity()));
        List<Entry> touching = new ArrayList<>();
        for (Entry entry : all.reversed()) {
            if (entry.sequence() > sequence && touches(entry.change(), text, mention, bySequence)) {
                touching.add(entry);
            }
        }
        return touching;
    }

    private static List<Entry> history(Desk desk, Subject subject) {
        return desk.views().history(subject, Page.FIRST);
    }

    private static boolean touches(@Nullable Change change, Digest text, Mention mention, Map<Long, Entry> known) {
        return switch (change) {
            case Change.MentionFiled filed -> same(filed.excerpt(), text, mention);
            case Change.MentionRejected rejected -> same(rejected.excerpt(), text, mention);
            case Change.MentionReviewed reviewed -> touches(changeOf(known, reviewed.decision()), text, mention, known);
            case Change.Undone undone -> touches(changeOf(known, undone.sequence()), text, mention, known);
            case Change.DocumentRead read -> true;
            case null, default -> false;
        };
    }

    private static @Nullable Change changeOf(Map<Long, Entry> known, long sequence) {
        Entry entry = known.get(sequence);
        return entry == null ? null : entry.change();
    }

    /** Several mentions can stand in one sentence; in another text of the document, where one stood is all there is. */
    private static boolean same(Excerpt excerpt, Digest text, Mention mention) {
        Mention other = excerpt.mention();
        return excerpt.text().equals(text)
                ? other.quote().span().equals(mention.quote().span())
                        && other.statement().equals(mention.statement())
                : other.quote().span().overlaps(mention.quote().span());
    }
}
