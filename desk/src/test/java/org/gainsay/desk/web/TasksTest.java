package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
final class TasksTest {
    private static final String CASE = "cases/the-merrin-harbour-vote";
    private static final String TEXT = "The ferry was late, the harbour master said on Monday.\n\n"
            + "It arrived 40 minutes late and carried 112 people, she said.";

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
    void with_the_keys_alone_a_mention_is_accepted_rejected_attached_and_undone_and_each_survives_a_reload() {
        Page page = chromium.page();
        openReading(page, "Six governments");
        page.keyboard().press("j");
        Locator first = page.locator(".mention").first();
        assertThat(first).hasClass(Pattern.compile("suggested.*here"));

        page.keyboard().press("a");
        assertThat(first).hasClass(Pattern.compile("filed"));
        page.reload();
        assertThat(first.locator(".outcome")).containsText("Filed under");

        page.keyboard().press("u");
        assertThat(first).hasClass(Pattern.compile("suggested"));
        page.reload();
        assertThat(first).hasClass(Pattern.compile("suggested"));

        page.keyboard().press("x");
        assertThat(first).hasClass(Pattern.compile("rejected"));
        page.reload();
        assertThat(first.locator(".outcome")).containsText("Rejected");
        page.keyboard().press("u");
        assertThat(first).hasClass(Pattern.compile("suggested"));

        page.keyboard().press("j");
        Locator second = page.locator(".mention").nth(1);
        assertThat(second).hasClass(Pattern.compile("here"));
        page.keyboard().press("t");
        assertThat(second.locator("input[name=claim]")).isFocused();
        page.keyboard().type("arrested");
        // What has the typed word is asked of the desk.
        assertThat(page.locator("#claims option")).hasCount(1);
        second.locator("input[name=claim]")
                .fill(String.valueOf(page.locator("#claims option").getAttribute("value")));
        page.keyboard().press("Enter");
        assertThat(second).hasClass(Pattern.compile("filed"));
        second.locator(".outcome a").click();
        assertThat(page.locator(".said", new Page.LocatorOptions().setHasText("Six governments")))
                .isVisible();
        page.goBack();
        page.keyboard().press("u");
        assertThat(second).hasClass(Pattern.compile("suggested"));
    }

    @Test
    void what_is_on_nobodys_word_is_listed_before_the_mentions_and_leads_to_them() {
        Page page = chromium.page();
        openReading(page, "What they are not telling you");
        Locator listed = page.locator(".notable", new Page.LocatorOptions().setHasText("On nobody’s word"))
                .locator("li");
        assertEquals(page.locator(".mention .mode.vague").count(), listed.count());
        String number = listed.first().locator("a").innerText();
        listed.first().locator("a").click();
        assertThat(page.locator("#m" + number + ":target .mode")).hasText("vague");
    }

    @Test
    void the_tensions_of_a_document_are_listed_before_its_mentions_and_lead_to_both() {
        Page page = chromium.page();
        openReading(page, "A calm nation has decided");
        Locator tension = page.locator(".notable li.tension").first();
        assertThat(tension).containsText("Dorvale stands on both of two opposed lists");
        assertEquals(2, tension.locator("a").count());
        String number = tension.locator("a").last().innerText();
        tension.locator("a").last().click();
        assertThat(page.locator("#m" + number + ":target .statement")).containsText("would not recognise");
    }

