package org.gainsay.desk;

import java.util.List;
import java.util.Optional;
import org.gainsay.core.Mention;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;

/**
 * The undecided mentions of a case for which a claim is suggested, one after the other: documents in the order of the
 * case, mentions in the order of the text.
 *
 * <p>A place in the queue is a document and how many of its mentions were passed, {@code document:7}. Safe to use from
 * many threads.
 */
public final class Queue {
    /** Mentions that are matched for one answer: each takes some milliseconds, and a page should not wait for more. */
    private static final int MOST_MATCHED = 24;

    private final Views views;
    private final Matching matching;
    private final Texts texts;

    /** Where the texts and sheets of documents are. */
    interface Texts {
        Optional<Desk.Read> read(DocumentId document);
    }

    Queue(Views views, Matching matching, Texts texts) {
        this.views = views;
        this.matching = matching;
        this.texts = texts;
    }

    /**
     * A mention to decide about.
     *
     * @param place where it stands in the queue: what to give {@link #next} for the one after it
     * @param document its document
     * @param mention the mention
     * @param suggestions the claims that it may be of, the nearest first; never empty
     */
    public record Item(
            String place, Views.DocumentView document, Mention mention, List<Matching.Suggestion> suggestions) {}

    /**
     * What was found.
     *
     * @param item the next mention; empty if none was found
     * @param on where to go on looking, because it was not looked to the end; empty if it was, or something was found
     */
    public record Found(Optional<Item> item, Optional<String> on) {}

    /**
     * The next mention of a case to decide about.
     *
     * @param after the place after which to look; empty for the beginning. One that does not exist any more counts as the
     *     beginning
     */
    public Found next(CaseId caseId, String after) {
        int colon = after.lastIndexOf(':');
        String document = colon < 0 ? "" : after.substring(0, colon);
        boolean known = views.document(new DocumentId(document.isEmpty() ? "none" : document))
                .filter(view -> view.caseId().equals(caseId))
                .isPresent();
        return known
                ? new Search().in(caseId, document, number(after.substring(colon + 1)))
                : new Search().in(caseId, "", 0);
    }

    /** One walk through the queue, up to the mention that is found or the most that are matched. */
    private final class Search {
        private int matched;

        Found in(CaseId caseId, String from, int passed) {
            boolean reached = from.isEmpty();
            for (Page page = Page.FIRST; ; page = page.next()) {
                List<Views.DocumentSummary> documents = views.documents(caseId, page);
                if (documents.isEmpty()) {
                    return new Found(Optional.empty(), Optional.empty());
                }
                for (Views.DocumentSummary summary : documents) {
                    boolean here = summary.document().id().slug().equals(from);
                    reached |= here;
                    if (reached && summary.found() > summary.filed() + summary.rejected()) {
                        Optional<Found> found = in(summary.document(), here ? passed : 0);
                        if (found.isPresent()) {
                            return found.get();
                        }
                    }
                }
            }
        }

        private Optional<Found> in(Views.DocumentView document, int passed) {
            Optional<Desk.Read> read = texts.read(document.id());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            Views.Decisions decisions = views.decisions(document.id());
            List<Mention> mentions = read.get().sheet().mentions();
            for (int i = passed; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                if (decisions.of(read.get().digest(), mention).isPresent()) {
                    continue;
                }
                if (matched == MOST_MATCHED) {
                    return Optional.of(new Found(Optional.empty(), Optional.of(place(document, i))));
                }
                matched++;
                List<Matching.Suggestion> suggestions = matching.suggestions(document, read.get(), mention);
                if (!suggestions.isEmpty()) {
                    Item item = new Item(place(document, i + 1), document, mention, suggestions);
                    return Optional.of(new Found(Optional.of(item), Optional.empty()));
                }
            }
            return Optional.empty();
        }
    }

    /** The place just before the mention that {@code place} stands behind, so that it comes again. */
    public static String before(String place) {
        int colon = place.lastIndexOf(':');
        int passed = colon < 0 ? 0 : number(place.substring(colon + 1));
        return passed == 0 ? place : place.substring(0, colon + 1) + (passed - 1);
    }

    private static String place(Views.DocumentView document, int passed) {
        return document.id().slug() + ":" + passed;
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }
}
