package org.gainsay.desk.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SheetPageTest {
    private static final String PAGE = SheetPage.of(List.of(Fiction.reading(), Fiction.reading()));

    @Test
    void a_page_asks_for_nothing_from_anywhere() {
        assertFalse(Pattern.compile("(src|href)=\"(?!#)|url\\(|@import|<script|<link")
                .matcher(PAGE)
                .find());
        assertTrue(PAGE.contains("default-src 'none'"));
    }

    @Test
    void what_a_document_says_is_shown_and_never_obeyed() {
        assertTrue(PAGE.contains("<h1>Boats &amp; &lt;b&gt;boxes&lt;/b&gt;</h1>"));
        assertTrue(PAGE.contains("&lt;script&gt;alert(1)&lt;/script&gt; nobody left"));
        assertFalse(PAGE.contains("\u001b"));
    }

    @Test
    void every_passage_is_underlined_by_its_mode_and_leads_to_its_entry_and_back() {
        assertTrue(PAGE.contains("<span class=\"passage own\">Almost 1000 boats left Vell.</span>"
                + "<a class=\"mark\" id=\"d1-at-m1\" href=\"#d1-m1\" aria-label=\"claim 1\">1</a>"));
        assertTrue(PAGE.contains("<span class=\"passage vague\">&lt;script&gt;"));
        assertTrue(PAGE.contains("<li class=\"mention\" id=\"d1-m1\"><a class=\"mark\" href=\"#d1-at-m1\""));
    }

    @Test
    void every_link_has_a_target_and_no_target_is_there_twice() {
        List<String> targets = all(" id=\"([^\"]+)\"");
        assertEquals(targets.size(), targets.stream().distinct().count());
        assertEquals(
                List.of(),
                all("href=\"#([^\"]+)\"").stream()
                        .filter(link -> !targets.contains(link))
                        .toList());
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }
}
