package org.gainsay.desk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.gainsay.desk.api.Program.Answer;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.PeopleProfile;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Once;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PeopleProfile.class)
final class ApiTest {
    private static final String DEMO = "/cases/the-merrin-harbour-vote";
    private static final String KEY = "Idempotency-Key";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    private Program reader;
    private Program contributor;
    private Program editor;

    @BeforeEach
    void programs() {
        reader = Program.of(front, open, Role.READER);
        contributor = Program.of(front, open, Role.CONTRIBUTOR);
        editor = Program.of(front, open, Role.EDITOR);
    }

    private String claim() {
        return reader.get(DEMO + "/claims.json?limit=1").at("items/0/address").replace(".json", "");
    }

    private long head() {
        return open.desk().head().sequence();
    }

    @Test
    void what_is_sent_twice_under_one_key_is_filed_once_and_answered_alike() {
        String path = claim() + "/missing.json";
        String key = "\"" + UUID.randomUUID() + "\"";
        Answer first = contributor.post(path, "{\"what\":\"The tide tables\"}", KEY, key);
        assertEquals(201, first.status(), first.whole().body());
        long head = head();
        Answer again = contributor.post(path, "{ \"what\" : \"The tide tables\" }", KEY, key);
        assertEquals(201, again.status());
        assertEquals(first.json(), again.json());
        assertEquals(head, head());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(200, contributor.get(first.header("Location")).status());

        Answer other = contributor.post(path, "{\"what\":\"The tide clock\"}", KEY, key);
        assertEquals(422, other.status());
        assertEquals("/problems.json#key-reused", other.at("type"));
        Answer elsewhere = contributor.post(claim() + "/undo.json", "{\"entry\":1}", KEY, key);
        assertEquals(422, elsewhere.status());
        assertEquals(head, head());

        Answer another = editor.post(path, "{\"what\":\"The tide tables\"}", KEY, key);
        assertEquals(201, another.status());
        assertNotEquals(first.json(), another.json(), "another person's key is another key");
    }

    @Test
    void what_was_refused_may_be_sent_again_under_its_key() {
        String key = UUID.randomUUID().toString();
        String path = claim() + "/missing.json";
        assertEquals(422, contributor.post(path, "{\"what\":\"\"}", KEY, key).status());
        assertEquals(
                201,
                contributor
                        .post(path, "{\"what\":\"The log of the pilot\"}", KEY, key)
                        .status());
    }

    @Test
    void a_key_under_which_nothing_was_filed_files_nothing_later_either() {
        String key = UUID.randomUUID().toString();
        Program admin = Program.of(front, open, Role.ADMIN);
        while (admin.post(DEMO + "/triage/undo.json", "{}").status() == 201) {
            // Other tests may have left something of this person.
        }
        Answer nothing = admin.post(DEMO + "/triage/undo.json", "{}", KEY, key);
        assertEquals(200, nothing.status(), nothing.whole().body());
        Answer filed = admin.post(claim() + "/missing.json", "{\"what\":\"The second count\"}");
        assertEquals(201, filed.status());
        Answer again = admin.post(DEMO + "/triage/undo.json", "{}", KEY, key);
        assertEquals(nothing.json(), again.json());
        assertEquals(200, again.status());
        assertEquals(201, admin.post(DEMO + "/triage/undo.json", "{}").status());
    }

    @Test
    void what_was_filed_before_the_desk_stopped_is_answered_from_the_ledger() {
        String path = claim() + "/missing.json";
        String body = ShapeWriter.text(new ClaimWrites.NewMissing("The draught of the barge"));
        Actor actor = new Actor(PeopleProfile.name(Role.CONTRIBUTOR));
        String key = UUID.randomUUID().toString();
        Once once = new Once(actor, key, Digest.of("POST " + path + "\n" + body), true);
        // What stands in the ledger where the power fails after the append and before the answer.
        long filed = open.desk()
                .ledger()
                .filing(
                        once,
                        () -> open.desk()
                                .filings()
                                .missing(
                                        actor,
                                        open.desk()
                                                .views()
                                                .claims(new CaseId("the-merrin-harbour-vote"), Page.first(1))
                                                .getFirst()
                                                .id(),
                                        "The draught of the barge"))
                .getFirst()
                .sequence();
        long head = head();
        Answer again = contributor.post(path, body, KEY, key);
        assertEquals(201, again.status(), again.whole().body());
        assertEquals(filed, again.json().path("filed").get(0).path("sequence").asLong());
        assertEquals(head, head());
    }

