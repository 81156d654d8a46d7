package org.gainsay.ledger.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Change.MatchJudged.Judgement;
import org.gainsay.ledger.Change.Undone;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Verification;
import org.gainsay.ledger.Views.JudgementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does when a person compares a mention with a claim and does not file it there. */
public abstract class JudgementContract {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

    private Ledger ledger;

    /** An empty ledger. */
    protected abstract Ledger begin(InstantSource clock);

    @BeforeEach
    void begin() {
        ledger = begin(() -> NOON);
        ledger.append(Harbour.INES, Harbour.filed());
        ledger.append(Harbour.INES, Harbour.won());
    }

    @AfterEach
    void close() {
        assertEquals(new Verification.Intact(ledger.head()), ledger.verify());
        Snapshot before = Snapshot.of(ledger.views());
        ledger.rebuild();
        assertEquals(before, Snapshot.of(ledger.views()));
        ledger.close();
    }

    @Test
    void a_judgement_is_seen_from_the_document_and_from_the_claim() {
        Change judged = Harbour.judged(Harbour.REPORT, 1, Harbour.WON_CLAIM, Judgement.NOT_THE_SAME);
        assertEquals(judged, ledger.append(Harbour.OTTO, judged).change());
        List<JudgementView> seen = ledger.views().judgements(Harbour.REPORT);
        assertEquals(seen, ledger.views().judgements(Harbour.WON_CLAIM));
        assertEquals(1, seen.size());
        assertEquals(Harbour.REPORT, seen.getFirst().document());
        assertEquals(Harbour.WON_CLAIM, seen.getFirst().claim());
        assertEquals(Judgement.NOT_THE_SAME, seen.getFirst().judgement());
        assertTrue(seen.getFirst()
                .isOf(
                        Harbour.text(Harbour.REPORT),
                        Harbour.excerpt(Harbour.REPORT, 1).mention()));
    }

    @Test
    void a_judgement_can_be_undone_and_made_again_but_not_twice_at_once() {
        Change judged = Harbour.judged(Harbour.REPORT, 1, Harbour.WON_CLAIM, Judgement.CANNOT_TELL);
        Entry first = ledger.append(Harbour.OTTO, judged);
        assertThrows(Refused.class, () -> ledger.append(Harbour.INES, judged));
        ledger.append(Harbour.OTTO, new Undone(first.sequence()));
        assertEquals(List.of(), ledger.views().judgements(Harbour.REPORT));
        ledger.append(Harbour.INES, judged);
        assertEquals(1, ledger.views().judgements(Harbour.WON_CLAIM).size());
    }

    @Test
    void a_mention_that_is_filed_is_judged_no_more() {
        ledger.append(Harbour.INES, Harbour.filedAs(Harbour.REPORT, 1, Harbour.WON_CLAIM));
        Change judged = Harbour.judged(Harbour.REPORT, 1, Harbour.WON_CLAIM, Judgement.NOT_THE_SAME);
        assertThrows(Refused.class, () -> ledger.append(Harbour.OTTO, judged));
    }

    @Test
    void a_claim_that_mentions_are_judged_against_stays_until_the_judgements_are_undone() {
        Entry opened = ledger.append(
                Harbour.INES, new Change.ClaimOpened(new ClaimId("other"), Harbour.VOTE, "Another claim."));
        Entry judged = ledger.append(
                Harbour.OTTO, Harbour.judged(Harbour.REPORT, 1, new ClaimId("other"), Judgement.NOT_THE_SAME));
        assertThrows(Refused.class, () -> ledger.append(Harbour.INES, new Undone(opened.sequence())));
        ledger.append(Harbour.OTTO, List.of(new Undone(judged.sequence()), new Undone(opened.sequence())));
        assertTrue(ledger.views().claim(new ClaimId("other")).isEmpty());
    }

    @Test
    void nothing_is_judged_against_a_claim_that_is_not_there() {
        Change judged = Harbour.judged(Harbour.REPORT, 1, new ClaimId("nobody"), Judgement.NOT_THE_SAME);
        assertThrows(Refused.class, () -> ledger.append(Harbour.OTTO, judged));
    }
}
