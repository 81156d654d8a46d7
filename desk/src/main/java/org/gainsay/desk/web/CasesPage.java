package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Standings;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views.CaseView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** {@code /}: the cases of this desk. */
@Path("/")
public final class CasesPage {
    /** Cases on one page. */
    private static final int LINES = 50;

    private final OpenDesk open;
    private final Visitor visitor;
    private final Listening listening;

    @Inject
    CasesPage(OpenDesk open, Visitor visitor, Listening listening) {
        this.open = open;
        this.visitor = visitor;
        this.listening = listening;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param since what others filed since the last visit; null where that is not known
     * @param cases the last opened first
     * @param asOf when this was so
     * @param title what was typed as the title of a new case
     * @param problem why no case was opened
     * @param next the address of the next page; null on the last
     */
    public record View(
            Frame frame,
            @Nullable SinceVisit since,
            List<Row> cases,
            String asOf,
            String title,
            @Nullable String problem,
            @Nullable String next) {}

    /**
     * One case in the list.
     *
     * @param id its name in addresses
     * @param title its name for people
     * @param note what a reader must know of it
     * @param counts how much is in it, in words
     * @param standings how many claims have each standing
     * @param waiting how many claims are not weighed yet, in words; null if none
     * @param due what falls due next, in words; null if nothing does
     * @param review how much is to be reviewed or approved, in words; null if nothing is
     * @param since how much others filed since the last visit, in words; null if nothing, or it is not known
     */
    public record Row(
            String id,
            String title,
            @Nullable String note,
            String counts,
            List<Tally> standings,
            @Nullable String waiting,
            @Nullable String due,
            @Nullable String review,
            @Nullable String since) {}

    /**
     * How many claims have a standing.
     *
     * @param sign the mark of the standing
     * @param word the standing
     * @param path the list of them
     * @param count how many
     */
    public record Tally(String sign, String word, String path, int count) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@QueryParam("page") @Nullable String page, @Context HttpServerRequest request) {
        if (visitor.moment().isPresent()) {
            return page("", null, Paging.number(page), null);
        }
        Visits visits = Visits.of(request, visitor.person(), new Visits.Mark(visitor.getSeen(), Instant.now()));
        request.response().addCookie(visits.cookie(listening.secure()));
        Visits.Mark before = visits.before();
        return page(
                "",
                null,
                Paging.number(page),
                before == null ? null : SinceVisit.of(open.desk(), open.person(), before, visitor.getSeen()));
    }

    @POST
    @Path("cases")
    @Produces(MediaType.TEXT_HTML)
    public Response open(@RestForm @Nullable String title) {
        String named = title == null ? "" : title.strip();
        try {
            CaseId id = open.desk().openCase(open.person(), named, null);
            return Response.seeOther(URI.create("/cases/" + id)).build();
        } catch (IllegalArgumentException e) {
            String why = named.isEmpty()
                    ? Words.now().say("cases-needs-title")
                    : Words.now().say("cases-not-opened", Reasons.said(e));
            return Response.status(Failures.UNPROCESSABLE)
                    .entity(page(named, why, 1, null))
                    .build();
        }
    }

    private TemplateInstance page(
            String title, @Nullable String problem, int number, SinceVisit.@Nullable Counted since) {
        Desk desk = open.desk();
        LocalDate today = desk.today();
        List<CaseView> cases = desk.views().cases(Paging.page(number, LINES));
        Waits waits = waits(desk);
        Map<CaseId, Standings.Known> known =
                desk.standings().in(cases.stream().map(CaseView::id).toList(), today);
        Map<CaseId, Integer> changes = since == null ? Map.of() : since.cases();
        List<Row> rows = cases.stream()
                .map(view -> row(
                        view,
                        Objects.requireNonNull(known.get(view.id())),
                        waits,
                        today,
                        changes.getOrDefault(view.id(), 0)))
                .toList();
        return Templates.cases(new View(
                Frame.of(Words.now().say("frame-cases")),
                since == null ? null : since.line(),
                rows,
                Wording.moment(Instant.now()),
                title,
                problem,
                rows.size() < LINES ? null : "/?page=" + (number + 1)));
    }

    /** What waits for somebody, by case. */
    private record Waits(Map<CaseId, LocalDate> dues, Map<CaseId, Integer> changed, Map<CaseId, Integer> assessments) {}

    private static Waits waits(Desk desk) {
        Map<CaseId, Integer> assessments = new HashMap<>();
        desk.views()
                .assessments()
                .toApprove(Page.FIRST)
                .forEach(view -> assessments.merge(view.caseId(), 1, Integer::sum));
        desk.views()
                .assessments()
                .toReview(Page.FIRST)
                .forEach(view -> assessments.merge(view.caseId(), 1, Integer::sum));
        return new Waits(desk.views().board().firstDues(), desk.views().board().changed(), assessments);
    }

    private static Row row(CaseView view, Standings.Known known, Waits waits, LocalDate today, int changes) {
        List<Tally> tallies = new ArrayList<>();
        known.counts(view.claims())
                .forEach((standing, count) -> tallies.add(new Tally(
                        Signs.of(standing),
                        Signs.word(standing),
                        "/cases/" + view.id() + "?standing=" + standing.word(),
                        count)));
        LocalDate due = waits.dues().get(view.id());
        int review =
                waits.changed().getOrDefault(view.id(), 0) + waits.assessments().getOrDefault(view.id(), 0);
        return new Row(
                view.id().slug(),
                view.title(),
                view.note(),
                counts(view),
                tallies,
                known.waiting().isEmpty() ? null : Wording.count(known.waiting().size(), "claim"),
                due == null
                        ? null
                        : Words.now()
                                .say(
                                        "cases-due-on",
                                        Wording.day(due),
                                        AgendaPage.away(ChronoUnit.DAYS.between(today, due))),
                review == 0 ? null : Words.now().say("cases-to-review", review),
                changes == 0 ? null : Words.now().say("changes-here", Wording.count(changes, "change")));
    }

    static String counts(CaseView view) {
        return Words.now()
                .say(
                        "count-three",
                        Wording.count(view.claims(), "claim"),
                        Wording.count(view.documents(), "document"),
                        Wording.count(view.sources(), "source"));
    }
}
