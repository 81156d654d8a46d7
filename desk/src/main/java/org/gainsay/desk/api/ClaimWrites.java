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
import java.time.LocalDate;
import java.util.Objects;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.MentionId;
import org.gainsay.core.Settlement;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.Stance;
import org.gainsay.desk.Filings;
import org.gainsay.desk.web.Failures.Unmet;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /cases/{case}/claims/{claim}/….json}: what is filed to weigh a claim by. */
@Path("/cases/{case}/claims/{claim}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClaimWrites {
    private final OpenDesk open;
    private final Writes writes;

    @Inject
    ClaimWrites(OpenDesk open, Writes writes) {
        this.open = open;
        this.writes = writes;
    }

    @Says("A passage to file for, against or about a claim: one of `decision`, `mention` and `span` says which.")
    record NewEvidence(
            @Says("the document it stands in") String document,

            @Says("the entry that filed the mention under the claim") @Nullable
            Long decision,

            @Says("the mention's name in the sheet of the last reading: `m7`") @Nullable
            String mention,

            @Says("a passage that a person marked in the text of the last reading") @Nullable
            Marked span,

            @Says("how it bears on the claim") Stance stance,

            @Says("in what it disagrees; null if in nothing") @Nullable
            Dimension dimension,

            @Says("what to note, one line; null if nothing") @Nullable
            String note) {}

    @Says("A passage that a person marked.")
    record Marked(
            @Says("where it begins, in UTF-16 code units of the text")
            long start,

            @Says("where it ends, exclusive") long end,

            @Says("on whose word; null for the source's own") @Nullable
            MarkedSpeaker speaker) {}

    @Says("Somebody on whose word a marked passage is said.")
    record MarkedSpeaker(
            @Says("the name") String name,
            @Says("what it is") Speaker.Kind kind) {}

    @Says("A grade of a piece.")
    record NewItemGrade(
            @Says("the piece: `e12`") String item,

            @Says("the credibility, 1 to 6 (Admiralty code)")
            long credibility,

            @Says("why, one line") String reason) {}

    @Says("That the source of a piece took it back.")
    record NewRetraction(
            @Says("the piece: `e12`") String item,
            @Says("the document that was corrected") String document,
            @Says("when") LocalDate day,
            @Says("what was corrected, one line") String note) {}

    @Says("Something that would change somebody's mind.")
    record NewMissing(@Says("what it is, one line") String what) {}

    @Says("What became of a promise, a prediction or a deadline.")
    record NewSettlement(
            @Says("what became of it") Settlement.Outcome outcome,
            @Says("how that is known, one line") String reason) {}

    @Says("An entry to take back.")
    record Undo(@Says("the sequence of the entry") long entry) {}

    @POST
    @Path("evidence.json")
    @Says("Files a passage as evidence on a claim.")
    public RestResponse<Filed> evidence(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewEvidence sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        int named =
                (sent.decision() == null ? 0 : 1) + (sent.mention() == null ? 0 : 1) + (sent.span() == null ? 0 : 1);
        if (named != 1) {
            throw Unmet.field("decision", "One of decision, mention and span is needed, and no two.");
        }
        DocumentView document = Look.within("document", () -> about.look().document(about.view(), sent.document()));
        Filings.Bearing bearing = new Filings.Bearing(sent.stance(), sent.dimension(), sent.note());
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            Filings filings = open.desk().filings();
            if (sent.decision() != null) {
                filings.mentioned(open.person(), about.claim().id(), document.id(), sent.decision(), bearing);
            } else if (sent.mention() != null) {
                MentionId mention = Look.fitting("mention", () -> MentionId.parse(String.valueOf(sent.mention())));
                filings.mentioned(open.person(), about.claim().id(), document.id(), mention, bearing);
            } else {
                Marked marked = Objects.requireNonNull(sent.span());
                filings.marked(
                        open.person(), about.claim().id(), document.id(), span(marked), speaker(marked), bearing);
            }
        });
    }

    private static Span span(Marked marked) {
        return Look.fitting("span", () -> new Span(Math.toIntExact(marked.start()), Math.toIntExact(marked.end())));
    }

    private static @Nullable Speaker speaker(Marked marked) {
        MarkedSpeaker speaker = marked.speaker();
        return speaker == null ? null : Look.fitting("span/speaker", () -> new Speaker(speaker.name(), speaker.kind()));
    }

    @POST
    @Path("grades.json")
    @Says("Grades a piece on a claim.")
    public RestResponse<Filed> grade(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewItemGrade sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        if (sent.credibility() < 1 || sent.credibility() > 6) {
            throw Unmet.field("credibility", "This wants to be 1 to 6.");
        }
        return writes.file(headers, uri, sent, about.see(), () -> {
            EvidenceId piece = about.piece("item", sent.item());
            about.unseen(headers);
            open.desk().filings().grade(open.person(), piece, Credibility.of((int) sent.credibility()), sent.reason());
        });
    }

    @POST
    @Path("corrections.json")
    @Says("Notes that the source of a piece took it back.")
    public RestResponse<Filed> correct(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewRetraction sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        DocumentView document = Look.within("document", () -> about.look().document(about.view(), sent.document()));
        return writes.file(headers, uri, sent, about.see(), () -> {
            EvidenceId piece = about.piece("item", sent.item());
            about.unseen(headers);
            open.desk().filings().correct(open.person(), document.id(), piece, sent.day(), sent.note());
        });
    }

    @POST
    @Path("missing.json")
    @Says("Says what would change somebody's mind about a claim.")
    public RestResponse<Filed> missing(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewMissing sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().filings().missing(open.person(), about.claim().id(), sent.what());
        });
    }

    @POST
    @Path("settlement.json")
    @Says("Says what became of a promise, a prediction or a deadline.")
    public RestResponse<Filed> settle(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            NewSettlement sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        Settlement settlement = Look.fitting("reason", () -> new Settlement(sent.outcome(), sent.reason()));
        return writes.file(headers, uri, sent, about.see(), () -> {
            about.unseen(headers);
            open.desk().filings().settle(open.person(), about.claim().id(), settlement);
        });
    }

    @POST
    @Path("undo.json")
    @Says("Takes back what was filed about a claim. What another person filed, editors take back.")
    public RestResponse<Filed> undo(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            Undo sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Claimed about = Claimed.of(open, slug, claimSlug);
        return writes.file(headers, uri, sent, about.see(), () -> {
            if (!about.concerns(sent.entry())) {
                throw Unmet.field("entry", "Entry " + sent.entry() + " is none of what was filed about this claim.");
            }
            writes.ownOrEditors(about.view(), sent.entry());
            about.unseen(headers);
            open.desk().filings().undo(open.person(), sent.entry());
        });
    }
}
