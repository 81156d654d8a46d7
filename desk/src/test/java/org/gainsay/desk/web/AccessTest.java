package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(PeopleProfile.class)
final class AccessTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String COOKIE = "gainsay-session";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    @Inject
    Replay replay;

    @Test
    void every_address_that_the_desk_answers_has_a_rule_and_every_rule_an_address() {
        Set<String> answered = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gainsay.desk.web", "org.gainsay.desk.api")) {
            if (found.isAnnotatedWith(Path.class)) {
                Class<?> resource = found.reflect();
                for (Method method : resource.getDeclaredMethods()) {
                    Rules.name(resource, method).ifPresent(answered::add);
                }
            }
        }
        assertTrue(answered.size() > 20, answered::toString);
        assertEquals(new TreeSet<>(Rules.table().keySet()), answered);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_may_ask_for_what_its_rule_says_and_for_nothing_else(Role role) throws IOException {
        Wire wire = PeopleProfile.signedIn(front, role);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Rules.Rule> one : Rules.table().entrySet()) {
            Role least = one.getValue().least();
            if (one.getKey().matches("POST /sign-(in|out)")) {
                continue;
            }
            boolean allowed = least == null || role.atLeast(least);
            Wire.Answer answer = ask(wire, one.getKey());
            if (allowed == (answer.status() == 403) || answer.status() == 401 || answer.status() >= 500) {
                faults.add(role + " " + one.getKey() + ": " + answer.status());
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_page_offers_no_form_that_would_be_refused(Role role) throws IOException {
        Wire wire = PeopleProfile.signedIn(front, role);
        Pattern link = Pattern.compile("href=\"(" + CASE + "(?:/(?:claims|documents|sources)/[^\"?#/]+)?)\"");
        List<String> pages = new ArrayList<>(List.of("/", CASE, CASE + "/triage", "/account"));
        link.matcher(wire.get(CASE).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(pages::add);
        Pattern form = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"?#]+)");
        List<String> faults = new ArrayList<>();
        int offered = 0;
        for (String path : pages) {
            for (String action : form.matcher(wire.get(path).body())
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                Role least = Rules.of("POST", action).orElseThrow().least();
                offered++;
                if (least != null && !role.atLeast(least)) {
                    faults.add(path + " offers " + action);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(role == Role.READER || offered > 20, role + " is offered " + offered);
    }

    @Test
    void whoever_is_not_signed_in_gets_nothing_but_the_page_to_sign_in() throws IOException {
        Wire wire = wire();
        for (Map.Entry<String, Rules.Rule> one : Rules.table().entrySet()) {
            Wire.Answer answer = ask(wire, one.getKey());
            if (one.getValue().least() == null) {
                assertTrue(
                        answer.status() != 403
                                && answer.header("WWW-Authenticate").isEmpty(),
                        one.getKey());
                continue;
            }
            assertEquals(401, answer.status(), one.getKey());
            assertEquals(
                    "Bearer realm=\"gainsay\"",
                    answer.header("WWW-Authenticate").orElse(""));
            assertFalse(answer.body().contains("Merrin"), one.getKey());
        }
        assertEquals(
                "0; url=/sign-in?back=" + CASE.replace("/", "%2F") + "%3Fadded%3D1",
                wire.get(CASE + "?added=1").header("Refresh").orElse(""));
    }

    @Test
    void a_program_is_told_in_json_what_a_person_is_told_on_a_page() throws IOException {
        Wire.Answer unknown =
                wire().sending("Accept: application/json, */*;q=0.1\r\n").get(CASE);
        assertEquals(401, unknown.status());
        assertTrue(unknown.head().contains("application/problem+json"), unknown.head());
        assertTrue(unknown.body().contains("\"status\":401"), unknown.body());
        Wire.Answer wrong =
                wire().sending("Authorization: Bearer gainsay_nothing\r\n").get(CASE);
        assertEquals(401, wrong.status());
        Wire reader = bearer(Role.READER, Role.ADMIN);
        Wire.Answer forbidden = reader.post("/cases", "title", "Smuggled");
        assertEquals(403, forbidden.status());
        assertTrue(
                forbidden.body().contains("\"detail\":\"This takes the role of an editor. You are a reader here.\""));
        Wire.Answer missing = reader.get("/cases/nowhere");
        assertEquals(404, missing.status());
        assertTrue(missing.body().contains("\"detail\":\"There is no case “nowhere” here.\""), missing.body());
    }

    @Test
    void a_token_does_what_it_may_without_a_form_and_nothing_about_people() throws IOException {
        Wire.Answer opened = bearer(Role.ADMIN, Role.EDITOR)
                .send("POST /cases", "Content-Type: application/x-www-form-urlencoded\r\n", "title=By+a+program");
        assertEquals(303, opened.status(), opened.head());
        assertTrue(PeopleProfile.signedIn(front, Role.READER).get("/").body().contains("By a program"));
        assertEquals(403, bearer(Role.ADMIN, Role.ADMIN).get("/people").status());
        assertEquals(
                403,
                bearer(Role.ADMIN, Role.ADMIN)
                        .post("/account/tokens", "name", "more")
                        .status());
        assertEquals(
                403,
                bearer(Role.ADMIN, Role.READER)
                        .post("/cases", "title", "Smuggled")
                        .status());
    }

    @Test
    void a_cookie_beside_a_token_counts_for_nothing() throws IOException {
        Wire admin = PeopleProfile.signedIn(front, Role.ADMIN);
        assertEquals(
                401,
                admin.sending("Authorization: Bearer gainsay_nothing\r\n")
                        .get("/people")
                        .status());
        assertEquals(
                401,
                admin.sending("Authorization: Basic QWRhOnRoZQ==\r\n")
                        .get("/people")
                        .status());
    }

    @Test
    void a_desk_without_a_provider_shows_no_way_to_one() throws IOException {
        assertFalse(wire().get("/sign-in").body().contains("openid"));
        assertEquals(404, wire().get("/sign-in/openid").status());
        assertEquals(404, wire().get("/sign-in/openid/answer?code=a&state=b").status());
        Wire admin = PeopleProfile.signedIn(front, Role.ADMIN);
        assertFalse(admin.get("/people").body().contains("identities"));
        assertEquals(
                404,
                admin.post("/people/rena-holt/identities", "email", "rena@harbour.example")
                        .status());
    }

    @Test
    void a_form_without_its_token_signs_nobody_in_and_changes_nothing_in_any_encoding() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String multipart = "Content-Type: multipart/form-data; boundary=x\r\n";
        assertEquals(
                400,
                wire().send("POST /sign-in", form, "name=Ada+Venn&password=the+ferry+was+late")
                        .status());
        Wire admin = PeopleProfile.signedIn(front, Role.ADMIN);
        for (String rule : Rules.table().keySet()) {
            if (rule.startsWith("POST ")) {
                String request = "POST " + filled(rule.substring("POST ".length()));
                assertEquals(
                        400,
                        admin.send(request, form, "title=Smuggled&name=Eve&role=admin")
                                .status(),
                        rule);
                String part = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nSmuggled\r\n--x--\r\n";
                assertEquals(400, admin.send(request, multipart, part).status(), rule);
                assertEquals(
                        400,
                        admin.send(request, "Content-Type: text/plain\r\n", "title=Smuggled")
                                .status(),
                        rule);
            }
        }
        assertEquals(200, admin.get("/people").status());
        assertFalse(admin.get("/").body().contains("Smuggled"));
    }

    @Test
    void a_role_in_one_case_counts_there_and_nowhere_else() throws IOException {
        CaseId lifted = open.desk().openCase(new Actor("terminal"), "Lifted", null);
        PersonId reader = PersonId.ofName(PeopleProfile.name(Role.READER));
        open.desk().people().grant(new Actor("terminal"), reader, lifted, Role.CONTRIBUTOR);
        Wire wire = PeopleProfile.signedIn(front, Role.READER);
        assertEquals(200, wire.get("/cases/lifted/add").status());
        assertEquals(403, wire.get(CASE + "/add").status());
        open.desk().people().grant(new Actor("terminal"), reader, lifted, null);
        assertEquals(403, wire.get("/cases/lifted/add").status());
    }

    @Test
    void a_contributor_takes_back_their_own_decision_and_an_editor_anybodys() throws IOException {
        Wire contributor = PeopleProfile.signedIn(front, Role.CONTRIBUTOR);
        Wire editor = PeopleProfile.signedIn(front, Role.EDITOR);
        String document = document(editor);
        String mention = undecided(editor, document, 0);
        assertEquals(
                303,
                contributor
                        .post(document + "/mentions/" + mention, "do", "reject")
                        .status());
        assertTrue(editor.get(document).body().contains("by " + PeopleProfile.name(Role.CONTRIBUTOR)));
        assertEquals(
                303,
                contributor
                        .post(document + "/mentions/" + mention, "do", "undo")
                        .status());
        assertEquals(
                303,
                editor.post(document + "/mentions/" + mention, "do", "reject").status());
        Wire.Answer others = contributor.post(document + "/mentions/" + mention, "do", "undo");
        assertEquals(403, others.status());
        assertTrue(others.body().contains("Taking back what Edo Marsh decided takes the role of an editor."));
        assertEquals(
                403,
                contributor
                        .post(document + "/mentions/" + mention, "do", "attach", "claim", "c")
                        .status());
        assertEquals(
                303,
                editor.post(document + "/mentions/" + mention, "do", "undo").status());
    }

    @Test
    void of_two_people_on_one_mention_the_later_is_shown_what_the_earlier_did_and_keeps_theirs() throws IOException {
        Wire contributor = PeopleProfile.signedIn(front, Role.CONTRIBUTOR);
        Wire editor = PeopleProfile.signedIn(front, Role.EDITOR);
        String document = document(editor);
        String mention = undecided(editor, document, 1);
        String other = undecided(editor, document, 2);
        String path = document + "/mentions/" + mention;
        String seen = seen(editor.get(document).body());
        String claim =
                Wire.first("<option value=\"([^\"]+)\"", editor.get(document).body());

        assertEquals(303, contributor.post(path, "do", "reject", "seen", seen).status());
        Wire.Answer elsewhere = editor.post(document + "/mentions/" + other, "do", "reject", "seen", seen);
        assertEquals(303, elsewhere.status(), "another mention of the same document is no conflict");

        Wire.Answer later = editor.post(path, "do", "attach", "claim", claim, "seen", seen);
        assertEquals(409, later.status());
        assertTrue(later.body().contains("<b>Corin Vale</b> rejected it."), later.body());
        assertTrue(later.body().contains("under the claim “" + claim + "”"), later.body());
        assertTrue(later.body().contains("name=\"claim\" value=\"c-"), later.body());
        assertTrue(later.body().contains("File mine in its place"), later.body());
        assertTrue(editor.get(document).body().contains("by Corin Vale"), "nothing was filed");

        String instead = Wire.first("name=\"instead\" value=\"(\\d+)\"", later.body());
        Wire.Answer mine =
                editor.post(path, "do", "attach", "claim", claim, "seen", seen(later.body()), "instead", instead);
        assertEquals(303, mine.status(), mine.body());
        Wire.Answer tooLate = contributor.post(path, "do", "undo", "seen", seen(later.body()));
        assertEquals(403, tooLate.status(), "what stands now is the editor's");
        assertEquals(303, editor.post(path, "do", "undo").status());
        assertEquals(
                303, editor.post(document + "/mentions/" + other, "do", "undo").status());
    }

    @Test
    void captures_are_shown_to_those_who_are_signed_in() throws IOException {
        Wire anybody = new Wire(replay.port());
        assertEquals(
                401, anybody.get("/web/timemap/link/https://paper.example/").status());
        Wire reader = new Wire(replay.port());
        reader.hold(COOKIE, PeopleProfile.signedIn(front, Role.READER).cookie(COOKIE));
        assertEquals(404, reader.get("/web/timemap/link/https://paper.example/").status());
    }

    @Test
    void no_page_runs_or_styles_anything_that_is_not_a_file_of_the_desk() throws IOException {
        Wire admin = PeopleProfile.signedIn(front, Role.ADMIN);
        for (String path : List.of("/", "/about", CASE, document(admin), "/people", "/account", "/sign-in")) {
            Wire.Answer page = admin.get(path);
            String policy = page.header("Content-Security-Policy").orElse("");
            for (String rule : List.of("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")) {
                assertTrue(policy.contains(rule), policy);
            }
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "same-origin", page.header("Cross-Origin-Opener-Policy").orElse(""));
            assertFalse(page.body().matches("(?s).*(<style|style=\"|<script>|\\son[a-z]+=\").*"), path);
        }
    }

    private Wire wire() {
        return new Wire(front.getPort());
    }

    private Wire bearer(Role person, Role most) {
        String token = open.desk()
                .people()
                .token(PersonId.ofName(PeopleProfile.name(person)), "test", most, Duration.ofDays(1))
                .text();
        return wire().sending("Authorization: bearer " + token + "\r\n");
    }

    /** Asks for an address of the table, naming things that are not there, so that nothing is changed. */
    private static Wire.Answer ask(Wire wire, String rule) throws IOException {
        String address = filled(rule.substring(rule.indexOf(' ') + 1));
        if (rule.startsWith("GET ")) {
            return wire.get(address);
        }
        return address.endsWith(".json") ? wire.json(address, "{}") : wire.post(address);
    }

    private static String filled(String address) {
        return address.replaceAll("\\{[^}]+}", "nothing-there").replace("reviews/nothing-there", "reviews/1");
    }

    private static String document(Wire wire) throws IOException {
        String[] all = Arrays.stream(wire.get(CASE).body().split("href=\""))
                .filter(part -> part.startsWith(CASE + "/documents/"))
                .map(part -> part.substring(0, part.indexOf('"')))
                .toArray(String[]::new);
        return all[0];
    }

    private static String undecided(Wire wire, String document, int at) throws IOException {
        Matcher found = Pattern.compile("<li class=\"mention suggested\" id=\"(m\\d+)\"")
                .matcher(wire.get(document).body());
        return found.results().skip(at).findFirst().orElseThrow().group(1);
    }

    private static String seen(String page) {
        return Wire.first("name=\"seen\" value=\"(\\d+)\"", page);
    }
}
