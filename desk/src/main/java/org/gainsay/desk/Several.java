package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views;
import org.jspecify.annotations.Nullable;

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
     * Opens a claim with the statement of each mention, as {@link Mentions#accept} does for one.
     *
     * @param mentions 1 to {@value #MOST} of the document's last reading, each once
     * @return the sequence of the first entry of the append
     * @throws IllegalArgumentException if there is no such document or mention, or too many
     */
    public long accept(Actor actor, DocumentId document, List<MentionId> mentions) {
        CaseId caseId = caseOf(document);
        List<Change> changes = new ArrayList<>();
        for (Excerpt excerpt : excerpts(document, mentions)) {
            ClaimId claim = Mentions.tracked(
                    ledger.views(), caseId, Desk.oneLine(excerpt.mention().statement()), changes);
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

    /**
     * A mention of a document's last reading.
     *
     * @param document the document
     * @param mention its name in the sheet
     */
    public record Named(DocumentId document, MentionId mention) {}

    /**
     * Where mentions were filed in one append.
     *
     * @param claim the claim that they are filed under
     * @param append the sequence of the first entry of the append
     */
    public record Under(ClaimId claim, long append) {}

    /**
     * Files mentions of several documents under one claim. Those that are left out are filed as not the same, so that the
     * claim is not suggested for them again; what was judged of one of them and that claim before is left as it is.
     *
     * @param claim the claim; null opens one with the statement of the first mention, or takes the one that the case
     *     tracks with that very statement
     * @param same the mentions of the claim, the one that stands for it first; of one case
     * @param leftOut mentions that were looked at with them and are of something else
     * @throws IllegalArgumentException if there is no such document or mention, none is to be filed, or too many are
     * @throws Refused if one was decided already, or they are of two cases
     */
    public Under together(Actor actor, @Nullable ClaimId claim, List<Named> same, List<Named> leftOut) {
        if (same.isEmpty()) {
            throw new IllegalArgumentException("no mention to file");
        }
        checkCount(same.size() + leftOut.size());
        List<Change> changes = new ArrayList<>();
        ClaimId under = claim == null ? standingFor(same.getFirst(), changes) : claim;
        same.forEach(one -> changes.add(new Change.MentionFiled(one.document(), under, excerpt(one))));
        for (Named one : leftOut) {
            Excerpt excerpt = excerpt(one);
            if (!judged(one.document(), under, excerpt)) {
                changes.add(new Change.MatchJudged(
                        one.document(), under, excerpt, Change.MatchJudged.Judgement.NOT_THE_SAME));
            }
        }
        return new Under(under, first(actor, changes));
    }

    /** Whether somebody said before what a mention is to a claim: that stands, and keeps nothing else from being filed. */
    private boolean judged(DocumentId document, ClaimId claim, Excerpt excerpt) {
        return ledger.views().judgements(document).stream()
                .anyMatch(before -> before.claim().equals(claim) && before.isOf(excerpt.text(), excerpt.mention()));
    }

    /** The claim with the statement of a mention. */
    private ClaimId standingFor(Named first, List<Change> changes) {
        String statement = Desk.oneLine(excerpt(first).mention().statement());
        return Mentions.tracked(ledger.views(), caseOf(first.document()), statement, changes);
    }

    private CaseId caseOf(DocumentId document) {
        return ledger.views()
                .document(document)
                .orElseThrow(() -> new IllegalArgumentException("no document " + document))
                .caseId();
    }

    private Excerpt excerpt(Named one) {
        return excerpts(one.document(), List.of(one.mention())).getFirst();
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

    /** Whether the append that began with an entry opened a claim or filed a mention in a case. */
    public boolean concerns(CaseId caseId, long append) {
        Optional<Entry> first = ledger.entry(append);
        for (Optional<Entry> entry = first;
                entry.isPresent();
                entry = ledger.entry(entry.get().sequence() + 1)) {
            if (!entry.get().time().equals(first.orElseThrow().time())) {
                return false;
            }
            Change change = entry.get().change();
            boolean here = change instanceof Change.ClaimOpened opened
                    ? opened.caseId().equals(caseId)
                    : change instanceof Change.MentionFiled filed
                            && caseOf(filed.document()).equals(caseId);
            if (here) {
                return true;
            }
        }
        return false;
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
        last.ifPresent(undoable -> ledger.append(actor, undoing(undoable)));
        return last.isPresent();
    }

    /**
     * Takes back what an actor filed last that can be taken back.
     *
     * @return whether there was something
     */
    public boolean undoLast(Actor actor) {
        Optional<Views.Undoable> last = ledger.views().lastUndoable(actor);
        last.ifPresent(undoable -> ledger.append(actor, undoing(undoable)));
        return last.isPresent();
    }

    /** What undoes an append; where it split a mention off, what it took back for that comes back. */
    private List<Change> undoing(Views.Undoable undoable) {
        List<Change> changes = new ArrayList<>(undoable.undoing());
        // Only a split files a judgement with a reason. An undo takes back as well, and undoing it restores nothing:
        // who
        // takes back step by step would go to and fro.
        boolean split = undoable.entries().stream()
                .anyMatch(entry -> entry.change() instanceof Change.MatchJudged judged && judged.reason() != null);
        Entry first = undoable.entries().getFirst();
        // The entries of an append share its time; what an append takes back stands before what it files.
        for (long at = first.sequence() - 1; split && at > 0; at--) {
            Optional<Entry> before = ledger.entry(at).filter(one -> one.time().equals(first.time()));
            if (before.isEmpty()) {
                break;
            }
            if (before.get().change() instanceof Change.Undone undone) {
                ledger.entry(undone.sequence())
                        .map(Entry::change)
                        .filter(change -> change instanceof Change.MentionFiled || change instanceof Change.MatchJudged)
                        .ifPresent(changes::add);
            }
        }
        return changes;
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
                .map(mention -> Mentions.excerpt(read, document, mention))
                .toList();
    }

    private static void checkCount(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " things decided at once: wants 1 to " + MOST);
        }
    }
}
