package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, names and days are found where pages put them, and the place is told. All pages are invented. */
class PageMetadataTest {
    private static final String PROSE = "<p>The harbour master of Merrin said on Tuesday that the ferry to Halvane"
            + " would not leave the quay before the inquiry had heard both engineers.</p>";

    private static PageMetadata of(String head, String body) {
        return HtmlPage.read("<html lang=en><head>" + head + "</head><body>" + body + "</body></html>", null)
                .metadata();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>By Mira Tosk and Hanna Reeve</p>; Mira Tosk, Hanna Reeve",
                "<p>Von Mira Tosk, Merrin</p>; Mira Tosk",
                "<p>Par Mira Tosk | 4 mai 2026</p>; Mira Tosk",
                "<p>Por Mira Tosk y Hanna Reeve</p>; Mira Tosk, Hanna Reeve",
                "<div class=author-name>Mira Tosk</div>; Mira Tosk",
                "<span class=byline>Written by <a rel=author>Mira Tosk</a> on May 4</span>; Mira Tosk",
                "<p>Von:</p><p>Mira Tosk</p>; Mira Tosk"
            })
    void visibleBylinesGiveNamesOnly(String line, String names) {
        PageMetadata metadata = of("", "<h1>The ferry stays at the quay</h1>" + line + PROSE);
        assertEquals(names, metadata.byline());
        assertEquals("visible", metadata.foundIn().get("byline"));
    }

    @Test
    void aPersonGoesBeforeTheOutletThatCallsItselfTheAuthor() {
        PageMetadata metadata = of(
                "<meta property=og:site_name content='The Merrin Courier'><meta name=author content='The Merrin Courier'>",
                "<h1>The ferry stays at the quay</h1><p class=author>Mira Tosk</p>" + PROSE);
        assertEquals("Mira Tosk", metadata.byline());
    }

    @Test
    void aReaderWhoCommentsIsNoAuthor() {
        assertNull(of(
                        "",
                        "<h1>The ferry stays at the quay</h1>" + PROSE
                                + "<div class=comments><div class=comment><b class=author>Gull Watcher</b> No!</div></div>")
                .byline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4 May 2026; 2026-05-04",
                "May 4th, 2026; 2026-05-04",
                "4. Mai 2026; 2026-05-04",
                "4 de mayo de 2026; 2026-05-04",
                "4 mai 2026; 2026-05-04",
                "4 maja 2026; 2026-05-04",
                "4 мая 2026; 2026-05-04",
                "04.05.2026; 2026-05-04",
                "2026年5月4日; 2026-05-04"
            })
    void visibleDaysAreReadInManyLanguages(String written, LocalDate day) {
        PageMetadata metadata = of("", "<h1>The ferry stays at the quay</h1><p>" + written + "</p>" + PROSE);
        assertEquals(day, metadata.published());
        assertEquals("visible", metadata.foundIn().get("published"));
    }

    @Test
    void figuresAreReadInTheOrderOfThePagesCountry() {
        String body = "<h1>The ferry stays at the quay</h1><p>05/04/2026</p>" + PROSE;
        assertEquals(
                LocalDate.of(2026, 5, 4),
                HtmlPage.read("<html lang=en-US><body>" + body, null).metadata().published());
        assertEquals(
                LocalDate.of(2026, 4, 5),
                HtmlPage.read("<html lang=en-GB><body>" + body, null).metadata().published());
    }

    @Test
    void theDayOfTheAddressMendsADeclaredDayInUtc() {
        PageMetadata metadata = HtmlPage.read(
                        "<html><head><meta property=article:published_time content=2026-05-05T02:10:00Z></head><body>"
                                + PROSE,
                        URI.create("https://courier.example/2026/05/04/ferry"))
                .metadata();
        assertEquals(LocalDate.of(2026, 5, 4), metadata.published());
        assertEquals("url", metadata.foundIn().get("published"));
    }

    @Test
    void theHeadlineIsTheVisibleOneWithoutOutletDateAndKicker() {
        PageMetadata metadata = of(
                "<title>Ferry to Halvane stays at the quay - The Merrin Courier</title>",
                "<h1><span class=kicker>Harbour</span> <span>Ferry to Halvane stays at the quay</span></h1>" + PROSE);
        assertEquals("Ferry to Halvane stays at the quay", metadata.title());
    }

    @Test
    void modifiedAndSectionAreFound() {
        PageMetadata metadata = of(
                "<meta property=article:modified_time content=2026-05-06><meta property=article:section content=Harbour>",
                PROSE);
        assertEquals(LocalDate.of(2026, 5, 6), metadata.modified());
        assertEquals("Harbour", metadata.section());
        assertEquals("opengraph", metadata.foundIn().get("section"));
    }
}
