package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}}: a case with its claims, documents and sources. */
@Path("/cases/{case}")
public final class CasePage {
    /** Claims whose values are looked up for the list; the pages of the others show them still. */
    private static final int VALUED_CLAIMS = 200;

    private final OpenDesk open;

    @Inject
    CasePage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param id the case
     * @param asOf when this was so
     * @param claims in the order of opening
     * @param documents by day of publication
     * @param sources by name
     */
    public record View(
            Frame frame,
            String id,
            String asOf,
            List<ClaimRow> claims,
            List<DocumentRow> documents,
            List<SourceRow> sources) {}

    /**
     * One claim.
     *
     * @param id its name in addresses
     * @param statement the canonical sentence
     * @param counts how much is filed under it, in words
     * @param toReview how many of its mentions are to be reviewed, in words; null if none
     * @param values the distinct amounts that its mentions name, in the words of the texts
     */
    public record ClaimRow(
            String id,
            String statement,
            String counts,
            @Nullable String toReview,
            List<String> values) {
        /** Whether its mentions name more than one amount. */
        public boolean differ() {
            return values.size() > 1;
        }
    }

    /**
     * One document.
     *
     * @param id its name in addresses
     * @param title its headline, or what stands for one
     * @param source who published it
     * @param published the day; null if unknown
     * @param day that day in words
     * @param work how far it is worked through, in words
     * @param toReview how many of its filed mentions are to be reviewed, in words; null if none
     */
    public record DocumentRow(
            String id,
            String title,
            String source,
            @Nullable String published,
            String day,
            String work,
            @Nullable String toReview) {}

    /**
     * One source.
     *
     * @param name its name for people
     * @param documents how many documents of this case are by it, in words
     */
    public record SourceRow(String name, String documents) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("case") String slug) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        List<ClaimRow> claims = new ArrayList<>();
        for (ClaimView claim : desk.views().claims(view.id(), Page.FIRST)) {
            claims.add(row(claim, claims.size() < VALUED_CLAIMS ? mentions(desk, claim) : List.of()));
        }
        List<DocumentSummary> documents = desk.views().documents(view.id(), Page.FIRST);
        List<SourceRow> sources = desk.views().sources(view.id(), Page.FIRST).stream()
                .map(source -> new SourceRow(
                        source.name(),
                        Wording.count(
                                (int) documents.stream()
                                        .filter(row -> row.document().source().equals(source.id()))
                                        .count(),
                                "document")))
                .toList();
        return Templates.affair(new View(
                Frame.in(view, view.title()),
                view.id().slug(),
                Wording.moment(Instant.now()),
                claims,
                documents.stream().map(CasePage::row).toList(),
                sources));
    }

    /** The headline of a document, or what stands for one. */
    static String title(DocumentView document) {
        String title = document.imprint().title();
        if (title != null) {
            return title;
        }
        return document.addresses().isEmpty()
                ? "Pasted text of " + document.sourceName()
                : document.addresses().getFirst();
    }

    private static List<MentionView> mentions(Desk desk, ClaimView claim) {
        return desk.views().mentions(claim.id(), Page.FIRST);
    }

    private static ClaimRow row(ClaimView claim, List<MentionView> mentions) {
        Map<String, List<MentionView>> together = Amounts.together(mentions);
        String counts = Wording.count(claim.mentions(), "mention") + " by " + Wording.count(claim.sources(), "source");
        return new ClaimRow(
                claim.id().slug(),
                claim.statement(),
                counts,
                toReview(claim.toReview()),
                together.keySet().stream().filter(value -> !value.isEmpty()).toList());
    }

    private static DocumentRow row(DocumentSummary summary) {
        DocumentView document = summary.document();
        LocalDate published = document.imprint().published();
        return new DocumentRow(
                document.id().slug(),
                title(document),
                document.sourceName(),
                published == null ? null : published.toString(),
                published == null ? "undated" : Wording.day(published),
                Wording.count(summary.found(), "mention") + " found, " + summary.filed() + " filed, "
                        + summary.rejected() + " rejected",
                toReview(summary.toReview()));
    }

    /** "1 mention to review: its source changed"; null if there is none. */
    static @Nullable String toReview(int mentions) {
        return switch (mentions) {
            case 0 -> null;
            case 1 -> "1 mention to review: its source changed";
            default -> mentions + " mentions to review: their sources changed";
        };
    }
}
