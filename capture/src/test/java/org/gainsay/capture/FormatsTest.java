package org.gainsay.capture;

import static org.gainsay.capture.Written.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.junit.jupiter.api.Test;

/** What is taken out of sound documents of the formats beside HTML. All of them are fiction. */
class FormatsTest {
    private final Extractor extractor = new Extractor();

    private Extracted read(String name, byte[] bytes) throws CaptureException {
        return extractor.extract(bytes, Label.named(name));
    }

    private Reason refused(String name, byte[] bytes) {
        return assertThrows(CaptureException.class, () -> read(name, bytes)).reason();
    }

    @Test
    void anOdtGivesItsParagraphsTablesNotesAndProperties() throws Exception {
        byte[] odt = Written.odt("<text:tracked-changes><text:p>never</text:p></text:tracked-changes>"
                + "<text:h>Notice No. 9</text:h>"
                + "<text:p>The quay<text:s text:c='2'/>was <text:span>closed</text:span><text:tab/>on Monday."
                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By order.</text:p>"
                + "</text:note-body></text:note></text:p>"
                + "<table:table><table:table-row><table:table-cell><text:p>For</text:p></table:table-cell>"
                + "<table:table-cell><text:p>100,241</text:p></table:table-cell></table:table-row></table:table>");
        Extracted extracted = read("notice.odt", odt);
        Article article = extracted.article();
        assertEquals("Notice No. 9\n\nBy order.\n\nThe quay  was closed\ton Monday.\n\nFor | 100,241", article.text());
        assertEquals("Notice on the quay", article.title());
        assertEquals("Mira Tosk", article.byline());
        assertEquals(LocalDate.of(2026, 4, 12), article.published());
        assertEquals(LocalDate.of(2026, 4, 13), extracted.modified());
        assertEquals(Language.ENGLISH, article.language());
        assertEquals("odt", article.foundIn().get("published"));
        assertEquals(Format.ODT, extracted.format());
    }

