package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>---- by Mira Tosk</p>; Mira Tosk",
                "<p>Posted by Gull @ 12:00</p>; Gull",
                "<p>4.5.2026 13:30 von Mira Tosk</p>; Mira Tosk",
                "<p>Ein Interview von Mira Tosk</p>; Mira Tosk",
                "<p><a href=/users/17>MiraT</a> 04.05.2026, 13:56 Uhr</p>; MiraT",
                "<p class=author>von Donnerstag</p>; null"
            })
    void bylinesOfBlogsAndForumsAreRead(String line, String name) {
        String byline =
                of("", "<h1>The ferry stays at the quay</h1>" + line + PROSE).byline();
        assertEquals(name, String.valueOf(byline));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tosk_m; <p>By Mira Tosk</p>; Mira Tosk; visible",
                "Mira Tosk; <p>By Mira Tosk and Hanna Reeve</p>; Mira Tosk, Hanna Reeve; visible",
                "tosk_m; <p>Nobody is named here</p>; tosk_m; meta"
            })
    void aShownNameMendsAUserNameAndAddsFurtherAuthorsOnly(String declared, String line, String names, String place) {
        PageMetadata metadata = of(
                "<meta name=author content='" + declared + "'>", "<h1>The ferry stays at the quay</h1>" + line + PROSE);
        assertEquals(names, metadata.byline());
        assertEquals(place, metadata.foundIn().get("byline"));
    }

    @Test
    void theRulesHoldWhatIsDeclaredAgainstAnotherNameThatIsPrinted() {
        Document page =
                Jsoup.parse("<meta name=author content='Mira Tosk'><h1>The ferry stays</h1><p>By Hanna Reeve</p>");
        Outline outline = Outline.of(page);
        Bylines rules = new Bylines(outline, JsonLd.of(outline.jsonLd()), null, null, 0);
        assertEquals(new Finding<>("Mira Tosk", "meta"), rules.find());
    }

    @Test
    void aSignatureUnderTheTextIsItsAuthors() {
        PageMetadata metadata = of("", "<h1>The ferry stays at the quay</h1>" + PROSE + PROSE + "<p>Mira Tosk</p>");
        assertEquals("Mira Tosk", metadata.byline());
    }

    @Test
    void aBoxUnderTheTextNamesTheAuthorInItsHeading() {
        String life = "She has written on harbours for twenty years and lives in Merrin. ".repeat(4);
        PageMetadata metadata = of(
                "",
                "<h1>The ferry stays at the quay</h1>" + PROSE + "<div class='author-bio footer'><h3>Mira Tosk</h3><p>"
                        + life + "</p></div>");
        assertEquals("Mira Tosk", metadata.byline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Printed a day before: the outlet's clock is behind.
                "2026-05-05; 4 May 2026; 2026-05-04; visible",
                // Dated anew.
                "2026-05-04; 9 May 2026; 2026-05-09; visible",
                "2026-05-04; Updated 9 May 2026; 2026-05-04; opengraph",
                "2026-05-04; 4 May 2026, 9 May 2026; 2026-05-04; opengraph",
                // An earlier day in a line is that of something else.
                "2026-05-04; 25 December 2005; 2026-05-04; opengraph"
            })
    void theDayPrintedUnderTheHeadlineIsWeighedAgainstTheDeclaredOne(
            String declared, String printed, LocalDate day, String place) {
        PageMetadata metadata = of(
                "<meta property=article:published_time content=" + declared + ">",
                "<h1>The ferry stays at the quay</h1><p>" + printed + "</p>" + PROSE);
        assertEquals(day, metadata.published());
        assertEquals(place, metadata.foundIn().get("published"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gull Log » Blog Archive » Ferry stays at quay; <h1><a href=https://gull.example/>Gull Log</a></h1>"
                        + "<h4>Ferry stays at quay</h4>",
                "Ferry stays at quay - Gull - Log; <h1><a href=/>Gull - Log</a></h1>",
                "Gull News » Ferry stays at quay; <h1>Win a mug of gulls</h1><h2>Ferry stays at quay</h2>",
                "Ferry stays at quay - What gulls think of it; <h1>Ferry stays at quay</h1><h2>What gulls think of it</h2>",
                "Home; <nav><h1>Ferry stays at quay</h1></nav>",
                "Gull Log; <h1><a href=/>Gull Log</a></h1><h2 class=entry-title>Ferry stays at quay</h2>"
                        + "<h2 class=entry-title>Gulls return</h2>",
                "Merrin; <h1><span class=sub-heading>Harbour</span> Ferry stays at quay</h1>"
            })
    void theHeadlineIsToldFromTheSiteAndFromOtherHeadings(String head, String headings) {
        PageMetadata metadata = of("<title>" + head + "</title>", headings + PROSE);
        assertEquals("Ferry stays at quay", metadata.title());
    }

    @Test
    void aHeadingThatGoesOnBehindACutOffDeclaredTitleIsTheHeadline() {
        PageMetadata metadata = of(
                "<title>Master calls the ferry \"unsafe\"</title>"
                        + "<meta property=og:title content=\"Master calls the ferry \"unsafe\"\">",
                "<h2><a href=#>Master calls the ferry \"unsafe\"</a></h2>" + PROSE);
        assertEquals("Master calls the ferry \"unsafe\"", metadata.title());
    }

    @Test
    void aBlogsSubjectNamedCommentIsNoReadersComment() {
        PageMetadata metadata = of(
                "",
                "<h1>The ferry stays at the quay</h1><div class='post hentry category-kommentar'>"
                        + "<span class=author>Mira Tosk</span>" + PROSE + "</div>");
        assertEquals("Mira Tosk", metadata.byline());
    }
}
