package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.junit.jupiter.api.Test;

/** What is taken out of sound documents. All of them are fiction. */
class ExtractorTest {
    private final Extractor extractor = new Extractor();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Extracted read(String name, byte[] bytes) throws CaptureException {
        return extractor.extract(bytes, Label.named(name));
    }

    @Test
    void aPlainTextKeepsItsWordsAndGivesItsTitleAndByline() throws CaptureException {
        Extracted extracted = read(
                "notice.txt",
                utf8(
                        "\uFEFFThe quay is closed\r\n\r\nBy Hanna Reeve, Port Merrin\r\n\r\nThe quay was closed on Monday.  \r\n"));
        Article article = extracted.article();
        assertEquals(
                "The quay is closed\n\nBy Hanna Reeve, Port Merrin\n\nThe quay was closed on Monday.", article.text());
        assertEquals("The quay is closed", article.title());
        assertEquals("Hanna Reeve", article.byline());
        assertEquals(Format.PLAIN_TEXT, extracted.format());
        assertEquals("text", article.foundIn().get("title"));
    }

    @Test
    void aHeaderOfKnownKeysIsMetadataAndNoText() throws CaptureException {
        Extracted extracted = read(
                "01.txt",
                utf8("url: https://gazette.example/a b\noutlet: Halvane Gazette\ndate: 2026-04-13\nlanguage: es\n"
                        + "note: fiction\n\nEl muelle\n\nEl muelle fue cerrado el lunes."));
        Article article = extracted.article();
        assertEquals("El muelle\n\nEl muelle fue cerrado el lunes.", article.text());
        assertEquals("Halvane Gazette", article.outlet());
        assertEquals(LocalDate.of(2026, 4, 13), article.published());
        assertEquals(Language.SPANISH, article.language());
        assertEquals(URI.create("https://gazette.example/a%20b"), extracted.address());
        assertEquals("header", article.foundIn().get("published"));
    }

    @Test
    void aHeaderWithAnUnknownKeyIsText() throws CaptureException {
        String text = "date: 2026-04-13\nweather: rain over the quay\n\nThe quay was closed.";
        assertEquals(text, read("a.txt", utf8(text)).article().text());
    }

    @Test
    void aFirstLineThatIsASentenceIsNoTitle() throws CaptureException {
        assertNull(read("a.txt", utf8("The quay was closed.\nIt rained."))
                .article()
                .title());
        assertNull(read("a.txt", utf8("One line alone")).article().title());
    }

    @Test
    void theLanguageIsToldByItsSmallWords() throws CaptureException {
        assertEquals(
                Language.ENGLISH,
                read("a", utf8("The commission said that the vote was lawful and that it had been counted."))
                        .article()
                        .language());
        assertEquals(
                Language.SPANISH,
                read("a", utf8("La comisión dijo que el voto fue legal y que las actas están en su poder."))
                        .article()
                        .language());
        assertEquals(
                Language.UNDETERMINED,
                read("a", utf8("La commission a dit que le vote est légal et que les actes sont dans ses mains."))
                        .article()
                        .language());
        assertEquals(
                Language.UNDETERMINED,
                read("a", utf8("Halvane 412 Merrin")).article().language());
    }

