package org.gainsay.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.openid.LocalProvider;
import org.gainsay.desk.people.Vouching;
import org.gainsay.ledger.Credentials.SignIn;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenIdProfile.class)
final class OpenIdSignInTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String SESSION = "gainsay-session";
    private static final String ATTEMPT = "gainsay-sign-in";
    private static final PersonId RENA = new PersonId("rena-holt");
    private static final String EMAIL = "rena@harbour.example";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    @Inject
    SignInProvider provider;

    private LocalProvider there;

    @BeforeEach
    void open() {
        there = LocalProvider.open(issuer().getPort());
        there.says("u-rena", EMAIL, true, "Rena Holt");
    }

    @AfterEach
    void close() {
        there.close();
        Vouching vouching = vouching();
        vouching.of(RENA).forEach(one -> vouching.unbind(RENA, Vouching.handle(one), "test"));
        vouching.invitations(RENA).forEach(one -> vouching.unbind(RENA, Vouching.handle(one), "test"));
    }

    private URI issuer() {
        return provider.provider().orElseThrow().settings().issuer();
    }

    private Vouching vouching() {
        return open.desk().people().vouching();
    }

    private Wire wire() {
        return new Wire(front.getPort());
    }

    /** The path, on this desk, to which the provider sends back whoever begins here. */
    private String sentBack(Wire wire, String back) throws IOException {
        Wire.Answer begun = wire.get(
                "/sign-in/openid?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(303, begun.status(), begun.body());
        URI at = URI.create(begun.header("Location").orElse(""));
        assertTrue(at.toString().startsWith(issuer() + "/authorize?"), at.toString());
        URI returned = LocalProvider.followed(at);
        assertEquals(front.getAuthority(), returned.getAuthority());
        return returned.getRawPath() + "?" + returned.getRawQuery();
    }

    private Wire.Answer signIn(Wire wire, String back) throws IOException {
        return wire.get(sentBack(wire, back));
    }

    private Wire admin() throws IOException {
        Wire wire = wire();
        wire.post("/sign-in", "name", PeopleProfile.name(Role.ADMIN), "password", PeopleProfile.PASSWORD);
        return wire;
    }

    private String lastOutcome() {
        SignIn last =
                open.desk().people().signIns(org.gainsay.ledger.Page.first(1)).getFirst();
        return last.outcome() + " " + last.issuer() + " " + last.subject();
    }

    @Test
    void an_invited_person_comes_in_and_is_known_by_the_subject_from_then_on() throws IOException {
        assertEquals(
                303,
                admin().post("/people/rena-holt/identities", "email", "Rena@Harbour.example")
                        .status());
        Wire wire = wire();
        Wire.Answer in = signIn(wire, CASE);
        assertEquals(303, in.status(), in.body());
        assertEquals(CASE, URI.create(in.header("Location").orElse("")).getPath());
        assertTrue(wire.get("/account").body().contains("Rena Holt"));
        assertEquals("provider bound " + issuer() + " u-rena", lastOutcome());

        there.says("u-rena", "married@elsewhere.example", false, "Another Name");
        assertEquals(303, signIn(wire(), "/").status());
        assertEquals("provider in " + issuer() + " u-rena", lastOutcome());
        there.says("u-other", EMAIL, true, "Rena Holt");
        Wire.Answer other = signIn(wire(), "/");
        assertEquals(403, other.status());
        assertTrue(other.body().contains("this desk does not"), other.body());
        assertEquals("provider unknown " + issuer() + " u-other", lastOutcome());
    }

    @Test
    void nobody_comes_in_who_was_not_invited_or_whose_address_is_not_verified() throws IOException {
        Wire stranger = wire();
        assertEquals(403, signIn(stranger, "/").status());
        assertEquals("", stranger.cookie(SESSION));
        vouching().invite(RENA, issuer().toString(), EMAIL);
        there.says("u-rena", EMAIL, false, "Rena Holt");
        Wire.Answer unverified = signIn(wire(), "/");
        assertEquals(403, unverified.status());
        assertTrue(unverified.body().contains("verified"), unverified.body());
        assertEquals(List.of(), vouching().of(RENA));
    }

    @Test
    void a_disabled_person_does_not_come_in_and_their_session_is_over() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        Wire wire = wire();
        assertEquals(303, signIn(wire, "/").status());
        assertEquals(200, wire.get("/account").status());
        Wire admin = admin();
        admin.post("/people/rena-holt/bar", "do", "disable");
        try {
            assertEquals(401, wire.get("/account").status());
            Wire.Answer disabled = signIn(wire(), "/");
            assertEquals(403, disabled.status());
            assertTrue(disabled.body().contains("disabled"), disabled.body());
        } finally {
            admin.post("/people/rena-holt/bar", "do", "enable");
        }
    }

    @Test
    void an_answer_counts_once_and_in_the_browser_that_began() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        Wire wire = wire();
        String answer = sentBack(wire, "/");
        Wire another = wire();
        assertEquals(400, another.get(answer).status());
        assertEquals(303, wire.get(answer).status());
        assertEquals("", wire.cookie(ATTEMPT));
        Wire again = wire();
        String second = sentBack(again, "/");
        String held = again.cookie(ATTEMPT);
        assertEquals(303, again.get(second).status());
        again.hold(ATTEMPT, held);
        Wire.Answer replayed = again.get(second);
        assertEquals(400, replayed.status());
        assertTrue(replayed.body().contains("Begin again"), replayed.body());
        Wire wrong = wire();
        assertEquals(
                400,
                wrong.get(sentBack(wrong, "/").replaceFirst("state=[^&]+", "state=another"))
                        .status());
    }

    @Test
    void a_session_begins_with_a_new_secret_and_the_one_before_it_ends() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        Wire wire = wire();
        wire.hold(SESSION, "chosen-by-somebody-else");
        Wire.Answer begun = wire.get("/sign-in/openid");
        for (String word : List.of("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")) {
            assertTrue(begun.cookie(ATTEMPT).contains(word), begun.head());
        }
        Wire.Answer in = signIn(wire, "/");
        assertTrue(in.cookie(SESSION).contains("HttpOnly") && in.cookie(SESSION).contains("SameSite=Lax"), in.head());
        assertNotEquals("chosen-by-somebody-else", wire.cookie(SESSION));

        Wire before = wire();
        before.hold(SESSION, wire.cookie(SESSION));
        Wire next = wire();
        String answer = sentBack(next, "/");
        next.hold(SESSION, wire.cookie(SESSION));
        assertEquals(303, next.get(answer).status());
        assertEquals(401, before.get("/account").status());
        assertEquals(200, next.get("/account").status());
    }

    @Test
    void it_leads_on_to_pages_of_this_desk_only() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        for (String back : List.of(
                "https://attacker.example/",
                "//attacker.example/",
                "/\\attacker.example",
                "javascript:alert(1)",
                "/sign-in/openid",
                "/a\r\nSet-Cookie: a=b")) {
            Wire.Answer in = signIn(wire(), back);
            URI to = URI.create(in.header("Location").orElse(""));
            assertEquals("/", to.getPath(), back);
            assertTrue(to.getAuthority() == null || to.getAuthority().equals(front.getAuthority()), to.toString());
        }
    }

    @Test
    void the_provider_sends_back_to_the_desks_own_address_whatever_name_was_asked_under() throws IOException {
        Wire.Answer other = wire().under("localhost:" + front.getPort()).get("/sign-in/openid?back=" + CASE);
        assertEquals(303, other.status());
        URI to = URI.create(other.header("Location").orElse(""));
        assertEquals(front.getAuthority(), to.getAuthority());
        assertEquals("/sign-in/openid?back=" + CASE, to.getPath() + "?" + to.getQuery());
        assertEquals(
                421, wire().under("attacker.example").get("/sign-in/openid").status());
    }

    @Test
    void while_the_provider_is_down_the_page_says_so_and_a_password_will_do() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        Wire wire = wire();
        String answer = sentBack(wire, "/");
        there.broken = "/token";
        Wire.Answer down = wire.get(answer);
        assertEquals(503, down.status());
        assertTrue(down.header("Retry-After").isPresent());
        assertTrue(down.body().contains("Harbour Identity does not answer"), down.body());
        assertTrue(down.body().contains("type=\"password\""), down.body());
        there.close();
        assertEquals(200, wire.get("/sign-in").status());
        assertEquals(
                303,
                wire.post("/sign-in", "name", PeopleProfile.name(Role.READER), "password", PeopleProfile.PASSWORD)
                        .status());
    }

    @Test
    void a_token_that_does_not_hold_opens_nothing() throws IOException {
        vouching().bind(RENA, issuer().toString(), "u-rena", "test");
        for (LocalProvider.Signing signing : LocalProvider.Signing.values()) {
            there.signing = signing;
            Wire wire = wire();
            assertEquals(
                    signing == LocalProvider.Signing.GOOD ? 303 : 502,
                    signIn(wire, "/").status(),
                    signing::name);
            assertEquals(
                    signing == LocalProvider.Signing.GOOD, !wire.cookie(SESSION).isEmpty(), signing::name);
        }
        there.behave();
        there.answer = given -> {
            var other = new HashMap<>(given);
            other.remove("code");
            other.put("error", "access_denied");
            return other;
        };
        Wire.Answer declined = signIn(wire(), "/");
        assertEquals(401, declined.status());
        assertTrue(declined.body().contains("did not let you in (access_denied)"), declined.body());
    }

    @Test
    void an_administrator_sees_who_is_known_as_whom_and_takes_it_back() throws IOException {
        Wire admin = admin();
        assertEquals(
                303,
                admin.post("/people/rena-holt/identities", "subject", "u-rena").status());
        assertEquals(
                409,
                admin.post("/people/edo-marsh/identities", "subject", "u-rena").status());
        assertEquals(
                422,
                admin.post("/people/rena-holt/identities", "email", "nobody").status());
        assertEquals(422, admin.post("/people/rena-holt/identities").status());
        assertEquals(
                404, admin.post("/people/nobody/identities", "subject", "u").status());
        Wire wire = wire();
        signIn(wire, "/");
        String page = admin.get("/people").body();
        assertTrue(page.contains("Signs in as u-rena of " + issuer()), page);
        assertTrue(page.contains("signed in with " + issuer()), page);
        Matcher form = Pattern.compile("action=\"(/people/rena-holt/identities/[0-9a-f]+)\"")
                .matcher(page);
        assertTrue(form.find());
        assertEquals(303, admin.post(form.group(1)).status());
        assertEquals(404, admin.post(form.group(1)).status());
        assertEquals(401, wire.get("/account").status(), "the session ends with the identity");
        assertEquals(403, signIn(wire(), "/").status());
        String after = admin.get("/people").body();
        assertFalse(after.contains("Signs in as u-rena"), after);
        assertTrue(after.contains("u-rena of " + issuer() + ", who is nobody here"), after);
        Wire reader = wire();
        reader.post("/sign-in", "name", PeopleProfile.name(Role.READER), "password", PeopleProfile.PASSWORD);
        assertEquals(
                403,
                reader.post("/people/rena-holt/identities", "subject", "u-1").status());
    }

    @Test
    void in_a_browser_a_link_leads_to_the_provider_and_back_to_where_one_wanted_to_go() {
        vouching().invite(RENA, issuer().toString(), EMAIL);
        there.asks = true;
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            page.navigate(front + CASE.substring(1));
            assertThat(page.locator("h1")).hasText("Sign in");
            faults.addAll(Looks.faults(page, "sign-in"));
            page.getByText("Sign in with Harbour Identity").click();
            assertThat(page.locator("h1")).hasText("Who are you?");
            page.getByText("Continue").click();
            assertThat(page.locator("h1")).hasText("The Merrin Harbour vote");
            assertThat(page.locator(".masthead")).containsText("Rena Holt");

            page.locator(".masthead a[href='/account']").click();
            page.getByText("Sign out").click();
            assertThat(page.locator("h1")).hasText("Sign in");
            faults.addAll(Looks.faults(page, "left"));
            page.getByText("Sign out of Harbour Identity as well").click();
            assertThat(page.locator("h1")).hasText("Signed out of the provider");
            assertEquals(List.of(), refused);

            Page narrow = chromium.page(Chromium.NARROW, ColorScheme.DARK, true);
            narrow.navigate(front + "sign-in");
            faults.addAll(Looks.faults(narrow, "sign-in"));
            narrow.getByLabel("Name").fill(PeopleProfile.name(Role.ADMIN));
            narrow.getByLabel("Password").fill(PeopleProfile.PASSWORD);
            narrow.keyboard().press("Enter");
            assertThat(narrow.locator("h1")).hasText("Cases");
            narrow.navigate(front + "people");
            narrow.locator("#rena-holt summary").click();
            faults.addAll(Looks.faults(narrow, "people"));
        }
        assertEquals(List.of(), faults);
    }
}
