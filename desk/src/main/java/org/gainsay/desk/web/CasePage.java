package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.core.Standing;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Standings;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentSummary;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.MentionView;
import org.gainsay.ledger.Views.SourceView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}}: a case with its claims and documents, and which source says what of which claim. */
@Path("/cases/{case}")
public final class CasePage {
    /** Claims and documents on one page. */
    private static final int LINES = 50;

    /** Mentions of the claims of a page of which the values are shown. */
    private static final int VALUED_MENTIONS = 500;

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
     * @param matrix which source says what of the claims
     * @param filter what of the case is asked for
     */
    public record View(
            Frame frame,
            String id,
            String asOf,
            List<ClaimRow> claims,
            List<DocumentRow> documents,
            Matrix matrix,
            Filter filter) {
        /** Where the whole case is. */
        public String path() {
            return "/cases/" + id;
        }

        /** Where a document is added. */
        public String add() {
            return "/cases/" + id + "/add";
        }
    }

    /**
     * What of the case is asked for, and what else could be.
     *
     * @param words the words that are sought
     * @param standing the word of the standing; empty for any
     * @param source the name of the source in addresses; empty for any
     * @param narrows whether less than everything is asked for
     * @param found how many claims and documents there are, in words
     * @param waiting how many claims are not weighed yet, in words; null if none
     * @param standings the standings to choose from
     * @param sources the sources to choose from
     * @param nextClaims the address of the next claims; null on the last page
     * @param nextDocuments the address of the next documents; null on the last page
     */
    public record Filter(
            String words,
            String standing,
            String source,
            boolean narrows,
            String found,
            @Nullable String waiting,
            List<Choice> standings,
            List<Choice> sources,
            @Nullable String nextClaims,
            @Nullable String nextDocuments) {}

    /**
     * Something to choose.
     *
     * @param value its name in addresses
     * @param label its name for people
     */
    public record Choice(String value, String label) {}

    /**
     * One claim.
     *
     * @param id its name in addresses
     * @param statement the canonical sentence
     * @param counts how much is filed under it, in words
     * @param toReview how many of its mentions are to be reviewed, in words; null if none
     * @param standing its standing; null while it waits to be weighed
     * @param sign the mark of that standing
     * @param values the distinct amounts that its mentions name, in the words of the texts
     */
    public record ClaimRow(
            String id,
            String statement,
            String counts,
            @Nullable String standing,
            String sign,
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
     * @param language the tag of its language; empty where that is not known
     * @param source who published it
     * @param published the day; null if unknown
     * @param day that day in words
     * @param work how far it is worked through, in words
     * @param toReview how many of its filed mentions are to be reviewed, in words; null if none
     */
    public record DocumentRow(
            String id,
            String title,
            String language,
            String source,
            @Nullable String published,
            String day,
            String work,
            @Nullable String toReview) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @QueryParam("q") @Nullable String words,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("source") @Nullable String source,
            @QueryParam("page") @Nullable String page,
            @QueryParam("documents") @Nullable String documentsPage,
            @QueryParam("added") @Nullable Integer added,
            @QueryParam("refused") @Nullable Integer refused,
            @QueryParam("left") @Nullable Integer left) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        CaseFilter filter = CaseFilter.of(desk, view, words, standing, source, page, documentsPage);
        BoardViews board = desk.views().board();
        Standings.Known known = desk.standings().in(view.id(), desk.today());
        CaseFilter.Found found = filter.claims(desk, view, known, LINES);
        List<ClaimView> claims = found.claims();
        List<ClaimId> some = claims.stream().map(ClaimView::id).toList();
        Map<ClaimId, List<MentionView>> mentions = board.mentions(some, Page.first(VALUED_MENTIONS)).stream()
                .collect(Collectors.groupingBy(MentionView::claim));
        List<DocumentSummary> documents =
                board.documents(view.id(), filter.words(), filter.source(), Paging.page(filter.documents(), LINES));
        List<SourceView> sources = desk.views().sources(view.id(), Page.FIRST);
        return Templates.affair(new View(
                Frame.in(view, view.title()).saying(said(added, refused, left)),
                view.id().slug(),
                Wording.moment(Instant.now()),
                claims.stream()
                        .map(claim -> row(claim, known, mentions.getOrDefault(claim.id(), List.of())))
                        .toList(),
                documents.stream().map(CasePage::row).toList(),
                Matrix.of(view, claims, board.bearings(some), sources),
                shown(view, filter, known, sources, found.all(), documents.size())));
    }

    private static Filter shown(
            CaseView view,
            CaseFilter filter,
            Standings.Known known,
            List<SourceView> sources,
            int claims,
            int documents) {
        Standing standing = filter.standing();
        SourceId source = filter.source();
        return new Filter(
                filter.words(),
                standing == null ? "" : standing.word(),
                source == null ? "" : source.slug(),
                filter.narrows(),
                Words.now().say("affair-of-all", Wording.count(claims, "claim"), view.claims()),
                known.waiting().isEmpty() ? null : Wording.count(known.waiting().size(), "claim"),
                Arrays.stream(Standing.values())
                        .map(one -> new Choice(one.word(), Signs.word(one)))
                        .toList(),
                sources.stream()
                        .map(one -> new Choice(one.id().slug(), one.name()))
                        .toList(),
                filter.page() * LINES < claims ? filter.address(view, filter.page() + 1, filter.documents()) : null,
                documents == LINES ? filter.address(view, filter.page(), filter.documents() + 1) : null);
    }

    /** What became of an input that held several documents. */
    private static @Nullable String said(@Nullable Integer added, @Nullable Integer refused, @Nullable Integer left) {
        if (added == null || refused == null || left == null) {
            return null;
        }
        Words words = Words.now();
        StringBuilder said = new StringBuilder(words.say("affair-several", Wording.count(added, "document")));
        if (refused > 0) {
            said.append(' ').append(words.say("affair-several-refused", (int) refused));
        }
        if (left > 0) {
            said.append(' ').append(words.say("affair-several-left"));
        }
        return said.toString();
    }

    /** The headline of a document, or what stands for one. */
    static String title(DocumentView document) {
        String title = document.imprint().title();
        if (title != null) {
            return title;
        }
        return document.addresses().isEmpty()
                ? Words.now().say("affair-pasted-of", document.sourceName())
                : document.addresses().getFirst();
    }

    private static ClaimRow row(ClaimView claim, Standings.Known known, List<MentionView> mentions) {
        Map<String, List<MentionView>> together = Amounts.together(mentions);
        Optional<Standing> standing = known.of(claim.id());
        return new ClaimRow(
                claim.id().slug(),
                claim.statement(),
                Wording.mentions(claim),
                standing.map(Signs::word).orElse(null),
                standing.map(Signs::of).orElse("?"),
                toReview(claim.toReview()),
                together.keySet().stream().filter(value -> !value.isEmpty()).toList());
    }

    private static DocumentRow row(DocumentSummary summary) {
        DocumentView document = summary.document();
        LocalDate published = document.imprint().published();
        return new DocumentRow(
                document.id().slug(),
                title(document),
                Wording.language(document),
                document.sourceName(),
                published == null ? null : published.toString(),
                Wording.published(published),
                Words.now()
                        .say(
                                "affair-work",
                                Wording.count(summary.found(), "mention"),
                                summary.filed(),
                                summary.rejected()),
                toReview(summary.toReview()));
    }

    /** "1 mention to review: its source changed"; null if there is none. */
    static @Nullable String toReview(int mentions) {
        return mentions == 0 ? null : Words.now().say("affair-to-review", mentions);
    }
}
