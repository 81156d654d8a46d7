package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are gathered from every place that may have them. All pages, papers and people are invented. */
class BylineCandidatesTest {
    private static final String PROSE = "<p>The harbour master of Merrin said on Tuesday that the ferry to Halvane"
            + " would not leave the quay before the inquiry had heard both engineers.</p>";

    private static final URI ADDRESS = URI.create("https://courier.example/ferry-stays");

    private static String page(String head, String above, String below) {
        return "<html lang=en><head>" + head + "</head><body><h1>The ferry stays at the quay</h1>" + above + PROSE
                + PROSE + below + "</body></html>";
    }

    private static List<String> bylines(String head, String above, String below) {
        return BylineLessons.of(page(head, above, below), ADDRESS).lessons().stream()
                .map(lesson -> Objects.requireNonNullElse(lesson.byline(), ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A user name that an element sets apart behind an opening, whatever its shape.
                "<small>Verfasst von: <strong>halvanegull</strong> | 4. Mai 2026</small>; halvanegull",
                "<ul><li><span>Autor</span> <a href=/forum/7>Gull of the quay</a></li></ul>; Gull of the quay",
                // A span ends where another begins, although the line runs on.
                "<h2><span>04.05.2026 13:30 von Mira</span> <span>Symbolbild Merrin</span></h2>; Mira",
                "<p><b>MIRA TOSK</b> Correspondent in Halvane</p>; MIRA TOSK",
                // A member of a forum is linked, and has the words of no name.
                "<p><a href=/members/gull-of-the-quay.7>Gull of the quay</a>, 4 May 2026</p>; Gull of the quay",
                "<p><a href=/author/mt>Mira Tosk</a> · <a href=/author/hr>Hanna Reeve</a></p>; Mira Tosk, Hanna Reeve",
                // An element named as a byline has more than a name.
                "<div class=author><p>quaywatch</p><p>writes on ferries</p></div>; quaywatch",
                "<div class=author>Mira Tosk, Harbour Desk</div>; Mira Tosk",
                "<div><span class=author>Mira Tosk</span><span class=author>Hanna Reeve</span></div>; Mira Tosk, Hanna Reeve"
            })
    void a_name_above_the_text_is_a_candidate(String line, String byline) {
        List<String> bylines = bylines("", line, "");
        assertTrue(bylines.contains(byline), bylines::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>Mira<br>4 May 2026</p>; Mira",
                "<p>Mira Tosk, harbour master of Merrin</p>; Mira Tosk",
                "<p>The inquiry goes on. (Quayside Wire)</p>; Quayside Wire",
                "<p>© 2026 QWA/HN</p>; QWA, HN"
            })
    void what_signs_a_text_is_a_candidate(String line, String byline) {
        List<String> bylines = bylines("", "", line);
        assertTrue(bylines.contains(byline), bylines::toString);
    }

    @Test
    void authors_whom_meta_elements_name_one_by_one_are_a_candidate_together() {
        List<String> bylines = bylines(
                "<meta name=citation_author content='Mira Tosk'><meta name=citation_author content='Hanna Reeve'>",
                "",
                "");
        assertTrue(bylines.contains("Mira Tosk, Hanna Reeve"), bylines::toString);
    }

    @Test
    void the_address_of_an_authors_page_spells_a_candidate() {
        List<String> bylines =
                bylines("<meta property=article:author content='https://courier.example/people/mira-tosk/'>", "", "");
        assertTrue(bylines.contains("Mira Tosk"), bylines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://courier.example",
                "https://www.courier.example/",
                "mira-tosk",
                "https://courier.example/people/7",
                "https://courier.example/the-ferry-to-halvane-stays",
                "/"
            })
    void other_addresses_spell_none(String address) {
        assertNull(PersonalLinks.name(address));
    }

    @Test
    void a_word_in_the_footer_signs_nothing() {
        List<String> bylines = bylines("", "", "<footer><p>Imprint</p></footer>");
        assertFalse(bylines.contains("Imprint"), bylines::toString);
    }

    @Test
    void a_line_behind_by_is_not_once_more_a_candidate_with_its_opening() {
        List<String> bylines = bylines("", "<p>Von Mira Tosk</p>", "");
        assertFalse(bylines.contains("Von Mira Tosk"), bylines::toString);
        assertTrue(bylines.contains("Mira Tosk"), bylines::toString);
    }

    @Test
    void a_page_of_nothing_but_names_has_few_candidates() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            char letter = (char) ('a' + i % 26);
            names.append("<div class=author><b>Mira T")
                    .append(letter)
                    .append("sk")
                    .append(i / 26)
                    .append("</b></div>");
        }
        assertTrue(bylines("", names.toString(), "").size() <= 81);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<small>Verfasst von: <strong>halvanegull</strong> | 4. Mai 2026</small>; halvanegull",
                "<div><span class=author>Mira Tosk</span>, <span class=author>Hanna Reeve</span></div>;"
                        + " Mira Tosk, Hanna Reeve",
                "<p class=author>MIRA TOSK</p><p>4 May 2026</p>; MIRA TOSK",
                "<div class=author>Mira Tosk, Harbour Desk</div>; Mira Tosk"
            })
    void the_author_is_chosen_among_them(String line, String byline) {
        assertEquals(
                byline, HtmlPage.read(page("", line, ""), ADDRESS).metadata().byline());
    }
}