    @Test
    void of_many_that_send_the_same_at_once_one_files() {
        String path = claim() + "/missing.json";
        String key = UUID.randomUUID().toString();
        long head = head();
        List<Integer> all = Stream.generate(() -> "{\"what\":\"The names of the crew\"}")
                .limit(12)
                .parallel()
                .map(body -> contributor.post(path, body, KEY, key).status())
                .toList();
        assertTrue(all.stream().allMatch(status -> status == 201 || status == 409), all::toString);
        assertTrue(all.contains(201), all::toString);
        assertEquals(head + 1, head());
    }

    @ParameterizedTest
    @CsvSource({"'\"\"'", "'a, b'", "'two words'", "'\"half'"})
    void what_is_no_key_is_refused(String key) {
        Answer answer = contributor.post(claim() + "/missing.json", "{\"what\":\"x\"}", KEY, key);
        assertEquals(400, answer.status());
        assertEquals("/problems.json#key", answer.at("type"));
    }

    @Test
    void of_two_programs_on_one_claim_the_later_is_shown_what_the_earlier_filed() {
        String claim = claim();
        String tag = contributor.get(claim + ".json").header("ETag");
        assertEquals(
                201,
                editor.post(claim + "/missing.json", "{\"what\":\"The wind\"}").status());
        long head = head();
        Answer later = contributor.post(claim + "/missing.json", "{\"what\":\"The tide\"}", "If-Match", tag);
        assertEquals(412, later.status());
        assertEquals("/problems.json#overtaken", later.at("type"));
        assertEquals("The wind", later.at("since/0/body/what"));
        assertEquals(PeopleProfile.name(Role.EDITOR), later.at("since/0/actor"));
        assertEquals(head, head());
        String now = "\"" + later.at("since/0/sequence") + "\"";
        Answer knowing = contributor.post(claim + "/missing.json", "{\"what\":\"The tide\"}", "If-Match", now);
        assertEquals(201, knowing.status(), knowing.whole().body());
        String other =
                reader.get(DEMO + "/claims.json?limit=2").at("items/1/address").replace(".json", "");
        assertEquals(
                201,
                contributor
                        .post(other + "/missing.json", "{\"what\":\"The moon\"}", "If-Match", tag)
                        .status(),
                "what was filed about another claim is no conflict");
        assertEquals(
                400,
                contributor
                        .post(claim + "/missing.json", "{\"what\":\"x\"}", "If-Match", "W/\"1\"")
                        .status());
    }

    @Test
    void a_decision_that_somebody_took_before_is_a_conflict() {
        String document =
                reader.get(DEMO + "/documents.json").at("items/0/address").replace(".json", "");
        String mention = "";
        for (JsonNode one : reader.all(document + "/mentions.json", 200)) {
            mention = one.path("decision").isNull() ? one.path("id").asText() : mention;
        }
        String path = document + "/mentions/" + mention + ".json";
        Answer reject = contributor.post(path, "{\"decide\":\"reject\"}");
        assertEquals(201, reject.status(), reject.whole().body());
        Answer accept = editor.post(path, "{\"decide\":\"accept\"}");
        assertEquals(409, accept.status());
        assertEquals("/problems.json#refused", accept.at("type"));
        assertEquals(201, editor.post(path, "{\"decide\":\"undo\"}").status());
    }

