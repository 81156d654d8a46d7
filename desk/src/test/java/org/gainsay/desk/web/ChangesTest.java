package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.Test;

/** What others filed since somebody's last visit. */
@QuarkusTest
@TestProfile(PeopleProfile.class)
final class ChangesTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String VISIT = "gainsay-visit";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    @Test
    void after_a_pause_the_board_says_what_others_filed_and_the_list_names_who_what_and_where() throws IOException {
        Wire editor = signedIn(Role.EDITOR);
        Wire.Answer first = editor.get("/");
        assertFalse(first.body().contains("Since your last visit"), "the first visit has none before it");
        String set = first.cookie(VISIT);
        assertTrue(set.matches("(?i).*; HttpOnly; SameSite=Lax.*"), set);
        long head = open.desk().head().sequence();
        editor.hold(VISIT, visit("edo-marsh", head, Instant.now().minusSeconds(31 * 60)));

        Wire contributor = signedIn(Role.CONTRIBUTOR);
        String document = document(contributor);
        String mention = Wire.first(
                "<li class=\"mention suggested\" id=\"(m\\d+)\"",
                contributor.get(document).body());
        assertEquals(
                303,
                contributor
                        .post(document + "/mentions/" + mention, "do", "reject")
                        .status());

        String board = editor.get("/").body();
        assertTrue(board.contains("<a href=\"/changes?since=" + head + "\">1 change by 1 person</a>"), board);
        assertTrue(board.contains("1 change by others since your last visit"), board);
        assertTrue(editor.get("/").body().contains("since=" + head), "a visit goes on without losing its beginning");

        String list = editor.get("/changes?since=" + head).body();
        assertTrue(list.contains("<b>Corin Vale</b>: Set a mention aside"), list);
        assertTrue(list.contains("href=\"" + document + "\""), list);
        assertTrue(list.contains("The Merrin Harbour vote"), list);

        String own = contributor.get("/changes?since=" + head).body();
        assertFalse(own.contains("Set a mention aside"), own);
        String all = contributor
                .get(Wire.first("href=\"(/changes\\?since=\\d+&amp;own=yes)\"", own)
                        .replace("&amp;", "&"))
                .body();
        assertTrue(all.contains("Set a mention aside"), all);
        assertEquals(
                303,
                contributor
                        .post(document + "/mentions/" + mention, "do", "undo")
                        .status());
    }

    @Test
    void a_long_list_goes_on_where_the_page_before_ended_and_ends_at_the_entry_that_was_asked_for() throws IOException {
        Wire editor = signedIn(Role.EDITOR);
        String page = editor.get("/changes?since=0").body();
        int pages = 1;
        while (page.contains("Earlier changes")) {
            page = editor.get(Wire.first("href=\"(/changes\\?since=0&amp;before=\\d+)\"", page)
                            .replace("&amp;", "&"))
                    .body();
            pages++;
        }
        assertEquals((open.desk().head().sequence() + ChangesPage.ENTRIES - 1) / ChangesPage.ENTRIES, pages);
        assertTrue(page.contains("Opened the case"), page);
        assertTrue(editor.get("/changes?since=" + open.desk().head().sequence())
                .body()
                .contains("Nobody else filed anything here"));
    }

    @Test
    void a_visit_of_another_person_or_ledger_or_none_at_all_counts_for_nothing() throws IOException {
        Wire editor = signedIn(Role.EDITOR);
        Instant before = Instant.now().minusSeconds(7200);
        for (String value : new String[] {
            visit("corin-vale", 1, before),
            visit("edo-marsh", 99_999_999, before),
            visit("edo-marsh", 1, Instant.now().plusSeconds(7200)),
            "edo-marsh.1.1",
            "<script>",
            "9".repeat(2_000)
        }) {
            editor.hold(VISIT, value);
            Wire.Answer board = editor.get("/");
            assertEquals(200, board.status(), value);
            assertFalse(board.body().contains("Since your last visit"), value);
        }
        assertEquals(400, editor.get("/changes?since=yesterday").status());
    }

    @Test
    void where_much_was_filed_the_board_says_so_without_counting_it_all() throws IOException {
        Wire editor = signedIn(Role.EDITOR);
        long head = open.desk().head().sequence();
        assertTrue(head > 0, "entries: " + head);
        SinceVisit.Counted counted =
                SinceVisit.of(open.desk(), open.person(), new Visits.Mark(0, Instant.EPOCH), SinceVisit.MOST + 1L);
        assertEquals("more than 500 changes", counted.line().counted());
        assertTrue(counted.cases().isEmpty());
        assertEquals(200, editor.get(counted.line().path()).status());
    }

    private static String visit(String who, long entry, Instant at) {
        return who + ".0.0." + entry + "." + at.getEpochSecond();
    }

    private Wire signedIn(Role role) throws IOException {
        Wire wire = new Wire(front.getPort());
        assertEquals(
                303,
                wire.post("/sign-in", "name", PeopleProfile.name(role), "password", PeopleProfile.PASSWORD)
                        .status());
        return wire;
    }

    private static String document(Wire wire) throws IOException {
        return Wire.first(
                "href=\"(" + CASE + "/documents/[^\"?#]+)\">Six governments",
                wire.get(CASE).body());
    }
}
