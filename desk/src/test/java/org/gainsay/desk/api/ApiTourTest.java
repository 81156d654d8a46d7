package org.gainsay.desk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.gainsay.desk.api.Program.Answer;
import org.gainsay.desk.web.OpenDesk;
import org.gainsay.desk.web.PeopleProfile;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One walk through the whole API, each answer held against the OpenAPI document. */
@QuarkusTest
@TestProfile(PeopleProfile.class)
final class ApiTourTest {
    private static final String DEMO = "/cases/the-merrin-harbour-vote";

    /** Where the examples of the document are written to, when they are to be made again. */
    private static final String EXAMPLES = "gainsay.examples";

    @TestHTTPResource("/")
    URI front = URI.create("/");

    @Inject
    OpenDesk open;

    private final List<String> faults = new ArrayList<>();
    private HttpServer paper;
    private volatile String passengers = "412";
    private Program editor;
    private Program admin;
    private Described described;

    @BeforeEach
    void begin() throws IOException {
        paper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        paper.createContext("/", exchange -> {
            boolean story = exchange.getRequestURI().getPath().equals("/story");
            byte[] page = (story ? page() : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(story ? 200 : 404, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        paper.start();
        editor = Program.of(front, open, Role.EDITOR);
        admin = Program.of(front, open, Role.ADMIN);
        described = new Described(editor.get("/openapi.json").json());
    }

    @AfterEach
    void end() {
        paper.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + paper.getAddress().getPort() + "/story";
    }

    private String page() {
        return "<!doctype html><html lang=\"en\"><head><title>Ferry to Kestrel Rock runs again</title>"
                + "<link rel=\"canonical\" href=\"" + address() + "\">"
                + "<meta property=\"article:published_time\" content=\"2031-05-04\"></head><body><article>"
                + "<h1>Ferry to Kestrel Rock runs again</h1>"
                + "<p>The harbour office said on Sunday that " + passengers
                + " passengers crossed Kestrel Sound on 3 May 2031, the first day of the new ferry.</p>"
                + "<p>The ferry company promised to repair the western pier by 30 June 2031. Its director, Oda Brill,"
                + " said that the old ferry had carried 260 passengers on its last day.</p>"
                + "<p>The island council voted 7 to 2 for the contract on 12 March 2031, after a debate of four hours."
                + " Two members left the hall before the vote, and the minutes name neither of them.</p>"
                + "</article></body></html>";
    }

    private Answer get(String path) {
        Answer answer = editor.get(path);
        faults.addAll(described.faults("GET", path, "", answer));
        assertEquals(200, answer.status(), () -> path + ": " + answer.whole().body());
        return answer;
    }

    private Answer post(String path, String body) {
        return post(editor, path, body);
    }

    private Answer post(Program program, String path, String body) {
        Answer answer = program.post(path, body.replace('\'', '"'));
        faults.addAll(described.faults("POST", path, body.replace('\'', '"'), answer));
        if (answer.status() > 201) {
            faults.add("POST " + path + " " + body + ": " + answer.whole().body());
        }
        return answer;
    }

    @Test
    void every_address_answers_as_the_document_says() throws IOException {
        try {
            look();
            work();
        } finally {
            keep();
        }
        assertEquals(List.of(), faults);
        Set<String> missed = new TreeSet<>(described.operations());
        missed.removeAll(described.met());
        assertEquals(Set.of(), missed, "operations that the walk never met with success");
    }

    /** Writes the examples of the document, where they are to be made again. */
    private void keep() throws IOException {
        String to = System.getProperty(EXAMPLES, "");
        if (!to.isEmpty()) {
            String port = Integer.toString(paper.getAddress().getPort());
            Files.writeString(
                    Path.of(to),
                    new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(described.examples())
                                    .replace("127.0.0.1:" + port, "ferry.example")
                                    .replace(open.folder(), "/srv/gainsay")
                            + "\n");
        }
    }

    /** Everything that is only read, about the demonstration. */
    private void look() {
        get("/openapi.json");
        get("/problems.json");
        get("/about.json");
        get("/cases.json");
        get(DEMO + ".json");
        JsonNode claims = get(DEMO + "/claims.json").json().path("items");
        assertTrue(claims.size() >= 3, claims::toString);
        String claim = StreamSupport.stream(claims.spliterator(), false)
                .filter(one -> !one.path("standing").asText().equals("unexamined"))
                .findFirst()
                .orElse(claims.get(0))
                .path("address")
                .asText();
        get(claim);
        String base = claim.replace(".json", "");
        for (String list : List.of("pieces", "assessments", "history", "related")) {
            get(base + "/" + list + ".json");
        }
        JsonNode documents = get(DEMO + "/documents.json").json().path("items");
        for (JsonNode document : documents) {
            String address = document.path("address").asText();
            JsonNode detail = get(address).json();
            get(detail.path("captures").get(0).path("address").asText());
            for (JsonNode revision : detail.path("revisions")) {
                get(revision.path("address").asText());
            }
            if (!detail.path("reading").isNull()) {
                get(address.replace(".json", "/text.json"));
                get(address.replace(".json", "/mentions.json"));
            }
            get(address.replace(".json", "/history.json"));
        }
        get(documents.get(0).path("address").asText().replace(".json", "/suggestions.json"));
        get(get(DEMO + "/sources.json").at("items/0/address"));
        get(DEMO + "/triage.json");
        get("/agenda.json");
        get("/review.json");
        get("/ledger/entries.json");
        get("/ledger/entries/1.json");
        get("/ledger/entries/1/proof.json");
        get("/ledger/checkpoint.json");
        get("/ledger/consistency.json?from=1");
    }

    /** Everything that files something, about a case of its own. */
    private void work() {
        String here = post("/cases.json", "{'title':'The Kestrel Rock ferry','note':'Fiction.'}")
                .at("see")
                .replace(".json", "");
        String captured = post(
                        here + "/documents.json",
                        "{'source':'Kestrel Courier','address':'" + address() + "?from=front'}")
                .at("documents/0/address");
        String pasted = post(
                        here + "/documents.json",
                        "{'source':'Sound Radio','published':'2031-05-05','text':'The harbour office said that 412"
                                + " passengers crossed Kestrel Sound on 3 May 2031. The island council voted 7 to 2 for"
                                + " the contract on 12 March 2031, after a debate of four hours.'}")
                .at("documents/0/address");
        String own = post(here + "/claims.json", "{'statement':'The old ferry was sold for scrap.'}")
                .at("see");
        assertEquals("unexamined", get(own).at("weight/standing"));
        together(here, captured, pasted);
        JsonNode mentions = mentions(captured);
        String crossed = mention(mentions, "crossed");
        String promise = mention(mentions, "pier");
        decide(captured, crossed, "{'decide':'accept'}");
        decide(captured, promise, "{'decide':'accept'}");
        String claim = claim(here, "crossed");
        String kept = claim(here, "pier");
        String id = claim.substring(claim.lastIndexOf('/') + 1);
        String echo = mention(mentions(pasted), "crossed");
        get(here + "/triage.json");
        post(
                here + "/triage.json",
                "{'document':'" + name(pasted) + "','mention':'" + echo + "','judge':'cannot-tell','claim':'" + id
                        + "'}");
        post(here + "/triage/undo.json", "{}");
        decide(pasted, echo, "{'decide':'attach','claim':'" + id + "'}");
        JsonNode pieces = get(claim + "/pieces.json").json().path("items");
        String one = pieces.get(0).path("id").asText();
        String other = pieces.get(1).path("id").asText();
        weigh(claim, kept, captured, one, other, pieces);
        assess(claim, one);
        sources(here, captured);
        review(captured, claim, one);
    }

    /** Two outlets say the same of the council: one claim in one act, and one of the mentions split off again. */
    private void together(String here, String captured, String pasted) {
        assertTrue(get(here + "/clusters.json").json().path("all").asInt() >= 1);
        post(
                here + "/clusters.json",
                "{'same':[{'document':'" + name(captured) + "','mention':'" + mention(mentions(captured), "voted")
                        + "'},{'document':'" + name(pasted) + "','mention':'" + mention(mentions(pasted), "voted")
                        + "'}],'others':[]}");
        String claim = claim(here, "voted");
        String second = get(claim + "/pieces.json").at("items/1/id");
        post(
                claim + "/splits.json",
                "{'mention':'" + second + "','statement':'The island council voted 7 to 2 in a second vote.',"
                        + "'reason':'It speaks of the second vote.'}");
        assertEquals("1", get(claim + ".json").at("mentions"));
    }

    private void weigh(String claim, String kept, String captured, String one, String other, JsonNode pieces) {
        post(claim + "/grades.json", "{'item':'" + one + "','credibility':2,'reason':'An office that counts.'}");
        post(claim + "/links.json", "{'one':'" + one + "','other':'" + other + "','reason':'The same call.'}");
        post(claim + "/parts.json", "{'item':'" + other + "','kind':'utterance','reason':'Two calls, it turned out.'}");
        post(
                claim + "/corrections.json",
                "{'item':'" + other + "','document':'"
                        + pieces.get(1).path("document").path("id").asText()
                        + "','day':'2031-05-06','note':'Said on air.'}");
        post(
                claim + "/evidence.json",
                "{'document':'" + name(captured) + "','decision':" + one.substring(1)
                        + ",'stance':'supports','note':'The office itself.'}");
        post(
                claim + "/evidence.json",
                "{'document':'" + name(captured) + "','span':{'start':0,'end':40},'stance':'qualifies'}");
        post(claim + "/missing.json", "{'what':'The tickets that were sold.'}");
        post(kept + "/settlement.json", "{'outcome':'kept','reason':'The pier was opened on 28 June.'}");
        String entry = get(claim + "/history.json").at("items/0/sequence");
        post(claim + "/undo.json", "{'entry':" + entry + "}");
    }

    private void assess(String claim, String one) {
        String scale = get("/about.json").at("scales/0/id");
        String rating = get("/about.json").at("scales/0/ratings/0/id");
        post(
                claim + "/assessments.json",
                "{'scale':'" + scale + "','rating':'" + rating
                        + "','likelihood':'likely','confidence':'moderate','reasons':'The office counts"
                        + " tickets.','evidence':['"
                        + one + "'],'missing':['The tickets']}");
        String assessment = get(claim + "/assessments.json").at("items/0/id");
        post(admin, claim + "/assessments/" + assessment + "/approval.json", "{}");
        get(claim + ".json");
        assertEquals("current", get(claim + ".json").at("assessment/state"));
    }

    private void sources(String here, String captured) {
        String courier = here + "/sources/kestrel-courier";
        post(courier + "/grades.json", "{'reliability':'B','reason':'Right on the last three sailings.'}");
        post(courier + "/relations.json", "{'kind':'quotes','other':'sound-radio','reason':'Says so.'}");
        post(
                courier + "/corrections.json",
                "{'document':'" + name(captured) + "','day':'2031-05-07','note':'The first figure was wrong.'}");
        String grade = get(courier + ".json").at("grades/0/filing/entry");
        post(courier + "/undo.json", "{'entry':" + grade + "}");
    }

    /** The page says something else, and what was decided about it is looked at again. */
    private void review(String captured, String claim, String piece) {
        passengers = "470";
        assertEquals(
                "true", post(captured.replace(".json", "/again.json"), "{}").at("came"));
        JsonNode detail = get(captured).json();
        get(detail.path("revisions").get(0).path("address").asText());
        assertEquals(
                piece, get("/review.json").json().findPath("piece").path("id").asText(piece));
        post(captured.replace(".json", "/reviews/" + piece.substring(1) + ".json"), "{'review':'stands'}");
        String alias = detail.path("aliases").get(0).path("address").asText();
        post(captured.replace(".json", "/aliases.json"), "{'address':'" + alias + "'}");
        assertTrue(get(claim + "/history.json").json().path("items").size() > 5);
    }

    private void decide(String document, String mention, String body) {
        post(document.replace(".json", "/mentions/" + mention + ".json"), body);
    }

    private JsonNode mentions(String document) {
        return get(document.replace(".json", "/mentions.json")).json().path("items");
    }

    private static String mention(JsonNode mentions, String word) {
        return StreamSupport.stream(mentions.spliterator(), false)
                .filter(one -> one.path("passage").path("exact").asText().contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mention with " + word + ": " + mentions))
                .path("id")
                .asText();
    }

    private String claim(String here, String word) {
        return get(here + "/claims.json?q=" + word).at("items/0/address").replace(".json", "");
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace(".json", "");
    }
}
