package org.gainsay.capture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site shows in the place of an article is told from one; the golden pages are invented. */
class PageKindTest {
    private static HtmlPage page(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageKindTest.class.getResourceAsStream(name), name)) {
            return HtmlPage.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "botwall-en.html, BOTWALL",
        "botwall-es.html, BOTWALL",
        "paywall-en.html, PAYWALL",
        "paywall-es.html, PAYWALL",
        "consent-en.html, CONSENT",
        "consent-es.html, CONSENT",
        "error-en.html, ERROR",
        "error-es.html, ERROR",
        "index-en.html, INDEX",
        "article-about-cookies.html, ARTICLE",
        "article-about-robots.html, ARTICLE"
    })
    void everyKindIsToldByNamedReasons(String name, PageKind kind) throws IOException {
        HtmlPage page = page(name);
        assertEquals(kind, page.state().kind(), page.state().words());
        assertEquals(kind == PageKind.ARTICLE, page.state().reasons().isEmpty());
        assertFalse(page.text().isBlank());
    }

    @Test
    void theReasonsSayWhatWasSeen() throws IOException {
        assertTrue(page("botwall-en.html").state().reasons().contains("says \"just a moment\""));
        assertTrue(page("paywall-en.html").state().reasons().contains("declares that it is not free to read"));
        assertEquals(
                "an error page (says \"page not found\")",
                page("error-en.html").state().words());
    }

    @Test
    void aKindOtherThanAnArticleNeedsAReason() {
        assertThrows(IllegalArgumentException.class, () -> new PageState(PageKind.ERROR, List.of()));
    }
}
