package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any characters whatever are a page: it is read, the same way twice, and its text is sane. */
class HostilePageTest {
    private static final String PROSE =
            "<p>The harbour master of Merrin said on Tuesday that the ferry would not leave the quay again.</p>";

    /** The oracle: paragraphs are not empty and carry no carriage returns, positions hold, whole code points only. */
    private static HtmlPage read(String html) {
        HtmlPage page = HtmlPage.read(html, null);
        String text = page.text();
        assertEquals(text.strip(), text);
        assertFalse(text.contains("\n\n\n") || text.contains("\r"), text);
        assertNotNull(page.metadata().foundIn());
        assertEquals(page, HtmlPage.read(html, null));
        return page;
    }

    @Test
    void bottomlessNestingIsRead() {
        for (String tag : List.of("div", "b", "a href=x", "table><tr><td", "ul><li", "article", "blockquote", "font")) {
            assertTrue(read(("<" + tag + ">").repeat(100_000) + PROSE).text().contains("harbour master"), tag);
        }
    }

    @Test
    void hugeAttributesAndManyOfThemAreRead() {
        assertTrue(read("<div class='" + "author comment ".repeat(200_000) + "'>" + PROSE)
                .text()
                .contains("ferry"));
        StringBuilder many = new StringBuilder("<div ");
        for (int i = 0; i < 20_000; i++) {
            many.append("a").append(i).append("=x ");
        }
        assertTrue(read(many + ">" + PROSE).text().contains("ferry"));
    }

    @Test
    void endlessLinesWithoutAnyTagAreRead() {
        assertEquals(1_000_000, read("9".repeat(1_000_000)).text().length());
        assertTrue(read("1/2/3 ".repeat(100_000)).text().length() > 100_000);
        assertTrue(read("By " + "Anna ".repeat(100_000)).text().startsWith("By Anna"));
        assertTrue(read("<h1>" + "a - b | ".repeat(50_000) + "</h1>" + PROSE)
                .text()
                .contains("ferry"));
    }

    @Test
    void manySmallParagraphsAndMarksAreRead() {
        assertTrue(read("<p>a".repeat(100_000)).text().length() > 100_000);
        assertTrue(read("<time>x</time><i class=author>y</i><h1>z</h1>".repeat(20_000) + PROSE)
                .text()
                .contains("ferry"));
    }

    @Test
    void oneElementOfManyLinesToPeopleIsRead() {
        assertTrue(read("<div>" + "<a href=/author/tosk>Mira Tosk</a> writes.<br><br>".repeat(20_000) + PROSE)
                .text()
                .contains("ferry"));
    }

    @Test
    void brokenJsonLdIsPassedOver() {
        for (String block : List.of(
                "[".repeat(100_000),
                "{\"@type\":\"NewsArticle\",\"author\":{\"name\":{\"name\":7}},\"datePublished\":[[]]}",
                "{\"@type\":[\"Article\"],\"author\":[null,[],{\"@id\":\"#a\"}],\"headline\":{}}",
                "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"\",\"datePublished\":\"0000-99-99\"}]}")) {
            read("<script type=application/ld+json>" + block + "</script>" + PROSE);
        }
    }

    @Property(tries = 400)
    void anyMixtureOfMarkupIsRead(@ForAll("markup") String markup) {
        read(markup);
    }

    @Property(tries = 300)
    void anyCharactersAreRead(@ForAll String characters) {
        read(characters);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class='comment author'>",
                        "</div>",
                        "<br>",
                        "<table>",
                        "<td>",
                        "</tr>",
                        "<a href=x>",
                        "</a>",
                        "<h1>",
                        "</h1>",
                        "<h2 class=entry-title>",
                        "<form>",
                        "<figure>",
                        "<figcaption>",
                        "<time datetime='",
                        "2026-05-04",
                        "'>",
                        "<meta name=author content='",
                        "<meta property=og:title content=\"",
                        "\">",
                        "<title>",
                        "</title>",
                        "<pre>\n",
                        "<noscript>",
                        "</noscript>",
                        "<template>",
                        "<svg>",
                        "<body hidden>",
                        "<html lang=",
                        "<script>",
                        "</script>",
                        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":",
                        "<span rel=author>",
                        "By Mira Tosk",
                        "Von ",
                        " | ",
                        "4. Mai 2026 ",
                        "05/04/26",
                        "page not found",
                        "accept all",
                        "subscribe to continue",
                        "&#0;",
                        "\u0000",
                        "\u00ad",
                        "\ud83d\ude00",
                        "<li>",
                        "<article>",
                        "The harbour master said on Tuesday that the ferry would not leave the quay of Merrin again. ")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }
}