    @Test
    void the_list_of_keys_opens_and_the_keys_can_be_switched_off() {
        Page page = chromium.page();
        openReading(page, "Six governments");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).isVisible();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.keys")).isHidden();
        page.keyboard().press("j");
        assertEquals(0, page.locator(".mention.here").count());
    }

    @Test
    void without_script_a_mention_is_accepted_attached_rejected_and_undone_by_buttons() {
        Page page = chromium.page(Chromium.NARROW, ColorScheme.LIGHT, false);
        openReading(page, "Correction");
        Locator card = page.locator(".mention.suggested").first();
        String id = String.valueOf(card.getAttribute("id"));
        Locator same = page.locator("#" + id);
        same.getByText("Accept as new claim").click();
        assertThat(same).hasClass(Pattern.compile("filed"));
        assertTrue(page.url().endsWith("#" + id), page.url());
        same.getByText("Undo").click();
        assertThat(same).hasClass(Pattern.compile("suggested"));
        same.getByText("Attach to a claim").click();
        same.locator("input[name=claim]")
                .fill(String.valueOf(page.locator("#claims option").first().getAttribute("value")));
        same.locator("button[value=attach]").click();
        assertThat(same.locator(".outcome")).containsText("Filed under");
        same.getByText("Undo").click();
        same.getByText("Reject").click();
        assertThat(same).hasClass(Pattern.compile("rejected"));
        same.getByText("Undo").click();
        assertThat(same).hasClass(Pattern.compile("suggested"));
    }

    @Test
    void a_quote_on_a_claim_leads_back_to_its_passage() {
        Page page = chromium.page();
        page.navigate(front + CASE);
        page.locator("a[href*='/claims/']").first().click();
        Locator quote = page.locator(".said blockquote a").first();
        String words = quote.innerText();
        quote.click();
        assertThat(page.locator(".mention:target")).isVisible();
        assertEquals(
                words.replaceAll("\\s+", " "),
                String.join("", page.locator(".passage.here").allInnerTexts()).replaceAll("\\s+", " "));
    }

    @Test
    void a_pasted_text_is_added_once_and_said_to_be_there_the_second_time() {
        Page page = chromium.page();
        String path = openCase(page, "Pasted case");
        paste(page, path);
        assertThat(page.locator(".notice")).hasText("The document was kept, read and filed.");
        assertThat(page.locator(".text")).containsText("carried 112 people");
        paste(page, path);
        assertThat(page.locator(".notice")).containsText("was here already");
        page.navigate(front.resolve(path).toString());
        assertEquals(1, page.locator("a[href*='/documents/']").count());
    }

    @Test
    void a_file_is_uploaded_and_an_empty_one_is_named_with_the_reason() {
        Page page = chromium.page();
        String path = openCase(page, "Uploaded case");
        page.navigate(front.resolve(path + "/add").toString());
        page.getByLabel("Source").fill("The Ferry Bulletin");
        page.getByLabel("File").setInputFiles(new FilePayload("empty.txt", "text/plain", new byte[0]));
        page.locator("main button").click();
        assertThat(page.locator(".problem")).containsText("empty.txt");
        assertEquals("The Ferry Bulletin", page.getByLabel("Source").inputValue());

        page.getByLabel("File")
                .setInputFiles(new FilePayload("ferry.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        page.locator("main button").click();
        assertThat(page.locator(".notice")).hasText("The document was kept, read and filed.");
    }

    @Test
    void an_address_is_fetched_and_one_of_a_private_network_is_refused() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html = ("<!doctype html><html lang=en><title>Late ferry</title><article><h1>Late ferry</h1><p>"
                        + TEXT.replace("\n\n", "</p><p>")
                        + "</p><script>document.title='ran'</script></article></html>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/ferry", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
        try {
            Page page = chromium.page();
            String path = openCase(page, "Fetched case");
            page.navigate(front.resolve(path + "/add").toString());
            page.getByLabel("Source").fill("The Ferry Bulletin");
            page.getByLabel("Address").fill("http://10.0.0.1/ferry");
            page.locator("main button").click();
            assertThat(page.locator(".problem")).containsText("http://10.0.0.1/ferry");
            page.getByLabel("Address")
                    .fill("http://127.0.0.1:" + server.getAddress().getPort() + "/ferry");
            page.locator("main button").click();
            assertThat(page.locator(".notice")).hasText("The document was kept, read and filed.");
            assertThat(page.locator(".text")).containsText("carried 112 people");
            assertEquals(0, page.locator("article script").count());
        } finally {
            server.stop(0);
        }
    }

    private void openReading(Page page, String title) {
        page.navigate(front + CASE);
        page.locator("a[href*='/documents/']", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        assertThat(page.locator(".mention").first()).isVisible();
        page.waitForLoadState();
    }

    private String openCase(Page page, String title) {
        page.navigate(front.toString());
        page.getByLabel("Title").fill(title);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(title);
        return URI.create(page.url()).getPath();
    }

    private void paste(Page page, String path) {
        page.navigate(front.resolve(path + "/add").toString());
        page.getByLabel("Source").fill("The Ferry Bulletin");
        page.getByLabel("Pasted text").fill(TEXT);
        page.locator("main button").click();
    }
}
