package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk in Spanish: chosen, worked in, and looked at. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class SpanishTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";

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
    void somebody_chooses_spanish_accepts_a_mention_finds_its_claim_and_takes_it_back() {
        Page page = chromium.page();
        page.navigate(front + CASE.substring(1) + "?q=turnout");
        page.getByText("español").click();
        assertEquals("/cases/the-merrin-harbour-vote?q=turnout", address(page));
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#claims")).hasText("Afirmaciones");

        page.navigate(front + CASE.substring(1));
        page.locator("a[href*='/documents/']:has-text('Six governments')")
                .first()
                .click();
        assertThat(page.locator("html")).hasClass(Pattern.compile("with-script"));
        assertThat(page.locator("article .text")).hasAttribute("lang", "en");
        page.keyboard().press("x");
        assertThat(page.locator("#said")).hasText("Elija primero una mención: j lleva a la siguiente.");
        Locator last = page.locator(".mention").last();
        last.getByText("Aceptar como afirmación nueva").click();
        assertThat(last.locator(".outcome")).containsText("Registrada en");
        last.locator(".outcome a").click();
        assertThat(page.locator("#standing")).containsText("sin examinar");
        assertThat(page.locator(".deciding"))
                .hasText("Regla 4: nada de lo registrado habla a favor ni en contra. Situación: sin examinar.");
        page.goBack();
        page.locator(".mention").last().getByText("Deshacer").click();
        assertThat(page.locator(".mention").last()).hasClass(Pattern.compile("suggested"));

        page.getByText("English").click();
        assertThat(page.locator("#sheet-title")).containsText("Mentions");
    }

    @Test
    void the_switch_works_without_script_and_leads_to_no_other_site() throws IOException {
        Page page = chromium.page(Chromium.NARROW, ColorScheme.LIGHT, false);
        page.navigate(front + "agenda");
        page.getByText("español").click();
        assertEquals("/agenda", address(page));
        assertThat(page.locator("h1 + .facts")).containsText("que nadie ha cerrado");

        Wire wire = new Wire(front.getPort());
        for (String back : List.of("https://attacker.example/", "//attacker.example", "/%5Cattacker.example")) {
            Wire.Answer answer = wire.get("/language/es?back=" + back);
            assertEquals(303, answer.status(), back);
            assertFalse(answer.head().matches("(?is).*location: [^\r\n]*//attacker.*"), answer.head());
        }
        Wire.Answer none = new Wire(front.getPort()).get("/language/tlh");
        assertEquals(404, none.status());
        assertTrue(none.body().contains("The desk does not speak “tlh”."), none.body());
    }

    @Test
    void without_a_choice_the_browser_is_asked_and_pages_say_that_it_was() throws IOException {
        int port = front.getPort();
        Wire.Answer spanish = new Wire(port)
                .sending("Accept-Language: es-VE,es;q=0.9,en;q=0.5\r\n")
                .get("/agenda");
        assertTrue(spanish.body().contains("<html lang=\"es\">"), spanish.body());
        assertEquals(Optional.of("es"), spanish.header("Content-Language"));
        assertTrue(
                Pattern.compile("(?im)^vary: accept-language, cookie\r?$")
                        .matcher(spanish.head())
                        .find(),
                spanish.head());

        Wire chosen = new Wire(port).sending("Accept-Language: es\r\n");
        chosen.hold("gainsay-language", "en");
        assertTrue(chosen.get("/agenda").body().contains("<html lang=\"en\">"));
        chosen.hold("gainsay-language", "tlh");
        assertTrue(chosen.get("/agenda").body().contains("<html lang=\"es\">"));

        Wire.Answer elsewhere = new Wire(port)
                .under("desk.attacker.example")
                .sending("Accept-Language: es\r\n")
                .get("/agenda");
        assertEquals(421, elsewhere.status());
        assertTrue(elsewhere.body().contains("Esta mesa no responde con el nombre"), elsewhere.body());
        assertTrue(elsewhere.body().contains("<html lang=\"es\">"), elsewhere.body());
    }

    /** The pages with most words; the rest have the same parts as these. */
    @ParameterizedTest
    @ValueSource(ints = {Chromium.WIDE, Chromium.NARROW})
    void the_pages_fit_their_width_and_are_clean_under_axe_in_spanish_too(int width) {
        Page page = chromium.page(width, ColorScheme.LIGHT, true);
        page.navigate(front + "language/es");
        List<String> paths = new ArrayList<>(List.of("/", "/about", CASE, CASE + "/add"));
        page.navigate(front + CASE.substring(1));
        paths.add(href(page, "a[href*='/claims/']:has-text('arrested')"));
        paths.add(href(page, "a[href*='/documents/']:has-text('A calm nation')"));
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            page.navigate(front.resolve(path).toString());
            faults.addAll(Looks.faults(page, "es" + path));
        }
        assertEquals(List.of(), faults);
    }

    private static String href(Page page, String selector) {
        return String.valueOf(page.locator(selector).first().getAttribute("href"));
    }

    private String address(Page page) {
        return page.url().substring(front.toString().length() - 1);
    }
}
