package org.gainsay.desk.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.OptionalLong;
import org.gainsay.core.EvidenceId;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.Seen;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;

/**
 * The claim that something is filed about.
 *
 * @param look the desk now
 * @param view its case
 * @param claim the claim
 */
record Claimed(Look look, CaseView view, ClaimView claim) {
    static Claimed of(OpenDesk open, String slug, String claimSlug) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        return new Claimed(look, view, look.claim(view, claimSlug));
    }

    /** What shows what became of it. */
    String see() {
        return "/cases/" + view.id() + "/claims/" + claim.id() + ".json";
    }

    /** Says no where something was filed about the claim that the sender has not seen. */
    void unseen(HttpHeaders headers) {
        Writes.unseen(new Seen(Writes.seen(headers)).since(look.desk(), claim.id()));
    }

    /** A piece on this claim, and on no other. */
    EvidenceId piece(String field, String name) {
        EvidenceId piece = Look.fitting(field, () -> EvidenceId.parse(name));
        boolean here = look.desk().weighings().pieces(claim.id()).stream()
                .anyMatch(one -> one.id().equals(piece));
        if (!here) {
            throw Unmet.field(field, "There is no piece " + piece + " on this claim. It may have been undone.");
        }
        return piece;
    }

    /** Whether an entry is about the claim. */
    boolean concerns(long entry) {
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<Entry> entries = look.views().history(claim.id(), page);
            OptionalLong found = entries.stream()
                    .mapToLong(Entry::sequence)
                    .filter(one -> one == entry)
                    .findFirst();
            if (found.isPresent()) {
                return true;
            }
            if (entries.size() < page.limit() || entries.getLast().sequence() < entry) {
                return false;
            }
        }
    }
}
