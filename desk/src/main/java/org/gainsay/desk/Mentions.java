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
import org.gainsay.ledger.Excerpt;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views;

/**
 * What people decide about single mentions: under which claim they are filed, that they are set aside, that they are of
 * something else. Each decision is one append. Safe to use from many threads.
 */
public final class Mentions {
    private final Ledger ledger;
    private final Revisions revisions;
    private final Function<DocumentId, Optional<Desk.Read>> reader;

    Mentions(Ledger ledger, Revisions revisions, Function<DocumentId, Optional<Desk.Read>> reader) {
        this.ledger = ledger;
        this.revisions = revisions;
        this.reader = reader;
    }

    /**
     * Opens a claim with the statement of a mention, and files the mention under it. If the case tracks that very
     * statement already, the mention is filed under the claim that is there.
     *
     * @throws IllegalArgumentException if there is no such document or mention
     * @throws Refused if the mention was decided already
     */
    public ClaimId accept(Actor actor, DocumentId document, MentionId mention) {
        CaseId caseId = ledger.views()
                .document(document)
                .orElseThrow(() -> new IllegalArgumentException("no document " + document))
                .caseId();
        Excerpt excerpt = excerpt(document, mention);
        List<Change> changes = new ArrayList<>();
        ClaimId claim =
                tracked(ledger.views(), caseId, Desk.oneLine(excerpt.mention().statement()), changes);
        changes.add(new Change.MentionFiled(document, claim, excerpt));
        ledger.append(actor, changes);
        return claim;
    }

    /**
     * Files a mention under a claim that is tracked already.
     *
     * @throws IllegalArgumentException if there is no such document, mention or claim
     * @throws Refused if the mention was decided already, or the claim is of another case
     */
    public void attach(Actor actor, DocumentId document, MentionId mention, ClaimId claim) {
        ledger.append(actor, new Change.MentionFiled(document, claim, excerpt(document, mention)));
    }

    /**
     * Sets a mention aside.
     *
     * @throws IllegalArgumentException if there is no such document or mention
     * @throws Refused if the mention was decided already
     */
    public void reject(Actor actor, DocumentId document, MentionId mention) {
        ledger.append(actor, new Change.MentionRejected(document, excerpt(document, mention), null));
    }

    /**
     * Files that a mention was compared with a claim and is not filed there; the claim is not suggested for it again.
     *
     * @throws IllegalArgumentException if there is no such document or mention
     * @throws Refused if the mention was decided already, or judged against that claim already
     */
    public void judge(
            Actor actor,
            DocumentId document,
            MentionId mention,
            ClaimId claim,
            Change.MatchJudged.Judgement judgement) {
        ledger.append(actor, new Change.MatchJudged(document, claim, excerpt(document, mention), judgement));
    }

    /**
     * Takes a mention away from its claim and files it under a claim of its own, which is opened if the case does not track
     * it. The claim that it was under is not suggested for it again, whatever becomes of the new one.
     *
     * @param filed the entry that filed it
     * @param statement the canonical sentence of the new claim; blank for the statement of the mention
     * @param reason why it is of another claim
     * @return the new claim, or the one that is there with that sentence
     * @throws IllegalArgumentException if the claim has no mention that was filed so, the new sentence is that of the claim
     *     itself, or no reason is given
     */
    public Several.Under splitOff(Actor actor, ClaimId claim, long filed, String statement, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a mention is split off with a reason");
        }
        Views.MentionView mention = filedBy(claim, filed);
        CaseId caseId = mention.document().caseId();
        String sentence =
                Desk.oneLine(statement.isBlank() ? mention.excerpt().mention().statement() : statement);
        ClaimId own = ClaimId.of(caseId, sentence);
        if (own.equals(claim)) {
            throw new IllegalArgumentException("the new claim needs another sentence than “" + sentence + "”");
        }
        DocumentId document = mention.document().id();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Undone(filed));
        // What was judged of the two before it was filed gives way to what is found now.
        ledger.views().judgements(document).stream()
                .filter(before -> before.claim().equals(claim)
                        && before.isOf(
                                mention.excerpt().text(), mention.excerpt().mention()))
                .forEach(before -> changes.add(new Change.Undone(before.filed().sequence())));
        changes.add(new Change.MatchJudged(
                document, claim, mention.excerpt(), Change.MatchJudged.Judgement.NOT_THE_SAME, Desk.oneLine(reason)));
        tracked(ledger.views(), caseId, sentence, changes);
        changes.add(new Change.MentionFiled(document, own, mention.excerpt()));
        return new Several.Under(own, ledger.append(actor, changes).getFirst().sequence());
    }

    private Views.MentionView filedBy(ClaimId claim, long filed) {
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<Views.MentionView> mentions = ledger.views().mentions(claim, page);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("entry " + filed + " files no mention under claim " + claim);
            }
            for (Views.MentionView mention : mentions) {
                if (mention.filed().sequence() == filed) {
                    return mention;
                }
            }
        }
    }

    /**
     * Takes back what was decided about a mention, and with it a claim that nothing else is filed under or judged against.
     *
     * @return whether there was a decision
     * @throws IllegalArgumentException if there is no such document or mention
     */
    public boolean undo(Actor actor, DocumentId document, MentionId mention) {
        Excerpt excerpt = excerpt(document, mention);
        Optional<Views.Decision> decision = ledger.views().decisions(document).of(excerpt.text(), excerpt.mention());
        decision.ifPresent(found -> takeBack(actor, found));
        return decision.isPresent();
    }

    /**
     * Takes back a decision by the entry that filed it.
     *
     * @throws IllegalArgumentException if no decision about the document was filed by that entry, or it is undone
     */
    public void takeBack(Actor actor, DocumentId document, long decision) {
        takeBack(actor, revisions.decision(document, decision));
    }

    private void takeBack(Actor actor, Views.Decision decision) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Undone(decision.filed().sequence()));
        switch (decision.outcome()) {
            case Views.Outcome.FiledUnder under ->
                ledger.views()
                        .claim(under.claim())
                        .filter(claim -> claim.mentions() == 1
                                && ledger.views().judgements(claim.id()).isEmpty()
                                && ledger.views().evidence().bare(claim.id()))
                        .ifPresent(claim ->
                                changes.add(new Change.Undone(claim.opened().sequence())));
            case Views.Outcome.Rejected rejected -> {}
        }
        ledger.append(actor, changes);
    }

    private Excerpt excerpt(DocumentId document, MentionId mention) {
        Desk.Read read = reader.apply(document)
                .orElseThrow(() -> new IllegalArgumentException("document " + document + " has no reading"));
        return excerpt(read, document, mention);
    }

    /** The claim of a case with a sentence; what opens it is added to the changes where the case does not track it. */
    static ClaimId tracked(Views views, CaseId caseId, String sentence, List<Change> changes) {
        ClaimId claim = ClaimId.of(caseId, sentence);
        Change opened = new Change.ClaimOpened(claim, caseId, sentence);
        if (views.claim(claim).isEmpty() && !changes.contains(opened)) {
            changes.add(opened);
        }
        return claim;
    }

    /** A mention of a reading and all that it names. */
    static Excerpt excerpt(Desk.Read read, DocumentId document, MentionId mention) {
        return Excerpt.of(
                read.sheet(),
                read.mention(mention)
                        .orElseThrow(() ->
                                new IllegalArgumentException("document " + document + " has no mention " + mention)));
    }
}