    @Test
    void each_may_do_what_their_role_may_and_is_told_what_it_takes() {
        String claim = claim();
        Answer forbidden = reader.post(claim + "/missing.json", "{\"what\":\"x\"}");
        assertEquals(403, forbidden.status());
        assertEquals("application/problem+json", forbidden.type().replaceFirst(";.*", ""));
        assertEquals(
                403, contributor.post("/cases.json", "{\"title\":\"Mine\"}").status());
        assertEquals(
                403,
                contributor
                        .post(claim + "/links.json", "{\"one\":\"e1\",\"other\":\"e2\",\"reason\":\"x\"}")
                        .status());
        Answer filed = editor.post(claim + "/missing.json", "{\"what\":\"The editor's own\"}");
        String undo = "{\"entry\":" + filed.at("filed/0/sequence") + "}";
        Answer others = contributor.post(claim + "/undo.json", undo);
        assertEquals(403, others.status(), others.whole().body());
        assertTrue(others.at("detail").contains("takes the role of an editor"));
        assertEquals(201, editor.post(claim + "/undo.json", undo).status());
        assertEquals(
                401, new Program(front, "gainsay_nothing").get("/cases.json").status());
    }

    @Test
    void a_field_that_does_not_fit_is_named() {
        String claim = claim();
        Answer missing = contributor.post(claim + "/grades.json", "{\"item\":\"e1\",\"credibility\":2}");
        assertEquals(422, missing.status());
        assertEquals("reason", missing.at("field"));
        Answer unknown = contributor.post(claim + "/missing.json", "{\"what\":\"x\",\"why\":\"y\"}");
        assertEquals("why", unknown.at("field"));
        Answer nowhere =
                contributor.post(claim + "/grades.json", "{\"item\":\"e1\",\"credibility\":2,\"reason\":\"x\"}");
        assertEquals("item", nowhere.at("field"));
    }

