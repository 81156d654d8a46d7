package org.gainsay.desk.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.BoardViews;
import org.gainsay.ledger.BoardViews.Happening;
import org.gainsay.ledger.BoardViews.Stretch;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.jspecify.annotations.Nullable;

/** {@code /cases/{case}/timeline}: the course of a case, day by day, a month at a time. */
@Path("/cases/{case}/timeline")
public final class TimeLinePage {
    /** What stands on one page; a month that has more has further pages. */
    static final int LINES = 200;

    private final OpenDesk open;

    @Inject
    TimeLinePage(OpenDesk open) {
        this.open = open;
    }

    /**
     * What the page shows.
     *
     * @param frame what stands around it
     * @param path the address of the page
     * @param month the month in words
     * @param today the day that counts as today, in words
     * @param asked what of the case is asked for, and what else could be
     * @param chart the documents of each day
     * @param days the days on which something happened, and today, the first first
     * @param next the address of the rest of the month; null if that is all
     */
    public record View(
            Frame frame,
            String path,
            String month,
            String today,
            Asked asked,
            DaysChart chart,
            List<Day> days,
            @Nullable String next) {}

    /**
     * What of the case is asked for, and what else could be.
     *
     * @param month the month as it stands in the address
     * @param months the months in which documents were published, the last first
     * @param kinds all kinds, and which of them are asked for
     * @param source the name of the source in addresses; empty for any
     * @param sources the sources to choose from
     * @param earlier the address of the month before
     * @param later the address of the month after
     * @param whole the address of the month with everything; null if that is shown
     */
    public record Asked(
            String month,
            List<CasePage.Choice> months,
            List<Kind> kinds,
            String source,
            List<CasePage.Choice> sources,
            String earlier,
            String later,
            @Nullable String whole) {}

    /**
     * A kind to choose.
     *
     * @param value its name in addresses
     * @param label its name for people
     * @param chosen whether it is asked for
     */
    public record Kind(String value, String label, boolean chosen) {}

    /**
     * A day.
     *
     * @param id its name within the page
     * @param day the day, for machines
     * @param said the same in words
     * @param today whether it is today
     * @param away how far away it is, in words
     * @param lines what happened
     */
    public record Day(String id, String day, String said, boolean today, String away, List<Line> lines) {}

