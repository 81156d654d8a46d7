package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gainsay.core.Relation;
import org.gainsay.core.SlotFinding;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Matching;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{id}}: a claim, what the evidence on it amounts to and why, and what people made of it. */
@Path("/cases/{case}/claims/{claim}")
public final class ClaimPage {
    private final OpenDesk open;

    @Inject
    ClaimPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * The claims that come nearest to one.
     *
     * @param frame what stands around it
     * @param claim the address of the claim
     * @param near the claims, the nearest relation first
     * @param graph the same as a drawing
     */
    public record Related(Frame frame, String claim, List<Near> near, RelatedGraph graph) {}

    /**
     * A claim near another.
     *
     * @param path its address
     * @param statement its canonical sentence
     * @param relation how the claim of the page stands to it, in words
     * @param sign the mark beside that
     * @param why the reason
     * @param differ where the two differ, slot by slot
     */
    public record Near(
            String path, String statement, String relation, String sign, String why, List<Differing> differ) {}

    /**
     * Where two claims differ.
     *
     * @param name the slot
     * @param why the reason, as the comparison gives it
     */
    public record Differing(String name, String why) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @QueryParam("done") @Nullable String done,
            @QueryParam("append") @Nullable String append) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClaimView claim = Chosen.claim(desk, view, claimSlug);
        return Templates.claim(ClaimBrief.of(desk, open.person(), view, claim, done, append));
    }

    /** The claim set against those of its case that come nearest. */
    @GET
    @Path("related")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance related(@PathParam("case") String slug, @PathParam("claim") String claimSlug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClaimView claim = Chosen.claim(desk, view, claimSlug);
        String path = "/cases/" + view.id() + "/claims/" + claim.id();
        List<Matching.Suggestion> neighbours = desk.matching().neighbours(claim);
        List<Near> near = neighbours.stream().map(ClaimPage::near).toList();
        return Templates.related(new Related(
                Frame.in(
                        view,
                        Words.now().say("claim-against-others"),
                        Frame.to(view),
                        new Frame.Crumb(path, claim.statement())),
                claim.statement(),
                near,
                RelatedGraph.of(
                        claim.statement(),
                        near,
                        neighbours.stream()
                                .map(one -> one.compared().relation())
                                .toList())));
    }

    private static Near near(Matching.Suggestion near) {
        Relation relation = near.compared().relation();
        return new Near(
                "/cases/" + near.claim().caseId() + "/claims/" + near.claim().id(),
                near.claim().statement(),
                Words.now().say("claim-near-" + Forms.word(relation)),
                switch (relation) {
                    case SAME -> "=";
                    case NARROWER -> "⊂";
                    case BROADER -> "⊃";
                    case CONTRADICTS -> "≠";
                    case OTHER_VALUE -> "≶";
                    case RELATED -> "~";
                    case UNRELATED -> "·";
                },
                near.compared().why(),
                near.compared().slots().stream()
                        .filter(slot -> slot.state() == SlotFinding.State.DIFFER)
                        .map(slot -> new Differing(
                                Words.now().say("claim-slot-" + slot.slot().word()), slot.why()))
                        .toList());
    }
}