    @Test
    void everyEncodingThatMarksItselfIsRead() throws CaptureException {
        String text = "Merrin señala: 52,4 % — «sí»";
        assertEquals(text, read("a.txt", utf8("\uFEFF" + text)).article().text());
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertEquals(
                    text,
                    read("a.txt", ("\uFEFF" + text).getBytes(charset)).article().text());
        }
    }

    @Test
    void aPlainTextInWindows1252IsReadAndSaysThatItWasGuessed() throws CaptureException {
        Article article = read("a.txt", "El señor Peñalver habló.".getBytes(Charset.forName("windows-1252")))
                .article();
        assertEquals("El señor Peñalver habló.", article.text());
        assertEquals("guessed", article.foundIn().get("charset"));
    }

    @Test
    void theDeclaredCharacterSetOfAPageIsObeyedUnlessTheBytesDisobeyIt() throws CaptureException {
        byte[] cyrillic =
                "<html><body><p>Порт Меррин закрыт.</p></body></html>".getBytes(Charset.forName("windows-1251"));
        Label declared = new Label("page", "text/html; charset=windows-1251", null);
        assertEquals(
                "Порт Меррин закрыт.",
                extractor.extract(cyrillic, declared).article().text());
        byte[] meta = "<html><head><meta charset=windows-1251></head><body><p>Порт закрыт.</p></body></html>"
                .getBytes(Charset.forName("windows-1251"));
        assertEquals("Порт закрыт.", read("page.html", meta).article().text());
        byte[] lie = utf8("<html><body><p>Señal clara — sí.</p></body></html>");
        assertEquals(
                "Señal clara — sí.",
                extractor
                        .extract(lie, new Label("page", "text/html; charset=us-ascii-no-such-thing", null))
                        .article()
                        .text());
    }

    @Test
    void aNewsPageGivesItsArticleAndItsMetadata() throws Exception {
        byte[] page = TestFiles.resource("harbour-vote.html");
        Extracted extracted = read("harbour-vote.html", page);
        Article article = extracted.article();
        assertEquals("""
                Island of Halvane votes on its harbour

                The electoral commission of Halvane said on Monday that 52.4 percent of voters had approved the lease \
                of the harbour, with 412 of 412 polling stations counted.

                A narrow result

                Mira Ferrin, who leads the Harbour Party, said her observers had copies of 380 tally sheets, and that \
                in none of them the lease had a majority.
                She promised to publish them “within seven days”.

                Registered voters: 317,400

                Ballots cast: 194,566

                We shall see these papers in court, and not before that, she said to reporters at the quay.""", article.text());
        assertEquals("Island of Halvane votes on its harbour", article.title());
        assertEquals("Hanna Reeve, Tomas Brandt", article.byline());
        assertEquals("The Merrin Courier", article.outlet());
        // JSON-LD says the evening before in UTC; the address has the outlet's own day.
        assertEquals(LocalDate.of(2026, 4, 13), article.published());
        assertEquals(LocalDate.of(2026, 4, 14), extracted.modified());
        assertEquals(Language.ENGLISH, article.language());
        assertEquals(URI.create("https://courier.example/2026/04/13/harbour"), extracted.address());
        assertEquals("url", article.foundIn().get("published"));
        assertEquals("json-ld", article.foundIn().get("byline"));
        assertEquals("canonical", article.foundIn().get("url"));
    }

    @Test
    void aPageWithoutProseGivesAllItShows() throws CaptureException {
        Extracted extracted =
                read("p.html", utf8("<html><body><h1>Quay</h1><div>Closed.</div><p>Rain.</p></body></html>"));
        assertEquals("Quay\n\nClosed.\n\nRain.", extracted.article().text());
    }

    @Test
    void brokenHtmlIsReadAsFarAsItGoes() throws CaptureException {
        String text = read(
                        "p.html",
                        utf8("<html><body><div><p>The quay <b>was <i>closed</b></i> &amp; fenced &#x; off<p>It rained"
                                + "<table><tr><td>a<td>b</table><p>Then <a href='x>it ended."))
                .article()
                .text();
        assertTrue(text.startsWith("The quay was closed & fenced &#x; off\n\nIt rained"), text);
        assertTrue(text.contains("a | b"), text);
    }

    @Test
    void deeplyNestedHtmlIsRead() throws CaptureException {
        String deep = "<div>".repeat(200_000) + "<p>The quay was closed on Monday.</p>" + "</div>".repeat(200_000);
        assertTrue(
                read("deep.html", utf8("<html><body>" + deep)).article().text().contains("The quay was closed"));
    }

    @Test
    void aPdfGivesItsParagraphsAndItsInformation() throws Exception {
        byte[] pdf = TestFiles.pdf(
                "Notice No. 9",
                "Electoral Commission",
                "The commission hereby announces the provi-",
                "sional result of the referendum: 100,241 votes for the lease.");
        Extracted extracted = read("notice.pdf", pdf);
        assertEquals(Format.PDF, extracted.format());
        assertEquals("Notice No. 9", extracted.article().title());
        assertEquals("Electoral Commission", extracted.article().byline());
        assertEquals(
                "The commission hereby announces the provisional result of the referendum: 100,241 votes for the lease.",
                extracted.article().text());
    }

    @Test
    void aDocxGivesItsParagraphsWithoutWhatWasDeleted() throws Exception {
        Extracted extracted = read("notice.docx", TestFiles.docx());
        assertEquals(Format.DOCX, extracted.format());
        assertEquals(
                "Notice No. 9\n\nThe quay was closed\ton Monday.\n\nFor | 100,241\n\nAgainst | 91,059",
                extracted.article().text());
        assertEquals("Notice on the quay", extracted.article().title());
        assertEquals("Mira Ferrin", extracted.article().byline());
    }

    @Test
    void whatTheBytesAreIsToldByTheBytesFirst() throws Exception {
        byte[] pdf = TestFiles.pdf("t", "a", "The quay was closed on Monday morning.");
        assertEquals(
                Format.PDF,
                extractor
                        .extract(pdf, new Label("page.html", "text/html", null))
                        .format());
        assertEquals(
                Format.HTML,
                read("-", utf8("<!doctype html><p>The quay was closed.</p>")).format());
        assertEquals(Format.PLAIN_TEXT, read("a.txt", utf8("<p> is a tag")).format());
        assertFalse(read("-", utf8("1 < 2 and the quay")).article().text().isEmpty());
    }
}
