package org.gainsay.desk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filters that match: {@code compare}, {@code match} and {@code reuse}. All documents are invented. */
final class MatchingVerbsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DISPATCH = """
            The harbour of Vell lost 12 boats in the storm of Monday night, the harbour master said. Four of them had \
            been moored at the north pier, which the council wanted to repair in spring. Nobody was hurt, and the ferries \
            ran again from seven in the morning after divers had looked at the ramps and found them sound.""";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void two_statements_are_compared_slot_by_slot() throws JsonProcessingException {
        Run run = run(
                "",
                "compare",
                "--format",
                "json",
                "The port of Vell lost 12 boats.",
                "The port of Vell lost 14 boats.");
        assertEquals(0, run.code(), run.err());
        JsonNode compared = JSON.readTree(run.out());
        assertEquals("other-value", compared.path("relation").asText());
        assertTrue(compared.has("course"));
        assertFalse(compared.path("why").asText().isBlank());
        for (JsonNode slot : compared.path("slots")) {
            if (slot.path("slot").asText().equals("quantity")) {
                assertEquals("differ", slot.path("state").asText());
                assertFalse(slot.path("why").asText().isBlank());
                return;
            }
        }
        throw new AssertionError("no slot for the quantity: " + run.out());
    }

    @Test
    void pairs_come_line_by_line_and_a_bad_line_is_named_while_the_others_are_done() throws JsonProcessingException {
        String lines = """
                {"id":"p1","a":"The mayor of Vell resigned.","b":"The mayor of Vell did not resign."}
                {"a":"The mayor of Vell resigned."}
                not json
                {"id":"p4","a":{"text":"The ministry counted 40 arrests.","published":"2031-05-03"},"b":"40 people were arrested."}
                {"id":"p5","a":{"text":"x","published":"soon"},"b":"y"}
                """;
        Run run = run(lines, "compare", "--format", "jsonl", "-");
        assertEquals(1, run.code());
        assertEquals(2, run.out().lines().count(), run.out());
        assertEquals(
                "contradicts",
                JSON.readTree(run.out().lines().findFirst().orElseThrow())
                        .path("relation")
                        .asText());
        assertTrue(run.err().contains("-:2: wants a \"b\""), run.err());
        assertTrue(run.err().contains("-:3: is not JSON"), run.err());
        assertTrue(run.err().contains("-:5: 'soon' is not a day"), run.err());
    }

    @Test
    void what_cannot_be_compared_is_wrong_usage_or_named() {
        assertEquals(2, run("", "compare").code());
        assertEquals(2, run("", "compare", " ", "The mayor resigned.").code());
        Run missing = run("", "compare", folder.resolve("none.jsonl").toString());
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("no such file"), missing.err());
    }

    @Test
    void the_claim_that_a_post_repeats_comes_first_with_its_relation() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id":"boats","claim":"The port of Vell lost 12 boats in the storm.","title":"Did Vell lose 12 boats?"}
                {"id":"vote","claim":"The harbour plan won the vote with 5,173 votes."}
                {"id":"mayor","claim":"The mayor of Tarn resigned after the vote."}
                """);
        String queries = """
                {"id":"q1","text":"UNBELIEVABLE: 14 boats of the port of Vell lost in that storm!!! https://t.example/x"}
                {"text":"The mayor of Tarn has resigned."}
                """;
        Run run = run(
                queries, "match", "--claims", claims.toString(), "--queries", "-", "--top", "2", "--format", "jsonl");
        assertEquals(0, run.code(), run.err());
        JsonNode first = JSON.readTree(run.out().lines().toList().get(0));
        assertEquals("q1", first.path("id").asText());
        assertEquals(2, first.path("matches").size());
        assertEquals("boats", first.path("matches").get(0).path("claim").asText());
        assertEquals(
                "other-value", first.path("matches").get(0).path("relation").asText());
        JsonNode second = JSON.readTree(run.out().lines().toList().get(1));
        assertEquals("-:2", second.path("id").asText());
        assertEquals("mayor", second.path("matches").get(0).path("claim").asText());
    }

    @Test
    void an_index_that_is_kept_answers_the_same_and_takes_in_only_what_changed() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id":"boats","claim":"The port of Vell lost 12 boats in the storm."}
                {"id":"mayor","claim":"The mayor of Tarn resigned after the vote."}
                """);
        String index = folder.resolve("index").toString();
        String query = "{\"id\":\"q\",\"text\":\"The mayor of Tarn has resigned.\"}\n";
        Run without = run(query, "match", "--claims", claims.toString(), "--queries", "-", "--format", "jsonl");
        String[] kept = {"match", "--claims", claims.toString(), "--index", index, "--queries", "-", "--format", "jsonl"
        };
        Run first = run(query, kept);
        Run second = run(query, kept);
        assertEquals(0, first.code(), first.err());
        assertEquals(without.out(), first.out());
        assertEquals(first, second);

        Files.writeString(claims, """
                {"id":"boats","claim":"The port of Vell lost 12 boats in the storm."}
                {"id":"mayor","claim":"The mayor of Lower Tarn resigned."}
                {"id":"late","claim":"The mayor of Tarn has resigned."}
                """);
        Run third = run(query, kept);
        assertEquals(0, third.code(), third.err());
        JsonNode matches = JSON.readTree(third.out()).path("matches");
        assertEquals(3, matches.size());
        assertEquals("late", matches.get(0).path("claim").asText());

        Files.writeString(claims, "{\"id\":\"late\",\"claim\":\"The mayor of Tarn has resigned.\"}\n");
        Run fourth = run(query, kept);
        assertEquals(1, fourth.code());
        assertTrue(fourth.err().contains("holds 2 claims that are not in " + claims), fourth.err());
    }

    @Test
    void an_index_that_is_damaged_is_made_anew_and_that_is_said() throws IOException {
        Path claims = Files.writeString(
                folder.resolve("claims.jsonl"), "{\"id\":\"boats\",\"claim\":\"The port of Vell lost 12 boats.\"}\n");
        Path index = Files.createDirectory(folder.resolve("index"));
        Files.writeString(index.resolve("segments_1"), "no index at all");
        Run run = run(
                "{\"text\":\"12 boats of Vell were lost\"}",
                "match",
                "--claims",
                claims.toString(),
                "--index",
                index.toString(),
                "--queries",
                "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("is made anew, because it is damaged"), run.err());
        assertTrue(run.out().contains("boats, score"), run.out());
    }

    @Test
    void an_id_that_comes_twice_is_named_and_the_later_claim_counts() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id":"a","claim":"The port of Vell lost 12 boats."}
                {"id":"a","claim":"The mayor of Tarn resigned."}
                """);
        Run run = run("{\"text\":\"The mayor\"}", "match", "--claims", claims.toString(), "--queries", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("claims.jsonl:2: id 'a' for the second time"), run.err());
        assertTrue(run.out().contains("1. The mayor of Tarn resigned."), run.out());
        assertFalse(run.out().contains("boats"), run.out());
    }

    @Test
    void the_mentions_of_a_document_are_matched() throws IOException {
        Path claims = Files.writeString(
                folder.resolve("claims.jsonl"), "{\"id\":\"boats\",\"claim\":\"The port of Vell lost 12 boats.\"}\n");
        Path text = Files.writeString(
                folder.resolve("a.txt"), "The port of Vell lost 12 boats in 2019, the harbour master said.\n");
        Run run = run("", "match", "--claims", claims.toString(), "--format", "jsonl", text.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\"id\":\"" + text + "#m1\""), run.out());
    }

    @Test
    void matching_without_texts_or_without_claims_says_so() throws IOException {
        Path none = Files.writeString(folder.resolve("none.jsonl"), "\n");
        assertEquals(2, run("", "match", "--claims", none.toString()).code());
        assertEquals(
                2,
                run("", "match", "--claims", none.toString(), "--queries", "-", "--top", "0")
                        .code());
        Run run = run("{\"text\":\"x\"}", "match", "--claims", none.toString(), "--queries", "-");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("holds no claim"), run.err());
    }

    @Test
    void documents_of_one_copy_are_a_group_and_the_earlier_is_likely_first() throws IOException {
        Path a = Files.writeString(
                folder.resolve("a.txt"),
                "outlet: The Vell Post\ndate: 2031-05-06\n\nStorm takes boats\n\n" + DISPATCH + "\n");
        Path b = Files.writeString(
                folder.resolve("b.txt"),
                "outlet: Tarn Daily\ndate: 2031-05-07\n\nBoats lost at Vell\n\n"
                        + DISPATCH.replace("12 boats", "14 boats") + "\n");
        Path c = Files.writeString(
                folder.resolve("c.txt"),
                "outlet: Isle Echo\ndate: 2031-05-07\n\nBread\n\nThe price of bread rose by a tenth in April, bakers in Tarn"
                        + " complained, since flour comes by sea and the sea was rough.\n");
        Run run = run("", "reuse", "--format", "json", a.toString(), b.toString(), c.toString());
        assertEquals(0, run.code(), run.err());
        JsonNode groups = JSON.readTree(run.out()).path("groups");
        assertEquals(1, groups.size(), run.out());
        JsonNode members = groups.get(0).path("members");
        assertEquals(2, members.size());
        assertEquals(a.toString(), members.get(0).path("input").asText());
        assertEquals("first", members.get(0).path("role").asText());
        assertEquals("copy", members.get(1).path("role").asText());
        assertTrue(members.get(1).path("changes").toString().contains("14"), members.toString());
        assertTrue(run("", "reuse", folder.toString()).out().startsWith("3 documents, 1 group of"));
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true),
                Screen.of(null, null, false));
        int code = Commands.run(terminal, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