    @Test
    void aLockedOdtIsSaidToBeLocked() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
        parts.put("content.xml", "\u0001\u0002");
        assertEquals(Reason.ENCRYPTED, refused("locked.odt", Written.zip(parts)));
    }

    @Test
    void anEpubIsReadInTheOrderOfItsSpineWithoutItsNavigation() throws Exception {
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put("two", "<p>Then it rained.</p>");
        chapters.put("nav", "<p>Contents</p>");
        chapters.put("one", "<h1>One</h1><p>The quay was <em>closed</em>.</p><script>x</script>");
        chapters.put("aside", "<p>An advertisement.</p>");
        Extracted extracted = read(
                "book.epub",
                Written.epub(
                        "<itemref idref='nav'/><itemref idref='one'/><itemref idref='aside' linear='no'/>"
                                + "<itemref idref='two'/>",
                        chapters));
        Article article = extracted.article();
        assertEquals("One\n\nThe quay was closed.\n\nThen it rained.", article.text());
        assertEquals("The harbour years", article.title());
        assertEquals("Ana Ode, Mira Tosk", article.byline());
        assertEquals("Halvane Press", article.outlet());
        assertEquals(LocalDate.of(2021, 5, 6), article.published());
        assertEquals(LocalDate.of(2022, 1, 2), extracted.modified());
    }

    @Test
    void anRtfIsDecodedByFontByPageAndByNumber() throws Exception {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Courier;}"
                + "{\\f2\\fcharset128 Mincho;}}{\\info{\\title The quay}{\\author Mira Tosk}"
                + "{\\creatim\\yr2026\\mo4\\dy13\\hr9}}{\\header Halvane Gazette}{\\*\\unknown nothing}"
                + "\\pard The se\\'f1or said\\u8212\\'97loudly: {\\f1 \\'cc\\'e8\\'f0\\'e0}, {\\f2 \\'8d\\'60}.\\par\n"
                + "It was {\\v never }closed\\~on Mon\\\nday {\\field{\\*\\fldinst HYPERLINK}{\\fldrslt here}}.\\line Then"
                + " {\\pict 0102}rain\\'85{\\bin3 }}}\\emdash .}";
        Extracted extracted = read("notice.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
        String text = extracted.article().text();
        assertTrue(
                text.startsWith(
                        "The señor said—loudly: Мира, 港.\n\nIt was closed\u00a0on Mon\n\nday here.\nThen rain…"),
                text);
        assertTrue(text.endsWith("—."), text);
        assertFalse(text.contains("Gazette") || text.contains("nothing") || text.contains("never"), text);
        assertEquals("The quay", extracted.article().title());
        assertEquals("Mira Tosk", extracted.article().byline());
        assertEquals(LocalDate.of(2026, 4, 13), extracted.article().published());
    }

    @Test
    void aMessageGivesItsTextAndItsHeadDecoded() throws Exception {
        String mail = "Return-Path: <mira@halvane.example>\r\nFrom: =?utf-8?q?Mira_T=C3=B3sk?= <mira@halvane.example>\r"
                + "\nSubject: =?iso-8859-1?b?RWwgbXVlbGxlIGRlbCBzZfFvcg==?=\r\n =?utf-8?q?_Tosk?=\r\n"
                + "Date: Mon, 13 Apr 2026 23:30:00 -0500 (EST)\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=\"=_b 1\"\r\n\r\npreamble\r\n--=_b 1\r\n"
                + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "El se=F1or dijo que el muelle se cerr=F3=\r\n el lunes.\r\n\r\n> Said before.\r\n--=_b 1\r\n"
                + "Content-Type: text/html\r\n\r\n<p>The other form.</p>\r\n--=_b 1--\r\nepilogue\r\n";
        Extracted extracted = read("a.eml", mail.getBytes(StandardCharsets.ISO_8859_1));
        Article article = extracted.article();
        assertEquals("El señor dijo que el muelle se cerró el lunes.\n\n> Said before.", article.text());
        assertEquals("El muelle del señor Tosk", article.title());
        assertEquals("Mira Tósk", article.byline());
        assertEquals(LocalDate.of(2026, 4, 13), article.published());
        assertEquals("mail", article.foundIn().get("title"));
        assertEquals(Format.MAIL, extracted.format());
    }

    @Test
    void aMessageOfHtmlAloneIsReadWithItsQuotationsMarked() throws Exception {
        String mail =
                "From: mira@halvane.example (Mira Tosk)\nMessage-ID: <1@x>\nContent-Type: text/html; charset=utf-8\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + java.util.Base64.getMimeEncoder()
                                .encodeToString(utf8("<p>We disagree.</p><blockquote><p>It is"
                                        + " closed.<br>For good.</p><blockquote>Is it?</blockquote></blockquote>"));
        Article article = read("a", utf8(mail)).article();
        assertEquals("We disagree.\n\n> It is closed.\n> For good.\n\n>> Is it?", article.text());
        assertEquals("Mira Tosk", article.byline());
    }

    @Test
    void flowedTextIsJoinedWithinItsDepthOfQuotation() throws Exception {
        String mail = "From: a@x\nMessage-ID: <1@x>\nContent-Type: text/plain; format=flowed\n\n"
                + "The quay was closed \non Monday.\n> It was \n> open.\nNo.\n-- \nMira";
        assertEquals(
                "The quay was closed on Monday.\n> It was open.\nNo.\n--\nMira",
                read("a.eml", utf8(mail)).article().text());
    }

    @Test
    void subtitlesBecomeParagraphsThatKeepTheirSpeakersAndTimes() throws Exception {
        String srt = "1\r\n00:00:01,000 --> 00:00:03,500\r\nMIRA TOSK: The quay was closed\r\n\r"
                + "\n2\r\n00:00:03,600 --> 00:00:05,000\r\n<i>on Monday.</i>\r\n\r\n"
                + "3\r\n00:00:05,200 --> 00:00:06,000\r\n[applause]\r\n\r\n"
                + "4\r\n00:01:02,000 --> 00:01:04,000\r\n{\\an8}HARBOUR MASTER: It was not.\r\n";
        Extracted extracted = read("talk.srt", utf8(srt));
        String text = extracted.article().text();
        assertEquals("MIRA TOSK: The quay was closed on Monday.\n\nHARBOUR MASTER: It was not.", text);
        assertEquals(3, extracted.timeline().size());
        TimeCode second = extracted.timeline().get(1);
        assertEquals("on Monday.", second.span().in(text));
        assertEquals(3600, second.start());
        assertEquals(5000, second.end());
        TimeCode third = extracted.timeline().get(2);
        assertEquals("HARBOUR MASTER: It was not.", third.span().in(text));
        assertEquals("1:02", third.clock());
        assertEquals(Format.SUBRIP, extracted.format());
    }

    @Test
    void webVttVoicesRollingCaptionsAndNotesAreUnderstood() throws Exception {
        String vtt = "\uFEFFWEBVTT - The harbour debate\nLanguage: en\n\nNOTE nobody says this\n\nSTYLE\n::cue {}"
                + "\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Mira Tosk>The quay &amp; the mole\n\n"
                + "00:02.000 --> 00:03.000\nThe quay &amp; the mole\n<00:02.500><c>were closed.</c>\n\n"
                + "01:00:03.000 --> 01:00:04.000\n- Were they?\n- They were.\n";
        Extracted extracted = read("talk.vtt", utf8(vtt));
        assertEquals(
                "Mira Tosk: The quay & the mole were closed.\n\nWere they?\n\nThey were.",
                extracted.article().text());
        assertEquals("The harbour debate", extracted.article().title());
        assertEquals("1:00:03", extracted.timeline().getLast().clock());
    }

    @Test
    void subtitlesInUtf16AreRead() throws Exception {
        String srt = "1\n00:00:01,000 --> 00:00:02,000\nSí, señor.\n";
        byte[] utf16 = ("\uFEFF" + srt).getBytes(StandardCharsets.UTF_16LE);
        assertEquals("Sí, señor.", read("a", utf16).article().text());
    }

    @Test
    void xmlGivesItsParagraphsWhateverItsVocabulary() throws Exception {
        String xml = "<?xml version='1.0'?><nitf xml:lang='en'><body><hedline><hl1>The quay is closed</hl1></hedline>"
                + "<p>The <person>Mira Tosk</person> notice was\nposted.</p><p>It rained.</p></body></nitf>";
        Extracted extracted = read("a.xml", utf8(xml));
        assertEquals(
                "The quay is closed\n\nThe Mira Tosk notice was posted.\n\nIt rained.",
                extracted.article().text());
        assertEquals("The quay is closed", extracted.article().title());
    }

    @Test
    void whatIsPackedOnceIsReadAndWhatIsPackedTwiceIsNot() throws Exception {
        byte[] once = Written.gzip(utf8(Written.page("The quay is closed")));
        assertEquals(Format.HTML, read("page.html.gz", once).format());
        assertEquals(Reason.BINARY, refused("page.gz.gz", Written.gzip(once)));
    }

    @Test
    void aPageThatIsDeclaredAsTextIsReadAsAPage() throws Exception {
        Label lied = new Label("a", "text/plain; charset=utf-8", null);
        Extracted extracted = extractor.extract(utf8("<!DOCTYPE html>\n" + Written.page("The quay")), lied);
        assertEquals(Format.HTML, extracted.format());
    }

    @Test
    void runningHeadsAndFeetOfAPdfAreLeftOutAndParagraphsGoOnOverThePageBreak() throws Exception {
        byte[] pdf = TestFiles.pages(
                List.of("Halvane Gazette 1", "The quay was closed on Monday and the har-", "Page 1 of 3"),
                List.of("Halvane Gazette 2", "bour master said that it would stay so", "Page 2 of 3"),
                List.of("Halvane Gazette 3", "until Friday.", "Page 3 of 3"));
        assertEquals(
                "The quay was closed on Monday and the harbour master said that it would stay so until Friday.",
                read("a.pdf", pdf).article().text());
    }

    @Test
    void markdownIsPlainText() throws Exception {
        Extracted extracted = read("a.md", utf8("# The quay\n\nIt was *closed* on Monday.\n"));
        assertEquals(Format.PLAIN_TEXT, extracted.format());
        assertEquals(
                "# The quay\n\nIt was *closed* on Monday.", extracted.article().text());
    }

    @Test
    void aMemorandumThatBeginsWithFromAndDateIsNoMail() throws Exception {
        Extracted extracted =
                read("a.txt", utf8("From: the harbour master\nDate: 13 April 2026\n\nThe quay is closed."));
        assertEquals(Format.PLAIN_TEXT, extracted.format());
        assertNull(extracted.modified());
    }

    @Test
    void severalDocumentsAreNotTakenForOne() throws Exception {
        assertEquals(Reason.SEVERAL, refused("a.mbox", utf8("From a@x Mon Apr 13 2026\nFrom: a@x\n\nText\n")));
        assertEquals(
                Reason.SEVERAL,
                refused("feed", utf8("<rss><channel><item><link>https://a.example/</link></item></channel></rss>")));
    }

    @Test
    void pagesInOldCharacterSetsAreReadAsTheyDeclare() throws Exception {
        for (String charset : new String[] {"Shift_JIS", "koi8-r", "windows-1251", "EUC-JP", "Big5", "UTF-16BE"}) {
            String word = charset.startsWith("koi8") || charset.endsWith("1251") ? "Пристань закрыта" : "港は閉鎖";
            String page = Written.page("Quay")
                    .replace("The commission", word.equals("港は閉鎖") && charset.equals("Big5") ? "港" : word);
            Label label = new Label("a.html", "text/html; charset=" + charset, null);
            String text = extractor
                    .extract(page.getBytes(Charset.forName(charset)), label)
                    .article()
                    .text();
            assertTrue(text.contains(charset.equals("Big5") ? "港" : word), charset + ": " + text);
        }
    }
}