    @Test
    void every_failure_is_a_problem_where_json_was_asked_for() {
        assertProblem(404, reader.get("/nowhere.json"));
        assertProblem(404, reader.get("/cases/nowhere.json"));
        assertProblem(400, reader.get(DEMO + "/claims.json?limit=1000"));
        assertProblem(400, reader.get(DEMO + "/claims.json?page=e30"));
        assertProblem(400, reader.get(DEMO + "/claims.json?standing=likely"));
        assertProblem(400, reader.get(DEMO + ".json?as-of=yesterday"));
        assertProblem(400, contributor.post(claim() + "/missing.json", "{"));
        assertProblem(405, Program.send(request("/cases.json").DELETE()));
        assertProblem(
                415,
                Program.send(request(claim() + "/missing.json")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"what\":\"x\"}"))));
        assertProblem(
                406, Program.send(request("/cases.json").header("Accept", "image/png, application/problem+json")));
        assertProblem(401, new Program(front, "").get("/cases.json"));
    }

    private HttpRequest.Builder request(String path) {
        String token = open.desk()
                .people()
                .token(PersonId.ofName(PeopleProfile.name(Role.ADMIN)), "test", Role.ADMIN, Duration.ofDays(1))
                .text();
        return HttpRequest.newBuilder(front.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.whole().toString());
        assertTrue(answer.type().startsWith("application/problem+json"), answer.whole() + " " + answer.type());
        assertEquals(status, answer.json().path("status").asInt());
        assertFalse(answer.at("title").isEmpty());
        assertFalse(answer.at("detail").isEmpty());
        assertTrue(
                answer.at("type").equals("about:blank")
                        || Problems.types().containsKey(answer.at("type").replace("/problems.json#", "")),
                answer.at("type"));
    }

    @Test
    void a_list_is_the_same_in_small_parts_as_in_one() {
        for (String list : List.of(
                "/cases.json",
                DEMO + "/claims.json",
                DEMO + "/documents.json",
                DEMO + "/sources.json",
                "/agenda.json",
                "/review.json",
                claim() + "/history.json",
                claim() + "/pieces.json")) {
            List<JsonNode> whole = reader.all(list, 200);
            List<JsonNode> parts = reader.all(list, 2);
            assertEquals(whole, parts, list);
            assertEquals(whole.size(), new HashSet<>(whole).size(), list);
        }
    }

    @Test
    void entries_that_are_filed_while_pages_are_turned_are_neither_missed_nor_given_twice() {
        String history = claim() + "/history.json";
        List<JsonNode> before = reader.all(history, 200);
        Answer part = reader.get(history + "?limit=1");
        List<JsonNode> seen = new ArrayList<>();
        part.json().path("items").forEach(seen::add);
        for (int turn = 0; !part.json().path("next").isNull(); turn++) {
            assertEquals(
                    201,
                    contributor
                            .post(claim() + "/missing.json", "{\"what\":\"Note " + turn + "\"}")
                            .status());
            part = reader.get(history + "?limit=1&page=" + part.at("next"));
            part.json().path("items").forEach(seen::add);
        }
        assertEquals(before, seen);
    }

    @Test
    void a_look_back_shows_what_was_known_then() {
        Answer opened = editor.post("/cases.json", "{\"title\":\"Looked back at\"}");
        Instant then = Instant.parse(opened.at("filed/0/time"));
        String here = opened.at("see").replace(".json", "");
        contributor.post(
                here + "/documents.json",
                "{\"source\":\"Gull\",\"text\":\"The council said that 31 boats left Gull Bay on 3 May 2031.\"}");
        assertEquals(
                1,
                editor.get(here + ".json")
                        .json()
                        .path("summary")
                        .path("documents")
                        .asInt());
        assertEquals(
                0,
                editor.get(here + ".json?as-of=" + then)
                        .json()
                        .path("summary")
                        .path("documents")
                        .asInt());
        assertEquals(
                404, editor.get(here + ".json?as-of=" + then.minusNanos(1_000)).status());
        assertEquals("", editor.get(here + ".json?as-of=" + then).header("ETag"));
        String claim = claim();
        assertEquals(
                editor.get(claim + ".json").json().path("weight").path("standing"),
                editor.get(claim + ".json?as-of=" + Instant.now().minusMillis(1))
                        .json()
                        .path("weight")
                        .path("standing"));
    }

    @Test
    void what_narrows_the_page_of_a_case_narrows_its_json_alike() {
        String word = reader.get(DEMO + "/claims.json").at("items/0/statement").split(" ")[1];
        List<JsonNode> found = reader.all(DEMO + "/claims.json?q=" + word, 50);
        assertTrue(found.stream().allMatch(one -> one.path("statement").asText().contains(word)));
        assertFalse(found.isEmpty());
        String source = reader.get(DEMO + "/sources.json").at("items/0/id");
        for (JsonNode document : reader.all(DEMO + "/documents.json?source=" + source, 50)) {
            assertEquals(source, document.path("source").path("id").asText());
        }
        JsonNode tally = reader.get(DEMO + ".json").json().path("summary").path("standings");
        tally.properties()
                .forEach(one -> assertEquals(
                        one.getValue().asInt(),
                        reader.all(DEMO + "/claims.json?standing=" + one.getKey(), 50)
                                .size(),
                        one.getKey()));
    }

    @Test
    void every_page_with_json_beside_it_names_it() {
        String document = reader.get(DEMO + "/documents.json").at("items/0/address");
        for (String page :
                List.of("/", "/about", "/agenda", "/review", DEMO, DEMO + "/sources", document.replace(".json", ""))) {
            String html = Program.send(request(page).header("Accept", "text/html"))
                    .whole()
                    .body();
            String json = page.equals("/") ? "/cases.json" : page + ".json";
            String link = "<link rel=\"alternate\" type=\"application/json\" href=\"" + json + "\">";
            assertTrue(html.contains(link), page + " does not link " + json);
            assertEquals(200, reader.get(json).status());
        }
        assertFalse(Program.send(request(DEMO + "/add").header("Accept", "text/html"))
                .whole()
                .body()
                .contains("alternate"));
    }

    @Test
    void a_proof_as_json_says_what_the_proof_as_text_says() {
        String text =
                Program.send(request("/ledger/entries/3/proof?size=9")).whole().body();
        Answer json = reader.get("/ledger/entries/3/proof.json?size=9");
        assertEquals(2, json.json().path("index").asInt());
        assertTrue(text.endsWith(json.at("checkpoint/note")), text);
        String leaf = Program.send(request("/ledger/entries/3")).whole().body();
        assertEquals(leaf, json.at("leaf"));
        List<String> hashes =
                text.lines().skip(2).takeWhile(line -> !line.isEmpty()).collect(Collectors.toList());
        assertEquals(hashes.size(), json.json().path("path").size());
    }
}
