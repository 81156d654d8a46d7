package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to choose from is gathered from every place, and each answer once. All pages are invented. */
class PageCandidatesTest {
    private static final String PROSE = "<p>The harbour master of Merrin said on Tuesday that the ferry to Halvane"
            + " would not leave the quay before the inquiry had heard both engineers.</p>";

    private static final URI ADDRESS = URI.create("https://courier.example/2026/05/04/ferry-stays");

    private static List<String> titles(String html) {
        return TitleLessons.of(html, ADDRESS).lessons().stream()
                .map(TitleLessons.Lesson::title)
                .toList();
    }

    private static Set<LocalDate> days(String html) {
        return DayLessons.of(html, ADDRESS).lessons().stream()
                .map(DayLessons.Lesson::day)
                .collect(Collectors.toSet());
    }

    @Test
    void a_declared_title_is_a_candidate_with_and_without_the_outlets_name() {
        List<String> titles = titles("<meta property=og:site_name content='Merrin Courier'>"
                + "<meta property=og:title content='Ferry stays at the quay | Merrin Courier'>" + PROSE);
        assertTrue(titles.contains("Ferry stays at the quay | Merrin Courier"), titles::toString);
        assertTrue(titles.contains("Ferry stays at the quay"), titles::toString);
    }

    @Test
    void a_heading_is_a_candidate_with_and_without_the_line_above_it() {
        List<String> titles =
                titles("<title>Courier</title><h1><span>Harbour:</span> Ferry stays at the quay</h1>" + PROSE);
        assertTrue(titles.contains("Harbour: Ferry stays at the quay"), titles::toString);
        assertTrue(titles.contains("Ferry stays at the quay"), titles::toString);
    }

    @Test
    void the_same_words_in_two_places_are_one_candidate() {
        List<String> titles = titles("<title>Ferry stays at the quay!</title><h1>FERRY stays at the quay</h1>" + PROSE);
        assertEquals(
                1,
                titles.stream()
                        .filter(title -> title.toLowerCase(Locale.ROOT).startsWith("ferry stays"))
                        .count(),
                titles::toString);
    }

    @Test
    void days_are_gathered_from_programs_address_elements_and_lines() {
        Set<LocalDate> days = days("<html lang=en-GB><script type=application/ld+json>"
                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-05-05\",\"dateModified\":\"2026-05-07\"}</script>"
                + "<h1>Ferry stays</h1><p>6 May 2026</p><time datetime=2026-05-08>Friday</time>" + PROSE);
        for (int day = 4; day <= 8; day++) {
            assertTrue(days.contains(LocalDate.of(2026, 5, day)), days::toString);
        }
    }

    @Test
    void a_page_of_nothing_but_days_has_few_candidates() {
        StringBuilder calendar = new StringBuilder("<h1>Sailings</h1>");
        for (int i = 0; i < 5_000; i++) {
            calendar.append("<p>").append(LocalDate.of(2020, 1, 1).plusDays(i)).append("</p>");
        }
        assertTrue(days(calendar.toString()).size() <= 40);
    }

    @Test
    void a_page_of_nothing_but_headings_has_few_candidates() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            list.append("<h2>Ferry number ").append(i).append(" stays</h2>");
        }
        assertTrue(titles(list.toString()).size() <= 40);
    }

    @ParameterizedTest
    @CsvSource({
        "articleHeadline, 80",
        "entry-title big, 80",
        "post meta-author, 22",
        "commentary, 33",
        "share_buttons, 1",
        "kicker, 8",
        "weather, 0"
    })
    void class_names_are_read_by_their_words(String classes, int roles) {
        assertEquals(roles, ClassWords.roles(classes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/mira-tosk",
                "https://courier.example/Autoren/7",
                "/?user=17",
                "/people/mira.html",
                "/u/mira"
            })
    void an_address_of_a_persons_page_is_told(String address) {
        assertTrue(PersonalLinks.personal(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/authority/7", "/2026/05/04/ferry", "", "/", "/upper/deck", "/peoples-ferry/"})
    void other_addresses_are_none(String address) {
        assertFalse(PersonalLinks.personal(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Posted 4thMay 2026; 2026-05-04",
                "4º de mayo de 2026; 2026-05-04",
                "20260504; 2026-05-04",
                "at 12:30, 4 May 26; 2026-05-04",
                "3 of 12 ferries, 4.5.2026; 2026-05-04"
            })
    void what_spares_the_patterns_lets_every_day_through(String written, LocalDate day) {
        assertEquals(day, Dates.dayIn(written, Dates.Order.DAY_FIRST));
    }
}
