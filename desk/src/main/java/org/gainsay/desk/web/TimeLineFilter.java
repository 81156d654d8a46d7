package org.gainsay.desk.web;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.BoardViews.Happening;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * What of the course of a case is asked for; all of it stands in the address of the page.
 *
 * @param month the month
 * @param kinds the kinds; never empty
 * @param source the source; null for everything
 * @param page the page, from 1
 */
record TimeLineFilter(
        YearMonth month,
        Set<Happening.Kind> kinds,
        @Nullable SourceId source,
        int page) {
    private static final Set<Happening.Kind> ALL = Set.of(Happening.Kind.values());

    static TimeLineFilter of(
            Desk desk,
            CaseView view,
            YearMonth usual,
            @Nullable String month,
            @Nullable List<String> kinds,
            @Nullable String source,
            @Nullable String page) {
        Set<Happening.Kind> asked = EnumSet.noneOf(Happening.Kind.class);
        for (String kind : kinds == null ? List.<String>of() : kinds) {
            if (!kind.isEmpty()) {
                asked.add(Forms.choice("timeline-kind", Happening.Kind.class, kind));
            }
        }
        return new TimeLineFilter(
                month == null || month.isEmpty() ? usual : month(month),
                asked.isEmpty() ? ALL : asked,
                source == null || source.isEmpty()
                        ? null
                        : Chosen.source(desk, view, source).id(),
                Paging.number(page));
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Failures.Unmet.unclear(Words.now().say("timeline-month-what", text));
        }
        return YearMonth.parse(text);
    }

    /** The month that is shown where none is asked for: this one, or else the last before it in which something came out. */
    static YearMonth usual(SortedMap<YearMonth, Integer> months, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        SortedMap<YearMonth, Integer> until = months.headMap(now.plusMonths(1));
        if (!until.isEmpty()) {
            return until.lastKey();
        }
        return months.isEmpty() ? now : months.lastKey();
    }

    boolean asks(Happening.Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether less than everything is asked for. */
    boolean narrows() {
        return source != null || !kinds.equals(ALL);
    }

    /** The address of another month or page with the same filter. */
    String address(CaseView view, YearMonth other, int number) {
        UriBuilder address =
                UriBuilder.fromPath("/cases/" + view.id() + "/timeline").queryParam("month", other.toString());
        if (!kinds.equals(ALL)) {
            Arrays.stream(Happening.Kind.values())
                    .filter(kinds::contains)
                    .forEach(kind -> address.queryParam("kind", Forms.word(kind)));
        }
        if (source != null) {
            address.queryParam("source", Objects.requireNonNull(source).slug());
        }
        if (number > 1) {
            address.queryParam("page", number);
        }
        return address.build().toString();
    }
}
