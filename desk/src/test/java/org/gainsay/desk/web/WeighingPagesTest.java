package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status and words of every address of claims, sources, agenda and review, and what their forms refuse. */
@QuarkusTest
@TestProfile(DemoProfile.class)
final class WeighingPagesTest {
    private static final String CASE = "/cases/the-merrin-harbour-vote";
    private static final String LANTERN = CASE + "/sources/the-lantern";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @ParameterizedTest
    @CsvSource({
        "200, /agenda, publish all the sheets",
        "200, /review, Assessments to approve",
        "200, /review?page=2, To review",
        "400, /review?page=0, “0” is no number of a page.",
        "400, /agenda?page=x, “x” is no number of a page.",
        "200, " + CASE + "/sources, The Lantern",
        "200, " + LANTERN + ", Names its sources",
        "404, " + CASE + "/sources/nobody, There is no source “nobody”",
        "404, " + CASE + "/sources/No_Slug, There is no source “No_Slug”",
        "404, /cases/nowhere/sources, There is no case “nowhere” here.",
        "404, " + CASE + "/claims/c-0/related, There is no claim “c-0”",
        "200, " + CASE + "?q=turnout, 1 claim of 3",
        "200, " + CASE + "?q=100%25, no claims of 3",
        "200, " + CASE + "?standing=contested, arrested",
        "200, " + CASE + "?source=the-lantern, 2 claims of 3",
        "400, " + CASE + "?standing=true, is none of unexamined",
        "404, " + CASE + "?source=nobody, There is no source “nobody”"
    })
    void each_address_answers_with_its_status_and_says_what_it_is(int status, String path, String words)
            throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void the_claim_says_how_many_articles_go_back_to_how_many_origins_and_who_refutes_it() throws Exception {
        String body = get(claim("arrested")).body();
        assertTrue(Pattern.compile("4 articles, [23] origins").matcher(body).find(), body);
        assertTrue(body.contains("contested"), body);
        assertTrue(body.contains("same copy"), body);
        assertTrue(body.contains("Almost 100"), body);
        assertTrue(body.contains("<title id=\"chart-title\">"), body);
        assertEquals(200, get(claim("arrested") + "/related").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "422, grades, item=PIECE&credibility=2&reason=+, A reason is needed",
        "400, grades, item=PIECE&credibility=9&reason=so, is none of the numbers 1 to 6",
        "400, grades, item=x&credibility=2&reason=so, names no piece",
        "404, grades, item=e999999&credibility=2&reason=so, There is no piece e999999 on this claim",
        "400, evidence, document=DOCUMENT&decision=1&stance=loves, is none of supports",
        "422, evidence, document=DOCUMENT&decision=1&stance=supports, files no mention",
        "404, evidence, document=d-0&decision=1&stance=supports, There is no document",
        "422, corrections, item=PIECE&document=DOCUMENT&day=yesterday&note=so, is no day",
        "422, links, one=PIECE&other=PIECE&reason=so, linked to itself",
        "400, parts, item=PIECE&kind=magic&reason=so, is none of copy",
        "422, missing, what=, What is missing is needed",
        "400, settlement, outcome=maybe&reason=so, is none of kept",
        "400, undo, sequence=x, is no number of an entry",
        "404, undo, sequence=1, is none of what was filed about this claim",
        "422, assessments, rating=&reasons=so, needs a rating",
        "422, assessments, rating=truth-3/true&reasons=+, needs its reasons",
        "422, assessments, rating=truth-3/purple&reasons=so, has no rating",
        "404, assessments/1/approval, x=y, There is no assessment 1 of this claim"
    })
    void a_form_that_cannot_be_filed_says_why_and_files_nothing(int status, String form, String fields, String words)
            throws Exception {
        String claim = claim("arrested");
        String page = get(claim).body();
        String filled = fields.replace("PIECE", Wire.first("id=\"(e\\d+)\"", page))
                .replace("DOCUMENT", Wire.first("name=\"document\" value=\"([^\"]+)\"", page));
        long entries = entries(claim);
        HttpResponse<String> answer = post(claim + "/" + form, filled);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
        assertTrue(answer.body().contains("Nothing was filed"), answer.body());
        assertEquals(entries, entries(claim));
    }

