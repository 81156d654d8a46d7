package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
final class SearchPageTest {
    private static final String CASE = "cases/the-merrin-harbour-vote";

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void somebody_presses_a_key_seeks_a_word_narrows_it_and_comes_to_its_paragraph() {
        Page page = chromium.page();
        page.navigate(front + CASE);
        page.locator("a[href*='/documents/']:has-text('Six governments')")
                .first()
                .click();
        assertThat(page.locator("html")).hasClass("with-script");
        page.keyboard().press("/");
        assertThat(page.locator("#seek")).isFocused();
        page.keyboard().type("turnouts");
        page.keyboard().press("Enter");
        assertThat(page.locator("main [role=status]")).containsText("found");
        assertThat(page.locator(".found mark").first()).containsText("turnout");

        Locator form = page.locator("main form");
        form.locator("select[name=case]").selectOption("the-merrin-harbour-vote");
        form.locator("select[name=kind]").selectOption("documents");
        form.locator("button").click();
        assertTrue(page.url().contains("case=the-merrin-harbour-vote"), page.url());
        assertEquals("documents", form.locator("select[name=kind]").inputValue());
        assertThat(page.locator(".fiction")).isVisible();
        assertEquals(0, page.locator(".found a[href*='/claims/']").count());

        Locator place = page.locator(".found .place a").first();
        String href = String.valueOf(place.getAttribute("href"));
        page.navigate(front.resolve(href.substring(0, href.indexOf(":~:"))).toString());
        assertThat(page.locator(".text p:target")).containsText("turnout");
    }

    @Test
    void what_is_not_there_says_what_to_try_and_odd_questions_are_answered() {
        Page page = chromium.page();
        page.navigate(front + "search?q=zeppelin&kind=claims");
        assertThat(page.locator(".empty")).containsText("Ask for fewer");
        page.locator(".empty a").click();
        assertTrue(page.url().endsWith("/search?q=zeppelin"), page.url());
        page.navigate(front + "search?q=" + "(".repeat(200));
        assertThat(page.locator(".empty")).containsText("no word");
        page.navigate(front + "search?q=%22turnout%20%7Bq%7D%20100%25");
        assertThat(page.locator("main input[name=q]")).hasValue("\"turnout {q} 100%");
        assertEquals(400, page.navigate(front + "search?q=" + "a".repeat(201)).status());
        assertEquals(404, page.navigate(front + "search?q=a&case=none").status());
        assertEquals(400, page.navigate(front + "search?q=a&kind=none").status());
        page.navigate(front + "search");
        assertEquals(0, page.locator(".found, .empty").count());
    }

    @Test
    void markup_in_a_text_is_shown_as_it_is() {
        Page page = chromium.page();
        page.navigate(front.toString());
        page.locator("#title").fill("Markup case");
        page.locator("main form button").click();
        page.navigate(front + "cases/markup-case/add");
        page.getByLabel("Source").fill("The <b>Bold</b>");
        page.getByLabel("Pasted text").fill("They wrote <img src=x onerror=alert(1)> and <mark>zebra</mark> & more.");
        page.locator("main button").click();
        page.navigate(front + "search?q=zebra");
        assertThat(page.locator(".found .place"))
                .containsText("They wrote <img src=x onerror=alert(1)> and <mark>zebra</mark> & more.");
        assertThat(page.locator(".found mark")).hasText("zebra");
        assertEquals(0, page.locator("main img").count());
        page.navigate(front + "search?q=%3Cimg%20src=x%3E");
        assertEquals(0, page.locator("main img").count());
    }
}
