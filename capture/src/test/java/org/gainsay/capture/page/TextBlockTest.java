package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gainsay.capture.page.TextBlock.Kind;
import org.junit.jupiter.api.Test;

/** What a main text is made of is kept apart. All pages are invented. */
class TextBlockTest {
    private static final String FIRST =
            "The harbour master of Merrin said on Tuesday that the ferry to Halvane would not"
                    + " leave the quay before the inquiry had heard both engineers.";
    private static final String QUOTED =
            "Nobody has asked me to this day, and as long as nobody asks me no ship of this"
                    + " company will leave the harbour of Merrin for Halvane.";
    private static final String LAST =
            "The owner of the ferry did not want to comment, and pointed to the statement on the"
                    + " door of his company, which has been there since Monday morning.";
    private static final String CAPTION = "The ferry at the quay of Merrin. Picture: Hanna Reeve";

    private static final String PAGE = "<html lang=en><head><title>The ferry stays at the quay</title></head><body>"
            + "<nav><a href=/a>Harbour</a> <a href=/b>Weather</a></nav><article><h1>The ferry stays at the quay</h1><p>"
            + FIRST + "</p><figure><img src=f.jpg><figcaption>" + CAPTION
            + "</figcaption></figure><h2>What the engineer"
            + " says</h2><blockquote><p>" + QUOTED + "</p></blockquote><p><b>What the owner says</b></p><p>" + LAST
            + "</p><ul><li>" + FIRST.replace("Tuesday", "Monday") + "</li><li>" + FIRST.replace("Tuesday", "Sunday")
            + "</li></ul></article><aside><figure><figcaption>A teaser of another story</figcaption></figure></aside>"
            + "</body></html>";

    private static List<String> of(HtmlPage page, Kind kind) {
        return page.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(page.text()))
                .toList();
    }

    @Test
    void headline_subheads_quotations_and_items_are_told_from_paragraphs() {
        HtmlPage page = HtmlPage.read(PAGE, null);
        assertEquals(List.of("The ferry stays at the quay"), of(page, Kind.HEADLINE));
        assertEquals(List.of("What the engineer says", "What the owner says"), of(page, Kind.SUBHEAD));
        assertEquals(List.of(QUOTED), of(page, Kind.QUOTATION));
        assertEquals(List.of(FIRST, LAST), of(page, Kind.PARAGRAPH));
        assertEquals(2, of(page, Kind.LIST_ITEM).size());
    }

    @Test
    void the_words_on_the_pictures_of_an_article_stand_apart_from_its_text() {
        HtmlPage page = HtmlPage.read(PAGE, null);
        assertEquals(List.of(CAPTION), page.captions());
        assertFalse(page.text().contains(CAPTION));
    }

    @Test
    void the_blocks_are_all_of_the_text_but_its_empty_lines() {
        HtmlPage page = HtmlPage.read(PAGE, null);
        int at = 0;
        for (TextBlock block : page.blocks()) {
            assertTrue(page.text().substring(at, block.span().start()).isBlank());
            at = block.span().end();
        }
        assertEquals(page.text().length(), at);
    }

    @Test
    void a_stressed_sentence_is_no_subhead() {
        String sentence = "Nothing of this has been confirmed.";
        HtmlPage page =
                HtmlPage.read(PAGE.replace("<b>What the owner says</b>", "<b>" + sentence + "</b> " + LAST), null);
        assertEquals(List.of("What the engineer says"), of(page, Kind.SUBHEAD));
        assertTrue(of(page, Kind.PARAGRAPH).stream().anyMatch(paragraph -> paragraph.startsWith(sentence)));
    }

    @Test
    void a_text_laid_out_in_a_table_is_prose_and_a_table_of_figures_is_not() {
        String rows =
                "<table><tr><td>Merrin, the old harbour and all of its quays together</td><td>140,000 passengers in"
                        + " the year before</td></tr></table>";
        HtmlPage page = HtmlPage.read(
                "<html><body><table><tr><td><p>" + FIRST + "</p><p>" + LAST + "</p>" + rows + "<p>" + QUOTED
                        + "</p></td></tr></table></body></html>",
                null);
        assertEquals(List.of(FIRST, LAST, QUOTED), of(page, Kind.PARAGRAPH));
        for (String row : of(page, Kind.TABLE_ROW)) {
            assertTrue(row.contains(" | "), row);
        }
    }

    @Property
    void of_any_text_paragraphs_are_what_empty_lines_part(@ForAll String text) {
        StringBuilder rest = new StringBuilder(text);
        List<TextBlock> blocks = TextBlock.paragraphs(text);
        for (TextBlock block : blocks.reversed()) {
            assertFalse(block.span().in(text).contains("\n\n"));
            rest.delete(block.span().start(), block.span().end());
        }
        assertTrue(rest.toString().isBlank(), rest.toString());
    }
}
