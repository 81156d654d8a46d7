package org.gainsay.desk.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.desk.Filings;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /cases/{case}/claims/{claim}/links.json} and {@code …/parts.json}: what editors say about origins; {@code …/splits.json}: what they take away. */
@Path("/cases/{case}/claims/{claim}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OriginWrites {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    OriginWrites(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("Two pieces that go back to one place.")
    record NewLink(
            @Says("the one piece: `e12`") String one,
            @Says("the other") String other,
            @Says("why, one line") String reason) {}

    @Says("Links of a piece that do not count.")
    record NewPart(
            @Says("the piece: `e12`") String item,

            @Says("the kind of link that is wrong; null to speak against the whole origin that the piece is of")
            OriginLink.@Nullable Kind kind,

            @Says("why, one line") String reason) {}

    @Says("A mention that is of another claim.")
    record NewSplit(
            @Says("the piece that the mention is: `e12`") String mention,

            @Says("the sentence of the new claim; null for the statement of the mention") @Nullable
            String statement,

            @Says("why, one line") String reason) {}

    @POST
    @Path("splits.json")
    @Says("Takes a mention away from the claim and files it under a claim of its own.")
    public RestResponse<Filed> split(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewSplit sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            EvidenceId piece = about.piece("mention", sent.mention());
            about.unseen(headers);
            open.desk()
                    .mentions()
                    .splitOff(
                            open.person(),
                            about.claim().id(),
                            piece.entry(),
                            sent.statement() == null ? "" : sent.statement(),
                            sent.reason());
        });
    }

    @POST
    @Path("links.json")
    @Says("Says that two pieces on a claim go back to one place.")
    public RestResponse<Filed> link(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewLink sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            EvidenceId one = about.piece("one", sent.one());
            EvidenceId other = about.piece("other", sent.other());
            about.unseen(headers);
            open.desk().filings().link(open.person(), about.claim().id(), one, other, sent.reason());
        });
    }

    @POST
    @Path("parts.json")
    @Says("Speaks against the links of one kind that a piece has, or against the whole origin that it is of.")
    public RestResponse<Filed> part(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewPart sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            EvidenceId piece = about.piece("item", sent.item());
            about.unseen(headers);
            Filings filings = open.desk().filings();
            if (sent.kind() == null) {
                filings.part(open.person(), about.claim().id(), origin(about, piece), sent.reason());
            } else {
                filings.part(open.person(), about.claim().id(), piece, sent.kind(), sent.reason());
            }
        });
    }

    private static Origin origin(Claimed about, EvidenceId piece) {
        Look look = about.look();
        return look
                .desk()
                .weighings()
                .weigh(
                        about.claim().id(),
                        look.today(),
                        look.desk().copies().of(about.view().id()))
                .origins()
                .stream()
                .filter(one -> one.pieces().contains(piece))
                .findFirst()
                .orElseThrow(() -> Unmet.field("item", "The piece " + piece + " is of no origin."));
    }
}
