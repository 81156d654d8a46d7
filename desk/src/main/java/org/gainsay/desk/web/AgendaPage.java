package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.core.Standing;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Weighings.Falling;
import org.gainsay.ledger.CaseId;
import org.jspecify.annotations.Nullable;

/** {@code /agenda}: what falls due in all cases and is not settled. */
@Path("/agenda")
public final class AgendaPage {
    /** Lines of one page. */
    private static final int LINES = 100;

    /** Years that the page looks ahead: longer than any desk plans. */
    private static final int AHEAD = 50;

    private final OpenDesk open;

    @Inject
    AgendaPage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param asOf the day that counts as today
     * @param groups what is overdue, due today, and yet to come; those with nothing in them left out
     * @param next the address of the next page; null on the last
     */
    public record View(
            Frame frame,
            String asOf,
            List<Group> groups,
            @Nullable String next) {}

    /**
     * What has got equally far.
     *
     * @param title the word for it
     * @param id its name within the page
     * @param sign the mark beside it
     * @param lines the claims, the first day first
     */
    public record Group(String title, String id, String sign, List<Line> lines) {}

    /**
     * One claim.
     *
     * @param day the day
     * @param said that day in words
     * @param away how far away it is, in words
     * @param statement the canonical sentence
     * @param path the address of the claim
     * @param rule how the day was counted, in words
     * @param title the name of the case
     * @param casePath its address
     */
    public record Line(
            String day,
            String said,
            String away,
            String statement,
            String path,
            String rule,
            String title,
            String casePath) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("page") @Nullable String page) {
        Desk desk = open.desk();
        LocalDate today = desk.today();
        int number = Paging.number(page);
        List<Falling> falling = desk.weighings().agenda(today, today.plusYears(AHEAD), Paging.page(number, LINES));
        Map<CaseId, String> titles = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Standing standing : List.of(Standing.OVERDUE, Standing.DUE, Standing.PENDING)) {
            List<Line> lines = falling.stream()
                    .filter(one -> one.standing() == standing)
                    .map(one -> line(desk, one, today, titles))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(title(standing), standing.word(), Signs.of(standing), lines));
            }
        }
        return Templates.agenda(new View(
                Frame.of(Words.now().say("frame-agenda-title")),
                Wording.day(today),
                groups,
                falling.size() < LINES ? null : "/agenda?page=" + (number + 1)));
    }

    private static String title(Standing standing) {
        return switch (standing) {
            case OVERDUE -> Words.now().say("cases-overdue");
            case DUE -> Words.now().say("cases-due-today");
            case PENDING -> Words.now().say("cases-to-come");
            case UNEXAMINED, SINGLE_ORIGIN, CORROBORATED, CONTESTED, REFUTED, WITHDRAWN, KEPT, BROKEN ->
                Signs.word(standing);
        };
    }

    private static Line line(Desk desk, Falling falling, LocalDate today, Map<CaseId, String> titles) {
        LocalDate day = falling.due().due().date();
        CaseId caseId = falling.due().caseId();
        return new Line(
                day.toString(),
                Wording.day(day),
                away(ChronoUnit.DAYS.between(today, day)),
                falling.due().statement(),
                "/cases/" + caseId + "/claims/" + falling.due().claim(),
                Words.now().weighing().rule(falling.due().due()),
                titles.computeIfAbsent(
                        caseId,
                        id -> desk.views().caseOf(id).map(view -> view.title()).orElse(id.slug())),
                "/cases/" + caseId);
    }

    /** "12 days ago", "today", "in 3 days". */
    static String away(long days) {
        int number = (int) Math.min(Math.abs(days), Integer.MAX_VALUE);
        Words words = Words.now();
        return days == 0
                ? words.say("cases-away-today")
                : words.say(days < 0 ? "cases-away-past" : "cases-away-coming", Wording.count(number, "day"));
    }
}
