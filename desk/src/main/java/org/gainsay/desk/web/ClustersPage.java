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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.core.Mention;
import org.gainsay.core.Relation;
import org.gainsay.desk.ClustersOfCases;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Matching;
import org.gainsay.desk.Several;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/clusters}: undecided mentions that say the same, to be made one claim in one act. */
@Path("/cases/{case}/clusters")
public final class ClustersPage {
    private final OpenDesk open;

    @Inject
    ClustersPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param caseId the case
     * @param clusters those said in most texts
     * @param more how many others there are, in words; null if none
     * @param waiting how many documents wait to be looked at, in words; null if none
     */
    public record View(
            Frame frame,
            String caseId,
            List<Shown> clusters,
            @Nullable String more,
            @Nullable String waiting) {}

    /**
     * Mentions that say the same.
     *
     * @param number its place on the page, from 1
     * @param members the one that stands for them first
     * @param tracked the claim of the case that it may be of; null if none comes near
     */
    public record Shown(
            int number, List<Member> members, @Nullable Tracked tracked) {
        /** The one whose statement stands for the claim. */
        public Member first() {
            return members.getFirst();
        }
    }

    /**
     * A claim of the case that a cluster may be of.
     *
     * @param claim its name in addresses
     * @param statement its canonical sentence
     * @param relation how the first of the cluster stands to it, as a phrase
     * @param same whether that says the same, so that it is chosen unless somebody chooses otherwise
     */
    public record Tracked(String claim, String statement, String relation, boolean same) {}

    /**
     * A mention.
     *
     * @param name its document, its name in the sheet and the text that it was read in, for the form
     * @param path where it stands
     * @param statement the quote made to stand alone
     * @param language the tag of the language of its text; empty where that is not known
     * @param speaker on whose word
     * @param source who published it
     * @param day when, in words
     * @param relation how it stands to the first, as a phrase; empty for the first itself
     * @param slots what was found slot by slot; empty for the first itself
     */
    public record Member(
            String name,
            String path,
            String statement,
            String language,
            String speaker,
            String source,
            String day,
            String relation,
            List<Suggested.Part> slots) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("case") String slug, @QueryParam("done") @Nullable String done) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        ClustersOfCases.Found found = desk.clusters().in(view.id());
        List<Shown> shown = new ArrayList<>();
        for (ClustersOfCases.Likeness cluster : found.largest()) {
            shown.add(shown(desk, view, shown.size() + 1, cluster));
        }
        Words words = Words.now();
        int more = found.clusters() - shown.size();
        return Templates.clusters(new View(
                Frame.in(view, words.say("cluster-title"), Frame.to(view))
                        .saying("back".equals(done) ? words.say("cluster-taken-back") : null),
                view.id().slug(),
                shown,
                more == 0 ? null : words.say("cluster-more", more),
                found.waiting() == 0 ? null : words.say("cluster-waiting", found.waiting())));
    }

    private static Shown shown(Desk desk, CaseView view, int number, ClustersOfCases.Likeness cluster) {
        List<Member> members = new ArrayList<>();
        members.add(member(view, cluster.standsFor(), true));
        cluster.others().forEach(other -> members.add(member(view, other, false)));
        return new Shown(number, members, tracked(desk, cluster.standsFor()));
    }

    /** The nearest claim of the case that the one who stands for a cluster may be of. */
    private static @Nullable Tracked tracked(Desk desk, ClustersOfCases.Member first) {
        return desk.read(first.document().id())
                .flatMap(read -> desk.matching().suggestions(first.document(), read, first.mention()).stream()
                        .findFirst())
                .map((Matching.Suggestion near) -> new Tracked(
                        near.claim().id().slug(),
                        near.claim().statement(),
                        Suggested.relation(
                                near.compared().relation(), near.compared().course()),
                        near.compared().relation() == Relation.SAME))
                .orElse(null);
    }

    private static Member member(CaseView view, ClustersOfCases.Member member, boolean first) {
        DocumentView document = member.document();
        Mention mention = member.mention();
        return new Member(
                document.id() + "/" + mention.id() + "/" + member.text(),
                "/cases/" + view.id() + "/documents/" + document.id() + "#" + mention.id(),
                mention.statement(),
                Wording.language(document),
                ShownPiece.speaker(mention.voice().speaker(), document),
                document.sourceName(),
                Wording.published(document.imprint().published()),
                first
                        ? ""
                        : Suggested.relation(
                                member.compared().relation(), member.compared().course()),
                first ? List.of() : Suggested.parts(member.compared()));
    }

    /**
     * Files the marked mentions under one claim, and those of the cluster that are not marked as something else.
     *
     * @param members the mentions of the cluster as it was shown
     * @param same those of them that are of the claim
     * @param stands the one whose statement stands for it, where it is new
     * @param claim the claim that is tracked already; empty for a new one
     */
    @POST
    public Response file(
            @PathParam("case") String slug,
            @RestForm("member") @Nullable List<String> members,
            @RestForm @Nullable List<String> same,
            @RestForm @Nullable String stands,
            @RestForm @Nullable String claim) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        Set<String> marked = new LinkedHashSet<>();
        if (stands != null && same != null && same.contains(stands)) {
            marked.add(stands);
        }
        marked.addAll(same == null ? List.of() : same);
        Set<String> rest = new LinkedHashSet<>(members == null ? List.of() : members);
        rest.removeAll(marked);
        if (marked.isEmpty() || marked.size() + rest.size() > Several.MOST) {
            throw Failures.Unmet.unfit(Words.now().say("cluster-none-marked", Several.MOST));
        }
        ClaimId under = claim == null || claim.isBlank()
                ? null
                : Chosen.claim(desk, view, claim).id();
        Several.Under filed;
        try {
            filed = desk.several().together(open.person(), under, named(desk, view, marked), named(desk, view, rest));
        } catch (Refused | IllegalArgumentException e) {
            throw Failures.Unmet.conflict(Words.now().say("cluster-refused", Reasons.said(e)));
        }
        return Response.seeOther(URI.create(
                        "/cases/" + view.id() + "/claims/" + filed.claim() + "?done=together&append=" + filed.append()))
                .build();
    }

    private static List<Several.Named> named(Desk desk, CaseView view, Set<String> names) {
        List<Several.Named> named = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split("/", 3);
            if (parts.length < 3) {
                throw Failures.Unmet.unclear(Words.now().say("failure-no-mention", name));
            }
            DocumentView document = Chosen.document(desk, view, parts[0]);
            // The same name in another text may be another sentence.
            if (desk.read(document.id())
                    .filter(read -> read.digest().toString().equals(parts[2]))
                    .isEmpty()) {
                throw Failures.Unmet.conflict(Words.now().say("cluster-read-again", document.sourceName()));
            }
            named.add(new Several.Named(document.id(), Chosen.mention(desk, document, parts[1])));
        }
        return named;
    }

    /** Takes back what was made one claim, split off or tracked in one act. */
    @POST
    @Path("undo")
    public Response undo(@PathParam("case") String slug, @RestForm @Nullable String append) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        long first = Forms.sequence(append);
        if (!desk.several().concerns(view.id(), first) || !desk.several().undo(open.person(), first)) {
            throw Failures.Unmet.conflict(Words.now().say("document-not-last"));
        }
        return Response.seeOther(URI.create("/cases/" + view.id() + "/clusters?done=back"))
                .build();
    }
}
