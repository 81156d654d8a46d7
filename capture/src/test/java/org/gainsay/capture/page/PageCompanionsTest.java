package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pictures and PDFs belong to an article. */
class PageCompanionsTest {
    private static final URI ADDRESS = URI.create("https://courier.example/news/quay.html");
    private static final String PROSE =
            "<p>The harbour office of Halvane closed the old quay on Monday after a crack was found below the crane.</p>"
                    + "<p>Two ferries had to turn back, and forty travellers spent the night in the sailors' hall, it said.</p>"
                    + "<p>The council of Halvane will hear the engineers on Thursday, a spokesman told the Merrin Courier.</p>";

    private static List<String> of(String body) {
        return PageCompanions.of(
                "<html><head><title>Quay closed</title></head><body>" + body + "</body></html>", ADDRESS);
    }

    @Test
    void pictures_and_pdfs_of_the_article_belong_to_it_and_those_around_it_do_not() {
        assertEquals(
                List.of(
                        "https://courier.example/news/lead.jpg",
                        "https://courier.example/crack.png",
                        "https://office.example/report.pdf?v=2"),
                of("<header><img src='/logo.png'></header><nav><a href='/all.pdf'>All</a></nav>"
                        + "<div id='story'><h1>Quay closed</h1><figure><img src='lead.jpg'></figure>" + PROSE
                        + "<img src='/crack.png#top'><img src='/crack.png'>"
                        + "<p><a href='https://office.example/report.pdf?v=2#page=3'>The report</a> "
                        + "<a href='/other.html'>more</a></p>"
                        + "<aside><img src='/teaser.jpg'></aside></div>"
                        + "<div class='sidebar'><img src='/advert.jpg'></div><footer><img src='/seal.png'></footer>"));
    }

    @Test
    void icons_counters_and_pictures_that_bring_their_bytes_are_left() {
        assertEquals(
                List.of(),
                of("<article><h1>Quay closed</h1>" + PROSE + "<img width=1 height=1 src='/count.gif'>"
                        + "<img height='16px' src='/share.png'><img src='data:image/png;base64,AAAA'>"
                        + "<img src='javascript:alert(1)'><img src='file:///etc/passwd'><img></article>"));
    }

    @Test
    void a_picture_that_is_loaded_late_or_in_several_sizes_has_one_address() {
        assertEquals(
                List.of(
                        "https://courier.example/late.jpg",
                        "https://courier.example/large.jpg",
                        "https://courier.example/wide.webp"),
                of("<article><h1>Quay closed</h1>" + PROSE + "<img src='/grey.gif' data-src='/late.jpg'>"
                        + "<img srcset='/small.jpg 300w, /large.jpg 1200w, /middle.jpg 600w'>"
                        + "<picture><source srcset='/wide.webp 2x, /plain.webp'><img></picture></article>"));
    }

    @Test
    void where_the_article_is_not_set_apart_its_pictures_stand_between_headline_and_last_paragraph() {
        assertEquals(
                List.of("https://courier.example/crack.png"),
                of("<img src='/masthead.png'><h1>Quay closed</h1>"
                        + PROSE.replaceFirst("</p>", "</p><img src='/crack.png'>") + "<img src='/shop.png'>"));
    }

    @Test
    void the_base_of_a_page_is_the_base_of_its_pictures() {
        assertEquals(
                List.of("https://static.example/a/one two.jpg"),
                PageCompanions.of(
                        "<html><head><base href='https://static.example/a/'></head><body><article><h1>Quay</h1>" + PROSE
                                + "<img src='one two.jpg'></article></body></html>",
                        ADDRESS));
    }

    @Test
    void a_page_is_shown_with_the_pictures_that_are_there_and_all_others_as_they_were() {
        String shown = PageCompanions.shown(
                "<p>It <b>rained</b>.<picture><source srcset='/w.webp'><img src='/a.png' srcset='/b.png 2x'></picture>"
                        + "<img src='/gone.png'>",
                ADDRESS,
                written -> written.equals("https://courier.example/a.png") ? "data:image/png;base64,QQ==" : null);
        assertTrue(shown.contains("<img src=\"data:image/png;base64,QQ==\">"), shown);
        assertTrue(shown.contains("<img src=\"/gone.png\">"), shown);
        assertTrue(shown.contains("It <b>rained</b>."), shown);
        assertFalse(shown.contains("webp"), shown);
    }
}
