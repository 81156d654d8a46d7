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
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was known and said then, on the pages. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class LookingBackTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Test
    void a_claim_as_of_the_entry_that_opened_it_has_no_evidence_and_nothing_can_be_filed() throws IOException {
        Wire wire = new Wire(front.getPort());
        String claim = claim(wire);
        String now = wire.get(claim).body();
        assertTrue(now.contains("contested"), "the claim of now");
        assertTrue(now.contains("method=\"post\""), "forms of now");

        Matcher opened =
                Pattern.compile("as-of=(\\d+)\">entry \\d+</a></span> Opened").matcher(now);
        assertTrue(opened.find(), "the history names the entry that opened the claim");
        String then = wire.get(claim + "?as-of=" + opened.group(1)).body();
        assertTrue(then.contains("What was known and said by"));
        assertFalse(then.contains("contested"), "nothing spoke against it then");
        assertFalse(then.contains("method=\"post\""), "a form that would be refused");
        assertFalse(then.contains("data-related"), "what is suggested now");
    }

    @Test
    void links_between_pages_of_then_stay_there_and_others_lead_to_now() throws IOException {
        Wire wire = new Wire(front.getPort());
        String page = wire.get(CASE + "?as-of=2999-01-01").body();
        Matcher links = Pattern.compile("href=\"(/cases/[^\"]+)\"").matcher(page);
        int kept = 0;
        while (links.find()) {
            String link = links.group(1);
            boolean filing = link.contains("/add") || link.contains("/triage") || link.contains("/clusters");
            assertEquals(!filing, link.contains("as-of="), link);
            if (!filing) {
                assertEquals(200, wire.get(link.replace("&amp;", "&")).status(), link);
                kept++;
            }
        }
        assertTrue(kept > 10, "links that stay: " + kept);
        assertTrue(page.contains("name=\"as-of\" value=\"2999-01-01T23:59:59.999999Z\""), "the filter stays too");
    }

    @Test
    void what_was_filed_later_is_not_there_yet() throws IOException {
        Wire wire = new Wire(front.getPort());
        assertEquals(404, wire.get(CASE + "?as-of=2001-01-01").status());
        assertFalse(wire.get("/?as-of=2001-01-01").body().contains("Merrin"));
    }

    @Test
    void a_moment_that_is_none_is_refused_by_name_and_so_is_a_page_that_shows_only_now() throws IOException {
        Wire wire = new Wire(front.getPort());
        for (String moment : List.of("yesterday", "2031-13-01", "2031-01-01T25:00", "99999999", "-1")) {
            Wire.Answer answer = wire.get(CASE + "?as-of=" + moment);
            assertEquals(400, answer.status(), moment);
            assertTrue(answer.body().contains("“" + moment + "”"), moment);
        }
        assertEquals(400, wire.get(CASE + "/add?as-of=2031-01-01").status());
    }

    @Test
    void a_day_that_is_not_over_shows_what_was_filed_on_it_since_it_was_last_asked_for() throws IOException {
        Wire wire = new Wire(front.getPort());
        String today = "/?as-of=" + LocalDate.now(ZoneOffset.UTC).plusDays(1);
        assertFalse(wire.get(today).body().contains("The lighthouse keeper"));
        assertEquals(303, wire.post("/cases", "title", "The lighthouse keeper").status());
        assertTrue(wire.get(today).body().contains("The lighthouse keeper"));
    }

    @Test
    void many_who_look_back_at_once_are_answered_or_told_to_ask_again() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.rangeClosed(1, 24)
                    .mapToObj(entry -> people.submit(() ->
                            new Wire(front.getPort()).get("/?as-of=" + entry).status()))
                    .toList();
            int answered = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get();
                assertTrue(status == 200 || status == 429, "status " + status);
                answered += status == 200 ? 1 : 0;
            }
            assertTrue(answered > 0, "somebody is answered");
        }
    }

    private static String claim(Wire wire) throws IOException {
        Matcher claim = Pattern.compile("href=\"(" + CASE + "/claims/[^\"]+)\">40 people")
                .matcher(wire.get(CASE).body());
        assertTrue(claim.find(), "the claim about the arrests");
        return claim.group(1);
    }
}
