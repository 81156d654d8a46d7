package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * {@code /cases/{case}/claims}: with {@code ?q=} the claims of a case with some words, for a field in which one is named as
 * one types; what is posted is a claim in somebody's own words.
 */
@Path("/cases/{case}/claims")
public final class ClaimsPart {
    /** As many as are looked through; who does not find it among them types another word. */
    private static final int MOST = 50;

    private final OpenDesk open;

    @Inject
    ClaimsPart(OpenDesk open) {
        this.open = open;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("case") String slug, @QueryParam("q") @Nullable String words) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        String sought = words == null ? "" : words.strip();
        if (sought.length() > CaseFilter.LONGEST) {
            throw Failures.Unmet.unclear(Words.now().say("failure-sought-longer", CaseFilter.LONGEST));
        }
        if (sought.isEmpty()) {
            return Templates.claims(lastOpened(desk, view));
        }
        List<ClaimId> found = desk.views().board().claims(view.id(), sought, null);
        return Templates.claims(statements(
                desk.views().board().claims(found.subList(0, Math.min(MOST, found.size())))));
    }

    /** Tracks a claim that nobody need have said yet, and leads to it. */
    @POST
    public Response track(@PathParam("case") String slug, @RestForm @Nullable String statement) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        String sentence = Forms.line("affair-own-words-field", statement);
        long before = desk.head().sequence();
        ClaimId claim;
        try {
            claim = desk.track(open.person(), view.id(), sentence);
        } catch (Refused | IllegalArgumentException e) {
            throw Failures.Unmet.unfit(Words.now().say("failure-ledger-refused", Reasons.said(e)));
        }
        long opened = desk.views().claim(claim).orElseThrow().opened().sequence();
        return Response.seeOther(URI.create("/cases/" + view.id() + "/claims/" + claim + "?done="
                        + (opened <= before ? "tracked-already" : "tracked&append=" + opened)))
                .build();
    }

    /** The statements of the claims that were opened last. */
    static List<String> lastOpened(Desk desk, CaseView view) {
        return statements(desk.views().claims(view.id(), new Page(Math.max(0, view.claims() - MOST), MOST)))
                .reversed();
    }

    private static List<String> statements(List<ClaimView> claims) {
        return claims.stream().map(ClaimView::statement).toList();
    }
}