    /**
     * Something that happened.
     *
     * @param sign the mark beside it
     * @param kind what it is, in words
     * @param said more of it; null if there is no more
     * @param who who published the document, or who filed it
     * @param about the headline or statement
     * @param path the page of that
     */
    public record Line(String sign, String kind, @Nullable String said, String who, String about, String path) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("case") String slug,
            @QueryParam("month") @Nullable String month,
            @QueryParam("kind") @Nullable List<String> kinds,
            @QueryParam("source") @Nullable String source,
            @QueryParam("page") @Nullable String page) {
        Desk desk = open.desk();
        CaseView view = Chosen.caseOf(desk, slug);
        BoardViews board = desk.views().board();
        LocalDate today = desk.today();
        SortedMap<YearMonth, Integer> months = board.publishedByMonth(view.id());
        TimeLineFilter filter =
                TimeLineFilter.of(desk, view, TimeLineFilter.usual(months, today), month, kinds, source, page);
        Stretch stretch = stretch(desk.ledger(), filter.month());
        List<Happening> found = board.happenings(
                view.id(), stretch, filter.kinds(), filter.source(), new Page((filter.page() - 1) * LINES, LINES + 1));
        boolean more = found.size() > LINES;
        SortedMap<LocalDate, Integer> counts = filter.asks(Happening.Kind.PUBLISHED)
                ? board.publishedByDay(view.id(), stretch.from(), stretch.to(), filter.source())
                : Collections.emptySortedMap();
        return Templates.timeline(new View(
                Frame.in(view, Words.now().say("timeline-title"), Frame.to(view)),
                "/cases/" + view.id() + "/timeline",
                month(filter.month()),
                Wording.day(today),
                asked(desk, view, filter, months, today),
                DaysChart.of(filter.month(), counts),
                days(view, found.subList(0, Math.min(LINES, found.size())), filter, more, today),
                more ? filter.address(view, filter.month(), filter.page() + 1) : null));
    }

    /** The days of a month, and what was filed on them: times never go back. */
    private static Stretch stretch(Ledger ledger, YearMonth month) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        return new Stretch(from, to, lastBefore(ledger, from), lastBefore(ledger, to.plusDays(1)));
    }

    private static long lastBefore(Ledger ledger, LocalDate day) {
        return ledger.lastBy(day.atStartOfDay().toInstant(ZoneOffset.UTC).minus(1, ChronoUnit.MICROS));
    }

    private static Asked asked(
            Desk desk, CaseView view, TimeLineFilter filter, SortedMap<YearMonth, Integer> months, LocalDate today) {
        SortedMap<YearMonth, Integer> choices = new TreeMap<>(Collections.reverseOrder());
        choices.putAll(months);
        choices.putIfAbsent(filter.month(), 0);
        choices.putIfAbsent(YearMonth.from(today), 0);
        LocalDate due = desk.views().board().firstDues().get(view.id());
        if (due != null) {
            choices.putIfAbsent(YearMonth.from(due), 0);
        }
        SourceId source = filter.source();
        return new Asked(
                filter.month().toString(),
                choices.entrySet().stream()
                        .map(one -> new CasePage.Choice(
                                one.getKey().toString(),
                                Words.now()
                                        .say(
                                                "timeline-month-has",
                                                month(one.getKey()),
                                                Wording.count(one.getValue(), "document"))))
                        .toList(),
                Arrays.stream(Happening.Kind.values())
                        .map(kind -> new Kind(Forms.word(kind), word(kind), filter.asks(kind)))
                        .toList(),
                source == null ? "" : source.slug(),
                desk.views().sources(view.id(), Page.FIRST).stream()
                        .map(one -> new CasePage.Choice(one.id().slug(), one.name()))
                        .toList(),
                filter.address(view, filter.month().minusMonths(1), 1),
                filter.address(view, filter.month().plusMonths(1), 1),
                filter.narrows() ? "/cases/" + view.id() + "/timeline?month=" + filter.month() : null);
    }

    private static List<Day> days(
            CaseView view, List<Happening> found, TimeLineFilter filter, boolean more, LocalDate today) {
        SortedMap<LocalDate, List<Line>> byDay = new TreeMap<>();
        for (Happening one : found) {
            byDay.computeIfAbsent(one.day(), none -> new ArrayList<>()).add(line(view, one));
        }
        boolean begun =
                filter.page() == 1 || (!byDay.isEmpty() && !byDay.firstKey().isAfter(today));
        boolean ended = !more || (!byDay.isEmpty() && !byDay.lastKey().isBefore(today));
        if (begun && ended && YearMonth.from(today).equals(filter.month())) {
            byDay.putIfAbsent(today, List.of());
        }
        List<Day> days = new ArrayList<>();
        for (Map.Entry<LocalDate, List<Line>> one : byDay.entrySet()) {
            LocalDate day = one.getKey();
            days.add(new Day(
                    "d" + day,
                    day.toString(),
                    Wording.day(day),
                    day.equals(today),
                    AgendaPage.away(ChronoUnit.DAYS.between(today, day)),
                    one.getValue()));
        }
        return days;
    }

    private static Line line(CaseView view, Happening one) {
        String source = Objects.requireNonNullElse(one.sourceName(), "");
        return new Line(
                sign(one.kind()),
                word(one.kind()),
                switch (one.kind()) {
                    case PUBLISHED, REVISED, DUE -> null;
                    case CORRECTED ->
                        one.entry().change() instanceof EvidenceChange.CorrectionNoted noted ? noted.note() : null;
                    case EVIDENCE, ASSESSED, SETTLED -> EntryWording.of(one.entry());
                },
                switch (one.kind()) {
                    case PUBLISHED, REVISED, CORRECTED -> source;
                    case DUE -> "";
                    case EVIDENCE ->
                        Words.now().say("timeline-from", one.entry().actor().name(), source);
                    case ASSESSED, SETTLED -> one.entry().actor().name();
                },
                Objects.requireNonNullElseGet(one.about(), () -> Words.now().say("affair-pasted-of", source)),
                Objects.requireNonNull(ChangesPage.path(view.id(), one.document(), one.claim()))
                        + (one.kind() == Happening.Kind.REVISED
                                ? "/revisions/" + one.entry().sequence()
                                : ""));
    }

    private static String month(YearMonth month) {
        return Words.now().month(month);
    }

    private static String word(Happening.Kind kind) {
        return Words.now().say("timeline-kind-" + Forms.word(kind));
    }

    private static String sign(Happening.Kind kind) {
        return switch (kind) {
            case PUBLISHED -> "¶";
            case REVISED -> "△";
            case CORRECTED -> "≠";
            case DUE -> "○";
            case EVIDENCE -> "+";
            case ASSESSED -> "✓";
            case SETTLED -> "■";
        };
    }
}
