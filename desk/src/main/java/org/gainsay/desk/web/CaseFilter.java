package org.gainsay.desk.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Standing;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Standings;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is asked for; all of it stands in the address of the page.
 *
 * @param words the words that are sought; empty for all
 * @param standing the standing of the claims; null for any
 * @param source the source that is named; null for any
 * @param page the page of claims, from 1
 * @param documents the page of documents, from 1
 */
record CaseFilter(
        String words, @Nullable Standing standing, @Nullable SourceId source, int page, int documents) {
    /** Code units of what is sought: a line. */
    static final int LONGEST = 200;

    static CaseFilter of(
            Desk desk,
            CaseView view,
            @Nullable String words,
            @Nullable String standing,
            @Nullable String source,
            @Nullable String page,
            @Nullable String documents) {
        String sought = words == null ? "" : words.strip();
        if (sought.length() > LONGEST) {
            throw Failures.Unmet.unclear(Words.now().say("failure-sought-long", sought.length(), LONGEST));
        }
        return new CaseFilter(
                sought,
                Forms.optionalChoice("filing-standing-field", Standing.class, standing),
                source == null || source.isEmpty()
                        ? null
                        : Chosen.source(desk, view, source).id(),
                Paging.number(page),
                Paging.number(documents));
    }

    /** Whether less than everything is asked for. */
    boolean narrows() {
        return !words.isEmpty() || standing != null || source != null;
    }

    /**
     * What was found.
     *
     * @param claims the claims of the page that is asked for, in the order of opening
     * @param all how many claims there are in all
     */
    record Found(List<ClaimView> claims, int all) {}

    /** The claims that are asked for; those that wait to be weighed have no standing yet. */
    Found claims(Desk desk, CaseView view, Standings.Known known, int lines) {
        if (!narrows()) {
            return new Found(desk.views().claims(view.id(), Paging.page(page, lines)), view.claims());
        }
        List<ClaimId> claims = desk.views().board().claims(view.id(), words, source);
        List<ClaimId> all = standing == null
                ? claims
                : claims.stream()
                        .filter(claim -> known.of(claim).equals(Optional.of(standing)))
                        .toList();
        int from = Math.min(all.size(), (page - 1) * lines);
        List<ClaimId> some = all.subList(from, Math.min(all.size(), from + lines));
        return new Found(desk.views().board().claims(some), all.size());
    }

    /** The address of the page with other pages of its lists. */
    String address(CaseView view, int claimsPage, int documentsPage) {
        UriBuilder address = UriBuilder.fromPath("/cases/" + view.id());
        if (!words.isEmpty()) {
            address.queryParam("q", words.replace("%", "%25"));
        }
        if (standing != null) {
            address.queryParam("standing", standing.word());
        }
        if (source != null) {
            address.queryParam("source", source.slug());
        }
        if (claimsPage > 1) {
            address.queryParam("page", claimsPage);
        }
        if (documentsPage > 1) {
            address.queryParam("documents", documentsPage);
        }
        return address.build().toString();
    }
}
