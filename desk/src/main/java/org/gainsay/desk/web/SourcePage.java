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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.core.Mention;
import org.gainsay.core.Reliability;
import org.gainsay.core.SourceRelation;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.EvidenceViews;
import org.gainsay.ledger.EvidenceViews.CorrectionView;
import org.gainsay.ledger.EvidenceViews.RelationView;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.Filing;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.ledger.Views.SourceView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/sources/{id}}: a source, what it said, how it is graded and by whom, and what it corrected. */
@Path("/cases/{case}/sources/{source}")
public final class SourcePage {
    /** Documents, mentions and notes of each kind that the page shows, the last ones. */
    private static final int MOST = 100;

    private final OpenDesk open;
    private final Visitor visitor;

    @Inject
    SourcePage(OpenDesk open, Visitor visitor) {
        this.open = open;
        this.visitor = visitor;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param path its address
     * @param facts how much is by it, in words
     * @param grade its last grade, in words; null where nobody graded it
     * @param grades all grades, the last first
     * @param relations to other sources
     * @param corrections the last day first
     * @param documents the last filed first
     * @param said the claims that it stated, with its words
     * @param others the other sources of the case, to relate it to
     */
    public record View(
            Frame frame,
            String path,
            String facts,
            @Nullable String grade,
            List<Noted> grades,
            List<Noted> relations,
            List<Noted> corrections,
            List<Document> documents,
            List<Said> said,
            List<Other> others) {}

    /**
     * Something that was filed about it.
     *
     * @param sequence the entry, by which it is taken back
     * @param what what it says
     * @param by who filed it, and when
     */
    public record Noted(long sequence, String what, String by) {}

    /**
     * One of its documents.
     *
     * @param id its name in addresses
     * @param path its address
     * @param title its headline
     * @param language the tag of its language; empty where that is not known
     * @param day when, in words
     */
    public record Document(String id, String path, String title, String language, String day) {}

    /**
     * A mention that is filed under a claim.
     *
     * @param quote its words
     * @param language the tag of its language; empty where that is not known
     * @param line the class of its line
     * @param speaker on whose word
     * @param path where it stands
     * @param day when, in words
     * @param claim the statement of the claim
     * @param claimPath its address
     */
    public record Said(
            String quote,
            String language,
            String line,
            String speaker,
            String path,
            String day,
            String claim,
            String claimPath) {}

    /**
     * Another source.
     *
     * @param id its name in addresses
     * @param name its name for people
     */
    public record Other(String id, String name) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @QueryParam("done") @Nullable String done) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        SourceView source = Chosen.source(desk, view, sourceSlug);
        EvidenceViews evidence = desk.views().evidence();
        List<SourceView> sources = desk.views().sources(view.id(), Page.FIRST);
        Map<String, String> names = new HashMap<>();
        sources.forEach(one -> names.put(one.id().slug(), one.name()));
        List<Noted> grades = evidence.grades(source.id(), Page.first(MOST)).stream()
                .map(grade -> noted(
                        grade.filing(),
                        Words.now()
                                .say(
                                        "source-graded",
                                        grade.reliability(),
                                        Signs.word(grade.reliability()),
                                        grade.reason())))
                .toList();
        return Templates.source(new View(
                Frame.in(
                                view,
                                source.name(),
                                Frame.to(view),
                                new Frame.Crumb(
                                        "/cases/" + view.id() + "/sources",
                                        Words.now().say("source-sources")))
                        .saying(Forms.said(done)),
                path(view, source),
                Words.now().say("source-in-all-cases", Wording.count(source.documents(), "document")),
                grades.isEmpty() ? null : grades.getFirst().what(),
                grades,
                evidence.relations(source.id(), Page.first(MOST)).stream()
                        .map(relation -> relation(relation, names))
                        .toList(),
                evidence.corrections(source.id(), Page.first(MOST)).stream()
                        .map(SourcePage::correction)
                        .toList(),
                desk.views().board().documents(source.id(), Page.first(MOST)).stream()
                        .map(SourcePage::document)
                        .toList(),
                said(desk, source),
                sources.stream()
                        .filter(other -> !other.id().equals(source.id()))
                        .map(other -> new Other(other.id().slug(), other.name()))
                        .toList()));
    }

    /** Grades the source; the form may stand on the page of a claim, and leads back there. */
    @POST
    @Path("grades")
    public Response grade(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @RestForm @Nullable String reliability,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String claim) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        SourceView source = Chosen.source(desk, view, sourceSlug);
        String back = claim == null || claim.isEmpty()
                ? path(view, source)
                : "/cases/" + view.id() + "/claims/"
                        + Chosen.claim(desk, view, claim).id();
        Reliability grade = Forms.choice("filing-reliability-field", Reliability.class, reliability);
        String why = Forms.line("filing-reason-field", reason);
        return Forms.filed(
                back, "", "source-grade", () -> desk.filings().grade(open.person(), source.id(), grade, why));
    }

    /** Notes what the source is to another. */
    @POST
    @Path("relations")
    public Response relate(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String other,
            @RestForm @Nullable String reason) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        SourceView source = Chosen.source(desk, view, sourceSlug);
        SourceView related = Chosen.source(desk, view, String.valueOf(other));
        SourceRelation.Kind what = Forms.choice("filing-relation-field", SourceRelation.Kind.class, kind);
        String why = Forms.line("filing-reason-field", reason);
        return Forms.filed(
                path(view, source),
                "relations",
                "relation",
                () -> desk.filings().relate(open.person(), source.id(), what, related.id(), why));
    }

    /** Notes that the source corrected one of its documents. */
    @POST
    @Path("corrections")
    public Response correct(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @RestForm @Nullable String document,
            @RestForm @Nullable String day,
            @RestForm @Nullable String note) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        SourceView source = Chosen.source(desk, view, sourceSlug);
        DocumentView chosen = Chosen.document(desk, view, String.valueOf(document));
        LocalDate when = Forms.day(day);
        String what = Forms.line("filing-corrected-field", note);
        if (!chosen.source().equals(source.id())) {
            throw Failures.Unmet.unclear(Words.now().say("failure-document-by", chosen.sourceName()));
        }
        return Forms.filed(
                path(view, source),
                "corrections",
                "correction",
                () -> desk.filings().correct(open.person(), chosen.id(), null, when, what));
    }

    /** Takes back a grade, a relation or a correction. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("case") String slug,
            @PathParam("source") String sourceSlug,
            @RestForm @Nullable String sequence) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        SourceView source = Chosen.source(desk, view, sourceSlug);
        long entry = Forms.sequence(sequence);
        if (!about(desk, source.id(), entry)) {
            throw Failures.Unmet.missing(Words.now().say("failure-not-of-source", entry));
        }
        Forms.ownOrEditors(open, visitor, view, entry);
        return Forms.filed(
                path(view, source), "", "undone", () -> desk.filings().undo(open.person(), entry));
    }

    private static boolean about(Desk desk, SourceId source, long entry) {
        EvidenceViews evidence = desk.views().evidence();
        return evidence.grades(source, Page.FIRST).stream()
                        .anyMatch(grade -> grade.filing().sequence() == entry)
                || evidence.relations(source, Page.FIRST).stream()
                        .anyMatch(relation -> relation.filing().sequence() == entry)
                || evidence.corrections(source, Page.FIRST).stream()
                        .anyMatch(correction -> correction.filing().sequence() == entry);
    }

    private static String path(CaseView view, SourceView source) {
        return "/cases/" + view.id() + "/sources/" + source.id();
    }

    private static Noted noted(Filing filing, String what) {
        return new Noted(filing.sequence(), what, filing.actor() + ", " + Wording.moment(filing.time()));
    }

    private static Noted relation(RelationView view, Map<String, String> names) {
        SourceRelation relation = view.relation();
        return noted(
                view.filing(),
                Words.now()
                        .say(
                                "source-related",
                                names.getOrDefault(relation.source(), relation.source()),
                                Words.now().weighing().relation(relation.kind()),
                                names.getOrDefault(relation.other(), relation.other()),
                                relation.reason()));
    }

    private static Noted correction(CorrectionView view) {
        return noted(
                view.filing(),
                view.takesBack() == null
                        ? Words.now().say("source-correction", Wording.day(view.day()), view.note())
                        : Words.now()
                                .say("source-correction-of", Wording.day(view.day()), view.note(), view.takesBack()));
    }

    private static Document document(DocumentView view) {
        LocalDate published = view.imprint().published();
        return new Document(
                view.id().slug(),
                "/cases/" + view.caseId() + "/documents/" + view.id(),
                CasePage.title(view),
                Wording.language(view),
                Wording.published(published));
    }

    private static List<Said> said(Desk desk, SourceView source) {
        List<MentionView> mentions = desk.views().board().mentions(source.id(), Page.first(MOST));
        List<ClaimId> claims =
                mentions.stream().map(MentionView::claim).distinct().toList();
        Map<ClaimId, String> statements = new HashMap<>();
        desk.views().board().claims(claims).forEach(claim -> statements.put(claim.id(), claim.statement()));
        return mentions.stream()
                .map(view -> said(view, Objects.requireNonNullElse(statements.get(view.claim()), "")))
                .toList();
    }

    private static Said said(MentionView view, String statement) {
        Mention mention = view.excerpt().mention();
        DocumentId document = view.document().id();
        LocalDate published = view.document().imprint().published();
        return new Said(
                mention.quote().exact(),
                Wording.language(view.document()),
                Wording.line(mention.voice()),
                ShownPiece.speaker(mention.voice().speaker(), view.document()),
                "/cases/" + view.document().caseId() + "/documents/" + document + "#" + mention.id(),
                Wording.published(published),
                statement,
                "/cases/" + view.document().caseId() + "/claims/" + view.claim());
    }
}
