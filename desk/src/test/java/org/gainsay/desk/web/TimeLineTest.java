package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The course of a case, and the rating scales of a desk. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class TimeLineTest {
    private static final String LINE = "/cases/the-merrin-harbour-vote/timeline";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Test
    void the_days_of_a_month_stand_in_order_with_what_was_published_on_them() throws IOException {
        String page = get(LINE + "?month=2026-04");
        List<String> days = Pattern.compile("<h3 id=\"d(2026-04-\\d\\d)\"")
                .matcher(page)
                .results()
                .map(day -> day.group(1))
                .toList();
        assertTrue(days.size() > 2, days::toString);
        assertEquals(days.stream().sorted().distinct().toList(), days);
        assertTrue(page.contains("Published") && page.contains("Falls due"), page);
        assertTrue(page.contains("The Merrin Courier"), page);
        assertTrue(page.contains("role=\"img\""), "a chart");
        assertTrue(page.contains("month=2026-03") && page.contains("month=2026-05"), "months beside it");
    }

    @Test
    void the_filter_stands_in_the_address_and_leaves_out_other_kinds_and_sources() throws IOException {
        String due = get(LINE + "?month=2026-04&kind=due");
        assertTrue(due.contains("</span> Falls due</p>"), due);
        assertFalse(due.contains("</span> Published</p>"), due);
        assertTrue(due.contains("month=2026-05&amp;kind=due"), "the next month keeps the filter");
        String lantern = get(LINE + "?month=2026-04&source=the-lantern");
        assertTrue(lantern.contains("The Lantern</p>"), lantern);
        assertFalse(lantern.contains("<p class=\"small soft\">The Merrin Courier</p>"), lantern);
        assertFalse(lantern.contains("</span> Falls due</p>"), lantern);
        assertTrue(get(LINE + "?month=1999-01").contains("Nothing of this sort is known of this month"));
    }

    @Test
    void this_month_shows_today_and_what_the_desk_filed_on_it() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String page = get(LINE + "?month=" + YearMonth.from(today));
        assertTrue(page.contains("class=\"day today\""), page);
        assertTrue(page.contains("</span> Evidence</p>"), page);
        String then = get(LINE + "?month=" + YearMonth.from(today) + "&as-of=3");
        assertFalse(then.contains("</span> Evidence</p>"), then);
        assertTrue(then.contains("What was known and said by"), then);
    }

    @Test
    void what_is_no_month_kind_or_source_is_refused_by_name() throws IOException {
        Wire wire = new Wire(front.getPort());
        assertEquals(400, wire.get(LINE + "?month=2026-13").status());
        assertTrue(wire.get(LINE + "?month=april").body().contains("“april” is no month"));
        assertEquals(400, wire.get(LINE + "?kind=nonsense").status());
        assertEquals(404, wire.get(LINE + "?source=nobody").status());
    }

    @Test
    void the_bars_of_the_chart_stand_on_their_days_and_the_highest_reaches_the_top() {
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        counts.put(LocalDate.of(2031, 5, 1), 1);
        counts.put(LocalDate.of(2031, 5, 31), 40);
        DaysChart chart = DaysChart.of(YearMonth.of(2031, 5), counts);
        assertEquals(2, chart.bars().size());
        assertEquals(40, chart.rows().getLast().count());
        DaysChart.Bar highest = chart.bars().getLast();
        assertEquals(DaysChart.HEIGHT - 26, highest.y() + highest.height());
        assertTrue(highest.x() + highest.width() <= DaysChart.WIDTH, highest::toString);
        assertTrue(chart.bars().getFirst().height() >= 2, "one document among forty can be seen");
        assertTrue(DaysChart.of(YearMonth.of(2031, 5), new TreeMap<>()).bars().isEmpty());
    }

    @Test
    void a_scale_of_the_desk_is_added_once_and_can_be_chosen_on_a_claim() throws IOException {
        Wire wire = new Wire(front.getPort());
        Wire.Answer bad = wire.post("/scales", "name", "House", "id", "house-2", "ratings", "yes: Holds: It does.\nno");
        assertEquals(422, bad.status());
        assertTrue(bad.body().contains("Line 2 of the ratings, “no”, lacks one of its three parts"), bad.body());
        assertTrue(bad.body().contains("value=\"house-2\""), "what was typed stays");
        for (String[] wrong : new String[][] {
            {"", "house-2", "a: A: It is a.\nb: B: It is b."},
            {"House", "House 2", "a: A: It is a.\nb: B: It is b."},
            {"House", "house-2", "a: A: It is a."},
            {"House", "house-2", "a: A: It is a.\na: B: It is b."},
            {"House", "house-2", "A b: A: It is a.\nb: B: It is b."},
            {"House", "truth-5", "a: A: It is a.\nb: B: It is b."}
        }) {
            assertEquals(
                    422,
                    wire.post("/scales", "name", wrong[0], "id", wrong[1], "ratings", wrong[2])
                            .status(),
                    String.join(" | ", wrong));
        }
        assertFalse(get("/scales").contains("house-2"), "nothing was added");
        String[] form = {"name", "House", "id", "house-2", "ratings", "yes: Holds: It: does.\n\nno: Fails: Not."};
        assertEquals(303, wire.post("/scales", form).status());
        assertTrue(get("/scales").contains("<dt>Holds</dt><dd>It: does.</dd>"));
        assertEquals(422, wire.post("/scales", form).status());
    }

    private String get(String path) throws IOException {
        Wire.Answer answer = new Wire(front.getPort()).get(path);
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }
}
