package org.gainsay.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views;

/**
 * Several things decided at once: all of them in one append or none, which one undo takes back. Safe to use from many
 * threads. Methods throw {@link Refused} where one of them does not fit what was filed before.
 */
public final class Several {
    /** More than anyone marks by hand, and far below what one append takes. */
    public static final int MOST = 1_000;

    private final Ledger ledger;
    private final Revisions revisions;
    private final Function<DocumentId, Optional<Desk.Read>> reader;

    Several(Ledger ledger, Revisions revisions, Function<DocumentId, Optional<Desk.Read>> reader) {
        this.ledger = ledger;
        this.revisions = revisions;
        this.reader = reader;
    }

    /**
     * A decision about a passage of a document.
     *
     * @param document the document
     * @param decision the sequence of the entry that filed it
     */
    public record Decided(DocumentId document, long decision) {}

    /**
     * Opens a claim with the statement of each mention, as {@link Desk#accept} does for one.
     *
     * @param mentions 1 to {@value #MOST} of the document's last reading, each once
     * @return the sequence of the first entry of the append
     * @throws IllegalArgumentException if there is no such document or mention, or too many
     */
    public long accept(Actor actor, DocumentId document, List<MentionId> mentions) {
        Views.DocumentView view = ledger.views()
                .document(document)
                .orElseThrow(() -> new IllegalArgumentException("no document " + document));
        Set<ClaimId> opened = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (Excerpt excerpt : excerpts(document, mentions)) {
            String statement = Desk.oneLine(excerpt.mention().statement());
            ClaimId claim = ClaimId.of(view.caseId(), statement);
            if (opened.add(claim) && ledger.views().claim(claim).isEmpty()) {
                changes.add(new Change.ClaimOpened(claim, view.caseId(), statement));
            }
            changes.add(new Change.MentionFiled(document, claim, excerpt));
        }
        return first(actor, changes);
    }

    /** Sets mentions aside; the same otherwise. */
    public long reject(Actor actor, DocumentId document, List<MentionId> mentions) {
        return first(
                actor,
                excerpts(document, mentions).stream()
                        .<Change>map(excerpt -> new Change.MentionRejected(document, excerpt, null))
                        .toList());
    }

    /** Lets decisions stand although their sources changed, as {@link Revisions#review} does for one. */
    public long letStand(Actor actor, List<Decided> decisions) {
        checkCount(decisions.size());
        return first(
                actor,
                decisions.stream()
                        .<Change>map(one -> revisions.reviewed(one.document(), one.decision()))
                        .toList());
    }

    /** Whether the append that began with an entry is what its actor can take back next. */
    public boolean undoable(Actor actor, long append) {
        return last(actor, append).isPresent();
    }

    /**
     * Takes back a whole append.
     *
     * @return whether it was there to be taken back, being what the actor filed last
     */
    public boolean undo(Actor actor, long append) {
        Optional<Views.Undoable> last = last(actor, append);
        last.ifPresent(undoable -> ledger.append(actor, undoable.undoing()));
        return last.isPresent();
    }

    private Optional<Views.Undoable> last(Actor actor, long append) {
        Optional<Entry> entry = ledger.entry(append);
        // The entries of an append share its time.
        return entry.flatMap(one -> ledger.views()
                .lastUndoable(actor)
                .filter(undoable -> undoable.entries().getFirst().time().equals(one.time())));
    }

    private long first(Actor actor, List<Change> changes) {
        return ledger.append(actor, changes).getFirst().sequence();
    }

    private List<Excerpt> excerpts(DocumentId document, List<MentionId> mentions) {
        checkCount(mentions.size());
        Desk.Read read = reader.apply(document)
                .orElseThrow(() -> new IllegalArgumentException("document " + document + " has no reading"));
        return mentions.stream()
                .map(mention -> Excerpt.of(
                        read.sheet(),
                        read.mention(mention)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "document " + document + " has no mention " + mention))))
                .toList();
    }

    private static void checkCount(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " things decided at once: wants 1 to " + MOST);
        }
    }
}