    @Test
    void an_assessment_is_not_approved_by_the_one_who_proposed_it_and_is_approved_by_another() throws Exception {
        String claim = claim("Turnout");
        assertEquals(
                303,
                post(claim + "/assessments", "rating=truth-3/unproven&reasons=Two+counts&confidence=low")
                        .statusCode());
        String page = get(claim).body();
        assertTrue(page.contains("another person has to approve it"), page);
        String own = Wire.first("assessment-(\\d+)", page);
        HttpResponse<String> refused = post(claim + "/assessments/" + own + "/approval", "");
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("another person has to approve it"), refused.body());
        assertEquals(303, post(claim + "/undo", "sequence=" + own).statusCode());
        assertFalse(get(claim).body().contains("assessment-" + own));

        String arrested = claim("arrested");
        String other = Wire.first("assessment-(\\d+)", get(arrested).body());
        assertEquals(
                303, post(arrested + "/assessments/" + other + "/approval", "").statusCode());
        assertTrue(get(arrested).body().contains("; current"));
        assertEquals(303, post(arrested + "/undo", "sequence=" + last(arrested)).statusCode());
        assertTrue(get(arrested).body().contains("; proposed"));
    }

    @Test
    void a_link_that_is_overruled_makes_one_origin_more_and_taking_that_back_one_less() throws Exception {
        String claim = claim("arrested");
        String before = origins(claim);
        String item = Wire.first(
                "name=\"item\" value=\"(e\\d+)\">\\s*<input type=\"hidden\" name=\"kind\" value=\"origin\"",
                get(claim).body());
        assertEquals(
                303,
                post(claim + "/parts", "item=" + item + "&kind=origin&reason=They+were+both+there")
                        .statusCode());
        String parted = get(claim).body();
        assertTrue(parted.contains("They were both there"), parted);
        assertFalse(origins(claim).equals(before), before);
        while (parted.contains("Take back: the link")) {
            String sequence = Wire.first(
                    "name=\"sequence\" value=\"(\\d+)\">\\s*<button aria-label=\"Take back: the link", parted);
            assertEquals(303, post(claim + "/undo", "sequence=" + sequence).statusCode());
            parted = get(claim).body();
        }
        assertEquals(before, origins(claim));
    }

    @Test
    void a_source_is_graded_related_and_corrected_and_each_is_taken_back() throws Exception {
        assertEquals(
                303,
                post(LANTERN + "/grades", "reliability=e&reason=Tried+and+failed")
                        .statusCode());
        assertTrue(get(LANTERN).body().contains("Tried and failed"));
        assertEquals(422, post(LANTERN + "/grades", "reliability=e&reason=").statusCode());
        assertEquals(400, post(LANTERN + "/grades", "reliability=z&reason=so").statusCode());
        assertEquals(
                303,
                post(
                                LANTERN + "/undo",
                                "sequence="
                                        + Wire.first(
                                                "value=\"(\\d+)\">\\s*<button aria-label=\"Take back: E,",
                                                get(LANTERN).body()))
                        .statusCode());
        assertFalse(get(LANTERN).body().contains("Tried and failed"));
        assertEquals(
                422,
                post(LANTERN + "/relations", "kind=quotes&other=the-lantern&reason=so")
                        .statusCode());
        assertEquals(
                404,
                post(LANTERN + "/relations", "kind=quotes&other=nobody&reason=so")
                        .statusCode());
        assertEquals(404, post(LANTERN + "/undo", "sequence=1").statusCode());
        assertEquals(
                404,
                post(LANTERN + "/corrections", "document=d-0&day=2026-04-20&note=so")
                        .statusCode());
    }

    private String claim(String words) throws Exception {
        return Wire.first(
                "(" + CASE + "/claims/[a-z0-9-]+)\">[^<]*" + words, get(CASE).body());
    }

    private String origins(String claim) throws Exception {
        return Wire.first("(\\d+ articles?, \\d+ origins?)", get(claim).body());
    }

    private long entries(String claim) throws Exception {
        return Long.parseLong(last(claim));
    }

    /** The last entry that concerns a claim. */
    private String last(String claim) throws Exception {
        return Wire.first("entry (\\d+)</a></span>", get(claim).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(front.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a form with the token of a page. */
    private HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"").matcher(get("/").body());
        assertTrue(token.find());
        String body = fields + "&" + token.group(1) + "=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(front.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
