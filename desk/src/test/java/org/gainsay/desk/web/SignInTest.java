package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PeopleProfile.class)
final class SignInTest {
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
    void one_signs_in_where_one_wanted_to_go_works_under_ones_name_and_signs_out() {
        Page page = chromium.page();
        page.navigate(front + CASE);
        assertThat(page.locator("h1")).hasText("Sign in");
        page.getByLabel("Name").fill(PeopleProfile.name(Role.CONTRIBUTOR));
        page.getByLabel("Password").fill("not this one");
        page.keyboard().press("Enter");
        assertThat(page.locator(".problem")).containsText("is not right");
        assertEquals(
                PeopleProfile.name(Role.CONTRIBUTOR), page.getByLabel("Name").inputValue());
        page.getByLabel("Password").fill(PeopleProfile.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("The Merrin Harbour vote");

        page.locator("a[href*='/documents/']:has-text('Six governments')")
                .first()
                .click();
        // The keys work once the page's script runs.
        assertThat(page.locator("html")).hasClass(java.util.regex.Pattern.compile("with-script"));
        Locator first = page.locator(".mention").first();
        page.keyboard().press("j");
        assertThat(first).hasClass(java.util.regex.Pattern.compile("here"));
        page.keyboard().press("x");
        assertThat(first.locator(".outcome")).containsText("by " + PeopleProfile.name(Role.CONTRIBUTOR));
        assertThat(page.locator("html")).hasClass(java.util.regex.Pattern.compile("with-script"));
        page.keyboard().press("u");
        assertThat(first).hasClass(java.util.regex.Pattern.compile("suggested"));

        page.locator(".masthead a[href='/account']").click();
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("Sign in");
        page.navigate(front + CASE);
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void of_two_editors_on_one_mention_the_later_decides_in_sight_of_the_earlier() {
        Page first = signedIn(Role.ADMIN, Chromium.WIDE, ColorScheme.LIGHT);
        Page second = signedIn(Role.EDITOR, Chromium.WIDE, ColorScheme.LIGHT);
        for (Page page : List.of(first, second)) {
            page.navigate(front + CASE);
            page.locator("a[href*='/documents/']:has-text('Six governments')")
                    .first()
                    .click();
            assertThat(page.locator("#m2")).isVisible();
        }
        first.locator("#m2").getByText("Reject").click();
        assertThat(first.locator("#m2 .outcome")).containsText("Rejected");

        second.locator("#m2").getByText("Accept as new claim").click();
        assertThat(second.locator("h1")).hasText("Somebody was here before you");
        assertThat(second.locator(".history")).containsText("Ada Venn rejected it");
        assertEquals(List.of(), Looks.faults(second, "overtaken"));
        second.getByText("File mine in its place").click();
        assertThat(second.locator("#m2 .outcome")).containsText("by Edo Marsh");
        second.locator("#m2").getByText("Undo").click();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.WIDE, Chromium.NARROW})
    void the_pages_about_people_fit_their_width_and_are_clean_under_axe(int width) {
        List<String> faults = new ArrayList<>();
        Page page = chromium.page(width, ColorScheme.LIGHT, true);
        page.navigate(front + "sign-in");
        faults.addAll(Looks.faults(page, "sign-in"));
        signIn(page, Role.ADMIN);
        page.navigate(front + "people");
        page.locator(".people summary").nth(1).click();
        faults.addAll(Looks.faults(page, "people"));
        page.getByLabel("Name").fill("Somebody " + width);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        faults.addAll(Looks.faults(page, "added"));
        String link = page.locator(".notice code").innerText();
        page.navigate(front + "account");
        page.getByLabel("What it is for").fill("nightly capture");
        page.getByText("Make", new Page.GetByTextOptions().setExact(true)).click();
        faults.addAll(Looks.faults(page, "account"));
        page.navigate(link);
        faults.addAll(Looks.faults(page, "welcome"));
        assertEquals(List.of(), faults);
    }

    private Page signedIn(Role role, int width, ColorScheme scheme) {
        Page page = chromium.page(width, scheme, true);
        page.navigate(front + "sign-in");
        signIn(page, role);
        return page;
    }

    private static void signIn(Page page, Role role) {
        page.getByLabel("Name").fill(PeopleProfile.name(role));
        page.getByLabel("Password").fill(PeopleProfile.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Cases");
    }
}
