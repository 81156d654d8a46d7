package org.gainsay.desk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gainsay.core.Credibility;
import org.gainsay.core.Dimension;
import org.gainsay.core.EvidenceId;
import org.gainsay.core.Origin;
import org.gainsay.core.OriginLink;
import org.gainsay.core.Settlement;
import org.gainsay.core.Stance;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Filings;
import org.gainsay.desk.Several;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Refused;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/claims/{id}/…}: what is filed to weigh a claim by. Each form leads back to the claim. */
@Path("/cases/{case}/claims/{claim}")
public final class ClaimForms {
    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    ClaimForms(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /** The claim that a form is about. */
    private record About(Desk desk, CaseView view, ClaimView claim) {
        String path() {
            return "/cases/" + view.id() + "/claims/" + claim.id();
        }

        Response filed(String place, String done, Runnable filing) {
            return Forms.filed(path(), place, done, filing);
        }

        /** A piece on this claim, and on no other. */
        EvidenceId piece(@Nullable String name) {
            EvidenceId piece = Forms.piece(name);
            boolean here = desk.weighings().pieces(claim.id()).stream()
                    .anyMatch(one -> one.id().equals(piece));
            if (!here) {
                throw Failures.Unmet.missing(Words.now().say("failure-no-piece", piece));
            }
            return piece;
        }
    }

    private About about(String slug, String claimSlug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        return new About(desk, view, Chosen.claim(desk, view, claimSlug));
    }

    /** Files a mention under the claim as evidence on it. */
    @POST
    @Path("evidence")
    public Response evidence(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String document,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String stance,
            @RestForm @Nullable String dimension,
            @RestForm @Nullable String note) {
        About about = about(slug, claimSlug);
        DocumentView chosen = Chosen.document(about.desk(), about.view(), String.valueOf(document));
        long sequence = Forms.sequence(decision);
        Filings.Bearing bearing = new Filings.Bearing(
                Forms.choice("filing-stance-field", Stance.class, stance),
                Forms.optionalChoice("filing-dimension-field", Dimension.class, dimension),
                Forms.optional(note));
        return about.filed(
                "origins",
                "evidence",
                () -> about.desk()
                        .filings()
                        .mentioned(open.person(), about.claim().id(), chosen.id(), sequence, bearing));
    }

    /** Grades a piece. */
    @POST
    @Path("grades")
    public Response grade(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String item,
            @RestForm @Nullable String credibility,
            @RestForm @Nullable String reason) {
        About about = about(slug, claimSlug);
        EvidenceId piece = about.piece(item);
        Credibility grade = credibility(credibility);
        String why = Forms.line("filing-reason-field", reason);
        return about.filed(
                piece.toString(), "grade", () -> about.desk().filings().grade(open.person(), piece, grade, why));
    }

    private static Credibility credibility(@Nullable String number) {
        if (number == null || !number.matches("[1-6]")) {
            throw Failures.Unmet.unclear(Words.now().say("failure-credibility", number == null ? "" : number));
        }
        return Credibility.of(Integer.parseInt(number));
    }

    /** Notes that the source of a piece took it back. */
    @POST
    @Path("corrections")
    public Response correct(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String item,
            @RestForm @Nullable String document,
            @RestForm @Nullable String day,
            @RestForm @Nullable String note) {
        About about = about(slug, claimSlug);
        EvidenceId piece = about.piece(item);
        DocumentView chosen = Chosen.document(about.desk(), about.view(), String.valueOf(document));
        LocalDate when = Forms.day(day);
        String what = Forms.line("filing-corrected-field", note);
        return about.filed(
                piece.toString(),
                "correction",
                () -> about.desk().filings().correct(open.person(), chosen.id(), piece, when, what));
    }

    /** Says that two pieces go back to one place. */
    @POST
    @Path("links")
    public Response link(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String one,
            @RestForm @Nullable String other,
            @RestForm @Nullable String reason) {
        About about = about(slug, claimSlug);
        EvidenceId first = about.piece(one);
        EvidenceId second = about.piece(other);
        String why = Forms.line("filing-reason-field", reason);
        return about.filed(
                "origins",
                "link",
                () -> about.desk().filings().link(open.person(), about.claim().id(), first, second, why));
    }

    /** Speaks against the links of one kind that a piece has, or against the whole origin that it is of. */
    @POST
    @Path("parts")
    public Response part(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String item,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String reason) {
        About about = about(slug, claimSlug);
        EvidenceId piece = about.piece(item);
        String why = Forms.line("filing-reason-field", reason);
        Filings filings = about.desk().filings();
        if ("origin".equals(kind)) {
            Origin origin = origin(about, piece);
            return about.filed(
                    "origins",
                    "part",
                    () -> filings.part(open.person(), about.claim().id(), origin, why));
        }
        OriginLink.Kind link = Forms.choice("filing-link-field", OriginLink.Kind.class, kind);
        return about.filed(
                "origins",
                "part",
                () -> filings.part(open.person(), about.claim().id(), piece, link, why));
    }

    private static Origin origin(About about, EvidenceId piece) {
        return about
                .desk()
                .weighings()
                .weigh(
                        about.claim().id(),
                        about.desk().today(),
                        about.desk().copies().of(about.view().id()))
                .origins()
                .stream()
                .filter(one -> one.pieces().contains(piece))
                .findFirst()
                .orElseThrow(() -> Failures.Unmet.missing(Words.now().say("failure-no-origin", piece)));
    }

    /** Takes a mention away from the claim and files it under a claim of its own, to which the answer leads. */
    @POST
    @Path("splits")
    public Response split(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String mention,
            @RestForm @Nullable String statement,
            @RestForm @Nullable String reason) {
        About about = about(slug, claimSlug);
        EvidenceId piece = about.piece(mention);
        String why = Forms.line("filing-reason-field", reason);
        String sentence = Objects.requireNonNullElse(statement, "");
        Several.Under own;
        try {
            own = about.desk().mentions().splitOff(open.person(), about.claim().id(), piece.entry(), sentence, why);
        } catch (Refused | IllegalArgumentException e) {
            throw Failures.Unmet.unfit(Words.now().say("failure-ledger-refused", Reasons.said(e)));
        }
        return Response.seeOther(URI.create("/cases/" + about.view().id() + "/claims/" + own.claim()
                        + "?done=split&append=" + own.append()))
                .build();
    }

    /** Says what would change somebody's mind. */
    @POST
    @Path("missing")
    public Response missing(
            @PathParam("case") String slug, @PathParam("claim") String claimSlug, @RestForm @Nullable String what) {
        About about = about(slug, claimSlug);
        String line = Forms.line("filing-missing-field", what);
        return about.filed(
                "missing",
                "missing",
                () -> about.desk()
                        .filings()
                        .missing(open.person(), about.claim().id(), line));
    }

    /** Says what became of a promise, a prediction or a deadline. */
    @POST
    @Path("settlement")
    public Response settle(
            @PathParam("case") String slug,
            @PathParam("claim") String claimSlug,
            @RestForm @Nullable String outcome,
            @RestForm @Nullable String reason) {
        About about = about(slug, claimSlug);
        Settlement.Outcome became = Forms.choice("filing-outcome-field", Settlement.Outcome.class, outcome);
        String why = Forms.line("filing-reason-field", reason);
        return about.filed(
                "standing",
                "settled",
                () -> about.desk().filings().settle(open.person(), about.claim().id(), new Settlement(became, why)));
    }

    /** Takes back what was filed about the claim. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("case") String slug, @PathParam("claim") String claimSlug, @RestForm @Nullable String sequence) {
        About about = about(slug, claimSlug);
        long entry = Forms.sequence(sequence);
        if (!concerns(about, entry)) {
            throw Failures.Unmet.missing(Words.now().say("failure-not-of-claim", entry));
        }
        Forms.ownOrEditors(open, visitor, about.view(), entry);
        return about.filed("history", "undone", () -> about.desk().filings().undo(open.person(), entry));
    }

    private static boolean concerns(About about, long entry) {
        for (Page page = Page.FIRST; ; page = page.next()) {
            List<Entry> entries = about.desk().views().history(about.claim().id(), page);
            if (entries.stream().anyMatch(one -> one.sequence() == entry)) {
                return true;
            }
            if (entries.size() < page.limit() || entries.getLast().sequence() < entry) {
                return false;
            }
        }
    }
}
