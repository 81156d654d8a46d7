package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does on the page of a claim and around it, in a browser. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class ClaimTasksTest {
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
    void without_script_a_mention_is_filed_as_evidence_against_the_promise_and_taken_back() {
        Page page = chromium.page(Chromium.WIDE, ColorScheme.LIGHT, false);
        claim(page, "publish all the sheets");
        Locator piece = page.locator(".said").first();
        piece.locator("details > summary").click();
        piece.getByLabel("It supports").selectOption("refutes");
        piece.getByText("File as evidence").click();
        assertThat(page.locator(".notice")).containsText("Filed as evidence");
        assertThat(page.locator(".sides")).containsText("publish all the sheets");
        page.locator(".said").first().locator("details > summary").click();
        page.getByText("Take back this evidence").click();
        assertThat(page.locator(".notice")).containsText("taken back");
        assertThat(page.locator(".sides")).containsText("Nothing is filed against it.");
        page.getByText("Set it against the claims").click();
        assertThat(page.locator("h1")).hasText("Set against other claims");
    }

    @Test
    void a_promise_on_the_agenda_is_settled_and_comes_back_when_that_is_undone() {
        Page page = chromium.page();
        page.navigate(front.resolve("agenda").toString());
        page.locator(".entry a", new Page.LocatorOptions().setHasText("publish all the sheets"))
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("What became of it"))
                .click();
        page.getByLabel("How that is known").fill("The sheets stood online on 19 April.");
        page.getByText("Settle it").click();
        assertThat(page.locator("#standing")).containsText("kept");
        page.navigate(front.resolve("agenda").toString());
        assertThat(page.locator("main")).not().containsText("publish all the sheets");
        page.goBack();
        page.locator(".weight").getByText("Take back").click();
        assertThat(page.locator("#standing")).containsText("overdue");
    }

    @Test
    void what_the_filter_of_a_case_asks_for_stands_in_the_address() {
        Page page = chromium.page(Chromium.NARROW, ColorScheme.LIGHT, true);
        page.navigate(front.resolve(CASE).toString());
        page.getByLabel("Standing").selectOption("contested");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*standing=contested.*"));
        assertThat(page.locator("#claims ~ ol > li")).hasCount(2);
        page.reload();
        assertThat(page.locator("#claims ~ ol > li")).hasCount(2);
        page.getByText("Show everything").click();
        assertThat(page.locator("#claims ~ ol > li")).hasCount(3);
    }

    private void claim(Page page, String words) {
        page.navigate(front.resolve(CASE).toString());
        page.locator(".contents .entry a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }
}
