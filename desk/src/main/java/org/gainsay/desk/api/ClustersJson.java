package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.core.MentionId;
import org.gainsay.core.Relation;
import org.gainsay.desk.ClustersOfCases;
import org.gainsay.desk.Several;
import org.gainsay.desk.api.MatchShapes.SlotShape;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/clusters.json}: undecided mentions that say the same, and making one claim of them. */
@Path("/cases/{case}/clusters.json")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClustersJson {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    ClustersJson(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("The undecided mentions of a case that the machine holds to say the same.")
    record ClusterList(
            @Says("those said in most texts, copies counted once; at most 10")
            List<Cluster> clusters,

            @Says("how many clusters there are") int all,

            @Says("how many documents wait to be looked at until some of these mentions are decided")
            int waiting) {}

    @Says("Mentions that say the same.")
    record Cluster(
            @Says("the mentions, the one whose statement stands for them first")
            List<ClusterMember> members) {}

    @Says("A mention of a cluster.")
    record ClusterMember(
            @Says("its document") ClaimShapes.DocumentName document,
            @Says("its name in the sheet") String mention,
            @Says("the quote made to stand alone") String statement,
            @Says("on whose word") ClaimShapes.SpeakerShape speaker,
            @Says("how it stands to the first of them") Relation relation,
            @Says("what was found slot by slot") List<SlotShape> slots) {
        static ClusterMember of(ClustersOfCases.Member member) {
            return new ClusterMember(
                    Pieces.name(member.document()),
                    member.mention().id().toString(),
                    member.mention().statement(),
                    Pieces.speaker(member.mention().voice().speaker()),
                    member.compared().relation(),
                    MatchShapes.slots(member.compared()));
        }
    }

    @GET
    @Says("The undecided mentions of a case that say the same, those said in most texts first.")
    public RestResponse<ClusterList> clusters(@PathParam("case") String slug) {
        Look look = Look.now(open.desk());
        ClustersOfCases.Found found =
                look.desk().clusters().in(look.caseOf(slug).id());
        return look.answer(new ClusterList(
                found.largest().stream().map(ClustersJson::cluster).toList(), found.clusters(), found.waiting()));
    }

    private static Cluster cluster(ClustersOfCases.Likeness likeness) {
        return new Cluster(Stream.concat(Stream.of(likeness.standsFor()), likeness.others().stream())
                .map(ClusterMember::of)
                .toList());
    }

    @Says("A mention by its document and its name in the sheet.")
    record NamedMention(
            @Says("the document that it stands in") String document,
            @Says("its name in the sheet: `m7`") String mention) {}

    @Says("Mentions that become one claim.")
    record NewCluster(
            @Says("the claim of the case that they are filed under; null opens one with the statement of the first")
            @Nullable
            String claim,

            @Says("the mentions of the claim, the one that stands for it first")
            List<NamedMention> same,

            @Says("mentions that were looked at with them and are of something else: noted as not the same")
            List<NamedMention> others) {}

    @POST
    @Says("Files mentions under one claim, all or none. The entries of the answer name the claim.")
    public RestResponse<Filed> file(
            @PathParam("case") String slug, NewCluster sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        Look look = Look.now(open.desk());
        CaseView view = look.caseOf(slug);
        ClaimId claim = sent.claim() == null ? null : DocumentWrites.claim(look, view, sent.claim());
        return writes.file(headers, uri, sent, CaseShapes.path(view) + "/claims.json", () -> {
            List<Several.Named> same = named(look, view, "same", sent.same(), headers);
            List<Several.Named> others = named(look, view, "others", sent.others(), headers);
            open.desk().several().together(open.person(), claim, same, others);
        });
    }

    private static List<Several.Named> named(
            Look look, CaseView view, String field, List<NamedMention> mentions, HttpHeaders headers) {
        return mentions.stream()
                .map(one -> {
                    DocumentView document = Look.within(field, () -> look.document(view, one.document()));
                    MentionId mention =
                            Look.within(field, () -> DocumentWrites.mention(look.desk(), document, one.mention()));
                    DocumentWrites.unseen(look.desk(), document, mention, headers);
                    return new Several.Named(document.id(), mention);
                })
                .toList();
    }
}
